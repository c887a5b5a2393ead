// WebSocket services: resources that run when clients connect, send and disconnect, and functions that send to clients.
// A program can also be a client of another server, with a `ws:ClientConnector`.
//
//     @http:BasePath {value:"/chat"}
//     @ws:WebSocketUpgradePath {value:"/ws"}
//     service chat {
//         @ws:OnTextMessage {}
//         resource say (message m) {
//             ws:broadcastText(messages:getStringPayload(m));
//         }
//     }
//
// The current connection is the one whose event is being handled. There is none in `main`, in a resource for plain HTTP,
// and in a resource with OnTimer. All services of a server share the names of stored connections and of groups.
package ballerina.net.ws;

import ballerina.doc;

@doc:Description {value:"Makes a service a WebSocket endpoint at its base path followed by this path. The path is exact: case matters, there are no variables or wildcards, escapes are not decoded, and only one trailing slash is ignored. A plain GET request to it gets status 426, unless a resource answers GET there."}
annotation WebSocketUpgradePath attach service {
    string value;
}

@doc:Description {value:"The resource decides whether a client may connect: it runs before the upgrade, with the request. A reply with a status of 400 or more refuses the client with that response, an uncaught error with status 500; otherwise the client is accepted. The resource may wait. There is no current connection yet. Query parameters are available as in resources for plain HTTP. A balws extension."}
annotation OnHandshake attach resource {
}

@doc:Description {value:"The resource runs when a client has connected. Later events of this connection wait until it ends, so put repeated work in a resource with OnTimer, not in a loop here."}
annotation OnOpen attach resource {
}

@doc:Description {value:"The resource runs for each text message that a client sends."}
annotation OnTextMessage attach resource {
}

@doc:Description {value:"The resource runs for each binary message that a client sends. A balws extension."}
annotation OnBinaryMessage attach resource {
}

@doc:Description {value:"The resource runs once when a client has disconnected, after all its other events."}
annotation OnClose attach resource {
}

@doc:Description {value:"The resource runs at an interval: the sum of both attributes, which must be greater than 0. Any service can have one. It has no current connection, and its message is empty. The timer starts and stops with the server; a reload restarts it. If a run is still going on when the next is due, the next is skipped, and counted. An uncaught error ends that run, not the timer. A balws extension."}
annotation OnTimer attach resource {
    int seconds;
    int milliseconds;
}

@doc:Description {value:"The resource runs when a connection has been silent for the time that IdleTimeout sets, and again after each further period of that length. A balws extension."}
annotation OnIdleTimeout attach resource {
}

@doc:Description {value:"How long a connection may be silent before OnIdleTimeout runs: the sum of both attributes. Messages in either direction and running resources end the silence; pings and pongs do not. A balws extension."}
annotation IdleTimeout attach service {
    int seconds;
    int milliseconds;
}

@doc:Description {value:"The subprotocols that a service supports. The first one that the client offers and the service supports is selected. A client that offers only others is accepted without a subprotocol, but browsers then close the connection. A balws extension."}
annotation SubProtocols attach service {
    string[] value;
}

@doc:Description {value:"The service receives the messages of another server through a client connector. Its resources are those of a WebSocket service; they push to the client that the connection was opened for."}
annotation ClientService attach service {
}

@doc:Description {value:"Sends a text to the client whose event is being handled. Nothing happens once that client has gone. Fails when there is no current connection: `Cannot send the message. Error occurred.`."}
@doc:Param {value:"text: the text to send"}
native function pushText (string text);

@doc:Description {value:"Sends a text to the client that sent a message; nothing happens for other messages. For older programs."}
@doc:Param {value:"m: a message that a resource of a WebSocket service received"}
@doc:Param {value:"text: the text to send"}
native function pushText (message m, string text);

@doc:Description {value:"Sends a text to every client connected to this service, including the current one. Fails in a service without a WebSocket endpoint: `Cannot find a broadcast list for the service: NAME`; outside a service: `This function is only working with services`."}
@doc:Param {value:"text: the text to send"}
native function broadcastText (string text);

@doc:Description {value:"Sends a text to every client connected to this service except the current one; without a current connection, to all of them. A balws extension. Fails in a service without a WebSocket endpoint: `Cannot find a broadcast list for the service: NAME`; outside a service: `This function is only working with services`."}
@doc:Param {value:"text: the text to send"}
native function broadcastTextToOthers (string text);

@doc:Description {value:"Stores the current connection under a name, for use by any service. It replaces a connection that was stored under the same name. Fails in a resource that answers plain HTTP: `Cannot store the connection. No WebSocket connection found.`; outside a service: `This function is only working with services`."}
@doc:Param {value:"connectionName: the name"}
@doc:Steps {value:"constant: a name has a limited length"}
native function storeConnection (string connectionName);

@doc:Description {value:"Removes the name of a stored connection; the connection stays open. Nothing happens when the name is unknown."}
@doc:Param {value:"connectionName: the name"}
@doc:Steps {value:"constant: a name is looked up"}
native function removeStoredConnection (string connectionName);

@doc:Description {value:"Sends a text to a stored connection. Fails when the name is unknown: `Cannot find a connection for the connection name: NAME`."}
@doc:Param {value:"connectionName: the name of the stored connection"}
@doc:Param {value:"text: the text to send"}
native function pushTextToConnection (string connectionName, string text);

@doc:Description {value:"Adds the current connection to a group, and creates the group if necessary. A connection can be in several groups, and is in each at most once. Fails in a resource that answers plain HTTP: `Cannot add the connection to group. No WebSocket connection found.`; outside a service: `This function is only working with services`."}
@doc:Param {value:"connectionGroupName: the group"}
@doc:Steps {value:"constant: a name has a limited length"}
native function addConnectionToGroup (string connectionGroupName);

@doc:Description {value:"Removes the current connection from a group, if it is a member."}
@doc:Param {value:"connectionGroupName: the group"}
@doc:Steps {value:"constant: a name is looked up"}
native function removeConnectionFromGroup (string connectionGroupName);

@doc:Description {value:"Deletes a group, if it exists. Its members stay connected, and the name may be used again."}
@doc:Param {value:"connectionGroupName: the group"}
native function removeConnectionGroup (string connectionGroupName);

@doc:Description {value:"Sends a text to every member of a group. Nothing happens when the group does not exist."}
@doc:Param {value:"connectionGroupName: the group"}
@doc:Param {value:"text: the text to send"}
native function pushTextToGroup (string connectionGroupName, string text);

@doc:Description {value:"Sends a text to every member of a group except the current connection, which need not be a member. Nothing happens when the group does not exist. A balws extension."}
@doc:Param {value:"connectionGroupName: the group"}
@doc:Param {value:"text: the text to send"}
native function pushTextToOthersInGroup (string connectionGroupName, string text);

@doc:Description {value:"Closes the current connection from this side, with code 1000. Fails when there is no current connection: `Error occurred in removing the connection`; outside a service: `This function is only working with services`."}
native function closeConnection ();

@doc:Description {value:"Closes the current connection from this side, with a code and a reason. Nothing happens when the connection is already closed. A balws extension. Fails like closeConnection(). Fails for a code that a program cannot send: `Cannot close the connection: the code 1006 cannot be sent: use 1000 to 1003, 1007 to 1009, 1011 to 1014, or 3000 to 4999`; for a longer reason: `Cannot close the connection: the reason is longer than 123 bytes of UTF-8`."}
@doc:Param {value:"code: 1000 for a normal end, 1008 for a violation of rules, 1011 for an error of the server, 1013 for 'try again later'; 4000 to 4999 are free for programs"}
@doc:Param {value:"reason: a text for the other side, at most 123 bytes of UTF-8; empty for none"}
@doc:Steps {value:"constant: a reason has at most 123 bytes"}
native function closeConnection (int code, string reason);

@doc:Description {value:"Closes a stored connection from this side, with code 1000. Fails when the name is unknown: `No connection found under connection name: NAME to close`; outside a service: `This function is only working with services`."}
@doc:Param {value:"connectionName: the name of the stored connection"}
@doc:Steps {value:"constant: a name is looked up"}
native function closeStoredConnection (string connectionName);

@doc:Description {value:"Closes a stored connection from this side, with a code and a reason. A balws extension. Fails like closeStoredConnection(connectionName). Fails for a code that a program cannot send: `Cannot close the connection: the code 1006 cannot be sent: use 1000 to 1003, 1007 to 1009, 1011 to 1014, or 3000 to 4999`; for a longer reason: `Cannot close the connection: the reason is longer than 123 bytes of UTF-8`."}
@doc:Param {value:"connectionName: the name of the stored connection"}
@doc:Param {value:"code: 1000 for a normal end, 1008 for a violation of rules, 1011 for an error of the server, 1013 for 'try again later'; 4000 to 4999 are free for programs"}
@doc:Param {value:"reason: a text for the other side, at most 123 bytes of UTF-8; empty for none"}
@doc:Steps {value:"constant: a reason has at most 123 bytes"}
native function closeStoredConnection (string connectionName, int code, string reason);

@doc:Description {value:"Closes every member of a group, then deletes the group. Fails when there is no such group: `Connection group name NAME not exists. Cannot close the connection group`; outside a service: `This function is only working with services`."}
@doc:Param {value:"connectionGroupName: the group"}
native function closeConnectionGroup (string connectionGroupName);

@doc:Description {value:"Closes every member of a group with a code and a reason, then deletes the group. A balws extension. Fails like closeConnectionGroup(connectionGroupName). Fails for a code that a program cannot send: `Cannot close the connection group: the code 1006 cannot be sent: use 1000 to 1003, 1007 to 1009, 1011 to 1014, or 3000 to 4999`; for a longer reason: `Cannot close the connection group: the reason is longer than 123 bytes of UTF-8`."}
@doc:Param {value:"connectionGroupName: the group"}
@doc:Param {value:"code: 1000 for a normal end, 1008 for a violation of rules, 1011 for an error of the server, 1013 for 'try again later'; 4000 to 4999 are free for programs"}
@doc:Param {value:"reason: a text for the other side, at most 123 bytes of UTF-8; empty for none"}
native function closeConnectionGroup (string connectionGroupName, int code, string reason);

@doc:Description {value:"Returns the identity of the current connection: a text that no other connection ever has. A balws extension."}
@doc:Return {value:"string: the identity"}
native function getConnectionId () (string);

@doc:Description {value:"Returns the subprotocol that was selected for the current connection; empty for none. A balws extension."}
@doc:Return {value:"string: the subprotocol"}
native function getNegotiatedSubProtocol () (string);

@doc:Description {value:"Returns the number of connections in a group; 0 when the group does not exist. A balws extension."}
@doc:Param {value:"connectionGroupName: the group"}
@doc:Return {value:"int: the number of its members"}
@doc:Steps {value:"constant: a group has its size"}
native function getConnectionsInGroup (string connectionGroupName) (int);

@doc:Description {value:"Returns whether an open connection is stored under a name. A balws extension."}
@doc:Param {value:"connectionName: the name"}
@doc:Return {value:"boolean: true if there is one"}
@doc:Steps {value:"constant: a name is looked up"}
native function isConnectionStored (string connectionName) (boolean);

@doc:Description {value:"Returns whether the current connection is open: false once either side has closed it or it is lost, and where there is no current connection. A loop that waits can check it, to end when the client has gone. A balws extension."}
@doc:Return {value:"boolean: true while it is open"}
native function isConnectionOpen () (boolean);

@doc:Description {value:"Returns the groups of the current connection, in the order in which it joined them. After it has closed, as in OnClose, these are its last groups. A balws extension. Fails in a resource that answers plain HTTP: `Cannot get the groups of the connection. No WebSocket connection found.`; outside a service: `This function is only working with services`."}
@doc:Return {value:"string[]: the names of the groups"}
native function getGroups () (string[]);

@doc:Description {value:"Returns the names under which the current connection is stored, in the order in which they were stored. After it has closed, as in OnClose, these are its last names. A balws extension. Fails in a resource that answers plain HTTP: `Cannot get the names of the connection. No WebSocket connection found.`; outside a service: `This function is only working with services`."}
@doc:Return {value:"string[]: the names"}
native function getStoredNames () (string[]);

@doc:Description {value:"Returns the identities of the members of a group, as getConnectionId does, in the order in which they joined; empty when the group does not exist. A balws extension."}
@doc:Param {value:"connectionGroupName: the group"}
@doc:Return {value:"string[]: the identities"}
native function getMembers (string connectionGroupName) (string[]);

@doc:Description {value:"Returns the close code of the current connection, for OnClose: that of the side that closed first. It is 1005 when the client closed without a code, 1006 when the connection was lost, and 0 while it is open. In a client service, it belongs to the connection to the other server. A balws extension. Fails in a resource that answers plain HTTP: `Cannot get the close code. No WebSocket connection found.`; outside a service: `This function is only working with services`."}
@doc:Return {value:"int: the code"}
native function getCloseCode () (int);

@doc:Description {value:"Returns the reason that came with the close code; empty for none, and while the connection is open. A client can send any text as the reason. A balws extension. Fails in a resource that answers plain HTTP: `Cannot get the close reason. No WebSocket connection found.`; outside a service: `This function is only working with services`."}
@doc:Return {value:"string: the reason"}
native function getCloseReason () (string);

@doc:Description {value:"Sends a binary message to the client whose event is being handled. Nothing happens once that client has gone. A balws extension. Fails when there is no current connection: `Cannot send the message. Error occurred.`."}
@doc:Param {value:"data: the bytes to send"}
native function pushBinary (blob data);

@doc:Description {value:"Sends a binary message to every client connected to this service, including the current one. A balws extension. Fails in a service without a WebSocket endpoint: `Cannot find a broadcast list for the service: NAME`; outside a service: `This function is only working with services`."}
@doc:Param {value:"data: the bytes to send"}
native function broadcastBinary (blob data);

@doc:Description {value:"Sends a binary message to every client connected to this service except the current one; without a current connection, to all of them. A balws extension. Fails in a service without a WebSocket endpoint: `Cannot find a broadcast list for the service: NAME`; outside a service: `This function is only working with services`."}
@doc:Param {value:"data: the bytes to send"}
native function broadcastBinaryToOthers (blob data);

@doc:Description {value:"Sends a binary message to a stored connection. A balws extension. Fails when the name is unknown: `Cannot find a connection for the connection name: NAME`."}
@doc:Param {value:"connectionName: the name of the stored connection"}
@doc:Param {value:"data: the bytes to send"}
native function pushBinaryToConnection (string connectionName, blob data);

@doc:Description {value:"Sends a binary message to every member of a group. Nothing happens when the group does not exist. A balws extension."}
@doc:Param {value:"connectionGroupName: the group"}
@doc:Param {value:"data: the bytes to send"}
native function pushBinaryToGroup (string connectionGroupName, blob data);

@doc:Description {value:"Sends a binary message to every member of a group except the current connection, which need not be a member. Nothing happens when the group does not exist. A balws extension."}
@doc:Param {value:"connectionGroupName: the group"}
@doc:Param {value:"data: the bytes to send"}
native function pushBinaryToOthersInGroup (string connectionGroupName, blob data);

@doc:Description {value:"A connection to another WebSocket server, opened immediately: create ws:ClientConnector(\"ws://host:port/path\", \"receiver\"). As a variable of a WebSocket service, it has an additional connection for each client of the service, which ends with that client. A lost connection is not opened again. Fails when it cannot connect."}
@doc:Param {value:"url: the address, ws:// or wss://"}
@doc:Param {value:"callbackService: the name of the service that receives the messages; it must have the annotation ws:ClientService. The subprotocols in its annotation are offered to the server"}
connector ClientConnector (string url, string callbackService) {
    @doc:Description {value:"Connects; runs automatically when the connector is created."}
    @doc:Param {value:"c: the connector"}
    native action |create| (ClientConnector c);

    @doc:Description {value:"Sends a text over the connection of the current client, or else over the connector's own. Fails when there is none."}
    @doc:Param {value:"c: the connector"}
    @doc:Param {value:"text: the text to send"}
    native action pushText (ClientConnector c, string text);

    @doc:Description {value:"Sends a binary message in the same way. A balws extension."}
    @doc:Param {value:"c: the connector"}
    @doc:Param {value:"data: the bytes to send"}
    native action pushBinary (ClientConnector c, blob data);

    @doc:Description {value:"Closes the connection that pushText would send over, with code 1000. Nothing happens when there is none. A balws extension."}
    @doc:Param {value:"c: the connector"}
    native action close (ClientConnector c);
}
