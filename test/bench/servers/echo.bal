@http:BasePath {value:"/bench"}
@ws:WebSocketUpgradePath {value:"/echo"}
service echo {
    @ws:OnTextMessage {}
    resource text (message m) {
        ws:pushText(messages:getStringPayload(m));
    }
}
