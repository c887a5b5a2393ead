// WebSocket services: resources that run when clients come, speak and go, and functions that send to them. A
// program can be the client of another server, too, with a `ws:ClientConnector`.
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
// The current connection is the one whose event is being handled; in `main`, in a resource that answers plain HTTP and
// in one that runs by the clock there is none. Names of connections and groups are shared by all services of a server.
package ballerina.net.ws;

import ballerina.doc;

@doc:Description {value:"Makes a service a WebSocket endpoint: clients upgrade at its base path followed by this one. The path is exact: case matters, nothing in it stands for something else, escapes are compared as they are written, and only one slash at the end is ignored. A browser that opens the address gets status 426, unless a resource answers GET there."}
annotation WebSocketUpgradePath attach service {
    string value;
}

@doc:Description {value:"The resource decides whether a client may connect: it runs before the upgrade, with the request. A reply with a status of 400 or more refuses the client with that response; any other end lets it in, an uncaught error refuses it with 500. It may wait, and there is no current connection yet. Query parameters are had as in resources for plain HTTP. An addition of balws."}
annotation OnHandshake attach resource {
}

@doc:Description {value:"The resource runs when a client has connected. Later events of this connection wait until it ends: what is to happen again and again belongs in a resource with OnTimer, not in a loop here."}
annotation OnOpen attach resource {
}

@doc:Description {value:"The resource runs for each text a client sends."}
annotation OnTextMessage attach resource {
}

@doc:Description {value:"The resource runs for each binary message a client sends. An addition of balws."}
annotation OnBinaryMessage attach resource {
}

@doc:Description {value:"The resource runs when a client has gone, once, after all its other events."}
annotation OnClose attach resource {
}

@doc:Description {value:"The resource runs again and again, each time the interval has passed: the sum of both attributes, which must be above 0. It belongs to any service, has no current connection and takes a message that is empty. The timer starts with the server and stops with it; a reload begins it anew. A run that is still at work when the next is due is not overtaken: that next run is left out, and counted. An uncaught error ends one run, not the timer. An addition of balws."}
annotation OnTimer attach resource {
    int seconds;
    int milliseconds;
}

@doc:Description {value:"The resource runs when a connection has been silent for the time that IdleTimeout sets, and again each time it has been silent for that long. An addition of balws."}
annotation OnIdleTimeout attach resource {
}

@doc:Description {value:"How long a connection may be silent before OnIdleTimeout runs: the sum of both. Messages in either direction and resources at work are no silence, pings and pongs are. An addition of balws."}
annotation IdleTimeout attach service {
    int seconds;
    int milliseconds;
}

@doc:Description {value:"The sub-protocols that a service speaks. Of those that a client offers, in its own order, the first that is among them is selected; a client that offers none of them is let in without one, but browsers then close the connection themselves. An addition of balws."}
annotation SubProtocols attach service {
    string[] value;
}

@doc:Description {value:"The service receives what comes from another server over a client connector. Its resources are those of a WebSocket service; what they push goes to the client that the connection was opened for."}
annotation ClientService attach service {
}

@doc:Description {value:"Sends a text to the client whose event is being handled. Once that client has gone, nothing happens. Fails when there is no current connection: `Cannot send the message. Error occurred.`."}
@doc:Param {value:"text: the text to send"}
native function pushText (string text);

@doc:Description {value:"Sends a text to the client a message came from; nothing happens for messages that came from none. The form of older programs."}
@doc:Param {value:"m: a message that a resource of a WebSocket service received"}
@doc:Param {value:"text: the text to send"}
native function pushText (message m, string text);

@doc:Description {value:"Sends a text to every client connected to this service, the current one included; nothing happens while nobody is connected. Fails in a service without a WebSocket endpoint: `Cannot find a broadcast list for the service: NAME`; outside a service: `This function is only working with services`."}
@doc:Param {value:"text: the text to send"}
native function broadcastText (string text);

@doc:Description {value:"Sends a text to every client connected to this service but the current one; without a current connection, to all of them. An addition of balws. Fails in a service without a WebSocket endpoint: `Cannot find a broadcast list for the service: NAME`; outside a service: `This function is only working with services`."}
@doc:Param {value:"text: the text to send"}
native function broadcastTextToOthers (string text);

@doc:Description {value:"Keeps the current connection under a name, by which any service can reach it. A connection stored before under the name is replaced. Fails in a resource that answers plain HTTP: `Cannot store the connection. No WebSocket connection found.`; outside a service: `This function is only working with services`."}
@doc:Param {value:"connectionName: the name"}
native function storeConnection (string connectionName);

@doc:Description {value:"Forgets the name of a stored connection; the connection stays open. An unknown name changes nothing."}
@doc:Param {value:"connectionName: the name"}
native function removeStoredConnection (string connectionName);

@doc:Description {value:"Sends a text to a stored connection. Fails when the name is unknown: `Cannot find a connection for the connection name: NAME`."}
@doc:Param {value:"connectionName: the name it was stored under"}
@doc:Param {value:"text: the text to send"}
native function pushTextToConnection (string connectionName, string text);

@doc:Description {value:"Adds the current connection to a group, which is made when it does not exist. A connection is in a group once at most, and may be in many groups. Fails in a resource that answers plain HTTP: `Cannot add the connection to group. No WebSocket connection found.`; outside a service: `This function is only working with services`."}
@doc:Param {value:"connectionGroupName: the group"}
native function addConnectionToGroup (string connectionGroupName);

@doc:Description {value:"Takes the current connection out of a group. Nothing happens when it is not in it."}
@doc:Param {value:"connectionGroupName: the group"}
native function removeConnectionFromGroup (string connectionGroupName);

@doc:Description {value:"Deletes a group; its members stay connected, and the name may be used again. Nothing happens when there is none."}
@doc:Param {value:"connectionGroupName: the group"}
native function removeConnectionGroup (string connectionGroupName);

@doc:Description {value:"Sends a text to every member of a group; nothing happens when there is none."}
@doc:Param {value:"connectionGroupName: the group"}
@doc:Param {value:"text: the text to send"}
native function pushTextToGroup (string connectionGroupName, string text);

@doc:Description {value:"Sends a text to every member of a group but the current connection, which need not be in it; nothing happens when the group does not exist. An addition of balws."}
@doc:Param {value:"connectionGroupName: the group"}
@doc:Param {value:"text: the text to send"}
native function pushTextToOthersInGroup (string connectionGroupName, string text);

@doc:Description {value:"Closes the current connection from this side, with code 1000. Fails when there is no current connection: `Error occurred in removing the connection`; outside a service: `This function is only working with services`."}
native function closeConnection ();

@doc:Description {value:"Closes the current connection from this side, with a code and a reason. On a connection that is closed already nothing happens. An addition of balws. Fails like closeConnection(). Fails for a code that programs must not send, `Cannot close the connection: the code 1006 cannot be sent: use 1000 to 1003, 1007 to 1009, 1011 to 1014, or 3000 to 4999`; for a longer reason, `Cannot close the connection: the reason is longer than 123 bytes of UTF-8`."}
@doc:Param {value:"code: 1000 for a normal end, 1008 for a breach of rules, 1011 for a fault of the server, 1013 for later again; 4000 to 4999 are the program's own"}
@doc:Param {value:"reason: a text for the other end, at most 123 bytes of UTF-8, empty for none"}
native function closeConnection (int code, string reason);

@doc:Description {value:"Closes a stored connection from this side, with code 1000. Fails when the name is unknown: `No connection found under connection name: NAME to close`; outside a service: `This function is only working with services`."}
@doc:Param {value:"connectionName: the name it was stored under"}
native function closeStoredConnection (string connectionName);

@doc:Description {value:"Closes a stored connection from this side, with a code and a reason. An addition of balws. Fails like closeStoredConnection(connectionName). Fails for a code that programs must not send, `Cannot close the connection: the code 1006 cannot be sent: use 1000 to 1003, 1007 to 1009, 1011 to 1014, or 3000 to 4999`; for a longer reason, `Cannot close the connection: the reason is longer than 123 bytes of UTF-8`."}
@doc:Param {value:"connectionName: the name it was stored under"}
@doc:Param {value:"code: 1000 for a normal end, 1008 for a breach of rules, 1011 for a fault of the server, 1013 for later again; 4000 to 4999 are the program's own"}
@doc:Param {value:"reason: a text for the other end, at most 123 bytes of UTF-8, empty for none"}
native function closeStoredConnection (string connectionName, int code, string reason);

@doc:Description {value:"Closes every member of a group, then deletes the group. Fails when there is no such group: `Connection group name NAME not exists. Cannot close the connection group`; outside a service: `This function is only working with services`."}
@doc:Param {value:"connectionGroupName: the group"}
native function closeConnectionGroup (string connectionGroupName);

@doc:Description {value:"Closes every member of a group with a code and a reason, then deletes the group. An addition of balws. Fails like closeConnectionGroup(connectionGroupName). Fails for a code that programs must not send, `Cannot close the connection group: the code 1006 cannot be sent: use 1000 to 1003, 1007 to 1009, 1011 to 1014, or 3000 to 4999`; for a longer reason, `Cannot close the connection group: the reason is longer than 123 bytes of UTF-8`."}
@doc:Param {value:"connectionGroupName: the group"}
@doc:Param {value:"code: 1000 for a normal end, 1008 for a breach of rules, 1011 for a fault of the server, 1013 for later again; 4000 to 4999 are the program's own"}
@doc:Param {value:"reason: a text for the other end, at most 123 bytes of UTF-8, empty for none"}
native function closeConnectionGroup (string connectionGroupName, int code, string reason);

@doc:Description {value:"An identity of the current connection: a text that no other connection ever has. An addition of balws."}
@doc:Return {value:"string: the identity"}
native function getConnectionId () (string);

@doc:Description {value:"The sub-protocol that was selected when the current connection was opened, empty for none. An addition of balws."}
@doc:Return {value:"string: the sub-protocol"}
native function getNegotiatedSubProtocol () (string);

@doc:Description {value:"The number of connections in a group, 0 when there is no such group. An addition of balws."}
@doc:Param {value:"connectionGroupName: the group"}
@doc:Return {value:"int: the number of its members"}
native function getConnectionsInGroup (string connectionGroupName) (int);

@doc:Description {value:"Tells whether an open connection is stored under a name. An addition of balws."}
@doc:Param {value:"connectionName: the name"}
@doc:Return {value:"boolean: true if there is one"}
native function isConnectionStored (string connectionName) (boolean);

@doc:Description {value:"Tells whether the current connection is open: false once either side has closed it or it is lost, and where there is no current connection. A loop that waits asks it, to end when the client has gone. An addition of balws."}
@doc:Return {value:"boolean: true while it is open"}
native function isConnectionOpen () (boolean);

@doc:Description {value:"The groups of the current connection, in the order in which it was added. Once the connection is closed, as in OnClose, those that it was in last. An addition of balws. Fails in a resource that answers plain HTTP: `Cannot get the groups of the connection. No WebSocket connection found.`; outside a service: `This function is only working with services`."}
@doc:Return {value:"string[]: the names of the groups"}
native function getGroups () (string[]);

@doc:Description {value:"The names that the current connection is stored under, in the order in which it got them. Once the connection is closed, as in OnClose, those that it had last. An addition of balws. Fails in a resource that answers plain HTTP: `Cannot get the names of the connection. No WebSocket connection found.`; outside a service: `This function is only working with services`."}
@doc:Return {value:"string[]: the names"}
native function getStoredNames () (string[]);

@doc:Description {value:"The identities of the members of a group, as getConnectionId returns them, in the order in which they were added; empty when there is no such group. An addition of balws."}
@doc:Param {value:"connectionGroupName: the group"}
@doc:Return {value:"string[]: the identities"}
native function getMembers (string connectionGroupName) (string[]);

@doc:Description {value:"The code with which the connection has ended, for OnClose: that of the side that closed first. It is 1005 when the client closed without a code, 1006 when the connection was lost, and 0 while it is open. In a client service it is about the connection to the other server. An addition of balws. Fails in a resource that answers plain HTTP: `Cannot get the close code. No WebSocket connection found.`; outside a service: `This function is only working with services`."}
@doc:Return {value:"int: the code"}
native function getCloseCode () (int);

@doc:Description {value:"The reason that came with the close code, empty for none and while the connection is open. A client can send any text as its reason. An addition of balws. Fails in a resource that answers plain HTTP: `Cannot get the close reason. No WebSocket connection found.`; outside a service: `This function is only working with services`."}
@doc:Return {value:"string: the reason"}
native function getCloseReason () (string);

@doc:Description {value:"Sends a binary message to the client whose event is being handled. Once that client has gone, nothing happens. An addition of balws. Fails when there is no current connection: `Cannot send the message. Error occurred.`."}
@doc:Param {value:"data: the bytes to send"}
native function pushBinary (blob data);

@doc:Description {value:"Sends a binary message to every client connected to this service, the current one included; nothing happens while nobody is connected. An addition of balws. Fails in a service without a WebSocket endpoint: `Cannot find a broadcast list for the service: NAME`; outside a service: `This function is only working with services`."}
@doc:Param {value:"data: the bytes to send"}
native function broadcastBinary (blob data);

@doc:Description {value:"Sends a binary message to every client connected to this service but the current one; without a current connection, to all of them. An addition of balws. Fails in a service without a WebSocket endpoint: `Cannot find a broadcast list for the service: NAME`; outside a service: `This function is only working with services`."}
@doc:Param {value:"data: the bytes to send"}
native function broadcastBinaryToOthers (blob data);

@doc:Description {value:"Sends a binary message to a stored connection. An addition of balws. Fails when the name is unknown: `Cannot find a connection for the connection name: NAME`."}
@doc:Param {value:"connectionName: the name it was stored under"}
@doc:Param {value:"data: the bytes to send"}
native function pushBinaryToConnection (string connectionName, blob data);

@doc:Description {value:"Sends a binary message to every member of a group; nothing happens when the group does not exist. An addition of balws."}
@doc:Param {value:"connectionGroupName: the group"}
@doc:Param {value:"data: the bytes to send"}
native function pushBinaryToGroup (string connectionGroupName, blob data);

@doc:Description {value:"Sends a binary message to every member of a group but the current connection, which need not be in it; nothing happens when the group does not exist. An addition of balws."}
@doc:Param {value:"connectionGroupName: the group"}
@doc:Param {value:"data: the bytes to send"}
native function pushBinaryToOthersInGroup (string connectionGroupName, blob data);

@doc:Description {value:"A connection to another WebSocket server, made at once: create ws:ClientConnector(\"ws://host:port/path\", \"receiver\"). As a variable of a WebSocket service it has one more connection for each client of the service, which ends with that client. One that is lost is not opened again. Fails when there is no connection."}
@doc:Param {value:"url: the address, ws:// or wss://"}
@doc:Param {value:"callbackService: the name of the service, annotated as ws:ClientService, that receives what comes. It offers the sub-protocols that it is annotated with"}
connector ClientConnector (string url, string callbackService) {
    @doc:Description {value:"Connects; runs by itself when the connector is created."}
    @doc:Param {value:"c: the connector"}
    native action |create| (ClientConnector c);

    @doc:Description {value:"Sends a text over the connection of the current client, or over the connector's own one. Fails when there is none."}
    @doc:Param {value:"c: the connector"}
    @doc:Param {value:"text: the text to send"}
    native action pushText (ClientConnector c, string text);

    @doc:Description {value:"Sends a binary message the same way. An addition of balws."}
    @doc:Param {value:"c: the connector"}
    @doc:Param {value:"data: the bytes to send"}
    native action pushBinary (ClientConnector c, blob data);

    @doc:Description {value:"Closes the connection that pushText would send over, with code 1000; without one nothing happens. An addition of balws."}
    @doc:Param {value:"c: the connector"}
    native action close (ClientConnector c);
}
