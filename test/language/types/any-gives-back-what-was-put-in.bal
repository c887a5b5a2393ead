// --- messages and arrays in a map
struct Person {
    string name;
    int age;
}
function main (string[] args) {
    message m = {};
    messages:setStringPayload(m, "hello");
    Person[] people = [];
    people[0] = {name:"Ann", age:30};
    int[][] table = [[1, 2], [3]];
    any[] mixed = [1, "two", 3.0, true, null];
    map box = {m:m, people:people, table:table, mixed:mixed, strings:args};

    message n = (message) box["m"];
    messages:setStringPayload(n, "changed");
    system:println(m);                          // expect: changed
    Person[] same = (Person[]) box.people;
    same[1] = {name:"Ben"};
    system:println(people.length);              // expect: 2
    system:println(people[1].name);             // expect: Ben
    int[][] rows = (int[][]) box.table;
    system:println(rows[0][1] + rows[1][0]);    // expect: 5
    any[] all_ = (any[]) box["mixed"];
    system:println((string) all_[1]);           // expect: two
    system:println((float) all_[2]);            // expect: 3.0
    system:println(all_[4] == null);            // expect: true
    string[] none = (string[]) box.strings;
    system:println(none.length);                // expect: 0
    xml[] x = [];
    json[] j = [];
    map[] maps = [];
    message[] messages_ = [m];
    blob[] blobs = [];
    any[] arrays_ = [x, j, maps, messages_, blobs];
    maps = (map[]) arrays_[2];
    blobs = (blob[]) arrays_[4];
    messages_ = (message[]) arrays_[3];
    system:println(messages_[0]);               // expect: changed
}
// --- null is null of any of these types
function main (string[] args) {
    map box = {};
    message m = (message) box["m"];
    string[] s = (string[]) box["s"];
    any[][] a = (any[][]) box["a"];
    system:println(m == null && s == null && a == null);    // expect: true
}
// --- what a function returns, while it may wait
function box () (any) {
    worker w {
        int[] numbers = [1, 2, 3];
        any a = numbers;
        a -> default;
    }
    any got;
    got <- w;
    return got;
}
function main (string[] args) {
    int[] numbers = (int[]) box();
    system:println(numbers.length);     // expect: 3
}
// --- a map is not a message
function main (string[] args) {
    map m = {};
    any a = m;
    message x = (message) a; // expect runtime error: cannot cast 'any' with type 'map' to type 'message'
}
// --- a string is not a message
function main (string[] args) {
    any a = "text";
    message x = (message) a; // expect runtime error: cannot cast 'any' with type 'string' to type 'message'
}
// --- an array of another type
function main (string[] args) {
    any a = args;
    any[] x = (any[]) a; // expect runtime error: cannot cast 'any' with type 'string[]' to type 'any[]'
}
// --- an array of fewer dimensions
function main (string[] args) {
    string[][] rows = [args];
    any a = rows;
    string[] x = (string[]) a; // expect runtime error: cannot cast 'any' with type 'string[][]' to type 'string[]'
}
// --- an array of another struct that it fits
struct Person {
    string name;
    int age;
}
struct Named {
    string name;
}
function main (string[] args) {
    Person[] people = [];
    any a = people;
    Named[] x = (Named[]) a; // expect runtime error: cannot cast 'any' with type 'Person[]' to type 'Named[]'
}
// --- a json array
function main (string[] args) {
    json j = [1];
    any a = j;
    json[] x = (json[]) a; // expect runtime error: cannot cast 'any' with type 'json' to type 'json[]'
}
// --- a wrong one can be caught
function main (string[] args) {
    any a = args;
    try {
        map m = (map) a;
    } catch (errors:Error e) {
        system:println(e.msg);      // expect: cannot cast 'any' with type 'string[]' to type 'map'
    }
}
