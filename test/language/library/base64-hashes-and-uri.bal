function main (string[] args) {
    system:println(utils:base64encode("héllo"));    // expect: aMOpbGxv
    system:println(utils:base64decode("aMOpbGxv"));    // expect: héllo
    system:println(utils:base64decode("aGk"));    // expect: hi
    system:println(utils:base64ToBase16Encode("aGk="));    // expect: 6869
    system:println(utils:getHash("abc", "SHA1"));    // expect: A9993E364706816ABA3E25717850C26C9CD0D89D
    system:println(utils:getHash("abc", "SHA256"));    // expect: BA7816BF8F01CFEA414140DE5DAE2223B00361A396177A9CB410FF61F20015AD
    system:println(utils:getHash("abc", "MD5"));    // expect: 900150983CD24FB0D6963F7D28E17F72
    system:println(utils:getHmac("abc", "key", "SHA256"));    // expect: nBluMtwBdfhvSxy4konWYZ3mvuaZ5MN45oMJ7Zehpqs=
    system:println(utils:getHmacFromBase64("abc", "a2V5", "SHA256"));    // expect: nBluMtwBdfhvSxy4konWYZ3mvuaZ5MN45oMJ7Zehpqs=
    system:println(strings:length(utils:getRandomString()));    // expect: 32
    system:println(uri:encode("a b&c/é*~'()"));    // expect: a%20b%26c%2F%C3%A9%2A~%27%28%29
}
