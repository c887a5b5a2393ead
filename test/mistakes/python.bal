// --- for in
function main (string[] args) {
    for name in args { system:println(name); } // expect error: missing ';' before 'in'
// hint: there is no 'for': write iterate (string name : args) { … }
// edit: iterate (string name : args) { system:println(name); }
}
// --- for in a range
function main (string[] args) {
    for i in range(3) { system:println(i); } // expect error: missing ';' before 'in'
// hint: there is no 'for': write int i = 0; while (i < 3) { … i = i + 1; }
// edit: int i = 0;
// edit: while (i < 3) { system:println(i); i = i + 1; }
}
// --- for in a range from to
function main (string[] args) {
    for i in range(1, 4) { system:println(i); } // expect error: missing ';' before 'in'
// hint: there is no 'for': write int i = 1; while (i < 4) { … i = i + 1; }
// edit: int i = 1;
// edit: while (i < 4) { system:println(i); i = i + 1; }
}
// --- and
function main (string[] args) {
    int n = 1; if (n > 0 and n < 5) { return; } // expect error: mismatched input 'and'. Expecting one of ')'
// hint: write '&&' for 'and'
// edit: int n = 1; if (n > 0 && n < 5) { return; }
}
// --- and with or
function main (string[] args) {
    int n = 1; if (n > 0 and n < 5 or n == 9) { return; } // expect error: mismatched input 'and'. Expecting one of ')'
// hint: write '&&' for 'and'
// edit: int n = 1; if (n > 0 && n < 5 || n == 9) { return; }
}
// --- not
function main (string[] args) {
    boolean b = false; if (not b) { return; } // expect error: unwanted token 'b'
// hint: write !b
// edit: boolean b = false; if (!b) { return; }
}
// --- not with a comparison
function main (string[] args) {
    int n = 1; if (not n == 2) { return; } // expect error: mismatched input 'n'. Expecting one of ')'
// hint: write !(n == 2)
// edit: int n = 1; if (!(n == 2)) { return; }
}
// --- elif
function main (string[] args) {
    int n = 1; if (n == 1) { return; } elif (n == 2) { return; } // expect error: invalid identifier 'elif'
// hint: write 'else if' for 'elif'
// edit: int n = 1; if (n == 1) { return; } else if (n == 2) { return; }
}
// --- elif with else
function main (string[] args) {
    int n = 1; if (n == 1) { n = 2; } elif (n == 2) { n = 3; } else { n = 4; } // expect error: invalid identifier 'elif'
// hint: write 'else if' for 'elif'
// edit: int n = 1; if (n == 1) { n = 2; } else if (n == 2) { n = 3; } else { n = 4; }
}
// --- if without parentheses
function main (string[] args) {
    int n = 1; if n == 1 { return; } // expect error: missing '(' before 'n'
// hint: a condition needs parentheses: write if (n == 1)
// edit: int n = 1; if (n == 1) { return; }
}
// --- while without parentheses
function main (string[] args) {
    int n = 1; while n < 3 { n = n + 1; } // expect error: missing '(' before 'n'
// hint: a condition needs parentheses: write while (n < 3)
// edit: int n = 1; while (n < 3) { n = n + 1; }
}
// --- if with a colon
function main (string[] args) {
    int n = 1;
    if n == 1: // expect error: missing '(' before 'n'
// hint: a body needs braces: write '{' for ':' and '}' after the body
// edit: if (n == 1) {
        n = 2;
    system:println(n);
}
// --- if with parentheses and a colon
function main (string[] args) {
    int n = 1;
    if (n == 1): // expect error: mismatched input ':'. Expecting one of '{'
// hint: a body needs braces: write '{' for ':' and '}' after the body
// edit: if (n == 1) {
        n = 2;
    system:println(n);
}
// --- while with a colon
function main (string[] args) {
    int n = 1;
    while n < 5: // expect error: missing '(' before 'n'
// hint: a body needs braces: write '{' for ':' and '}' after the body
// edit: while (n < 5) {
        n = n + 1;
    system:println(n);
}
// --- print statement
function main (string[] args) {
    print "hello" // expect error: invalid identifier 'print'
// hint: write system:println("hello");
// edit: system:println("hello");
}
// --- hash comment
function main (string[] args) {
    system:println("hello"); # greets // expect error: invalid token '# greets'. a comment begins with two slashes
// hint: begin a comment with '//'
// edit: system:println("hello"); // greets
}
// --- hash comments of several lines
function main (string[] args) {
        # greets // expect error: invalid token '# greets'. a comment begins with two slashes
// hint: begin a comment with '//'; the file has 1 more place like this
// edit: // greets
// edit: // and says goodbye
    # and says goodbye
    system:println("hello");
}
// --- triple quotes
function main (string[] args) {
    string s = """hello"""; system:println(s); // expect error: invalid token '"""hello"""'. a string has one quote at each end
// hint: write the string in one pair of double quotes; it may span lines
// edit: string s = "hello"; system:println(s);
}
// --- doc string
function main (string[] args) {
    """Greets.""" // expect error: invalid token '"""Greets."""'. a string has one quote at each end
// hint: write the string in one pair of double quotes; it may span lines
// edit: // Greets.
    system:println("hello");
}
// --- raise
function main (string[] args) {
    raise ValueError("broken"); // expect error: missing ';' before '('
// hint: an error is a struct: write errors:Error failure = {msg:"broken"}; throw failure;
// edit: errors:Error failure = {msg:"broken"}; throw failure;
}
// --- pass
function main (string[] args) {
    int n = 1; pass; // expect error: invalid identifier 'pass'
// hint: remove 'pass': a block may be empty
// edit: int n = 1;
}
// --- is None
function main (string[] args) {
    json j = {}; if (j is None) { return; } // expect error: mismatched input 'is'. Expecting one of ')'
// hint: write j == null
// edit: json j = {}; if (j == null) { return; }
}
// --- is not None
function main (string[] args) {
    json j = {}; if (j is not None) { return; } // expect error: mismatched input 'is'. Expecting one of ')'
// hint: write j != null
// edit: json j = {}; if (j != null) { return; }
}
// --- in
function main (string[] args) {
    if ("a" in args) { return; } // expect error: mismatched input 'in'. Expecting one of ')'
// hint: there is no 'in' for values: look at each in a loop, iterate (T x : args) { … }
}
// --- f-string
function main (string[] args) {
    string name = "Ann"; string s = f"hello {name}"; system:println(s); // expect error: unwanted token '"hello {name}"'
// hint: write "hello " + name
// edit: string name = "Ann"; string s = "hello " + name; system:println(s);
}
// --- formatted string with a call
function main (string[] args) {
    int n = 1; string s = f"{n} of {n + 1}"; system:println(s); // expect error: unwanted token '"{n} of {n + 1}"'
// hint: write "" + n + " of " + (n + 1)
// edit: int n = 1; string s = "" + n + " of " + (n + 1); system:println(s);
}
// --- raw string
function main (string[] args) {
    string s = r"abc"; system:println(s); // expect error: unwanted token '"abc"'
// hint: write "abc"
// edit: string s = "abc"; system:println(s);
}
// --- strings side by side
function main (string[] args) {
    string s = "a" "b"; system:println(s); // expect error: unwanted token '"b"'
// hint: join strings with '+'
// edit: string s = "a" + "b"; system:println(s);
}
// --- floor division is a comment
function main (string[] args) {
    int n = 7;
    n = n * 2
    system:println(n); // expect error: missing ';' before 'system'
// hint: write ';' at the end of the line before
// edit: n = n * 2;
}
// --- power
function main (string[] args) {
    float x = 2.0 ** 3.0; // expect error: unwanted token '*'
// hint: there is no '**': write 2.0 * 2.0, or multiply in a loop
}
// --- lambda
function main (string[] args) {
    json f = lambda x: x + 1; // expect error: missing ';' before 'x'
// hint: functions are not values: define a named function and call it
}
// --- keyword argument
function main (string[] args) {
    show(text="a"); // expect error: invalid identifier 'show'
// hint: arguments have no names: write them in the order of the parameters
// edit: show("a");
}
function show (string text) { system:println(text); }
// --- slice
function main (string[] args) {
    string[] some_args = args[1:2]; // expect error: mismatched input ':'. Expecting one of ']'
// hint: there are no slices: write arrays:copyOfRange(args, 1, 2)
// edit: string[] some_args = arrays:copyOfRange(args, 1, 2);
}
// --- slice of a text
function main (string[] args) {
    string text = args[0];
    string part = text[1:3]; // expect error: mismatched input ':'. Expecting one of ']'
// hint: there are no slices: write strings:subString(text, 1, 3)
// edit: string part = strings:subString(text, 1, 3);
    system:println(part);
}
// --- tuple
function main (string[] args) {
    int a; int b; (a, b) = two(); system:println(a + b); // expect error: invalid identifier '('
// hint: write a, b = two();
// edit: int a; int b; a, b = two(); system:println(a + b);
}
function two () (int, int) { return 1, 2; }
// --- annotated variable
function main (string[] args) {
    n: int = 5; system:println(n); // expect error: invalid identifier 'n'
// hint: the type precedes the name: write int n = 5;
// edit: int n = 5; system:println(n);
}
// --- def in a body
function main (string[] args) {
    def inner (int a) { system:println(a); } // expect error: missing ';' before '('
// hint: a function begins with the word 'function' and is not nested in another
}
// --- with
function main (string[] args) {
    with open("file") as f { system:println("a"); } // expect error: missing ';' before '('
// hint: write try { … } finally { … }
}
// --- del
function main (string[] args) {
    map m = {}; del m["a"]; // expect error: missing ';' before '['
// hint: write maps:remove(m, "key") for a map
}
// --- backslash at the end of a line
function main (string[] args) {
    int n = 1 + \ // expect error: invalid token '\'. unexpected character
// hint: remove '\': a statement may go on in the next line
// edit: int n = 1 +
        2;
    system:println(n);
}
// --- assert
function main (string[] args) {
    assert args.length > 0; // expect error: mismatched input '.'. Expecting one of ';'
// hint: write if (!(…)) { errors:Error e = {msg:"…"}; throw e; }
}
// --- else with a colon after braces
function main (string[] args) {
    int n = 1; if (n == 1) { n = 2; } else if n == 2 { n = 3; } // expect error: missing '(' before 'n'
// hint: a condition needs parentheses: write else if (n == 2)
// edit: int n = 1; if (n == 1) { n = 2; } else if (n == 2) { n = 3; }
}
// --- global
function main (string[] args) {
    global counter; // expect error: undefined type 'global'
// hint: a variable of the package is visible in all its functions: remove this
}
// --- a loop over a range with a body after a colon
function main (string[] args) {
    for i in range(10): // expect error: missing ';' before 'in'
        // hint: there is no 'for' and no ':' for a body: write int i = 0; while (i < 10) { … i = i + 1; }
        // edit: while (i < 10) {
        system:println(i);
}
// --- list comprehension
function main (string[] args) {
    string[] l = [a for a in args]; // expect error: mismatched input 'for'. Expecting one of ']'
    // hint: there are no list comprehensions: fill an array in a loop, iterate (T x : list) { … }
    system:println(l.length);
}
// --- while True without parentheses
function main (string[] args) {
    while True { // expect error: missing '(' before 'True'
        // hint: a condition needs parentheses: write while (True)
        // edit: while (true) {
        break;
    }
}
// --- py if else
function main (string[] args) {
    int x = 1;
    if x > 0: // expect error: missing '(' before 'x'
// hint: a body needs braces: write '{' for ':' and '}' after the body
// edit: if (x > 0) {
        system:println("a");
    else:
        system:println("b");
}
// --- py if elif else
function main (string[] args) {
    int x = 1
    if x > 0: // expect error: missing ';' before 'if'
// hint: write ';' at the end of the line before
// edit: int x = 1;
        system:println("a")
    elif x < 0:
        system:println("c")
    else:
        system:println("b")
}
// --- py if nested
function main (string[] args) {
    int x = 1;
    if (x > 0): // expect error: mismatched input ':'. Expecting one of '{'
// hint: a body needs braces: write '{' for ':' and '}' after the body
// edit: if (x > 0) {
        if (x > 1):
            system:println("a");
        else:
            system:println("d");
    else:
        system:println("b");
    system:println("e");
}
// --- py while with if
function main (string[] args) {
    int x = 1;
    while x < 5: // expect error: missing '(' before 'x'
// hint: a body needs braces: write '{' for ':' and '}' after the body
// edit: while (x < 5) {
        if x == 3:
            system:println("a");
        x = x + 1;
}
// --- py while true
function main (string[] args) {
    int x = 1;
    while True: // expect error: missing '(' before 'True'
// hint: a body needs braces: write '{' for ':' and '}' after the body
// edit: while (true) {
        x = x + 1;
        if x > 5:
            break;
}
// --- py try except
function main (string[] args) {
    try: // expect error: mismatched input ':'. Expecting one of '{'
// hint: a body needs braces: write '{' for ':' and '}' after the body
// edit: try {
        system:println((int) args[0]);
    except Exception as e:
        system:println("bad");
}
// --- py for in
function main (string[] args) {
    for a in args: // expect error: missing ';' before 'in'
// hint: there is no 'for' and no ':' for a body: write iterate (string a : args) { … }
// edit: iterate (string a : args) {
        system:println(a);
}
// --- py for range
function main (string[] args) {
    for i in range(10): // expect error: missing ';' before 'in'
// hint: there is no 'for' and no ':' for a body: write int i = 0; while (i < 10) { … i = i + 1; }
// edit: int i = 0;
        system:println(i);
}
// --- py one line if
function main (string[] args) {
    if args.length > 0: system:println("a"); // expect error: missing '(' before 'args'
// hint: a body needs braces: write '{' for ':' and '}' after the body
// edit: if (args.length > 0) { system:println("a"); }
    else: system:println("b");
}
// --- slice of literal
function main (string[] args) {
    string s = "abc"[0:2]; // expect error: missing ';' before '['
// hint: there are no slices: write strings:subString("abc", 0, 2)
// edit: string s = strings:subString("abc", 0, 2);
    system:println(s);
}
// --- slice in call
function main (string[] args) {
    string s = "abc";
    int n = 2;
    system:println(s[0:n]); // expect error: invalid identifier 'system'
// hint: there are no slices: write strings:subString(s, 0, n)
// edit: system:println(strings:subString(s, 0, n));
}
// --- slice from
function main (string[] args) {
    string s = "abc";
    system:println(s[1:]); // expect error: invalid identifier 'system'
// hint: there are no slices: write strings:subString(s, 1)
// edit: system:println(strings:subString(s, 1));
}
// --- slice to
function main (string[] args) {
    string s = "abc";
    string t = s[:2]; // expect error: unwanted token ':'
// hint: there are no slices: write strings:subString(s, 0, 2)
// edit: string t = strings:subString(s, 0, 2);
    system:println(t);
}
// --- slice negative
function main (string[] args) {
    string s = "abc";
    string t = s[:-1]; // expect error: unwanted token ':'
// hint: there are no slices: write strings:subString(s, 0, strings:length(s) - 1)
// edit: string t = strings:subString(s, 0, strings:length(s) - 1);
    system:println(t);
}
// --- slice array in call
function f (string[] a) { }
function main (string[] args) {
    f(args[1:3]); // expect error: invalid identifier 'f'
// hint: there are no slices: write arrays:copyOfRange(args, 1, 3)
// edit: f(arrays:copyOfRange(args, 1, 3));
}
// --- slice in concat
function main (string[] args) {
    string s = "abc";
    string t = "x" + s[0:2] + "y"; // expect error: mismatched input ':'. Expecting one of ']'
// hint: there are no slices: write strings:subString(s, 0, 2)
// edit: string t = "x" + strings:subString(s, 0, 2) + "y";
    system:println(t);
}
// --- slice of field
function main (string[] args) {
    string t = args[0][0:2]; // expect error: mismatched input ':'. Expecting one of ']'
// hint: there are no slices: write strings:subString(args[0], 0, 2)
// edit: string t = strings:subString(args[0], 0, 2);
    system:println(t);
}
// --- in list
function main (string[] args) {
    int x = 1;
    boolean b = x in [1]; // expect error: missing ';' before 'in'
// hint: there is no 'in' for values: write x == 1
// edit: boolean b = x == 1;
    system:println(b);
}
// --- in list longer
function main (string[] args) {
    int x = 1;
    if (x in [1, 2, 3]) { // expect error: mismatched input 'in'. Expecting one of ')'
// hint: there is no 'in' for values: write x == 1 || x == 2 || x == 3
// edit: if ((x == 1 || x == 2 || x == 3)) {
        system:println(x);
    }
}
// --- in array
function main (string[] args) {
    if ("a" in args) { // expect error: mismatched input 'in'. Expecting one of ')'
// hint: there is no 'in' for values: look at each in a loop, iterate (T x : args) { … }
        system:println("x");
    }
}
// --- not in
function main (string[] args) {
    if ("a" not in args) { // expect error: mismatched input 'not'. Expecting one of ')'
// hint: there is no 'in' for values: look at each in a loop, iterate (T x : args) { … }
        system:println("x");
    }
}
// --- in map
function main (string[] args) {
    map m = {};
    if ("a" in m) { // expect error: mismatched input 'in'. Expecting one of ')'
// hint: write maps:hasKey(m, "a")
// edit: if (maps:hasKey(m, "a")) {
        system:println("x");
    }
}
// --- in string
function main (string[] args) {
    string s = "abc";
    if ("a" in s) { // expect error: mismatched input 'in'. Expecting one of ')'
// hint: write strings:contains(s, "a")
// edit: if (strings:contains(s, "a")) {
        system:println("x");
    }
}
// --- p1
import ballerina.lang.system;
function main (string[] args) {
    int total = 0
    for a in args: // expect error: missing ';' before 'for'
// hint: write ';' at the end of the line before
// edit: int total = 0;
        if a == "x" and total < 3:
            total = total + 1
        elif a == "y":
            pass
        else:
            total = total + 2
    system:println(total)
    while total > 0:
        total -= 1
    system:println("done")
}
// --- p2 one-line
function main (string[] args) {
    if args.length > 0: system:println("a"); // expect error: missing '(' before 'args'
// hint: a body needs braces: write '{' for ':' and '}' after the body
// edit: if (args.length > 0) { system:println("a"); }
    else: system:println("b");
}
// --- p3 resource
@http:BasePath {value:"/a"}
service s {
    @http:GET {}
    resource r (message m) {
        string n = "a"
        if n == "a": // expect error: missing ';' before 'if'
// hint: write ';' at the end of the line before
// edit: string n = "a";
            http:setStatusCode(m, 404)
        reply m
    }
}
// --- p4 none
function main (string[] args) {
    json j = {a:1};
    if j is not None: // expect error: missing '(' before 'j'
// hint: a body needs braces: write '{' for ':' and '}' after the body
        system:println("a");
}
// --- python fstring
function f (string name) {
    system:println(f"Hello {name}"); // expect error: invalid identifier 'system'
// hint: write "Hello " + name
// edit: system:println("Hello " + name);
}
// --- python none
function f (json j) {
    if (j == None) { // expect error: undefined symbol 'None'
// hint: write null
// edit: if (j == null) {
        system:println("a");
    }
}
// --- python len
function f (string[] xs) {
    int n = len(xs); // expect error: undefined function 'len'
// hint: write 'xs.length'
// edit: int n = xs.length;
    system:println(n);
}
// --- python in range
function f () {
    for i in range(5) { // expect error: missing ';' before 'in'
// hint: there is no 'for': write int i = 0; while (i < 5) { … i = i + 1; }
// edit: int i = 0;
        system:println(i);
    }
}
// --- python def
def f(string name) { // expect error: mismatched input '('. Expecting one of ';'
// hint: a function begins with the word 'function': write function f (…) { … }
// edit: function f(string name) {
    system:println(name);
}
// --- python comment
# greets // expect error: invalid token '# greets'. a comment begins with two slashes
// hint: begin a comment with '//'; the file has 1 more place like this
// edit: // greets
function f (string name) {
    system:println(name); # done
}
// --- python try
function f () {
    try {
        system:println("a");
    } except Exception as e { // expect error: mismatched input 'except'. Expecting one of {'catch', 'finally'}
// hint: write 'catch' or 'finally' here
        system:println("b");
    }
}
// --- python raise
function f () {
    raise ValueError("bad"); // expect error: missing ';' before '('
// hint: an error is a struct: write errors:Error failure = {msg:"bad"}; throw failure;
// edit: errors:Error failure = {msg:"bad"}; throw failure;
}
// --- python dict
function f () {
    dict d = {"a": 1}; // expect error: undefined type 'dict'
// hint: did you mean 'map'?
// edit: map d = {"a": 1};
    system:println(d["a"]);
}
// --- python join
function f (string[] xs) {
    string s = ",".join(xs); // expect error: mismatched input '.'. Expecting one of ';'
// hint: a string has no members: write strings:join(","), or what 'balws doc strings' lists
    system:println(s);
}
// --- python not
function f (boolean b) {
    if (not b) { // expect error: unwanted token 'b'
// hint: write !b
// edit: if (!b) {
        system:println("a");
    }
}
// --- python multiple assign
function f () {
    int a, b = 1, 2; // expect error: mismatched input ','. Expecting one of ';'
// hint: write ';' here
    system:println(a + b);
}
// --- python ternary
function f (int n) (string) {
    return "a" if n > 0 else "b"; // expect error: missing ';' before 'if'
// hint: there is no '… ? … : …': write an if statement
}
// --- python lambda
function f () {
    any g = lambda x: x + 1; // expect error: missing ';' before 'x'
// hint: functions are not values: define a named function and call it
    system:println("a");
}
// --- python with
function f () {
    with open("x") as h { // expect error: missing ';' before '('
// hint: write try { … } finally { … }
        system:println("a");
    }
}
// --- python global
int count = 0;
function f () {
    global count; // expect error: undefined type 'global'
// hint: a variable of the package is visible in all its functions: remove this
    count = count + 1;
}
