// --- there is always one root
function main (string[] args) {
    json j = {a:1, b:"x"};
    system:println((xml) j);        // expect: <root><a>1</a><b>x</b></root>
    j = {a:1};
    system:println((xml) j);        // expect: <root><a>1</a></root>
    j = {k:[1, 2], deep:{x:{y:true}}};
    system:println((xml) j);        // expect: <root><k>1</k><k>2</k><deep><x><y>true</y></x></deep></root>
    j = {};
    system:println((xml) j);        // expect: <root/>
    j = [];
    system:println((xml) j);        // expect: <root/>
    j = [1, {a:"x"}, [2, 3]];
    system:println((xml) j);        // expect: <root><item>1</item><item><a>x</a></item><item><item>2</item><item>3</item></item></root>
    j = "a & b";
    system:println((xml) j);        // expect: <root>a &amp; b</root>
    j = 5;
    system:println((xml) j);        // expect: <root>5</root>
    j = 1.50;
    system:println((xml) j);        // expect: <root>1.5</root>
    j = {n:null, list:[null]};
    system:println((xml) j);        // expect: <root><n/><list/></root>
    j = null;
    system:println((xml) j == null);    // expect: true
}
// --- the way back keeps the root
function main (string[] args) {
    json j = {a:1};
    xml x = (xml) j;
    j = (json) x;
    system:println(j);              // expect: {"root":{"a":1}}
    message m = {};
    messages:setXmlPayload(m, x);
    system:println(m);              // expect: <root><a>1</a></root>
    map made = {list:[1]};
    system:println((xml) (json) made);      // expect: <root><list>1</list></root>
}
// --- a name that xml does not have
function main (string[] args) {
    json j = {"a b":1};
    xml x = (xml) j; // expect runtime error: failed to create xml: 'a b' is not a name in xml
}
// --- a number computed to be none
function main (string[] args) {
    json j = {n:(float) "NaN"};
    xml x = (xml) j; // expect runtime error: failed to convert json to string: NaN is not a json number
}
