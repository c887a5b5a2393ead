// --- maps, structs and arrays
struct Point {
    int x;
    float y;
}
struct Shape {
    string name;
    Point[] corners;
    Point centre;
    json info;
    map more;
    any extra;
}
function main (string[] args) {
    map votes = {tea:3, milk:0.5, "a b":true, text:"{}", none:null};
    json j = (json) votes;
    system:println(j);              // expect: {"tea":3,"milk":0.5,"a b":true,"text":"{}","none":null}
    Point p = {x:1, y:2.0};
    Shape s = {name:"[]", corners:[], centre:p, info:{a:[null]}, more:votes};
    s.corners[0] = p;
    s.extra = s.corners;
    system:println((json) s.corners);       // expect: [{"x":1,"y":2.0}]
    j = (json) s;
    system:println(j.corners);              // expect: [{"x":1,"y":2.0}]
    system:println(j.name);                 // expect: []
    system:println(j.info);                 // expect: {"a":[null]}
    system:println(j.more.tea);             // expect: 3
    system:println(j.extra[0].y);           // expect: 2.0
    int[][] table = [[1], [], [2, 3]];
    system:println((json) table);           // expect: [[1],[],[2,3]]
    any[] mixed = [1, "x", 2.0, null, votes];
    j = {list:(json) mixed, votes:(json) votes};
    system:println(j.list);                 // expect: [1,"x",2.0,null,{"tea":3,"milk":0.5,"a b":true,"text":"{}","none":null}]
    float[] floats = [1, 2.5];
    boolean[] flags = [true];
    json[] jsons_ = [j.votes.tea, "s"];
    j = [(json) floats, (json) flags, (json) jsons_, (json) args];
    system:println(j);                      // expect: [[1.0,2.5],[true],[3,"s"],[]]
}
// --- integers stay exact
function main (string[] args) {
    map m = {big:9223372036854775807, least:-9223372036854775807 - 1};
    system:println((json) m);               // expect: {"big":9223372036854775807,"least":-9223372036854775808}
    json j = (json) "[123456789012345678901234567890]";
    m = {j:j[0]};
    system:println((json) m);               // expect: {"j":123456789012345678901234567890}
}
// --- null is null
struct Point {
    int x;
}
function main (string[] args) {
    map m;
    Point p;
    int[] list;
    system:println((json) m == null && (json) p == null && (json) list == null);    // expect: true
}
// --- it is a value of its own, but for what is json already
function main (string[] args) {
    json inner = {a:1};
    int[] numbers = [1];
    map m = {numbers:numbers, inner:inner};
    json j = (json) m;
    numbers[0] = 2;
    inner.a = 2;
    system:println(j);                      // expect: {"numbers":[1],"inner":{"a":2}}
}
// --- a type mapper of the program comes first
struct Point {
    int x;
}
typemapper pointOf (Point p) (json) {
    json j = {point:p.x};
    return j;
}
typemapper mapOf (map m) (json) {
    json j = {keys:arrays:length(maps:keys(m))};
    return j;
}
typemapper listOf (int[] list) (json) {
    json j = {ints:list.length};
    return j;
}
typemapper boxOf (any a) (message) {
    message m = {};
    messages:setStringPayload(m, "boxed");
    return m;
}
typemapper intsOf (any a) (int[]) {
    int[] list = [7];
    return list;
}
typemapper same (json j) (json) {
    json k = {mapped:true};
    return k;
}
function main (string[] args) {
    Point p = {x:4};
    map m = {a:1, b:p};
    int[] list = [1, 2, 3];
    any a = 5;
    system:println((json) p);               // expect: {"point":4}
    system:println((json) m);               // expect: {"keys":2}
    system:println((json) list);            // expect: {"ints":3}
    system:println((json) args);            // expect: []
    system:println((message) a);            // expect: boxed
    int[] got = (int[]) a;
    system:println(got[0]);                 // expect: 7
    json j = 1;
    system:println((json) j);               // expect: {"mapped":true}
}
// --- a member that has no json
function main (string[] args) {
    xml x = `<a/>`;
    map m = {info:x};
    json j = (json) m; // expect runtime error: cannot cast 'map' to type 'json': error while mapping 'info': incompatible types: expected 'json', found 'xml'
}
// --- a member of a member that has no json
function main (string[] args) {
    message x = {};
    map inner = {info:x};
    map m = {inner:inner};
    json j = (json) m; // expect runtime error: cannot cast 'map' to type 'json': error while mapping 'info': incompatible types: expected 'json', found 'message'
}
// --- a field that has no json
struct Letter {
    string to;
    message body;
}
function main (string[] args) {
    Letter l = {to:"Ann", body:{}};
    json j = (json) l; // expect runtime error: cannot cast 'Letter' to type 'json': error while mapping 'body': incompatible types: expected 'json', found 'message'
}
// --- an element that has no json
function main (string[] args) {
    xml[] list = [];
    list[0] = `<a/>`;
    json j = (json) list; // expect runtime error: cannot cast 'xml[]' to type 'json': incompatible types: expected 'json', found 'xml'
}
// --- a map that contains itself
function main (string[] args) {
    map m = {};
    m["me"] = m;
    m["again"] = m;
    try {
        json j = (json) m;
    } catch (errors:Error e) {
        system:println(e.msg);      // expect: cannot cast 'map' to type 'json': the value contains itself
    }
}
// --- a struct that contains itself by way of others
struct Node {
    Node[] next;
}
function main (string[] args) {
    Node n = {next:[]};
    n.next[0] = {next:[]};
    n.next[0].next[0] = n;
    json j = (json) n; // expect runtime error: cannot cast 'Node' to type 'json': the value contains itself
}
// --- what is there twice does not contain itself
function main (string[] args) {
    int[] one = [1];
    int[][] two = [one, one];
    system:println((json) two);     // expect: [[1],[1]]
}
// --- too deep
struct Node {
    Node next;
}
function main (string[] args) {
    Node n = {};
    int i = 1;
    while (i < 512) {
        Node outer = {next:n};
        n = outer;
        i = i + 1;
    }
    system:println(strings:length(jsons:toString((json) n)));    // expect: 4612
    Node more = {next:n};
    json j = (json) more; // expect runtime error: json is nested too deeply: more than 512 levels
}
