function main (string[] args) {
    message m = {};
    messages:setHeader(m, "Kind", "1");
    messages:addHeader(m, "kind", "2");
    system:println(messages:getHeader(m, "KIND"));    // expect: 2
    string[] kinds = messages:getHeaders(m, "kind");
    system:println(kinds[0] + kinds[1] + kinds.length);    // expect: 122
    messages:setHeader(m, "KIND", "3");
    kinds = messages:getHeaders(m, "kind");
    system:println(kinds.length);    // expect: 1
    messages:removeHeader(m, "Kind");
    messages:removeHeader(m, "Kind");
    messages:setProperty(m, "p", "v");
    system:println(messages:getProperty(m, "p") + "[" + messages:getProperty(m, "P") + "]");    // expect: v[]
    json j = {a:1};
    messages:setJsonPayload(m, j);
    j.a = 2;
    system:println(messages:getStringPayload(m));    // expect: {"a":2}
    system:println(messages:getHeader(m, "content-type"));    // expect: application/json
    message c = messages:clone(m);
    j.a = 3;
    system:println(messages:getStringPayload(c));    // expect: {"a":2}
    xml x = `<a/>`;
    messages:setXmlPayload(m, x);
    system:println(messages:getXmlPayload(m));    // expect: <a/>
    system:println(messages:getHeader(m, "content-type"));    // expect: application/xml
    messages:setStringPayload(m, "[1]");
    json k = messages:getJsonPayload(m);
    system:println(k[0]);    // expect: 1
    system:println(messages:getStringPayload(m));    // expect: [1]
}
