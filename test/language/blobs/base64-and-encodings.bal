function main (string[] args) {
    blob b = utils:base64decodeToBlob("/w==");
    system:println(utils:base64encodeBlob(b));                  // expect: /w==
    system:println(blobs:toString(b, "ISO-8859-1"));            // expect: ÿ
    system:println(strings:toBlob("é", "utf-8"));               // expect: w6k=
    system:println(strings:toBlob("é", "US-ASCII"));            // expect: Pw==
    system:println(strings:toBlob("é", "UTF-16"));              // expect: /v8A6Q==
    b = strings:toBlob("x", "EBCDIC");  // expect runtime error: Unsupported encoding: EBCDIC
}
