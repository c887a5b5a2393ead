// --- missing opening quote
function main (string[] args) {
    string s = hello"; // expect error: invalid token '";'. the string is not closed
// hint: open the string with '"'
// edit: string s =" hello";
    system:println(s);
}
// --- missing opening quote words
function main (string[] args) {
    string s = hello world"; // expect error: invalid token '";'. the string is not closed
// hint: open the string with '"'
// edit: string s =" hello world";
    system:println(s);
}
// --- missing opening quote call
function main (string[] args) {
    system:println(hello"); // expect error: invalid token '");'. the string is not closed
// hint: open the string with '"'
// edit: system:println("hello");
}
// --- missing opening quote call words
function main (string[] args) {
    system:println(hello big world!"); // expect error: invalid token '");'. the string is not closed
// hint: open the string with '"'
// edit: system:println("hello big world!");
}
// --- missing opening quote annotation
@http:BasePath {value:/a"} // expect error: invalid token '"}'. the string is not closed
// hint: open the string with '"'
// edit: @http:BasePath {value:"/a"}
service s {
    @http:GET {}
    resource r (message m) {
        reply m;
    }
}
// --- missing opening quote concat
function main (string[] args) {
    system:println("a" + b"); // expect error: invalid token '");'. the string is not closed
// hint: open the string with '"'
// edit: system:println("a" +" b");
}
// --- missing opening quote arg
function main (string[] args) {
    map m = {};
    m[key"] = 5; // expect error: invalid token '"] = 5;'. the string is not closed
// hint: open the string with '"'
// edit: m["key"] = 5;
    system:println(m["key"]);
}
// --- missing closing quote call
function main (string[] args) {
    system:println("hello); // expect error: invalid token '"hello);'. the string is not closed
// hint: close the string with '"'
// edit: system:println("hello");
}
// --- missing closing quote annotation
@http:BasePath {value:"/a} // expect error: invalid token '"/a}'. the string is not closed
// hint: close the string with '"'
// edit: @http:BasePath {value:"/a"}
service s {
    @http:GET {}
    resource r (message m) {
        reply m;
    }
}
// --- missing closing quote arg
function main (string[] args) {
    string s = strings:replace("abc, "a", "b"); // expect error: invalid token '");'. the string is not closed
// hint: open the string with '"'
// edit: string s = strings:replace("abc", "a", "b");
    system:println(s);
}
