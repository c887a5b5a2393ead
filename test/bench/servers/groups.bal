// The query of the handshake names the client's group, and so does every text.
@http:BasePath {value:"/bench"}
@ws:WebSocketUpgradePath {value:"/groups"}
service groups {
    @ws:OnOpen {}
    resource open (message m) {
        ws:addConnectionToGroup(uri:getQueryParam(m, "group"));
    }

    @ws:OnTextMessage {}
    resource text (message m) {
        string group = messages:getStringPayload(m);
        ws:pushTextToGroup(group, group);
    }
}
