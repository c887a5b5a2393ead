function refuses (string text) (boolean) {
    try {
        json j = (json) text;
    } catch (errors:Error e) {
        return strings:hasPrefix(e.msg, "failed to create json: ");
    }
    return false;
}

function main (string[] args) {
    system:println(refuses("[1 2]"));           // expect: true
    system:println(refuses("[1,]"));            // expect: true
    system:println(refuses("[01]"));            // expect: true
    system:println(refuses("[NaN]"));           // expect: true
    system:println(refuses("[.5]"));            // expect: true
    system:println(refuses("[+1]"));            // expect: true
    system:println(refuses("[1] // one]"));     // expect: true
    system:println(refuses("{a: 1}"));          // expect: true
    system:println(refuses("{\"a\": }"));       // expect: true
    system:println(refuses("{\"a\" 1}"));       // expect: true
    system:println(refuses("{\"a\": 1}{}"));    // expect: true
    system:println(refuses("[\"\\x\"]"));       // expect: true
    system:println(refuses("[tru]"));           // expect: true
}
