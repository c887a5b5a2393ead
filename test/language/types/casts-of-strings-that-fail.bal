// --- letters to int
function main (string[] args) {
    int i = (int) "ABC"; // expect runtime error: input value ABC cannot be cast to integer
}
// --- a blank before the number
function main (string[] args) {
    int i = (int) " 5"; // expect runtime error: input value  5 cannot be cast to integer
}
// --- a blank after the number
function main (string[] args) {
    int i = (int) "5 "; // expect runtime error: input value 5  cannot be cast to integer
}
// --- no text to int
function main (string[] args) {
    int i = (int) ""; // expect runtime error: input value  cannot be cast to integer
}
// --- a sign alone
function main (string[] args) {
    int i = (int) "-"; // expect runtime error: input value - cannot be cast to integer
}
// --- a fraction to int
function main (string[] args) {
    int i = (int) "1.5"; // expect runtime error: input value 1.5 cannot be cast to integer
}
// --- beyond 64 bits
function main (string[] args) {
    int i = (int) "9223372036854775808"; // expect runtime error: input value 9223372036854775808 cannot be cast to integer
}
// --- below 64 bits
function main (string[] args) {
    int i = (int) "-9223372036854775809"; // expect runtime error: input value -9223372036854775809 cannot be cast to integer
}
// --- hexadecimal digits
function main (string[] args) {
    int i = (int) "0x1F"; // expect runtime error: input value 0x1F cannot be cast to integer
}
// --- digits of another script
function main (string[] args) {
    int i = (int) "٣"; // expect runtime error: input value ٣ cannot be cast to integer
}
// --- underscores
function main (string[] args) {
    int i = (int) "1_000"; // expect runtime error: input value 1_000 cannot be cast to integer
}
// --- letters to float
function main (string[] args) {
    float f = (float) "ABC"; // expect runtime error: input value ABC cannot be cast to float
}
// --- no text to float
function main (string[] args) {
    float f = (float) ""; // expect runtime error: input value  cannot be cast to float
}
// --- a suffix of Java
function main (string[] args) {
    float f = (float) "1.5f"; // expect runtime error: input value 1.5f cannot be cast to float
}
// --- a hexadecimal float
function main (string[] args) {
    float f = (float) "0x1p3"; // expect runtime error: input value 0x1p3 cannot be cast to float
}
// --- two points
function main (string[] args) {
    float f = (float) "1.2.3"; // expect runtime error: input value 1.2.3 cannot be cast to float
}
// --- a small word for infinity
function main (string[] args) {
    float f = (float) "infinity"; // expect runtime error: input value infinity cannot be cast to float
}
// --- a string that looks like json and is not
function main (string[] args) {
    try {
        json j = (json) "{\"a\":";
        system:println((string) j); // expect: {"a":
        j = (json) "{\"a\":}";
    } catch (errors:Error e) {
        system:println(strings:hasPrefix(e.msg, "failed to create json: ")); // expect: true
    }
}
// --- a string that is not xml
function main (string[] args) {
    try {
        xml x = (xml) "<a>";
    } catch (errors:Error e) {
        system:println(strings:hasPrefix(e.msg, "failed to create xml: ")); // expect: true
    }
}
