// Sends long texts to everybody connected here, as a numbered stream like those of soak.bal. Clients that do not
// read them are closed.
import ballerina.lang.messages;
import ballerina.lang.strings;
import ballerina.lang.system;
import ballerina.net.http;
import ballerina.net.ws;

@http:BasePath {value:"/flood"}
@ws:WebSocketUpgradePath {value:"/ws"}
service flood {

    int number = 0;
    string padding = doubled("0123456789abcdef", 12);

    @ws:OnOpen {}
    resource onOpen (message m) {
        system:println("open " + messages:getHeader(m, "client"));
        ws:pushText("from flood " + number);
    }

    @ws:OnTextMessage {}
    resource onText (message m) {
        system:println("text " + messages:getHeader(m, "client"));
        string[] words = strings:split(messages:getStringPayload(m), " ");
        if (words[0] == "more") {
            number = number + 1;
            ws:broadcastText("next flood " + number + " " + padding);
        } else if (words[0] == "mine") {
            // 16 MB: more than the buffers of the system and the server take together.
            int count = 256;
            while (count > 0) {
                ws:pushText(padding);
                count = count - 1;
            }
        } else if (words[0] == "last") {
            ws:pushText("until flood " + number);
        }
        ws:pushText("did " + words[1]);
    }

    @ws:OnClose {}
    resource onClose (message m) {
        system:println("close " + messages:getHeader(m, "client"));
    }
}

function doubled (string text, int times) (string) {
    while (times > 0) {
        text = text + text;
        times = times - 1;
    }
    return text;
}
