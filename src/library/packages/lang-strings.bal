// Searches, cuts and replaces text. A string is a sequence of UTF-16 code units; indices and lengths count these units,
// starting at 0.
//
// Patterns are regular expressions that take time linear in the length of the input: backreferences, lookahead and
// lookbehind are not supported.
package ballerina.lang.strings;

import ballerina.doc;

@doc:Description {value:"Returns the number of UTF-16 code units of a string. Example: `strings:length(\"hello\")` is `5`."}
@doc:Param {value:"s: the string"}
@doc:Return {value:"int: its length"}
@doc:Steps {value:"constant: a string has its length"}
native function length (string s) (int);

@doc:Description {value:"Returns an int as decimal text."}
@doc:Param {value:"i: the int"}
@doc:Return {value:"string: its text"}
native function valueOf (int i) (string);

@doc:Description {value:"Returns a float as text, such as 1.5 or 1.0E7. Example: `strings:valueOf(2.50)` is `2.5`."}
@doc:Param {value:"f: the float"}
@doc:Return {value:"string: its text"}
native function valueOf (float f) (string);

@doc:Description {value:"Returns a boolean as the text true or false."}
@doc:Param {value:"b: the boolean"}
@doc:Return {value:"string: its text"}
native function valueOf (boolean b) (string);

@doc:Description {value:"Returns the string itself."}
@doc:Param {value:"s: the string"}
@doc:Return {value:"string: the same string"}
@doc:Steps {value:"constant: the result is the argument"}
native function valueOf (string s) (string);

@doc:Description {value:"Returns json as compact text; a json string is returned without quotes. Example: `json j = {\"a\":[1, true]}; strings:valueOf(j)` is `{\"a\":[1,true]}`."}
@doc:Param {value:"value: the json"}
@doc:Return {value:"string: its text"}
native function valueOf (json value) (string);

@doc:Description {value:"Returns the markup of an xml value."}
@doc:Param {value:"e: the xml"}
@doc:Return {value:"string: its markup"}
native function valueOf (xml e) (string);

@doc:Description {value:"Returns a string in upper case; the locale of the machine does not matter. Example: `strings:toUpperCase(\"straße\")` is `STRASSE`."}
@doc:Param {value:"s: the string"}
@doc:Return {value:"string: in upper case"}
native function toUpperCase (string s) (string);

@doc:Description {value:"Returns a string in lower case; the locale of the machine does not matter."}
@doc:Param {value:"s: the string"}
@doc:Return {value:"string: in lower case"}
native function toLowerCase (string s) (string);

@doc:Description {value:"Returns a string without spaces and control characters at either end. Example: `strings:trim(\"  a b \") + \"!\"` is `a b!`."}
@doc:Param {value:"s: the string"}
@doc:Return {value:"string: the trimmed string"}
native function trim (string s) (string);

@doc:Description {value:"Returns whether one string contains another; every string contains the empty string. Example: `strings:contains(\"hello\", \"ell\")` is `true`."}
@doc:Param {value:"mainString: the string to search"}
@doc:Param {value:"subString: the string to find"}
@doc:Return {value:"boolean: true if it occurs"}
native function contains (string mainString, string subString) (boolean);

@doc:Description {value:"Returns whether a string begins with another. Example: `strings:hasPrefix(\"hello\", \"he\")` is `true`."}
@doc:Param {value:"mainString: the string"}
@doc:Param {value:"prefix: the expected beginning"}
@doc:Return {value:"boolean: true if it does"}
native function hasPrefix (string mainString, string prefix) (boolean);

@doc:Description {value:"Returns whether a string ends with another. Example: `strings:hasSuffix(\"hello\", \"he\")` is `false`."}
@doc:Param {value:"mainString: the string"}
@doc:Param {value:"suffix: the expected end"}
@doc:Return {value:"boolean: true if it does"}
native function hasSuffix (string mainString, string suffix) (boolean);

@doc:Description {value:"Returns the index of the first occurrence of a string in another, or -1. Example: `strings:indexOf(\"banana\", \"an\")` is `1`."}
@doc:Param {value:"mainString: the string to search"}
@doc:Param {value:"subString: the string to find"}
@doc:Return {value:"int: the index, counted from 0"}
native function indexOf (string mainString, string subString) (int);

@doc:Description {value:"Returns the index of the last occurrence of a string in another, or -1. Example: `strings:lastIndexOf(\"banana\", \"an\")` is `3`."}
@doc:Param {value:"mainString: the string to search"}
@doc:Param {value:"subString: the string to find"}
@doc:Return {value:"int: the index, counted from 0"}
native function lastIndexOf (string mainString, string subString) (int);

@doc:Description {value:"Returns whether two strings are equal apart from upper and lower case. Example: `strings:equalsIgnoreCase(\"Hello\", \"hELLO\")` is `true`."}
@doc:Param {value:"mainString: one string"}
@doc:Param {value:"anotherString: the other"}
@doc:Return {value:"boolean: true if they are"}
native function equalsIgnoreCase (string mainString, string anotherString) (boolean);

@doc:Description {value:"Returns a part of a string. Fails when `from` is negative or `to` is past the end, and when `to` is less than `from`. Example: `strings:subString(\"hello\", 1, 3)` is `el`. Example: `strings:subString(\"hello\", 2, 9)` fails with `String index out of range. Actual:5 requested: 2 to 9`. Example: `strings:subString(\"hello\", 3, 2)` fails with `String index out of range: -1`."}
@doc:Param {value:"mainString: the string"}
@doc:Param {value:"from: index of the first unit, counted from 0"}
@doc:Param {value:"to: index after the last unit"}
@doc:Return {value:"string: the part"}
native function subString (string mainString, int from, int to) (string);

@doc:Description {value:"Returns the rest of a string from an index on. A balws extension. Fails when `from` is negative or past the end. Example: `strings:subString(\"hello\", 2)` is `llo`. Example: `strings:subString(\"hello\", 6)` fails with `String index out of range: -1`. Example: `strings:subString(\"hello\", -1)` fails with `String index out of range. Actual:5 requested: -1 to 5`."}
@doc:Param {value:"mainString: the string"}
@doc:Param {value:"from: index of the first unit, counted from 0"}
@doc:Return {value:"string: the rest; empty when from is the length"}
native function subString (string mainString, int from) (string);

@doc:Description {value:"Replaces every occurrence of a text with another; both are literal. Example: `strings:replace(\"a.b.c\", \".\", \"-\")` is `a-b-c`."}
@doc:Param {value:"mainString: the string"}
@doc:Param {value:"replacePattern: the text to replace"}
@doc:Param {value:"replaceWith: the text to put in its place"}
@doc:Return {value:"string: the result"}
native function replace (string mainString, string replacePattern, string replaceWith) (string);

@doc:Description {value:"Replaces every match of a regular expression. In the replacement, $1 and ${name} refer to groups, and a backslash makes the next character literal. Fails when the pattern is invalid: the first line of the text is the problem, such as `Unclosed group near index 1`, the second line is the pattern. Fails when the replacement refers to a group that the pattern does not have. Example: `strings:replaceAll(\"2017-06 2018-07\", \"([0-9]+)-([0-9]+)\", \"$2/$1\")` is `06/2017 07/2018`. Example: `strings:replaceAll(\"x\", \"x\", \"$1\")` fails with `No group 1`."}
@doc:Param {value:"mainString: the string"}
@doc:Param {value:"replacePattern: the regular expression"}
@doc:Param {value:"replaceWith: the replacement"}
@doc:Return {value:"string: the result"}
native function replaceAll (string mainString, string replacePattern, string replaceWith) (string);

@doc:Description {value:"Replaces the first match of a regular expression. In the replacement, $1 and ${name} refer to groups, and a backslash makes the next character literal. Fails when the pattern is invalid: the first line of the text is the problem, such as `Unclosed group near index 1`, the second line is the pattern. Fails when the replacement refers to a group that the pattern does not have. Example: `strings:replaceFirst(\"aaa\", \"a\", \"b\")` is `baa`. Example: `strings:replaceFirst(\"x\", \"x\", \"$1\")` fails with `No group 1`."}
@doc:Param {value:"mainString: the string"}
@doc:Param {value:"replacePattern: the regular expression"}
@doc:Param {value:"replaceWith: the replacement"}
@doc:Return {value:"string: the result"}
native function replaceFirst (string mainString, string replacePattern, string replaceWith) (string);

@doc:Description {value:"Splits a string at the matches of a regular expression. Empty pieces at the end are dropped; without a match, the whole string is the only piece. Fails when the pattern is invalid: the first line of the text is the problem, such as `Unclosed group near index 1`, the second line is the pattern. Example: `string[] parts = strings:split(\"a.b..\", \"\\\\.\"); parts.length` is `2`. Example: `string[] parts = strings:split(\"one, two\", \", *\"); parts[1]` is `two`."}
@doc:Param {value:"mainString: the string"}
@doc:Param {value:"regex: the regular expression"}
@doc:Return {value:"string[]: the pieces"}
native function split (string mainString, string regex) (string[]);

@doc:Description {value:"Returns a string without its backslashes. Example: `strings:unescape(\"a\\\\tb\")` is `atb`."}
@doc:Param {value:"s: the string"}
@doc:Return {value:"string: the rest"}
native function unescape (string s) (string);

@doc:Description {value:"Encodes a string as bytes; characters that the encoding does not have become question marks. Fails for any other encoding: `Unsupported encoding: X`."}
@doc:Param {value:"s: the string"}
@doc:Param {value:"encoding: UTF-8, US-ASCII, ISO-8859-1, UTF-16, UTF-16BE or UTF-16LE"}
@doc:Return {value:"blob: its bytes"}
native function toBlob (string s, string encoding) (blob);
