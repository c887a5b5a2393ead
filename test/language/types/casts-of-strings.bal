function main (string[] args) {
    system:println((int) "42");                     // expect: 42
    system:println((int) "+5");                     // expect: 5
    system:println((int) "-5");                     // expect: -5
    system:println((int) "007");                    // expect: 7
    system:println((int) "9223372036854775807");    // expect: 9223372036854775807
    system:println((int) "-9223372036854775808");   // expect: -9223372036854775808
    system:println((float) "1.5");                  // expect: 1.5
    system:println((float) "  1.5 ");               // expect: 1.5
    system:println((float) ".5");                   // expect: 0.5
    system:println((float) "5.");                   // expect: 5.0
    system:println((float) "5");                    // expect: 5.0
    system:println((float) "1E3");                  // expect: 1000.0
    system:println((float) "-2.5e-3");              // expect: -0.0025
    system:println((float) "1e400");                // expect: Infinity
    system:println((float) "-Infinity");            // expect: -Infinity
    system:println((float) "NaN");                  // expect: NaN
    json j = (json) "{\"a\": [1, 2]}";
    system:println(j.a[1]);                         // expect: 2
    system:println((json) "5");                     // expect: 5
    system:println((json) "[1, 2");                 // expect: [1, 2
    xml x = (xml) "<a>b</a>";
    system:println(x);                              // expect: <a>b</a>
}
