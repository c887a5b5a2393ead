// --- a variable
function main (string[] args) {
    errors:Error problem;
    throw problem; // expect runtime error: field 'problem' is null
}
// --- what a call returns
function nothing () (errors:Error) {
    return null;
}
function main (string[] args) {
    throw nothing(); // expect runtime error: field 'error' is null
}
// --- which can be caught
function main (string[] args) {
    errors:Error problem;
    try {
        throw problem;
    } catch (errors:Error e) {
        system:println(e.msg);      // expect: field 'problem' is null
    }
}
