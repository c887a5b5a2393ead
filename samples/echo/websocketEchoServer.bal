// An echo server in the oldest style: annotations without braces, and pushText with the message to answer.
//
//   balws run samples/echo/websocketEchoServer.bal
//
// Then connect any WebSocket client to ws://localhost:9090/ws-echo-server and send something.
import ballerina.lang.messages;
import ballerina.lang.system;
import ballerina.net.http;
import ballerina.net.ws;

@http:BasePath("/ws-echo-server")
@ws:WebSocketUpgradePath("/")
service websocketEchoServer {

    @ws:OnOpen
    resource onOpen (message m) {
        system:println("New client connected to the server.");
    }

    @ws:OnTextMessage
    resource onTextMessage (message m) {
        string text = messages:getStringPayload(m);
        ws:pushText(m, text);
        system:println("client : " + text);
    }

    @ws:OnClose
    resource onClose (message m) {
        system:println("client left the server.");
    }
}
