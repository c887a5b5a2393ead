// --- a text that is not a number
function run () {
    string s = "zero";
    int a = 1 + (int) s; // fails at: (int) s
}
// --- what a call returns
function text () (string) {
    return "x";
}
function run () {
    float f = (float) text(); // fails at: (float) text()
}
// --- an any that holds something else
function run () {
    any a = "text";
    int i =
        (int) a; // fails at: (int) a
}
// --- a missing entry of a map
function run () {
    map m = {};
    int i = (int) m["votes"]; // fails at: (int) m["votes"]
}
// --- a json of another kind
function run () {
    json j = {a:"x"};
    int i = (int) j.a; // fails at: (int) j.a
}
// --- a text that is not xml
function run () {
    xml x = (xml) "<a>"; // fails at: (xml) "<a>"
}
// --- a template
function run () {
    string s = "<b>";
    xml x = `<a>${s}</a>`; // fails at: `<a>${s}</a>`
}
