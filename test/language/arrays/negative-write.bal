function main (string[] args) {
    int[] a = [];
    a[-4] = 1;                      // expect runtime error: array index out of range: index: -4, size: 0
}
