function main (string[] args) {
    int i = 0;
    while (i < 2) { int n; n = n + 1; system:println(n); i = i + 1; }
    // expect: 1
    // expect: 1
}
