function main (string[] args) {
    system:println(7 / 2);              // expect: 3
    system:println(-7 / 2);             // expect: -3
    system:println(-7 % 2);             // expect: -1
    system:println(7 % -2);             // expect: 1
    system:println(7.0 / 2);            // expect: 3.5
    system:println(-7.5 % 2);           // expect: -1.5
}
