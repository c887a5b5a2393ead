// --- a part beyond the end
function main (string[] args) {
    string s = strings:subString("hello", 2, 9); // expect runtime error: String index out of range. Actual:5 requested: 2 to 9
}
// --- a part before the start
function main (string[] args) {
    string s = strings:subString("hello", -1, 2); // expect runtime error: String index out of range. Actual:5 requested: -1 to 2
}
// --- a part that ends before it begins
function main (string[] args) {
    string s = strings:subString("hello", 3, 2); // expect runtime error: String index out of range: -1
}
// --- a place beyond 32 bits
function main (string[] args) {
    string s = strings:subString("hello", 2147483648, 2147483649); // expect runtime error: index number too large: 2,147,483,649
}
// --- a replacement with an unknown group
function main (string[] args) {
    string s = strings:replaceAll("a", "a", "$1"); // expect runtime error: No group 1
}
// --- a replacement with an unknown name
function main (string[] args) {
    string s = strings:replaceAll("a", "a", "${n}"); // expect runtime error: No group with name {n}
}
// --- a replacement that ends with a dollar
function main (string[] args) {
    string s = strings:replaceAll("a", "a", "$"); // expect runtime error: Illegal group reference: group index is missing
}
// --- a replacement that ends with a backslash
function main (string[] args) {
    string s = strings:replaceAll("a", "a", "x\\"); // expect runtime error: character to be escaped is missing
}
// --- a range beyond the end
function main (string[] args) {
    int[] i = [1, 2, 3];
    int[] c = arrays:copyOfRange(i, 1, 9); // expect runtime error: Array index out of range. Actual:3 requested: 1 to 9
}
// --- an unknown hash
function main (string[] args) {
    string s = utils:getHash("abc", "SHA512"); // expect runtime error: Unsupported algorithm SHA512 for HMAC calculation
}
// --- an empty key
function main (string[] args) {
    string s = utils:getHmac("abc", "", "SHA1"); // expect runtime error: Error while calculating HMAC for HmacSHA1: Empty key
}
// --- a key that is not Base64
function main (string[] args) {
    string s = utils:getHmacFromBase64("abc", "*", "SHA1"); // expect runtime error: Error while calculating HMAC for HmacSHA1: Input byte[] should at least have 2 bytes for base64 bytes
}
// --- a character that is not Base64
function main (string[] args) {
    string s = utils:base64decode("ab*d"); // expect runtime error: Illegal base64 character 2a
}
// --- one sign of Base64
function main (string[] args) {
    string s = utils:base64decode("a"); // expect runtime error: Input byte[] should at least have 2 bytes for base64 bytes
}
// --- something after the padding
function main (string[] args) {
    string s = utils:base64decode("aGk=a"); // expect runtime error: Input byte array has incorrect ending byte at 4
}
// --- a missing header
function main (string[] args) {
    message m = {};
    string s = messages:getHeader(m, "X"); // expect runtime error: Header 'X' not present in the message
}
// --- a missing value
function main (string[] args) {
    message m = {};
    string s = messages:getStringValue(m, "k"); // expect runtime error: Given property k is not found in the Map message
}
// --- the text of no message
function main (string[] args) {
    message m;
    string s = messages:getStringPayload(m); // expect runtime error: Error while retrieving string payload from message: argument 0 is null
}
// --- the json of no message
function main (string[] args) {
    message m;
    json j = messages:getJsonPayload(m); // expect runtime error: Failed to get json payload: argument 0 is null
}
// --- the xml of no message
function main (string[] args) {
    message m;
    xml x = messages:getXmlPayload(m); // expect runtime error: Failed to get xml payload: argument 0 is null
}
// --- no status code
function main (string[] args) {
    message m = {};
    int s = http:getStatusCode(m); // expect runtime error: Invalid status code found
}
// --- no content length
function main (string[] args) {
    message m = {};
    int s = http:getContentLength(m); // expect runtime error: Invalid content length
}
// --- a property that is not a string
function main (string[] args) {
    message m = {};
    http:setStatusCode(m, 201);
    string s = messages:getProperty(m, "HTTP_STATUS_CODE"); // expect runtime error: Property value is of unknown type : java.lang.Integer
}
// --- a letter that no date has
function main (string[] args) {
    string s = system:getDateFormat("b"); // expect runtime error: Illegal pattern character 'b'
}
// --- an open quote in a date
function main (string[] args) {
    string s = system:getDateFormat("'x"); // expect runtime error: Unterminated quote
}
// --- pushing where nobody is connected
function main (string[] args) {
    ws:pushText("a"); // expect runtime error: Cannot send the message. Error occurred.
}
// --- broadcasting outside of services
function main (string[] args) {
    ws:broadcastText("a"); // expect runtime error: This function is only working with services
}
// --- storing outside of services
function main (string[] args) {
    ws:storeConnection("a"); // expect runtime error: This function is only working with services
}
// --- pushing to an unknown name
function main (string[] args) {
    ws:pushTextToConnection("nobody", "a"); // expect runtime error: Cannot find a connection for the connection name: nobody
}
