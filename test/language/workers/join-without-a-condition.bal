// It waits for all workers, and without a timeout as long as it takes.
import ballerina.lang.messages;
import ballerina.lang.system;

function main (string[] args) {
    fork {
        worker slow { system:sleep(5); message m = {}; messages:setStringPayload(m, "slow"); reply m; }
        worker fast { message m = {}; messages:setStringPayload(m, "fast"); reply m; }
    } join (message[] results) {
        system:println(messages:getStringPayload(results[0]));     // expect: slow
        system:println(messages:getStringPayload(results[1]));     // expect: fast
    }
}
