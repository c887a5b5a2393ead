function main (string[] args) {
    system:println(0x1F + 0b11 + 017 + 1_000 + 10L);    // expect: 1059
    system:println(.5 + 7. + 1e3 + 2f + 3d);            // expect: 1012.5
    system:println(-9223372036854775808);               // expect: -9223372036854775808
}
