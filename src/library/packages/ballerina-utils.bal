// Random values, Base64, hashes and message authentication codes.
package ballerina.utils;

import ballerina.doc;

@doc:Description {value:"Returns a random text of 32 lower-case hexadecimal digits."}
@doc:Return {value:"string: the digits"}
native function getRandomString () (string);

@doc:Description {value:"Returns a random int between two bounds, inclusive, all equally likely. The random source is cryptographically secure. A balws extension. Fails when `low` is greater than `high`: `Invalid range for a random int: 2 to 1`. Example: `utils:getRandomInt(6, 6)` is `6`. Example: `utils:getRandomInt(2, 1)` fails with `Invalid range for a random int: 2 to 1`."}
@doc:Param {value:"low: the smallest result"}
@doc:Param {value:"high: the greatest result"}
@doc:Return {value:"int: the random int"}
native function getRandomInt (int low, int high) (int);

@doc:Description {value:"Returns the UTF-8 bytes of a string in Base64, with padding. Example: `utils:base64encode(\"hello\")` is `aGVsbG8=`."}
@doc:Param {value:"s: the string"}
@doc:Return {value:"string: its Base64 form"}
native function base64encode (string s) (string);

@doc:Description {value:"Decodes Base64 to text, as UTF-8. Padding may be missing. Fails for invalid Base64: `Illegal base64 character 2a`, with the character in hexadecimal; `Input byte array has wrong 4-byte ending unit`. Example: `utils:base64decode(\"aGVsbG8=\")` is `hello`. Example: `utils:base64decode(\"a*==\")` fails with `Illegal base64 character 2a`."}
@doc:Param {value:"s: the Base64 form"}
@doc:Return {value:"string: the text"}
native function base64decode (string s) (string);

@doc:Description {value:"Returns bytes in Base64, with padding. A balws extension."}
@doc:Param {value:"b: the bytes"}
@doc:Return {value:"string: their Base64 form"}
native function base64encodeBlob (blob b) (string);

@doc:Description {value:"Decodes Base64 to bytes. Padding may be missing. A balws extension. Fails for invalid Base64: `Illegal base64 character 2a`, with the character in hexadecimal; `Input byte array has wrong 4-byte ending unit`."}
@doc:Param {value:"s: the Base64 form"}
@doc:Return {value:"blob: the bytes"}
native function base64decodeToBlob (string s) (blob);

@doc:Description {value:"Converts Base64 to upper-case hexadecimal digits. Fails for invalid Base64: `Illegal base64 character 2a`, with the character in hexadecimal; `Input byte array has wrong 4-byte ending unit`. Example: `utils:base64ToBase16Encode(\"aGk=\")` is `6869`."}
@doc:Param {value:"baseString: the Base64 form"}
@doc:Return {value:"string: the digits"}
native function base64ToBase16Encode (string baseString) (string);

@doc:Description {value:"Returns the digest of a string's UTF-8 bytes as upper-case hexadecimal digits. Fails for any other algorithm; the names are case-sensitive. Example: `utils:getHash(\"hello\", \"MD5\")` is `5D41402ABC4B2A76B9719D911017C592`. Example: `utils:getHash(\"hello\", \"md5\")` fails with `Unsupported algorithm md5 for HMAC calculation`."}
@doc:Param {value:"baseString: the string"}
@doc:Param {value:"algorithm: MD5, SHA1 or SHA256"}
@doc:Return {value:"string: the digits"}
native function getHash (string baseString, string algorithm) (string);

@doc:Description {value:"Returns the keyed digest (HMAC) of a string's UTF-8 bytes in Base64. Fails for any other algorithm: `Unsupported algorithm X for HMAC calculation`; for an empty key: `Error while calculating HMAC for HmacSHA1: Empty key`. Example: `utils:getHmac(\"hello\", \"key\", \"MD5\")` is `BBMHR6/KTXnjLofPIQTwhw==`."}
@doc:Param {value:"baseString: the string"}
@doc:Param {value:"keyString: the key, taken as UTF-8"}
@doc:Param {value:"algorithm: MD5, SHA1 or SHA256"}
@doc:Return {value:"string: the digest"}
native function getHmac (string baseString, string keyString, string algorithm) (string);

@doc:Description {value:"Returns the keyed digest (HMAC) of a string's UTF-8 bytes in Base64, with a key in Base64. Fails like getHmac, and for a key that is not valid Base64: `Error while calculating HMAC for HmacSHA1: Illegal base64 character 2a`."}
@doc:Param {value:"baseString: the string"}
@doc:Param {value:"keyString: the key in Base64"}
@doc:Param {value:"algorithm: MD5, SHA1 or SHA256"}
@doc:Return {value:"string: the digest"}
native function getHmacFromBase64 (string baseString, string keyString, string algorithm) (string);
