function main (string[] args) {
    system:println((float) 3);                      // expect: 3.0
    system:println((string) 3);                     // expect: 3
    system:println((boolean) 3);                    // expect: true
    system:println((boolean) 0);                    // expect: false
    system:println((boolean) -1);                   // expect: true
    system:println((int) 1.9);                      // expect: 1
    system:println((int) -1.9);                     // expect: -1
    system:println((int) 1e30);                     // expect: 9223372036854775807
    system:println((int) -1e30);                    // expect: -9223372036854775808
    system:println((int) (float) "NaN");            // expect: 0
    system:println((int) (float) "-Infinity");      // expect: -9223372036854775808
    system:println((string) 1.50);                  // expect: 1.5
    system:println((boolean) 0.0);                  // expect: false
    system:println((boolean) 0.5);                  // expect: true
    system:println((int) true);                     // expect: 1
    system:println((float) true);                   // expect: 1.0
    system:println((string) false);                 // expect: false
    system:println((json) 1.0);                     // expect: 1.0
    system:println((json) true);                    // expect: true
    system:println((int) 5 + (int) "6");            // expect: 11
}
