struct S {
    int a;
}

function main (string[] args) {
    system:println(1 == 1 && 1.5 == 1.5 && "a" == "a" && true == true);     // expect: true
    system:println(1 != 2 && "a" != "b" && true != false);                  // expect: true
    system:println(1 == 1.0);           // expect: true
    system:println(1 == true);          // expect: true
    system:println(9007199254740993 == 9007199254740992);       // expect: false
    system:println(9223372036854775807 > 9223372036854775806);  // expect: true
    float nan = (float) "NaN";
    system:println(nan == nan);         // expect: false
    system:println(0.0 == -0.0);        // expect: true
    S s;
    json j;
    any a;
    int[] list;
    system:println(s == null && null == j && a == null && list == null);    // expect: true
    list = [];
    system:println(null != list);       // expect: true
    system:println("a" + "b" == "ab");  // expect: true
}
