// A service in front of another one: it asks the catalogue by HTTP and passes its answers on, adding
// a price to what it knows. While it waits for an answer, other requests go on.
//
//   balws run samples/passthrough/passthrough.bal
//
//   curl http://localhost:9090/shop/tea
//   curl -i http://localhost:9090/shop/coffee
import ballerina.lang.jsons;
import ballerina.lang.messages;
import ballerina.net.http;

@http:BasePath {value:"/shop"}
service shop {

    @http:GET {}
    @http:Path {value:"/{item}"}
    resource offer (message m, @http:PathParam {value:"item"} string item) {
        // The catalogue is a service of this file here; it can be at any address.
        http:ClientConnector catalogue = create http:ClientConnector("http://" + messages:getHeader(m, "Host"));
        message answer = http:ClientConnector.get(catalogue, "/catalogue/" + item, m);
        if (http:getStatusCode(answer) == 200) {
            json offer = messages:getJsonPayload(answer);
            offer.price = jsons:getFloat(offer, "$.cost") * 2;
            jsons:remove(offer, "$.cost");
            messages:setJsonPayload(answer, offer);
        }
        reply answer;
    }
}

@http:BasePath {value:"/catalogue"}
service catalogue {

    json items = {tea:{name:"Green tea", cost:2.5}, cup:{name:"Cup", cost:4.0}};

    @http:GET {}
    @http:Path {value:"/{item}"}
    resource find (message m, @http:PathParam {value:"item"} string item) {
        message answer = {};
        json found = items[item];
        if (found == null) {
            http:setStatusCode(answer, 404);
            http:setReasonPhrase(answer, "Not In Stock");
            messages:setStringPayload(answer, "no " + item);
        } else {
            messages:setJsonPayload(answer, found);
        }
        reply answer;
    }
}
