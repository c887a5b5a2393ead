// --- two that need each other
int a = b; // expect error: initialization cycle: 'a' needs 'b' needs 'a'
int b = a;
function main (string[] args) {
}
// --- one that needs itself
int a = a + 1; // expect error: initialization cycle: 'a' needs 'a'
function main (string[] args) {
}
// --- one that needs itself through functions
int fine = 1;
int a =
    1 + f(2); // expect error: initialization cycle: 'a' needs 'a'
function f (int n) (int) {
    return g(n);
}
function g (int n) (int) {
    if (n == 0) {
        return a;
    }
    return f(n - 1);
}
function main (string[] args) {
}
// --- three, one of them through a function
string x = "x" + y; // expect error: initialization cycle: 'x' needs 'y' needs 'z' needs 'x'
string y = "y" + z;
string z = tail();
string innocent = x;
function tail () (string) {
    return x;
}
function main (string[] args) {
}
// --- through the member of what it makes
map registry = fill(); // expect error: initialization cycle: 'registry' needs 'registry'
function fill () (map) {
    registry["a"] = 1;
    return registry;
}
function main (string[] args) {
}
// --- through a connector, a type mapper and a worker
struct Point {
    int x;
}
struct Label {
    string text;
}
int a = viaConnector(); // expect error: initialization cycle: 'a' needs 'a'
int b = viaMapper(); // expect error: initialization cycle: 'b' needs 'b'
int c = viaWorker(); // expect error: initialization cycle: 'c' needs 'c'
connector C () {
    int start = a;
}
typemapper labelOf (Point p) (Label) {
    Label l = {text:"" + b};
    return l;
}
function viaConnector () (int) {
    C made = create C();
    return 1;
}
function viaMapper () (int) {
    Point p = {};
    Label l = (Label) p;
    return 1;
}
function viaWorker () (int) {
    worker w {
        int sent = c;
        sent -> default;
    }
    int got;
    got <- w;
    return got;
}
function main (string[] args) {
}
// --- the fault of another package stands in that package
import acme.state;
int own = state:first;
function main (string[] args) {
}
// package acme.state: a.bal
package acme.state;
int first = second; // expect error: initialization cycle: 'first' needs 'second' needs 'first'
// package acme.state: b.bal
package acme.state;
int second = first;
// --- other errors are reported beside it
int a = b; // expect error: initialization cycle: 'a' needs 'b' needs 'a'
int b = a;
function main (string[] args) {
    int i = nothing; // expect first error: undefined symbol 'nothing'
}
// --- constants that are not the literals of their types
const int A = -5;
const float B = -1.5;
const float C = 1;
const string D = -1;
const int E = -"a"; // expect error: unwanted token '-'
const boolean F = !true; // expect error: unwanted token '!'
const int G = null; // expect error: incompatible types: 'null' cannot be assigned to 'int'
const int H = +3; // expect error: unwanted token '+'
const float I = true;
const int J = true;
// --- constants of types without literals
const json J = 1; // expect error: mismatched input 'json'. Expecting one of {'boolean', 'int', 'float', 'string'}
const map M = null; // expect error: mismatched input 'map'. Expecting one of {'boolean', 'int', 'float', 'string'}
function f () {
    int i = J;
}
