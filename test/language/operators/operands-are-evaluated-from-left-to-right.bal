function say (int n) (int) { system:println(n); return n; }

function main (string[] args) {
    int x = say(1) + say(2) * say(3) - say(4);
    system:println(x);
    // expect: 1
    // expect: 2
    // expect: 3
    // expect: 4
    // expect: 3
}
