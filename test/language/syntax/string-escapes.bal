function main (string[] args) {
    system:println("a\tb\\c\"d\u0041\101\'");    // expect: a	b\c"dAA'
    system:println(strings:length("\n\r\f\b"));     // expect: 4
    system:println(“typographic”);                      // expect: typographic
}
