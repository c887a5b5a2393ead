function tick () {
}

function fail (string why) {
    errors:Error e = {msg:why};
    throw e;
}

function breaksInCatch () (int) {
    int i = 0;
    while (true) {
        i = i + 1;
        try { fail("x"); } catch (errors:Error e) { if (i == 3) { break; } } finally { tick(); }
    }
    return i;
}

function continuesInCatch () (int) {
    int i = 0;
    int after = 0;
    while (i < 3) {
        i = i + 1;
        try { fail("x"); } catch (errors:Error e) { tick(); continue; }
        after = after + 1;
    }
    return i * 10 + after;
}

function breaksInFinally () (int) {
    int i = 0;
    while (true) {
        i = i + 1;
        try { tick(); } finally { tick(); if (i == 2) { break; } }
    }
    return i;
}

// What finally does takes the place of the error.
function finallyLeavesWithError () (int) {
    int i = 0;
    while (i < 5) {
        i = i + 1;
        try { fail("lost"); } finally { tick(); if (i == 1) { continue; } break; }
    }
    return i;
}

function returnsInCatch () (string) {
    try { fail("caught"); } catch (errors:Error e) { tick(); return e.msg; } finally { tick(); }
    return "not here";
}

function returnsInTry () (string) {
    string s = "early";
    try { tick(); return s; } catch (errors:Error e) { return "not here"; } finally { s = "late"; tick(); }
    return "nor here";
}

function failsInCatch () {
    try { fail("first"); } catch (errors:Error e) { fail("second"); } finally { system:println("finally"); }
}

function main (string[] args) {
    system:println(breaksInCatch());            // expect: 3
    system:println(continuesInCatch());         // expect: 30
    system:println(breaksInFinally());          // expect: 2
    system:println(finallyLeavesWithError());   // expect: 2
    system:println(returnsInCatch());           // expect: caught
    system:println(returnsInTry());             // expect: early
    try { failsInCatch(); } catch (errors:Error e) { system:println(e.msg); }
    // expect: finally
    // expect: second
    failsInCatch();
    // expect: finally
    // expect runtime error: second
}
