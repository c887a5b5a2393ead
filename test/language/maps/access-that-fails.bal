// --- reading a null map by key
function main (string[] args) {
    map marks;
    any a = marks["ann"]; // expect runtime error: variable 'marks' is null
}
// --- reading a null map by name
function main (string[] args) {
    map marks;
    any a = marks.ann; // expect runtime error: variable 'marks' is null
}
// --- writing to a null map
function main (string[] args) {
    map marks;
    marks["ann"] = 1; // expect runtime error: variable 'marks' is null
}
// --- a null map in an array
function main (string[] args) {
    map[] list = [];
    list[1] = {};
    any a = list[0]["ann"]; // expect runtime error: field 'list[0]' is null
}
// --- a null map in a struct
struct Class {
    map marks;
}
function main (string[] args) {
    Class c = {};
    any a = c.marks["ann"]; // expect runtime error: field 'marks' is null
}
