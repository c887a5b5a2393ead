struct Box { int n; }
function say (string s, boolean b) (boolean) { system:println(s); return b; }

function main (string[] args) {
    Box b;
    system:println(b != null && b.n == 1);      // expect: false
    system:println(b == null || b.n == 1);      // expect: true
    system:println(say("left", false) && say("right", true));
    // expect: left
    // expect: false
}
