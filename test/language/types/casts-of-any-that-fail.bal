// --- an int to float
function main (string[] args) {
    any a = 1;
    float f = (float) a; // expect runtime error: cannot cast 'any' with type 'int' to type 'float'
}
// --- an int to string
function main (string[] args) {
    any a = 1;
    string s = (string) a; // expect runtime error: cannot cast 'any' with type 'int' to type 'string'
}
// --- an int to boolean
function main (string[] args) {
    any a = 1;
    boolean b = (boolean) a; // expect runtime error: cannot cast 'any' with type 'int' to type 'boolean'
}
// --- a float to int
function main (string[] args) {
    any a = 1.0;
    int i = (int) a; // expect runtime error: cannot cast 'any' with type 'float' to type 'int'
}
// --- a boolean to int
function main (string[] args) {
    any a = true;
    int i = (int) a; // expect runtime error: cannot cast 'any' with type 'boolean' to type 'int'
}
// --- a string to int
function main (string[] args) {
    any a = "1";
    int i = (int) a; // expect runtime error: cannot cast 'any' with type 'string' to type 'int'
}
// --- a json to string
function main (string[] args) {
    json j = "text";
    any a = j;
    string s = (string) a; // expect runtime error: cannot cast 'any' with type 'json' to type 'string'
}
// --- an array to map
function main (string[] args) {
    any a = args;
    map m = (map) a; // expect runtime error: cannot cast 'any' with type 'string[]' to type 'map'
}
// --- a map to xml
function main (string[] args) {
    map m = {};
    any a = m;
    xml x = (xml) a; // expect runtime error: cannot cast 'any' with type 'map' to type 'xml'
}
// --- a message to map
function main (string[] args) {
    message m = {};
    any a = m;
    map n = (map) a; // expect runtime error: cannot cast 'any' with type 'message' to type 'map'
}
// --- null to int
function main (string[] args) {
    any a;
    int i = (int) a; // expect runtime error: cannot cast 'null' value to type 'int'
}
// --- null to float
function main (string[] args) {
    any a;
    float f = (float) a; // expect runtime error: cannot cast 'null' value to type 'float'
}
// --- null to string
function main (string[] args) {
    any a;
    string s = (string) a; // expect runtime error: cannot cast 'null' value to type 'string'
}
// --- null to boolean
function main (string[] args) {
    any a;
    boolean b = (boolean) a; // expect runtime error: cannot cast 'null' value to type 'boolean'
}
// --- a map to a struct
struct Person {
    string name;
}
function main (string[] args) {
    map m = {name:"Ann"};
    any a = m;
    Person p = (Person) a; // expect runtime error: cannot cast 'any' with type 'map' to type 'Person'
}
// --- a struct to another that it fits
struct Person {
    string name;
    int age;
}
struct Named {
    string name;
}
function main (string[] args) {
    Person p = {name:"Ann"};
    any a = p;
    Named n = (Named) a; // expect runtime error: cannot cast 'any' with type 'Person' to type 'Named'
}
// --- a connector to map
connector C () {
}
function main (string[] args) {
    C c = create C();
    any a = c;
    map m = (map) a; // expect runtime error: cannot cast 'any' with type 'C' to type 'map'
}
// --- xml to json
function main (string[] args) {
    xml x = `<a/>`;
    any a = x;
    json j = (json) a; // expect runtime error: cannot cast 'any' with type 'xml' to type 'json'
}
// --- a message to json
function main (string[] args) {
    message m = {};
    any a = m;
    json j = (json) a; // expect runtime error: cannot cast 'any' with type 'message' to type 'json'
}
// --- a map with xml in it to json
function main (string[] args) {
    xml x = `<a/>`;
    map m = {info:x};
    any a = m;
    json j = (json) a; // expect runtime error: cannot cast 'map' to type 'json': error while mapping 'info': incompatible types: expected 'json', found 'xml'
}
// --- an array of xml to json
function main (string[] args) {
    xml[] x = [];
    x[0] = `<a/>`;
    any a = x;
    json j = (json) a; // expect runtime error: cannot cast 'xml[]' to type 'json': incompatible types: expected 'json', found 'xml'
}
// --- a struct with a message in it to json
struct Letter {
    string to;
    message body;
}
function main (string[] args) {
    Letter l = {to:"Ann", body:{}};
    any a = l;
    json j = (json) a; // expect runtime error: cannot cast 'Letter' to type 'json': error while mapping 'body': incompatible types: expected 'json', found 'message'
}
