function f (int v) {
    system:println("int");
}
function f (float v) {
    system:println("float");
}
function f (string v) {
    system:println("string");
}
function f (boolean v) {
    system:println("boolean");
}
function f (json v) {
    system:println("json");
}
function f (int[] v) {
    system:println("int[]");
}
function f (int v, string w) {
    system:println("int, string");
}
function f (any v) {
    system:println("any");
}

function main (string[] args) {
    json j = 1;
    int[] list = [];
    map m = {};
    f(1);           // expect: int
    f(1.0);         // expect: float
    f("1");         // expect: string
    f(true);        // expect: boolean
    f(j);           // expect: json
    f(list);        // expect: int[]
    f(1, "1");      // expect: int, string
    f(m);           // expect: any
    f(args);        // expect: any
}
