// Admission: who may connect is decided before there is a connection.
//
//   balws run samples/admission/admission.bal
//
// Connect to ws://localhost:9090/lounge/ws?token=open-sesame, or send the header "Authorization: Bearer
// open-sesame". Without the token the answer to the handshake is a response like any other:
//
//   curl -i -H 'Connection: Upgrade' -H 'Upgrade: websocket' -H 'Sec-WebSocket-Version: 13' \
//       -H 'Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==' http://localhost:9090/lounge/ws
import ballerina.lang.arrays;
import ballerina.lang.messages;
import ballerina.lang.system;
import ballerina.net.http;
import ballerina.net.ws;

const string TOKEN = "open-sesame";
const int SEATS = 2;

@http:BasePath {value:"/lounge"}
@ws:WebSocketUpgradePath {value:"/ws"}
service lounge {

    int guests = 0;

    // A page cannot set headers of a handshake: it sends the token in the query.
    @ws:OnHandshake {}
    resource admit (message m, @http:QueryParam {value:"token"} string token) {
        if (token != TOKEN && !hasTokenInHeader(m)) {
            message refusal = refusalOf(401, "show your token");
            messages:setHeader(refusal, "WWW-Authenticate", "Bearer");
            reply refusal;
        }
        if (guests >= SEATS) {
            message refusal = refusalOf(503, "all seats are taken");
            messages:setHeader(refusal, "Retry-After", "60");
            reply refusal;
        }
    }

    @ws:OnOpen {}
    resource onOpen (message m) {
        guests = guests + 1;
        ws:pushText("welcome, guest " + guests);
    }

    @ws:OnClose {}
    resource onClose (message m) {
        guests = guests - 1;
        system:println("a seat is free");
    }
}

function hasTokenInHeader (message m) (boolean) {
    string[] values = messages:getHeaders(m, "Authorization");
    return arrays:length(values) == 1 && values[0] == "Bearer " + TOKEN;
}

function refusalOf (int status, string reason) (message) {
    message refusal = {};
    http:setStatusCode(refusal, status);
    messages:setStringPayload(refusal, reason);
    return refusal;
}
