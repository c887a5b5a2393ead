// --- a symbol that nothing declares
function main (string[] args) {
    int a = b; // expect error: undefined symbol 'b'
    c = 1; // expect error: undefined symbol 'c'
    a = a + d; // expect error: undefined symbol 'd'
}
// --- a symbol outside of its block
function f () {
    if (true) {
        int a = 1;
    }
    int b = a; // expect error: undefined symbol 'a'
}
// --- a variable in its own initialiser
int x = 1;
function f () {
    int x = x + 1; // expect error: undefined symbol 'x'
}
// --- names declared twice in one callable
function f (int a) (int r) {
    string a; // expect error: redeclared symbol 'a'
    int r; // expect error: redeclared symbol 'r'
    int b;
    while (true) {
        int b; // expect error: redeclared symbol 'b'
        break;
    }
    try {
        int c;
    } catch (errors:Error b) { // expect error: redeclared symbol 'b'
        int c;
    }
    return;
}
// --- parameters and fields declared twice
struct S {
    int id;
    string id; // expect error: redeclared symbol 'id'
}
function f (int a, int a) { // expect error: redeclared symbol 'a'
}
function g (int a) (int a) { // expect error: redeclared symbol 'a'
    return;
}
// --- package-level names declared twice
const int A = 1;
int A = 2; // expect error: redeclared symbol 'A'
struct B {
    int a;
}
struct B { // expect first error: redeclared symbol 'B'
    int b;
}
string B; // expect error: redeclared symbol 'B'
service s {
    resource r (message m) {
    }
}
service s { // expect error: redeclared symbol 's'
    resource r (message m) {
    }
}
// --- overloads with the same parameters
function f (int a) {
}
function f (string a) {
}
function f (int b) (int) { // expect error: redeclared symbol 'f'
    return b;
}
service s {
    resource r (message m) {
    }
    resource r (message n) { // expect error: redeclared symbol 'r'
    }
}
// --- the reserved identifier
function f (int _) { // expect error: identifier '_' is a reserved identifier
    int _ = 1; // expect error: identifier '_' is a reserved identifier
}
// --- types that nothing declares
struct S {
    Missing m; // expect error: undefined type 'Missing'
}
function f (Persn p) (Strng) { // expect error: undefined type 'Persn' // expect error: undefined type 'Strng'
    exception e; // expect error: undefined type 'exception'
    errors:Eror g; // expect error: undefined type 'errors:Eror'
    return null;
}
// --- an alias that no import defines
function main (string[] args) {
    foo:bar(); // expect error: undefined package name 'foo' in 'foo:bar'
    int a = fou:X; // expect error: undefined package name 'fou' in 'fou:X'
}
// --- a symbol of another package
import acme.texts;
function main (string[] args) {
    string s = texts:NAME;
    string t = texts:NONE; // expect error: undefined symbol 'acme.texts:NONE'
}
// package acme.texts: texts.bal
package acme.texts;
const string NAME = "texts";
// --- names that are not variables
struct S {
    int a;
}
function g () (int) {
    return 1;
}
function h (int i) (int) {
    return i;
}
function f () {
    int a = S; // expect error: incompatible types: expected a 'S'
    int b = g; // expect error: incompatible types: expected a 'g'
    int c = h; // expect error: undefined symbol 'h'
    S = null; // expect error: incompatible types: expected a 'S'
}
// --- constants cannot be assigned
const int MAX = 10;
function f () {
    MAX = 11; // expect error: cannot assign a value to constant 'MAX'
}
// --- natives are the library's
native function f (int a); // expect error: undefined function 'f'
struct S {
    int a;
}
native typemapper m (S s) (json); // expect error: undefine type mapper 'm'
connector C () {
    native action a (C c); // expect error: undefined native action 'a' in connector 'C'
}
// --- a name of one underscore, which nothing can have
const int _ = 1; // expect error: identifier '_' is a reserved identifier
int _ = 2; // expect error: identifier '_' is a reserved identifier
struct _ { // expect error: identifier '_' is a reserved identifier
    int a;
}
struct S {
    int _; // expect error: identifier '_' is a reserved identifier
}
function _ () { // expect error: identifier '_' is a reserved identifier
}
function f (int _) { // expect error: identifier '_' is a reserved identifier
}
function g () (int _) { // expect error: identifier '_' is a reserved identifier
    _ = 1; // expect error: assignment statement should have at least one variable assignment
    return;
}
connector C (string _) { // expect error: identifier '_' is a reserved identifier
    int _; // expect error: identifier '_' is a reserved identifier
    action _ (C c) { // expect error: identifier '_' is a reserved identifier
    }
}
function h () {
    int _ = 1; // expect error: identifier '_' is a reserved identifier
}
service s {
    int _ = 1; // expect error: identifier '_' is a reserved identifier
    @http:GET {}
    resource _ (message m) { // expect error: identifier '_' is a reserved identifier
    }
}
annotation _ { // expect error: identifier '_' is a reserved identifier
    string a;
}
typemapper _ (int i) (S) {
    S s = {};
    return s;
}
function w () {
    worker _ { // expect error: identifier '_' is a reserved identifier
        int a = 1;
    }
}
// --- a name that is assigned and never defined
function f () {
    total = 1; // expect error: undefined symbol 'total'
    total = total + 1;
    int i = total;
}
