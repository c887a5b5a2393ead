function main (string[] args) {
    int[] a = [1];
    int x = a[2147483648];          // expect runtime error: index number too large: 2,147,483,648
}
