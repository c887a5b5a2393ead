function answer (string text) (message) {
    message m = {};
    messages:setStringPayload(m, text);
    return m;
}

function named () (string) {
    fork {
        worker a { message m = answer("a"); reply m; }
        worker b { message m = answer("b"); reply m; }
        worker c { message m = answer("c"); reply m; }
    } join (all c, a) (message[] results) {
        return messages:getStringPayload(results[0]) + messages:getStringPayload(results[1]) + results.length;
    } timeout (60) (message[] partial) {
        return "timeout";
    }
}

function firstOf () (string) {
    fork {
        worker a { message m = answer("same"); reply m; }
        worker b { message m = answer("same"); reply m; }
    } join (some 1) (message[] results) {
        return messages:getStringPayload(results[0]) + results.length;
    } timeout (60) (message[] partial) {
        return "timeout";
    }
}

function someNamed () (string) {
    fork {
        worker a { message m = answer("a"); reply m; }
        worker b { message m = answer("b"); reply m; }
    } join (some 1 b) (message[] results) {
        return messages:getStringPayload(results[0]) + results.length;
    } timeout (60) (message[] partial) {
        return "timeout";
    }
}

function main (string[] args) {
    system:println(named());        // expect: ca2
    system:println(firstOf());         // expect: same1
    system:println(someNamed());    // expect: b1
}
