// Payload, headers and properties of messages: HTTP requests and responses, and WebSocket messages.
//
// A compressed body (gzip, deflate, br) is decompressed when it is read. A message that is passed on unchanged keeps its
// bytes and its Content-Encoding header. Functions that set a payload remove that header.
package ballerina.lang.messages;

import ballerina.doc;

@doc:Description {value:"Returns the payload as text: the text received, or the text of the json or xml that was set. Empty when there is no payload. Bytes are decoded as UTF-8, whatever charset the content type names; invalid bytes become U+FFFD. Use getBinaryPayload for the original bytes. Fails for a body with an unknown or damaged compression, and when it is too large after decompression: `Error while retrieving string payload from message: unsupported content encoding: zstd`. Example: `message m = {}; json j = {\"a\": 1}; messages:setJsonPayload(m, j); messages:getStringPayload(m)` is `{\"a\":1}`."}
@doc:Param {value:"m: the message"}
@doc:Return {value:"string: the payload's text"}
native function getStringPayload (message m) (string);

@doc:Description {value:"Returns the payload as json: parsed from text, or the json value that was set. Fails when there is no payload: `Failed to get json payload: cannot parse an empty string to json`. Fails when it is not valid json: `Failed to get json payload: failed to create json: `, followed by the place of the error. Example: `message m = {}; messages:setStringPayload(m, \"[1, 2]\"); jsons:getInt(messages:getJsonPayload(m), \"$[1]\")` is `2`."}
@doc:Param {value:"m: the message"}
@doc:Return {value:"json: the payload"}
native function getJsonPayload (message m) (json);

@doc:Description {value:"Returns the payload as xml: parsed from text, or the xml value that was set. Fails when it is not valid xml, or empty: `Failed to get xml payload: failed to create xml: `, followed by the place of the error."}
@doc:Param {value:"m: the message"}
@doc:Return {value:"xml: the payload"}
native function getXmlPayload (message m) (xml);

@doc:Description {value:"Returns the payload as bytes: those received, after decompression, or those that would be sent. Empty when there is no payload."}
@doc:Param {value:"m: the message"}
@doc:Return {value:"blob: the payload"}
native function getBinaryPayload (message m) (blob);

@doc:Description {value:"Replaces the payload with text; the content type becomes text/plain."}
@doc:Param {value:"m: the message"}
@doc:Param {value:"payload: the text"}
native function setStringPayload (message m, string payload);

@doc:Description {value:"Replaces the payload with json; the content type becomes application/json. The json is not copied: later changes to it change the message."}
@doc:Param {value:"m: the message"}
@doc:Param {value:"payload: the json"}
native function setJsonPayload (message m, json payload);

@doc:Description {value:"Replaces the payload with xml; the content type becomes application/xml. The xml is not copied: later changes to it change the message."}
@doc:Param {value:"m: the message"}
@doc:Param {value:"payload: the xml"}
native function setXmlPayload (message m, xml payload);

@doc:Description {value:"Replaces the payload with bytes; the content type becomes application/octet-stream."}
@doc:Param {value:"m: the message"}
@doc:Param {value:"payload: the bytes"}
native function setBinaryPayload (message m, blob payload);

@doc:Description {value:"Replaces the payload with a map of strings; the content type becomes application/x-www-form-urlencoded."}
@doc:Param {value:"msg: the message"}
@doc:Param {value:"payload: the map"}
native function setMapPayload (message msg, map payload);

@doc:Description {value:"Returns a value of a map payload. Fails when the payload is not a map, or has no such key: `Given property X is not found in the Map message`. Example: `message m = {}; map values = {\"id\":\"7\"}; messages:setMapPayload(m, values); messages:getStringValue(m, \"id\")` is `7`."}
@doc:Param {value:"m: the message"}
@doc:Param {value:"propertyName: the key"}
@doc:Return {value:"string: the value under the key"}
native function getStringValue (message m, string propertyName) (string);

@doc:Description {value:"Returns the value of a header; of several values, the last. Fails when there is none. Example: `message m = {}; messages:setHeader(m, \"X-Id\", \"7\"); messages:getHeader(m, \"x-id\")` is `7`. Example: `message m = {}; messages:getHeader(m, \"X-Id\")` fails with `Header 'X-Id' not present in the message`."}
@doc:Param {value:"m: the message"}
@doc:Param {value:"headerName: the header's name, in any case"}
@doc:Return {value:"string: its value"}
native function getHeader (message m, string headerName) (string);

@doc:Description {value:"Returns all values of a header, in order; an empty array when there is none. Example: `message m = {}; messages:addHeader(m, \"A\", \"1\"); messages:addHeader(m, \"a\", \"2\"); string[] both = messages:getHeaders(m, \"a\"); both[0] + both[1]` is `12`."}
@doc:Param {value:"m: the message"}
@doc:Param {value:"headerName: the header's name, in any case"}
@doc:Return {value:"string[]: its values"}
native function getHeaders (message m, string headerName) (string[]);

@doc:Description {value:"Sets a header and replaces all its values; the case of the name does not matter. Fails for an invalid name: `invalid header name 'a b'`; for a value with a control character: `invalid value of header 'X': it has a control character`."}
@doc:Param {value:"m: the message"}
@doc:Param {value:"key: the header's name"}
@doc:Param {value:"value: its value"}
native function setHeader (message m, string key, string value);

@doc:Description {value:"Adds a value to a header and keeps the existing ones. Fails for an invalid name: `invalid header name 'a b'`; for a value with a control character: `invalid value of header 'X': it has a control character`."}
@doc:Param {value:"m: the message"}
@doc:Param {value:"key: the header's name"}
@doc:Param {value:"value: the value to add"}
native function addHeader (message m, string key, string value);

@doc:Description {value:"Removes all values of a header, if any."}
@doc:Param {value:"m: the message"}
@doc:Param {value:"key: the header's name, in any case"}
native function removeHeader (message m, string key);

@doc:Description {value:"Sets a property of the message. Properties are local: they are never sent."}
@doc:Param {value:"msg: the message"}
@doc:Param {value:"propertyName: the property's name"}
@doc:Param {value:"propertyValue: its value"}
native function setProperty (message msg, string propertyName, string propertyValue);

@doc:Description {value:"Returns a property of the message; empty when it is not set. Fails for a property of the server that is not a text, such as the status code: `Property value is of unknown type : java.lang.Integer`. Example: `message m = {}; messages:setProperty(m, \"user\", \"Ann\"); messages:getProperty(m, \"user\")` is `Ann`."}
@doc:Param {value:"msg: the message"}
@doc:Param {value:"propertyName: the name of the property; case matters"}
@doc:Return {value:"string: its value"}
native function getProperty (message msg, string propertyName) (string);

@doc:Description {value:"Returns a deep copy of a message: its headers, properties and payload."}
@doc:Param {value:"m: the message to copy"}
@doc:Return {value:"message: the copy"}
native function clone (message m) (message);
