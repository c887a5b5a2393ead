int x = 1;
function show () { system:println(x); }
function param (int x) { system:println(x); }

function main (string[] args) {
    int x = 2;
    system:println(x);              // expect: 2
    show();                         // expect: 1
    param(3);                       // expect: 3
}
