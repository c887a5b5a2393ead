// A countdown, broadcast to everybody: a resource that runs at an interval.
//
//   balws run samples/timer/timer.bal
//
// Connect clients to ws://localhost:9090/countdown/ws, then start it:
//
//   curl -d 10 http://localhost:9090/countdown/start
import ballerina.lang.messages;
import ballerina.net.http;
import ballerina.net.ws;

@http:BasePath {value:"/countdown"}
@ws:WebSocketUpgradePath {value:"/ws"}
service countdown {

    // What is left to count; negative when no countdown runs.
    int left = -1;

    // Runs from the start of the server to its end, also while nobody is connected. Between two waits nothing else
    // runs, so the resources can share a variable without a lock.
    @ws:OnTimer {milliseconds:100}
    resource tick (message m) {
        if (left > 0) {
            ws:broadcastText("" + left);
        } else if (left == 0) {
            ws:broadcastText("lift-off");
        }
        if (left >= 0) {
            left = left - 1;
        }
    }

    @http:POST {}
    @http:Path {value:"/start"}
    resource start (message m) {
        left = (int) messages:getStringPayload(m);
        message response = {};
        messages:setStringPayload(response, "counting from " + left);
        reply response;
    }
}
