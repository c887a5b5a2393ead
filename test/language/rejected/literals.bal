// --- array literals inside expressions
function f (int[] a) (int[]) {
    return [1]; // expect error: array initializer is not allowed here
}
function main (string[] args) {
    int[] a = f([1, 2]); // expect error: array initializer is not allowed here
    boolean b = [1] == null; // expect error: array initializer is not allowed here
    if ([1]) { // expect error: array initializer is not allowed here
    }
    int c = [1]; // expect error: array initializer is not allowed here
    map m = [1]; // expect error: array initializer is not allowed here
}
// --- brace literals inside expressions
function f (map m) (map) {
    return {}; // expect error: reference type initializer is not allowed here
}
function main (string[] args) {
    map a = f({}); // expect error: reference type initializer is not allowed here
    json b = (json) {}; // expect error: reference type initializer is not allowed here
    boolean c = {} == null; // expect error: reference type initializer is not allowed here
}
// --- templates inside expressions
function f (xml x) (xml) {
    return `<a/>`; // expect error: xml/json template expression is not allowed here
}
function main (string[] args) {
    xml a = f(`<a/>`); // expect error: xml/json template expression is not allowed here
    map b = {a: `<a/>`}; // expect error: xml/json template expression is not allowed here
    json c = {`<a/>`: 1}; // expect error: xml/json template expression is not allowed here
}
// --- templates where no xml is expected
function main (string[] args) {
    json j = `{"a": 1}`; // expect error: incompatible types: expected xml
    string s = `text`; // expect error: incompatible types: expected xml
    xml x = `<a>${nobody}</a>`; // expect error: undefined symbol 'nobody'
}
// --- brace literals for types that have none
function main (string[] args) {
    int i = {}; // expect error: struct/map initializer is not allowed here
    xml x = {}; // expect error: struct/map initializer is not allowed here
    message m = {a: 1}; // expect error: struct/map initializer is not allowed here
}
// --- elements that do not fit
function main (string[] args) {
    message m = {};
    int[] a = [1, "a"]; // expect error: incompatible types: 'string' cannot be converted to 'int'
    int[][] b = [[1], ["a"]]; // expect error: incompatible types: 'string' cannot be converted to 'int'
    json c = {"a": m}; // expect error: incompatible types: 'message' cannot be converted to 'json'
    json d = [1, m]; // expect error: incompatible types: 'message' cannot be converted to 'json'
    map e = {1: 2}; // expect error: non-string map index type 'int'
}
// --- literals as arguments of what does not exist
function f () {
    nothing({a:1}); // expect error: reference type initializer is not allowed here // expect error: undefined function 'nothing'
    lost:nothing([1]); // expect error: undefined package name 'lost' in 'lost:nothing' // expect error: array initializer is not allowed here
    strings:nothing(`<a/>`); // expect error: xml/json template expression is not allowed here // expect error: undefined function 'strings:nothing'
    f({a:1}); // expect error: reference type initializer is not allowed here
}
// --- literals in parentheses, and braces for what has no members
function f () {
    map m = ({a:1});
    int[] l = ([1]);
    message s = {a:1}; // expect error: struct/map initializer is not allowed here
    message t = {};
    int[] k = {};
    int[] n = {a:1}; // expect error: struct/map initializer is not allowed here
    xml x = (`<a/>`);
    C c = ({a:1});
}
struct C {
    int a;
}
// --- braces in braces for a type that was reported
function f () {
    Nothing n = {a:{b:1}, c:[1, {d:2}]}; // expect error: undefined type 'Nothing'
    Nothing[] l = [1, {a:other}]; // expect error: undefined type 'Nothing' // expect error: undefined symbol 'other'
    n = {a:nothing}; // expect error: undefined symbol 'nothing'
}
// --- templates whose parts are not right
function f (string[] list, map m) {
    xml a = `<a>${list[0]}${m["k"]}</a>`;
    xml b = `<a>${list["x"]}</a>`; // expect error: non-integer array index type 'string'
    xml c = `<a>${nobody}</a>`; // expect error: undefined symbol 'nobody'
}
