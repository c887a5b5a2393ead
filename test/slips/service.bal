import ballerina.lang.messages;
import ballerina.net.ws;
const string GREETING = "hello";
struct Visitor {
    string name;
    int visits;
}
@http:BasePath {value:"/chat"}
@ws:WebSocketUpgradePath {value:"/ws"}
service chat {
    int count = 0;
    map names = {};
    @ws:OnOpen {}
    resource opened (message m) {
        count = count + 1;
        ws:pushText(GREETING + count);
    }
    @ws:OnTextMessage {}
    resource said (message m) {
        string text = messages:getStringPayload(m);
        if (text == "bye") {
            ws:closeConnection();
        } else if (strings:length(text) > 5) {
            ws:broadcastText(text);
        } else {
            ws:pushText(shout(text));
        }
    }
    @http:GET {}
    @http:Path {value:"/count"}
    resource counted (message m, @http:QueryParam {value:"top"} string top) {
        json j = {count: count, top: top};
        messages:setJsonPayload(m, j);
        reply m;
    }
}
function shout (string text) (string) {
    Visitor v = {name: text, visits: 1};
    string[] parts = strings:split(text, " ");
    string whole = "";
    int i = 0;
    while (i < parts.length) {
        whole = whole + strings:toUpperCase(parts[i]) + "!";
        i = i + 1;
    }
    try {
        int n = (int) text;
        whole = whole + n;
    } catch (errors:Error e) {
        system:println(e.msg + v.name);
    } finally {
        system:println("done");
    }
    return whole;
}
