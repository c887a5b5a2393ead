function main (string[] args) {
    int i = 1;
    map shared = {k:1};
    fork {
        worker a {
            i = i + 10;
            shared.k = 2;
            message m = {};
            messages:setStringPayload(m, "a" + i);
            reply m;
        }
        worker b {
            message m = {};
            messages:setStringPayload(m, "b" + i);
            reply m;
        }
        worker silent {
            int nothing = 1;
        }
    } join (all) (message[] results) {
        system:println(results.length);                                 // expect: 3
        // In the order of the declarations.
        system:println(messages:getStringPayload(results[0]));          // expect: a11
        system:println(messages:getStringPayload(results[1]));          // expect: b1
        system:println(results[2] == null);                             // expect: true
        // What a worker captures it copies, unless it is a reference.
        system:println(i);                                              // expect: 1
        system:println(shared.k);                                       // expect: 2
        i = 5;
    }
    system:println(i);                                                  // expect: 5
}
