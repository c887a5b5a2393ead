// --- a string that doubles
// ends in: string length exceeds limit: 16777216
function attack () { string s = "x"; while (true) { s = s + s; } }

// --- hundreds of long strings
// ends in: execution limit exceeded
function attack () {
    string s = text(23);
    string[] kept = [];
    while (true) { kept[kept.length] = strings:toUpperCase(s + "x" + kept.length); }
}

// --- hundreds of long strings made by joining
// ends in: execution limit exceeded
function attack () {
    string s = text(23);
    string[] kept = [];
    while (true) {
        string joined = s + kept.length;
        boolean b = strings:hasPrefix(joined, "y");
        kept[kept.length] = joined;
    }
}

// --- long strings compared
// ends in: execution limit exceeded
function attack () {
    string s = text(23);
    while (true) { boolean b = (s + "x") == (s + "y"); }
}

// --- long strings as keys of a map
// ends in: execution limit exceeded
function attack () {
    string s = text(23);
    map m = {};
    int i = 0;
    while (true) { m[s + i] = 1; i = i + 1; }
}

// --- long strings as names in json
// ends in: execution limit exceeded
function attack () {
    string s = text(23);
    json j = {};
    int i = 0;
    while (true) { j[s + i] = 1; i = i + 1; }
}

// --- suffixes and prefixes of long strings
// ends in: execution limit exceeded
function attack () {
    string s = text(22);
    string t = text(22) + "y";
    while (true) { boolean b = strings:hasSuffix(s, s); b = strings:hasPrefix(t, s); }
}

// --- a part of a long string that is just joined
// ends in: execution limit exceeded
function attack () {
    string s = text(23);
    while (true) { string t = strings:subString(s + "y", 5, 30); }
}

// --- looking for what is not there
// ends in: execution limit exceeded
function attack () {
    string s = text(20);
    string t = text(19) + "y";
    while (true) { int i = strings:indexOf(s, t); }
}

// --- comparing without case
// ends in: execution limit exceeded
function attack () {
    string s = text(22);
    string t = strings:toUpperCase(s);
    while (true) { boolean b = strings:equalsIgnoreCase(s, t); }
}

// --- a replacement that multiplies
// ends in: string length exceeds limit: 16777216
function attack () {
    string s = text(13);
    while (true) { s = strings:replace(s, "x", s); }
}

// --- replacements of everything by nothing much
// ends in: execution limit exceeded
function attack () {
    string s = text(22);
    while (true) { string t = strings:replace(s, "x", "y"); }
}

// --- a pattern that is catastrophic elsewhere
// ends in: execution limit exceeded
function attack () {
    string s = text(16);
    while (true) { string t = strings:replaceAll(s, "(x+x+)+y", "z"); }
}

// --- patterns of thousands of repetitions
// ends in: execution limit exceeded
function attack () {
    int i = 0;
    while (true) {
        string[] parts = strings:split(text(10), "(x{0,500}y" + i + "){1,2}");
        i = i + 1;
    }
}

// --- a pattern matched at every place
// ends in: execution limit exceeded
function attack () {
    string s = text(23);
    string[] parts = strings:split(s, "x");
    parts = strings:split(s, "");
}

// --- splitting into millions, again and again
// ends in: execution limit exceeded
function attack () {
    string s = strings:replace(text(16), "x", "a,");
    map kept = {};
    while (true) { kept["" + maps:length(kept)] = strings:split(s, ","); }
}

// --- hashes of long strings
// ends in: execution limit exceeded
function attack () {
    string s = text(24);
    while (true) { string h = utils:getHash(s, "SHA256"); }
}

// --- HMACs with long keys
// ends in: execution limit exceeded
function attack () {
    string s = text(23);
    while (true) { string h = utils:getHmac("x", s, "SHA256"); }
}

// --- Base64 of long strings, kept
// ends in: execution limit exceeded
function attack () {
    string s = text(23);
    string[] kept = [];
    while (true) { kept[kept.length] = utils:base64encode(s + kept.length); }
}

// --- random texts, kept
// ends in: execution limit exceeded
function attack () {
    string[] kept = [];
    while (true) { kept[kept.length] = utils:getRandomString(); }
}

// --- dates of long patterns
// ends in: date pattern is longer than 10000 units
function attack () {
    string s = strings:replace(text(20), "x", "y");
    while (true) { string t = system:getDateFormat(s); }
}

// --- percent-encoding of long strings
// ends in: execution limit exceeded
function attack () {
    string s = strings:replace(text(21), "x", "é");
    while (true) { string t = uri:encode(s); }
}

// --- long strings as numbers
// ends in: execution limit exceeded
function attack () {
    string s = strings:replace(text(20), "x", "1") + "y";
    while (true) { try { float f = (float) s; } catch (errors:Error e) { int x = 0; } }
}

// --- searching backwards for what almost matches everywhere
// ends in: execution limit exceeded
function attack () {
    string s = text(20);
    string t = text(19) + "y";
    while (true) { int i = strings:lastIndexOf(s, t); }
}
