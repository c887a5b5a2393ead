// Query parameters, and the encoding of text for URIs.
package ballerina.net.uri;

import ballerina.doc;

@doc:Description {value:"Returns the decoded value of a query parameter of a request; empty when there is none, and for messages that were not received. In OnOpen, the request is the opening handshake. Fails when a percent sign is not followed by two hexadecimal digits: `Cannot decode the query parameter. `, followed by the problem."}
@doc:Param {value:"m: the request"}
@doc:Param {value:"key: the name of the parameter; case matters"}
@doc:Return {value:"string: the value; of several, the last"}
native function getQueryParam (message m, string key) (string);

@doc:Description {value:"Percent-encodes a text for use in a URL: everything except letters, digits and -_.~ is encoded. Example: `uri:encode(\"a b/c\")` is `a%20b%2Fc`."}
@doc:Param {value:"url: the text"}
@doc:Return {value:"string: the encoded text"}
native function encode (string url) (string);
