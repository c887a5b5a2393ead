// Works on text: searches it, cuts it, replaces in it. A string is a sequence of UTF-16 units, which places and
// lengths count from 0.
//
// Patterns are regular expressions that never take longer than their input deserves: there are no references
// back to groups, and no looking ahead or behind.
package ballerina.lang.strings;

import ballerina.doc;

@doc:Description {value:"The number of UTF-16 units of a string. Example: `strings:length(\"hello\")` is `5`."}
@doc:Param {value:"s: the string"}
@doc:Return {value:"int: its length"}
native function length (string s) (int);

@doc:Description {value:"An int as decimal text."}
@doc:Param {value:"i: the int"}
@doc:Return {value:"string: its text"}
native function valueOf (int i) (string);

@doc:Description {value:"A float as text, such as 1.5 or 1.0E7. Example: `strings:valueOf(2.50)` is `2.5`."}
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

@doc:Description {value:"A json as compact text; one that is a string comes without quotes. Example: `json j = {\"a\":[1, true]}; strings:valueOf(j)` is `{\"a\":[1,true]}`."}
@doc:Param {value:"value: the json"}
@doc:Return {value:"string: its text"}
native function valueOf (json value) (string);

@doc:Description {value:"An xml as its markup."}
@doc:Param {value:"e: the xml"}
@doc:Return {value:"string: its markup"}
native function valueOf (xml e) (string);

@doc:Description {value:"The string in upper case, whatever the language of the machine. Example: `strings:toUpperCase(\"straße\")` is `STRASSE`."}
@doc:Param {value:"s: the string"}
@doc:Return {value:"string: in upper case"}
native function toUpperCase (string s) (string);

@doc:Description {value:"The string in lower case, whatever the language of the machine."}
@doc:Param {value:"s: the string"}
@doc:Return {value:"string: in lower case"}
native function toLowerCase (string s) (string);

@doc:Description {value:"The string without blanks and control characters at its two ends. Example: `strings:trim(\"  a b \") + \"!\"` is `a b!`."}
@doc:Param {value:"s: the string"}
@doc:Return {value:"string: what remains"}
native function trim (string s) (string);

@doc:Description {value:"True if one string occurs in the other; the empty string always does. Example: `strings:contains(\"hello\", \"ell\")` is `true`."}
@doc:Param {value:"mainString: where to look"}
@doc:Param {value:"subString: what to look for"}
@doc:Return {value:"boolean: whether it is there"}
native function contains (string mainString, string subString) (boolean);

@doc:Description {value:"True if a string begins with another. Example: `strings:hasPrefix(\"hello\", \"he\")` is `true`."}
@doc:Param {value:"mainString: the string"}
@doc:Param {value:"prefix: the expected beginning"}
@doc:Return {value:"boolean: whether it begins so"}
native function hasPrefix (string mainString, string prefix) (boolean);

@doc:Description {value:"True if a string ends with another. Example: `strings:hasSuffix(\"hello\", \"he\")` is `false`."}
@doc:Param {value:"mainString: the string"}
@doc:Param {value:"suffix: the expected end"}
@doc:Return {value:"boolean: whether it ends so"}
native function hasSuffix (string mainString, string suffix) (boolean);

@doc:Description {value:"Where a string first occurs in another, or -1. Example: `strings:indexOf(\"banana\", \"an\")` is `1`."}
@doc:Param {value:"mainString: where to look"}
@doc:Param {value:"subString: what to look for"}
@doc:Return {value:"int: its first place, counted from 0"}
native function indexOf (string mainString, string subString) (int);

@doc:Description {value:"Where a string last occurs in another, or -1. Example: `strings:lastIndexOf(\"banana\", \"an\")` is `3`."}
@doc:Param {value:"mainString: where to look"}
@doc:Param {value:"subString: what to look for"}
@doc:Return {value:"int: its last place, counted from 0"}
native function lastIndexOf (string mainString, string subString) (int);

@doc:Description {value:"True if two strings differ in nothing but the case of their letters. Example: `strings:equalsIgnoreCase(\"Hello\", \"hELLO\")` is `true`."}
@doc:Param {value:"mainString: one string"}
@doc:Param {value:"anotherString: the other"}
@doc:Return {value:"boolean: whether they are equal so"}
native function equalsIgnoreCase (string mainString, string anotherString) (boolean);

@doc:Description {value:"A stretch of a string. Fails when `from` is negative or `to` lies beyond the end, telling the length and what was asked for; otherwise when `to` comes before `from`. Example: `strings:subString(\"hello\", 1, 3)` is `el`. Example: `strings:subString(\"hello\", 2, 9)` fails with `String index out of range. Actual:5 requested: 2 to 9`. Example: `strings:subString(\"hello\", 3, 2)` fails with `String index out of range: -1`."}
@doc:Param {value:"mainString: the string"}
@doc:Param {value:"from: place of the first unit, counted from 0"}
@doc:Param {value:"to: place after the last unit"}
@doc:Return {value:"string: the stretch"}
native function subString (string mainString, int from, int to) (string);

@doc:Description {value:"The rest of a string, from a place on. An addition of balws. Fails when `from` is negative or lies beyond the end. Example: `strings:subString(\"hello\", 2)` is `llo`. Example: `strings:subString(\"hello\", 6)` fails with `String index out of range: -1`. Example: `strings:subString(\"hello\", -1)` fails with `String index out of range. Actual:5 requested: -1 to 5`."}
@doc:Param {value:"mainString: the string"}
@doc:Param {value:"from: place of the first unit, counted from 0"}
@doc:Return {value:"string: the rest, empty when from is the length"}
native function subString (string mainString, int from) (string);

@doc:Description {value:"Replaces every occurrence of a text by another; both are taken literally. Example: `strings:replace(\"a.b.c\", \".\", \"-\")` is `a-b-c`."}
@doc:Param {value:"mainString: the string"}
@doc:Param {value:"replacePattern: the text to replace"}
@doc:Param {value:"replaceWith: what to put in its place"}
@doc:Return {value:"string: the result"}
native function replace (string mainString, string replacePattern, string replaceWith) (string);

@doc:Description {value:"Replaces every match of a regular expression. In the replacement $1 and ${name} stand for groups, a backslash takes the next character literally. Fails when the pattern is no regular expression: the first line of the text says what is wrong, such as `Unclosed group near index 1`, the second is the pattern. Fails when a match is to be replaced by a group that the pattern lacks. Example: `strings:replaceAll(\"2017-06 2018-07\", \"([0-9]+)-([0-9]+)\", \"$2/$1\")` is `06/2017 07/2018`. Example: `strings:replaceAll(\"x\", \"x\", \"$1\")` fails with `No group 1`."}
@doc:Param {value:"mainString: the string"}
@doc:Param {value:"replacePattern: the regular expression"}
@doc:Param {value:"replaceWith: the replacement"}
@doc:Return {value:"string: the result"}
native function replaceAll (string mainString, string replacePattern, string replaceWith) (string);

@doc:Description {value:"Replaces the first match of a regular expression. In the replacement $1 and ${name} stand for groups, a backslash takes the next character literally. Fails when the pattern is no regular expression: the first line of the text says what is wrong, such as `Unclosed group near index 1`, the second is the pattern. Fails when a match is to be replaced by a group that the pattern lacks. Example: `strings:replaceFirst(\"aaa\", \"a\", \"b\")` is `baa`. Example: `strings:replaceFirst(\"x\", \"x\", \"$1\")` fails with `No group 1`."}
@doc:Param {value:"mainString: the string"}
@doc:Param {value:"replacePattern: the regular expression"}
@doc:Param {value:"replaceWith: the replacement"}
@doc:Return {value:"string: the result"}
native function replaceFirst (string mainString, string replacePattern, string replaceWith) (string);

@doc:Description {value:"Splits a string at the matches of a regular expression. Empty pieces at the end are dropped; without a match the whole string is the one piece. Fails when the pattern is no regular expression: the first line of the text says what is wrong, such as `Unclosed group near index 1`, the second is the pattern. Example: `string[] parts = strings:split(\"a.b..\", \"\\\\.\"); parts.length` is `2`. Example: `string[] parts = strings:split(\"one, two\", \", *\"); parts[1]` is `two`."}
@doc:Param {value:"mainString: the string"}
@doc:Param {value:"regex: the regular expression"}
@doc:Return {value:"string[]: the pieces"}
native function split (string mainString, string regex) (string[]);

@doc:Description {value:"The string without its backslashes. Example: `strings:unescape(\"a\\\\tb\")` is `atb`."}
@doc:Param {value:"s: the string"}
@doc:Return {value:"string: what remains"}
native function unescape (string s) (string);

@doc:Description {value:"The bytes of a string in an encoding; what cannot be said in it becomes a question mark. Fails for any other encoding: `Unsupported encoding: X`."}
@doc:Param {value:"s: the string"}
@doc:Param {value:"encoding: UTF-8, US-ASCII, ISO-8859-1, UTF-16, UTF-16BE or UTF-16LE"}
@doc:Return {value:"blob: its bytes"}
native function toBlob (string s, string encoding) (blob);
