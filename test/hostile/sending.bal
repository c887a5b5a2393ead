// --- pushing for ever
// ends in: execution limit exceeded
function attack () { while (true) { ws:pushText("x"); } }

// --- pushing long texts
// ends in: execution limit exceeded
function attack () { string s = text(20); while (true) { ws:pushText(s + "x"); } }

// --- broadcasting for ever
// ends in: execution limit exceeded
function attack () { while (true) { ws:broadcastText("x"); } }

// --- pushing to a group for ever
// ends in: execution limit exceeded
function attack () { ws:addConnectionToGroup("g"); while (true) { ws:pushTextToGroup("g", "x"); } }

// --- joining groups for ever
// ends in: cannot add the connection to group. It is in 1000 groups already.
function attack () { int i = 0; while (true) { ws:addConnectionToGroup("g" + i); i = i + 1; } }

// --- storing names for ever
// ends in: execution limit exceeded
function attack () { int i = 0; while (true) { ws:storeConnection("n" + i); i = i + 1; } }

// --- names of a megabyte
// ends in: name of a connection or group is longer than 1024 bytes
function attack () { ws:storeConnection(text(20)); }

// --- printing for ever
// ends in: execution limit exceeded
function attack () { while (true) { system:println("x"); } }

// --- logging long texts for ever
// ends in: execution limit exceeded
function attack () { string s = text(22); while (true) { system:log(5, s + "x"); } }
