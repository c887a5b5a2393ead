// A REST service: path and query parameters, JSON, and a counter that all requests share.
//
//   balws run samples/hello/hello.bal
//
//   curl http://localhost:9090/hello
//   curl 'http://localhost:9090/hello/Ann?greeting=Welcome'
//   curl -d '{"name": "Ben"}' http://localhost:9090/hello/json
import ballerina.lang.jsons;
import ballerina.lang.messages;
import ballerina.net.http;

@http:BasePath {value:"/hello"}
service hello {

    int visits = 0;

    @http:GET {}
    @http:Path {value:"/"}
    resource plain (message m) {
        message response = {};
        messages:setStringPayload(response, "Hello, World!");
        reply response;
    }

    @http:GET {}
    @http:Path {value:"/{name}"}
    resource personal (message m,
                       @http:PathParam {value:"name"} string name,
                       @http:QueryParam {value:"greeting"} string greeting) {
        if (greeting == "") {
            greeting = "Hello";
        }
        message response = {};
        messages:setStringPayload(response, greeting + ", " + name + "!");
        reply response;
    }

    @http:POST {}
    @http:Path {value:"/json"}
    resource structured (message m) {
        json visitor = messages:getJsonPayload(m);
        visits = visits + 1;
        json greeting = {"hello": jsons:getString(visitor, "$.name"), "visits": visits};
        message response = {};
        messages:setJsonPayload(response, greeting);
        http:setStatusCode(response, 201);
        reply response;
    }
}
