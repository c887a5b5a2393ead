function main (string[] args) {
    int[][] a = [[1, 2], [3]];
    a[1][2] = 9;
    system:println(a[1].length);    // expect: 3
    system:println(a[0][1] + a[1][2]);  // expect: 11
    a[2][0] = 1;                    // expect runtime error: array index out of range: index: 2, size: 2
}
