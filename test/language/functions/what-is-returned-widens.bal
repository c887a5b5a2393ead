function toFloat () (float) {
    return 1;
}
function toString () (string) {
    return 1.5;
}
function toJson () (json, any) {
    return "text", 2;
}
function toNull () (map, json) {
    return null, null;
}
function passed () (any) {
    return toFloat();
}

function main (string[] args) {
    system:println(toFloat());          // expect: 1.0
    system:println(toString() + "!");   // expect: 1.5!
    json j;
    any a;
    j, a = toJson();
    system:println(j);                  // expect: text
    system:println((int) a);            // expect: 2
    map m;
    m, j = toNull();
    system:println(m == null && j == null);     // expect: true
    a = passed();
    system:println((float) a);          // expect: 1.0
}
