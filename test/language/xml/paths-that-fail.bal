// --- nothing matches getXml
function main (string[] args) {
    xml x = `<a id="1">t</a>`;
    xml y = xmls:getXml(x, "/b"); // expect runtime error: Failed to get element from xml. Error while executing xpath: Failed to get element from xml. The xpath '/b' does not match any XML element.
}
// --- nothing matches getString
function main (string[] args) {
    xml x = `<a id="1">t</a>`;
    string s = xmls:getString(x, "/b"); // expect runtime error: Failed to get string from xml. Error while executing xpath: Failed to get string from xml. The xpath '/b' does not match any element.
}
// --- an attribute is not an element
function main (string[] args) {
    xml x = `<a id="1">t</a>`;
    xml y = xmls:getXml(x, "/a/@id"); // expect runtime error: Failed to get element from xml. Error while executing xpath: The element matching path '/a/@id' is an attribute, but not a XML element.
}
// --- a text is not an element
function main (string[] args) {
    xml x = `<a id="1">t</a>`;
    xml y = xmls:getXml(x, "/a/text()"); // expect runtime error: Failed to get element from xml. Error while executing xpath: The element matching path '/a/text()' is a text, but not a XML element.
}
// --- a number is not an element
function main (string[] args) {
    xml x = `<a id="1">t</a>`;
    xml y = xmls:getXml(x, "count(/a)"); // expect runtime error: Failed to get element from xml. Error while executing xpath: The element matching path 'count(/a)' is not a XML element.
}
// --- a path with a mistake
function main (string[] args) {
    xml x = `<a id="1">t</a>`;
    string s = xmls:getString(x, "/a[["); // expect runtime error: Failed to get string from xml. Invalid xpath: XPST0003: Failed to parse script.
}
// --- an empty path
function main (string[] args) {
    xml x = `<a id="1">t</a>`;
    string s = xmls:getString(x, ""); // expect runtime error: Failed to get string from xml. Invalid xpath: the path is empty
}
// --- a loop
function main (string[] args) {
    xml x = `<a id="1">t</a>`;
    string s = xmls:getString(x, "for $i in 1 to 1000000000 return $i"); // expect runtime error: Failed to get string from xml. Invalid xpath: flworExpr is not supported
}
// --- a range
function main (string[] args) {
    xml x = `<a id="1">t</a>`;
    string s = xmls:getString(x, "count(1 to 1000000000)"); // expect runtime error: Failed to get string from xml. Invalid xpath: rangeSequenceExpr is not supported
}
// --- a function that reaches outside
function main (string[] args) {
    xml x = `<a id="1">t</a>`;
    string s = xmls:getString(x, "doc('file:///etc/passwd')"); // expect runtime error: Failed to get string from xml. Invalid xpath: there is no function doc
}
// --- a function with a pattern
function main (string[] args) {
    xml x = `<a id="1">t</a>`;
    string s = xmls:getString(x, "matches('aaaa', '(a*)*b')"); // expect runtime error: Failed to get string from xml. Invalid xpath: there is no function matches
}
// --- a variable
function main (string[] args) {
    xml x = `<a id="1">t</a>`;
    string s = xmls:getString(x, "$v"); // expect runtime error: Failed to get string from xml. Invalid xpath: XPST0008, The variable v is not in scope.
}
// --- a sum of words
function main (string[] args) {
    xml x = `<a id="1">t</a>`;
    string s = xmls:getString(x, "sum(/a)"); // expect runtime error: Failed to get string from xml. Error while executing xpath: FORG0001: Cannot cast t to xs:double, pattern validation failed.
}
// --- adding where nothing is
function main (string[] args) {
    xml x = `<a id="1">t</a>`;
    xmls:addElement(x, "/b", x); // expect runtime error: Failed to add element to xml. Error while executing xpath: Failed to add element to xml. xPath '/b' does not match to any element.
}
// --- adding to an attribute
function main (string[] args) {
    xml x = `<a id="1">t</a>`;
    xmls:addElement(x, "/a/@id", x); // expect runtime error: Failed to add element to xml. Error while executing xpath: Failed to add element to xml. xPath '/a/@id' refers to an attribute.
}
// --- adding to a text
function main (string[] args) {
    xml x = `<a id="1">t</a>`;
    xmls:addAttribute(x, "/a/text()", "b", "c"); // expect runtime error: Failed to add attribute to xml. Error while executing xpath: Failed to add attribute to xml. xPath '/a/text()' refers to the text value of an existing element.
}
// --- an invalid name
function main (string[] args) {
    xml x = `<a id="1">t</a>`;
    xmls:addAttribute(x, "/a", "b c", "c"); // expect runtime error: Failed to add attribute to xml. Error while executing xpath: 'b c' is not the name of an attribute
}
// --- setting an attribute to an element
function main (string[] args) {
    xml x = `<a id="1">t</a>`;
    xmls:set(x, "/a/@id", x); // expect runtime error: Failed to set element in xml. Error while executing xpath: The element matching path '/a/@id' is an attribute, but not a XML element.
}
// --- setting a number
function main (string[] args) {
    xml x = `<a id="1">t</a>`;
    xmls:set(x, "count(/a)", "5"); // expect runtime error: Failed to set string in xml. Error while executing xpath: Failed to set string in xml. xPath 'count(/a)' does not refers to a attribute or text.
}
// --- removing the root
function main (string[] args) {
    xml x = `<a id="1">t</a>`;
    xmls:remove(x, "/a"); // expect runtime error: Failed to remove element from xml. Error while executing xpath: the root element cannot be removed
}
// --- null to text
function main (string[] args) {
    xml x = `<a id="1">t</a>`;
    xml n;
    string s = xmls:toString(n); // expect runtime error: Failed to convert xml to string: argument 0 is null
}
// --- null as xml
function main (string[] args) {
    xml x = `<a id="1">t</a>`;
    xml n;
    xmls:remove(n, "/a"); // expect runtime error: Failed to remove element from xml. Error while executing xpath: argument 0 is null
}
// --- null as value
function main (string[] args) {
    xml x = `<a id="1">t</a>`;
    xml n;
    xmls:set(x, "/a", n); // expect runtime error: Failed to set element in xml. Error while executing xpath: argument 2 is null
}
// --- null as namespaces
function main (string[] args) {
    xml x = `<a id="1">t</a>`;
    map n;
    string s = xmls:getString(x, "/a", n); // expect runtime error: Failed to get string from xml. Error while executing xpath: argument 2 is null
}
// --- growing without end
function main (string[] args) {
    xml x = `<a id="1">t</a>`;
    while (true) {
        xmls:addElement(x, "//a", x); // expect runtime error: Failed to add element to xml. Error while executing xpath: xml is too large: more than 262144 nodes
    }
}
// --- growing deeper without end
function main (string[] args) {
    xml x = `<a id="1">t</a>`;
    while (true) {
        xmls:addElement(x, "//a[not(a)]", x); // expect runtime error: Failed to add element to xml. Error while executing xpath: xml is nested too deeply: more than 256 levels
    }
}
// --- adding an element where nothing is, with namespaces
function main (string[] args) {
    xml x = `<p:a xmlns:p="urn:p" id="1">t<!--c--></p:a>`;
    map ns = {"p":"urn:p"};
    xmls:addElement(x, "/p:b", x, ns); // expect runtime error: Failed to add element to xml. Error while executing xpath: Failed to add element to xml. xPath '/p:b' does not match to any element.
}
// --- adding an element to a text, with namespaces
function main (string[] args) {
    xml x = `<p:a xmlns:p="urn:p" id="1">t<!--c--></p:a>`;
    map ns = {"p":"urn:p"};
    xmls:addElement(x, "/p:a/text()", x, ns); // expect runtime error: Failed to add element to xml. Error while executing xpath: Failed to add element to xml. xPath '/p:a/text()' refers to the text value of an existing element.
}
// --- adding an element to an attribute, with namespaces
function main (string[] args) {
    xml x = `<p:a xmlns:p="urn:p" id="1">t<!--c--></p:a>`;
    map ns = {"p":"urn:p"};
    xmls:addElement(x, "/p:a/@id", x, ns); // expect runtime error: Failed to add element to xml. Error while executing xpath: Failed to add element to xml. xPath '/p:a/@id' refers to an attribute.
}
// --- adding an attribute where nothing is, with namespaces
function main (string[] args) {
    xml x = `<p:a xmlns:p="urn:p" id="1">t<!--c--></p:a>`;
    map ns = {"p":"urn:p"};
    xmls:addAttribute(x, "/p:b", "n", "v", ns); // expect runtime error: Failed to add attribute to xml. Error while executing xpath: Failed to add attribute to xml. xPath '/p:b' does not match to any element.
}
// --- adding an attribute to an attribute, with namespaces
function main (string[] args) {
    xml x = `<p:a xmlns:p="urn:p" id="1">t<!--c--></p:a>`;
    map ns = {"p":"urn:p"};
    xmls:addAttribute(x, "/p:a/@id", "n", "v", ns); // expect runtime error: Failed to add attribute to xml. Error while executing xpath: Failed to add attribute to xml. xPath '/p:a/@id' refers to an attribute.
}
// --- adding an attribute to a comment
function main (string[] args) {
    xml x = `<p:a xmlns:p="urn:p" id="1">t<!--c--></p:a>`;
    map ns = {"p":"urn:p"};
    xmls:addAttribute(x, "/p:a/comment()", "n", "v", ns); // expect runtime error: Failed to add attribute to xml. Error while executing xpath: Failed to add attribute to xml. xPath '/p:a/comment()' does not refer to an element.
}
// --- setting a comment, with namespaces
function main (string[] args) {
    xml x = `<p:a xmlns:p="urn:p" id="1">t<!--c--></p:a>`;
    map ns = {"p":"urn:p"};
    xmls:set(x, "/p:a/comment()", "v", ns); // expect runtime error: Failed to set string in xml. Error while executing xpath: Failed to set string in xml. xPath '/p:a/comment()' does not refers to a attribute or text.
}
// --- setting where nothing is changes nothing
function main (string[] args) {
    xml x = `<a id="1">t</a>`;
    xmls:set(x, "/b", "v");
    xmls:set(x, "/b/@id", "v");
    xmls:set(x, "/b", x);
    system:println(x); // expect: <a id="1">t</a>
}
// --- nothing is set where one of the matches cannot be
function main (string[] args) {
    xml x = `<a id="1">t<!--c--></a>`;
    try {
        xmls:set(x, "/a/node()", "v");
    } catch (errors:Error e) {
        system:println(e.msg); // expect: Failed to set string in xml. Error while executing xpath: Failed to set string in xml. xPath '/a/node()' does not refers to a attribute or text.
    }
    system:println(x); // expect: <a id="1">t<!--c--></a>
}
