// --- a native
import ballerina.lang.strings;
function run () {
    string s = "abc" +
        strings:subString("abc", 2, 9) + "d"; // fails at: strings:subString("abc", 2, 9)
}
// --- a native that is given null
import ballerina.lang.messages;
function run () {
    message m = null;
    string s = messages:getStringPayload(m); // fails at: messages:getStringPayload(m)
}
// --- a native that is called in an argument of another
import ballerina.lang.strings;
function run () {
    int n = strings:length(strings:subString("abc", 2, 9)); // fails at: strings:subString("abc", 2, 9)
}
// --- a native as a statement
import ballerina.lang.jsons;
function run () {
    json j = {};
    jsons:set(j, "$.[", "x"); // fails at: jsons:set(j, "$.[", "x")
}
// --- a native in another function
import ballerina.lang.strings;
function cut (string s) (string) {
    return strings:subString(s, 2, 9); // fails at: strings:subString(s, 2, 9)
}
function run () {
    string s = cut("abc");
}
// --- a function of the library that is written in the language
import ballerina.lang.errors;
function run () {
    errors:StackTraceItem item = null;
    string s = errors:toString(item); // fails at: errors:toString(item)
}
// --- a native that waits
import ballerina.net.http;
function run () {
    message m = {};
    http:ClientConnector c = create http:ClientConnector("http://127.0.0.1:1");
    message r = http:ClientConnector.get(c, "/", m); // fails at: http:ClientConnector.get(c, "/", m)
}
// --- an action without its connector
connector C (string url) {
    action go (C c, int n) (int) {
        return n;
    }
}
function run () {
    C c = null;
    int n = C.go(c, 1); // fails at: C.go(c, 1)
}
// --- inside of an action
connector C (int zero) {
    action go (C c) (int) {
        return 1 / zero; // fails at: 1 / zero
    }
}
function run () {
    C c = create C(0);
    int n = C.go(c);
}
// --- the variables of a connector
connector C (int zero) {
    int quotient = 1 / zero; // fails at: 1 / zero
    action go (C c) {
    }
}
function run () {
    C c = create C(0);
}
// --- a connector of the library
import ballerina.net.ws;
function run () {
    ws:ClientConnector c =
        create ws:ClientConnector("ws://127.0.0.1:1", "none"); // fails at: create ws:ClientConnector("ws://127.0.0.1:1", "none")
}
// --- a type mapper
struct A {
    int n;
}
struct B {
    string s;
}
typemapper invert (A a) (B) {
    B b = {s:"" + 1 / a.n}; // fails at: 1 / a.n
    return b;
}
function run () {
    A a = {};
    B b = (B) a;
}
// --- the innermost call of an endless recursion
function again (int n) (int) {
    return 1 + again(n + 1); // fails at: again(n + 1)
}
function run () {
    int n = again(0);
}
// --- a global
int zero = 0;
int quotient = 1 / zero; // fails at: 1 / zero
function run () {
}
// --- a global that calls a function
int quotient = half(0);
function half (int n) (int) {
    return 1 / n; // fails at: 1 / n
}
function run () {
}
