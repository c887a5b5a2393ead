// --- actions and connectors that do not exist
connector Mail (string host) {
    action send (Mail m, string text) {
    }
}
function main (string[] args) {
    Mail m = create Mail("host");
    Mail.sent(m, "a"); // expect error: undefined action 'sent' in connector 'Mail'
    Mail.send(m, 1); // expect error: undefined action 'send' in connector 'Mail'
    Mial.send(m, "a"); // expect error: undefined connector 'Mial'
    m.send(m, "a"); // expect error: incompatible types: expected a connector name, found 'm'
}
// --- creating a connector
connector Mail (string host, int port) {
}
connector Post () {
}
function main (string[] args) {
    Mail a = create Mail(1, 2); // expect error: incompatible types: expected 'string', found 'int'
    Mail b = create Mail("a"); // expect error: argument count mismatch: 2 != 1
    int c = create Mail("a", 1); // expect error: connector initializer is not allowed here
    Mail d = create Post(); // expect error: incompatible types: expected 'Mail', found 'Post'
    Missing e = create Missing(); // expect error: undefined type 'Missing'
    Mail f = create Mial("a", 1); // expect error: undefined connector 'Mial'
}
// --- the first parameter of an action
connector Mail () {
    action a (int i) { // expect error: incompatible types: expected 'Mail', found 'int'
    }
}
// --- a redeclared action and type mapper
connector Mail () {
    action a (Mail m) {
    }
    action a (Mail n) { // expect error: redeclared symbol 'a'
    }
}
struct S {
    int a;
}
typemapper one (S s) (json) {
    json j = {};
    return j;
}
typemapper two (S s) (json) { // expect error: redeclared symbol 'two'
    json j = {};
    return j;
}
// --- an action called with a value that was reported
connector C () {
    action go (C c, int n) {
    }
    action stop (C c, Nothing n) { // expect error: undefined type 'Nothing'
    }
}
function f () {
    C c = create C();
    C.go(c, nothing); // expect error: undefined symbol 'nothing'
    C.stop(c, 1);
    C.missing(c, nothing); // expect error: undefined symbol 'nothing' // expect error: undefined action 'missing' in connector 'C'
    http:Missing.get(c, "/"); // expect error: undefined connector 'http:Missing'
    lost:C.go(c); // expect first error: undefined package name 'lost' in 'lost:C'
}
// --- two connectors of one name
connector C () {
    action a (C c) {
    }
}
connector C () { // expect error: redeclared symbol 'C'
    action b (C c) {
    }
}
function f () {
    C c = create C();
    C.a(c);
    C.b(c); // expect error: undefined action 'b' in connector 'C'
}
// --- create in place of a value
connector C () {
}
function f () {
    int i = create C(); // expect error: connector initializer is not allowed here
    any a = create C(); // expect error: connector initializer is not allowed here
    Nothing n = create C(); // expect error: undefined type 'Nothing'
}
