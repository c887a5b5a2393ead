// REST services, and requests to other servers.
//
// A service is reached below its `@http:BasePath`, a resource by the verb it carries and its `@http:Path`:
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

@doc:Description {value:"The first part of the path under which a service is reached; without it, that is the service's name. Of several services the longest path that fits wins."}
annotation BasePath attach service {
    string value;
}

@doc:Description {value:"The path of a resource below its service; `{name}` stands for one segment, a star at the end for any rest. Words are preferred to `{name}`. A resource without path answers below every path."}
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

@doc:Description {value:"The parameter takes the value of a `{name}` in the resource's path: a string, int, float or boolean. What is no number, where one is wanted, is answered with status 500."}
annotation PathParam attach parameter {
    string value;
}

@doc:Description {value:"The parameter takes the value of a query parameter, of several the last: a string, int, float or boolean. Without one it has the default of its type."}
annotation QueryParam attach parameter {
    string value;
}

@doc:Description {value:"Names the listener of a service. Accepted from older programs; there is one listener."}
annotation Source attach service {
    string interface;
}

@doc:Description {value:"Settings of a service, as later versions write them; the base path is what counts here."}
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

@doc:Description {value:"Settings of a service, as later versions write them; the base path is what counts here."}
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

@doc:Description {value:"Settings of a resource, as later versions write them: its verbs and its path."}
annotation resourceConfig attach resource {
    string[] methods;
    string path;
    string[] consumes;
    string[] produces;
}

@doc:Description {value:"The method of a request, empty for other messages."}
@doc:Param {value:"m: the message"}
@doc:Return {value:"string: the method"}
native function getMethod (message m) (string);

@doc:Description {value:"The path and query of a request as received, empty for other messages."}
@doc:Param {value:"m: the message"}
@doc:Return {value:"string: the request's URL"}
native function getRequestURL (message m) (string);

@doc:Description {value:"The status code of a response. Fails when none is set. Example: `message m = {}; http:setStatusCode(m, 404); http:getStatusCode(m)` is `404`. Example: `message m = {}; http:getStatusCode(m)` fails with `Invalid status code found`."}
@doc:Param {value:"m: the message"}
@doc:Return {value:"int: the status code"}
native function getStatusCode (message m) (int);

@doc:Description {value:"Sets the status code of a response. A reply with a code below 200 or above 999 becomes a 500: `invalid status code: 99`."}
@doc:Param {value:"m: the message"}
@doc:Param {value:"statusCode: the status code, 200 when none is set"}
native function setStatusCode (message m, int statusCode);

@doc:Description {value:"Sets the words that follow the status code. Fails for control characters: `invalid reason phrase: it has a control character`."}
@doc:Param {value:"m: the message"}
@doc:Param {value:"reasonPhrase: the words, by default those usual for the code"}
native function setReasonPhrase (message m, string reasonPhrase);

@doc:Description {value:"The header Content-Length as a number. Fails when it is absent or no number. Example: `message m = {}; http:setContentLength(m, 12); http:getContentLength(m)` is `12`. Example: `message m = {}; http:getContentLength(m)` fails with `Invalid content length`."}
@doc:Param {value:"m: the message"}
@doc:Return {value:"int: the length"}
native function getContentLength (message m) (int);

@doc:Description {value:"Sets the header Content-Length of the message. What is sent always has the length that it really has."}
@doc:Param {value:"m: the message"}
@doc:Param {value:"contentLength: the length"}
native function setContentLength (message m, int contentLength);

@doc:Description {value:"Makes a received request fit to be replied: its headers go, the payload, its type and headers set by the program stay."}
@doc:Param {value:"m: the message"}
native function convertToResponse (message m);

@doc:Description {value:"Sends HTTP requests to one server: create http:ClientConnector(\"http://host:port/base\"). Its actions give the response, whatever its status, and make the message the request. A resource that waits for one holds up nobody but its own client. Fails when there is no connection, or no response within three minutes."}
@doc:Param {value:"serviceUri: what stands before the path of every request"}
connector ClientConnector (string serviceUri) {
    @doc:Description {value:"Sends a GET request and waits for the response. Fails when there is no connection or no response, or the address is invalid: `Failed to invoke 'get' action in ClientConnector. `, and what is wrong."}
    @doc:Param {value:"c: the connector"}
    @doc:Param {value:"path: follows the connector's URI, after a slash if it begins with neither of / ? #"}
    @doc:Param {value:"m: its headers and payload are sent"}
    @doc:Return {value:"message: the response"}
    native action get (ClientConnector c, string path, message m) (message);

    @doc:Description {value:"Sends a POST request and waits for the response. Fails when there is no connection or no response, or the address is invalid: `Failed to invoke 'post' action in ClientConnector. `, and what is wrong."}
    @doc:Param {value:"c: the connector"}
    @doc:Param {value:"path: follows the connector's URI, after a slash if it begins with neither of / ? #"}
    @doc:Param {value:"m: its headers and payload are sent"}
    @doc:Return {value:"message: the response"}
    native action post (ClientConnector c, string path, message m) (message);

    @doc:Description {value:"Sends a PUT request and waits for the response. Fails when there is no connection or no response, or the address is invalid: `Failed to invoke 'put' action in ClientConnector. `, and what is wrong."}
    @doc:Param {value:"c: the connector"}
    @doc:Param {value:"path: follows the connector's URI, after a slash if it begins with neither of / ? #"}
    @doc:Param {value:"m: its headers and payload are sent"}
    @doc:Return {value:"message: the response"}
    native action put (ClientConnector c, string path, message m) (message);

    @doc:Description {value:"Sends a PATCH request and waits for the response. Fails when there is no connection or no response, or the address is invalid: `Failed to invoke 'patch' action in ClientConnector. `, and what is wrong."}
    @doc:Param {value:"c: the connector"}
    @doc:Param {value:"path: follows the connector's URI, after a slash if it begins with neither of / ? #"}
    @doc:Param {value:"m: its headers and payload are sent"}
    @doc:Return {value:"message: the response"}
    native action patch (ClientConnector c, string path, message m) (message);

    @doc:Description {value:"Sends a DELETE request and waits for the response. Fails when there is no connection or no response, or the address is invalid: `Failed to invoke 'delete' action in ClientConnector. `, and what is wrong."}
    @doc:Param {value:"c: the connector"}
    @doc:Param {value:"path: follows the connector's URI, after a slash if it begins with neither of / ? #"}
    @doc:Param {value:"m: its headers and payload are sent"}
    @doc:Return {value:"message: the response"}
    native action delete (ClientConnector c, string path, message m) (message);

    @doc:Description {value:"Sends a HEAD request and waits for the response. Fails when there is no connection or no response, or the address is invalid: `Failed to invoke 'head' action in ClientConnector. `, and what is wrong."}
    @doc:Param {value:"c: the connector"}
    @doc:Param {value:"path: follows the connector's URI, after a slash if it begins with neither of / ? #"}
    @doc:Param {value:"m: its headers and payload are sent"}
    @doc:Return {value:"message: the response"}
    native action head (ClientConnector c, string path, message m) (message);

    @doc:Description {value:"Sends a request with any method and waits for the response. Fails when there is no connection or no response, or the address is invalid: `Failed to invoke 'execute' action in ClientConnector. `, and what is wrong."}
    @doc:Param {value:"c: the connector"}
    @doc:Param {value:"httpVerb: the method; empty for that of the message, when it is a request that came in"}
    @doc:Param {value:"path: follows the connector's URI, after a slash if it begins with neither of / ? #"}
    @doc:Param {value:"m: its headers and payload are sent"}
    @doc:Return {value:"message: the response"}
    native action execute (ClientConnector c, string httpVerb, string path, message m) (message);
}
