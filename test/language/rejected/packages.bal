// --- unused imports
import ballerina.lang.messages; // expect warning: unused import package '"ballerina.lang.messages"'
import acme.greetings; // expect error: unused import package '"acme.greetings"'
import acme.partings as bye; // expect error: unused import package '"acme.partings" as 'bye''
function main (string[] args) {
}
// package acme.greetings: greetings.bal
package acme.greetings;
function greet () {
}
// package acme.partings: partings.bal
package acme.partings;
function leave () {
}
// --- unused imports come after what reading finds, before what analysis finds
import acme.greetings; // expect error: unused import package '"acme.greetings"'
function main (string[] args) {
    int a = "a"; // expect error: incompatible types: 'string' cannot be converted to 'int'
    foo:bar(); // expect first error: undefined package name 'foo' in 'foo:bar'
}
// package acme.greetings: greetings.bal
package acme.greetings;
function greet () {
}
// --- one alias for two packages
import acme.greetings;
import acme.partings as greetings; // expect error: redeclared import package name 'greetings'
function main (string[] args) {
    greetings:greet();
}
// package acme.greetings: greetings.bal
package acme.greetings;
function greet () {
}
// package acme.partings: partings.bal
package acme.partings;
function leave () {
}
// --- a package that does not exist
import acme.missing; // expect error: cannot resolve package: acme.missing
function main (string[] args) {
    missing:call();
    missing:Thing t = null;
    t.a = missing:VALUE;
}
// --- packages that import each other
import acme.a;
function main (string[] args) {
    a:f();
}
// package acme.a: a.bal
package acme.a;
import acme.b;
function f () {
    b:f();
}
// package acme.b: b.bal
package acme.b;
import acme.a; // expect error: dependency cycle detected: acme.a->acme.b->acme.a
function f () {
    a:f();
}
// --- the wrong package clause
import acme.greetings;
function main (string[] args) {
    greetings:greet();
}
// package acme.greetings: greetings.bal
package acme.other; // expect error: incorrect package in 'acme/greetings/greetings.bal': expected 'acme.greetings', found 'acme.other'
function greet () {
}
// --- a package clause in a file that is run directly
package acme.greetings; // expect error: incorrect package in 'main.bal': expected '', found 'acme.greetings'
function main (string[] args) {
}
// --- an imported package is reported before the one that imports it
import acme.greetings;
function main (string[] args) {
    int a = "a"; // expect error: incompatible types: 'string' cannot be converted to 'int'
    greetings:greet();
}
// package acme.greetings: greetings.bal
package acme.greetings;
function greet () {
    int b = "b"; // expect first error: incompatible types: 'string' cannot be converted to 'int'
}
// --- declarations are reported before bodies
function main (string[] args) {
    int a = "a"; // expect error: incompatible types: 'string' cannot be converted to 'int'
}
function f (Missing m) { // expect error: undefined type 'Missing'
}
struct S {
    Nothing n; // expect first error: undefined type 'Nothing'
}
// --- what reading finds comes before what the reading of imported packages finds
import acme.greetings;
function main (string[] args) {
    int a = 2 ^ 3; // expect first error: unsupported operator '^'
    greetings:greet();
}
// package acme.greetings: greetings.bal
package acme.greetings;
function greet () {
    int a = 2 ^ 3; // expect error: unsupported operator '^'
}
// --- a package that does not exist and is not used
import acme.missing; // expect error: unused import package '"acme.missing"'
function main (string[] args) {
}
// --- a library that is looked up under its own alias
import ballerina.lang.strings;
import ballerina.lang.strings as text;
import ballerina.lang.nothing; // expect error: cannot resolve package: ballerina.lang.nothing
function f () {
    int n = strings:length("a") + text:length("b");
    nothing:f();
}
// --- a file without its package clause
import acme.two;
function f () {
    two:g();
}
// package acme.two: a.bal // expect error: incorrect package in 'acme/two/a.bal': expected 'acme.two', found ''
function g () {
}
