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
