// --- throws after the results
function fetch (string name) (string) throws exception { // expect error: missing '{' before 'throws'
// hint: remove 'throws': any function may throw, and try { … } catch (errors:Error e) { … } catches
// edit: function fetch (string name) (string) {
    string label = "x" + name;
    return label;
}
function main (string[] args) { system:println(fetch("a")); }
// --- throws without results
function fetch (string name) throws Exception { // expect error: missing '{' before 'throws'
// hint: remove 'throws': any function may throw, and try { … } catch (errors:Error e) { … } catches
// edit: function fetch (string name) {
    system:println(name);
}
// --- throws of several
function fetch (string name) throws IOException, SqlException { // expect error: missing '{' before 'throws'
// hint: remove 'throws': any function may throw, and try { … } catch (errors:Error e) { … } catches
// edit: function fetch (string name) {
    system:println(name);
}
// --- returns
function one (int a) returns int { return a; } // expect error: missing '{' before 'returns'
// hint: the result type needs parentheses: write (int)
// edit: function one (int a) (int) { return a; }
// --- returns in parentheses
function one (int a) returns (int) { return a; } // expect error: missing '{' before 'returns'
// hint: the result type needs parentheses: write (int)
// edit: function one (int a) (int) { return a; }
// --- returns an optional type
function one (string a) returns string? { return a; } // expect error: missing '{' before 'returns'
// hint: the result type needs parentheses: write (string)
// edit: function one (string a) (string) { return a; }
// --- returns a type or an error
function one (int a) returns int|error { return a; } // expect error: missing '{' before 'returns'
// hint: the result type needs parentheses: write (int)
// edit: function one (int a) (int) { return a; }
// --- returns nothing but an error
function one (int a) returns error? { system:println(a); } // expect error: missing '{' before 'returns'
// hint: remove 'returns error?'
// edit: function one (int a) { system:println(a); }
// --- returns two
function two (int a) returns (int, string) { return a, "b"; } // expect error: missing '{' before 'returns'
// hint: the result type needs parentheses: write (int, string)
// edit: function two (int a) (int, string) { return a, "b"; }
// --- returns a foreign type
function one (float a) returns double { return a; } // expect error: missing '{' before 'returns'
// hint: the result type needs parentheses: write (float)
// edit: function one (float a) (float) { return a; }
// --- result without parentheses
function one (int a) int { return a; } // expect error: unwanted token 'int'
// hint: the result type needs parentheses: write (int)
// edit: function one (int a) (int) { return a; }
// --- array as result without parentheses
function every (string[] a) string[] { return a; } // expect error: missing '{' before 'string'
// hint: the result type needs parentheses: write (string[])
// edit: function every (string[] a) (string[]) { return a; }
// --- arrow before the result
function one (int a) -> int { return a; } // expect error: mismatched input '->'. Expecting one of '{'
// hint: the result type needs parentheses: write (int)
// edit: function one (int a) (int) { return a; }
// --- colon before the result
function one (int a): int { return a; } // expect error: mismatched input ':'. Expecting one of '{'
// hint: the result type needs parentheses: write (int)
// edit: function one (int a)(int) { return a; }
// --- void as result
function one (int a): void { system:println(a); } // expect error: mismatched input ':'. Expecting one of '{'
// hint: remove ': void'
// edit: function one (int a){ system:println(a); }
// --- parameters as in TypeScript
function one (a: int, b: string) { system:println(b + a); } // expect error: mismatched input 'int'. Expecting one of Identifier
// hint: the type precedes the name: write int a
// edit: function one (int a, string b) { system:println(b + a); }
// --- parameters as in TypeScript, with a foreign type
function one (a: number, b: boolean) { system:println(a); } // expect error: unwanted token ','
// hint: the type precedes the name: write float a
// edit: function one (float a, boolean b) { system:println(a); }
// --- parameters as in Go
function one (a int, b string) { system:println(b + a); } // expect error: mismatched input 'int'. Expecting one of Identifier
// hint: the type precedes the name: write int a
// edit: function one (int a, string b) { system:println(b + a); }
// --- array parameter as in Go
function one (names []string) { system:println(names.length); } // expect error: mismatched input 'string'. Expecting one of Identifier
// hint: the type precedes the name: write string[] names
// edit: function one (string[] names) { system:println(names.length); }
// --- parameters without types
function one (a, b) { system:println(a); } // expect error: unwanted token ','
// hint: a parameter begins with its type: write, for example, string a
// --- parameter without a type
function one (a) { system:println(a); } // expect error: missing Identifier before ')'
// hint: a parameter begins with its type: write, for example, string a
// --- default of a parameter
function one (int a = 5) { system:println(a); } // expect error: mismatched input '='. Expecting one of ')'
// hint: a parameter has no default: write int a, and a second function without it
// edit: function one (int a) { system:println(a); }
// --- rest parameter
function one (string... names) { system:println(names.length); } // expect error: mismatched input '.'. Expecting one of Identifier
// hint: there are no rest parameters: write string[] names
// edit: function one (string[] names) { system:println(names.length); }
// --- rest parameter as in JavaScript
function one (...names) { system:println(names.length); } // expect error: mismatched input '.'. Expecting one of ')'
// hint: there are no rest parameters: write string[] names
// edit: function one (string[] names) { system:println(names.length); }
// --- final parameter
function one (final int a) { system:println(a); } // expect error: unwanted token 'int'
// hint: remove 'final'
// edit: function one (int a) { system:println(a); }
// --- brackets after a parameter's name
function one (string names[]) { system:println(names.length); } // expect error: mismatched input '['. Expecting one of ')'
// hint: the brackets follow the type: write string[] names
// edit: function one (string[] names) { system:println(names.length); }
// --- list as a parameter
function one (List<String> names) { system:println(names.length); } // expect error: unwanted token '<'
// hint: write string[] names
// edit: function one (string[] names) { system:println(names.length); }
// --- public function
public function one (int a) { system:println(a); } // expect error: unwanted token 'function'
// hint: remove 'public': what a package defines is visible everywhere
// edit: function one (int a) { system:println(a); }
// --- public function with returns
public function one (int a) returns int { return a; } // expect error: unwanted token 'function'
// hint: remove 'public': what a package defines is visible everywhere; the result type needs parentheses: write (int)
// edit: function one (int a) (int) { return a; }
// --- private function
private function one (int a) { system:println(a); } // expect error: unwanted token 'function'
// hint: remove 'private': what a package defines is visible everywhere
// edit: function one (int a) { system:println(a); }
// --- static function
static function one (int a) { system:println(a); } // expect error: unwanted token 'function'
// hint: remove 'static': what a package defines is visible everywhere
// edit: function one (int a) { system:println(a); }
// --- async function
async function one (int a) { system:println(a); } // expect error: unwanted token 'function'
// hint: remove 'async': what a package defines is visible everywhere
// edit: function one (int a) { system:println(a); }
// --- export function
export function one (int a) { system:println(a); } // expect error: unwanted token 'function'
// hint: this is JavaScript or TypeScript; balws runs Ballerina 0.87: write, for example, function main (string[] args) { system:println("hi"); }
// --- isolated function
isolated function one (int a) { system:println(a); } // expect error: unwanted token 'function'
// hint: remove 'isolated': what a package defines is visible everywhere
// edit: function one (int a) { system:println(a); }
// --- remote function in a service
@http:BasePath {value:"/a"}
service chat {
    remote function help (int a) { system:println(a); } // expect error: unwanted token 'function'
// hint: functions belong outside services: move it below the service, and hand its variables over as arguments
}
// --- func
func one (int a) { system:println(a); } // expect error: mismatched input '('. Expecting one of ';'
// hint: a function begins with the word 'function': write function one (…) { … }
// edit: function one (int a) { system:println(a); }
// --- fn
fn one (int a) { system:println(a); } // expect error: mismatched input '('. Expecting one of ';'
// hint: a function begins with the word 'function': write function one (…) { … }
// edit: function one (int a) { system:println(a); }
// --- def with braces
def one (int a) { system:println(a); } // expect error: mismatched input '('. Expecting one of ';'
// hint: a function begins with the word 'function': write function one (…) { … }
// edit: function one (int a) { system:println(a); }
// --- fun
fun one (int a) { system:println(a); } // expect error: mismatched input '('. Expecting one of ';'
// hint: a function begins with the word 'function': write function one (…) { … }
// edit: function one (int a) { system:println(a); }
// --- func as in Go
func one (a int) int { return a; } // expect error: mismatched input '('. Expecting one of ';'
// hint: a function begins with the word 'function': write function one (…) { … }; the type precedes the name: write int a; the result type needs parentheses: write (int)
// edit: function one (int a) (int) { return a; }
// --- fn as in Rust
fn one (a: i32) -> i32 { return a; } // expect error: mismatched input '('. Expecting one of ';'
// hint: a function begins with the word 'function': write function one (…) { … }; the type precedes the name: write int a; the result type needs parentheses: write (int)
// edit: function one (int a) (int) { return a; }
// --- type before the name
int one (int a) { return a; } // expect error: mismatched input '('. Expecting one of ';'
// hint: a function begins with the word 'function', and its result follows the parameters in parentheses: write function one (…) (int) { … }
// edit: function one (int a) (int) { return a; }
// --- string before the name
string one (int a) { return "a" + a; } // expect error: mismatched input '('. Expecting one of ';'
// hint: a function begins with the word 'function', and its result follows the parameters in parentheses: write function one (…) (string) { … }
// edit: function one (int a) (string) { return "a" + a; }
// --- array before the name
string[] one (string[] a) { return a; } // expect error: mismatched input '('. Expecting one of ';'
// hint: a function begins with the word 'function', and its result follows the parameters in parentheses: write function one (…) (string[]) { … }
// edit: function one (string[] a) (string[]) { return a; }
// --- void before the name
void one (int a) { system:println(a); } // expect error: mismatched input '('. Expecting one of ';'
// hint: a function begins with the word 'function': write function one (…) { … }
// edit: function one (int a) { system:println(a); }
// --- public void
public void one (int a) { system:println(a); } // expect error: missing ';' before 'one'
// hint: a function begins with the word 'function': write function one (…) { … }
// edit: function one (int a) { system:println(a); }
// --- no word before the name
one (int a) { system:println(a); } // expect error: mismatched input '('. Expecting one of Identifier
// hint: a function begins with the word 'function': write function one (…) { … }
// edit: function one (int a) { system:println(a); }
// --- arguments of main as in Java
function main (String[] args) { } // expect error: undefined type 'String'
// hint: did you mean 'string'?
// edit: function main (string[] args) { }
// --- expression for a body
function one (int a) returns int => a + 1; // expect error: missing '{' before 'returns'
// hint: a body needs braces: write (int) { return a + 1; }
// edit: function one (int a) (int) { return a + 1; }
// --- generic function
function one<T> (int a) { system:println(a); } // expect error: mismatched input '<'. Expecting one of '('
// hint: a function has no type parameters: write one for each type
// edit: function one (int a) { system:println(a); }
// --- type parameter of json
function one (json<Person> a) { system:println(a); } // expect error: mismatched input 'Person'. Expecting one of '{'
// hint: write json a
// edit: function one (json a) { system:println(a); }
// --- optional parameter
function one (string? a) { system:println(a); } // expect error: invalid token '?'. unexpected character
// hint: write string a
// edit: function one (string a) { system:println(a); }
// --- union as a parameter
function one (string|int a) { system:println(a); } // expect error: invalid token '|'. unexpected character
// hint: a variable has one type: write string; a failure throws an error
// edit: function one (string a) { system:println(a); }
// --- trailing comma
function one (int a, int b,) { system:println(a + b); } // expect error: mismatched input ')'. Expecting one of {'@', 'any', 'boolean', 'int', 'float', 'string', 'message', 'map', 'json', 'xml', 'xmlDocument', 'datatable', Identifier}
// hint: remove the ',' before ')'
// edit: function one (int a, int b) { system:println(a + b); }
// --- semicolons between parameters
function one (int a; int b) { system:println(a + b); } // expect error: mismatched input ';'. Expecting one of ')'
// hint: parameters are separated by ','
// edit: function one (int a, int b) { system:println(a + b); }
// --- empty results
function one (int a) () { system:println(a); } // expect error: invalid identifier ')'
// hint: remove '()': a function without results has no list of them
// edit: function one (int a) { system:println(a); }
// --- body without braces
function one (int a) (int) return a; // expect error: missing '{' before 'return'
// hint: a body needs braces even if it is one statement: write '{' before it and '}' after it
// edit: function one (int a) (int) { return a; }
// --- missing parenthesis
function one (int a { system:println(a); } // expect error: missing ')' before '{'
// hint: write ')' here
// edit: function one (int a) { system:println(a); }
// --- function without parentheses
function one { system:println("a"); } // expect error: mismatched input '{'. Expecting one of '('
// hint: write '(' here
// --- action with returns
connector C (string url) {
    action one (C c) returns string { return url; } // expect error: missing '{' before 'returns'
// hint: the result type needs parentheses: write (string)
// edit: action one (C c) (string) { return url; }
}
// --- resource with returns
@http:BasePath {value:"/a"}
service chat {
    @http:GET {}
    resource one (message m) returns string { reply m; } // expect error: missing '{' before 'returns'
// hint: remove 'returns string': a resource has no result, it answers with reply m;
// edit: resource one (message m) { reply m; }
}
