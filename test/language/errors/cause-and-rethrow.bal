function outer () {
    try { errors:Error i = {msg:"inner"}; throw i; }
    catch (errors:Error e) { errors:Error o = {msg:"outer", cause:e}; throw o; }
}

function main (string[] args) {
    try { outer(); } catch (errors:Error e) {
        system:println(e.msg);          // expect: outer
        system:println(e.cause.msg);    // expect: inner
    }
}
