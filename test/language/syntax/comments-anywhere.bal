// before everything
struct S { // after a brace
    int a; // after a field
}

function main (string[] args) {
    int a = // after the sign
        1;  // at the end
    // on a line of its own
    system:println(a); // expect: 1
}
