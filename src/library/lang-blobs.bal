// Bytes: what binary messages hold. An addition of balws.
package ballerina.lang.blobs;

import ballerina.doc;

@doc:Description {value:"The text of bytes in an encoding; what is not text in it becomes U+FFFD. Fails for any other encoding: `Unsupported encoding: X`. Example: `blob b = strings:toBlob(\"hi\", \"UTF-8\"); blobs:toString(b, \"UTF-8\")` is `hi`."}
@doc:Param {value:"b: the bytes"}
@doc:Param {value:"encoding: UTF-8, US-ASCII, ISO-8859-1, UTF-16, UTF-16BE or UTF-16LE"}
@doc:Return {value:"string: the text"}
native function toString (blob b, string encoding) (string);

@doc:Description {value:"The number of bytes. An addition of balws. Example: `blobs:length(strings:toBlob(\"hi\", \"UTF-16BE\"))` is `4`."}
@doc:Param {value:"b: the bytes"}
@doc:Return {value:"int: how many there are"}
native function length (blob b) (int);
