function at (string what, int n) (int) { system:println(what); return n; }

function main (string[] args) {
    int[] a = [0, 0];
    a[at("index", 1)] = at("value", 5);
    // expect: value
    // expect: index
    system:println(a[1]);           // expect: 5
}
