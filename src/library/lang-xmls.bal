// Reads and changes xml by paths of XPath 1.0.
package ballerina.lang.xmls;

import ballerina.doc;

@doc:Description {value:"The xml as markup."}
@doc:Param {value:"x: the xml"}
@doc:Return {value:"string: its text"}
native function toString (xml x) (string);

@doc:Description {value:"What a path selects as text: of an element its markup, of an attribute or text() what it says, of a function its value. Fails when nothing matches."}
@doc:Param {value:"x: the xml"}
@doc:Param {value:"xPath: the path, XPath 1.0"}
@doc:Return {value:"string: the text"}
native function getString (xml x, string xPath) (string);

@doc:Description {value:"What a path selects as text: of an element its markup, of an attribute or text() what it says, of a function its value. Fails when nothing matches."}
@doc:Param {value:"x: the xml"}
@doc:Param {value:"xPath: the path, XPath 1.0"}
@doc:Param {value:"namespaces: the URI of each prefix in the path"}
@doc:Return {value:"string: the text"}
native function getString (xml x, string xPath, map namespaces) (string);

@doc:Description {value:"A copy of the element that a path selects, the first one of several. Fails when nothing matches, or what matches is no element."}
@doc:Param {value:"x: the xml"}
@doc:Param {value:"xPath: the path, XPath 1.0"}
@doc:Return {value:"xml: the copy"}
native function getXml (xml x, string xPath) (xml);

@doc:Description {value:"A copy of the element that a path selects, the first one of several. Fails when nothing matches, or what matches is no element."}
@doc:Param {value:"x: the xml"}
@doc:Param {value:"xPath: the path, XPath 1.0"}
@doc:Param {value:"namespaces: the URI of each prefix in the path"}
@doc:Return {value:"xml: the copy"}
native function getXml (xml x, string xPath, map namespaces) (xml);

@doc:Description {value:"Replaces the text of the elements, attributes or texts that a path selects."}
@doc:Param {value:"x: the xml"}
@doc:Param {value:"xPath: the path, XPath 1.0"}
@doc:Param {value:"value: the new text"}
native function set (xml x, string xPath, string value);

@doc:Description {value:"Replaces the text of the elements, attributes or texts that a path selects."}
@doc:Param {value:"x: the xml"}
@doc:Param {value:"xPath: the path, XPath 1.0"}
@doc:Param {value:"value: the new text"}
@doc:Param {value:"namespaces: the URI of each prefix in the path"}
native function set (xml x, string xPath, string value, map namespaces);

@doc:Description {value:"Replaces the elements that a path selects by copies of another."}
@doc:Param {value:"x: the xml"}
@doc:Param {value:"xPath: the path, XPath 1.0"}
@doc:Param {value:"value: the element to copy"}
native function set (xml x, string xPath, xml value);

@doc:Description {value:"Replaces the elements that a path selects by copies of another."}
@doc:Param {value:"x: the xml"}
@doc:Param {value:"xPath: the path, XPath 1.0"}
@doc:Param {value:"value: the element to copy"}
@doc:Param {value:"namespaces: the URI of each prefix in the path"}
native function set (xml x, string xPath, xml value, map namespaces);

@doc:Description {value:"Appends a copy of an element to the elements that a path selects. Fails when nothing matches, or what matches is no element."}
@doc:Param {value:"x: the xml"}
@doc:Param {value:"xPath: the path, XPath 1.0"}
@doc:Param {value:"value: the element to copy"}
native function addElement (xml x, string xPath, xml value);

@doc:Description {value:"Appends a copy of an element to the elements that a path selects. Fails when nothing matches, or what matches is no element."}
@doc:Param {value:"x: the xml"}
@doc:Param {value:"xPath: the path, XPath 1.0"}
@doc:Param {value:"value: the element to copy"}
@doc:Param {value:"namespaces: the URI of each prefix in the path"}
native function addElement (xml x, string xPath, xml value, map namespaces);

@doc:Description {value:"Gives the elements that a path selects an attribute, or another value for it. Fails when nothing matches, or what matches is no element."}
@doc:Param {value:"x: the xml"}
@doc:Param {value:"xPath: the path, XPath 1.0"}
@doc:Param {value:"name: of the attribute"}
@doc:Param {value:"value: of the attribute"}
native function addAttribute (xml x, string xPath, string name, string value);

@doc:Description {value:"Gives the elements that a path selects an attribute, or another value for it. Fails when nothing matches, or what matches is no element."}
@doc:Param {value:"x: the xml"}
@doc:Param {value:"xPath: the path, XPath 1.0"}
@doc:Param {value:"name: of the attribute"}
@doc:Param {value:"value: of the attribute"}
@doc:Param {value:"namespaces: the URI of each prefix in the path"}
native function addAttribute (xml x, string xPath, string name, string value, map namespaces);

@doc:Description {value:"Removes what a path selects."}
@doc:Param {value:"x: the xml"}
@doc:Param {value:"xPath: the path, XPath 1.0"}
native function remove (xml x, string xPath);

@doc:Description {value:"Removes what a path selects."}
@doc:Param {value:"x: the xml"}
@doc:Param {value:"xPath: the path, XPath 1.0"}
@doc:Param {value:"namespaces: the URI of each prefix in the path"}
native function remove (xml x, string xPath, map namespaces);
