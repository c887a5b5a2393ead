function main (string[] args) {
    fork {
        worker quick {
            message m = {};
            messages:setStringPayload(m, "quick");
            reply m;
        }
        worker slow {
            system:sleep(100);
        }
    } join (all) (message[] results) {
        system:println("joined");
    } timeout (0) (message[] partial) {
        system:println(partial.length);                             // expect: 2
        system:println(messages:getStringPayload(partial[0]));      // expect: quick
        system:println(partial[1] == null);                         // expect: true
    }
    try {
        system:sleep(1);
        system:sleep(-1);
    } catch (errors:Error e) {
        system:println(e.msg);                                      // expect: timeout value is negative
    }
}
