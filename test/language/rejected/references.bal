// --- indices of the wrong type
function main (string[] args) {
    map m = {};
    json j = {};
    string a = args["a"]; // expect error: non-integer array index type 'string'
    string b = args.size; // expect error: non-integer array index type 'string'
    any c = m[1]; // expect error: non-string map index type 'int'
    string d = args[j]; // expect error: non-integer array index type 'json'
    any e = m[j]; // expect error: non-string map index type 'json'
    json f = j[m]; // expect error: non-integer array index type 'map'
    json g = j[args]; // expect error: non-integer array index type 'string[]'
    json h = j[null]; // expect error: non-integer array index type 'null'
}
// --- values without elements
connector C () {
}
function main (string[] args) {
    int i = 1;
    xml x;
    message m = {};
    any y = 1;
    C c = create C();
    int a = i.value; // expect error: invalid operation: type 'int' does not support indexing
    any b = x["a"]; // expect error: invalid operation: type 'xml' does not support indexing
    m.a = 1; // expect error: invalid operation: type 'message' does not support indexing
    any d = y.a; // expect error: invalid operation: type 'any' does not support indexing
    any e = c.a; // expect error: invalid operation: type 'C' does not support indexing
    int f = args.length.b; // expect error: invalid operation: type 'int' does not support indexing
}
// --- steps after a map element
function main (string[] args) {
    map m = {};
    any a = m.a.b; // expect error: invalid operation: indexing is not supported for map elements of type 'any'. cast the value before access with index
}
// --- array length
function main (string[] args) {
    args.length = 1; // expect error: cannot assign a value to array length
}
// --- fields
struct Person {
    string name;
    Person[] friends;
}
function main (string[] args) {
    Person p = {nam: "a"}; // expect error: unknown field 'nam' in struct 'Person'
    Person q = {"name": "a"}; // expect error: invalid field name in struct initializer
    Person r = {name: 1}; // expect error: incompatible types: expected 'string', found 'int'
    Person s = {name: null}; // expect error: incompatible types: expected 'string', found 'null'
    string a = p.nme; // expect error: unknown field 'nme' in struct 'Person'
    string b = p.friends[0].age; // expect error: unknown field 'age' in struct 'Person'
    string c = p[a]; // expect error: only static keys are supported for accessing struct fields
    string d = p["nme"]; // expect error: unknown field 'nme' in struct 'Person'
}
// --- one mistake in a chain is reported once
function main (string[] args) {
    json a = nobody[0].a[1 + nothing]; // expect error: undefined symbol 'nobody' // expect error: undefined symbol 'nothing'
}
// --- an index that was reported
function f (int[] l, map m, json j) {
    int a = l[nothing]; // expect error: undefined symbol 'nothing'
    any b = m[nothing]; // expect error: undefined symbol 'nothing'
    json c = j[nothing]; // expect error: undefined symbol 'nothing'
    string s = "a";
    int d = s[nothing]; // expect error: undefined symbol 'nothing' // expect error: invalid operation: type 'string' does not support indexing
    int e = nothing[other]; // expect error: undefined symbol 'nothing' // expect error: undefined symbol 'other'
    any g = m[1]; // expect error: non-string map index type 'int'
    int h = l["a"]; // expect error: non-integer array index type 'string'
    int i = l[1.5]; // expect error: non-integer array index type 'float'
    int k = l[true]; // expect error: non-integer array index type 'boolean'
    json n = j[l]; // expect error: non-integer array index type 'int[]'
    j[l] = 1; // expect error: non-integer array index type 'int[]'
}
