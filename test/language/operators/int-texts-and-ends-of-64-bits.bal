function main (string[] args) {
    int most = 9223372036854775807;
    int least = -9223372036854775808;
    system:println(most);               // expect: 9223372036854775807
    system:println(least);              // expect: -9223372036854775808
    system:println(most + 1);           // expect: -9223372036854775808
    system:println(least - 1);          // expect: 9223372036854775807
    system:println(-least);             // expect: -9223372036854775808
    system:println(least / -1);         // expect: -9223372036854775808
    system:println(least % -1);         // expect: 0
    system:println(most * most);        // expect: 1
    system:println(most * 2);           // expect: -2
    system:println(least * least);      // expect: 0
    system:println(3037000500 * 3037000500);    // expect: -9223372036709301616
    system:println(most / 2);           // expect: 4611686018427387903
    system:println(least / 3);          // expect: -3074457345618258602
    system:println(least % 10);         // expect: -8
    system:println("" + most + least);  // expect: 9223372036854775807-9223372036854775808
    float f = most;
    system:println(f);                  // expect: 9.223372036854776E18
}
