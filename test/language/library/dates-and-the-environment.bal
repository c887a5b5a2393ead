function main (string[] args) {
    system:println(strings:length(system:getDateFormat("yyyy-MM-dd'T'HH:mm:ss'Z'")));    // expect: 20
    system:println(strings:subString(system:getDateFormat("yyyy"), 0, 2));    // expect: 20
    system:println(system:getDateFormat("z Z XXX"));    // expect: GMT +0000 Z
    system:println(system:getDateFormat("'it''s'"));    // expect: it's
    system:println("[" + system:getDateFormat("") + "]");    // expect: []
    system:println("[" + system:getEnv("NO_SUCH_VARIABLE_HERE") + system:getEnv(" ") + "]");    // expect: []
    system:println(system:currentTimeMillis() / 1000 - system:epochTime() < 2);    // expect: true
    int before = system:nanoTime();
    system:println(system:nanoTime() >= before);    // expect: true
}
