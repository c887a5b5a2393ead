connector Talker () { action talk (Talker t) { system:println("hi"); } }

function main (string[] args) {
    Talker t;
    Talker.talk(t);                 // expect runtime error: connector argument value is null
}
