// --- c# property
struct P {
    string Name { get; set; } // expect error: mismatched input '{'. Expecting one of ';'
// hint: write ';' here
}
function f () {
    P p = {Name:"a"};
    system:println(p.Name);
}
// --- c# interpolation
function f (string name) {
    system:println($"Hello {name}"); // expect error: invalid token '$'. unexpected character
// hint: remove '$'
// edit: system:println("Hello {name}");
}
// --- c# foreach
function f (string[] xs) {
    foreach (var x in xs) { // expect error: invalid identifier 'foreach'
// hint: there is no 'foreach': write iterate (string x : xs) { … }
// edit: iterate (string x : xs) {
        system:println(x);
    }
}
// --- c# null conditional
function f (string s) {
    string t = s ?? "a"; // expect error: invalid token '??'. unexpected character
// hint: there is no '??': a string is never null, so write string t = s;
// edit: string t = s;
    system:println(t);
}
// --- c# attribute
[HttpGet] // expect error: unwanted token '['
// hint: this is TOML or another file of settings; balws runs Ballerina 0.87: write, for example, function main (string[] args) { system:println("hi"); }
function f () {
    system:println("a");
}
// --- c# is null
function f (json j) {
    if (j is null) { // expect error: mismatched input 'is'. Expecting one of ')'
// hint: write j == null
// edit: if (j == null) {
        system:println("a");
    }
}
// --- c# lambda list
function f (int[] xs) {
    int n = xs.Where(x => x > 1).Count(); // expect error: mismatched input '='. Expecting one of ')'
// hint: functions are not values: define a named function and call it
    system:println(n);
}
