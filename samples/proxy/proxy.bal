// A proxy: what a client says goes on to another WebSocket server, and what that answers comes back. Each
// client has a connection of its own there, which ends with it.
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

// Pushes to the client of ours whose connection an answer comes from.
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
