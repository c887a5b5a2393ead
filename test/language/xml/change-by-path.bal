function main (string[] args) {
    xml list = `<list><item n="1">one</item><item n="2">two</item></list>`;
    xml extra = `<extra q="1">x</extra>`;
    xmls:set(list, "/list/item[1]", "a<b");
    xmls:set(list, "//@n", "7");
    xmls:set(list, "/list/item[2]/text()", "zwei");
    system:println(list);
    // expect: <list><item n="7">a&lt;b</item><item n="7">zwei</item></list>
    xmls:set(list, "/list/item[2]", extra);
    xmls:set(extra, "/extra", "shared?");
    system:println(list);
    // expect: <list><item n="7">a&lt;b</item><extra q="1">x</extra></list>
    xmls:addElement(list, "/list", extra);
    xmls:addElement(list, "/list/item", extra);
    system:println(list);
    // expect: <list><item n="7">a&lt;b<extra q="1">shared?</extra></item><extra q="1">x</extra><extra q="1">shared?</extra></list>
    xmls:addAttribute(list, "//extra", "k", "v\"<");
    xmls:addAttribute(list, "/list", "q", "2");
    system:println(list);
    // expect: <list q="2"><item n="7">a&lt;b<extra q="1" k="v&quot;&lt;">shared?</extra></item><extra q="1" k="v&quot;&lt;">x</extra><extra q="1" k="v&quot;&lt;">shared?</extra></list>
    xmls:remove(list, "//extra");
    xmls:remove(list, "//@q");
    xmls:remove(list, "//item/text()");
    system:println(list);
    // expect: <list><item n="7"/></list>
    xmls:set(list, "//nothing", "a");
    xmls:set(list, "//nothing", extra);
    xmls:remove(list, "//nothing");
    system:println(list);
    // expect: <list><item n="7"/></list>
    xmls:addElement(list, "/list", list);
    system:println(list);
    // expect: <list><item n="7"/><list><item n="7"/></list></list>
    xmls:set(list, "/list", extra);
    system:println(list);
    // expect: <extra q="1">shared?</extra>
    xmls:set(list, "/", "as root");
    system:println(list);
    // expect: <extra q="1">as root</extra>
}
