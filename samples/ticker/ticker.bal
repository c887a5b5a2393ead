// A stock ticker: clients subscribe to symbols, prices come in by REST. Five times a second, subscribers receive the
// prices that have changed, once each.
//
//   balws run samples/ticker/ticker.bal
//
// Connect clients to ws://localhost:9090/ticker/ws, send "subscribe ACME" or "unsubscribe ACME", then
//
//   curl -d 12.50 http://localhost:9090/ticker/prices/ACME
//   curl http://localhost:9090/ticker/prices/ACME
//
// Clients that ask for the sub-protocol "json" get prices as JSON.
import ballerina.lang.maps;
import ballerina.lang.messages;
import ballerina.lang.strings;
import ballerina.net.http;
import ballerina.net.ws;

@http:BasePath {value:"/ticker"}
@ws:WebSocketUpgradePath {value:"/ws"}
@ws:SubProtocols {value:["json", "text"]}
service ticker {

    map prices = {};
    // Symbols whose price has changed since the last tick.
    map changed = {};

    @ws:OnTimer {milliseconds:200}
    resource tick (message m) {
        string[] symbols = maps:keys(changed);
        changed = {};
        iterate (string symbol : symbols) {
            float price = (float) prices[symbol];
            ws:pushTextToGroup(groupOf(symbol, "json"), show(symbol, price, "json"));
            ws:pushTextToGroup(groupOf(symbol, "text"), show(symbol, price, "text"));
        }
    }

    @ws:OnTextMessage {}
    resource onTextMessage (message m) {
        string[] words = strings:split(messages:getStringPayload(m), " ");
        string group = groupOf(words[1], ws:getNegotiatedSubProtocol());
        if (words[0] == "subscribe") {
            ws:addConnectionToGroup(group);
            if (prices[words[1]] != null) {
                ws:pushText(show(words[1], (float) prices[words[1]], ws:getNegotiatedSubProtocol()));
            }
        } else if (words[0] == "unsubscribe") {
            ws:removeConnectionFromGroup(group);
        }
    }

    @http:POST {}
    @http:Path {value:"/prices/{symbol}"}
    resource setPrice (message m, @http:PathParam {value:"symbol"} string symbol) {
        prices[symbol] = (float) messages:getStringPayload(m);
        changed[symbol] = true;
        int listeners = ws:getConnectionsInGroup(groupOf(symbol, "json"));
        listeners = listeners + ws:getConnectionsInGroup(groupOf(symbol, "text"));
        message response = {};
        messages:setStringPayload(response, "subscribers " + listeners);
        reply response;
    }

    @http:GET {}
    @http:Path {value:"/prices/{symbol}"}
    resource getPrice (message m, @http:PathParam {value:"symbol"} string symbol) {
        message response = {};
        if (prices[symbol] == null) {
            http:setStatusCode(response, 404);
        } else {
            messages:setStringPayload(response, show(symbol, (float) prices[symbol], "text"));
        }
        reply response;
    }
}

// Subscribers that want JSON are in a separate group.
function groupOf (string symbol, string subProtocol) (string) {
    if (subProtocol == "json") {
        return symbol + " in JSON";
    }
    return symbol;
}

function show (string symbol, float price, string subProtocol) (string) {
    if (subProtocol == "json") {
        json quote = {symbol:symbol, price:price};
        return (string) quote;
    }
    return symbol + " " + price;
}
