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
// hint: a condition needs parentheses: write while (n < 5) { … }
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
// hint: there is no '&': integers have no bitwise operations
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
// hint: arguments need parentheses: write system:println("a");
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
// hint: a body needs braces even if it is one statement: write '{' before it and '}' after it
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
// hint: an array is written in brackets: write [1, 2, 3]
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
// hint: a variable has one type: write int n; a failure throws an error
// edit: int n = one(); system:println(n);
}
function one () (int) { return 1; }
// --- is in parentheses
function main (string[] args) {
    any a = 1; if (!(a is int)) { return; } // expect error: invalid identifier '('
// hint: there is no 'is': cast the value, (int) a, and catch the failure with try
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
// hint: a body needs braces even if it is one statement: write { n = n + 1; }
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
// --- a character of a text by a number
function main (string[] args) {
    string text = "abc";
    string c = text[0]; // expect error: invalid operation: type 'string' does not support indexing
    // hint: write 'strings:subString(text, 0, 1)'
    // edit: string c = strings:subString(text, 0, 1);
}
// --- a character of a text by a sum
function main (string[] args) {
    string text = "abc";
    int i = 1;
    string c = text[i + 1]; // expect error: invalid operation: type 'string' does not support indexing
    // hint: write 'strings:subString(text, i + 1, (i + 1) + 1)'
    // edit: string c = strings:subString(text, i + 1, (i + 1) + 1);
}
// --- an element of an int
function main (string[] args) {
    int i = 1;
    int c = i[0]; // expect error: invalid operation: type 'int' does not support indexing
    // hint: a value of type 'int' has no elements or fields
}
// --- a member of an any
function main (string[] args) {
    any a = 1;
    json c = a.name; // expect error: invalid operation: type 'any' does not support indexing
    // hint: cast it to the type that it holds first: json j = (json) a;
}
// --- a member of an int
function main (string[] args) {
    int i = 1;
    int c = i.name; // expect error: invalid operation: type 'int' does not support indexing
    // hint: a value of type 'int' has no elements or fields
}
// --- the length of an array with a letter too few
function main (string[] args) {
    int[] list = [];
    int n = list.lengt; // expect error: non-integer array index type 'string'
    // hint: an array has elements and 'length': write .length
    // edit: int n = list.length;
}
// --- a field of an array
function main (string[] args) {
    int[] list = [];
    int n = list.name; // expect error: non-integer array index type 'string'
    // hint: an array has elements and 'length'
}
// --- an array indexed by a text in quotes
function main (string[] args) {
    int[] list = [1];
    int n = list["0"]; // expect error: non-integer array index type 'string'
    // hint: an int is written 0, without quotes
    // edit: int n = list[0];
}
// --- an array indexed by a string
function main (string[] args) {
    int[] list = [1];
    string s = "0";
    int n = list[s]; // expect error: non-integer array index type 'string'
    // hint: write '(int)' before the value
    // edit: int n = list[(int) s];
}
// --- an array indexed by a map
function main (string[] args) {
    int[] list = [1];
    map m = {};
    int n = list[m]; // expect error: non-integer array index type 'map'
    // hint: an array is indexed by an int
}
// --- a map with a number for a key
function main (string[] args) {
    map m = {};
    any a = m[1]; // expect error: non-string map index type 'int'
    // hint: a string is written "1", in quotes
    // edit: any a = m["1"];
}
// --- a map with a json for a key
function main (string[] args) {
    map m = {};
    json j = "a";
    any a = m[j]; // expect error: non-string map index type 'json'
    // hint: write '(string)' before the value
    // edit: any a = m[(string) j];
}
// --- a map with a map for a key
function main (string[] args) {
    map m = {};
    any a = m[m]; // expect error: non-string map index type 'map'
    // hint: the key of a map is a string
}
// --- a field of a struct without any
struct Empty {
}
function main (string[] args) {
    Empty e = {};
    int i = e.size; // expect error: unknown field 'size' in struct 'Empty'
    // hint: 'Empty' has no fields
}
// --- a field name in quotes that the struct does not have
struct P {
    int a;
}
function main (string[] args) {
    P p = {"b":1}; // expect error: invalid field name in struct initializer
    // hint: write the bare name of the field, without quotes
}
// --- a field name that is a number
struct P {
    int a;
}
function main (string[] args) {
    P p = {1:1}; // expect error: invalid field name in struct initializer
    // hint: write the bare name of the field, without quotes
}
// --- the length of an array that is set to one
function main (string[] args) {
    int[] list = [];
    list.length = 1; // expect error: cannot assign a value to array length
    // hint: an array grows when an element past its end is assigned, and does not shrink
}
// --- the length of an array among several results
function two () (int, int) {
    return 1, 2;
}
function main (string[] args) {
    int[] list = [];
    int i;
    i, list["length"] = two(); // expect error: cannot assign a value to array length
    // hint: an array grows when an element past its end is assigned
}
// --- an element of an element of a map
function main (string[] args) {
    map m = {};
    any a = m["a"]["b"]; // expect error: invalid operation: indexing is not supported for map elements of type 'any'. cast the value before access with index
    // hint: put the element into a variable of its type first, such as: json element = (json) m["a"];
}
// --- null in a condition with and
function main (string[] args) {
    boolean b = true && null; // expect error: invalid operation: incompatible types 'boolean' and 'null'
    // hint: a boolean is never null: write false
    // edit: boolean b = true && false;
}
// --- a number left of and
function main (string[] args) {
    int n = 1;
    boolean b = n && true; // expect error: invalid operation: incompatible types 'int' and 'boolean'
    // hint: write 'n != 0'
    // edit: boolean b = n != 0 && true;
}
// --- numbers on both sides of or
function main (string[] args) {
    boolean b = 1 || 2; // expect error: invalid operation: operator || not defined on 'int'
    // hint: both sides of || must be boolean: compare the values
}
// --- an any in a condition
function main (string[] args) {
    any a = true;
    if (a) { // expect error: incompatible types: expected 'boolean', found 'any'
    // hint: write '(boolean)' before the value if it is true or false; test whether it exists with '!= null'
    // edit: if ((boolean) a) {
        system:println("x");
    }
}
// --- a struct in a condition
struct P {
    int a;
}
function main (string[] args) {
    P p = {};
    if (p) { // expect error: incompatible types: expected 'boolean', found 'P'
    // hint: write 'p != null'
    // edit: if (p != null) {
        system:println("x");
    }
}
// --- not a number
function main (string[] args) {
    int n = 1;
    boolean b = !n; // expect error: invalid operation: operator ! not defined on 'int'
    // hint: write 'n == 0'
    // edit: boolean b = n == 0;
}
// --- not a map
function main (string[] args) {
    map m = {};
    boolean b = !m; // expect error: invalid operation: operator ! not defined on 'map'
    // hint: write 'm == null'
    // edit: boolean b = m == null;
}
// --- minus a text in quotes
function main (string[] args) {
    int n = -"5"; // expect error: invalid operation: operator - not defined on 'string'
    // hint: an int is written 5, without quotes
    // edit: int n = -5;
}
// --- minus a string
function main (string[] args) {
    string s = "5";
    int n = -s; // expect error: invalid operation: operator - not defined on 'string'
    // hint: write '(int)' before the value
    // edit: int n = -(int) s;
}
// --- minus a json
function main (string[] args) {
    json j = 5;
    int n = -j; // expect error: invalid operation: operator - not defined on 'json'
    // hint: write '(int)' before the value
    // edit: int n = -(int) j;
}
// --- minus a boolean
function main (string[] args) {
    boolean b = true;
    int n = -b; // expect error: invalid operation: operator - not defined on 'boolean'
    // hint: 'boolean' has no operator -
}
// --- less than null
function main (string[] args) {
    map m = {};
    boolean b = m < null; // expect error: invalid operation: incompatible types 'map' and 'null'
    // hint: only == and != take null
}
// --- a json and a map
function main (string[] args) {
    json j = 5;
    map m = {};
    boolean b = j == m; // expect error: invalid operation: incompatible types 'json' and 'map'
    // hint: both operands must be of one type, or one must widen to the type of the other
}
// --- a json and a number
function main (string[] args) {
    json j = 5;
    int n = 1 + j; // expect error: invalid operation: operator + not defined on 'json'
    // hint: write '(int)' before the value
    // edit: int n = 1 + (int) j;
}
// --- a json and a string compared
function main (string[] args) {
    json j = "a";
    boolean b = j == "a"; // expect error: invalid operation: incompatible types 'json' and 'string'
    // hint: write '(string)' before the value
    // edit: boolean b = (string) j == "a";
}
// --- an int compared with a word
function main (string[] args) {
    int n = 5;
    boolean b = n == "five"; // expect error: invalid operation: incompatible types 'int' and 'string'
    // hint: an int is written 0, without quotes
}
// --- an int compared with a number in quotes
function main (string[] args) {
    int n = 5;
    boolean b = n == "5"; // expect error: invalid operation: incompatible types 'int' and 'string'
    // hint: an int is written 5, without quotes
    // edit: boolean b = n == 5;
}
// --- a word times a number
function main (string[] args) {
    string s = "-" * 5; // expect error: invalid operation: incompatible types 'string' and 'int'
    // hint: a string cannot be repeated: join it with '+' in a loop
}
// --- a string compared with a number
function main (string[] args) {
    string s = "5";
    boolean b = s == 5; // expect error: invalid operation: incompatible types 'string' and 'int'
    // hint: a string is written "5", in quotes
    // edit: boolean b = s == "5";
}
// --- a string compared with an int
function main (string[] args) {
    string s = "5";
    int n = 5;
    boolean b = s != n; // expect error: invalid operation: incompatible types 'string' and 'int'
    // hint: write '(string)' before the value
    // edit: boolean b = s != (string) n;
}
// --- a string minus an int
function main (string[] args) {
    string s = "5";
    int n = s - 1; // expect error: invalid operation: incompatible types 'string' and 'int'
    // hint: write '(int)' before the value
    // edit: int n = (int) s - 1;
}
// --- a string compared with a boolean
function main (string[] args) {
    string s = "true";
    boolean b = s == true; // expect error: invalid operation: incompatible types 'string' and 'boolean'
    // hint: a string is written "true", in quotes
    // edit: boolean b = s == "true";
}
// --- a string compared with a variable that is true or false
function main (string[] args) {
    string s = "true";
    boolean t = true;
    boolean b = t == s; // expect error: invalid operation: incompatible types 'boolean' and 'string'
    // hint: write '(string)' before the value
    // edit: boolean b = (string) t == s;
}
// --- a string compared with an xml
function main (string[] args) {
    string s = "true";
    xml x = `<a/>`;
    boolean b = s == x; // expect error: invalid operation: incompatible types 'string' and 'xml'
    // hint: write '(string)' before the value
    // edit: boolean b = s == (string) x;
}
// --- a string less than a map
function main (string[] args) {
    string s = "true";
    map m = {};
    boolean b = s < m; // expect error: invalid operation: incompatible types 'string' and 'map'
    // hint: both operands must be of one type, or one must widen to the type of the other
}
// --- json values added
function main (string[] args) {
    json a = 1;
    json b = 2;
    json c = a + b; // expect error: invalid operation: operator + not defined on 'json'
    // hint: cast both operands to the type that they hold: (int), (float) or (string)
}
// --- json values compared
function main (string[] args) {
    json a = 1;
    json b = 2;
    boolean c = a == b; // expect error: invalid operation: operator == not defined on 'json'
    // hint: cast both operands to the type that they hold, such as (string)
    // edit: boolean c = (string) a == (string) b;
}
// --- json values in order
function main (string[] args) {
    json a = 1;
    json b = 2;
    boolean c = a < b; // expect error: invalid operation: operator < not defined on 'json'
    // hint: cast both operands to the type that they hold, such as (int)
    // edit: boolean c = (int) a < (int) b;
}
// --- xml values in order
function main (string[] args) {
    xml a = `<a/>`;
    boolean c = a < a; // expect error: invalid operation: operator < not defined on 'xml'
    // hint: 'xml' has no operator <
}
// --- xml values compared
function main (string[] args) {
    xml a = `<a/>`;
    boolean c = a == a; // expect error: invalid operation: operator == not defined on 'xml'
    // hint: cast both operands to the type that they hold, such as (string)
    // edit: boolean c = (string) a == (string) a;
}
// --- booleans in order
function main (string[] args) {
    boolean a = true;
    boolean c = a < a; // expect error: invalid operation: operator < not defined on 'boolean'
    // hint: booleans are joined with && and ||, and compared with == and !=
}
// --- structs compared
struct P {
    int a;
}
function main (string[] args) {
    P p = {};
    boolean c = p == p; // expect error: invalid operation: operator == not defined on 'P'
    // hint: structs are compared field by field, as in a.a == b.a
}
// --- structs without simple fields compared
struct P {
    map a;
}
function main (string[] args) {
    P p = {};
    boolean c = p == p; // expect error: invalid operation: operator == not defined on 'P'
    // hint: structs are compared field by field
}
// --- structs added
struct P {
    int a;
}
function main (string[] args) {
    P p = {};
    P c = p + p; // expect error: invalid operation: operator + not defined on 'P'
    // hint: take fields of the structs: 'P' has no operators
}
// --- arrays compared
function main (string[] args) {
    int[] a = [];
    boolean c = a != a; // expect error: invalid operation: operator != not defined on 'int[]'
    // hint: arrays are compared element by element, in a loop
}
// --- arrays added
function main (string[] args) {
    int[] a = [];
    int[] c = a + a; // expect error: invalid operation: operator + not defined on 'int[]'
    // hint: a loop with arrays:add joins two arrays
}
// --- maps compared
function main (string[] args) {
    map a = {};
    boolean c = a == a; // expect error: invalid operation: operator == not defined on 'map'
    // hint: maps are compared entry by entry, over maps:keys(m)
}
// --- messages compared
function main (string[] args) {
    message a = {};
    boolean c = a == a; // expect error: invalid operation: operator == not defined on 'message'
    // hint: compare the contents of messages, as in messages:getStringPayload(a)
}
// --- strings subtracted
function main (string[] args) {
    string c = "ab" - "b"; // expect error: invalid operation: operator - not defined on 'string'
    // hint: strings:replaceAll takes parts out of a string
}
// --- strings in order
function main (string[] args) {
    boolean c = "ab" < "b"; // expect error: invalid operation: operator < not defined on 'string'
    // hint: strings have no order here: only == and != compare them
}
// --- the square of a field
struct P {
    int a;
}
function main (string[] args) {
    P p = {a:2};
    int i = p.a ^ 2; // expect error: unsupported operator '^'
    // hint: there is no power operator: write 'p.a * p.a'
    // edit: int i = p.a * p.a;
}
// --- the cube of a number
function main (string[] args) {
    int i = 2 ^ 3; // expect error: unsupported operator '^'
    // hint: there is no power operator: write '2 * 2 * 2'
    // edit: int i = 2 * 2 * 2;
}
// --- the fourth power of a number
function main (string[] args) {
    int i = 2 ^ 4; // expect error: unsupported operator '^'
    // hint: there is no power operator: multiply in a loop
}
// --- the square of a call
function one () (int) {
    return 1;
}
function main (string[] args) {
    int i = one() ^ 2; // expect error: unsupported operator '^'
    // hint: there is no power operator: multiply in a loop
}
// --- not true, for a number
function main (string[] args) {
    boolean b = !5; // expect error: invalid operation: operator ! not defined on 'int'
    // hint: write '5 == 0'
    // edit: boolean b = 5 == 0;
}
// --- a struct and an int
struct P {
    int a;
}
function main (string[] args) {
    P p = {};
    int n = p + 1; // expect error: invalid operation: incompatible types 'P' and 'int'
    // hint: both operands must be of one type, or one must widen to the type of the other
}
// --- an array and a boolean compared
function main (string[] args) {
    int[] list = [];
    boolean b = list == true; // expect error: invalid operation: incompatible types 'int[]' and 'boolean'
    // hint: both operands must be of one type, or one must widen to the type of the other
}
// --- backticks around a number and a text
function main (string[] args) {
    int n = 1;
    system:println(`${n}${n}`); // expect error: xml/json template expression is not allowed here
    // hint: write '"" + n + n': backticks make an xml
    // edit: system:println("" + n + n);
}
