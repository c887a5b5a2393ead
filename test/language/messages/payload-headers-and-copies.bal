function main (string[] args) {
    message m = {};
    messages:setStringPayload(m, "text");
    messages:setHeader(m, "X-Id", "1"); messages:addHeader(m, "x-id", "2");
    message c = messages:clone(m);
    messages:setStringPayload(c, "other"); messages:removeHeader(c, "X-ID");
    system:println(messages:getStringPayload(m));       // expect: text
    system:println(messages:getHeader(m, "x-Id"));      // expect: 2
    system:println(messages:getHeader(c, "x-id"));      // expect runtime error: Header 'x-id' not present in the message
}
