// Who receives a broadcast: a newcomer receives the one from its own OnOpen, a leaver not the one from its OnClose.
//
//   balws run samples/endpoint/endpoint.bal
//
// Connect two clients to ws://localhost:9090/test/websocket and close one.
import ballerina.lang.messages;
import ballerina.net.http;
import ballerina.net.ws;

@http:BasePath {value:"/test"}
@ws:WebSocketUpgradePath {value:"/websocket"}
service endpoint {

    @ws:OnOpen {}
    resource onOpen (message m) {
        ws:broadcastText("new client connected");
    }

    @ws:OnTextMessage {}
    resource onTextMessage (message m) {
        ws:pushText(messages:getStringPayload(m));
    }

    @ws:OnClose {}
    resource onClose (message m) {
        ws:broadcastText("client left");
    }
}
