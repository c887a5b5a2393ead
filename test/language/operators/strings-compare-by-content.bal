function main (string[] args) {
    string a = "ab"; string b = "a"; b = b + "b";
    system:println(a == b);             // expect: true
    system:println(a != "AB");          // expect: true
}
