// --- a semicolon too many
function main (string[] args) {
    int a = 1;; // expect error: unwanted token ';'
// hint: remove ';': there is no empty statement
// edit: int a = 1;
}
// --- a brace of an if is missing at the end of a file
function main (string[] args) {
    if (args.length > 0) {
        system:println("a");
} // expect error: unwanted token '<EOF>'
// hint: the '{' on line 2 is not closed: write '}' before line 4
// edit
// --- a brace of a while in the middle of a function
function main (string[] args) {
    while (args.length > 5) {
        system:println("a");
    system:println("b");
} // expect error: unwanted token '<EOF>'
// hint: the '{' on line 2 is not closed: write '}' before line 4
// edit
// --- a brace of an if before another function
function one (int a) {
    if (a > 1) {
        system:println(a);
    system:println("b");
}
function two (int a) { // expect error: unwanted token 'function'
// hint: the '{' on line 2 is not closed: write '}' before line 4
// edit
    system:println(a);
}
// --- a brace of a function before another function
function one (int a) {
    system:println(a);

function two (int a) { // expect error: unwanted token 'function'
// hint: the '{' on line 1 is not closed: write '}' before line 4
// edit
    system:println(a);
}
// --- a brace of an if before another resource
@http:BasePath {value:"/a"}
service chat {
    @http:GET {}
    resource one (message m) {
        if (true) {
            system:println("a");
        reply m;
    }
    @http:POST {} // expect error: unwanted token '@'
// hint: the '{' on line 5 is not closed: write '}' before line 7
// edit
    resource two (message m) {
        reply m;
    }
}
// --- a brace of a resource before another resource
@http:BasePath {value:"/a"}
service chat {
    @http:GET {}
    resource one (message m) {
        reply m;

    @http:POST {} // expect error: unwanted token '@'
// hint: the '{' on line 4 is not closed: write '}' before line 7
// edit
    resource two (message m) {
        reply m;
    }
}
// --- a brace of a service at the end of a file
@http:BasePath {value:"/a"}
service chat {
    @http:GET {}
    resource one (message m) {
        reply m;
    } // expect error: unwanted token '<EOF>'
// hint: the '{' on line 2 is not closed: write '}' at the end
// edit
// --- a brace of a service before a function
@http:BasePath {value:"/a"}
service chat {
    @http:GET {}
    resource one (message m) {
        reply m;
    }

function two (int a) { // expect error: unwanted token 'function'
// hint: the '{' on line 2 is not closed: write '}' before line 8
// edit
    system:println(a);
}
// --- a brace of an else
function main (string[] args) {
    if (args.length > 0) {
        system:println("a");
    } else {
        system:println("b");
    system:println("c");
} // expect error: unwanted token '<EOF>'
// hint: the '{' on line 4 is not closed: write '}' before line 6
// edit
// --- a brace of a try before catch
function main (string[] args) {
    try {
        system:println("a");
    catch (errors:Error e) { // expect error: unwanted token 'catch'
// hint: the '{' on line 2 is not closed: write '}' before 'catch'
// edit: } catch (errors:Error e) {
        system:println("b");
    }
}
// --- a brace before else
function main (string[] args) {
    if (args.length > 0) {
        system:println("a");
    else { // expect error: unwanted token 'else'
// hint: the '{' on line 2 is not closed: write '}' before 'else'
// edit: } else {
        system:println("b");
    }
}
// --- two braces at the end
function main (string[] args) {
    if (args.length > 0) {
        system:println("a"); // expect error: unwanted token '<EOF>'
// hint: the '{' on line 2 is not closed: write '}' at the end
// edit: }
// edit: }
// --- a brace too many at the end
function main (string[] args) {
    system:println("a");
}
} // expect error: unwanted token '}'
// hint: remove the '}' on line 4: it closes too much
// edit
// --- a brace too many in the middle
function one (int a) {
    system:println(a);
    }
} // expect error: unwanted token '}'
// hint: remove the '}' on line 3: it closes too much
// edit
function two (int a) {
    system:println(a);
}
// --- an opening brace is missing
function main (string[] args)
    system:println("a"); // expect error: missing '{' before 'system'
// hint: write '{' at the end of the line before
// edit: function main (string[] args) {
}
// --- an opening brace of an if is missing
function main (string[] args) {
    if (args.length > 0)
        system:println("a"); // expect error: missing '{' before 'system'
// hint: write '{' at the end of the line before
// edit: if (args.length > 0) {
    }
}
// --- a parenthesis of a call is missing
function main (string[] args) {
    system:println("a"; // expect error: invalid identifier 'system'
// hint: write ')' before ';'
// edit: system:println("a");
}
// --- a parenthesis of a condition is missing
function main (string[] args) {
    if (args.length > 0 { // expect error: missing ')' before '{'
// hint: write ')' here
// edit: if (args.length > 0) {
        system:println("a");
    }
}
// --- a parenthesis too many
function main (string[] args) {
    system:println("a")); // expect error: invalid identifier 'system'
// hint: remove ')'
// edit: system:println("a");
}
// --- a bracket is missing
function main (string[] args) {
    system:println(args[0); // expect error: invalid identifier 'system'
// hint: write ']' before ')'
// edit: system:println(args[0]);
}
// --- a bracket of a literal is missing
function main (string[] args) {
    int[] a = [1, 2; // expect error: missing ']' before ';'
// hint: write ']' here
// edit: int[] a = [1, 2];
    system:println(a.length);
}
// --- a quote is missing at the end
function main (string[] args) {
    system:println("a); // expect error: invalid token '"a);'. the string is not closed
// hint: close the string with '"'
// edit: system:println("a");
    system:println("b");
}
// --- a quote is missing before a semicolon
function main (string[] args) {
    string s = "abc; // expect error: invalid token '"abc;'. the string is not closed
// hint: close the string with '"'
// edit: string s = "abc";
    system:println(s);
}
// --- a quote is missing at the beginning
function main (string[] args) {
    system:println(a"); // expect error: invalid token '");'. the string is not closed
// hint: open the string with '"'
// edit: system:println("a");
    system:println("b");
}
// --- a struct is not closed
struct Person {
    string name;
function one (int a) { // expect error: unwanted token 'function'
// hint: the '{' on line 1 is not closed: write '}' before line 3
// edit
    system:println(a);
}
// --- a json literal is not closed
function main (string[] args) {
    json j = {a:1; // expect error: missing '}' before ';'
// hint: write '}' here
// edit: json j = {a:1 };
    system:println(j);
}
// --- a comma is missing in a literal
function main (string[] args) {
    json j = {a:1 b:2}; // expect error: mismatched input 'b'. Expecting one of '}'
// hint: write ',' between the two
// edit: json j = {a:1, b:2};
    system:println(j);
}
// --- a comma is missing in a call
function main (string[] args) {
    int n = sum(1 2); // expect error: unwanted token '2'
// hint: write ',' between the two
// edit: int n = sum(1, 2);
}
function sum (int a, int b) (int) {
    return a + b;
}
// --- a comma is missing between parameters
function one (int a int b) { // expect error: mismatched input 'int'. Expecting one of ')'
// hint: write ')' here
    system:println(a + b);
}
// --- an operator is missing
function main (string[] args) {
    int a = 1 2; // expect error: unwanted token '2'
// hint: remove '2'
// edit: int a = 1 ;
}
// --- a value is missing
function main (string[] args) {
    int a = ; // expect error: mismatched input ';'. Expecting one of {'create', Identifier, IntegerLiteral, FloatingPointLiteral, BooleanLiteral, QuotedStringLiteral, 'null', '(', '+', '-', '!', '<', '[', '{', BacktickString, 'any', 'boolean', 'int', 'float', 'string', 'message', 'map', 'json', 'xml', 'xmlDocument', 'datatable'}
// hint: an expression belongs here
}
// --- an operand is missing
function main (string[] args) {
    int a = 1 + ; // expect error: mismatched input ';'. Expecting one of {Identifier, IntegerLiteral, FloatingPointLiteral, BooleanLiteral, QuotedStringLiteral, 'null', '(', '+', '-', '!', '<', '[', '{', BacktickString, 'any', 'boolean', 'int', 'float', 'string', 'message', 'map', 'json', 'xml', 'xmlDocument', 'datatable'}
// hint: an expression belongs here
}
// --- a name is missing
function main (string[] args) {
    int = 5; // expect error: invalid identifier 'int'
// hint: text that begins with 'int' cannot continue with '='
}
// --- a semicolon is missing before a brace
function main (string[] args) {
    int a = 1
} // expect error: missing ';' before '}'
// hint: write ';' at the end of the line before
// edit: int a = 1;
// --- a semicolon after a condition
function main (string[] args) {
    if (args.length > 0); { // expect error: unwanted token ';'
// hint: remove ';'
// edit: if (args.length > 0) {
        system:println("a");
    }
}
// --- a block alone
function main (string[] args) {
    {
        system:println("a"); // expect error: unwanted token ';'
// hint: a block follows a word such as if or while: remove '{' and its '}'
// edit
    }
}
// --- a brace too many in a resource
@http:BasePath {value:"/chat"}
@ws:WebSocketUpgradePath {value:"/ws"}
service chat {
    @ws:OnTextMessage {}
    resource onText (message m) {
        if (messages:getStringPayload(m) == "") {
            ws:pushText("nothing");
        }
        }
        ws:pushText("done"); // expect error: unwanted token 'ws'
        // hint: remove the '}' on line 9: it closes too much
        // edit
    }

    @ws:OnClose {}
    resource onClose (message m) {
        system:println("gone");
    }
}
// --- a brace too many in a function
function main (string[] args) {
    int n = args.length;
    while (n > 5) {
        n = n - 1;
    }
    }
    while (n > 2) { // expect error: unwanted token 'while'
        // hint: remove the '}' on line 6: it closes too much
        // edit
        n = n - 1;
    }
    system:println(n);
}
// --- a parenthesis of a condition is missing at its beginning
function main (string[] args) {
    if args.length > 5) { // expect error: missing '(' before 'args'
        // hint: a condition needs parentheses: write if (args.length > 5)
        // edit: if (args.length > 5) {
        system:println("many");
    }
}
// --- a quote of a condition is missing
function main (string[] args) {
    string text = args[0];
    if (text == "bye) { // expect error: invalid token '"bye) {'. the string is not closed
        // hint: close the string with '"'
        // edit: if (text == "bye") {
        system:println("bye");
    }
}
// --- surplus brace function
import ballerina.lang.system;
function main (string[] args) {
    int a = 1;
    if (a > 0) {
        system:println("a");
    }
    }
    system:println("b"); // expect error: mismatched input '('. Expecting one of Identifier
// hint: remove the '}' on line 7: it closes too much
// edit
}
// --- surplus brace function 2
import ballerina.lang.system;
function main (string[] args) {
    int a = 1;
}
    system:println("b"); // expect error: mismatched input '('. Expecting one of Identifier
// hint: remove the '}' on line 4: it closes too much
// edit
}
function two () {
    system:println("two");
}
// --- surplus brace resource
import ballerina.lang.messages;
@http:BasePath {value:"/a"}
service chat {
    @http:GET {}
    resource one (message m) {
        messages:setStringPayload(m, "x");
        }
        reply m; // expect error: unwanted token 'reply'
// hint: remove the '}' on line 7: it closes too much
// edit
    }
    @http:POST {}
    resource two (message m) {
        reply m;
    }
}
// --- surplus brace service
import ballerina.lang.messages;
@http:BasePath {value:"/a"}
service chat {
    @http:GET {}
    resource one (message m) {
        messages:setStringPayload(m, "x");
        reply m;
    }
    }
    @http:POST {}
    resource two (message m) { // expect error: unwanted token 'resource'
// hint: remove the '}' on line 9: it closes too much
// edit
        reply m;
    }
}
// --- surplus brace at end of service line
@http:BasePath {value:"/a"}
service chat {
    @http:GET {}
    resource one (message m) {
        reply m;
    }
}
} // expect error: unwanted token '}'
// hint: remove the '}' on line 8: it closes too much
// edit
// --- surplus brace same line
function main (string[] args) {
    int a = 1;
    if (a > 0) { system:println("a"); }}
    system:println("b"); // expect error: mismatched input '('. Expecting one of Identifier
// hint: remove the '}' on line 3: it closes too much
// edit: if (a > 0) { system:println("a"); }
}
// --- surplus brace end of function twice
import ballerina.lang.system;
function main (string[] args) {
    system:println("b");
}} // expect error: unwanted token '}'
// hint: remove '}', or look for a missing '{'
// edit
function two () {
    system:println("two");
}
// --- missing brace after resource head
@http:BasePath {value:"/a"}
service s {
    @http:GET {}
    resource r (message m)
        reply m; // expect error: missing '{' before 'reply'
// hint: write '{' at the end of the line before
// edit: resource r (message m) {
    }
    @http:POST {}
    resource q (message m) {
        reply m;
    }
}
// --- missing brace after service head
@http:BasePath {value:"/a"}
service s
    @http:GET {} // expect error: missing '{' before '@'
// hint: write '{' at the end of the line before
// edit: service s {
    resource r (message m) {
        reply m;
    }
}
// --- missing brace after function head
function f (int a) (int)
    return a; // expect error: missing '{' before 'return'
// hint: write '{' at the end of the line before
// edit: function f (int a) (int) {
}
function main (string[] args) {
    system:println(f(1));
}
// --- missing brace after if head
function main (string[] args) {
    if (args.length > 0)
        system:println("a"); // expect error: missing '{' before 'system'
// hint: write '{' at the end of the line before
// edit: if (args.length > 0) {
        system:println("c");
    }
    system:println("b");
}
// --- missing brace after while head
function main (string[] args) {
    int i = 0;
    while (i < 5)
        i = i + 1; // expect error: missing '{' before 'i'
// hint: write '{' at the end of the line before
// edit: while (i < 5) {
        system:println(i);
    }
}
// --- missing brace after else
function main (string[] args) {
    if (args.length > 0) {
        system:println("a");
    } else
        system:println("b"); // expect error: missing '{' before 'system'
// hint: write '{' at the end of the line before
// edit
        system:println("c");
    }
}
// --- missing brace after try
function main (string[] args) {
    try
        system:println("a"); // expect error: missing '{' before 'system'
// hint: write '{' at the end of the line before
// edit: try {
    } catch (errors:Error e) {
        system:println(e.msg);
    }
}
// --- missing brace after catch
function main (string[] args) {
    try {
        system:println("a");
    } catch (errors:Error e)
        system:println(e.msg); // expect error: missing '{' before 'system'
// hint: write '{' at the end of the line before
// edit
    }
}
// --- missing brace struct
struct P
    string name; // expect error: missing '{' before 'string'
// hint: write '{' at the end of the line before
// edit: struct P {
    int age;
}
function main (string[] args) {
    P p = {name:"a"};
    system:println(p.name);
}
// --- missing brace struct field line
struct P {
    string name;
    int age;

function main (string[] args) { // expect error: unwanted token 'function'
// hint: the '{' on line 1 is not closed: write '}' before line 5
// edit
    P p = {name:"a"};
    system:println(p.name);
}
// --- missing ( before results
function f (int a) int) { // expect error: missing '{' before 'int'
// hint: write '(' before 'int'
// edit: function f (int a) (int) {
    return a;
}
function main (string[] args) {
    system:println(f(1));
}
// --- missing ( before results 2
function f (int a) string, int) { // expect error: missing '{' before 'string'
// hint: write '(' before 'string'
// edit: function f (int a) (string, int) {
    return "a", 1;
}
function main (string[] args) {
    string s;
    int n;
    s, n = f(1);
    system:println(s + n);
}
// --- missing ) after results
function f (int a) (int { // expect error: invalid identifier 'int'
// hint: write ')' before '{'
// edit: function f (int a) (int) {
    return a;
}
function main (string[] args) {
    system:println(f(1));
}
// --- missing ) after params
function f (int a (int) { // expect error: missing ')' before '('
// hint: write ')' here
// edit: function f (int a) (int) {
    return a;
}
function main (string[] args) {
    system:println(f(1));
}
// --- missing ( before params
function f int a) (int) { // expect error: missing '(' before 'int'
// hint: write '(' here
// edit: function f ( int a) (int) {
    return a;
}
function main (string[] args) {
    system:println(f(1));
}
// --- missing ( before params resource
@http:BasePath {value:"/a"}
service s {
    @http:GET {}
    resource r message m) { // expect error: missing '(' before 'message'
// hint: write '(' here
// edit: resource r ( message m) {
        reply m;
    }
}
// --- missing ) params resource
@http:BasePath {value:"/a"}
service s {
    @http:GET {}
    resource r (message m { // expect error: missing ')' before '{'
// hint: write ')' here
// edit: resource r (message m) {
        reply m;
    }
}
// --- missing @ GET
@http:BasePath {value:"/a"}
service s {
    http:GET {} // expect error: mismatched input '{'. Expecting one of Identifier
// hint: write @http:GET: an annotation begins with '@'
// edit: @http:GET {}
    resource r (message m) {
        reply m;
    }
}
// --- missing @ BasePath
http:BasePath {value:"/a"} // expect error: unwanted token '{'
// hint: write @http:BasePath: an annotation begins with '@'
// edit: @http:BasePath {value:"/a"}
service s {
    @http:GET {}
    resource r (message m) {
        reply m;
    }
}
// --- missing @ OnTextMessage
@http:BasePath {value:"/a"}
@ws:WebSocketUpgradePath {value:"/ws"}
service s {
    ws:OnTextMessage {} // expect error: mismatched input '{'. Expecting one of Identifier
// hint: write @ws:OnTextMessage: an annotation begins with '@'
// edit: @ws:OnTextMessage {}
    resource r (message m) {
        ws:pushText("a");
    }
}
// --- missing @ second
@http:BasePath {value:"/a"}
service s {
    @http:GET {}
    http:Path {value:"/x"} // expect error: missing 'resource' before 'http'
// hint: write @http:Path: an annotation begins with '@'
// edit: @http:Path {value:"/x"}
    resource r (message m) {
        reply m;
    }
}
// --- missing @ parameter
@http:BasePath {value:"/a"}
service s {
    @http:GET {}
    resource r (message m, http:QueryParam {value:"q"} string q) { // expect error: unwanted token '{'
// hint: write @http:QueryParam: an annotation begins with '@'
// edit: resource r (message m, @http:QueryParam {value:"q"} string q) {
        system:println(q);
        reply m;
    }
}
// --- missing } before break
function main (string[] args) {
    int i = 0;
    while (true) {
        if (i > 3) {
            system:println("x");
        break;
    }
} // expect error: unwanted token '<EOF>'
// hint: the '{' on line 4 is not closed: write '}' before line 6
// edit
// --- missing } if break
function main (string[] args) {
    int i = 0;
    while (true) {
        i = i + 1;
        if (i > 3) {
            break;
        system:println("x");
    }
    system:println("y");
} // expect error: unwanted token '<EOF>'
// hint: the '{' on line 5 is not closed: write '}' before line 7
// edit
// --- missing } before continue
function main (string[] args) {
    int i = 0;
    while (i < 5) {
        i = i + 1;
        if (i > 3) {
            continue;
        system:println("x");
    }
} // expect error: unwanted token '<EOF>'
// hint: the '{' on line 5 is not closed: write '}' before line 7
// edit
// --- missing } before return
function f (int i) (int) {
    if (i > 3) {
        return 1;
    return 2;
}
function main (string[] args) { // expect error: unwanted token 'function'
// hint: the '{' on line 2 is not closed: write '}' before line 4
// edit
    system:println(f(1));
}
// --- missing } reply
@http:BasePath {value:"/a"}
service s {
    @http:GET {}
    resource r (message m) {
        if (true) {
            reply m;
        reply m;
    }
} // expect error: unwanted token '<EOF>'
// hint: the '{' on line 5 is not closed: write '}' before line 7
// edit
