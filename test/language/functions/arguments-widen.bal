struct Short { int a; }
struct Long { int a; int b; }
function take (float f) (string) { return "" + f; }
function short (Short s) (int) { return s.a; }

function main (string[] args) {
    system:println(take(1));        // expect: 1.0
    Long l = {a:1, b:2};
    system:println(short(l));       // expect: 1
}
