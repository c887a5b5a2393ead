// --- a function that does not exist
function main (string[] args) {
    greet("Ann"); // expect error: undefined function 'greet'
    system:prntln("a"); // expect error: undefined function 'system:prntln'
    ws:pusText("a"); // expect error: undefined function 'ws:pusText'
}
// --- no overload for the arguments
function f (int a) {
}
function f (int a, string b) {
}
function main (string[] args) {
    f(); // expect error: undefined function 'f'
    f("a"); // expect error: undefined function 'f'
    f(1.5); // expect error: undefined function 'f'
    f(null); // expect error: undefined function 'f'
    f(1, "a", 2); // expect error: undefined function 'f'
}
// --- several overloads after widening
function f (float a) {
}
function f (string a) {
}
function main (string[] args) {
    f(1); // expect error: function reference 'f' is ambiguous, functions 'f(float)' and 'f(string)' matches
    f(1.5);
}
// --- several overloads of another package
import acme.sums;
function main (string[] args) {
    sums:add(1, true); // expect error: function reference 'add' is ambiguous, functions 'acme.sums:add(float,int)' and 'acme.sums:add(string,int)' matches
}
// package acme.sums: sums.bal
package acme.sums;
function add (float a, int b) {
}
function add (string a, int b) {
}
// --- calls without or with several results as values
function none () {
}
function two () (int, int) {
    return 1, 2;
}
function take (int a) {
}
function main (string[] args) {
    int a = none(); // expect error: assignment count mismatch: 1 != 0
    int b = two(); // expect error: assignment count mismatch: 1 != 2
    int c = 1 + two(); // expect error: multiple-value 'two()' in single-value context
    int d = 1 + none(); // expect error: function 'none' does not return a value
    take(two()); // expect error: multiple-value 'two()' in single-value context
    take(none()); // expect error: function 'none' does not return a value
    int[] e = [two()]; // expect error: multiple-value 'two()' in single-value context
}
// --- multiple-value of another package
import acme.pairs;
function main (string[] args) {
    int c = 1 + pairs:two(); // expect error: multiple-value 'pairs:two()' in single-value context
}
// package acme.pairs: pairs.bal
package acme.pairs;
function two () (int, int) {
    return 1, 2;
}
// --- an argument that is wrong is reported once
function f (int a) {
}
function f (string a) {
}
function main (string[] args) {
    f(missing); // expect error: undefined symbol 'missing'
    f(f2()); // expect error: undefined function 'f2'
}
// --- missing return
function a () (int) { // expect error: missing return statement
}
function b (boolean x) (int) { // expect error: missing return statement
    if (x) {
        return 1;
    }
}
function c (boolean x) (int r) { // expect error: missing return statement
    while (x) {
        return 1;
    }
}
function d () (int) { // expect error: missing return statement
    try {
        return 1;
    } catch (errors:Error e) {
        return 2;
    }
}

@doc:Description {value:"the line is that of the function"}
function e () (int) { // expect error: missing return statement
    int a;
}
typemapper t (xml x) (map) { // expect error: missing return statement
}
// --- the number of values returned
function a () (int, string) {
    return 1; // expect error: not enough arguments to return
}
function b () (int) {
    return 1, 2; // expect error: too many arguments to return
}
function c () {
    return 1; // expect error: too many arguments to return
}
function d () (int) {
    return; // expect error: not enough arguments to return
}
function e () (int, int) {
    return b(); // expect error: not enough arguments to return
}
function g () (int) {
    return 1, e(); // expect error: multiple-value 'e()' in single-value context // expect error: too many arguments to return
}
// --- the types of values returned
function a () (int) {
    return "x"; // expect error: incompatible types in return statement. expected 'int', found 'string'
}
function b () (float) {
    return a(); // expect error: incompatible types in return statement. expected 'float', found 'int'
}
function c () (int) {
    return null; // expect error: incompatible types in return statement. expected 'int', found 'null'
}
// --- reply outside of a resource
function f (message m) { // expect error: reply statement cannot be used in a function definition
    reply m;
}
connector C () {
    action a (C c, message m) { // expect error: reply statement cannot be used in a action definition
        reply m;
    }
}
// --- a function of the library that is ambiguous
import ballerina.lang.strings as text;
function main (string[] args) {
    string a = strings:valueOf(null); // expect error: function reference 'valueOf' is ambiguous, functions 'ballerina.lang.strings:valueOf(json)' and 'ballerina.lang.strings:valueOf(xml)' matches
    string b = text:valueOf(null); // expect error: function reference 'valueOf' is ambiguous, functions 'ballerina.lang.strings:valueOf(json)' and 'ballerina.lang.strings:valueOf(xml)' matches
    string c = text:valueOff(null); // expect error: undefined function 'text:valueOff'
}
// --- returning the result of a call that does not exist
function f () (int) {
    return nothing(); // expect error: undefined function 'nothing'
}
function g () (int) {
    return f(1); // expect error: undefined function 'f'
}
function h () (int) {
    return lost:f(); // expect first error: undefined package name 'lost' in 'lost:f'
}
// --- functions with parameters that were reported are overloads of others
function f (Nothing a) { // expect error: undefined type 'Nothing'
}
function f (Nothing a) { // expect error: undefined type 'Nothing'
}
function f (int a) {
}
function f (int a) { // expect error: redeclared symbol 'f'
}
function g () {
    f("x");
    f(1);
}
// --- which of several functions is meant when an argument was reported
function f (int a, string b) {
}
function f (string a, string b) {
}
function g () {
    f(nothing, "a"); // expect error: undefined symbol 'nothing'
    f(nothing, 1); // expect error: undefined symbol 'nothing'
    f(nothing); // expect error: undefined symbol 'nothing'
    g(nothing); // expect error: undefined symbol 'nothing'
}
