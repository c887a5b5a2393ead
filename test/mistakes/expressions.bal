// --- condition without parentheses and braces
function main (string[] args) {
    int n = 1; if n == 1: n = 2 // expect error: missing '(' before 'n'
// hint: write if (n == 1) { n = 2; }
// edit: int n = 1; if (n == 1) { n = 2; }
}
// --- while without parentheses and braces
function main (string[] args) {
    int n = 1;
    while n < 5 // expect error: missing '(' before 'n'
// hint: a condition stands in parentheses: write while (n < 5) { … }
// edit: while (n < 5) {
// edit: n = n + 1; }
        n = n + 1;
}
// --- else if without a condition
function main (string[] args) {
    int n = 1; if (n == 1) { n = 2; } else if { n = 3; } // expect error: missing '(' before '{'
// hint: remove 'if': the last branch has no condition
// edit: int n = 1; if (n == 1) { n = 2; } else { n = 3; }
}
// --- value of an if
function main (string[] args) {
    int n = 1; int x = if (n == 1) 1 else 2; // expect error: unwanted token 'if'
// hint: there is no '… ? … : …': write an if statement
}
// --- value before an if
function main (string[] args) {
    int n = 1; n = 5 if n == 1 else 6; // expect error: missing ';' before 'if'
// hint: there is no '… ? … : …': write an if statement
}
// --- member of a text
function main (string[] args) {
    int x = "5".toInt(); // expect error: mismatched input '.'. Expecting one of ';'
// hint: a string has no members: write strings:toInt("5"), or what 'balws doc strings' lists
}
// --- strings joined by a dot
function main (string[] args) {
    string s = "a"; s = s . "b"; system:println(s); // expect error: mismatched input '"b"'. Expecting one of Identifier
// hint: join strings with '+'
// edit: string s = "a"; s = s  +  "b"; system:println(s);
}
// --- strings joined by two dots
function main (string[] args) {
    string s = "a"; s = s .. "b"; system:println(s); // expect error: missing Identifier before '.'
// hint: join strings with '+'
// edit: string s = "a"; s = s  +  "b"; system:println(s);
}
// --- equals for assignment in a definition
function main (string[] args) {
    int x == 5; system:println(x); // expect error: mismatched input '=='. Expecting one of ';'
// hint: write '=' for '=='
// edit: int x = 5; system:println(x);
}
// --- colon and equals in a definition
function main (string[] args) {
    int x := 5; system:println(x); // expect error: mismatched input ':'. Expecting one of ';'
// hint: write '=' for ':='
// edit: int x = 5; system:println(x);
}
// --- colon for equals
function main (string[] args) {
    int x: 5; system:println(x); // expect error: mismatched input ':'. Expecting one of ';'
// hint: write '=' for ':'
// edit: int x = 5; system:println(x);
}
// --- cast as a call
function main (string[] args) {
    any a = 1; int n = int(a); system:println(n); // expect error: mismatched input '('. Expecting one of '.'
// hint: a cast is written (int) a
// edit: any a = 1; int n = (int) (a); system:println(n);
}
// --- cast with as
function main (string[] args) {
    any a = 1; int n = a as int; system:println(n); // expect error: mismatched input 'as'. Expecting one of ';'
// hint: write (int) a
// edit: any a = 1; int n = (int) a; system:println(n);
}
// --- bits of an integer
function main (string[] args) {
    int n = 6; n = n & 3; // expect error: invalid token '&'. unexpected character
// hint: there is no '&': integers have no operations on bits
}
// --- two definitions in one statement
function main (string[] args) {
    int x, int y = 5; x = 1; system:println(x + y); // expect error: mismatched input ','. Expecting one of ';'
// hint: each variable is declared by itself: write int x; int y = 5;
// edit: int x; int y = 5; x = 1; system:println(x + y);
}
// --- variables of which one has a value
function main (string[] args) {
    int x = 5, y; y = 1; system:println(x + y); // expect error: mismatched input ','. Expecting one of ';'
// hint: each variable is declared by itself: write int x = 5; int y;
// edit: int x = 5; int y; y = 1; system:println(x + y);
}
// --- destructured object
function main (string[] args) {
    json j = {a:1}; let {a} = j; // expect error: invalid identifier 'let'
// hint: declare each variable with its type, then write a = j;
}
// --- two colons
function main (string[] args) {
    system::println("a"); // expect error: invalid identifier 'system'
// hint: write ':' for '::'
// edit: system:println("a");
}
// --- call without parentheses
function main (string[] args) {
    system:println "a"; // expect error: invalid identifier 'system'
// hint: arguments stand in parentheses: write system:println("a");
// edit: system:println("a");
}
// --- operand missing at the end of a call
function main (string[] args) {
    system:println("a" + ); // expect error: invalid identifier 'system'
// hint: a value is missing before ')'
}
// --- braces missing at if and else
function main (string[] args) {
    int n = 1; if (n == 1) n = 2; else n = 3; // expect error: missing '{' before 'n'
// hint: a body stands in braces, also when it is one statement: write '{' before it and '}' after it
// edit: int n = 1; if (n == 1) { n = 2; } else { n = 3; }
}
// --- do after while
function main (string[] args) {
    int n = 1; while (n < 2) do { n = n + 1; } // expect error: unwanted token 'do'
// hint: remove 'do'
// edit: int n = 1; while (n < 2) { n = n + 1; }
}
// --- then after if
function main (string[] args) {
    int n = 1; if (n < 2) then { n = n + 1; } // expect error: unwanted token 'then'
// hint: remove 'then'
// edit: int n = 1; if (n < 2) { n = n + 1; }
}
// --- label
function main (string[] args) {
    int n = 1; outer: while (n < 2) { n = n + 1; } // expect error: invalid identifier 'outer'
// hint: remove 'outer:': there are no labels
// edit: int n = 1; while (n < 2) { n = n + 1; }
}
// --- not an escape
function main (string[] args) {
    string s = "a\d"; system:println(s); // expect error: invalid token '\d'. unknown escape sequence
// hint: write \\ for a backslash; escapes are \b \t \n \f \r \" \' \\, octal \101 and \u0041
// edit: string s = "a\\d"; system:println(s);
}
// --- array in braces
function main (string[] args) {
    int[] list = {1, 2, 3}; system:println(list.length); // expect error: mismatched input ','. Expecting one of ':'
// hint: an array stands in brackets: write [1, 2, 3]
// edit: int[] list = [1, 2, 3]; system:println(list.length);
}
// --- array of json with a type
function main (string[] args) {
    json<Person>[] list = []; system:println(list.length); // expect error: mismatched input 'Person'. Expecting one of '{'
// hint: json takes no type parameter: write json
// edit: json[] list = []; system:println(list.length);
}
// --- map in a loop with key and value
function main (string[] args) {
    map m = {}; foreach k, v in m { system:println(k); system:println(v); } // expect error: mismatched input ','. Expecting one of ';'
// hint: there is no 'foreach': write iterate (string k : maps:keys(m)) { any v = m[k]; … }
// edit: map m = {}; iterate (string k : maps:keys(m)) { any v = m[k]; system:println(k); system:println(v); }
}
// --- map in a loop with a pair
function main (string[] args) {
    map m = {}; foreach var [k, v] in m.entries() { system:println(k); system:println(v); } // expect error: missing ';' before '['
// hint: there is no 'foreach': write iterate (string k : maps:keys(m)) { any v = m[k]; … }
// edit: map m = {}; iterate (string k : maps:keys(m)) { any v = m[k]; system:println(k); system:println(v); }
}
// --- array in a loop with its index
function main (string[] args) {
    for i, name := range args { system:println(name + i); } // expect error: mismatched input ','. Expecting one of ';'
// hint: there is no 'for': write int i = 0; while (i < args.length) { string name = args[i]; … i = i + 1; }
// edit: int i = 0; while (i < args.length) { string name = args[i]; system:println(name + i); i = i + 1; }
}
// --- array in a loop with an arrow
function main (string[] args) {
    for x <- args { system:println(x); } // expect error: mismatched input '<-'. Expecting one of ';'
// hint: there is no 'for': write iterate (string x : args) { … }
// edit: iterate (string x : args) { system:println(x); }
}
// --- check of a union
function main (string[] args) {
    int|error n = check one(); system:println(n); // expect error: invalid token '|'. unexpected character
// hint: a variable has one type: write int n; what fails throws an error
// edit: int n = one(); system:println(n);
}
function one () (int) { return 1; }
// --- is in parentheses
function main (string[] args) {
    any a = 1; if (!(a is int)) { return; } // expect error: invalid identifier '('
// hint: there is no 'is': cast the value, (int) a, and catch what fails with try
}
// --- and in parentheses
function main (string[] args) {
    int n = 1; if ((n > 0 and n < 5) || n == 9) { return; } // expect error: mismatched input 'and'. Expecting one of ')'
// hint: write '&&' for 'and'
// edit: int n = 1; if ((n > 0 && n < 5) || n == 9) { return; }
}
// --- increment without braces
function main (string[] args) {
    int n = 1; if (n > 0) n++; // expect error: missing '{' before 'n'
// hint: a body stands in braces, also when it is one statement: write { n = n + 1; }
// edit: int n = 1; if (n > 0) { n = n + 1; }
}
// --- no semicolons at all
function main (string[] args) {
    int n = 1
    n = n + 1 // expect error: missing ';' before 'n'
// hint: write ';' at the end of the line before
// edit: int n = 1;
// edit: n = n + 1;
// edit: n = 2;
// edit: system:println(n);
    if (n > 1) {
        n = 2
    }
    system:println(n)
}
// --- worker with a result
function main (string[] args) {
    worker w returns int { system:println("a"); } // expect error: missing '{' before 'returns'
// hint: a worker has no result: it sends values with value -> default;
// edit: worker w { system:println("a"); }
}
// --- optional call chain
function main (string[] args) {
    json j = {a:{b:1}}; json k = j?.a?.b; system:println(k); // expect error: invalid token '?'. unexpected character
// hint: there is no '?.': write '.', and compare with null before
// edit: json j = {a:{b:1}}; json k = j.a.b; system:println(k);
}
// --- semicolon after the head of an if
function main (string[] args) {
    int n = 1; if (n == 1); { n = 2; } // expect error: unwanted token ';'
// hint: remove ';'
// edit: int n = 1; if (n == 1) { n = 2; }
}
