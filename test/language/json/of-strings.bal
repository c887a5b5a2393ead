function main (string[] args) {
    json j = "{\"a\": 1, 'b': 'single'}";
    system:println(j);              // expect: {"a":1,"b":"single"}
    j = "  [1, 2]  ";
    system:println(j);              // expect: [1,2]
    j = "[1, 2";
    system:println(j);              // expect: [1, 2
    j = "{}x";
    system:println(j);              // expect: {}x
    j = "5";
    system:println((string) j + "!");   // expect: 5!
    j = "true";
    system:println((string) j + "!");   // expect: true!
    j = "null";
    system:println(j == null);          // expect: false
    j = "";
    system:println("[" + (string) j + "]");     // expect: []
    j = "[1e2, 1.10, -0, 12345678901234567890, 1.0, -0.0, 0.1, 100000000.0]";
    system:println(j);              // expect: [100.0,1.1,0,12345678901234567890,1.0,-0.0,0.1,1.0E8]
    j = "{\"a\": 1, \"b\": 2, \"a\": 3}";
    system:println(j);              // expect: {"a":3,"b":2}
}
