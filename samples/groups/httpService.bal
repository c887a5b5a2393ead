// The HTTP side of the two groups: see websocketEndpoint.bal.
//
//   curl -d hello http://localhost:9090/groupInfo/even     to every even client
//   curl http://localhost:9090/groupInfo/rm-even           dissolves the group
import ballerina.lang.messages;
import ballerina.net.http;
import ballerina.net.ws;

@http:BasePath {value:"/groupInfo"}
service httpService {

    @http:POST {}
    @http:Path {value:"/even"}
    resource pushToEven (message m) {
        ws:pushTextToGroup("evenGroup", messages:getStringPayload(m));
        message response = done();
        reply response;
    }

    @http:POST {}
    @http:Path {value:"/odd"}
    resource pushToOdd (message m) {
        ws:pushTextToGroup("oddGroup", messages:getStringPayload(m));
        message response = done();
        reply response;
    }

    @http:GET {}
    @http:Path {value:"/rm-even"}
    resource removeEven (message m) {
        ws:removeConnectionGroup("evenGroup");
        message response = done();
        reply response;
    }

    @http:GET {}
    @http:Path {value:"/rm-odd"}
    resource removeOdd (message m) {
        ws:removeConnectionGroup("oddGroup");
        message response = done();
        reply response;
    }
}

function done () (message) {
    message response = {};
    messages:setStringPayload(response, "done");
    return response;
}
