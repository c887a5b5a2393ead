function main (string[] args) {
    int[] a = []; a[3] = 7;
    system:println(a.length);       // expect: 4
    system:println(a[1]);           // expect: 0
    string[] s = []; s[1] = "x";
    system:println("[" + s[0] + "]");   // expect: []
    boolean[] b = []; b[1] = true;
    system:println(b[0]);           // expect: false
    json[] j = []; j[1] = "x";
    system:println(j[0] == null);   // expect: true
    float[] f = [1, 2.5];
    system:println(f[0]);           // expect: 1.0
    a[1] = 5; a[4] = 9; a[6] = 2;
    system:println(a);              // expect: [0, 5, 0, 7, 9, 0, 2]
}
