// --- workers that never answer
// ends in: worker 'w' ended without sending
function attack () {
    string s;
    s <- w;
    worker w { if (1 == 2) { "x" -> default; } }
}

// --- workers that wait for each other
// ends in: deadlock: worker 'w' and 'default' wait for each other
function attack () {
    string s;
    s <- w;
    s -> w;
    worker w { string t; t <- default; t -> default; }
}

// --- a worker in an endless loop
// ends in: execution limit exceeded
function attack () {
    string s;
    s <- w;
    worker w { while (true) { int i = 0; } "x" -> default; }
}

// --- forks in a loop
// ends in: too many workers: more than 1000
function attack () {
    while (true) {
        fork {
            worker a { system:sleep(100000); }
            worker b { system:sleep(100000); }
        } join (some 1) (message[] r) { int x = 0; } timeout (0) (message[] p) { int x = 0; }
    }
}

// --- forks that end at once, in a loop
// ends in: execution limit exceeded
function attack () {
    while (true) {
        fork {
            worker a { message m = {}; reply m; }
        } join (all) (message[] r) { int x = 0; }
    }
}

// --- recursion of forks
// ends in: too many workers: more than 1000
function deeper () {
    fork {
        worker a { deeper(); }
        worker b { deeper(); }
    } join (all) (message[] r) { int x = 0; }
}
function attack () { deeper(); }

// --- a worker in which a worker works, and so on
// ends in: too many workers: more than 1000
function deeper () {
    string s;
    s <- w;
    worker w { deeper(); "x" -> default; }
}
function attack () { deeper(); }

// --- sending to a worker that does not read
// ends in: execution limit exceeded
function attack () {
    int i = 0;
    while (true) { i -> w; i = i + 1; }
    worker w { system:sleep(100000); int j; j <- default; }
}

// --- waiting in a loop of errors
// ends in: execution limit exceeded
function attack () { while (true) { try { system:sleep(-1); } catch (errors:Error e) { int x = 0; } } }

// --- requests to nowhere
// ends in: execution limit exceeded
function attack () {
    http:ClientConnector c = create http:ClientConnector("http://127.0.0.1:1");
    message m = {};
    while (true) { try { message r = http:ClientConnector.get(c, "/", m); } catch (errors:Error e) { int x = 0; } }
}
