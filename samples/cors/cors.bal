// REST for pages of another site (CORS). Before a page may send more than a plain form, its browser asks with OPTIONS.
// It shows an answer to the page only when the headers of the answer allow it.
//
//   balws run samples/cors/cors.bal
//
//   curl -i -X OPTIONS -H 'Origin: https://app.example' http://localhost:9090/notes/milk
//   curl -i -X PUT -H 'Origin: https://app.example' -d 'two litres' http://localhost:9090/notes/milk
//   curl -i -H 'Origin: https://app.example' http://localhost:9090/notes/milk
import ballerina.lang.messages;
import ballerina.net.http;

// The site whose pages may read and write notes.
const string SITE = "https://app.example";

function allow (message request, message answer) {
    // A cache must not use the answer to one site for another.
    messages:setHeader(answer, "Vary", "Origin");
    string[] origins = messages:getHeaders(request, "Origin");
    if (origins.length == 1 && origins[0] == SITE) {
        messages:setHeader(answer, "Access-Control-Allow-Origin", SITE);
    }
}

@http:BasePath {value:"/notes"}
service notes {

    map texts = {};

    // Without a path, this resource answers for every note.
    @http:OPTIONS {}
    resource ask (message m) {
        message answer = {};
        http:setStatusCode(answer, 204);
        allow(m, answer);
        messages:setHeader(answer, "Access-Control-Allow-Methods", "GET, PUT");
        messages:setHeader(answer, "Access-Control-Allow-Headers", "Content-Type");
        messages:setHeader(answer, "Access-Control-Max-Age", "600");
        reply answer;
    }

    @http:PUT {}
    @http:Path {value:"/{name}"}
    resource write (message m, @http:PathParam {value:"name"} string name) {
        message answer = {};
        allow(m, answer);
        texts[name] = messages:getStringPayload(m);
        reply answer;
    }

    @http:GET {}
    @http:Path {value:"/{name}"}
    resource read (message m, @http:PathParam {value:"name"} string name) {
        message answer = {};
        allow(m, answer);
        if (texts[name] == null) {
            http:setStatusCode(answer, 404);
        } else {
            messages:setStringPayload(answer, (string) texts[name]);
        }
        reply answer;
    }
}
