// --- return in a WebSocket event
@http:BasePath {value:"/chat"}
@ws:WebSocketUpgradePath {value:"/ws"}
service chat {
    @ws:OnTextMessage {}
    resource said (message m) {
        if (messages:getStringPayload(m) == "") {
            return;    // expect error: return statement cannot be used in a resource definition
            // hint: in a WebSocket event 'reply m;' ends the resource and sends nothing
            // edit: reply m;
        }
        ws:broadcastText("x");
    }
}
// --- return in an HTTP resource
@http:BasePath {value:"/poll"}
service poll {
    @http:GET {}
    resource get (message m) {
        return;    // expect error: return statement cannot be used in a resource definition
        // hint: 'reply m;' ends the resource and answers with 'm'; without an answer, let the resource run to its end
        // edit: reply m;
    }
}
// --- a message returned from a resource
@http:BasePath {value:"/poll"}
service poll {
    @http:GET {}
    resource get (message m) {
        message response = {};
        messages:setStringPayload(response, "ok");
        return response;    // expect error: return statement cannot be used in a resource definition
        // hint: a resource answers with 'reply response;'
        // edit: reply response;
    }
}
// --- a text returned from a resource
@http:BasePath {value:"/poll"}
service poll {
    @http:GET {}
    resource get (message m) {
        string text = "ok";
        return text;    // expect error: return statement cannot be used in a resource definition
        // hint: only a message can be replied: put the value into one, messages:setStringPayload(…)
        // edit: message response = {};
        // edit: messages:setStringPayload(response, text);
        // edit: reply response;
    }
}
// --- a text replied
@http:BasePath {value:"/poll"}
service poll {
    @http:GET {}
    resource get (message m) {
        reply "ok";    // expect error: only a variable reference of type 'message' is allowed here
        // hint: only a message can be replied: put the value into one, messages:setStringPayload(…)
        // edit: message response = {};
        // edit: messages:setStringPayload(response, "ok");
        // edit: reply response;
    }
}
// --- a variable text replied
@http:BasePath {value:"/poll"}
service poll {
    @http:GET {}
    resource get (message m) {
        string text = "ok";
        reply text;    // expect error: incompatible types: expected 'message', found 'string'
        // hint: only a message can be replied: put the value into one, messages:setStringPayload(…)
        // edit: message response = {};
        // edit: messages:setStringPayload(response, text);
        // edit: reply response;
    }
}
// --- a json replied
@http:BasePath {value:"/poll"}
service poll {
    @http:GET {}
    resource get (message m) {
        json j = {ok: true};
        reply j;    // expect error: incompatible types: expected 'message', found 'json'
        // hint: only a message can be replied: put the value into one, messages:setJsonPayload(…)
        // edit: message response = {};
        // edit: messages:setJsonPayload(response, j);
        // edit: reply response;
    }
}
// --- a literal json replied
@http:BasePath {value:"/poll"}
service poll {
    @http:GET {}
    resource get (message m) {
        reply {ok: true};    // expect error: only a variable reference of type 'message' is allowed here
        // hint: only a message can be replied: put the value into one, messages:setJsonPayload(…)
        // edit: json content = {ok: true};
        // edit: message response = {};
        // edit: messages:setJsonPayload(response, content);
        // edit: reply response;
    }
}
// --- the result of a call replied
@http:BasePath {value:"/poll"}
service poll {
    @http:GET {}
    resource get (message m) {
        reply messages:clone(m);    // expect error: only a variable reference of type 'message' is allowed here
        // hint: put the message into a variable and reply that
        // edit: message response = messages:clone(m);
        // edit: reply response;
    }
}
// --- an action replied
@http:BasePath {value:"/poll"}
service poll {
    @http:GET {}
    resource get (message m) {
        http:ClientConnector c = create http:ClientConnector("http://localhost");
        reply http:ClientConnector.get(c, "/", m);    // expect error: only a variable reference of type 'message' is allowed here
        // hint: put the message into a variable and reply that
        // edit: message response = http:ClientConnector.get(c, "/", m);
        // edit: reply response;
    }
}
// --- reply in a function
@http:BasePath {value:"/poll"}
service poll {
    @http:GET {}
    resource get (message m) {
        answer(m);
    }
}
function answer (message m) {    // expect error: reply statement cannot be used in a function definition
// hint: return the message, and let the resource reply it: write 'return' here, and (message) after the parameters
// edit: function answer (message m) (message) {
// edit: return m;
    messages:setStringPayload(m, "ok");
    reply m;
}
// --- a text as the parameter of a WebSocket event
@http:BasePath {value:"/chat"}
@ws:WebSocketUpgradePath {value:"/ws"}
service chat {
    @ws:OnTextMessage {}
    resource said (string text) {    // expect error: incompatible types: expected 'message', found 'string'
    // hint: the first parameter of a resource takes the message that arrived: string text = messages:getStringPayload(m);
    // edit: resource said (message m) {
    // edit: string text = messages:getStringPayload(m);
        ws:broadcastText(text);
    }
}
// --- a parameter too many of a WebSocket event
@http:BasePath {value:"/chat"}
@ws:WebSocketUpgradePath {value:"/ws"}
service chat {
    @ws:OnTextMessage {}
    resource said (message m, string text) {    // expect error: too many parameters in resource 'said'
    // hint: a WebSocket event passes only its message: string text = messages:getStringPayload(m);
    // edit: resource said (message m) {
    // edit: string text = messages:getStringPayload(m);
        ws:broadcastText(text);
    }
}
// --- a query parameter of OnOpen
@http:BasePath {value:"/chat"}
@ws:WebSocketUpgradePath {value:"/ws"}
service chat {
    @ws:OnOpen {}
    resource opened (message m, @http:QueryParam {value:"nick"} string nick) {    // expect error: too many parameters in resource 'opened'
    // hint: a WebSocket event passes only its message: string nick = uri:getQueryParam(m, "nick");
    // edit: resource opened (message m) {
    // edit: string nick = uri:getQueryParam(m, "nick");
        ws:broadcastText(nick + " has come");
    }
}
// --- a query parameter of OnOpen that is a number
@http:BasePath {value:"/chat"}
@ws:WebSocketUpgradePath {value:"/ws"}
service chat {
    @ws:OnOpen {}
    resource opened (message m, @http:QueryParam {value:"room"} int room) {    // expect error: too many parameters in resource 'opened'
    // hint: a WebSocket event passes only its message: int room = (int) uri:getQueryParam(m, "room");
    // edit: resource opened (message m) {
    // edit: int room = (int) uri:getQueryParam(m, "room");
        ws:broadcastText("room " + room);
    }
}
// --- a first parameter that is not the message
@http:BasePath {value:"/poll"}
service poll {
    @http:GET {}
    @http:Path {value:"/{id}"}
    resource get (@http:PathParam {value:"id"} string id) {    // expect error: incompatible types: expected 'message', found 'string'
    // hint: the first parameter of a resource takes the message that arrived
    // edit: resource get (message m, @http:PathParam {value:"id"} string id) {
        system:println(id);
    }
}
// --- a json as the first parameter of a resource
@http:BasePath {value:"/poll"}
service poll {
    @http:POST {}
    resource vote (json body) {    // expect error: incompatible types: expected 'message', found 'json'
    // hint: the first parameter of a resource takes the message that arrived: json body = messages:getJsonPayload(m);
    // edit: resource vote (message m) {
    // edit: json body = messages:getJsonPayload(m);
        system:println(body);
    }
}
// --- an action whose first parameter is not its connector
connector Mail (string url) {
    action send (string text) {    // expect error: incompatible types: expected 'Mail', found 'string'
    // hint: the first parameter of an action takes the connector: Mail c
    // edit: action send (Mail c, string text) {
        system:println(text + url);
    }
}
// --- an action without parameters
connector Mail (string url) {
    action send () {    // expect error: incompatible types: expected 'Mail', found ''
    // hint: the first parameter of an action takes the connector: Mail c
    // edit: action send (Mail c) {
        system:println(url);
    }
}
// --- an action call in a variable of a service
@http:BasePath {value:"/poll"}
service poll {
    http:ClientConnector c = create http:ClientConnector("http://localhost");
    message request = {};
    message first = http:ClientConnector.get(c, "/", request);    // expect error: action invocation is not allowed here
    // hint: call the action in a resource or function
    @http:GET {}
    resource get (message m) {
        reply first;
    }
}
// --- two resources of one name
@http:BasePath {value:"/poll"}
service poll {
    @http:GET {}
    resource handle (message m) {
        reply m;
    }
    @http:POST {}
    resource handle (message m) {    // expect error: redeclared symbol 'handle'
    // hint: give one of the two another name
        reply m;
    }
}
// --- two services of one name
@http:BasePath {value:"/poll"}
service poll {
    @http:GET {}
    resource get (message m) {
        reply m;
    }
}
@http:BasePath {value:"/vote"}
service poll {    // expect error: redeclared symbol 'poll'
// hint: give one of the two another name
    @http:GET {}
    resource get (message m) {
        reply m;
    }
}
// --- two variables of one name in a service
@http:BasePath {value:"/poll"}
service poll {
    int visits = 0;
    int visits = 1;    // expect error: redeclared symbol 'visits'
    // hint: give one of the two another name
    @http:GET {}
    resource get (message m) {
        reply m;
    }
}
// --- text sent to a group without the name of the group
@http:BasePath {value:"/chat"}
@ws:WebSocketUpgradePath {value:"/ws"}
service chat {
    @ws:OnTextMessage {}
    resource said (message m) {
        ws:pushTextToGroup(messages:getStringPayload(m));    // expect error: undefined function 'ws:pushTextToGroup'
        // hint: there is pushTextToGroup(string,string), called here with (string)
    }
}
// --- json pushed as text
@http:BasePath {value:"/chat"}
@ws:WebSocketUpgradePath {value:"/ws"}
service chat {
    @ws:OnTextMessage {}
    resource said (message m) {
        json j = {text: "hello"};
        ws:broadcastText(j);    // expect error: undefined function 'ws:broadcastText'
        // hint: there is broadcastText(string), called here with (json): write '(string)' before the value
        // edit: ws:broadcastText((string) j);
    }
}
// --- a literal json pushed as text
@http:BasePath {value:"/chat"}
@ws:WebSocketUpgradePath {value:"/ws"}
service chat {
    @ws:OnOpen {}
    resource opened (message m) {
        ws:pushText({text: "hello"});    // expect error: reference type initializer is not allowed here
        // hint: put it into a variable of type json first, and pass its text
        // edit: json content = {text: "hello"};
        // edit: ws:pushText(jsons:toString(content));
    }
}
// --- a message pushed as text
@http:BasePath {value:"/chat"}
@ws:WebSocketUpgradePath {value:"/ws"}
service chat {
    @ws:OnTextMessage {}
    resource said (message m) {
        ws:broadcastText(m);    // expect error: undefined function 'ws:broadcastText'
        // hint: there is broadcastText(string), called here with (message): write 'messages:getStringPayload(m)'
        // edit: ws:broadcastText(messages:getStringPayload(m));
    }
}
// --- ws:broadcast
@http:BasePath {value:"/chat"}
@ws:WebSocketUpgradePath {value:"/ws"}
service chat {
    @ws:OnTextMessage {}
    resource said (message m) {
        ws:broadcast(messages:getStringPayload(m));    // expect error: undefined function 'ws:broadcast'
        // hint: did you mean 'ws:broadcastText'?
        // edit: ws:broadcastText(messages:getStringPayload(m));
    }
}
// --- ws:send
@http:BasePath {value:"/chat"}
@ws:WebSocketUpgradePath {value:"/ws"}
service chat {
    @ws:OnTextMessage {}
    resource said (message m) {
        ws:send("hello");    // expect error: undefined function 'ws:send'
        // hint: did you mean 'ws:pushText'?
        // edit: ws:pushText("hello");
    }
}
// --- ws:sendText
@http:BasePath {value:"/chat"}
@ws:WebSocketUpgradePath {value:"/ws"}
service chat {
    @ws:OnTextMessage {}
    resource said (message m) {
        ws:sendText(m, "hello");    // expect error: undefined function 'ws:sendText'
        // hint: did you mean 'ws:pushText'?
        // edit: ws:pushText(m, "hello");
    }
}
// --- ws:close
@http:BasePath {value:"/chat"}
@ws:WebSocketUpgradePath {value:"/ws"}
service chat {
    @ws:OnTextMessage {}
    resource said (message m) {
        ws:close();    // expect error: undefined function 'ws:close'
        // hint: did you mean 'ws:closeConnection'?
        // edit: ws:closeConnection();
    }
}
// --- ws:addToGroup
@http:BasePath {value:"/chat"}
@ws:WebSocketUpgradePath {value:"/ws"}
service chat {
    @ws:OnOpen {}
    resource opened (message m) {
        ws:addToGroup("all");    // expect error: undefined function 'ws:addToGroup'
        // hint: did you mean 'ws:addConnectionToGroup'?
        // edit: ws:addConnectionToGroup("all");
    }
}
// --- ws:leaveGroup
@http:BasePath {value:"/chat"}
@ws:WebSocketUpgradePath {value:"/ws"}
service chat {
    @ws:OnTextMessage {}
    resource said (message m) {
        ws:leaveGroup("all");    // expect error: undefined function 'ws:leaveGroup'
        // hint: did you mean 'ws:removeConnectionFromGroup'?
        // edit: ws:removeConnectionFromGroup("all");
    }
}
// --- ws:getId
@http:BasePath {value:"/chat"}
@ws:WebSocketUpgradePath {value:"/ws"}
service chat {
    @ws:OnOpen {}
    resource opened (message m) {
        string id = ws:getId();    // expect error: undefined function 'ws:getId'
        // hint: did you mean 'ws:getConnectionId'?
        // edit: string id = ws:getConnectionId();
        system:println(id);
    }
}
// --- a dot for the colon of ws
@http:BasePath {value:"/chat"}
@ws:WebSocketUpgradePath {value:"/ws"}
service chat {
    @ws:OnTextMessage {}
    resource said (message m) {
        ws.broadcastText(messages:getStringPayload(m));    // expect error: undefined connector 'ws'
        // hint: write 'ws:broadcastText(messages:getStringPayload(m))'
        // edit: ws:broadcastText(messages:getStringPayload(m));
    }
}
// --- a dot for the colon, and another name
@http:BasePath {value:"/chat"}
@ws:WebSocketUpgradePath {value:"/ws"}
service chat {
    @ws:OnTextMessage {}
    resource said (message m) {
        ws.broadcast("hello");    // expect error: undefined connector 'ws'
        // hint: write 'ws:broadcastText("hello")'
        // edit: ws:broadcastText("hello");
    }
}
// --- the payload as a method of the message
@http:BasePath {value:"/chat"}
@ws:WebSocketUpgradePath {value:"/ws"}
service chat {
    @ws:OnTextMessage {}
    resource said (message m) {
        string text = m.getStringPayload();    // expect error: incompatible types: expected a connector name, found 'm'
        // hint: write 'messages:getStringPayload(m)'
        // edit: string text = messages:getStringPayload(m);
        ws:broadcastText(text);
    }
}
// --- the payload as a method inside a call
@http:BasePath {value:"/chat"}
@ws:WebSocketUpgradePath {value:"/ws"}
service chat {
    @ws:OnTextMessage {}
    resource said (message m) {
        ws:broadcastText(m.getTextPayload());    // expect error: method invocation 'getTextPayload' is not allowed here
        // hint: write 'messages:getStringPayload(m)'
        // edit: ws:broadcastText(messages:getStringPayload(m));
    }
}
// --- getPayload of messages
@http:BasePath {value:"/chat"}
@ws:WebSocketUpgradePath {value:"/ws"}
service chat {
    @ws:OnTextMessage {}
    resource said (message m) {
        ws:broadcastText(messages:getText(m));    // expect error: undefined function 'messages:getText'
        // hint: did you mean 'messages:getStringPayload'?
        // edit: ws:broadcastText(messages:getStringPayload(m));
    }
}
// --- a query parameter as a method
@http:BasePath {value:"/chat"}
@ws:WebSocketUpgradePath {value:"/ws"}
service chat {
    @ws:OnOpen {}
    resource opened (message m) {
        string nick = m.getQueryParam("nick");    // expect error: incompatible types: expected a connector name, found 'm'
        // hint: write 'uri:getQueryParam(m, "nick")'
        // edit: string nick = uri:getQueryParam(m, "nick");
        ws:broadcastText(nick);
    }
}
// --- the status as a method
@http:BasePath {value:"/poll"}
service poll {
    @http:GET {}
    resource get (message m) {
        message r = {};
        r.setStatusCode(404);    // expect error: incompatible types: expected a connector name, found 'r'
        // hint: write 'http:setStatusCode(r, 404)'
        // edit: http:setStatusCode(r, 404);
        reply r;
    }
}
// --- the status from another package
@http:BasePath {value:"/poll"}
service poll {
    @http:GET {}
    resource get (message m) {
        message r = {};
        messages:setStatusCode(r, 404);    // expect error: undefined function 'messages:setStatusCode'
        // hint: did you mean 'http:setStatusCode'?
        // edit: http:setStatusCode(r, 404);
        reply r;
    }
}
// --- emit of socket.io
@http:BasePath {value:"/chat"}
@ws:WebSocketUpgradePath {value:"/ws"}
service chat {
    @ws:OnTextMessage {}
    resource said (message m) {
        socket.emit("message", "hello");    // expect error: undefined connector 'socket'
        // hint: write 'ws:pushText("hello")'
        // edit: ws:pushText("hello");
    }
}
// --- an endpoint without a base path
@ws:WebSocketUpgradePath {value:"/ws"}    // expect error: cannot define @WebSocketPathUpgrade without @BasePath
// hint: a service with @ws:WebSocketUpgradePath also needs a base path: add @http:BasePath {value:"/chat"}
// edit: @http:BasePath {value:"/chat"}
service chat {
    @ws:OnTextMessage {}
    resource said (message m) {
        ws:broadcastText(messages:getStringPayload(m));
    }
}
// --- a base path without its package, and an upgrade path
@BasePath {value:"/chat"}    // expect error: undefined annotation 'BasePath'
// hint: did you mean '@http:BasePath'?
// edit: @http:BasePath {value:"/chat"}
@ws:WebSocketUpgradePath {value:"/ws"}
service chat {
    @ws:OnTextMessage {}
    resource said (message m) {
        ws:broadcastText(messages:getStringPayload(m));
    }
}
// --- a service variable given to a function by name only
@http:BasePath {value:"/poll"}
service poll {
    map votes = {};
    @http:POST {}
    resource vote (message m) {
        count("tea");
        messages:setJsonPayload(m, (json) votes);
        reply m;
    }
}
function count (string name) {
    votes[name] = 1;    // expect error: undefined symbol 'votes'
    // hint: 'votes' belongs to service 'poll': only its resources see it; pass it as an argument
}
// --- the name of a sender with a plus and a json
@http:BasePath {value:"/chat"}
@ws:WebSocketUpgradePath {value:"/ws"}
service chat {
    @ws:OnTextMessage {}
    resource said (message m) {
        json j = messages:getJsonPayload(m);
        ws:broadcastText(j.name + ": " + "hello");    // expect error: invalid operation: operator + not defined on 'json'
        // hint: write '(string)' before the value
        // edit: ws:broadcastText((string) j.name + ": " + "hello");
    }
}
// --- the payload compared with a text
@http:BasePath {value:"/chat"}
@ws:WebSocketUpgradePath {value:"/ws"}
service chat {
    @ws:OnTextMessage {}
    resource said (message m) {
        if (m == "bye") {    // expect error: invalid operation: incompatible types 'message' and 'string'
        // hint: write 'messages:getStringPayload(m)'
        // edit: if (messages:getStringPayload(m) == "bye") {
            ws:closeConnection();
        }
    }
}
// --- return of a text in a resource
service s {
    @http:GET {}
    resource r (message m) {
        return "text"; // expect error: return statement cannot be used in a resource definition
    // hint: only a message can be replied: put the value into one, messages:setStringPayload(…)
    // edit: message response = {};
    // edit: messages:setStringPayload(response, "text");
    // edit: reply response;
    }
}
// --- return of the message in a resource
service s {
    @http:GET {}
    resource r (message m) {
        return m; // expect error: return statement cannot be used in a resource definition
    // hint: a resource answers with 'reply m;'
    // edit: reply m;
    }
}
// --- return of two values in a resource
service s {
    @http:GET {}
    resource r (message m) {
        return m, m; // expect error: return statement cannot be used in a resource definition
    // hint: answer with 'reply m;', or let the resource end
    }
}
// --- return of a call in a resource
function answer () (message) {
    message m = {};
    return m;
}
service s {
    @http:GET {}
    resource r (message m) {
        return answer(); // expect error: return statement cannot be used in a resource definition
    // hint: put the message into a variable and reply that
    // edit: message response = answer();
    // edit: reply response;
    }
}
// --- return of an xml in a resource
service s {
    @http:GET {}
    resource r (message m) {
        xml x = `<a/>`;
        return x; // expect error: return statement cannot be used in a resource definition
    // hint: an xml cannot be replied: put what it holds into a message
    }
}
// --- return in a resource without a message
@http:BasePath {value:"/s"}
@ws:WebSocketUpgradePath {value:"/ws"}
service s {
    @ws:OnOpen {}
    resource r (message m) {
        if (true) {
            return; // expect error: return statement cannot be used in a resource definition
    // hint: in a WebSocket event 'reply m;' ends the resource and sends nothing
    // edit: reply m;
        }
        system:println("a");
    }
}
// --- a first parameter that is a path parameter
service s {
    @http:GET {}
    @http:Path {value:"/{id}"}
    resource r (@http:PathParam {value:"id"} string id) { // expect error: incompatible types: expected 'message', found 'string'
    // hint: the first parameter of a resource takes the message that arrived
    // edit: resource r (message m, @http:PathParam {value:"id"} string id) {
    }
}
// --- a first parameter that is a json
service s {
    @http:POST {}
    resource r (json m) { // expect error: incompatible types: expected 'message', found 'json'
    // hint: the first parameter of a resource takes the message that arrived: json m = messages:getJsonPayload(request);
    // edit: resource r (message request) {
    // edit: json m = messages:getJsonPayload(request);
        system:println(m);
    }
}
// --- a first parameter that is a json, on one line
service s {
    @http:POST {}
    resource r (json j) { system:println(j); } // expect error: incompatible types: expected 'message', found 'json'
    // hint: the first parameter of a resource takes the message that arrived: json j = messages:getJsonPayload(m);
    // edit: resource r (message m) { json j = messages:getJsonPayload(m); system:println(j); }
}
// --- a first parameter that is a map
service s {
    @http:POST {}
    resource r (map j) { } // expect error: incompatible types: expected 'message', found 'map'
    // hint: the first parameter of a resource takes the message that arrived
    // edit: resource r (message m, map j) { }
    // left: warning: nothing sets parameter 'j'
}
// --- a query parameter of a WebSocket event with its own name
@http:BasePath {value:"/s"}
@ws:WebSocketUpgradePath {value:"/ws"}
service s {
    @ws:OnOpen {}
    resource r (message m, @http:QueryParam {} string name) { // expect error: too many parameters in resource 'r'
    // hint: a WebSocket event passes only its message: string name = uri:getQueryParam(m, "name");
    // edit: resource r (message m) {
    // edit: string name = uri:getQueryParam(m, "name");
        system:println(name);
    }
}
// --- a query parameter of a WebSocket event that is a float
@http:BasePath {value:"/s"}
@ws:WebSocketUpgradePath {value:"/ws"}
service s {
    @ws:OnOpen {}
    resource r (message m, @http:QueryParam {value:"x"} float size) { // expect error: too many parameters in resource 'r'
    // hint: a WebSocket event passes only its message: float size = (float) uri:getQueryParam(m, "x");
    // edit: resource r (message m) {
    // edit: float size = (float) uri:getQueryParam(m, "x");
        system:println(size);
    }
}
// --- a query parameter of a WebSocket event that is a boolean
@http:BasePath {value:"/s"}
@ws:WebSocketUpgradePath {value:"/ws"}
service s {
    @ws:OnOpen {}
    resource r (message m, @http:QueryParam {value:"x"} boolean size) { // expect error: too many parameters in resource 'r'
    // hint: a WebSocket event passes only its message
        system:println(size);
    }
}
// --- two parameters too many of a WebSocket event
@http:BasePath {value:"/s"}
@ws:WebSocketUpgradePath {value:"/ws"}
service s {
    @ws:OnTextMessage {}
    resource r (message m, string text, map other) { // expect error: too many parameters in resource 'r'
    // hint: a WebSocket event passes only its message: string text = messages:getStringPayload(m);
        system:println(text);
    }
}
// --- reply in a function with parameters
function answer (message m, int n) { // expect error: reply statement cannot be used in a function definition
    // hint: return the message, and let the resource reply it: write 'return' here, and (message) after the parameters
    // edit: function answer (message m, int n) (message) {
    // edit: return m;
    reply m;
}
// --- reply in a function without parameters
function answer () { // expect error: reply statement cannot be used in a function definition
    // hint: return the message, and let the resource reply it: write 'return' here, and (message) after the parameters
    // edit: function answer () (message) {
    // edit: return m;
    message m = {};
    reply m;
}
// --- reply in a function in the middle
function answer (message m) { // expect error: reply statement cannot be used in a function definition
    // hint: return the message, and let the resource reply it
    if (true) {
        reply m;
    }
}
// --- reply in an action
connector C () {
    action go (C c, message m) { // expect error: reply statement cannot be used in a action definition
    // hint: return the message, and let the resource reply it
        reply m;
    }
}
// --- reply of braces
service s {
    @http:GET {}
    resource r (message m) {
        reply {a:1}; // expect error: only a variable reference of type 'message' is allowed here
    // hint: only a message can be replied: put the value into one, messages:setJsonPayload(…)
    // edit: json content = {a:1};
    // edit: message response = {};
    // edit: messages:setJsonPayload(response, content);
    // edit: reply response;
    }
}
// --- reply of a number
service s {
    @http:GET {}
    resource r (message m) {
        reply 1; // expect error: only a variable reference of type 'message' is allowed here
    // hint: only a message can be replied: put the value into one, messages:setStringPayload(…)
    // edit: message response = {};
    // edit: messages:setStringPayload(response, 1);
    // edit: reply response;
    }
}
// --- reply of a map
service s {
    @http:GET {}
    resource r (message m) {
        map x = {};
        reply x; // expect error: incompatible types: expected 'message', found 'map'
    // hint: a map cannot be replied: put what it holds into a message
    }
}
// --- reply of a json
service s {
    @http:GET {}
    resource r (message m) {
        json x = {};
        reply x; // expect error: incompatible types: expected 'message', found 'json'
    // hint: only a message can be replied: put the value into one, messages:setJsonPayload(…)
    // edit: message response = {};
    // edit: messages:setJsonPayload(response, x);
    // edit: reply response;
    }
}
// --- reply of a function
service s {
    @http:GET {}
    resource r (message m) {
        reply messages:clone(m); // expect error: only a variable reference of type 'message' is allowed here
    // hint: put the message into a variable and reply that
    // edit: message response = messages:clone(m);
    // edit: reply response;
    }
}
// --- the groups of a connection in a resource that answers requests
@http:BasePath {value:"/a"}
@ws:WebSocketUpgradePath {value:"/ws"}
service s {
    @ws:OnTextMessage {}
    resource t (message m) {
        ws:pushText("a");
    }
    @http:GET {}
    resource r (message m) {
        string[] groups = ws:getGroups(); // expect warning: ws:getGroups cannot work here: a resource that answers requests has no current connection
// hint: call it where an event of the connection is handled, as in @ws:OnTextMessage
        system:println(groups.length);
        reply m;
    }
}
// --- the identity of a connection in a timer
@http:BasePath {value:"/a"}
@ws:WebSocketUpgradePath {value:"/ws"}
service s {
    @ws:OnTextMessage {}
    resource t (message m) {
        ws:pushText("a");
    }
    @ws:OnTimer {seconds:5}
    resource r (message m) {
        system:println(ws:getConnectionId()); // expect warning: ws:getConnectionId cannot work here: @ws:OnTimer runs for no connection
// hint: call it where an event of the connection is handled, as in @ws:OnTextMessage
    }
}
// --- the close code in a resource that answers requests
@http:BasePath {value:"/a"}
@ws:WebSocketUpgradePath {value:"/ws"}
service s {
    @ws:OnClose {}
    resource t (message m) {
        system:println(ws:getCloseCode());
        system:println(ws:getConnectionId());
    }
    @http:GET {}
    resource r (message m) {
        system:println(ws:getCloseCode()); // expect warning: ws:getCloseCode cannot work here: a resource that answers requests has no current connection
// hint: call it where an event of the connection is handled, as in @ws:OnTextMessage
        reply m;
    }
}
// --- the stored names of a connection at the handshake
@http:BasePath {value:"/a"}
@ws:WebSocketUpgradePath {value:"/ws"}
service s {
    @ws:OnHandshake {}
    resource h (message m) {
        string[] names = ws:getStoredNames(); // expect warning: ws:getStoredNames cannot work here: there is no connection yet when @ws:OnHandshake runs
// hint: call it where an event of the connection is handled, as in @ws:OnTextMessage
        system:println(names.length);
    }
    @ws:OnTextMessage {}
    resource t (message m) {
        ws:pushText("a");
    }
}
// --- a resource without parameters
@http:BasePath {value:"/a"}
service s {
    @http:GET {}
    resource r () { // expect error: mismatched input ')'. Expecting one of {'@', 'any', 'boolean', 'int', 'float', 'string', 'message', 'map', 'json', 'xml', 'xmlDocument', 'datatable', Identifier}
// hint: a resource takes a message: write (message m)
// edit: resource r (message m) {
        system:println("a");
    }
}
// --- return of braces in a resource
service s {
    @http:GET {}
    resource r (message m) {
        return {a:1}; // expect error: return statement cannot be used in a resource definition
    // hint: only a message can be replied: put the value into one, messages:setJsonPayload(…)
    // edit: json content = {a:1};
    // edit: message response = {};
    // edit: messages:setJsonPayload(response, content);
    // edit: reply response;
    }
}
// --- a first parameter beside every name for it
service s {
    @http:POST {}
    resource r (json m) { // expect error: incompatible types: expected 'message', found 'json'
    // hint: the first parameter of a resource takes the message that arrived: json m = messages:getJsonPayload(m3);
    // edit: resource r (message m3) {
    // edit: json m = messages:getJsonPayload(m3);
        json request = m;
        json incoming = m;
        json m2 = m;
    }
}
