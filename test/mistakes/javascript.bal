// --- for with let
function main (string[] args) {
    for (let i = 0; i < 3; i++) { system:println(i); } // expect error: invalid identifier 'for'
// hint: there is no 'for': write int i = 0; while (i < 3) { … i = i + 1; }
// edit: int i = 0;
// edit: while (i < 3) { system:println(i); i = i + 1; }
}
// --- for with an int
function main (string[] args) {
    for (int i = 0; i < 3; i = i + 1) { system:println(i); } // expect error: invalid identifier 'for'
// hint: there is no 'for': write int i = 0; while (i < 3) { … i = i + 1; }
// edit: int i = 0;
// edit: while (i < 3) { system:println(i); i = i + 1; }
}
// --- for that counts down
function main (string[] args) {
    for (var i = 10; i > 0; i -= 2) { system:println(i); } // expect error: invalid identifier 'for'
// hint: there is no 'for': write int i = 10; while (i > 0) { … i = i - 2; }
// edit: int i = 10;
// edit: while (i > 0) { system:println(i); i = i - 2; }
}
// --- for of
function main (string[] args) {
    for (const name of args) { system:println(name); } // expect error: invalid identifier 'for'
// hint: there is no 'for': write iterate (string name : args) { … }
// edit: iterate (string name : args) { system:println(name); }
}
// --- for in
function main (string[] args) {
    for (let name in args) { system:println(name); } // expect error: invalid identifier 'for'
// hint: there is no 'for': write iterate (string name : args) { … }
// edit: iterate (string name : args) { system:println(name); }
}
// --- endless for
function main (string[] args) {
    for (;;) { break; } // expect error: invalid identifier 'for'
// hint: there is no 'for': write while (true) { … }
// edit: while (true) { break; }
}
// --- const in a body
function main (string[] args) {
    const name = "Ann"; system:println(name); // expect error: unwanted token 'const'
// hint: a variable begins with its type, not with 'const': write string name = "Ann";
// edit: string name = "Ann"; system:println(name);
}
// --- let without a value
function main (string[] args) {
    let name: string = "Ann"; system:println(name); // expect error: mismatched input ':'. Expecting one of ';'
// hint: a variable begins with its type, not with 'let': write string name = "Ann";
// edit: string name = "Ann"; system:println(name);
}
// --- const with a type
function main (string[] args) {
    const count: number = 5; system:println(count); // expect error: unwanted token 'const'
// hint: a variable begins with its type, not with 'const': write int count = 5;
// edit: int count = 5; system:println(count);
}
// --- function value
function main (string[] args) {
    function greet (string name) { system:println(name); }; // expect error: unwanted token 'function'
// hint: a function begins with the word 'function' and is not nested in another
}
// --- arrow function
function main (string[] args) {
    var greet = (name) => system:println(name); // expect error: mismatched input '='. Expecting one of ';'
// hint: a variable begins with its type, not with 'var': write TYPE greet = (name) => system:println(name);
}
// --- arrow function as an argument
function main (string[] args) {
    args.forEach(name => { system:println(name); }); // expect error: mismatched input '='. Expecting one of ')'
// hint: functions are not values: define a named function and call it
}
// --- function as an argument
function main (string[] args) {
    args.map(function (name) { return name; }); // expect error: invalid identifier 'args'
// hint: an array has no functions of its own: look at each element in a loop, iterate (T x : list) { … }
}
// --- strict equality
function main (string[] args) {
    if (args.length === 0) { return; } // expect error: unwanted token '='
// hint: write '==' for '==='
// edit: if (args.length == 0) { return; }
}
// --- strict inequality
function main (string[] args) {
    if (args.length !== 0) { return; } // expect error: unwanted token '='
// hint: write '!=' for '!=='
// edit: if (args.length != 0) { return; }
}
// --- plus one
function main (string[] args) {
    int i = 0; i++; // expect error: mismatched input ';'. Expecting one of {Identifier, IntegerLiteral, FloatingPointLiteral, BooleanLiteral, QuotedStringLiteral, 'null', '(', '+', '-', '!', '<', '[', '{', BacktickString, 'any', 'boolean', 'int', 'float', 'string', 'message', 'map', 'json', 'xml', 'xmlDocument', 'datatable'}
// hint: there is no '++': write i = i + 1
// edit: int i = 0; i = i + 1;
}
// --- plus one before
function main (string[] args) {
    int i = 0; ++i; // expect error: mismatched input ';'. Expecting one of '->'
// hint: there is no '++': write i = i + 1
// edit: int i = 0; i = i + 1;
}
// --- minus one
function main (string[] args) {
    int i = 5; i--; // expect error: mismatched input ';'. Expecting one of {Identifier, IntegerLiteral, FloatingPointLiteral, BooleanLiteral, QuotedStringLiteral, 'null', '(', '+', '-', '!', '<', '[', '{', BacktickString, 'any', 'boolean', 'int', 'float', 'string', 'message', 'map', 'json', 'xml', 'xmlDocument', 'datatable'}
// hint: there is no '--': write i = i - 1
// edit: int i = 5; i = i - 1;
}
// --- plus and assign
function main (string[] args) {
    int i = 0; i += 2; // expect error: unwanted token '='
// hint: there is no '+=': write i = i + 2
// edit: int i = 0; i = i + 2;
}
// --- times and assign with a sum
function main (string[] args) {
    int i = 2; i *= 2 + 3; // expect error: unwanted token '='
// hint: there is no '*=': write i = i * (2 + 3)
// edit: int i = 2; i = i * (2 + 3);
}
// --- plus and assign of an element
function main (string[] args) {
    int[] list = [1]; list[0] += 1; // expect error: unwanted token '='
// hint: there is no '+=': write list[0] = list[0] + 1
// edit: int[] list = [1]; list[0] = list[0] + 1;
}
// --- conditional value
function main (string[] args) {
    int n = args.length > 0 ? 1 : 2; system:println(n); // expect error: invalid token '?'. unexpected character
// hint: there is no '… ? … : …': write int n; if (args.length > 0) { n = 1; } else { n = 2; }
// edit: int n; if (args.length > 0) { n = 1; } else { n = 2; } system:println(n);
}
// --- conditional assignment
function main (string[] args) {
    int n = 1; n = n > 0 ? n : 5; system:println(n); // expect error: invalid token '?'. unexpected character
// hint: there is no '… ? … : …': write if (n > 0) { n = n; } else { n = 5; }
// edit: int n = 1; if (n > 0) { n = n; } else { n = 5; } system:println(n);
}
// --- nullish
function main (string[] args) {
    json j = {a:1}; json k = j ?? {}; system:println(k); // expect error: invalid token '??'. unexpected character
// hint: there is no '??': write json k = j; if (k == null) { k = {}; }
// edit: json j = {a:1}; json k = j; if (k == null) { k = {}; } system:println(k);
}
// --- nullish of a string
function main (string[] args) {
    string s = args[0] ?? "none"; system:println(s); // expect error: invalid token '??'. unexpected character
// hint: there is no '??': a string is never null, so write string s = args[0];
// edit: string s = args[0]; system:println(s);
}
// --- optional chaining
function main (string[] args) {
    json j = {a:{b:1}}; json k = j?.a; system:println(k); // expect error: invalid token '?'. unexpected character
// hint: there is no '?.': write '.', and compare with null before
// edit: json j = {a:{b:1}}; json k = j.a; system:println(k);
}
// --- single quotes
function main (string[] args) {
    system:println('hello'); // expect error: invalid token ''hello''. strings need double quotes
// hint: write strings in double quotes: "hello"
// edit: system:println("hello");
}
// --- single quotes with a double quote inside
function main (string[] args) {
    system:println('say "hi"'); // expect error: invalid token ''say "hi"''. strings need double quotes
// hint: write strings in double quotes: "say "hi""
// edit: system:println("say \"hi\"");
}
// --- block comment
function main (string[] args) {
    /* greets */ system:println("hello"); // expect error: invalid token '/*'. there are no block comments
// hint: there are no block comments: begin each line with '//'
// edit: system:println("hello");
}
// --- block comment of several lines
function main (string[] args) {
    /* // expect error: invalid token '/*'. there are no block comments
// hint: there are no block comments: begin each line with '//'
// edit: // greets
     * greets
     */
    system:println("hello");
}
// --- try with a bare catch
function main (string[] args) {
    try { system:println("a"); } catch (e) { system:println("b"); } // expect error: missing Identifier before ')'
// hint: a caught error has a type: write catch (errors:Error e)
// edit: try { system:println("a"); } catch (errors:Error e) { system:println("b"); }
}
// --- try with a catch without a variable
function main (string[] args) {
    try { system:println("a"); } catch { system:println("b"); } // expect error: mismatched input '{'. Expecting one of '('
// hint: write catch (errors:Error e) { … }
// edit: try { system:println("a"); } catch (errors:Error e) { system:println("b"); }
}
// --- throw new Error
function main (string[] args) {
    throw new Error("broken"); // expect error: missing ';' before 'Error'
// hint: an error is a struct: write errors:Error failure = {msg:"broken"}; throw failure;
// edit: errors:Error failure = {msg:"broken"}; throw failure;
}
// --- throw of a call
function main (string[] args) {
    throw Error("broken"); // expect error: undefined function 'Error'
// hint: an error is a struct: errors:Error e = {msg:"…"}; throw e;
}
// --- await
function main (string[] args) {
    string s = await read(); system:println(s); // expect error: missing ';' before 'read'
// hint: remove 'await': a call waits for its result automatically
// edit: string s = read(); system:println(s);
}
function read () (string) { return "a"; }
// --- await statement
function main (string[] args) {
    await show("a"); // expect error: missing ';' before '('
// hint: remove 'await': a call waits for its result automatically
// edit: show("a");
}
function show (string text) { system:println(text); }
// --- typeof
function main (string[] args) {
    if (typeof args == "string") { return; } // expect error: mismatched input 'args'. Expecting one of ')'
// hint: the type of a value cannot be tested: cast it, and catch the failure with try
}
// --- instanceof
function main (string[] args) {
    any a = 1; if (a instanceof string) { return; } // expect error: mismatched input 'instanceof'. Expecting one of ')'
// hint: there is no 'instanceof': cast the value, (string) a, and catch the failure with try
}
// --- delete
function main (string[] args) {
    map m = {}; delete m.a; // expect error: mismatched input '.'. Expecting one of ';'
// hint: write maps:remove(m, "key") for a map
}
// --- switch
function main (string[] args) {
    int n = 2; switch (n) { case 1: system:println("one"); break; default: system:println("many"); } // expect error: invalid identifier 'switch'
// hint: there is no 'switch': write if (n == 1) { … } else if (n == …) { … } else { … }
}
// --- do while
function main (string[] args) {
    int n = 0; do { n = n + 1; } while (n < 3); system:println(n); // expect error: invalid identifier 'do'
// hint: there is no 'do': write while (true) { … if (!(n < 3)) { break; } }
// edit: int n = 0; while (true) { n = n + 1; if (!(n < 3)) { break; } } system:println(n);
}
// --- destructured array
function main (string[] args) {
    int a; int b; [a, b] = two(); system:println(a + b); // expect error: mismatched input '='. Expecting one of '->'
// hint: write a, b = two();
// edit: int a; int b; a, b = two(); system:println(a + b);
}
function two () (int, int) { return 1, 2; }
// --- power
function main (string[] args) {
    int n = 2; n = n ** 3; // expect error: unwanted token '*'
// hint: there is no '**': write n * n, or multiply in a loop
}
// --- spread
function main (string[] args) {
    int[] a = [1]; int[] b = [...a]; // expect error: mismatched input '.'. Expecting one of ']'
// hint: there is no '...': write each value, or a loop over the array
}
// --- trailing comma in an array
function main (string[] args) {
    int[] a = [1, 2,]; system:println(a.length); // expect error: mismatched input ']'. Expecting one of {Identifier, IntegerLiteral, FloatingPointLiteral, BooleanLiteral, QuotedStringLiteral, 'null', '(', '+', '-', '!', '<', '[', '{', BacktickString, 'any', 'boolean', 'int', 'float', 'string', 'message', 'map', 'json', 'xml', 'xmlDocument', 'datatable'}
// hint: remove the ',' before ']'
// edit: int[] a = [1, 2]; system:println(a.length);
}
// --- trailing comma in a call
function main (string[] args) {
    show("a",); // expect error: invalid identifier 'show'
// hint: remove the ',' before ')'
// edit: show("a");
}
function show (string text) { system:println(text); }
// --- trailing comma in an object
function main (string[] args) {
    json j = {a:1, b:2,}; system:println(j); // expect error: mismatched input '}'. Expecting one of {Identifier, IntegerLiteral, FloatingPointLiteral, BooleanLiteral, QuotedStringLiteral, 'null', '(', '+', '-', '!', '<', '[', '{', BacktickString, 'any', 'boolean', 'int', 'float', 'string', 'message', 'map', 'json', 'xml', 'xmlDocument', 'datatable'}
// hint: remove the ',' before '}'
// edit: json j = {a:1, b:2}; system:println(j);
}
// --- bitwise and
function main (string[] args) {
    boolean b = true & false; system:println(b); // expect error: invalid token '&'. unexpected character
// hint: write '&&'
// edit: boolean b = true && false; system:println(b);
}
// --- bitwise or
function main (string[] args) {
    boolean b = true | false; system:println(b); // expect error: invalid token '|'. unexpected character
// hint: write '||'
// edit: boolean b = true || false; system:println(b);
}
// --- two variables
function main (string[] args) {
    int a = 1, b = 2; system:println(a + b); // expect error: mismatched input ','. Expecting one of ';'
// hint: each variable is declared by itself: write int a = 1; int b = 2;
// edit: int a = 1; int b = 2; system:println(a + b);
}
// --- array of new
function main (string[] args) {
    int[] a = new int[3]; system:println(a.length); // expect error: missing ';' before 'int'
// hint: an array begins empty and grows: write []
// edit: int[] a = []; system:println(a.length);
}
// --- new object
function main (string[] args) {
    json d = new Date(); // expect error: missing ';' before 'Date'
// hint: there is no 'new': a struct is written {field: value}, an array [], a connector create NAME(…)
}
// --- member of a call
function main (string[] args) {
    int n = one().length; // expect error: mismatched input '.'. Expecting one of ';'
// hint: a call has no members: put its result into a variable first, as in T x = one();
}
function one () (int) { return 1; }
// --- element of a call
function main (string[] args) {
    int n = one()[0]; // expect error: missing ';' before '['
// hint: a call has no members: put its result into a variable first, as in T x = one();
}
function one () (int) { return 1; }
// --- object method
function main (string[] args) {
    json j = {run: function () { return 1; }}; // expect error: unwanted token 'function'
// hint: functions are not values: define a named function and call it
}
// --- missing braces
function main (string[] args) {
    if (args.length == 0) return; // expect error: missing '{' before 'return'
// hint: a body needs braces even if it is one statement: write '{' before it and '}' after it
// edit: if (args.length == 0) { return; }
}
// --- missing braces on the next line
function main (string[] args) {
    if (args.length == 0)
        system:println("none"); // expect error: missing '{' before 'system'
// hint: a body needs braces even if it is one statement: write '{' before it and '}' after it
// edit: { system:println("none"); }
}
// --- assignment in a condition
function main (string[] args) {
    int n = 1; if (n = 1) { return; } // expect error: mismatched input '='. Expecting one of ')'
// hint: compare with '=='
// edit: int n = 1; if (n == 1) { return; }
}
// --- missing semicolon
function main (string[] args) {
    int n = 1
    system:println(n); // expect error: missing ';' before 'system'
// hint: write ';' at the end of the line before
// edit: int n = 1;
}
// --- missing semicolon after a call
function main (string[] args) {
    system:println("a") // expect error: invalid identifier 'system'
// hint: end the statement with ';'
// edit: system:println("a");
    system:println("b");
}
// --- negation by not
function main (string[] args) {
    boolean b = true; if (not b) { return; } // expect error: unwanted token 'b'
// hint: write !b
// edit: boolean b = true; if (!b) { return; }
}
// --- template with a value
function main (string[] args) {
    string name = "Ann"; string s = string `hello ${name}!`; system:println(s); // expect error: mismatched input '`hello ${name}!`'. Expecting one of '.'
// hint: there are no templates of strings: write "hello " + name + "!"
// edit: string name = "Ann"; string s = "hello " + name + "!"; system:println(s);
}
// --- dollar sign in a name
function main (string[] args) {
    int $n = 1; system:println($n); // expect error: invalid token '$'. unexpected character
// hint: remove '$': names begin with a letter
// edit: int n = 1; system:println(n);
}
// --- shift
function main (string[] args) {
    int n = 1 << 3; // expect error: mismatched input '3'. Expecting one of {'any', 'boolean', 'int', 'float', 'string', 'message', 'datatable', 'map', 'json', 'xml', 'xmlDocument', Identifier}
// hint: there is no '<<': multiply or divide
}
// --- bitwise not
function main (string[] args) {
    int n = ~1; // expect error: invalid token '~'. unexpected character
// hint: there is no '~': integers have no bitwise operations
}
// --- regular expression with shift right
function main (string[] args) {
    int n = 8 >> 1; // expect error: unwanted token '>'
// hint: there is no '>>': multiply or divide
}
// --- increment in an expression
function main (string[] args) {
    int n = 1; int m = n++; system:println(m); // expect error: unwanted token ';'
// hint: there is no '++': write n = n + 1; as a separate statement
}
// --- a bigint
function main (string[] args) {
    int n = 5n; system:println(n); // expect error: unwanted token 'n'
// hint: remove 'n': a number has no unit
// edit: int n = 5; system:println(n);
}
// --- ts interface
interface P { // expect error: mismatched input '{'. Expecting one of ';'
// hint: there is no 'interface': write struct P { string name; … }
// edit: struct P {
    name: string;
    age: number;
}
function f () {
    P p = {name:"a"};
    system:println(p.name);
}
// --- ts arrow const
function f () {
    const add = (a: number, b: number) => a + b; // expect error: unwanted token 'const'
// hint: a variable begins with its type, not with 'const': write TYPE add = (a: number, b: number) => a + b;
    system:println("x");
}
// --- ts template
function f (string name) {
    system:println(`Hello ${name}`); // expect error: xml/json template expression is not allowed here
// hint: write '"Hello " + name': backticks make an xml
// edit: system:println("Hello " + name);
}
// --- js spread
function f (string[] xs) {
    string[] ys = [...xs, "a"]; // expect error: mismatched input '.'. Expecting one of ']'
// hint: there is no '...': write each value, or a loop over the array
    system:println(ys[0]);
}
// --- js destructuring
function f (json j) {
    const { a, b } = j; // expect error: unwanted token 'const'
// hint: declare each variable with its type, then write a, b = j;
    system:println("x");
}
// --- js optional chaining
function f (json j) {
    json x = j?.a?.b; // expect error: invalid token '?'. unexpected character
// hint: there is no '?.': write '.', and compare with null before
// edit: json x = j.a.b;
    system:println(x);
}
// --- js nullish
function f (json j) {
    json x = j.a ?? "none"; // expect error: invalid token '??'. unexpected character
// hint: there is no '??': write json x = j.a; if (x == null) { x = "none"; }
// edit: json x = j.a; if (x == null) { x = "none"; }
    system:println(x);
}
// --- js await
function f (string s) {
    string t = await g(s); // expect error: missing ';' before 'g'
// hint: remove 'await': a call waits for its result automatically
// edit: string t = g(s);
    system:println(t);
}
function g (string s) (string) { return s; }
// --- js typeof
function f (any a) {
    if (typeof a === "string") { // expect error: mismatched input 'a'. Expecting one of ')'
// hint: the type of a value cannot be tested: cast it, and catch the failure with try
        system:println("x");
    }
}
// --- js switch
function f (string s) {
    switch (s) { // expect error: invalid identifier 'switch'
// hint: there is no 'switch': write if (s == "a") { … } else if (s == …) { … } else { … }
        case "a":
            system:println("a");
            break;
        default:
            system:println("b");
    }
}
// --- js for of
function f (string[] xs) {
    for (const x of xs) { // expect error: invalid identifier 'for'
// hint: there is no 'for': write iterate (string x : xs) { … }
// edit: iterate (string x : xs) {
        system:println(x);
    }
}
// --- js for in
function f (map m) {
    for (let k in m) { // expect error: invalid identifier 'for'
// hint: there is no 'for': write iterate (any k : m) { … }
// edit: iterate (any k : m) {
        system:println(k);
    }
}
// --- js try catch
function f () {
    try {
        system:println("a");
    } catch (e) { // expect error: missing Identifier before ')'
// hint: a caught error has a type: write catch (errors:Error e); write 'system:println(e.msg)'
// edit: system:println(e.msg);
        console.error(e.message);
    }
}
// --- js throw
function f () {
    throw new Error("bad"); // expect error: missing ';' before 'Error'
// hint: an error is a struct: write errors:Error failure = {msg:"bad"}; throw failure;
// edit: errors:Error failure = {msg:"bad"}; throw failure;
}
// --- js push
function f (string[] xs) {
    xs.push("a"); // expect error: incompatible types: expected a connector name, found 'xs'
// hint: write 'arrays:add(xs, "a")'
// edit: arrays:add(xs, "a");
}
// --- js map lambda
function f (string[] xs) {
    string[] ys = xs.map(x => x + "!"); // expect error: mismatched input 'map'. Expecting one of Identifier
// hint: an array has no functions of its own: look at each element in a loop, iterate (T x : list) { … }
    system:println(ys[0]);
}
// --- js JSON
function f (message m) {
    json j = JSON.parse(messages:getStringPayload(m)); // expect error: undefined connector 'JSON'
// hint: write '(json) messages:getStringPayload(m)'
// edit: json j = (json) messages:getStringPayload(m);
    system:println(j);
}
// --- js null check
function f (string s) {
    if (s) { // expect error: incompatible types: expected 'boolean', found 'string'
// hint: write 's != ""'
// edit: if (s != "") {
        system:println(s);
    }
}
// --- js semicolonless
function f () {
    int a = 1
    int b = 2 // expect error: missing ';' before 'int'
// hint: write ';' at the end of the line before
// edit: int a = 1;
    system:println(a + b)
}
// --- js regex
function f (string s) {
    boolean b = /a+/.test(s); // expect error: unwanted token '/'
// hint: remove '/'
    system:println(b);
}
// --- js exponent
function f (int n) {
    int x = n ** 2; // expect error: unwanted token '*'
// hint: there is no '**': write n * n, or multiply in a loop
    system:println(x);
}
