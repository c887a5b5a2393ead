struct Gone { string msg; errors:Error cause; int code; }
function make () (Gone) { Gone g = {msg:"gone", code:410}; return g; }

function main (string[] args) {
    try { throw make(); } catch (Gone g) { system:println(g.msg + g.code); }    // expect: gone410
}
