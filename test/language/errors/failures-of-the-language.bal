// --- int division
function main (string[] args) {
    int zero;
    int i = 1 / zero; // expect runtime error:  / by zero
}
// --- float division
function main (string[] args) {
    float zero;
    float f = 1 / zero; // expect runtime error:  / by zero
}
// --- int remainder
function main (string[] args) {
    int zero;
    int i = 1 % zero; // expect runtime error:  / by zero
}
// --- float remainder
function main (string[] args) {
    float zero;
    float f = 1.5 % zero; // expect runtime error:  / by zero
}
// --- an action of a null connector
connector C () {
    action a (C c) {
    }
}
function main (string[] args) {
    C c;
    C.a(c); // expect runtime error: connector argument value is null
}
// --- null for a library function
function main (string[] args) {
    json j;
    string s = strings:valueOf(j); // expect runtime error: argument 0 is null
}
// --- null for the second argument of a library function
function main (string[] args) {
    message m = {};
    xml x;
    messages:setXmlPayload(m, x); // expect runtime error: argument 1 is null
}
// --- an integer of a library function beyond 32 bits
function main (string[] args) {
    string s = strings:subString("text", 0, 2147483648); // expect runtime error: index number too large: 2,147,483,648
}
// --- a thrown error
function main (string[] args) {
    errors:Error e = {msg:"nobody catches this"};
    throw e; // expect runtime error: nobody catches this
}
// --- a thrown error of another type
struct ShopError {
    string msg;
    errors:Error cause;
    int shelf;
}
function main (string[] args) {
    ShopError e = {msg:"sold out", shelf:3};
    throw e; // expect runtime error: sold out
}
// --- recursion without end
function f (int n) (int) {
    return f(n + 1) + 1;
}
function main (string[] args) {
    int i = f(0); // expect runtime error: stack overflow 
}
