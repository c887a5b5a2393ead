// Random identities and numbers, Base64, hashes and message authentication codes.
package ballerina.utils;

import ballerina.doc;

@doc:Description {value:"A random text of 32 lower-case hexadecimal digits, different each time."}
@doc:Return {value:"string: the digits"}
native function getRandomString () (string);

@doc:Description {value:"A random int between two bounds, each of which is possible itself; every int between them is equally likely. The source is the one for keys and passwords. An addition of balws. Fails when `low` is greater than `high`: `Invalid range for a random int: 2 to 1`. Example: `utils:getRandomInt(6, 6)` is `6`. Example: `utils:getRandomInt(2, 1)` fails with `Invalid range for a random int: 2 to 1`."}
@doc:Param {value:"low: the smallest result"}
@doc:Param {value:"high: the greatest result"}
@doc:Return {value:"int: the random int"}
native function getRandomInt (int low, int high) (int);

@doc:Description {value:"The UTF-8 bytes of a string in Base64, with padding. Example: `utils:base64encode(\"hello\")` is `aGVsbG8=`."}
@doc:Param {value:"s: the string"}
@doc:Return {value:"string: its Base64 form"}
native function base64encode (string s) (string);

@doc:Description {value:"The text of Base64 bytes, read as UTF-8. Padding may be missing. Fails for invalid Base64: `Illegal base64 character 2a`, the character in hexadecimal; `Input byte array has wrong 4-byte ending unit`. Example: `utils:base64decode(\"aGVsbG8=\")` is `hello`. Example: `utils:base64decode(\"a*==\")` fails with `Illegal base64 character 2a`."}
@doc:Param {value:"s: the Base64 form"}
@doc:Return {value:"string: the text"}
native function base64decode (string s) (string);

@doc:Description {value:"Bytes in Base64, with padding. An addition of balws."}
@doc:Param {value:"b: the bytes"}
@doc:Return {value:"string: their Base64 form"}
native function base64encodeBlob (blob b) (string);

@doc:Description {value:"The bytes of their Base64 form. Padding may be missing. An addition of balws. Fails for invalid Base64: `Illegal base64 character 2a`, the character in hexadecimal; `Input byte array has wrong 4-byte ending unit`."}
@doc:Param {value:"s: the Base64 form"}
@doc:Return {value:"blob: the bytes"}
native function base64decodeToBlob (string s) (blob);

@doc:Description {value:"Base64 bytes as upper-case hexadecimal digits. Fails for invalid Base64: `Illegal base64 character 2a`, the character in hexadecimal; `Input byte array has wrong 4-byte ending unit`. Example: `utils:base64ToBase16Encode(\"aGk=\")` is `6869`."}
@doc:Param {value:"baseString: the Base64 form"}
@doc:Return {value:"string: the digits"}
native function base64ToBase16Encode (string baseString) (string);

@doc:Description {value:"The digest of a string's UTF-8 bytes, as upper-case hexadecimal digits. Fails for any other algorithm, lower case included. Example: `utils:getHash(\"hello\", \"MD5\")` is `5D41402ABC4B2A76B9719D911017C592`. Example: `utils:getHash(\"hello\", \"md5\")` fails with `Unsupported algorithm md5 for HMAC calculation`."}
@doc:Param {value:"baseString: the string"}
@doc:Param {value:"algorithm: MD5, SHA1 or SHA256"}
@doc:Return {value:"string: the digits"}
native function getHash (string baseString, string algorithm) (string);

@doc:Description {value:"The keyed digest (HMAC) of a string's UTF-8 bytes, in Base64. Fails for any other algorithm: `Unsupported algorithm X for HMAC calculation`; for an empty key: `Error while calculating HMAC for HmacSHA1: Empty key`. Example: `utils:getHmac(\"hello\", \"key\", \"MD5\")` is `BBMHR6/KTXnjLofPIQTwhw==`."}
@doc:Param {value:"baseString: the string"}
@doc:Param {value:"keyString: the key, taken as UTF-8"}
@doc:Param {value:"algorithm: MD5, SHA1 or SHA256"}
@doc:Return {value:"string: the digest"}
native function getHmac (string baseString, string keyString, string algorithm) (string);

@doc:Description {value:"The keyed digest (HMAC) of a string's UTF-8 bytes, in Base64, under a key in Base64. Fails like getHmac, and for a key that is no Base64: `Error while calculating HMAC for HmacSHA1: Illegal base64 character 2a`."}
@doc:Param {value:"baseString: the string"}
@doc:Param {value:"keyString: the key in Base64"}
@doc:Param {value:"algorithm: MD5, SHA1 or SHA256"}
@doc:Return {value:"string: the digest"}
native function getHmacFromBase64 (string baseString, string keyString, string algorithm) (string);
