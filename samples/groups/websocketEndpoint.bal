// Clients take turns to join one of two groups: the first is even, the second odd, the third even, ...
// Run it with the HTTP service beside it:
//
//   balws run samples/groups/websocketEndpoint.bal samples/groups/httpService.bal
//
// Connect some clients to ws://localhost:9090/group/ws, send a text, then "removeMe", then:
//
//   curl -d hello http://localhost:9090/groupInfo/even
import ballerina.lang.messages;
import ballerina.lang.system;
import ballerina.net.http;
import ballerina.net.ws;

@http:BasePath {value:"/group"}
@ws:WebSocketUpgradePath {value:"/ws"}
service websocketEndpoint {

    string evenGroup = "evenGroup";
    string oddGroup = "oddGroup";
    int i = 0;

    @ws:OnOpen {}
    resource onOpen (message m) {
        system:println("New client connected to the server.");
        if (i % 2 == 0) {
            ws:addConnectionToGroup(evenGroup);
        } else {
            ws:addConnectionToGroup(oddGroup);
        }
        i = i + 1;
    }

    @ws:OnTextMessage {}
    resource onTextMessage (message m) {
        string text = messages:getStringPayload(m);
        if (text == "removeMe") {
            // Leaving a group that the client is not in changes nothing.
            ws:removeConnectionFromGroup(evenGroup);
            ws:removeConnectionFromGroup(oddGroup);
        } else {
            ws:pushTextToGroup(oddGroup, "oddGroup: " + text);
            ws:pushTextToGroup(evenGroup, "evenGroup: " + text);
        }
    }

    @ws:OnClose {}
    resource onClose (message m) {
        system:println("client left the server.");
        ws:broadcastText("client left the server.");
    }
}
