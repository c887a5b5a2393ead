// --- definitions that do not fit
function main (string[] args) {
    map m = {};
    int a = "three"; // expect error: incompatible types: 'string' cannot be converted to 'int'
    string b = m["k"]; // expect error: incompatible types: 'any' cannot be converted to 'string'
    int c = 1.5; // expect error: incompatible types: 'float' cannot be converted to 'int'
    string[] d = m; // expect error: incompatible types: 'map' cannot be converted to 'string[]'
    int e = null; // expect error: incompatible types: 'null' cannot be assigned to 'int'
    boolean f = 1; // expect error: incompatible types: 'int' cannot be converted to 'boolean'
}
// --- assignments that do not fit
function main (string[] args) {
    int a;
    a = "three"; // expect error: incompatible types: 'string' cannot be converted to 'int'
    a = null; // expect error: incompatible types: expected 'null', found 'int'
    args[0] = null; // expect error: incompatible types: expected 'null', found 'string'
}
// --- globals and constants that do not fit
const int A = "a"; // expect error: incompatible types: 'string' cannot be converted to 'int'
const float B = 1;
int c = "c"; // expect error: incompatible types: 'string' cannot be converted to 'int'
const boolean D = null; // expect error: incompatible types: 'null' cannot be assigned to 'boolean'
struct S {
    int a = "a"; // expect first error: incompatible types: 'string' cannot be converted to 'int'
}
// --- the line is that of the value
function main (string[] args) {
    int a =
        "three"; // expect error: incompatible types: 'string' cannot be converted to 'int'
}
// --- casts that do not exist
struct S {
    int a;
}
struct T {
    string b;
}
function main (string[] args) {
    S s = {};
    boolean a = (boolean) "true"; // expect error: incompatible types: 'string' cannot be cast to 'boolean'
    T t = (T) s; // expect error: incompatible types: 'S' cannot be cast to 'T'
    int i = (int) args; // expect error: incompatible types: 'string[]' cannot be cast to 'int'
    string n = (string) null; // expect error: incompatible types: 'null' cannot be cast to 'string'
    map m = (map) s; // expect error: incompatible types: 'S' cannot be cast to 'map'
}
// --- conditions
function main (string[] args) {
    if (1) { // expect error: incompatible types: expected 'boolean', found 'int'
    }
    while (null) { // expect error: incompatible types: expected 'boolean', found 'null'
        break;
    }
}
// --- an else if stands at the line of its if
function main (string[] args) {
    if (true) { // expect error: incompatible types: expected 'boolean', found 'string'
        int a;
    }
    else if ("a") {
    }
}
// --- operators on types that do not have them
function main (string[] args) {
    json j = {};
    boolean a = "a" < "b"; // expect error: invalid operation: operator < not defined on 'string'
    json b = j + j; // expect error: invalid operation: operator + not defined on 'json'
    boolean c = true + true; // expect error: invalid operation: operator + not defined on 'boolean'
    boolean d = j == j; // expect error: invalid operation: operator == not defined on 'json'
    json e = null + null; // expect error: invalid operation: operator + not defined on 'null'
    boolean f = !1; // expect error: invalid operation: operator ! not defined on 'int'
    string g = -"a"; // expect error: invalid operation: operator - not defined on 'string'
    boolean h = 1 && 2; // expect error: invalid operation: operator && not defined on 'int'
    string i = "a" + j; // expect error: invalid operation: operator + not defined on 'json'
}
// --- operands that do not fit together
function main (string[] args) {
    any a = 1;
    json j = {};
    xml x;
    boolean b = "a" == 1; // expect error: invalid operation: incompatible types 'string' and 'int'
    boolean c = 1 == null; // expect error: invalid operation: incompatible types 'int' and 'null'
    boolean d = a == 1; // expect error: invalid operation: incompatible types 'any' and 'int'
    boolean e = x == j; // expect error: invalid operation: incompatible types 'xml' and 'json'
    string f = "a" + x; // expect error: invalid operation: incompatible types 'string' and 'xml'
    boolean g = true && 1; // expect error: invalid operation: incompatible types 'boolean' and 'int'
    int h = 1 - "a"; // expect error: invalid operation: incompatible types 'int' and 'string'
}
// --- the power operator
function main (string[] args) {
    int a = 2 ^ 3; // expect error: unsupported operator '^'
}
// --- an operation stands at the line where it begins
function main (string[] args) {
    int a =
        1 - // expect error: invalid operation: incompatible types 'int' and 'string'
        "a";
}
// --- multiple assignment
function two () (int, string) {
    return 1, "a";
}
function main (string[] args) {
    int a;
    int b;
    string s;
    float x;
    a, b = two(); // expect error: cannot assign string to 'b' (type int) in multiple assignment
    x, s = two(); // expect error: cannot assign int to 'x' (type float) in multiple assignment
    a, s, b = two(); // expect error: assignment count mismatch: 3 != 2
    a, b = 1; // expect error: assignment count mismatch: 2 != 1
    a = two(); // expect error: assignment count mismatch: 1 != 2
    _, _ = two(); // expect error: assignment statement should have at least one variable assignment
}
// --- repeated targets
function two () (int, int) {
    return 1, 2;
}
function main (string[] args) {
    int a;
    int[] l = [];
    a, a = two(); // expect error: 'a' is repeated on the left side of assignment
    l[0], l[1] = two(); // expect error: 'l' is repeated on the left side of assignment
}
// --- ignoring the only result
function one () (int) {
    return 1;
}
function main (string[] args) {
    int a = one();
    _ = one(); // expect error: assignment statement should have at least one variable assignment
}
// --- a call assigned to a variable that it does not fit
function one () (string) {
    return "1";
}
function main (string[] args) {
    int a;
    a = one(); // expect error: cannot assign string to 'a' (type int) in multiple assignment
}
// --- types that are left out
function main (string[] args) {
    datatable d; // expect error: type 'datatable' is not supported
    d.close = 1;
    xmlDocument x; // expect error: undefined type 'xmlDocument'
    x = null;
}
// --- iterate
function main (string[] args) {
    iterate (int i : args) { // expect error: incompatible types: 'string' cannot be converted to 'int'
        i = i + 1;
    }
    iterate (string s : 5) { // expect error: incompatible types: expected an array, map or json, found 'int'
    }
}
// --- a null assigned to a map's element or a json's member is fine, to a variable of a value type it is not
function main (string[] args) {
    map m = {};
    json j = {};
    m.a = null;
    j.a = null;
    boolean b;
    b = null; // expect error: incompatible types: expected 'null', found 'boolean'
}
// --- several targets and one value that is not a call
function main (string[] args) {
    int a;
    int b;
    a, b = 1 + nothing; // expect error: undefined symbol 'nothing' // expect error: assignment count mismatch: 2 != 1
    _ = 5; // expect error: assignment statement should have at least one variable assignment
}
// --- a blob is never null, has no operators and turns into nothing but any
struct Picture {
    blob data = "x"; // expect first error: incompatible types: 'string' cannot be converted to 'blob'
}
// --- what a blob is not
function main (string[] args) {
    blob b = null; // expect error: incompatible types: 'null' cannot be assigned to 'blob'
    b = null; // expect error: incompatible types: expected 'null', found 'blob'
    b = "x"; // expect error: incompatible types: 'string' cannot be converted to 'blob'
    string s = b; // expect error: incompatible types: 'blob' cannot be converted to 'string'
    json j = b; // expect error: incompatible types: 'blob' cannot be converted to 'json'
    boolean e = b == b; // expect error: invalid operation: operator == not defined on 'blob'
    boolean n = b == null; // expect error: invalid operation: incompatible types 'blob' and 'null'
    s = "x" + b; // expect error: invalid operation: incompatible types 'string' and 'blob'
    s = (string) b; // expect error: incompatible types: 'blob' cannot be cast to 'string'
    int i = b.length; // expect error: invalid operation: type 'blob' does not support indexing
    j = {data:b}; // expect error: incompatible types: 'blob' cannot be converted to 'json'
    blob[] l = [b, null]; // expect error: incompatible types: 'null' cannot be converted to 'blob'
}
// --- an annotation has no blobs
annotation A {
    blob data; // expect error: invalid attribute type 'blob'. only value types and annotations allowed
}
// --- type mappers of the same types
struct A {
    int a;
}
struct B {
    int b;
}
typemapper one (A a) (B) {
    B b = {b:a.a};
    return b;
}
typemapper two (A a) (B) { // expect error: redeclared symbol 'two'
    B b = {b:a.a};
    return b;
}
typemapper three (Nothing n) (B) { // expect error: undefined type 'Nothing'
    B b = {};
    return b;
}
typemapper four (A a) (Nothing) { // expect error: undefined type 'Nothing'
    return a;
}
