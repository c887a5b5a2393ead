function one () (int) {
    return 1;
}

function main (string[] args) {
    float f = one();
    string s = one();
    any a = one();
    system:println(f);              // expect: 1.0
    system:println(s + "!");        // expect: 1!
    system:println((int) a);        // expect: 1
    f = one();
    s = one();
    system:println(f);              // expect: 1.0
    system:println(s + "!");        // expect: 1!
}
