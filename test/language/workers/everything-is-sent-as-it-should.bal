function main (string[] args) {
    int number = 5;
    message letter = {};
    map shared = {k:1};
    json none;
    messages:setStringPayload(letter, "as it was");
    number, letter, shared, none, "text" -> w;
    int answer;
    string text;
    boolean wasNull;
    answer, text, wasNull <- w;
    system:println(answer);                                 // expect: 6
    system:println(text);                                   // expect: text!
    system:println(wasNull);                                // expect: true
    // A message is cloned when it is sent, a map is not.
    system:println(messages:getStringPayload(letter));      // expect: as it was
    system:println(shared.k);                               // expect: 2

    worker w {
        int n;
        message m;
        map q;
        json j;
        string s;
        n, m, q, j, s <- default;
        messages:setStringPayload(m, "changed");
        q.k = 2;
        n = n + 1;
        n, s + "!", j == null -> default;
    }
}
