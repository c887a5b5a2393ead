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
