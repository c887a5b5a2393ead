// --- a string to int
function main (string[] args) {
    json j = "5";
    int i = (int) j; // expect runtime error: cannot cast 'json' to type 'int': incompatible types: expected 'int', found 'string' in json
}
// --- a float to int
function main (string[] args) {
    json j = 5.0;
    int i = (int) j; // expect runtime error: cannot cast 'json' to type 'int': incompatible types: expected 'int', found 'float' in json
}
// --- a boolean to int
function main (string[] args) {
    json j = true;
    int i = (int) j; // expect runtime error: cannot cast 'json' to type 'int': incompatible types: expected 'int', found 'boolean' in json
}
// --- an object to int
function main (string[] args) {
    json j = {};
    int i = (int) j; // expect runtime error: cannot cast 'json' to type 'int': incompatible types: expected 'int', found 'json-object' in json
}
// --- an array to int
function main (string[] args) {
    json j = [];
    int i = (int) j; // expect runtime error: cannot cast 'json' to type 'int': incompatible types: expected 'int', found 'json-array' in json
}
// --- an integer beyond 64 bits to int
function main (string[] args) {
    json j = "[9223372036854775808]";
    int i = (int) j[0]; // expect runtime error: cannot cast 'json' to type 'int': incompatible types: expected 'int', found 'big_integer' in json
}
// --- null to int
function main (string[] args) {
    json j;
    int i = (int) j; // expect runtime error: cannot cast 'null' value to type 'int'
}
// --- a member that is null to int
function main (string[] args) {
    json j = {a:null};
    int i = (int) j.a; // expect runtime error: cannot cast 'null' value to type 'int'
}
// --- a missing member to string
function main (string[] args) {
    json j = {};
    string s = (string) j.a; // expect runtime error: cannot cast 'null' value to type 'string'
}
// --- an int to float
function main (string[] args) {
    json j = 5;
    float f = (float) j; // expect runtime error: cannot cast 'json' to type 'float': incompatible types: expected 'float', found 'int' in json
}
// --- a string to float
function main (string[] args) {
    json j = "1.5";
    float f = (float) j; // expect runtime error: cannot cast 'json' to type 'float': incompatible types: expected 'float', found 'string' in json
}
// --- an integer beyond 64 bits to float
function main (string[] args) {
    json j = "[9223372036854775808]";
    float f = (float) j[0]; // expect runtime error: cannot cast 'json' to type 'float': incompatible types: expected 'float', found 'big_integer' in json
}
// --- null to float
function main (string[] args) {
    json j;
    float f = (float) j; // expect runtime error: cannot cast 'null' value to type 'float'
}
// --- an int to boolean
function main (string[] args) {
    json j = 1;
    boolean b = (boolean) j; // expect runtime error: cannot cast 'json' to type 'boolean': incompatible types: expected 'boolean', found 'int' in json
}
// --- a string to boolean
function main (string[] args) {
    json j = "true";
    boolean b = (boolean) j; // expect runtime error: cannot cast 'json' to type 'boolean': incompatible types: expected 'boolean', found 'string' in json
}
// --- an object to boolean
function main (string[] args) {
    json j = {};
    boolean b = (boolean) j; // expect runtime error: cannot cast 'json' to type 'boolean': incompatible types: expected 'boolean', found 'json-object' in json
}
// --- null to boolean
function main (string[] args) {
    json j;
    boolean b = (boolean) j; // expect runtime error: cannot cast 'null' value to type 'boolean'
}
