function main (string[] args) {
    int[] a = [];
    a[2147483647] = 1;              // expect runtime error: Requested array size 2147483648 exceeds limit: 2147483639
}
