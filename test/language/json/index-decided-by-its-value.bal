// --- a json chooses
function main (string[] args) {
    json shelf = {which:"left", left:{tea:"green"}, at:1, list:["a", "b"], "true":"yes", "1.5":"half", "9":"nine"};
    system:println(shelf[shelf.which]);             // expect: {"tea":"green"}
    system:println(shelf.list[shelf.at]);           // expect: b
    json half = 1.5;
    system:println(shelf[half]);                    // expect: half
    json yes = true;
    system:println(shelf[yes]);                     // expect: yes
    json index = 9;
    json name = "9";
    system:println(shelf[name]);                    // expect: nine
    json object = {k:[1]};
    shelf["{\"k\":[1]}"] = "by text";
    system:println(shelf[object]);                  // expect: by text
    system:println(shelf[shelf.which][shelf["missing"] == null]  == null);      // expect: true
}
// --- an any chooses
struct Point {
    int x;
}
function main (string[] args) {
    json list = ["a", "b"];
    json j = {"1":"one", "true":"yes", "1.5":"half", "2.0":"two"};
    map m = {i:1, s:"1", f:1.5, whole:2.0, b:true, j:list[0]};
    system:println(list[m["i"]]);                   // expect: b
    system:println(list[m.i]);                      // expect: b
    system:println(j[m["s"]]);                      // expect: one
    system:println(j[m.f]);                         // expect: half
    system:println(j[m.whole]);                     // expect: two
    system:println(j[m.b]);                         // expect: yes
    j["a"] = "by a json in an any";
    system:println(j[m.j]);                         // expect: by a json in an any
    json one = 1;
    any boxed = one;
    system:println(list[boxed]);                    // expect: b
    xml x = `<a/>`;
    any y = x;
    j["<a/>"] = "by its text";
    system:println(j[y]);                           // expect: by its text
}
// --- a float or boolean is the name of a member
function main (string[] args) {
    json j = {"1.5":"a", "1.0":"b", "1.0E7":"c", "true":"d", "false":"e"};
    float f = 1;
    system:println(j[1.5]);                         // expect: a
    system:println(j[f]);                           // expect: b
    system:println(j[f * 10000000]);                // expect: c
    system:println(j[true]);                        // expect: d
    system:println(j[1 == 2]);                      // expect: e
}
// --- on the left side of an assignment
struct Shelf {
    json content;
    json[] rows;
}
function main (string[] args) {
    json key = "a";
    json index = 1;
    any anything = 0;
    json j = {list:[0, 0]};
    j[key] = 2;
    j[1.5] = "f";
    j[true] = null;
    j.list[index] = "x";
    j.list[anything] = key;
    system:println(j);      // expect: {"list":["a","x"],"a":2,"1.5":"f","true":null}
    Shelf shelf = {content:{a:{b:1}}, rows:[j, {a:{}}]};
    shelf.content[key]["b"] = 7;
    system:println(shelf.content[key]["b"]);        // expect: 7
    shelf.rows[1][key]["c"] = shelf.content[key];
    system:println(shelf.rows[1]);                  // expect: {"a":{"c":{"b":7}}}
    json[] rows = [{a:1}, [5, {a:{}}]];
    system:println(rows[0][key]);                    // expect: 1
    rows[1][index][key]["d"] = true;
    system:println(rows[1]);                         // expect: [5,{"a":{"d":true}}]
    rows[0][key], j[key] = two();
    system:println(rows[0]);                         // expect: {"a":"first"}
    system:println(j.a);                            // expect: second
}
function two () (json, json) {
    return (json) "first", (json) "second";
}
// --- keys that are called for
function key () (json) {
    return "a";
}
function anyKey (int n) (any) {
    return n;
}
function main (string[] args) {
    json j = {a:["x", "y"]};
    system:println(j[key()][anyKey(1)]);            // expect: y
    j[key()][anyKey(0)] = "z";
    system:println(j);                              // expect: {"a":["z","y"]}
}
// --- when the function may wait
function wait () (json) {
    worker w {
        json a = "a";
        a -> default;
    }
    json got;
    got <- w;
    return got;
}
function main (string[] args) {
    json j = {a:[1, 2]};
    int i = 0;
    while (i < 3) {
        j[wait()][(any) 0] = i;
        i = i + 1;
    }
    system:println(j[wait()]);                      // expect: [2,2]
}
// --- an element by the text of its index
function main (string[] args) {
    json list = ["a"];
    json index = "0";
    json k = list[index]; // expect runtime error: cannot get value from '0': expected a 'json-object', but found 'json-array'
}
// --- a member by an int
function main (string[] args) {
    json j = {"5":1};
    any index = 5;
    j[index] = 2; // expect runtime error: cannot set value to '5': expected a 'json-array', but found 'json-object'
}
// --- beyond the end
function main (string[] args) {
    json list = ["a"];
    json index = 3;
    list[index] = 2; // expect runtime error: failed to set element to json: array index out of range: index: 3, size: 1
}
// --- an integer of more than 64 bits
function main (string[] args) {
    json list = (json) "[12345678901234567890]";
    json k = list[list[0]]; // expect runtime error: index number too large: 12,345,678,901,234,567,890
}
// --- a json that is null
function main (string[] args) {
    json j = {};
    json k = j[j.missing]; // expect runtime error: the index of a json is null
}
// --- an any that is null
function main (string[] args) {
    json j = {};
    map m = {};
    j[m["missing"]] = 1; // expect runtime error: the index of a json is null
}
// --- a step through null
function main (string[] args) {
    json j = {};
    json key = "b";
    json k = j.missing[key]; // expect runtime error: cannot get 'b' from null
}
