function main (string[] args) {
    int i; float f; string s; boolean b;
    json j; map m; message msg; int[] a; any x;
    system:println(i);                  // expect: 0
    system:println(f);                  // expect: 0.0
    system:println("[" + s + "]");      // expect: []
    system:println(b);                  // expect: false
    system:println(j == null && m == null && msg == null && a == null && x == null);   // expect: true
}
