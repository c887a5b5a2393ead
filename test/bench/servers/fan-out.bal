@http:BasePath {value:"/bench"}
@ws:WebSocketUpgradePath {value:"/fan-out"}
service fanOut {
    @ws:OnTextMessage {}
    resource text (message m) {
        ws:broadcastText(messages:getStringPayload(m));
    }
}
