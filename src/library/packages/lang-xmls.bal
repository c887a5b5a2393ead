// Reads and changes xml with XPath 1.0.
package ballerina.lang.xmls;

import ballerina.doc;

@doc:Description {value:"Returns an xml value as markup."}
@doc:Param {value:"x: the xml"}
@doc:Return {value:"string: its text"}
native function toString (xml x) (string);

@doc:Description {value:"Returns what a path selects as text: the markup of an element, the text of an attribute or of text(), the value of a function. Fails when nothing matches: `Failed to get string from xml. Error while executing xpath: Failed to get string from xml. The xpath '/x' does not match any element.`. Fails when the path is invalid: `Failed to get string from xml. Invalid xpath: `, followed by the problem. Example: `message m = {}; messages:setStringPayload(m, \"<a><b>t</b></a>\"); xmls:getString(messages:getXmlPayload(m), \"/a/b/text()\")` is `t`."}
@doc:Param {value:"x: the xml"}
@doc:Param {value:"xPath: the path, XPath 1.0"}
@doc:Return {value:"string: the text"}
native function getString (xml x, string xPath) (string);

@doc:Description {value:"Returns what a path selects as text: the markup of an element, the text of an attribute or of text(), the value of a function. Fails when nothing matches: `Failed to get string from xml. Error while executing xpath: Failed to get string from xml. The xpath '/x' does not match any element.`. Fails when the path is invalid: `Failed to get string from xml. Invalid xpath: `, followed by the problem."}
@doc:Param {value:"x: the xml"}
@doc:Param {value:"xPath: the path, XPath 1.0"}
@doc:Param {value:"namespaces: the URI of each prefix in the path"}
@doc:Return {value:"string: the text"}
native function getString (xml x, string xPath, map namespaces) (string);

@doc:Description {value:"Returns a copy of the element that a path selects; of several, of the first. Fails when nothing matches: `Failed to get element from xml. Error while executing xpath: Failed to get element from xml. The xpath '/x' does not match any XML element.`. Fails when what matches is not an element: `Failed to get element from xml. Error while executing xpath: The element matching path '/x/@y' is an attribute, but not a XML element.`. Fails when the path is invalid: `Failed to get element from xml. Invalid xpath: `, followed by the problem."}
@doc:Param {value:"x: the xml"}
@doc:Param {value:"xPath: the path, XPath 1.0"}
@doc:Return {value:"xml: the copy"}
native function getXml (xml x, string xPath) (xml);

@doc:Description {value:"Returns a copy of the element that a path selects; of several, of the first. Fails when nothing matches: `Failed to get element from xml. Error while executing xpath: Failed to get element from xml. The xpath '/x' does not match any XML element.`. Fails when what matches is not an element: `Failed to get element from xml. Error while executing xpath: The element matching path '/x/@y' is an attribute, but not a XML element.`. Fails when the path is invalid: `Failed to get element from xml. Invalid xpath: `, followed by the problem."}
@doc:Param {value:"x: the xml"}
@doc:Param {value:"xPath: the path, XPath 1.0"}
@doc:Param {value:"namespaces: the URI of each prefix in the path"}
@doc:Return {value:"xml: the copy"}
native function getXml (xml x, string xPath, map namespaces) (xml);

@doc:Description {value:"Replaces the text of the elements, attributes or texts that a path selects, if any. Fails when the path selects something else, such as a comment or the value of a function: `Failed to set string in xml. Error while executing xpath: Failed to set string in xml. xPath '/x/comment()' does not refers to a attribute or text.`. Fails when the path is invalid: `Failed to set string in xml. Invalid xpath: `, followed by the problem."}
@doc:Param {value:"x: the xml"}
@doc:Param {value:"xPath: the path, XPath 1.0"}
@doc:Param {value:"value: the new text"}
native function set (xml x, string xPath, string value);

@doc:Description {value:"Replaces the text of the elements, attributes or texts that a path selects, if any. Fails when the path selects something else, such as a comment or the value of a function: `Failed to set string in xml. Error while executing xpath: Failed to set string in xml. xPath '/x/comment()' does not refers to a attribute or text.`. Fails when the path is invalid: `Failed to set string in xml. Invalid xpath: `, followed by the problem."}
@doc:Param {value:"x: the xml"}
@doc:Param {value:"xPath: the path, XPath 1.0"}
@doc:Param {value:"value: the new text"}
@doc:Param {value:"namespaces: the URI of each prefix in the path"}
native function set (xml x, string xPath, string value, map namespaces);

@doc:Description {value:"Replaces the elements that a path selects with copies of another. Fails when the path is invalid: `Failed to set element in xml. Invalid xpath: `, followed by the problem."}
@doc:Param {value:"x: the xml"}
@doc:Param {value:"xPath: the path, XPath 1.0"}
@doc:Param {value:"value: the element to copy"}
native function set (xml x, string xPath, xml value);

@doc:Description {value:"Replaces the elements that a path selects with copies of another. Fails when the path is invalid: `Failed to set element in xml. Invalid xpath: `, followed by the problem."}
@doc:Param {value:"x: the xml"}
@doc:Param {value:"xPath: the path, XPath 1.0"}
@doc:Param {value:"value: the element to copy"}
@doc:Param {value:"namespaces: the URI of each prefix in the path"}
native function set (xml x, string xPath, xml value, map namespaces);

@doc:Description {value:"Appends a copy of an element to the elements that a path selects. Fails when nothing matches: `Failed to add element to xml. Error while executing xpath: Failed to add element to xml. xPath '/x' does not match to any element.`. Fails when what matches is not an element: `xPath '/x/@y' refers to an attribute.` after the same beginning. Fails when the path is invalid: `Failed to add element to xml. Invalid xpath: `, followed by the problem."}
@doc:Param {value:"x: the xml"}
@doc:Param {value:"xPath: the path, XPath 1.0"}
@doc:Param {value:"value: the element to copy"}
native function addElement (xml x, string xPath, xml value);

@doc:Description {value:"Appends a copy of an element to the elements that a path selects. Fails when nothing matches: `Failed to add element to xml. Error while executing xpath: Failed to add element to xml. xPath '/x' does not match to any element.`. Fails when what matches is not an element: `xPath '/x/@y' refers to an attribute.` after the same beginning. Fails when the path is invalid: `Failed to add element to xml. Invalid xpath: `, followed by the problem."}
@doc:Param {value:"x: the xml"}
@doc:Param {value:"xPath: the path, XPath 1.0"}
@doc:Param {value:"value: the element to copy"}
@doc:Param {value:"namespaces: the URI of each prefix in the path"}
native function addElement (xml x, string xPath, xml value, map namespaces);

@doc:Description {value:"Sets an attribute on the elements that a path selects. Fails when nothing matches: `Failed to add attribute to xml. Error while executing xpath: Failed to add attribute to xml. xPath '/x' does not match to any element.`. Fails when what matches is not an element: `xPath '/x/@y' refers to an attribute.` after the same beginning. Fails when the path is invalid: `Failed to add attribute to xml. Invalid xpath: `, followed by the problem."}
@doc:Param {value:"x: the xml"}
@doc:Param {value:"xPath: the path, XPath 1.0"}
@doc:Param {value:"name: of the attribute"}
@doc:Param {value:"value: of the attribute"}
native function addAttribute (xml x, string xPath, string name, string value);

@doc:Description {value:"Sets an attribute on the elements that a path selects. Fails when nothing matches: `Failed to add attribute to xml. Error while executing xpath: Failed to add attribute to xml. xPath '/x' does not match to any element.`. Fails when what matches is not an element: `xPath '/x/@y' refers to an attribute.` after the same beginning. Fails when the path is invalid: `Failed to add attribute to xml. Invalid xpath: `, followed by the problem."}
@doc:Param {value:"x: the xml"}
@doc:Param {value:"xPath: the path, XPath 1.0"}
@doc:Param {value:"name: of the attribute"}
@doc:Param {value:"value: of the attribute"}
@doc:Param {value:"namespaces: the URI of each prefix in the path"}
native function addAttribute (xml x, string xPath, string name, string value, map namespaces);

@doc:Description {value:"Removes what a path selects. Fails for the root: `Failed to remove element from xml. Error while executing xpath: the root element cannot be removed`. Fails when the path is invalid: `Failed to remove element from xml. Invalid xpath: `, followed by the problem."}
@doc:Param {value:"x: the xml"}
@doc:Param {value:"xPath: the path, XPath 1.0"}
native function remove (xml x, string xPath);

@doc:Description {value:"Removes what a path selects. Fails for the root: `Failed to remove element from xml. Error while executing xpath: the root element cannot be removed`. Fails when the path is invalid: `Failed to remove element from xml. Invalid xpath: `, followed by the problem."}
@doc:Param {value:"x: the xml"}
@doc:Param {value:"xPath: the path, XPath 1.0"}
@doc:Param {value:"namespaces: the URI of each prefix in the path"}
native function remove (xml x, string xPath, map namespaces);
