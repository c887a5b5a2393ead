// --- an array that grows
// ends in: requested array size 4194305 exceeds limit: 4194304
function attack () { int[] a = []; while (true) { a[a.length] = 1; } }

// --- an array written far past its end
// ends in: requested array size 2000000001 exceeds limit: 4194304
function attack () { int[] a = []; a[2000000000] = 1; }

// --- many arrays written far past their end
// ends in: execution limit exceeded
function attack () {
    map kept = {};
    while (true) { int[] a = []; a[4000000] = 1; kept["" + maps:length(kept)] = a; }
}

// --- a map that grows
// ends in: execution limit exceeded
function attack () { map m = {}; int i = 0; while (true) { m["k" + i] = i; i = i + 1; } }

// --- millions of maps
// ends in: execution limit exceeded
function attack () { map[] kept = []; while (true) { map m = {a:1}; kept[kept.length] = m; } }

// --- millions of maps in one chain
// ends in: execution limit exceeded
function attack () { map m = {}; while (true) { map n = {a:m}; m = n; } }

// --- millions of maps in literals
// ends in: execution limit exceeded
// repeat 2000: {},
function attack () { map kept = {}; while (true) { json j = [REPEATED {}]; kept["" + maps:length(kept)] = j; } }

// --- millions of structs
// ends in: execution limit exceeded
struct S { int a; string b; map c; }
function attack () { S[] kept = []; while (true) { S s = {}; kept[kept.length] = s; } }

// --- structs of thousands of fields
// ends in: execution limit exceeded
// repeat 2000: int f#;
struct S { REPEATED }
function attack () { S[] kept = []; while (true) { S s = {}; kept[kept.length] = s; } }

// --- millions of messages
// ends in: execution limit exceeded
function attack () {
    message[] kept = [];
    while (true) { message m = {}; messages:setHeader(m, "a", "b"); messages:setProperty(m, "a", "b"); kept[kept.length] = m; }
}

// --- millions of xml
// ends in: execution limit exceeded
function attack () { xml[] kept = []; while (true) { xml x = `<a/>`; kept[kept.length] = x; } }

// --- millions of connectors
// ends in: execution limit exceeded
connector C (int a) { map m = {}; action go (C c) { int x = 0; } }
function attack () { C[] kept = []; while (true) { C c = create C(1); kept[kept.length] = c; } }

// --- millions of errors with traces
// ends in: execution limit exceeded
function attack () {
    map kept = {};
    while (true) {
        try { int[] a = []; int i = a[1]; } catch (errors:Error e) {
            kept["" + maps:length(kept)] = errors:getStackTrace(e);
        }
    }
}

// --- a header list that grows
// ends in: a message has at most 10000 headers
function attack () { message m = {}; int i = 0; while (true) { messages:addHeader(m, "k" + i, "v"); i = i + 1; } }

// --- headers looked for in a long list
// ends in: execution limit exceeded
function attack () {
    message m = {};
    int i = 0;
    while (i < 9999) { messages:addHeader(m, "k" + i, "v"); i = i + 1; }
    while (true) { messages:setHeader(m, "k", "v"); }
}

// --- properties that grow
// ends in: execution limit exceeded
function attack () { message m = {}; int i = 0; while (true) { messages:setProperty(m, "k" + i, "v"); i = i + 1; } }

// --- messages cloned
// ends in: execution limit exceeded
function attack () {
    message m = {};
    json j = doubled(18);
    messages:setJsonPayload(m, j);
    message[] kept = [];
    while (true) { kept[kept.length] = messages:clone(m); }
}

// --- arrays copied and kept
// ends in: execution limit exceeded
function attack () {
    int[] a = [];
    a[1000000] = 1;
    map kept = {};
    while (true) { kept["" + maps:length(kept)] = arrays:copyOf(a); }
}

// --- keys copied and kept
// ends in: execution limit exceeded
function attack () {
    map m = {};
    int i = 0;
    while (i < 100000) { m["k" + i] = i; i = i + 1; }
    map kept = {};
    while (true) { kept["" + maps:length(kept)] = maps:keys(m); }
}

// --- iterating over a long map
// ends in: execution limit exceeded
function attack () {
    map m = {};
    int i = 0;
    while (i < 200000) { m["k" + i] = i; i = i + 1; }
    while (true) { iterate (any a : m) { break; } }
}

// --- sorting a million of strings
// ends in: execution limit exceeded
function attack () {
    string[] a = [];
    int i = 0;
    while (i < 200000) { a[i] = "" + ((i * 7919) % 200003); i = i + 1; }
    while (true) { a = arrays:sort(a); }
}

// --- sorting long strings that are alike
// ends in: execution limit exceeded
function attack () {
    string[] a = [];
    string s = text(20);
    int i = 0;
    while (i < 1000) { a[i] = s + ((i * 7919) % 1009); i = i + 1; }
    while (true) { a = arrays:sort(a); }
}

// --- blobs of many megabytes, kept
// ends in: execution limit exceeded
function attack () {
    string s = text(24);
    blob b;
    blob[] kept = [];
    while (true) { b = strings:toBlob(s, "UTF-16"); kept[kept.length] = b; }
}

// --- a map that holds itself, printed
// ends in: value is nested too deeply: more than 512 levels
function attack () { map m = {}; m["m"] = m; system:println(m); }

// --- a map that doubles, printed
// ends in: string length exceeds limit: 16777216
function attack () {
    map m = {a:"x"};
    int i = 0;
    while (i < 100) { map n = {a:m, b:m}; m = n; i = i + 1; }
    system:println(m);
}

// --- a map that doubles, as json
// ends in: execution limit exceeded
function attack () {
    map m = {a:"x"};
    int i = 0;
    while (i < 100) { map n = {a:m, b:m}; m = n; i = i + 1; }
    any a = m;
    json j = (json) a;
}

// --- a long array printed for ever
// ends in: execution limit exceeded
function attack () {
    int[] a = [];
    a[1000000] = 1;
    while (true) { system:print(a); }
}
