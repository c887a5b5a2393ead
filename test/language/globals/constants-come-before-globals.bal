int doubled = 2 * BASE;
const int BASE = 21;

function main (string[] args) {
    system:println(doubled);        // expect: 42
}
