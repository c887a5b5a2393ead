// Who is here: everybody learns who has come, who has gone, and how.
//
//   balws run samples/presence/presence.bal
//
// Connect clients to ws://localhost:9090/presence/ws?name=ann, close them in several ways, and ask
//
//   curl http://localhost:9090/presence
//   curl -X DELETE http://localhost:9090/presence/ann
import ballerina.lang.jsons;
import ballerina.lang.maps;
import ballerina.lang.messages;
import ballerina.net.http;
import ballerina.net.uri;
import ballerina.net.ws;

@http:BasePath {value:"/presence"}
@ws:WebSocketUpgradePath {value:"/ws"}
service presence {

    // The names of everybody who is here.
    map here = {};

    @ws:OnOpen {}
    resource onOpen (message m) {
        string name = uri:getQueryParam(m, "name");
        if (name == "" || maps:hasKey(here, name)) {
            ws:closeConnection(4000, "choose another name");
        } else {
            here[name] = true;
            ws:storeConnection(name);
            ws:pushText(jsons:toString(listOf(here)));
            ws:broadcastTextToOthers(name + " is here");
        }
    }

    // The connection has left the store by now; its last names can still be read.
    @ws:OnClose {}
    resource onClose (message m) {
        string[] names = ws:getStoredNames();
        iterate (string name : names) {
            maps:remove(here, name);
            ws:broadcastText(name + " has " + farewell(ws:getCloseCode(), ws:getCloseReason()));
        }
    }

    @http:GET {}
    resource list (message m) {
        message response = {};
        messages:setJsonPayload(response, listOf(here));
        reply response;
    }

    @http:DELETE {}
    @http:Path {value:"/{name}"}
    resource dismiss (message m, @http:PathParam {value:"name"} string name) {
        message response = {};
        if (ws:isConnectionStored(name)) {
            ws:closeStoredConnection(name, 4001, "dismissed");
        } else {
            http:setStatusCode(response, 404);
        }
        reply response;
    }
}

// The keys of a map as a json array.
function listOf (map names) (json) {
    json list = [];
    string[] keys = maps:keys(names);
    iterate (string key : keys) {
        jsons:add(list, "$", key);
    }
    return list;
}

// 1005 is a close frame without a code, 1006 a connection that ended without a close frame.
function farewell (int code, string reason) (string) {
    if (code == 1006) {
        return "vanished";
    }
    if (reason != "") {
        return "gone: " + reason;
    }
    return "gone";
}
