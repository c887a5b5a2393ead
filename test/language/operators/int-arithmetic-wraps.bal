function main (string[] args) {
    int most = 9223372036854775807; int least = -9223372036854775808;
    system:println(most + 1);           // expect: -9223372036854775808
    system:println(least - 1);          // expect: 9223372036854775807
    system:println(-least);             // expect: -9223372036854775808
    system:println(most * most);        // expect: 1
    system:println(least / -1);         // expect: -9223372036854775808
    system:println(3037000500 * 3037000500);    // expect: -9223372036709301616
    system:println(9007199254740991 + 2);       // expect: 9007199254740993
    system:println(9007199254740993 - 2);       // expect: 9007199254740991
}
