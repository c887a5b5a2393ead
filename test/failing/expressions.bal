// --- division of ints
function run () {
    int a = 1;
    int b = 0;
    a = a / b; // fails at: a / b
}
// --- remainder in a longer expression
function run () {
    int b = 0;
    int a = 1 + 2 * 3 - 7 % b + 4; // fails at: 7 % b
}
// --- division of floats, on a line of its own
function run () {
    float zero = 0.0;
    float f = 1.0 +
        2.0 /  // fails at: 2.0 /
        zero;
}
// --- division by what a call returns
function zero () (int) {
    return 0;
}
function run () {
    int a = 1 + 5 / zero(); // fails at: 5 / zero()
}
// --- in a condition
function run () {
    int b = 0;
    if (b == 0 && 1 / b == 1) { // fails at: 1 / b
        b = 1;
    }
}
// --- in the condition of a loop
function run () {
    int b = 3;
    while (6 / b < 100) { // fails at: 6 / b
        b = b - 1;
    }
}
// --- in an argument
function take (int a, int b) {
}
function run () {
    int b = 0;
    take(1,
        2 / b); // fails at: 2 / b
}
// --- in a returned value
function half (int n) (int) {
    return 1 / n; // fails at: 1 / n
}
function run () {
    int a = half(1) + half(0);
}
// --- in one of several returned values
function both (int n) (int, int) {
    return n, 1 / n; // fails at: 1 / n
}
function run () {
    int a;
    int b;
    a, b = both(0);
}
// --- in a long chain
function run () {
    int z = 0;
    int sum = 1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1
        +1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1
        + 2 / z; // fails at: 2 / z
}
// --- in an index
function run () {
    int[] list = [1, 2];
    int z = 0;
    int a = list[1 / z]; // fails at: 1 / z
}
// --- an element that is not there
function run () {
    int[] list = [1, 2];
    int i = 5;
    int a = 1 + list[i]; // fails at: list[i]
}
// --- an element of an array in a struct
struct Team {
    int[] scores;
}
function run () {
    Team team = {scores:[1]};
    int a = team.scores[1]; // fails at: team.scores[1]
}
// --- an element before the first
function run () {
    int[] list = [1, 2];
    int i = 0 - 1;
    list[i] = 3; // fails at: list[i]
}
// --- an element far beyond the limit
function run () {
    int[] list = [];
    list[0] = 1;
    list[1000000000] = 3; // fails at: list[1000000000]
}
// --- an index by a call
function far () (int) {
    return 9;
}
function run () {
    int[] list = [1, 2];
    int a = list[far()]; // fails at: list[far()]
}
// --- an array that is null
function run () {
    int[][] lists = [];
    lists[2] = [1];
    int a = lists[0][0]; // fails at: lists[0]
}
// --- the length of an array that is null
function run () {
    int[] list = null;
    int a = list.length; // fails at: list
}
// --- a field of a struct that is null
struct Person {
    string name;
    Person friend;
}
function run () {
    Person p = {name:"Ann"};
    string s = p.friend.friend.name; // fails at: p.friend
}
// --- a field that is set in a struct that is null
struct Person {
    string name;
    Person friend;
}
function run () {
    Person p = {name:"Ann"};
    p.friend.name = "Ben"; // fails at: p.friend
}
// --- a map that is null
function run () {
    map m = null;
    any a = m["x"]; // fails at: m
}
// --- a member of a json that is null
function run () {
    json j = {a:1};
    json k = j.b.c; // fails at: j.b.c
}
// --- a member of what is not an object
function run () {
    json j = {a:1};
    json k =
        j.a.c; // fails at: j.a.c
}
// --- an element of a json array
function run () {
    json j = [1, 2];
    json k = j[2]; // fails at: j[2]
}
// --- an element that is set in a json array
function run () {
    json j = {list:[1, 2]};
    j.list[2] = 3; // fails at: j.list[2]
}
// --- a member that is set in null
function value () (int) {
    return 1;
}
function run () {
    json j = null;
    j.a = value(); // fails at: j.a
}
