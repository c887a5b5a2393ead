struct Point { int x; }

function main (string[] args) {
    system:println(strings:subString("hello", 2));    // expect: llo
    system:println("[" + strings:subString("hello", 5) + "]");    // expect: []
    try {
        system:println(strings:subString("hello", 4294967296));
    } catch (errors:Error e) {
        system:println(e.msg);    // expect: index number too large: 4,294,967,296
    }

    string[] texts = [];
    arrays:add(texts, "a");
    arrays:add(texts, "b");
    system:println(texts[1] + texts.length);    // expect: b2
    float[] floats = [];
    arrays:add(floats, 1);
    system:println(floats[0]);    // expect: 1.0
    boolean[] flags = [true];
    arrays:add(flags, false);
    system:println(flags[1]);    // expect: false
    json[] list = [];
    json member = {"n":1};
    arrays:add(list, member);
    arrays:add(list, "text");
    system:println(list[1]);    // expect: text
    any[] things = [];
    arrays:add(things, 1.0);
    arrays:add(things, "one");
    system:println(things[0]);    // expect: 1.0
    map entry = {"k":"v"};
    map[] entries = [];
    arrays:add(entries, entry);
    system:println(entries[0]["k"]);    // expect: v
    Point[] points = [];
    points[points.length] = {x:7};
    system:println(points[0].x);    // expect: 7
    string[] none;
    try {
        arrays:add(none, "x");
    } catch (errors:Error e) {
        system:println(e.msg);    // expect: argument 0 is null
    }

    map m = {"a":null};
    system:println(maps:hasKey(m, "a"));    // expect: true
    system:println(maps:hasKey(m, "__proto__"));    // expect: false

    json j = {"b":{"c":1}, "a":2};
    string[] keys = jsons:keys(j);
    system:println(keys[0] + keys[1] + keys.length);    // expect: ba2
    try {
        system:println(jsons:keys(keys[0]));
    } catch (errors:Error e) {
        system:println(e.msg);    // expect: Failed to get keys from json: expected a 'json-object', but found 'string'
    }
    json nothing;
    try {
        system:println(jsons:keys(nothing));
    } catch (errors:Error e) {
        system:println(e.msg);    // expect: Failed to get keys from json: argument 0 is null
    }

    int low = -9223372036854775807 - 1;
    int high = 9223372036854775807;
    int any64 = utils:getRandomInt(low, high);
    system:println(any64 >= low && any64 <= high);    // expect: true
    system:println(utils:getRandomInt(high, high));    // expect: 9223372036854775807
    try {
        system:println(utils:getRandomInt(high, low));
    } catch (errors:Error e) {
        system:println(e.msg);    // expect: Invalid range for a random int: 9223372036854775807 to -9223372036854775808
    }
}
