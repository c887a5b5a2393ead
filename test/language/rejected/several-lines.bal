// --- members of struct literals
struct P {
    int b;
    string a;
    P inner;
}
function f () {
    P p = {b:1,
        a:2}; // expect error: incompatible types: expected 'string', found 'int'
    p = {
        b:1,
        inner:{
            b:"1" // expect error: incompatible types: expected 'int', found 'string'
        }
    };
}
// --- elements of arrays and members of json
function f (map m) {
    int[] list =
        [ // expect error: incompatible types: 'string' cannot be converted to 'int'
            1,
            "two"
        ];
    int[][] lists = [
        [1],
        [2, // expect error: incompatible types: 'map' cannot be converted to 'int'
            m]
    ];
    json j = {
        name:"x",
        parts:{ // expect error: incompatible types: 'map' cannot be converted to 'json'
            first:1,
            second:m
        }
    };
}
// --- null, create and templates
connector C (string url) {
    action go (C c) {
    }
}
function f () {
    int n =
        null; // expect error: incompatible types: 'null' cannot be assigned to 'int'
    n =
        null; // expect error: incompatible types: expected 'null', found 'int'
    C c =
        create C( // expect error: incompatible types: expected 'string', found 'int'
            1);
    n =
        create C(""); // expect error: connector initializer is not allowed here
    string s =
        `<a/>`; // expect error: incompatible types: expected xml
}
// --- the operand of reply
service s {
    resource r (message m) {
        string text = "a";
        reply
            text; // expect error: incompatible types: expected 'message', found 'string'
    }
}
