// --- other mistakes are reported, in the same function too
struct P {
    int b;
}
function main (string[] args) {
    P p = {q:1}; // expect error: unknown field 'q' in struct 'P'
    int a = 1;
    a = "x"; // expect error: incompatible types: 'string' cannot be converted to 'int'
    int n = = 2; // expect first error: unwanted token '='
    nothing(n); // expect error: undefined function 'nothing'
    a = n + later; // expect error: undefined symbol 'later'
    p.c = 1; // expect error: unknown field 'c' in struct 'P'
}
function f () (int) { // expect error: missing return statement
}
// --- an import that nothing uses
import acme.lost; // expect error: unused import package '"acme.lost"'
function main (string[] args) {
    int n = = 2; // expect first error: unwanted token '='
}
// package acme.lost: lost.bal
package acme.lost;
function g () {
}
// --- an import that the unread text uses
import acme.lost;
function main (string[] args) {
    int n = = lost:g(); // expect error: unwanted token '='
}
// package acme.lost: lost.bal
package acme.lost;
function g () (int) {
    return 1;
}
// --- the syntax error of another file of the package hides nothing but what it may say
import acme.two;
function main (string[] args) {
    two:known();
    two:unknown();
    two:nothing(); // expect error: undefined function 'two:nothing'
}
// package acme.two: a.bal
package acme.two;
function known () {
}
// package acme.two: b.bal
package acme.two;
function unknown ( { // expect first error: missing ')' before '{'
}
// --- what a block says about itself, where the block was read
function f () {
    int i = = 1; // expect error: unwanted token '='
    while (true) { } // expect error: no statements in the while loop in
    break; // expect error: break statement is not allowed here
    int i = 2; // expect error: unreachable statement // expect error: redeclared symbol 'i'
}
function g () {
    while (true) { ; } // expect error: unwanted token ';'
}
function h () {
    while (true) {
        int j = 1;
        j = = 2; // expect error: unwanted token '='
    }
    continue; // expect error: continue statement is not allowed here
}
// --- what depends on where a block ends, where a brace is missing
function f () {
    int a = 1;
    while (a < 2) {
        a = 2;
        break;
    continue;
    int a = 2;
}
function g () { // expect error: unwanted token 'function'
    int a = 1;
    int a = 2; // expect error: redeclared symbol 'a'
    break; // expect error: break statement is not allowed here
}
// --- what depends on where a block ends, where there is a brace too many
function f () {
    int a = 1;
    while (a < 2) {
        a = 2;
        }
        break;
    }
    int b = 1;
} // expect error: unwanted token '}'
const int later = 1;
function g () {
    int c = b + later;
    break;
}
// --- a result that is only missing because a return was not read
function f () (int) {
    retrun = = 1; // expect error: unwanted token '='
}
function g () (int) { // expect error: missing return statement
    int i = 1;
}
// --- names that broken text may declare
function f () {
    int first = 1
    string second = "a"; // expect error: missing ';' before 'string'
    int third = first;
    string fourth = second;
    int fifth = missing; // expect error: undefined symbol 'missing'
}
function g () {
    int n = first;
}
// --- a variable without its name
function f () {
    int = 1; // expect error: invalid identifier 'int'
    int a = b;
}
function g () {
    int a = b; // expect error: undefined symbol 'b'
}
// --- a definition without its name
function () { // expect error: missing Identifier before '('
}
function g () {
    other();
    int a = b;
    Missing m;
}
// --- the head of a function that could not be read
function f (int a, (int) { // expect error: unwanted token '('
    return a;
}
function e (int a) (int, { // expect error: mismatched input '{'. Expecting one of {'any', 'boolean', 'int', 'float', 'string', 'message', 'datatable', 'map', 'json', 'xml', 'xmlDocument', Identifier}
    if (a == 1) {
        return "x";
    }
    return;
}
function g () {
    int i = f(1);
    int k = h(1); // expect error: undefined function 'h'
}
// --- an import that could not be read
import acme.; // expect error: missing Identifier before ';'
import acme.lost;
function f () {
    lost:nothing(); // expect error: undefined function 'lost:nothing'
    acme:g();
}
// package acme.lost: lost.bal
package acme.lost;
function g () {
}
// --- a member of a struct of another file that could not be read
import acme.two;
function f () {
    two:S s = {};
    s.b = 1;
    s.c = 1; // expect error: unknown field 'c' in struct 'acme.two:S'
}
// package acme.two: a.bal
package acme.two;
struct S {
    int a;
    int b =
} // expect first error: mismatched input '}'. Expecting one of {IntegerLiteral, FloatingPointLiteral, BooleanLiteral, QuotedStringLiteral, 'null'}
