// The program of most clients of a soak. Whatever reaches many clients (everybody, a group, the holder of a name) is a
// stream of numbered texts: `from S n` means that the client receives stream S after number n, `next S n` is a text of
// it, and `until S n` means that n was the last one. So a client always knows what it must have received.
import ballerina.lang.errors;
import ballerina.lang.messages;
import ballerina.lang.strings;
import ballerina.lang.system;
import ballerina.net.http;
import ballerina.net.ws;

@http:BasePath {value:"/soak"}
@ws:WebSocketUpgradePath {value:"/ws"}
service soak {

    map numbers = {};

    @ws:OnOpen {}
    resource onOpen (message m) {
        system:println("open " + messages:getHeader(m, "client"));
        ws:pushText("from everybody " + numberOf(numbers, "everybody"));
    }

    @ws:OnTextMessage {}
    resource onText (message m) {
        system:println("text " + messages:getHeader(m, "client"));
        string text = messages:getStringPayload(m);
        string[] words = strings:split(text, " ");
        string verb = words[0];
        string stream = words[2];
        string done = "did " + words[1];
        if (verb == "say") {
            done = text;
        } else if (verb == "everybody") {
            ws:broadcastText(nextOf(numbers, "everybody"));
        } else if (verb == "last") {
            ws:pushText(untilOf(numbers, "everybody"));
        } else if (verb == "join") {
            ws:addConnectionToGroup(stream);
            ws:pushText(fromOf(numbers, stream));
        } else if (verb == "leave") {
            ws:removeConnectionFromGroup(stream);
            ws:pushText("left " + stream + " " + numberOf(numbers, stream));
        } else if (verb == "group") {
            ws:pushTextToGroup(stream, nextOf(numbers, stream));
        } else if (verb == "dissolve") {
            ws:pushTextToGroup(stream, untilOf(numbers, stream));
            ws:removeConnectionGroup(stream);
        } else if (verb == "evict") {
            if (ws:getConnectionsInGroup(stream) > 0) {
                ws:pushTextToGroup(stream, "evicted");
                ws:closeConnectionGroup(stream);
            }
        } else if (verb == "store") {
            if (ws:isConnectionStored(stream)) {
                ws:pushTextToConnection(stream, untilOf(numbers, stream));
            }
            ws:storeConnection(stream);
            ws:pushText(fromOf(numbers, stream));
        } else if (verb == "forget") {
            if (ws:isConnectionStored(stream)) {
                ws:pushTextToConnection(stream, untilOf(numbers, stream));
                ws:removeStoredConnection(stream);
            }
        } else if (verb == "name") {
            if (ws:isConnectionStored(stream)) {
                ws:pushTextToConnection(stream, nextOf(numbers, stream));
            }
        } else if (verb == "kick") {
            if (ws:isConnectionStored(stream)) {
                ws:pushTextToConnection(stream, "evicted");
                ws:closeStoredConnection(stream);
            }
        } else if (verb == "fail") {
            ws:pushText(done);
            errors:Error e = {msg:"failed as asked"};
            throw e;
        } else if (verb == "quit") {
            ws:pushText(done);
            ws:pushText("evicted");
            ws:closeConnection();
        }
        ws:pushText(done);
    }

    @ws:OnBinaryMessage {}
    resource onBinary (message m) {
        ws:pushBinary(messages:getBinaryPayload(m));
    }

    @ws:OnClose {}
    resource onClose (message m) {
        system:println("close " + messages:getHeader(m, "client"));
    }

    @http:POST {}
    @http:Path {value:"/everybody"}
    resource tellEverybody (message m) {
        ws:broadcastText(nextOf(numbers, "everybody"));
    }

    @http:POST {}
    @http:Path {value:"/group/{group}"}
    resource tellGroup (message m, @http:PathParam {value:"group"} string group) {
        ws:pushTextToGroup(group, nextOf(numbers, group));
    }

    @http:POST {}
    @http:Path {value:"/name/{name}"}
    resource tellName (message m, @http:PathParam {value:"name"} string name) {
        if (ws:isConnectionStored(name)) {
            ws:pushTextToConnection(name, nextOf(numbers, name));
        } else {
            ws:pushTextToConnection(name, "nobody hears this");
        }
    }

    // Counts what is left under names of this kind, `name-0` to `name-COUNT`.
    @http:GET {}
    @http:Path {value:"/left/{kind}/{count}"}
    resource left (message m, @http:PathParam {value:"kind"} string kind, @http:PathParam {value:"count"} int count) {
        int found = 0;
        int i = 0;
        while (i < count) {
            string name = kind + "-" + i;
            if (ws:isConnectionStored(name)) {
                found = found + 1;
            }
            found = found + ws:getConnectionsInGroup(name);
            i = i + 1;
        }
        message response = {};
        messages:setStringPayload(response, "" + found);
        reply response;
    }
}

function numberOf (map numbers, string stream) (int) {
    any number = numbers[stream];
    if (number == null) {
        return 0;
    }
    return (int) number;
}

function nextOf (map numbers, string stream) (string) {
    int number = numberOf(numbers, stream) + 1;
    numbers[stream] = number;
    return "next " + stream + " " + number;
}

function fromOf (map numbers, string stream) (string) {
    return "from " + stream + " " + numberOf(numbers, stream);
}

function untilOf (map numbers, string stream) (string) {
    return "until " + stream + " " + numberOf(numbers, stream);
}
