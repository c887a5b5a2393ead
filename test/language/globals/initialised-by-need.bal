// --- one further down
int late = early + 1;
int early = 5;
string text = greeting + " " + half;
float half = early / 2;
string greeting = "hi";
function main (string[] args) {
    system:println(late);           // expect: 6
    system:println(text);           // expect: hi 2.0
}
// --- through functions, which may call each other in circles
int size = count(3);
function count (int n) (int) {
    if (n == 0) {
        return maps:length(registry);
    }
    return countAgain(n - 1);
}
function countAgain (int n) (int) {
    return count(n);
}
map registry = {a:first, b:second};
Point first = {x:base};
Point second = first;
int base = 7;
struct Point {
    int x;
}
function main (string[] args) {
    system:println(size);           // expect: 2
    Point p = (Point) registry.b;
    system:println(p.x);            // expect: 7
}
// --- through type mappers, actions and the variables of connectors
struct Point {
    int x;
}
struct Label {
    string text;
}
Label label = (Label) origin;
int answer = ask();
int created = make();
typemapper labelOf (Point p) (Label) {
    Label l = {text:prefix + p.x};
    return l;
}
connector C () {
    int start = startOfC;
    action get (C c) (int) {
        return ofAction + start;
    }
}
function ask () (int) {
    C c = create C();
    int got = C.get(c);
    return got;
}
function make () (int) {
    C c = create C();
    return startOfC;
}
Point origin = {x:1};
string prefix = "p";
int startOfC = 10;
int ofAction = 5;
function main (string[] args) {
    system:println(label.text);     // expect: p1
    system:println(answer);         // expect: 15
    system:println(created);        // expect: 10
}
// --- through workers
int total = sum();
function sum () (int) {
    worker w {
        int sent = summand;
        sent -> default;
        worker deep {
            int d = other;
            d -> w;
        }
        int got;
        got <- deep;
        got -> default;
    }
    int a;
    a <- w;
    int b;
    b <- w;
    return a + b;
}
int summand = 40;
int other = 2;
function main (string[] args) {
    system:println(total);          // expect: 42
}
// --- a function that assigns a global: it has its own value before
int started = start();
int ready = 1;
map seen = {};
int[] order = [];
function start () (int) {
    ready = 7;
    seen["start"] = true;
    order[order.length] = 1;
    return 3;
}
function main (string[] args) {
    system:println(started);        // expect: 3
    system:println(ready);          // expect: 7
    system:println(seen);           // expect: {"start":true}
    system:println(order.length);   // expect: 1
}
// --- assigning does not count as a need: what is written and read in a circle is ordered by reading
int a = f();
int b = a + 1;
function f () (int) {
    a = 100;
    b = 200;
    return 5;
}
function main (string[] args) {
    system:println(a);              // expect: 5
    system:println(b);              // expect: 6
}
// --- otherwise in the order of the source
int one = note(1);
int two = note(2);
int three = note(4) - four;
int four = note(3);
function note (int n) (int) {
    system:println(n);
    return n;
}
function main (string[] args) {
    // expect: 1
    // expect: 2
    // expect: 3
    // expect: 4
    system:println(three);          // expect: 1
}
// --- variables of a service and locals of the same name are others
int x = twice(y);
int y = 4;
function twice (int y) (int) {
    int x = y;
    return x * 2;
}
service<http> s {
    int x = y;
    @http:GET {}
    resource r (message m) {
        x = x + 1;
        reply m;
    }
}
function main (string[] args) {
    system:println(x);              // expect: 8
}
// --- a global without an initialiser needs nothing
int[] list;
int length = lengthOf();
function lengthOf () (int) {
    if (list == null) {
        return 0 - 1;
    }
    return list.length;
}
function main (string[] args) {
    system:println(length);         // expect: -1
}
