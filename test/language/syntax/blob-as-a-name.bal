struct blob {
    int blob;
}

function blob (int blob) (int) {
    return blob + 1;
}

function sum (blob b) (int) {
    return b.blob;
}

function main (string[] args) {
    blob one = {blob:1};
    blob[] two = [one, {blob:2}];
    int blob = 5;
    blob = blob(blob) * blob;
    system:println(blob);                     // expect: 30
    system:println(sum(two[1]) + one.blob);   // expect: 3
    map m = {blob:"b"};
    system:println(m.blob);                   // expect: b
}
