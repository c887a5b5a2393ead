function f (int n) (string) { return "int"; }
function f (float n) (string) { return "float"; }
function f (string n) (string) { return "string"; }
function f (int a, int b) (string) { return "two"; }
function g (float n) (string) { return "float " + n; }

function main (string[] args) {
    system:println(f(1));           // expect: int
    system:println(f(1.5));         // expect: float
    system:println(f("x"));         // expect: string
    system:println(f(1, 2));        // expect: two
    system:println(g(1));           // expect: float 1.0
}
