// A proxy: messages of a client go to another WebSocket server, and its answers come back. Each client has its own
// connection there, which ends when the client leaves.
//
//   balws run samples/proxy/echo.bal --port 9091
//   balws run samples/proxy/proxy.bal
//
// Connect to ws://localhost:9090/proxy/ws and say something, or "closeMe". For another server than the echo:
//
//   UPSTREAM=echo.example.org:80 balws run samples/proxy/proxy.bal
import ballerina.lang.messages;
import ballerina.lang.system;
import ballerina.net.http;
import ballerina.net.ws;

@http:BasePath {value:"/proxy"}
@ws:WebSocketUpgradePath {value:"/ws"}
service proxy {

    // Connects when the server starts, and once more for each client.
    ws:ClientConnector upstream = create ws:ClientConnector(upstreamUrl(), "answers");

    @ws:OnTextMessage {}
    resource onTextMessage (message m) {
        string text = messages:getStringPayload(m);
        if (text == "closeMe") {
            ws:closeConnection();
        } else {
            ws:ClientConnector.pushText(upstream, text);
        }
    }

    @ws:OnBinaryMessage {}
    resource onBinaryMessage (message m) {
        blob data = messages:getBinaryPayload(m);
        ws:ClientConnector.pushBinary(upstream, data);
    }
}

// Receives answers, and pushes each to the client that its connection belongs to.
@ws:ClientService {}
service answers {

    @ws:OnTextMessage {}
    resource onTextMessage (message m) {
        ws:pushText(messages:getStringPayload(m));
    }

    @ws:OnBinaryMessage {}
    resource onBinaryMessage (message m) {
        ws:pushBinary(messages:getBinaryPayload(m));
    }

    @ws:OnClose {}
    resource onClose (message m) {
        system:println("Closed client connection");
    }
}

function upstreamUrl () (string) {
    string address = system:getEnv("UPSTREAM");
    if (address == "") {
        address = "localhost:9091";
    }
    return "ws://" + address + "/echo/ws";
}
