// Works on text: searches it, cuts it, replaces in it. A string is a sequence of UTF-16 units, which places and
// lengths count from 0.
//
// Patterns are regular expressions that never take longer than their input deserves: there are no references
// back to groups, and no looking ahead or behind.
package ballerina.lang.strings;

import ballerina.doc;

@doc:Description {value:"The number of UTF-16 units of a string."}
@doc:Param {value:"s: the string"}
@doc:Return {value:"int: its length"}
native function length (string s) (int);

@doc:Description {value:"An int as decimal text."}
@doc:Param {value:"i: the int"}
@doc:Return {value:"string: its text"}
native function valueOf (int i) (string);

@doc:Description {value:"A float as text, such as 1.5 or 1.0E7."}
@doc:Param {value:"f: the float"}
@doc:Return {value:"string: its text"}
native function valueOf (float f) (string);

@doc:Description {value:"A boolean as the text true or false."}
@doc:Param {value:"b: the boolean"}
@doc:Return {value:"string: its text"}
native function valueOf (boolean b) (string);

@doc:Description {value:"The string itself."}
@doc:Param {value:"s: the string"}
@doc:Return {value:"string: the same string"}
native function valueOf (string s) (string);

@doc:Description {value:"A json as compact text; one that is a string comes without quotes."}
@doc:Param {value:"value: the json"}
@doc:Return {value:"string: its text"}
native function valueOf (json value) (string);

@doc:Description {value:"An xml as its markup."}
@doc:Param {value:"e: the xml"}
@doc:Return {value:"string: its markup"}
native function valueOf (xml e) (string);

@doc:Description {value:"The string in upper case, whatever the language of the machine."}
@doc:Param {value:"s: the string"}
@doc:Return {value:"string: in upper case"}
native function toUpperCase (string s) (string);

@doc:Description {value:"The string in lower case, whatever the language of the machine."}
@doc:Param {value:"s: the string"}
@doc:Return {value:"string: in lower case"}
native function toLowerCase (string s) (string);

@doc:Description {value:"The string without blanks and control characters at its two ends."}
@doc:Param {value:"s: the string"}
@doc:Return {value:"string: what remains"}
native function trim (string s) (string);

@doc:Description {value:"True if one string occurs in the other; the empty string always does."}
@doc:Param {value:"mainString: where to look"}
@doc:Param {value:"subString: what to look for"}
@doc:Return {value:"boolean: whether it is there"}
native function contains (string mainString, string subString) (boolean);

@doc:Description {value:"True if a string begins with another."}
@doc:Param {value:"mainString: the string"}
@doc:Param {value:"prefix: the expected beginning"}
@doc:Return {value:"boolean: whether it begins so"}
native function hasPrefix (string mainString, string prefix) (boolean);

@doc:Description {value:"True if a string ends with another."}
@doc:Param {value:"mainString: the string"}
@doc:Param {value:"suffix: the expected end"}
@doc:Return {value:"boolean: whether it ends so"}
native function hasSuffix (string mainString, string suffix) (boolean);

@doc:Description {value:"Where a string first occurs in another, or -1."}
@doc:Param {value:"mainString: where to look"}
@doc:Param {value:"subString: what to look for"}
@doc:Return {value:"int: its first place, counted from 0"}
native function indexOf (string mainString, string subString) (int);

@doc:Description {value:"Where a string last occurs in another, or -1."}
@doc:Param {value:"mainString: where to look"}
@doc:Param {value:"subString: what to look for"}
@doc:Return {value:"int: its last place, counted from 0"}
native function lastIndexOf (string mainString, string subString) (int);

@doc:Description {value:"True if two strings differ in nothing but the case of their letters."}
@doc:Param {value:"mainString: one string"}
@doc:Param {value:"anotherString: the other"}
@doc:Return {value:"boolean: whether they are equal so"}
native function equalsIgnoreCase (string mainString, string anotherString) (boolean);

@doc:Description {value:"A stretch of a string. Fails when it does not lie within the string."}
@doc:Param {value:"mainString: the string"}
@doc:Param {value:"from: place of the first unit, counted from 0"}
@doc:Param {value:"to: place after the last unit"}
@doc:Return {value:"string: the stretch"}
native function subString (string mainString, int from, int to) (string);

@doc:Description {value:"Replaces every occurrence of a text by another; both are taken literally."}
@doc:Param {value:"mainString: the string"}
@doc:Param {value:"replacePattern: the text to replace"}
@doc:Param {value:"replaceWith: what to put in its place"}
@doc:Return {value:"string: the result"}
native function replace (string mainString, string replacePattern, string replaceWith) (string);

@doc:Description {value:"Replaces every match of a regular expression. In the replacement $1 and ${name} stand for groups, a backslash takes the next character literally."}
@doc:Param {value:"mainString: the string"}
@doc:Param {value:"replacePattern: the regular expression"}
@doc:Param {value:"replaceWith: the replacement"}
@doc:Return {value:"string: the result"}
native function replaceAll (string mainString, string replacePattern, string replaceWith) (string);

@doc:Description {value:"Replaces the first match of a regular expression. In the replacement $1 and ${name} stand for groups, a backslash takes the next character literally."}
@doc:Param {value:"mainString: the string"}
@doc:Param {value:"replacePattern: the regular expression"}
@doc:Param {value:"replaceWith: the replacement"}
@doc:Return {value:"string: the result"}
native function replaceFirst (string mainString, string replacePattern, string replaceWith) (string);

@doc:Description {value:"Splits a string at the matches of a regular expression. Empty pieces at the end are dropped."}
@doc:Param {value:"mainString: the string"}
@doc:Param {value:"regex: the regular expression"}
@doc:Return {value:"string[]: the pieces"}
native function split (string mainString, string regex) (string[]);

@doc:Description {value:"The string without its backslashes."}
@doc:Param {value:"s: the string"}
@doc:Return {value:"string: what remains"}
native function unescape (string s) (string);

@doc:Description {value:"The bytes of a string in an encoding; what cannot be said in it becomes a question mark. Fails for an unknown encoding."}
@doc:Param {value:"s: the string"}
@doc:Param {value:"encoding: UTF-8, US-ASCII, ISO-8859-1, UTF-16, UTF-16BE or UTF-16LE"}
@doc:Return {value:"blob: its bytes"}
native function toBlob (string s, string encoding) (blob);
