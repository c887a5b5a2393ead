// --- short definition
function main (string[] args) {
    n := 5; system:println(n); // expect error: invalid identifier 'n'
// hint: there is no ':=': write int n = 5;
// edit: int n = 5; system:println(n);
}
// --- short definition of a string without a semicolon
function main (string[] args) {
    s := "a" // expect error: invalid identifier 's'
// hint: there is no ':=': write string s = "a";
// edit: string s = "a";
    system:println(s);
}
// --- short definition of a call
function main (string[] args) {
    n := one(); system:println(n); // expect error: invalid identifier 'n'
// hint: there is no ':=': write TYPE n = one();
}
function one () (int) { return 1; }
// --- several short definitions
function main (string[] args) {
    a, b := two(); // expect error: invalid identifier 'a'
// hint: declare each variable with its type, then write a, b = two();
}
function two () (int, int) { return 1, 2; }
// --- var with a type
function main (string[] args) {
    var n int = 5; system:println(n); // expect error: missing ';' before 'int'
// hint: a variable begins with its type, not with 'var': write int n = 5;
// edit: int n = 5; system:println(n);
}
// --- var with a type and no value
function main (string[] args) {
    var s string; system:println(s); // expect error: unwanted token 'string'
// hint: a variable begins with its type, not with 'var': write string s;
// edit: string s; system:println(s);
}
// --- for with three parts
function main (string[] args) {
    for i := 0; i < 3; i++ { system:println(i); } // expect error: mismatched input ':'. Expecting one of ';'
// hint: there is no 'for': write int i = 0; while (i < 3) { … i = i + 1; }
// edit: int i = 0;
// edit: while (i < 3) { system:println(i); i = i + 1; }
}
// --- for with a condition
function main (string[] args) {
    int n = 0; for n < 3 { n = n + 1; } // expect error: missing ';' before '<'
// hint: there is no 'for': write while (n < 3) { … }
// edit: int n = 0; while (n < 3) { n = n + 1; }
}
// --- for ever
function main (string[] args) {
    for { break; } // expect error: invalid identifier 'for'
// hint: there is no 'for': write while (true) { … }
// edit: while (true) { break; }
}
// --- for range
function main (string[] args) {
    for _, name := range args { system:println(name); } // expect error: mismatched input ','. Expecting one of ';'
// hint: there is no 'for': write iterate (string name : args) { … }
// edit: iterate (string name : args) { system:println(name); }
}
// --- if without parentheses
function main (string[] args) {
    int n = 1; if n > 0 { system:println(n); } // expect error: missing '(' before 'n'
// hint: a condition needs parentheses: write if (n > 0)
// edit: int n = 1; if (n > 0) { system:println(n); }
}
// --- if else without parentheses
function main (string[] args) {
    int n = 1; if n > 0 { n = 2; } else if n < 0 { n = 3; } else { n = 4; } // expect error: missing '(' before 'n'
// hint: a condition needs parentheses: write if (n > 0)
// edit: int n = 1; if (n > 0) { n = 2; } else if (n < 0) { n = 3; } else { n = 4; }
}
// --- defer
function main (string[] args) {
    defer close(); // expect error: missing ';' before '('
// hint: write try { … } finally { … }
}
// --- go
function main (string[] args) {
    go show("a"); // expect error: missing ';' before '('
// hint: concurrent code is a worker: write worker w { … } after the statements of the body
}
function show (string text) { system:println(text); }
// --- switch without parentheses
function main (string[] args) {
    int n = 1; switch n { case 1: system:println("one"); default: system:println("many"); } // expect error: missing ';' before '{'
// hint: there is no 'switch': write if (n == 1) { … } else if (n == …) { … } else { … }
}
// --- panic
function main (string[] args) {
    panic("broken"); // expect error: undefined function 'panic'
// hint: throw an error: errors:Error e = {msg: "why"}; throw e;
}
// --- slice literal
function main (string[] args) {
    names := []string{"a"}; // expect error: invalid identifier 'names'
// hint: there is no ':=': write string[] names = ["a"];
// edit: string[] names = ["a"];
}
// --- func literal
function main (string[] args) {
    f := func(a int) int { return a; }; // expect error: invalid identifier 'f'
// hint: functions are not values: define a named function and call it
}
// --- pointer
function main (string[] args) {
    int m = 1; int n = *m; // expect error: unwanted token '*'
// hint: remove '*'
// edit: int m = 1; int n = m;
}
// --- nil
function main (string[] args) {
    map m = nil; // expect error: undefined symbol 'nil'
// hint: write null
// edit: map m = null;
}
// --- channel receive stays
function main (string[] args) {
    int n = 1; select { case 1: system:println(n); } // expect error: invalid identifier 'select'
// hint: there is no 'select'
}
// --- len as an operator
function main (string[] args) {
    int n = len args; system:println(n); // expect error: unwanted token 'args'
// hint: write args.length
// edit: int n = args.length; system:println(n);
}
// --- Rust let mut
function main (string[] args) {
    let mut n = 5; system:println(n); // expect error: missing ';' before 'n'
// hint: a variable begins with its type, not with 'let': write int n = 5;
// edit: int n = 5; system:println(n);
}
// --- Rust match
function main (string[] args) {
    int n = 1; match n { 1 => system:println("one"), _ => system:println("many"), } // expect error: missing ';' before '{'
// hint: there is no 'match': write if (n == 1) { … } else if (n == …) { … } else { … }
}
// --- Rust loop
function main (string[] args) {
    loop { break; } // expect error: invalid identifier 'loop'
// hint: there is no 'loop': write while (true) { … }
// edit: while (true) { break; }
}
// --- Rust macro
function main (string[] args) {
    println!("hello"); // expect error: invalid identifier 'println'
// hint: write system:println("hello");
// edit: system:println("hello");
}
// --- Ruby unless
function main (string[] args) {
    unless args.length == 0 { system:println("a"); } // expect error: mismatched input '.'. Expecting one of ';'
// hint: there is no 'unless': write if (!(condition)) { … }
}
// --- Ruby puts
function main (string[] args) {
    puts "hello" // expect error: invalid identifier 'puts'
// hint: write system:println("hello");
// edit: system:println("hello");
}
// --- Perl my
function main (string[] args) {
    my x = 5; system:println(x); // expect error: undefined type 'my'
// hint: a variable begins with its type, not with 'my': write int x = …;
// edit: int x = 5; system:println(x);
}
// --- PHP echo
function main (string[] args) {
    echo "hello"; // expect error: invalid identifier 'echo'
// hint: write system:println("hello");
// edit: system:println("hello");
}
// --- SQL not equal
function main (string[] args) {
    int n = 1; if (n <> 2) { return; } // expect error: unwanted token '>'
// hint: write '!=' for '<>'
// edit: int n = 1; if (n != 2) { return; }
}
// --- Pascal assignment
function main (string[] args) {
    int n; n := 5; // expect error: invalid identifier 'n'
// hint: there is no ':=': write n = 5;
// edit: int n; n = 5;
}
// --- Kotlin val
function main (string[] args) {
    val n: Int = 5; system:println(n); // expect error: mismatched input ':'. Expecting one of ';'
// hint: a variable begins with its type, not with 'val': write int n = 5;
// edit: int n = 5; system:println(n);
}
// --- Kotlin range
function main (string[] args) {
    for (i in 0..3) { system:println(i); } // expect error: invalid identifier 'for'
// hint: there is no 'for': write int i = 0; while (i < 3) { … i = i + 1; }
// edit: int i = 0;
// edit: while (i < 3) { system:println(i); i = i + 1; }
}
// --- Kotlin elvis
function main (string[] args) {
    json j = {a:1}; json k = j ?: {}; system:println(k); // expect error: invalid token '?'. unexpected character
// hint: there is no '?:': write json k = j; if (k == null) { k = {}; }
// edit: json j = {a:1}; json k = j; if (k == null) { k = {}; } system:println(k);
}
// --- Swift range
function main (string[] args) {
    for i in 0..<3 { system:println(i); } // expect error: missing ';' before 'in'
// hint: there is no 'for': write int i = 0; while (i < 3) { … i = i + 1; }
// edit: int i = 0;
// edit: while (i < 3) { system:println(i); i = i + 1; }
}
// --- Swift nil coalescing
function main (string[] args) {
    string s = args[0] ?? "a"; system:println(s); // expect error: invalid token '??'. unexpected character
// hint: there is no '??': a string is never null, so write string s = args[0];
// edit: string s = args[0]; system:println(s);
}
// --- Swift guard
function main (string[] args) {
    guard args.length > 0 else { return; } // expect error: mismatched input '.'. Expecting one of ';'
// hint: there is no 'guard': write if (!(condition)) { … }
}
// --- repeat until
function main (string[] args) {
    int n = 0; repeat { n = n + 1; } until (n > 3); // expect error: invalid identifier 'repeat'
// hint: there is no 'repeat': write while (true) { … if (n > 3) { break; } }
// edit: int n = 0; while (true) { n = n + 1; if (n > 3) { break; } }
}
// --- goto
function main (string[] args) {
    goto end; // expect error: undefined type 'goto'
// hint: there is no 'goto': write a function or a while loop
}
// --- a struct with its name before its fields
struct Person { string name; }
function main (string[] args) {
    Person p = Person{name: "x"}; // expect error: missing ';' before '{'
    // hint: a struct is written without its name: write {name: "x"}
    // edit: Person p = {name: "x"};
    system:println(p.name);
}
// --- go var block
function f () {
    var ( // expect error: invalid identifier 'var'
// hint: text that begins with 'var' cannot continue with 'int'
        a int
        b string
    )
    system:println("x");
}
// --- go make map
function f () {
    m := make(map[string]int) // expect error: invalid identifier 'm'
// hint: there is no ':=': write TYPE m = make(map[string]int);
    system:println(m);
}
// --- go struct literal pointer
struct P { string name; }
function f () {
    p := &P{name: "a"} // expect error: invalid identifier 'p'
// hint: there is no ':=': write TYPE p = &P{name: "a"};
    system:println(p.name);
}
// --- go type struct
type P struct { // expect error: missing ';' before 'struct'
// hint: there is no 'type': write struct P { string name; … }
// edit: struct P {
    name string
    age int
}
function f () {
    P p = {name:"a"};
    system:println(p.name);
}
