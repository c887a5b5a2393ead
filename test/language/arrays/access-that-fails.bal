// --- beyond the end
function main (string[] args) {
    int[] a = [1, 2];
    int i = a[5]; // expect runtime error: array index out of range: index: 5, size: 2
}
// --- at the end
function main (string[] args) {
    string[] a = ["a"];
    string s = a[1]; // expect runtime error: array index out of range: index: 1, size: 1
}
// --- before the start
function main (string[] args) {
    int[] a = [1, 2];
    int i = a[-1]; // expect runtime error: array index out of range: index: -1, size: 2
}
// --- of an empty array
function main (string[] args) {
    int[] a = [];
    int i = a[0]; // expect runtime error: array index out of range: index: 0, size: 0
}
// --- numbers in messages have separators
function main (string[] args) {
    int[] a = [];
    a[999] = 1;
    int i = a[1000]; // expect runtime error: array index out of range: index: 1,000, size: 1,000
}
// --- writing before the start
function main (string[] args) {
    int[] a = [];
    a[-4] = 1; // expect runtime error: array index out of range: index: -4, size: 0
}
// --- reading beyond 32 bits
function main (string[] args) {
    int[] a = [1];
    int i = a[2147483648]; // expect runtime error: index number too large: 2,147,483,648
}
// --- reading below 32 bits
function main (string[] args) {
    int[] a = [1];
    int i = a[-2147483649]; // expect runtime error: index number too large: -2,147,483,649
}
// --- reading at the first of 32 bits
function main (string[] args) {
    int[] a = [1];
    int i = a[-2147483648]; // expect runtime error: array index out of range: index: -2,147,483,648, size: 1
}
// --- reading at the last of 32 bits
function main (string[] args) {
    int[] a = [1];
    int i = a[2147483647]; // expect runtime error: array index out of range: index: 2,147,483,647, size: 1
}
// --- writing beyond 32 bits
function main (string[] args) {
    int[] a = [1];
    a[9223372036854775807] = 1; // expect runtime error: index number too large: 9,223,372,036,854,775,807
}
// --- an inner array that is not there
function main (string[] args) {
    int[][] a = [];
    a[2][0] = 1; // expect runtime error: array index out of range: index: 2, size: 0
}
// --- an inner array that is null
function main (string[] args) {
    int[][] a = [];
    a[2] = [1];
    a[0][0] = 1; // expect runtime error: field 'a[0]' is null
}
// --- an inner array that is null, beside others
function main (string[] args) {
    int[][] a = [[1], null, [3]];
    int i = a[0][0] + a[2][0];
    a[1][0] = i; // expect runtime error: field 'a[1]' is null
}
// --- reading an inner array that is null
function main (string[] args) {
    int[][] a = [];
    a[2] = [1];
    int i = a[0][0]; // expect runtime error: field 'a[0]' is null
}
// --- a variable that is null
function main (string[] args) {
    string[] fruits;
    string s = fruits[0]; // expect runtime error: variable 'fruits' is null
}
// --- writing to a variable that is null
function main (string[] args) {
    string[] fruits;
    fruits[0] = "apple"; // expect runtime error: variable 'fruits' is null
}
// --- the length of a variable that is null
function main (string[] args) {
    string[] fruits;
    int n = fruits.length; // expect runtime error: variable 'fruits' is null
}
// --- a parameter that is null
function first (int[] list) (int) {
    return list[0];
}
function main (string[] args) {
    int i = first(null); // expect runtime error: variable 'list' is null
}
// --- more elements than an array can have
function main (string[] args) {
    int[] a = [];
    a[2147483647] = 1; // expect runtime error: Requested array size 2147483648 exceeds limit: 2147483639
}
// --- more elements than the program is allowed
function main (string[] args) {
    int[] a = [];
    a[2147483638] = 1; // expect runtime error: Requested array size 2147483639 exceeds limit: 4194304
}
