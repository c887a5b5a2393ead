function main (string[] args) {
    int i = 0;
    while (i < 4) {
        if (i == 0) { system:println("zero"); } else if (i == 1) { system:println("one"); }
        else if (i == 2) { system:println("two"); } else { system:println("many"); }
        i = i + 1;
    }
    // expect: zero
    // expect: one
    // expect: two
    // expect: many
}
