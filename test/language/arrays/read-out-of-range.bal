function main (string[] args) {
    int[] a = []; a[999] = 1;
    system:println(a.length);       // expect: 1000
    int x = a[1000];                // expect runtime error: array index out of range: index: 1,000, size: 1,000
}
