// Names and groups by the hundred: `store 500 1 100` stores name 500 and the 99 after it, `join 7 200 5` joins every
// 200th group from 7 on. The answer means that it is done.
@http:BasePath {value:"/bench"}
@ws:WebSocketUpgradePath {value:"/names"}
service names {
    @ws:OnTextMessage {}
    resource text (message m) {
        string[] words = strings:split(messages:getStringPayload(m), " ");
        string command = words[0];
        int index = <int> words[1];
        int step = <int> words[2];
        int left = <int> words[3];
        while (left > 0) {
            string name = "name " + index;
            if (command == "store") {
                ws:storeConnection(name);
            } else if (command == "push") {
                ws:pushTextToConnection(name, "x");
            } else if (command == "remove") {
                ws:removeStoredConnection(name);
            } else if (command == "join") {
                ws:addConnectionToGroup(name);
            } else if (command == "tell") {
                ws:pushTextToGroup(name, "x");
            } else {
                ws:removeConnectionFromGroup(name);
            }
            index = index + step;
            left = left - 1;
        }
        ws:pushText("done");
    }
}
