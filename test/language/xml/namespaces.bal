function main (string[] args) {
    xml x = `<a xmlns="urn:d" xmlns:g="urn:h"><g:b>1</g:b><c>2</c><d xmlns="">3</d></a>`;
    map names = {h:"urn:h", d:"urn:d"};
    system:println(xmls:getString(x, "//h:b/text()", names));       // expect: 1
    system:println(xmls:getString(x, "//d:c/text()", names));       // expect: 2
    system:println(xmls:getString(x, "//d/text()"));                // expect: 3
    system:println(xmls:getXml(x, "//h:b", names));                 // expect: <g:b xmlns:g="urn:h">1</g:b>
    xmls:set(x, "//h:b", "new", names);
    xml e = `<e/>`;
    xmls:set(x, "//d:c", e, names);
    xmls:addElement(x, "/d:a", e, names);
    xmls:addAttribute(x, "/d:a", "k", "v", names);
    xmls:remove(x, "//d", names);
    system:println(x);
    // expect: <a xmlns="urn:d" xmlns:g="urn:h" k="v"><g:b>new</g:b><e xmlns=""/><e xmlns=""/></a>
    try {
        string s = xmls:getString(x, "//q:b", names);
    } catch (errors:Error e1) {
        system:println(e1.msg);
        // expect: Failed to get string from xml. Invalid xpath: XPST0081: The prefix q could not be resolved.
    }
    system:println(xmls:getString(x, "count(//c)"));                // expect: 0
}
