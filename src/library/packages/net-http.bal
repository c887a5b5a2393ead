// REST services, and requests to other servers.
//
// The path of a request consists of the service's `@http:BasePath` and the resource's `@http:Path`:
//
//     @http:BasePath {value:"/shop"}
//     service shop {
//         @http:GET {}
//         @http:Path {value:"/items/{id}"}
//         resource item (message m, @http:PathParam {value:"id"} int id) {
//             messages:setStringPayload(m, "item " + id);
//             reply m;
//         }
//     }
//
// An error that a resource does not catch becomes a response with status 500.
package ballerina.net.http;

import ballerina.doc;

@doc:Description {value:"The first part of the paths of a service; by default, the name of the service. When several services match a request, the longest base path wins."}
annotation BasePath attach service {
    string value;
}

@doc:Description {value:"The path of a resource below the base path. `{name}` matches one segment, a star at the end matches any rest; literal segments take precedence over `{name}`. A resource without a path matches every path."}
annotation Path attach resource {
    string value;
}

@doc:Description {value:"The resource answers GET requests."}
annotation GET attach resource {
}

@doc:Description {value:"The resource answers POST requests."}
annotation POST attach resource {
}

@doc:Description {value:"The resource answers PUT requests."}
annotation PUT attach resource {
}

@doc:Description {value:"The resource answers DELETE requests."}
annotation DELETE attach resource {
}

@doc:Description {value:"The resource answers HEAD requests."}
annotation HEAD attach resource {
}

@doc:Description {value:"The resource answers PATCH requests."}
annotation PATCH attach resource {
}

@doc:Description {value:"The resource answers OPTIONS requests."}
annotation OPTIONS attach resource {
}

@doc:Description {value:"The parameter takes the value of a `{name}` in the resource's path: a string, int, float or boolean. If the value is not a number where one is needed, the response has status 500."}
annotation PathParam attach parameter {
    string value;
}

@doc:Description {value:"The parameter takes the value of a query parameter, of several the last: a string, int, float or boolean. If it is missing, the parameter has the default value of its type."}
annotation QueryParam attach parameter {
    string value;
}

@doc:Description {value:"Names the listener of a service. Accepted for older programs; there is only one listener."}
annotation Source attach service {
    string interface;
}

@doc:Description {value:"Settings of a service, in the form of later versions. Only the base path has an effect."}
annotation config attach service {
    string host;
    int port;
    string basePath;
    string scheme;
    string keyStoreFile;
    string keyStorePass;
    string certPass;
    string version;
}

@doc:Description {value:"Settings of a service, in the form of later versions. Only the base path has an effect."}
annotation configuration attach service {
    string host;
    int port;
    int httpsPort;
    string basePath;
    string keyStoreFile;
    string keyStorePass;
    string certPass;
    string[] allowOrigins;
    boolean allowCredentials;
    string[] allowMethods;
    string[] allowHeaders;
    int maxAge;
    string[] exposeHeaders;
}

@doc:Description {value:"Settings of a resource, in the form of later versions. Only the methods and the path have an effect."}
annotation resourceConfig attach resource {
    string[] methods;
    string path;
    string[] consumes;
    string[] produces;
}

@doc:Description {value:"Returns the method of a request; empty for other messages."}
@doc:Param {value:"m: the message"}
@doc:Return {value:"string: the method"}
@doc:Steps {value:"constant: a message has this property"}
native function getMethod (message m) (string);

@doc:Description {value:"Returns the request target as received: path and query. Empty for other messages."}
@doc:Param {value:"m: the message"}
@doc:Return {value:"string: the path and query"}
@doc:Steps {value:"constant: a message has this property"}
native function getRequestURL (message m) (string);

@doc:Description {value:"Returns the status code of a response. Fails when none is set. Example: `message m = {}; http:setStatusCode(m, 404); http:getStatusCode(m)` is `404`. Example: `message m = {}; http:getStatusCode(m)` fails with `Invalid status code found`."}
@doc:Param {value:"m: the message"}
@doc:Return {value:"int: the status code"}
@doc:Steps {value:"constant: a message has this property"}
native function getStatusCode (message m) (int);

@doc:Description {value:"Sets the status code of a response. A reply with a code below 200 or above 999 becomes a 500: `invalid status code: 99`."}
@doc:Param {value:"m: the message"}
@doc:Param {value:"statusCode: the status code; 200 when none is set"}
@doc:Steps {value:"constant: a message has this property"}
native function setStatusCode (message m, int statusCode);

@doc:Description {value:"Sets the reason phrase of a response. Fails for control characters: `invalid reason phrase: it has a control character`."}
@doc:Param {value:"m: the message"}
@doc:Param {value:"reasonPhrase: the text; by default, the usual one for the status code"}
native function setReasonPhrase (message m, string reasonPhrase);

@doc:Description {value:"Returns the Content-Length header as a number. Fails when it is missing or not a number. Example: `message m = {}; http:setContentLength(m, 12); http:getContentLength(m)` is `12`. Example: `message m = {}; http:getContentLength(m)` fails with `Invalid content length`."}
@doc:Param {value:"m: the message"}
@doc:Return {value:"int: the length"}
native function getContentLength (message m) (int);

@doc:Description {value:"Sets the Content-Length header of a message. When the message is sent, the header has the actual length."}
@doc:Param {value:"m: the message"}
@doc:Param {value:"contentLength: the length"}
native function setContentLength (message m, int contentLength);

@doc:Description {value:"Turns a received request into a response: removes the headers that were received, and keeps the payload, its content type and the headers that the program has set."}
@doc:Param {value:"m: the message"}
native function convertToResponse (message m);

@doc:Description {value:"Sends HTTP requests to one server: create http:ClientConnector(\"http://host:port/base\"). Its actions send the message as a request and return the response, whatever its status. Only the client of a resource waits while the resource does. Fails when there is no connection, or no response within three minutes."}
@doc:Param {value:"serviceUri: the URL that the paths of requests are appended to"}
connector ClientConnector (string serviceUri) {
    @doc:Description {value:"Sends a GET request and waits for the response. Fails when there is no connection or no response, or the address is invalid: `Failed to invoke 'get' action in ClientConnector. `, followed by the problem."}
    @doc:Param {value:"c: the connector"}
    @doc:Param {value:"path: appended to the URI of the connector, after a slash unless it begins with /, ? or #"}
    @doc:Param {value:"m: the message whose headers and payload are sent"}
    @doc:Return {value:"message: the response"}
    native action get (ClientConnector c, string path, message m) (message);

    @doc:Description {value:"Sends a POST request and waits for the response. Fails when there is no connection or no response, or the address is invalid: `Failed to invoke 'post' action in ClientConnector. `, followed by the problem."}
    @doc:Param {value:"c: the connector"}
    @doc:Param {value:"path: appended to the URI of the connector, after a slash unless it begins with /, ? or #"}
    @doc:Param {value:"m: the message whose headers and payload are sent"}
    @doc:Return {value:"message: the response"}
    native action post (ClientConnector c, string path, message m) (message);

    @doc:Description {value:"Sends a PUT request and waits for the response. Fails when there is no connection or no response, or the address is invalid: `Failed to invoke 'put' action in ClientConnector. `, followed by the problem."}
    @doc:Param {value:"c: the connector"}
    @doc:Param {value:"path: appended to the URI of the connector, after a slash unless it begins with /, ? or #"}
    @doc:Param {value:"m: the message whose headers and payload are sent"}
    @doc:Return {value:"message: the response"}
    native action put (ClientConnector c, string path, message m) (message);

    @doc:Description {value:"Sends a PATCH request and waits for the response. Fails when there is no connection or no response, or the address is invalid: `Failed to invoke 'patch' action in ClientConnector. `, followed by the problem."}
    @doc:Param {value:"c: the connector"}
    @doc:Param {value:"path: appended to the URI of the connector, after a slash unless it begins with /, ? or #"}
    @doc:Param {value:"m: the message whose headers and payload are sent"}
    @doc:Return {value:"message: the response"}
    native action patch (ClientConnector c, string path, message m) (message);

    @doc:Description {value:"Sends a DELETE request and waits for the response. Fails when there is no connection or no response, or the address is invalid: `Failed to invoke 'delete' action in ClientConnector. `, followed by the problem."}
    @doc:Param {value:"c: the connector"}
    @doc:Param {value:"path: appended to the URI of the connector, after a slash unless it begins with /, ? or #"}
    @doc:Param {value:"m: the message whose headers and payload are sent"}
    @doc:Return {value:"message: the response"}
    native action delete (ClientConnector c, string path, message m) (message);

    @doc:Description {value:"Sends a HEAD request and waits for the response. Fails when there is no connection or no response, or the address is invalid: `Failed to invoke 'head' action in ClientConnector. `, followed by the problem."}
    @doc:Param {value:"c: the connector"}
    @doc:Param {value:"path: appended to the URI of the connector, after a slash unless it begins with /, ? or #"}
    @doc:Param {value:"m: the message whose headers and payload are sent"}
    @doc:Return {value:"message: the response"}
    native action head (ClientConnector c, string path, message m) (message);

    @doc:Description {value:"Sends a request with any method and waits for the response. Fails when there is no connection or no response, or the address is invalid: `Failed to invoke 'execute' action in ClientConnector. `, followed by the problem."}
    @doc:Param {value:"c: the connector"}
    @doc:Param {value:"httpVerb: the method; if empty, that of the message, which must be a received request"}
    @doc:Param {value:"path: appended to the URI of the connector, after a slash unless it begins with /, ? or #"}
    @doc:Param {value:"m: the message whose headers and payload are sent"}
    @doc:Return {value:"message: the response"}
    native action execute (ClientConnector c, string httpVerb, string path, message m) (message);
}
