function main (string[] args) {
    int[] a = [1, 2];
    iterate (int x : a) { a[a.length] = x; }
    system:println(a.length);       // expect: 4
}
