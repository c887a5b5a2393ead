function main (string[] args) {
    system:println(1 + 2.5);            // expect: 3.5
    system:println(true + 1);           // expect: 2
    system:println(1 == 1.0);           // expect: true
    system:println(1 == true);          // expect: true
    system:println(2 > 1.5);            // expect: true
    system:println(1 + 2 + "a");        // expect: 3a
    system:println("a" + 1 + 2);        // expect: a12
    system:println("x" + 1.0 + true);   // expect: x1.0true
}
