function main (string[] args) {
    int i = 0;
    while (true) {
        i = i + 1;
        if (i == 2) { continue; }
        if (i > 4) { break; }
        system:println(i);
    }
    // expect: 1
    // expect: 3
    // expect: 4
}
