// Binary messages: they come back unchanged, and so do the bodies of requests.
//
//   balws run samples/binary-echo/binaryEcho.bal
//
// Connect to ws://localhost:9090/binary/ws and send a binary message, or a text: a text is decoded as
// Base64, and comes back as bytes. A connection that is silent for two minutes is closed.
// To send a file to everybody:
//
//   curl --data-binary @picture.png http://localhost:9090/binary/everybody
import ballerina.lang.blobs;
import ballerina.lang.errors;
import ballerina.lang.messages;
import ballerina.lang.system;
import ballerina.net.http;
import ballerina.net.ws;
import ballerina.utils;

@http:BasePath {value:"/binary"}
@ws:WebSocketUpgradePath {value:"/ws"}
@ws:IdleTimeout {seconds:120}
service binaryEcho {

    int bytes = 0;

    @ws:OnBinaryMessage {}
    resource onBinaryMessage (message m) {
        blob data = messages:getBinaryPayload(m);
        bytes = bytes + blobs:length(data);
        system:println(bytes + " bytes so far");
        ws:pushBinary(data);
    }

    @ws:OnTextMessage {}
    resource onTextMessage (message m) {
        try {
            ws:pushBinary(utils:base64decodeToBlob(messages:getStringPayload(m)));
        } catch (errors:Error e) {
            ws:pushText(e.msg);
        }
    }

    @ws:OnIdleTimeout {}
    resource onIdleTimeout (message m) {
        ws:pushText("good bye");
        ws:closeConnection();
    }

    @http:POST {}
    @http:Path {value:"/everybody"}
    resource sendToEverybody (message m) {
        blob data = messages:getBinaryPayload(m);
        ws:broadcastBinary(data);
        message response = {};
        messages:setBinaryPayload(response, data);
        reply response;
    }
}
