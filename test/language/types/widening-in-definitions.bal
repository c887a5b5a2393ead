function main (string[] args) {
    float f = 1;
    string s = 2;
    json j = 3;
    any a = 4;
    system:println(f);              // expect: 1.0
    system:println(s + "!");        // expect: 2!
    system:println(j);              // expect: 3
    system:println((int) a);        // expect: 4

    s = 2.5;
    j = 2.5;
    system:println(s);              // expect: 2.5
    system:println((float) j);      // expect: 2.5

    int i = true;
    f = false;
    s = true;
    j = true;
    system:println(i);              // expect: 1
    system:println(f);              // expect: 0.0
    system:println(s);              // expect: true
    system:println((boolean) j);    // expect: true

    j = "text";
    system:println(j);              // expect: text
    a = null;
    j = null;
    system:println(a == null && j == null);     // expect: true
}
