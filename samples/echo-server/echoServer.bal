// The echo server again, in the style of 0.87: annotations in braces, and pushText to the client whose event it is.
//
//   balws run samples/echo-server/echoServer.bal
//
// It listens on ws://localhost:9090/echo-server/ws.
import ballerina.lang.messages;
import ballerina.lang.system;
import ballerina.net.http;
import ballerina.net.ws;

@http:BasePath {value:"/echo-server"}
@ws:WebSocketUpgradePath {value:"/ws"}
service echoServer {

    @ws:OnOpen {}
    resource onOpen (message m) {
        system:println("New client connected to the server.");
    }

    @ws:OnTextMessage {}
    resource onTextMessage (message m) {
        string text = messages:getStringPayload(m);
        ws:pushText(text);
        system:println("client: " + text);
    }

    @ws:OnClose {}
    resource onClose (message m) {
        system:println("client left the server.");
    }
}
