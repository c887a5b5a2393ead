// Chat rooms: every guest has a name and is in one room at a time.
//
//   balws run samples/chat-rooms/chatRooms.bal
//
// Connect to ws://localhost:9090/chat/ws?name=ann and say something, or
//
//   /join kitchen        go to another room
//   /tell ben psst       whisper to one guest
//   /who                 count who is in the room
import ballerina.lang.maps;
import ballerina.lang.messages;
import ballerina.lang.strings;
import ballerina.net.http;
import ballerina.net.uri;
import ballerina.net.ws;

@http:BasePath {value:"/chat"}
@ws:WebSocketUpgradePath {value:"/ws"}
service chatRooms {

    // Keys are identities of connections.
    map names = {};
    map rooms = {};

    @ws:OnOpen {}
    resource onOpen (message m) {
        string id = ws:getConnectionId();
        string name = uri:getQueryParam(m, "name");
        names[id] = name;
        if (name == "" || ws:isConnectionStored(name)) {
            ws:pushText("this name is taken");
            ws:closeConnection();
        } else {
            ws:storeConnection(name);
            enter(names, rooms, "hall");
        }
    }

    @ws:OnTextMessage {}
    resource onTextMessage (message m) {
        string id = ws:getConnectionId();
        string name = (string) names[id];
        string room = (string) rooms[id];
        string text = messages:getStringPayload(m);
        string[] words = strings:split(text, " ");
        if (words[0] == "/join" && words.length == 2) {
            leave(names, rooms);
            enter(names, rooms, words[1]);
        } else if (words[0] == "/tell" && words.length > 2) {
            int start = strings:length("/tell " + words[1] + " ");
            string whisper = strings:subString(text, start, strings:length(text));
            if (ws:isConnectionStored(words[1])) {
                ws:pushTextToConnection(words[1], name + " whispers " + whisper);
            } else {
                ws:pushText(words[1] + " is not here");
            }
        } else if (words[0] == "/who") {
            ws:pushText(ws:getConnectionsInGroup(room) + " in the " + room);
        } else {
            ws:pushTextToGroup(room, name + ": " + text);
        }
    }

    @ws:OnClose {}
    resource onClose (message m) {
        string id = ws:getConnectionId();
        if (rooms[id] != null) {
            leave(names, rooms);
        }
        maps:remove(names, id);
        maps:remove(rooms, id);
    }
}

function enter (map names, map rooms, string room) {
    string id = ws:getConnectionId();
    rooms[id] = room;
    ws:addConnectionToGroup(room);
    ws:pushTextToGroup(room, (string) names[id] + " enters the " + room);
}

// Tells the others in the room. A closed connection has already left its groups.
function leave (map names, map rooms) {
    string id = ws:getConnectionId();
    string room = (string) rooms[id];
    ws:removeConnectionFromGroup(room);
    ws:pushTextToGroup(room, (string) names[id] + " leaves the " + room);
}
