// --- they are kept as written
function main (string[] args) {
    json j = (json) "{\"n\":1e400,\"m\":[-1.50E+999,1]}";
    system:println(j);                              // expect: {"n":1e400,"m":[-1.50E+999,1]}
    system:println(j.n);                            // expect: 1e400
    system:println((string) j.n);                   // expect: 1e400
    system:println(jsons:toString(jsons:getJson(j, "$.m")));     // expect: [-1.50E+999,1]
    message m = {};
    messages:setStringPayload(m, "{\"n\":1e400}");
    j = messages:getJsonPayload(m);
    any a = j.n;
    json back = (json) a;
    json copy = {n:back};
    messages:setJsonPayload(m, copy);
    system:println(m);                              // expect: {"n":1e400}
    map box = {n:j.n};
    system:println((json) box);                     // expect: {"n":1e400}
    system:println((json) (xml) j);                 // expect: {"root":{"n":1e400}}
    json list = (json) "[{\"n\":1e400},{\"n\":1.5},{\"n\":-1e400}]";
    system:println(jsons:getJson(list, "$[?(@.n > 2)]"));        // expect: [{"n":1e400}]
    system:println(jsons:getJson(list, "$[?(@.n == 1e400)]"));   // expect: [{"n":1e400}]
    system:println(jsons:getJson(list, "$[?(@.n < 1e400)]"));    // expect: [{"n":1.5},{"n":-1e400}]
}
// --- the largest that a float can be
function main (string[] args) {
    json j = (json) "[1.7976931348623157e308]";
    system:println(jsons:getFloat(j, "$[0]"));      // expect: 1.7976931348623157E308
}
// --- getFloat
function main (string[] args) {
    json j = (json) "{\"n\":1e400}";
    float f = jsons:getFloat(j, "$.n"); // expect runtime error: Failed to get float from json. Error while executing jsonpath: The element matching path: $.n is out of the range of a Float.
}
// --- getInt
function main (string[] args) {
    json j = (json) "{\"n\":1e400}";
    int i = jsons:getInt(j, "$.n"); // expect runtime error: Failed to get integer from json. Error while executing jsonpath: The element matching path: $.n is not an Integer.
}
// --- a function of numbers
function main (string[] args) {
    json j = (json) "{\"n\":[1e400, 1]}";
    float f = jsons:getFloat(j, "$.n.max()"); // expect runtime error: Failed to get float from json. Error while executing jsonpath: a number is out of the range of a Float
}
// --- a cast to float
function main (string[] args) {
    json j = (json) "[1e400]";
    float f = (float) j[0]; // expect runtime error: cannot cast 'json' to type 'float': 1e400 is out of the range of a float
}
// --- a cast to int
function main (string[] args) {
    json j = (json) "[1e400]";
    int i = (int) j[0]; // expect runtime error: cannot cast 'json' to type 'int': incompatible types: expected 'int', found 'float' in json
}
// --- one that was computed can be read, but has no text
function main (string[] args) {
    float huge = 1.0E308 * 10;
    json j = {n:huge, m:(float) "NaN"};
    system:println((float) j.n);                    // expect: Infinity
    system:println(jsons:getFloat(j, "$.m"));       // expect: NaN
    try {
        system:println(j);
    } catch (errors:Error e) {
        system:println(e.msg);      // expect: failed to convert json to string: Infinity is not a json number
    }
    try {
        string s = (string) j.m;
    } catch (errors:Error e) {
        system:println(e.msg);      // expect: failed to convert json to string: NaN is not a json number
    }
    try {
        string s = jsons:toString(j);
    } catch (errors:Error e) {
        system:println(e.msg);      // expect: Failed to convert json to string: Infinity is not a json number
    }
    try {
        string s = strings:valueOf(j);
    } catch (errors:Error e) {
        system:println(e.msg);      // expect: failed to convert json to string: Infinity is not a json number
    }
    j.n = -huge;
    message m = {};
    messages:setJsonPayload(m, j);
    try {
        string s = messages:getStringPayload(m);
    } catch (errors:Error e) {
        system:println(e.msg);      // expect: Error while retrieving string payload from message: failed to convert json to string: -Infinity is not a json number
    }
    any a = j;
    system:println(a); // expect runtime error: failed to convert json to string: -Infinity is not a json number
}
