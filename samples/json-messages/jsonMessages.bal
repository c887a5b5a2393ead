// Commands and answers as JSON: a shopping list that is shared.
//
//   balws run samples/json-messages/jsonMessages.bal
//
// Connect to ws://localhost:9090/shopping/ws and send
//
//   {"do":"add", "item":"milk", "count":2}
//   {"do":"remove", "item":"milk"}
//   {"do":"list"}
//
// Whatever goes wrong, the client receives an answer: {"error":"..."}. Without the try it would receive nothing, and
// the error would only be logged.
import ballerina.lang.errors;
import ballerina.lang.jsons;
import ballerina.lang.messages;
import ballerina.net.http;
import ballerina.net.ws;

@http:BasePath {value:"/shopping"}
@ws:WebSocketUpgradePath {value:"/ws"}
service shopping {

    // Counts by item.
    json items = {};

    @ws:OnTextMessage {}
    resource onTextMessage (message m) {
        try {
            json command = messages:getJsonPayload(m);
            string what = jsons:getString(command, "$.do");
            if (what == "add") {
                add(items, jsons:getString(command, "$.item"), jsons:getInt(command, "$.count"));
                ws:broadcastText(jsons:toString(items));
            } else if (what == "remove") {
                string item = jsons:getString(command, "$.item");
                jsons:remove(items, "$['" + item + "']");
                ws:broadcastText(jsons:toString(items));
            } else if (what == "list") {
                string[] names = jsons:keys(items);
                json answer = {items:items, different:names.length};
                ws:pushText(jsons:toString(answer));
            } else {
                errors:Error unknown = {msg:"cannot do '" + what + "'"};
                throw unknown;
            }
        } catch (errors:Error e) {
            json answer = {error:e.msg};
            ws:pushText(jsons:toString(answer));
        }
    }
}

function add (json items, string item, int count) {
    if (count < 1) {
        errors:Error wrong = {msg:"count must be at least 1"};
        throw wrong;
    }
    jsons:add(items, "$", item, count);
}
