function three () (string, int, float) { return "x", 1, 2.5; }

function main (string[] args) {
    string s; float f;
    s, _, f = three();
    system:println(s + f);          // expect: x2.5
    map m = {}; int[] a = [0];
    m.s, a[0], _ = three();
    system:println(m.s);            // expect: x
    system:println(a[0]);           // expect: 1
}
