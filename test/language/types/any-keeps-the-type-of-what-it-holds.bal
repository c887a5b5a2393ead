function toJson (json j) (json) { return j; }

function main (string[] args) {
    any f = 1.0; any i = 1; any s = "1"; any j = toJson("1");
    system:println(f);                  // expect: 1.0
    system:println(i);                  // expect: 1
    system:println((float) f + 0.5);    // expect: 1.5
    system:println((string) s);         // expect: 1
    system:println((json) j);           // expect: 1
    int wrong = (int) f;                // expect runtime error: cannot cast 'any' with type 'float' to type 'int'
}
