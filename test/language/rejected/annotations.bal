// --- annotations that nothing defines
@Nothing {} // expect error: undefined annotation 'Nothing'
function f () {
}
service s {
    @ws:OnPongMessage {} // expect error: undefined annotation 'ballerina.net.ws:OnPongMessage'
    resource r (message m) {
    }
}
// --- annotations in the wrong place
import acme.marks;
annotation Here attach service, resource {
}
@Here {} // expect error: annotation 'Here' is not allowed in functions
function f (@marks:Path {value: "x"} int a) { // expect error: annotation 'acme.marks:Path' is not allowed in parameters
}
@ws:OnOpen {} // expect error: annotation 'ballerina.net.ws:OnOpen' is not allowed in services
service s {
    resource r (message m) {
    }
}
// package acme.marks: marks.bal
package acme.marks;
annotation Path attach resource {
    string value;
}
// --- attributes
annotation Inner {
    int depth;
}
annotation Outer {
    string name;
    string[] names;
    Inner inner;
    Inner[] inners;
}
@Outer {nam: "a"} // expect error: no such attribute 'nam' in annotation 'Outer'
function a () {
}
@Outer {name: 1} // expect error: incompatible types: expected 'string', found 'int'
function b () {
}
@Outer {name: ["a"]} // expect error: incompatible types: expected a 'string', found an array
function c () {
}
@Outer {names: "a"} // expect error: incompatible types: expected 'string[]', found 'string'
function d () {
}
@Outer {inners: @Inner {depth: 1}} // expect error: incompatible types: expected 'Inner[]', found 'Inner'
function e () {
}
@Outer {inner: @Outer {}} // expect error: incompatible types: expected 'Inner', found 'Outer'
function g () {
}
@Outer {name: null} // expect error: unsupported attribute value. only basic literals are allowed
function k () {
}
@Outer {names: ["a", 1]} // expect error: incompatible types: expected 'string', found 'int'
function i () {
}
@Outer {
    name: "a",
    inner: @Inner {
        depth: "a" // expect error: incompatible types: expected 'int', found 'string'
    }
}
function h () {
}
// --- annotation definitions
annotation A {
    json value; // expect error: invalid attribute type 'json'. only value types and annotations allowed
    string[] names = "a"; // expect error: only value types are allowed for default values
    int count = "a"; // expect error: incompatible types: expected 'int', found 'string'
    Missing m; // expect error: undefined type 'Missing'
}
// --- an attribute that is defined twice
annotation Twice {
    string a;
    int b;
    string a; // expect error: redeclared symbol 'a'
}
// --- defaults of attributes, and signs
annotation D {
    int a = null; // expect error: incompatible types: expected 'int', found 'null'
    int b = "x"; // expect error: incompatible types: expected 'int', found 'string'
    int c = -1;
    float d = -1.5;
    int e = +2; // expect first error: unwanted token '+'
    boolean f = !true;
    string g = -"x"; // expect error: unwanted token '-'
    int[] h = 1; // expect error: only value types are allowed for default values
}
// --- arrays that are given something else
annotation Inner {
    int depth;
}
annotation Outer {
    string[] names;
    Inner[] inners;
    Inner inner;
}
@Outer {inners: 1} // expect error: incompatible types: expected 'Inner[]', found 'int'
function a () {
}
@Outer {names: null} // expect error: unsupported attribute value. only basic literals are allowed
function b () {
}
@Outer {names: @Inner {depth: 1}} // expect error: incompatible types: expected 'string[]', found 'Inner'
function c () {
}
@Outer {names: @lost:Inner {depth: 1}} // expect error: undefined package name 'lost' in 'lost:Inner'
function d () {
}
@Outer {names: -1} // expect error: incompatible types: expected 'string[]', found 'int'
function e () {
}
@Outer {inners: [@Inner {depth: -1}, @Inner {depth: !true}]} // expect first error: unwanted token '!' // expect error: incompatible types: expected 'int', found 'boolean'
function g () {
}
@Outer {inners: [[@Inner {depth: 1}]]} // expect error: incompatible types: expected a 'Inner', found an array
function h () {
}
