// --- record type of a later Ballerina
type Person record { string name; int age; }; // expect error: missing ';' before 'record'
// hint: there is no 'type': write struct Person { string name; … }
// edit: struct Person { string name; int age; }
// --- record type in several lines
public type Person record {| // expect error: missing ';' before 'Person'
// hint: there is no 'type': write struct Person { string name; … }
// edit: struct Person {
// edit: }
    string name;
    int age = 5;
|};
// --- object type of a later Ballerina
type Person object { public string name; }; // expect error: missing ';' before 'object'
// hint: there is no 'type': write struct Person { string name; … }
// edit: struct Person { string name; }
// --- struct as in Go
type Person struct { // expect error: missing ';' before 'struct'
// hint: there is no 'type': write struct Person { string Name; … }
// edit: struct Person {
// edit: string Name;
// edit: int Age;
    Name string
    Age int
}
// --- interface of TypeScript
interface Person { name: string; age?: number; } // expect error: mismatched input '{'. Expecting one of ';'
// hint: there is no 'interface': write struct Person { string name; … }
// edit: struct Person { string name; float age; }
// --- type of TypeScript
type Person = { name: string; age: number; }; // expect error: mismatched input ';'. Expecting one of '.'
// hint: there is no 'type': write struct Person { string name; … }
// edit: struct Person { string name; float age; }
// --- class with fields
class Person { string name; int age; } // expect error: mismatched input '{'. Expecting one of ';'
// hint: there are no classes: write struct Person { … } for the data, and functions outside it
// edit: struct Person { string name; int age; }
// --- public class with fields
public class Person { // expect error: missing ';' before 'Person'
// hint: this is Java, Kotlin or C#; balws runs Ballerina 0.87: write, for example, function main (string[] args) { system:println("hi"); }
    private String name;
    private int age;
}
// --- class with methods
class Person { // expect error: mismatched input '{'. Expecting one of ';'
// hint: this is Java, Kotlin or C#; balws runs Ballerina 0.87: write, for example, function main (string[] args) { system:println("hi"); }
    String name;
    void greet() { System.out.println(name); }
}
// --- fields with commas
struct Person { string name, int age } // expect error: mismatched input ','. Expecting one of ';'
// hint: a field is written string name;
// edit: struct Person { string name; int age; }
// --- fields as in TypeScript
struct Person {
    name: string; // expect error: mismatched input 'string'. Expecting one of Identifier
// hint: a field is written string name;
// edit: string name;
// edit: int age;
    age: int;
}
// --- fields as in Go
struct Person {
    name string // expect error: unwanted token 'string'
// hint: a field is written string name;
// edit: string name;
// edit: int age;
    age int
}
// --- field without a semicolon
struct Person {
    string name
    int age; // expect error: missing ';' before 'int'
// hint: a field is written string name;
// edit: string name;
}
// --- optional field
struct Person { string? name; } // expect error: invalid token '?'. unexpected character
// hint: a field is written string name;
// edit: struct Person { string name; }
// --- private field
struct Person { private string name; } // expect error: unwanted token 'string'
// hint: a field is written string name;
// edit: struct Person { string name; }
// --- record
record Person { string name; int age; } // expect error: mismatched input '{'. Expecting one of ';'
// hint: there is no 'record': write struct Person { string name; … }
// edit: struct Person { string name; int age; }
// --- enum
enum Color { RED, GREEN, BLUE } // expect error: mismatched input '{'. Expecting one of ';'
// hint: there is no enum: write a constant for each, as const string RED = "RED";
// edit: const string RED = "RED";
// edit: const string GREEN = "GREEN";
// edit: const string BLUE = "BLUE";
// --- public enum with a semicolon
public enum Color { RED, GREEN }; // expect error: missing ';' before 'Color'
// hint: there is no enum: write a constant for each, as const string RED = "RED";
// edit: const string RED = "RED";
// edit: const string GREEN = "GREEN";
// --- enum with values
enum Color { RED = 1, GREEN = 2 } // expect error: mismatched input '{'. Expecting one of ';'
// hint: there is no enum: write a constant for each, as const string RED = "RED";
// --- constant without a type
const MAX = 5; // expect error: missing {'boolean', 'int', 'float', 'string'} before 'MAX'
// hint: a constant begins with 'const' and its type: write const int MAX = 5;
// edit: const int MAX = 5;
// --- constant text without a type
const GREETING = "hello"; // expect error: missing {'boolean', 'int', 'float', 'string'} before 'GREETING'
// hint: a constant begins with 'const' and its type: write const string GREETING = "hello";
// edit: const string GREETING = "hello";
// --- final constant
final int MAX = 5; // expect error: unwanted token 'int'
// hint: a constant begins with 'const' and its type: write const int MAX = 5;
// edit: const int MAX = 5;
// --- constant that is calculated
function five () (int) { return 5; }
const int TEN = five() * 2; // expect error: mismatched input 'five'. Expecting one of {IntegerLiteral, FloatingPointLiteral, BooleanLiteral, QuotedStringLiteral, 'null'}
// hint: a constant holds a literal: make it a variable, int TEN = five() * 2;
// edit: int TEN = five() * 2;
// --- constant of another constant
const int FIVE = 5;
const int TEN = FIVE * 2; // expect error: mismatched input 'FIVE'. Expecting one of {IntegerLiteral, FloatingPointLiteral, BooleanLiteral, QuotedStringLiteral, 'null'}
// hint: a constant holds a literal: make it a variable, int TEN = FIVE * 2;
// edit: int TEN = FIVE * 2;
// --- constant that is calculated, without a type
const TEN = 5 * 2; // expect error: missing {'boolean', 'int', 'float', 'string'} before 'TEN'
// hint: a constant holds a literal: make it a variable, int TEN = 5 * 2;
// edit: int TEN = 5 * 2;
// --- connector in a variable of the package
http:ClientConnector shop = create http:ClientConnector("http://localhost"); // expect error: unwanted token 'create'
// hint: a variable of the package cannot hold a connector: create it in the service or function that uses it
// --- final constant of another type
final String NAME = "Ann"; // expect error: missing ';' before 'NAME'
// hint: a constant begins with 'const' and its type: write const string NAME = "Ann";
// edit: const string NAME = "Ann";
// --- public constant
public const int MAX = 5; // expect error: mismatched input 'const'. Expecting one of Identifier
// hint: a constant begins with 'const' and its type: write const int MAX = 5;
// edit: const int MAX = 5;
// --- static final
static final int MAX = 5; // expect error: missing ';' before 'int'
// hint: a constant begins with 'const' and its type: write const int MAX = 5;
// edit: const int MAX = 5;
// --- constant as in TypeScript
const MAX: number = 5; // expect error: missing {'boolean', 'int', 'float', 'string'} before 'MAX'
// hint: a constant begins with 'const' and its type: write const int MAX = 5;
// edit: const int MAX = 5;
// --- two constants
const int A = 1, B = 2; // expect error: mismatched input ','. Expecting one of ';'
// hint: a constant begins with 'const' and its type: write const int A = 1, B = 2;
// edit: const int A = 1; const int B = 2;
// --- public variable
public int count = 0; // expect error: unwanted token 'int'
// hint: remove 'public': everything at package level is visible
// edit: int count = 0;
// --- private variable
private string name = "a"; // expect error: unwanted token 'string'
// hint: remove 'private': everything at package level is visible
// edit: string name = "a";
// --- two variables
int a = 1, b = 2; // expect error: mismatched input ','. Expecting one of ';'
// hint: each variable is declared by itself: write int a = 1; int b = 2;
// edit: int a = 1; int b = 2;
// --- service on an endpoint
service chat on ep { // expect error: missing '{' before 'on'
// hint: a service has no listener, the port is an option of 'balws run': write service chat { … }, with @http:BasePath {value:"/chat"} before it
// edit: service chat {
    @http:GET {}
    resource one (message m) { reply m; }
}
// --- service bound to an endpoint
service<http:Service> chat bind ep { // expect error: mismatched input ':'. Expecting one of '>'
// hint: a service has no listener, the port is an option of 'balws run': write service chat { … }, with @http:BasePath {value:"/chat"} before it
// edit: service chat {
    @http:GET {}
    resource one (message m) { reply m; }
}
// --- service bound to an endpoint in braces
service<http:Service> chat bind { port: 9090 } { // expect error: mismatched input ':'. Expecting one of '>'
// hint: a service has no listener, the port is an option of 'balws run': write service chat { … }, with @http:BasePath {value:"/chat"} before it
// edit: service chat {
    @http:GET {}
    resource one (message m) { reply m; }
}
// --- service at a path
service /chat { // expect error: unwanted token '/'
// hint: this is a service of a later Ballerina: write @http:BasePath {value:"/"} service NAME { @http:GET {} resource NAME (message m) { … reply m; } }
    @http:GET {}
    resource one (message m) { reply m; }
}
// --- public service
public service chat { // expect error: unwanted token 'service'
// hint: remove 'public': what a package defines is visible everywhere
// edit: service chat {
    @http:GET {}
    resource one (message m) { reply m; }
}
// --- function in a service
@http:BasePath {value:"/a"}
service chat {
    int count = 0;
    function help (int n) (int) { return n + 1; } // expect error: unwanted token 'function'
// hint: functions belong outside services: move it below the service, and hand its variables over as arguments
    @http:GET {}
    resource one (message m) { reply m; }
}
// --- function after the resources of a service
@http:BasePath {value:"/a"}
service chat {
    @http:GET {}
    resource one (message m) { reply m; }
    function help (int n) (int) { return n + 1; } // expect error: unwanted token 'function'
// hint: functions belong outside services: move it below the service, and hand its variables over as arguments
}
// --- private function in a service
@http:BasePath {value:"/a"}
service chat {
    @http:GET {}
    resource one (message m) { reply m; }
    private function help (int n) (int) { return n + 1; } // expect error: unwanted token 'private'
// hint: functions belong outside services: move it below the service, and hand its variables over as arguments
}
// --- struct in a service
@http:BasePath {value:"/a"}
service chat {
    struct Person { string name; } // expect error: unwanted token 'struct'
// hint: 'struct' belongs outside the service: move it below
    @http:GET {}
    resource one (message m) { reply m; }
}
// --- constant in a service
@http:BasePath {value:"/a"}
service chat {
    const int MAX = 5; // expect error: unwanted token 'const'
// hint: 'const' belongs outside the service: move it below
    @http:GET {}
    resource one (message m) { reply m; }
}
// --- variable after the resources
@http:BasePath {value:"/a"}
service chat {
    @http:GET {}
    resource one (message m) { reply m; }
    int count = 0; // expect error: unwanted token 'int'
// hint: variables of a service precede its first resource
}
// --- worker in a service
@http:BasePath {value:"/a"}
service chat {
    worker w { system:println("a"); } // expect error: unwanted token 'worker'
// hint: workers belong directly in the body of a function or resource
    @http:GET {}
    resource one (message m) { reply m; }
}
// --- resource function
@http:BasePath {value:"/a"}
service chat {
    @http:GET {}
    resource function one (message m) { reply m; } // expect error: unwanted token 'function'
// hint: remove 'function': a resource begins with the word 'resource' alone
// edit: resource one (message m) { reply m; }
}
// --- resource of a later release
@http:BasePath {value:"/a"}
service chat {
    resource function get one () returns string { return "a"; } // expect error: unwanted token 'function'
// hint: a resource names its verb in an annotation: write @http:GET {} resource one (message m) { … reply m; }
}
// --- resource without its word
@http:BasePath {value:"/a"}
service chat {
    @http:GET {}
    one (message m) { reply m; } // expect error: missing 'resource' before 'one'
// hint: a resource begins with the word 'resource': write resource one (message m) { … }
// edit: resource one (message m) { reply m; }
}
// --- resource as a method
@http:BasePath {value:"/a"}
service chat {
    @http:GET {}
    public void one (message m) { reply m; } // expect error: missing 'resource' before 'public'
// hint: a resource begins with the word 'resource': write resource one (message m) { … }
// edit: resource one (message m) { reply m; }
}
// --- import with a slash
import ballerina/io; // expect error: mismatched input '/'. Expecting one of ';'
// hint: the packages of release 0.87 have dots: write import ballerina.lang.system;
function main (string[] args) { io:println("a"); }
// --- import of an organisation
import wso2/twitter; // expect error: mismatched input '/'. Expecting one of ';'
// hint: the packages of release 0.87 have dots: write, for example, import ballerina.lang.system;
function main (string[] args) { twitter:tweet("a"); }
// --- import of the singular
import ballerina.lang.message; // expect error: mismatched input 'message'. Expecting one of Identifier
// hint: the package is ballerina.lang.messages
// edit: import ballerina.lang.messages;
function one (message m) { messages:setHeader(m, "a", "b"); }
// --- import of the singular string
import ballerina.lang.string; // expect error: mismatched input 'string'. Expecting one of Identifier
// hint: the package is ballerina.lang.strings
// edit: import ballerina.lang.strings;
function one (int a) { system:println(strings:valueOf(a)); }
// --- import of the singular json
import ballerina.lang.json; // expect error: mismatched input 'json'. Expecting one of Identifier
// hint: the package is ballerina.lang.jsons
// edit: import ballerina.lang.jsons;
function one (json a) { system:println(jsons:toString(a)); }
// --- import of the singular map
import ballerina.lang.map; // expect error: mismatched input 'map'. Expecting one of Identifier
// hint: the package is ballerina.lang.maps
// edit: import ballerina.lang.maps;
function one (map a) { system:println(maps:length(a)); }
// --- import of the singular xml
import ballerina.lang.xml; // expect error: mismatched input 'xml'. Expecting one of Identifier
// hint: the package is ballerina.lang.xmls
// edit: import ballerina.lang.xmls;
function one (xml a) { system:println(xmls:toString(a)); }
// --- import of everything
import ballerina.lang.system.*; // expect error: mismatched input '*'. Expecting one of Identifier
// hint: a package is imported as a whole: write import ballerina.lang.system;
// edit: import ballerina.lang.system;
function main (string[] args) { system:println("a"); }
// --- import of a string
import "ballerina.lang.system"; // expect error: mismatched input '"ballerina.lang.system"'. Expecting one of Identifier
// hint: an import names a package: write, for example, import ballerina.lang.system;
function main (string[] args) { system:println("a"); }
// --- import of names
import { println } from "system"; // expect error: unwanted token '{'
// hint: an import names a package: write, for example, import ballerina.lang.system;
function main (string[] args) { system:println("a"); }
// --- import without a semicolon
import ballerina.lang.system
function main (string[] args) { system:println("a"); } // expect error: missing ';' before 'function'
// hint: write ';' at the end of the line before
// edit: import ballerina.lang.system;
// --- import below a function
function main (string[] args) { system:println("a"); }
import ballerina.lang.system; // expect error: unwanted token 'import'
// hint: imports belong at the top of the file, after the package
// --- using
using System; // expect error: undefined type 'using'
// hint: an import names a package: write, for example, import ballerina.lang.system;
function main (string[] args) { system:println("a"); }
// --- from import
from system import println // expect error: mismatched input 'import'. Expecting one of ';'
// hint: an import names a package: write, for example, import ballerina.lang.system;
function main (string[] args) { system:println("a"); }
// --- endpoint
endpoint http:Listener ep { port: 9090 }; // expect error: mismatched input ':'. Expecting one of ';'
// hint: this is Ballerina of a later release; balws runs 0.87: write, for example, @http:BasePath {value:"/hi"} service NAME { @http:GET {} resource NAME (message m) { messages:setStringPayload(m, "hi"); reply m; } }
// --- listener
listener http:Listener ep = new(9090); // expect error: mismatched input ':'. Expecting one of ';'
// hint: this is Ballerina of a later release; balws runs 0.87: write, for example, @http:BasePath {value:"/hi"} service NAME { @http:GET {} resource NAME (message m) { messages:setStringPayload(m, "hi"); reply m; } }
// --- statement outside of a function
system:println("a"); // expect error: mismatched input '('. Expecting one of Identifier
// hint: statements belong in a function: write function main (string[] args) { … } around them
// --- loop outside of a function
for (int i = 0; i < 3; i = i + 1) { system:println(i); } // expect error: mismatched input '('. Expecting one of Identifier
// hint: statements belong in a function: write function main (string[] args) { … } around them
// --- if outside of a function
int n = 1;
if (n == 1) { system:println(n); } // expect error: unwanted token 'if'
// hint: statements belong in a function: write function main (string[] args) { … } around them
// --- assignment outside of a function
int n = 1;
n = 2; // expect error: missing Identifier before '='
// hint: statements belong in a function: write function main (string[] args) { … } around them
// --- decorator
@app.route("/") // expect error: unwanted token '.'
// hint: there are no decorators: an annotation is written @PACKAGE:NAME {attribute: value}
function one (int a) { system:println(a); }
// --- annotation of Java
@Override // expect error: undefined annotation 'Override'
// hint: remove it: nothing is inherited here
// edit
function one (int a) { system:println(a); }
// --- xmlns at the top
xmlns "http://a" as ns; // expect error: mismatched input '"http://a"'. Expecting one of Identifier
// hint: there are no declarations of namespaces: write the namespace into the xml, as in `<p:a xmlns:p="…"/>`
// --- documentation
# Greets. // expect error: invalid token '# Greets.'. a comment begins with two slashes
// hint: begin a comment with '//'; the file has 1 more place like this
// edit: // Greets.
// edit: // + name - whom
# + name - whom
function greet (string name) { system:println(name); }
// --- block comment at the top
/* // expect error: invalid token '/*'. there are no block comments
// hint: there are no block comments: begin each line with '//'
// edit: // Greets.
 * Greets.
 */
function greet (string name) { system:println(name); }
// --- a semicolon after a function
function one (int a) { system:println(a); }; // expect error: unwanted token ';'
// hint: remove ';': there is no empty statement
// edit: function one (int a) { system:println(a); }
// --- a semicolon after a struct
struct Person { string name; }; // expect error: unwanted token ';'
// hint: remove ';': there is no empty statement
// edit: struct Person { string name; }
// --- union type of a variable
string|error s = "a"; // expect error: invalid token '|'. unexpected character
// hint: a variable has one type: write string; a failure throws an error
// edit: string s = "a";
// --- optional type of a variable
string? s = "a"; // expect error: invalid token '?'. unexpected character
// hint: remove '?': a type has no mark for null
// edit: string s = "a";
// --- generic type of a variable
List<String> names = []; // expect error: unwanted token '<'
// hint: there are no type parameters: write string[] names
// edit: string[] names = [];
// --- attribute with an equals sign
@http:BasePath {value="/a"} // expect error: mismatched input '='. Expecting one of ':'
// hint: write ':' for '='
// edit: @http:BasePath {value:"/a"}
service chat {
    @http:GET {}
    resource one (message m) { reply m; }
}
// --- attribute without its name
@http:BasePath {"/a"} // expect error: unwanted token '"/a"'
// hint: an attribute has a name: write {value:"/a"}
// edit: @http:BasePath {value:"/a"}
service chat {
    @http:GET {}
    resource one (message m) { reply m; }
}
// --- annotation with a dot
@http.BasePath {value:"/a"} // expect error: unwanted token '.'
// hint: write @http:BasePath
// edit: @http:BasePath {value:"/a"}
service chat {
    @http:GET {}
    resource one (message m) { reply m; }
}
// --- annotation with a semicolon
@http:BasePath {value:"/a"}; // expect error: unwanted token ';'
// hint: remove ';': an annotation belongs to what follows it
// edit: @http:BasePath {value:"/a"}
service chat {
    @http:GET {}
    resource one (message m) { reply m; }
}
// --- namespace
namespace chat { function one (int a) { system:println(a); } } // expect error: mismatched input '{'. Expecting one of ';'
// hint: there are no namespaces: remove 'namespace chat {' and its '}', a directory is a package
// edit: function one (int a) { system:println(a); }
// --- struct with an equals sign
struct Person = { string name; }; // expect error: unwanted token '='
// hint: write struct Person { … }
// edit: struct Person { string name; }
// --- constants of two types
const PORT = 9090, HOST = "a"; // expect error: missing {'boolean', 'int', 'float', 'string'} before 'PORT'
// hint: a constant begins with 'const' and its type: write const int PORT = 9090, HOST = "a";
// edit: const int PORT = 9090; const string HOST = "a";
// --- an action without parameters
connector C () {
    action go () { // expect error: incompatible types: expected 'C', found ''
    // hint: the first parameter of an action takes the connector: C c
    // edit: action go (C c) {
    }
}
// --- main of Java
function main (string args) (int) { // expect error: cannot find main function
    // hint: main takes (string[] args) and returns nothing: function main (string[] args)
    // edit: function main (string[] args) {
    // edit: return;
    // edit: return;
    if (true) {
        return 1;
    }
    return 0;
}
