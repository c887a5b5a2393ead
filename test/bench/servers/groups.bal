// A client says which group it wants to be in by the query, and names that group in every text.
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
