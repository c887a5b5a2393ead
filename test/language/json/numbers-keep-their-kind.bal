function main (string[] args) {
    json j = (json) "[1, 1.0, 1e2, -0, 12345678901234567890, 0.10]";
    system:println(j);                      // expect: [1,1.0,100.0,0,12345678901234567890,0.1]
    system:println((int) j[0]);             // expect: 1
    system:println((float) j[1]);           // expect: 1.0
    int n = (int) j[1];     // expect runtime error: cannot cast 'json' to type 'int': incompatible types: expected 'int', found 'float' in json
}
