function inner () (int, string) { return 7, "y"; }
function outer () (int, string) { return inner(); }

function main (string[] args) {
    int a; string b;
    a, b = outer();
    system:println(b + a);          // expect: y7
}
