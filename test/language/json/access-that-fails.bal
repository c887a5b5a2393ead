// --- a member of a string
function main (string[] args) {
    json j = "text";
    json k = j.fname; // expect runtime error: cannot get value from 'fname': expected a 'json-object', but found 'string'
}
// --- a member of an int
function main (string[] args) {
    json j = 5;
    json k = j.fname; // expect runtime error: cannot get value from 'fname': expected a 'json-object', but found 'int'
}
// --- a member of a float
function main (string[] args) {
    json j = 5.5;
    json k = j.fname; // expect runtime error: cannot get value from 'fname': expected a 'json-object', but found 'float'
}
// --- a member of a boolean
function main (string[] args) {
    json j = true;
    json k = j.fname; // expect runtime error: cannot get value from 'fname': expected a 'json-object', but found 'boolean'
}
// --- a member of an array
function main (string[] args) {
    json j = [];
    json k = j["fname"]; // expect runtime error: cannot get value from 'fname': expected a 'json-object', but found 'json-array'
}
// --- an element of an object
function main (string[] args) {
    json j = {};
    json k = j[7]; // expect runtime error: cannot get value from '7': expected a 'json-array', but found 'json-object'
}
// --- an element of a string
function main (string[] args) {
    json j = "text";
    json k = j[0]; // expect runtime error: cannot get value from '0': expected a 'json-array', but found 'string'
}
// --- an element beyond the end
function main (string[] args) {
    json j = {list:[1, 2, 3]};
    json k = j.list[5]; // expect runtime error: failed to get element from json: array index out of range: index: 5, size: 3
}
// --- numbers in messages have separators
function main (string[] args) {
    json j = [1];
    json k = j[1000000]; // expect runtime error: failed to get element from json: array index out of range: index: 1,000,000, size: 1
}
// --- an index beyond 32 bits
function main (string[] args) {
    json j = [1];
    json k = j[2147483648]; // expect runtime error: index number too large: 2,147,483,648
}
// --- a member of a null variable
function main (string[] args) {
    json j;
    json k = j.fname; // expect runtime error: cannot get 'fname' from null
}
// --- an element of a null variable
function main (string[] args) {
    json j;
    json k = j[0]; // expect runtime error: cannot get '0' from null
}
// --- a member of a missing member
function main (string[] args) {
    json j = {};
    json k = j.name.fname; // expect runtime error: cannot get 'fname' from null
}
// --- a member of a member that is null
function main (string[] args) {
    json j = {name:null};
    json k = j.name.fname; // expect runtime error: cannot get 'fname' from null
}
// --- setting a member of an array
function main (string[] args) {
    json j = [];
    j.name = 1; // expect runtime error: cannot set value to 'name': expected a 'json-object', but found 'json-array'
}
// --- setting a member of a string
function main (string[] args) {
    json j = "text";
    j.name = 1; // expect runtime error: cannot set value to 'name': expected a 'json-object', but found 'string'
}
// --- setting an element of an object
function main (string[] args) {
    json j = {};
    j[0] = 1; // expect runtime error: cannot set value to '0': expected a 'json-array', but found 'json-object'
}
// --- setting an element at the end
function main (string[] args) {
    json j = [1, 2, 3];
    j[3] = 4; // expect runtime error: failed to set element to json: array index out of range: index: 3, size: 3
}
// --- setting an element beyond the end
function main (string[] args) {
    json j = [1, 2, 3];
    j[7] = 4; // expect runtime error: failed to set element to json: array index out of range: index: 7, size: 3
}
// --- setting through null
function main (string[] args) {
    json j;
    j.country = "LK"; // expect runtime error: cannot set 'country' of null
}
// --- setting through a missing member
function main (string[] args) {
    json j = {};
    j.address.country = "LK"; // expect runtime error: cannot set 'country' of null
}
// --- setting through a member that is null
function main (string[] args) {
    json j = {address:null};
    j.address.country = "LK"; // expect runtime error: cannot set 'country' of null
}
// --- setting an element through null
function main (string[] args) {
    json j = {};
    j.list[0] = "LK"; // expect runtime error: cannot set '0' of null
}
// --- an empty payload
function main (string[] args) {
    message m = {};
    json j = messages:getJsonPayload(m); // expect runtime error: Failed to get json payload: cannot parse an empty string to json
}
