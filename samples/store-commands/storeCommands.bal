// Stored connections on command: clients are stored as "0", "1", ... and send commands as JSON.
//
//   balws run samples/store-commands/storeCommands.bal
//
// Connect two clients to ws://localhost:9090/store-commands/ws and send
//
//   {"command": "send", "id": "1", "msg": "hello"}
//   {"command": "remove", "id": "1"}      the name is forgotten
//   {"command": "close", "id": "0"}       the connection is closed
import ballerina.lang.jsons;
import ballerina.lang.messages;
import ballerina.lang.system;
import ballerina.net.http;
import ballerina.net.ws;

@http:BasePath {value:"/store-commands"}
@ws:WebSocketUpgradePath {value:"/ws"}
service storeCommands {

    int stored = 0;

    @ws:OnOpen {}
    resource onOpen (message m) {
        ws:storeConnection("" + stored);
        stored = stored + 1;
    }

    @ws:OnTextMessage {}
    resource onTextMessage (message m) {
        json request = messages:getJsonPayload(m);
        system:println(request);
        string command = jsons:toString(request.command);
        string id = jsons:toString(request.id);
        if (command == "send") {
            ws:pushTextToConnection(id, jsons:toString(request.msg));
        } else if (command == "remove") {
            ws:removeStoredConnection(id);
        } else if (command == "close") {
            ws:closeStoredConnection(id);
        }
    }

    @ws:OnClose {}
    resource onClose (message m) {
        ws:broadcastText("Client left");
    }
}
