struct Short { int a; }
struct Long { int a; int b; }

function main (string[] args) {
    Long l = {a:1, b:2};
    Short s = l; s.a = 5;
    Short t = (Short) l;
    system:println(l.a + t.a);      // expect: 10
}
