// Connections with names: the first client is stored as "0", the next as "1", and so on. The HTTP service
// beside this file finds them by name. Run both, they share one store and one port:
//
//   balws run samples/store/websocketEndpoint.bal samples/store/httpService.bal
//
// Connect a client to ws://localhost:9090/store/ws, then:
//
//   curl -d hello http://localhost:9090/storeInfo/0
import ballerina.lang.system;
import ballerina.net.http;
import ballerina.net.ws;

@http:BasePath {value:"/store"}
@ws:WebSocketUpgradePath {value:"/ws"}
service websocketEndpoint {

    int i = 0;

    @ws:OnOpen {}
    resource onOpen (message m) {
        ws:storeConnection("" + i);
        i = i + 1;
    }

    @ws:OnClose {}
    resource onClose (message m) {
        system:println("client left the server.");
        ws:broadcastText("client left the server.");
    }
}
