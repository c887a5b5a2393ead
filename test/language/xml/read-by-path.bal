function main (string[] args) {
    xml people = `<people><person id="1"><name>Jack</name><note/></person><person id="2"><name>Bill &amp; Ann</name></person></people>`;
    system:println(xmls:getString(people, "/people/person[1]/name/text()"));    // expect: Jack
    system:println(xmls:getString(people, "//person[@id='2']/name/text()"));    // expect: Bill & Ann
    system:println(xmls:getString(people, "/people/person[1]"));                // expect: <person id="1"><name>Jack</name><note/></person>
    system:println(xmls:getString(people, "/people/person[1]/@id"));            // expect: 1
    system:println(xmls:getString(people, "//name"));                           // expect: <name>Jack</name><name>Bill &amp; Ann</name>
    system:println(xmls:getString(people, "//@id"));                            // expect: 12
    system:println(xmls:getString(people, "count(//person)"));                  // expect: 2
    system:println(xmls:getString(people, "count(//person) div 4"));            // expect: 0.5
    system:println(xmls:getString(people, "count(//person) > 1"));              // expect: true
    system:println(xmls:getString(people, "people/person[last()]/name"));       // expect: <name>Bill &amp; Ann</name>
    xml second = xmls:getXml(people, "/people/person[2]");
    xmls:set(second, "/person/name", "changed");
    system:println(second);                                                     // expect: <person id="2"><name>changed</name></person>
    system:println(xmls:getString(people, "string(//person[2]/name)"));         // expect: Bill & Ann
    xml whole = xmls:getXml(people, "/");
    system:println(xmls:getString(whole, "name(/*)"));                          // expect: people
    system:println(xmls:toString(people) == (string) people);                   // expect: true
}
