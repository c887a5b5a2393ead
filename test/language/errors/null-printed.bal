function main (string[] args) {
    string[] s;
    system:println(s);              // expect runtime error: argument 0 is null
}
