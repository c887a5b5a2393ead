// Bytes: the content of binary messages. A balws extension.
package ballerina.lang.blobs;

import ballerina.doc;

@doc:Description {value:"Decodes bytes to text; invalid bytes become U+FFFD. Fails for any other encoding: `Unsupported encoding: X`. Example: `blob b = strings:toBlob(\"hi\", \"UTF-8\"); blobs:toString(b, \"UTF-8\")` is `hi`."}
@doc:Param {value:"b: the bytes"}
@doc:Param {value:"encoding: UTF-8, US-ASCII, ISO-8859-1, UTF-16, UTF-16BE or UTF-16LE"}
@doc:Return {value:"string: the text"}
native function toString (blob b, string encoding) (string);

@doc:Description {value:"Returns the number of bytes. A balws extension. Example: `blobs:length(strings:toBlob(\"hi\", \"UTF-16BE\"))` is `4`."}
@doc:Param {value:"b: the bytes"}
@doc:Return {value:"int: the number of bytes"}
@doc:Steps {value:"constant: a blob has its length"}
native function length (blob b) (int);
