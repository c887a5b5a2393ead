// Messages: payload, headers and properties of requests, responses and WebSocket texts.
package ballerina.lang.messages;

import ballerina.doc;

@doc:Description {value:"The payload as text: what was received, or the text of the json that was set. Empty when there is no payload."}
@doc:Param {value:"m: the message"}
@doc:Return {value:"string: the payload's text"}
native function getStringPayload (message m) (string);

@doc:Description {value:"The payload as json: parsed from text, or the very json that was set before."}
@doc:Param {value:"m: the message"}
@doc:Return {value:"json: the payload"}
native function getJsonPayload (message m) (json);

@doc:Description {value:"The payload as xml: parsed from text, or the very xml that was set before."}
@doc:Param {value:"m: the message"}
@doc:Return {value:"xml: the payload"}
native function getXmlPayload (message m) (xml);

@doc:Description {value:"The payload as bytes: those that were received, or those that would be sent. Empty when there is no payload."}
@doc:Param {value:"m: the message"}
@doc:Return {value:"blob: the payload"}
native function getBinaryPayload (message m) (blob);

@doc:Description {value:"Replaces the payload by text; the content type becomes text/plain."}
@doc:Param {value:"m: the message"}
@doc:Param {value:"payload: the text"}
native function setStringPayload (message m, string payload);

@doc:Description {value:"Replaces the payload by json; the content type becomes application/json. Later changes of the json show in the message."}
@doc:Param {value:"m: the message"}
@doc:Param {value:"payload: the json"}
native function setJsonPayload (message m, json payload);

@doc:Description {value:"Replaces the payload by xml; the content type becomes application/xml. Later changes of the xml show in the message."}
@doc:Param {value:"m: the message"}
@doc:Param {value:"payload: the xml"}
native function setXmlPayload (message m, xml payload);

@doc:Description {value:"Replaces the payload by bytes; the content type becomes application/octet-stream."}
@doc:Param {value:"m: the message"}
@doc:Param {value:"payload: the bytes"}
native function setBinaryPayload (message m, blob payload);

@doc:Description {value:"Replaces the payload by a map of strings; the content type becomes application/x-www-form-urlencoded."}
@doc:Param {value:"msg: the message"}
@doc:Param {value:"payload: the map"}
native function setMapPayload (message msg, map payload);

@doc:Description {value:"A value of a map payload."}
@doc:Param {value:"m: the message"}
@doc:Param {value:"propertyName: the key"}
@doc:Return {value:"string: the value under the key"}
native function getStringValue (message m, string propertyName) (string);

@doc:Description {value:"The value of a header, of several values the last. Fails when there is none."}
@doc:Param {value:"m: the message"}
@doc:Param {value:"headerName: the header's name, in any case"}
@doc:Return {value:"string: its value"}
native function getHeader (message m, string headerName) (string);

@doc:Description {value:"All values of a header, in order; an empty array when there is none."}
@doc:Param {value:"m: the message"}
@doc:Param {value:"headerName: the header's name, in any case"}
@doc:Return {value:"string[]: its values"}
native function getHeaders (message m, string headerName) (string[]);

@doc:Description {value:"Sets a header, replacing every value it has."}
@doc:Param {value:"m: the message"}
@doc:Param {value:"key: the header's name"}
@doc:Param {value:"value: its value"}
native function setHeader (message m, string key, string value);

@doc:Description {value:"Adds one more value to a header."}
@doc:Param {value:"m: the message"}
@doc:Param {value:"key: the header's name"}
@doc:Param {value:"value: the value to add"}
native function addHeader (message m, string key, string value);

@doc:Description {value:"Removes every value of a header; without one nothing happens."}
@doc:Param {value:"m: the message"}
@doc:Param {value:"key: the header's name, in any case"}
native function removeHeader (message m, string key);

@doc:Description {value:"Sets a property of the message. Properties stay here: they are never sent."}
@doc:Param {value:"msg: the message"}
@doc:Param {value:"propertyName: the property's name"}
@doc:Param {value:"propertyValue: its value"}
native function setProperty (message msg, string propertyName, string propertyValue);

@doc:Description {value:"A property of the message, empty when it is not set."}
@doc:Param {value:"msg: the message"}
@doc:Param {value:"propertyName: the property's name, case matters"}
@doc:Return {value:"string: its value"}
native function getProperty (message msg, string propertyName) (string);

@doc:Description {value:"A message with the same headers, properties and payload that shares nothing with the first."}
@doc:Param {value:"m: the message to copy"}
@doc:Return {value:"message: the copy"}
native function clone (message m) (message);
