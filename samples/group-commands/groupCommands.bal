// Groups on command: clients join "even" and "odd" in turn and send commands as JSON.
//
//   balws run samples/group-commands/groupCommands.bal
//
// Connect to ws://localhost:9090/groups/ws and send
//
//   {"command": "send", "group": "even", "msg": "hello"}
//   {"command": "remove", "group": "even"}          the sender leaves the group
//   {"command": "removeGroup", "group": "even"}     the group is gone, its members stay connected
//   {"command": "closeGroup", "group": "odd"}       the group is gone, and so are its members
import ballerina.lang.jsons;
import ballerina.lang.messages;
import ballerina.net.http;
import ballerina.net.ws;

@http:BasePath {value:"/groups"}
@ws:WebSocketUpgradePath {value:"/ws"}
service groupCommands {

    int joined = 0;

    @ws:OnOpen {}
    resource onOpen (message m) {
        if (joined % 2 == 0) {
            ws:addConnectionToGroup("even");
        } else {
            ws:addConnectionToGroup("odd");
        }
        joined = joined + 1;
    }

    @ws:OnTextMessage {}
    resource onTextMessage (message m) {
        json request = messages:getJsonPayload(m);
        string command = jsons:toString(request.command);
        if (command == "send") {
            string text = jsons:toString(request.msg);
            ws:pushTextToGroup(jsons:toString(request.group), text);
        } else if (command == "remove") {
            ws:removeConnectionFromGroup(jsons:toString(request.group));
        } else if (command == "removeGroup") {
            ws:removeConnectionGroup(jsons:toString(request.group));
        } else if (command == "closeGroup") {
            ws:closeConnectionGroup(jsons:toString(request.group));
        }
    }

    @ws:OnClose {}
    resource onClose (message m) {
        ws:broadcastText("Client left");
    }
}
