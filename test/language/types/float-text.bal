function main (string[] args) {
    system:println(100.0);              // expect: 100.0
    system:println(0.001);              // expect: 0.001
    system:println(0.0001);             // expect: 1.0E-4
    system:println(9999999.0);          // expect: 9999999.0
    system:println(1e7);                // expect: 1.0E7
    system:println(1.2345e-5);          // expect: 1.2345E-5
    system:println(1e100);              // expect: 1.0E100
    system:println(-0.0);               // expect: -0.0
    float zero; float inf = (float) "Infinity";
    system:println(inf - inf);          // expect: NaN
    system:println(-inf);               // expect: -Infinity
}
