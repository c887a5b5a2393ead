int depth = 0;
function down (int n) { depth = n; down(n + 1); }

function main (string[] args) {
    try { down(0); } catch (errors:Error e) { system:println("caught"); }   // expect: caught
    system:println(depth > 1000);       // expect: true
}
