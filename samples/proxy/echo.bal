// The other server of the proxy sample: sends everything back.
//
//   balws run samples/proxy/echo.bal --port 9091
import ballerina.lang.messages;
import ballerina.net.http;
import ballerina.net.ws;

@http:BasePath {value:"/echo"}
@ws:WebSocketUpgradePath {value:"/ws"}
service echo {

    @ws:OnTextMessage {}
    resource onTextMessage (message m) {
        if (messages:getStringPayload(m) == "leave") {
            ws:closeConnection();
        } else {
            ws:pushText("echo: " + messages:getStringPayload(m));
        }
    }

    @ws:OnBinaryMessage {}
    resource onBinaryMessage (message m) {
        ws:pushBinary(messages:getBinaryPayload(m));
    }
}
