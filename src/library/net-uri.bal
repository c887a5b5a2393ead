// Query parameters, and text made fit for a URI.
package ballerina.net.uri;

import ballerina.doc;

@doc:Description {value:"A query parameter of a request's URL, decoded; empty when there is none, and for messages that were not received. In OnOpen, of the handshake's URL. Fails when a percent sign is not followed by two hexadecimal digits: `Cannot decode the query parameter. `, and what is wrong."}
@doc:Param {value:"m: the request"}
@doc:Param {value:"key: name of the parameter, case matters"}
@doc:Return {value:"string: its value, of several the last"}
native function getQueryParam (message m, string key) (string);

@doc:Description {value:"A text in the form it needs within a URL: all but letters, digits and -_.~ is percent-encoded. Example: `uri:encode(\"a b/c\")` is `a%20b%2Fc`."}
@doc:Param {value:"url: the text"}
@doc:Return {value:"string: the encoded text"}
native function encode (string url) (string);
