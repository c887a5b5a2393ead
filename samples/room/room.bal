// A room with two teams: names, groups, broadcast, state and REST in one service.
//
//   balws run samples/room/room.bal
//
// Connect clients to ws://localhost:9090/room/join; say something, say "/red to my team", say "/leave".
// From outside, whisper to the first guest:
//
//   curl -d psst http://localhost:9090/room/tell/guest1
import ballerina.lang.messages;
import ballerina.lang.strings;
import ballerina.lang.system;
import ballerina.net.http;
import ballerina.net.ws;

const string TEAM_COMMAND = "/red ";

@http:BasePath {value:"/room"}
@ws:WebSocketUpgradePath {value:"/join"}
service room {

    int guests = 0;

    @ws:OnOpen {}
    resource onOpen (message m) {
        guests = guests + 1;
        string name = "guest" + guests;
        ws:storeConnection(name);
        ws:addConnectionToGroup(teamOf(guests));
        ws:pushText("you are " + name);
        ws:broadcastText("guests: " + guests);
    }

    @ws:OnTextMessage {}
    resource onTextMessage (message m) {
        string text = messages:getStringPayload(m);
        if (text == "/leave") {
            ws:removeConnectionFromGroup("red");
            ws:removeConnectionFromGroup("blue");
            ws:pushText("left your team");
        } else if (strings:hasPrefix(text, TEAM_COMMAND)) {
            int start = strings:length(TEAM_COMMAND);
            ws:pushTextToGroup("red", strings:subString(text, start, strings:length(text)));
        } else {
            ws:broadcastText(text);
        }
    }

    @ws:OnClose {}
    resource onClose (message m) {
        string farewell = "a guest has gone";
        system:println(farewell);
        ws:broadcastText(farewell);
    }

    @http:POST {}
    @http:Path {value:"/tell/{who}"}
    resource tell (message m, @http:PathParam {value:"who"} string who) {
        ws:pushTextToConnection(who, messages:getStringPayload(m));
        message response = {};
        messages:setStringPayload(response, "told " + who);
        reply response;
    }
}

// Guests with an odd number are red, the others blue.
function teamOf (int guest) (string) {
    if (guest % 2 == 0) {
        return "blue";
    }
    return "red";
}
