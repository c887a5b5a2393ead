struct Wide { int a; int b; int c; int d; int e; int f; int g; int h; int i; int j; }

function main (string[] args) {
    Wide w = {a:1, j:10};
    w.i = w.a + w.j;
    system:println(w.i + w.h);      // expect: 11
}
