function main (string[] args) {
    system:println(strings:length("😀a"));    // expect: 3
    system:println(strings:toUpperCase("ßa"));    // expect: SSA
    system:println(strings:toLowerCase("ABC"));    // expect: abc
    system:println("[" + strings:trim(" \t a\n\u0001") + "]");    // expect: [a]
    system:println(strings:contains("abc", ""));    // expect: true
    system:println(strings:hasPrefix("abc", "ab") && strings:hasSuffix("abc", "bc"));    // expect: true
    system:println(strings:indexOf("abcabc", "c") + strings:lastIndexOf("abcabc", "c"));    // expect: 7
    system:println(strings:indexOf("abc", "x"));    // expect: -1
    system:println(strings:equalsIgnoreCase("ß", "SS"));    // expect: false
    system:println(strings:equalsIgnoreCase("ABC", "abc"));    // expect: true
    system:println(strings:subString("hello", 1, 3));    // expect: el
    system:println(strings:replace("abc", "", "-"));    // expect: -a-b-c-
    system:println(strings:replace("a.b.c", ".", "$1"));    // expect: a$1b$1c
    system:println(strings:replaceAll("a1b22", "[0-9]+", "<$0>"));    // expect: a<1>b<22>
    system:println(strings:replaceFirst("a1b22", "[0-9]+", "#"));    // expect: a#b22
    system:println(strings:replaceAll("john smith", "(?<f>\\w+) (?<l>\\w+)", "${l} ${f}"));    // expect: smith john
    system:println(strings:unescape("a\\\\b\\nc"));    // expect: abnc
    system:println(strings:valueOf(1.0) + strings:valueOf(true) + strings:valueOf(5));    // expect: 1.0true5
    string[] p = strings:split("a,b,,c,,", ",");
    system:println(p.length);    // expect: 4
    p = strings:split("", ",");
    system:println(p.length);    // expect: 1
    p = strings:split("abc", "");
    system:println(p.length);    // expect: 3
    p = strings:split(",a", ",");
    system:println(p.length + p[0]);    // expect: 2
    p = strings:split("a.b", ".");
    system:println(p.length);    // expect: 0
}
