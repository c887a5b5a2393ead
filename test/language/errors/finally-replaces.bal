function thrower () {
    try { errors:Error e = {msg:"first"}; throw e; } finally { errors:Error f = {msg:"second"}; throw f; }
}
function returner () (int) { try { return 1; } finally { return 2; } return 3; }
function keeper () (int) { int a = 1; try { return a; } finally { a = 2; } return 3; }

function main (string[] args) {
    try { thrower(); } catch (errors:Error e) { system:println(e.msg); }    // expect: second
    system:println(returner());     // expect: 2
    system:println(keeper());       // expect: 1
}
