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
// hint: the '{' of line 2 is not closed: write '}' before line 4
// edit
// --- a brace of a while in the middle of a function
function main (string[] args) {
    while (args.length > 5) {
        system:println("a");
    system:println("b");
} // expect error: unwanted token '<EOF>'
// hint: the '{' of line 2 is not closed: write '}' before line 4
// edit
// --- a brace of an if before another function
function one (int a) {
    if (a > 1) {
        system:println(a);
    system:println("b");
}
function two (int a) { // expect error: unwanted token 'function'
// hint: the '{' of line 2 is not closed: write '}' before line 4
// edit
    system:println(a);
}
// --- a brace of a function before another function
function one (int a) {
    system:println(a);

function two (int a) { // expect error: unwanted token 'function'
// hint: the '{' of line 1 is not closed: write '}' before line 4
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
// hint: the '{' of line 5 is not closed: write '}' before line 7
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
// hint: the '{' of line 4 is not closed: write '}' before line 7
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
// hint: the '{' of line 2 is not closed: write '}' at the end
// edit
// --- a brace of a service before a function
@http:BasePath {value:"/a"}
service chat {
    @http:GET {}
    resource one (message m) {
        reply m;
    }

function two (int a) { // expect error: unwanted token 'function'
// hint: the '{' of line 2 is not closed: write '}' before line 8
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
// hint: the '{' of line 4 is not closed: write '}' before line 6
// edit
// --- a brace of a try before catch
function main (string[] args) {
    try {
        system:println("a");
    catch (errors:Error e) { // expect error: unwanted token 'catch'
// hint: the '{' of line 2 is not closed: write '}' before 'catch'
// edit: } catch (errors:Error e) {
        system:println("b");
    }
}
// --- a brace before else
function main (string[] args) {
    if (args.length > 0) {
        system:println("a");
    else { // expect error: unwanted token 'else'
// hint: the '{' of line 2 is not closed: write '}' before 'else'
// edit: } else {
        system:println("b");
    }
}
// --- two braces at the end
function main (string[] args) {
    if (args.length > 0) {
        system:println("a"); // expect error: unwanted token '<EOF>'
// hint: the '{' of line 2 is not closed: write '}' at the end
// edit: }
// edit: }
// --- a brace too many at the end
function main (string[] args) {
    system:println("a");
}
} // expect error: unwanted token '}'
// hint: remove the '}' of line 4: it closes too much
// edit
// --- a brace too many in the middle
function one (int a) {
    system:println(a);
    }
} // expect error: unwanted token '}'
// hint: remove the '}' of line 3: it closes too much
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
// hint: the '{' of line 1 is not closed: write '}' before line 3
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
// hint: what begins with 'int' cannot go on with '='
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
// hint: a block stands after a word such as if or while: remove '{' and its '}'
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
        // hint: remove the '}' of line 9: it closes too much
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
        // hint: remove the '}' of line 6: it closes too much
        // edit
        n = n - 1;
    }
    system:println(n);
}
// --- a parenthesis of a condition is missing at its beginning
function main (string[] args) {
    if args.length > 5) { // expect error: missing '(' before 'args'
        // hint: a condition stands in parentheses: write if (args.length > 5)
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
