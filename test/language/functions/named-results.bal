function make (int a) (int n, string s) { n = a * 2; s = "set"; return; }
function early () (int n) { return; }

function main (string[] args) {
    int n; string s;
    n, s = make(2);
    system:println(s + n);          // expect: set4
    system:println(early());        // expect: 0
}
