// --- a json that doubles, printed
// ends in: failed to convert json to string: string length exceeds limit: 16777216
function attack () { json j = doubled(100); string s = jsons:toString(j); }

// --- a json that doubles without text, printed
// ends in: execution limit exceeded
function attack () {
    json j = [];
    int i = 0;
    while (i < 100) { json k = [j, j]; j = k; i = i + 1; }
    string s = strings:valueOf(j);
}

// --- a json that doubles, printed to the output
// ends in: string length exceeds limit: 16777216
function attack () { json j = doubled(100); system:println(j); }

// --- a json that doubles, cast to a string
// ends in: string length exceeds limit: 16777216
function attack () { json j = doubled(100); while (true) { string s = (string) j; } }

// --- a json that doubles, copied
// ends in: execution limit exceeded
function attack () { json j = doubled(100); json k = {}; jsons:add(k, "$", "x", j); }

// --- a json that doubles, as the payload of a message
// ends in: error while retrieving string payload from message: string length exceeds limit: 16777216
function attack () {
    message m = {};
    messages:setJsonPayload(m, doubled(100));
    string s = messages:getStringPayload(m);
}

// --- a json that doubles, as the payload of a message that is cloned
// ends in: execution limit exceeded
function attack () {
    message m = {};
    messages:setJsonPayload(m, doubled(100));
    message n = messages:clone(m);
}

// --- a json that doubles, as bytes
// ends in: failed to get binary payload: string length exceeds limit: 16777216
function attack () {
    message m = {};
    messages:setJsonPayload(m, doubled(100));
    blob b = messages:getBinaryPayload(m);
}

// --- a json that doubles, searched by a path
// ends in: execution limit exceeded
function attack () { json j = doubled(100); string s = jsons:getString(j, "$..b"); }

// --- a json that doubles, sent to a worker
// ends in: execution limit exceeded
function attack () {
    message m = {};
    messages:setJsonPayload(m, doubled(100));
    m -> w;
    worker w { message n; n <- default; }
}

// --- a json that doubles, compared by a path
// ends in: execution limit exceeded
function attack () { json j = doubled(100); json k = jsons:getJson(j, "$..[?(@.a == @.b)]"); }

// --- a json that holds itself
// ends in: json is nested too deeply: more than 512 levels
function attack () { json j = {}; j["j"] = j; string s = strings:valueOf(j); }

// --- deep json parsed
// ends in: failed to create json: more than 512 levels*
function attack () {
    string s = strings:replace(text(20), "x", "[") + "]";
    json j = (json) s;
}

// --- long json parsed again and again
// ends in: execution limit exceeded
function attack () {
    string s = "[" + strings:replace(text(20), "x", "1,") + "1]";
    while (true) { json j = (json) s; }
}

// --- long json of objects parsed and kept
// ends in: execution limit exceeded
function attack () {
    string s = "[" + strings:replace(text(19), "x", "{},") + "{}]";
    json[] kept = [];
    while (true) { kept[kept.length] = (json) s; }
}

// --- a number of a million digits
// ends in: failed to create json: a number has more than 10000 digits*
function attack () {
    string s = "[" + strings:replace(text(20), "x", "1") + "]";
    json j = (json) s;
}

// --- numbers of ten thousand digits
// ends in: execution limit exceeded
function attack () {
    string number = strings:subString(strings:replace(text(14), "x", "7"), 0, 9999);
    string s = "[" + strings:replace(text(10), "x", number + ",") + "1]";
    while (true) { json j = (json) s; }
}

// --- a long json text with its mistake at the end
// ends in: execution limit exceeded
function attack () {
    string s = "[" + strings:replace(text(22), "x", "1,") + "]";
    while (true) { try { json j = (json) s; } catch (errors:Error e) { int x = 0; } }
}

// --- a member removed from a long array, one by one
// ends in: execution limit exceeded
function attack () {
    json j = [];
    int i = 0;
    while (i < 200000) { jsons:add(j, "$", i); i = i + 1; }
    while (true) { jsons:remove(j, "$[0]"); }
}

// --- xml of 16 MB parsed
// ends in: execution limit exceeded
function attack () {
    string s = "<a>" + strings:replace(strings:subString(text(24), 0, 4000000), "x", "<b/>") + "</a>";
    xml x = (xml) s;
}

// --- xml of long text parsed
// ends in: execution limit exceeded
function attack () {
    string s = "<a>" + strings:subString(text(24), 0, 16000000) + "</a>";
    while (true) { xml x = (xml) s; }
}

// --- xml with many attributes parsed
// ends in: execution limit exceeded
function attack () {
    string s = "<a>" + strings:replace(strings:subString(text(24), 0, 60000), "x", "<b c='d' e='f' g='h'/>") + "</a>";
    while (true) { xml x = (xml) s; }
}

// --- xml with more attributes than there may be
// ends in: failed to create xml: more than 262144 tags, attributes and references
function attack () {
    string s = "<a>" + strings:replace(strings:subString(text(24), 0, 500000), "x", "<b c='d' e='f' g='h'/>") + "</a>";
    xml x = (xml) s;
}

// --- xml with a long attribute parsed
// ends in: execution limit exceeded
function attack () {
    string s = "<a b='" + strings:subString(text(24), 0, 16000000) + "'/>";
    while (true) { xml x = (xml) s; }
}

// --- xml with references in masses
// ends in: execution limit exceeded
function attack () {
    string s = "<a>" + strings:replace(strings:subString(text(24), 0, 250000), "x", "&#120;") + "</a>";
    while (true) { xml x = (xml) s; }
}

// --- entities that multiply
// ends in: failed to create xml: DOCTYPE is not supported
function attack () {
    string s = "<!DOCTYPE a [<!ENTITY b 'x'><!ENTITY c '&b;&b;'>]><a>&c;</a>";
    xml x = (xml) s;
}

// --- deep xml
// ends in: failed to create xml: more than 256 levels
function attack () {
    string s = strings:replace(text(16), "x", "<a>");
    xml x = (xml) s;
}

// --- xml that doubles
// ends in: failed to add element to xml. Error while executing xpath: xml is too large: more than 262144 nodes
function attack () {
    xml x = `<a/>`;
    while (true) { xmls:addElement(x, "/a", x); }
}

// --- xml in a template, again and again
// ends in: execution limit exceeded
function attack () {
    string s = text(20);
    while (true) { xml x = `<a>{{s}}</a>`; }
}

// --- an xpath that multiplies
// ends in: failed to get string from xml. Invalid xpath: flworExpr is not supported
function attack () {
    xml x = `<a/>`;
    string s = xmls:getString(x, "count(for $a in 1 to 10000000, $b in 1 to 10000000 return $a)");
}

// --- an xpath that recurses over everything
// ends in: execution limit exceeded
function attack () {
    string t = "<a>" + strings:replace(text(10), "x", "<b/>") + "</a>";
    xml x = (xml) t;
    while (true) { string s = xmls:getString(x, "count(//*[count(//*) > 0][count(//*) > 0])"); }
}

// --- an xpath that makes a long text
// ends in: failed to get string from xml. Invalid xpath: flworExpr is not supported
function attack () {
    xml x = `<a/>`;
    string s = xmls:getString(x, "string-join(for $i in 1 to 100000000 return 'xxxxxxxxxx', '')");
}

// --- an xpath of repeated concatenation
// ends in: failed to get string from xml. Invalid xpath: flworExpr is not supported
function attack () {
    xml x = `<a/>`;
    string s = xmls:getString(x, "let $a := 'xxxxxxxxxxxxxxxx', $b := concat($a,$a,$a,$a,$a,$a,$a,$a), $c := concat($b,$b,$b,$b,$b,$b,$b,$b), $d := concat($c,$c,$c,$c,$c,$c,$c,$c), $e := concat($d,$d,$d,$d,$d,$d,$d,$d), $f := concat($e,$e,$e,$e,$e,$e,$e,$e), $g := concat($f,$f,$f,$f,$f,$f,$f,$f), $h := concat($g,$g,$g,$g,$g,$g,$g,$g), $i := concat($h,$h,$h,$h,$h,$h,$h,$h) return string-length($i)");
}

// --- a deep xpath
// ends in: failed to get string from xml. Invalid xpath: the path is longer than 4096 characters
function attack () {
    xml x = `<a/>`;
    string s = xmls:getString(x, strings:replace(text(16), "x", "(") + "1" + strings:replace(text(16), "x", ")"));
}

// --- many different xpaths
// ends in: execution limit exceeded
function attack () {
    xml x = `<a/>`;
    int i = 0;
    while (true) { string s = xmls:getString(x, "" + i + " + " + i); i = i + 1; }
}

// --- a regular expression in an xpath
// ends in: failed to get string from xml. Invalid xpath: there is no function matches
function attack () {
    xml x = `<a/>`;
    string s = xmls:getString(x, "matches('xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx', '^(x+x+)+y$')");
}
