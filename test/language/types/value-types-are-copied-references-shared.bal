function change (map m, int n) { n = 9; m.k = n; }

function main (string[] args) {
    int a = 1; int b = a; b = 2;
    system:println(a);                  // expect: 1
    int[] c = [1]; int[] d = c; d[0] = 2;
    system:println(c[0]);               // expect: 2
    map m = {}; change(m, a);
    system:println((int) m.k);          // expect: 9
    system:println(a);                  // expect: 1
}
