// The HTTP side of the connection store: see websocketEndpoint.bal.
//
//   curl -d hello http://localhost:9090/storeInfo/0      pushes to the connection "0"
//   curl http://localhost:9090/storeInfo/rm/0            forgets the name; the client stays connected
import ballerina.lang.messages;
import ballerina.net.http;
import ballerina.net.ws;

@http:BasePath {value:"/storeInfo"}
service httpService {

    @http:POST {}
    @http:Path {value:"/{id}"}
    resource push (message m, @http:PathParam {value:"id"} string id) {
        ws:pushTextToConnection(id, messages:getStringPayload(m));
        message response = {};
        messages:setStringPayload(response, "done");
        reply response;
    }

    @http:GET {}
    @http:Path {value:"/rm/{id}"}
    resource remove (message m, @http:PathParam {value:"id"} string id) {
        ws:removeStoredConnection(id);
        message response = {};
        messages:setStringPayload(response, "done");
        reply response;
    }
}
