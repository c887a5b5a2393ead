// Push, broadcast and close in one small service.
//
//   balws run samples/functions/functions.bal
//
// Connect two clients to ws://localhost:9090/functions/ws and send "closeMe" from one.
import ballerina.lang.messages;
import ballerina.net.http;
import ballerina.net.ws;

@http:BasePath {value:"/functions"}
@ws:WebSocketUpgradePath {value:"/ws"}
service functions {

    @ws:OnOpen {}
    resource onOpen (message m) {
        ws:broadcastText("New client connected");
    }

    @ws:OnTextMessage {}
    resource onTextMessage (message m) {
        string text = messages:getStringPayload(m);
        ws:pushText("You said: " + text);
        if (text == "closeMe") {
            ws:closeConnection();
        }
    }

    @ws:OnClose {}
    resource onClose (message m) {
        ws:broadcastText("Client left");
    }
}
