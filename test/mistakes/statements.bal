// --- no return at the end
function twice (int n) (int) {    // expect error: missing return statement
// hint: end it with 'return'; a while or try statement never counts as returning: return 0;
// edit: return 0;
    int m = 2 * n;
}
function main (string[] args) {
    system:println(twice(4));
}
// --- a return in one branch only
function sign (int n) (string) {    // expect error: missing return statement
// hint: end it with 'return'; a while or try statement never counts as returning: return "";
// edit: return "";
    if (n < 0) {
        return "-";
    }
}
function main (string[] args) {
    system:println(sign(4));
}
// --- a return in a loop only
function first (string[] list) (string) {    // expect error: missing return statement
// hint: end it with 'return'; a while or try statement never counts as returning: return "";
// edit: return "";
    while (list.length > 0) {
        return list[0];
    }
}
function main (string[] args) {
    system:println(first(args));
}
// --- a return in try and catch only
function parse (string s) (int) {    // expect error: missing return statement
// hint: end it with 'return'; a while or try statement never counts as returning: return 0;
// edit
    try {
        return (int) s;
    } catch (errors:Error e) {
        return 0;
    }
}
function main (string[] args) {
    system:println(parse(args[0]));
}
// --- no return, and two values expected
function divide (int a, int b) (int, string) {    // expect error: missing return statement
// hint: end it with 'return'; a while or try statement never counts as returning: return 0, "";
// edit: return 0, "";
    int q = a / b;
}
function main (string[] args) {
    int n;
    string s;
    n, s = divide(7, 2);
}
// --- no return of named values
function divide (int a, int b) (int q, int r) {    // expect error: missing return statement
// hint: end it with 'return'; a while or try statement never counts as returning: return;
// edit: return;
    q = a / b;
    r = a % b;
}
function main (string[] args) {
    int n;
    n, _ = divide(7, 2);
}
// --- a statement after return
function twice (int n) (int) {
    return 2 * n;
    system:println("done");    // expect error: unreachable statement
    // hint: remove it, or what ends the block before it
    // edit
}
function main (string[] args) {
    system:println(twice(4));
}
// --- two statements after break
function main (string[] args) {
    while (true) {
        break;
        system:println("a");    // expect error: unreachable statement
        // hint: remove it, or what ends the block before it
        // edit
        system:println("b");
    }
}
// --- a statement after reply
@http:BasePath {value:"/poll"}
service poll {
    @http:GET {}
    resource get (message m) {
        reply m;
        system:println("replied");    // expect error: unreachable statement
        // hint: remove it, or what ends the block before it
        // edit
    }
}
// --- return without the value
function twice (int n) (int) {
    if (n == 0) {
        return;    // expect error: not enough arguments to return
        // hint: return one value for each type of the return list: (int)
        // edit: return 0;
    }
    return 2 * n;
}
function main (string[] args) {
    system:println(twice(4));
}
// --- return with a value too few
function divide (int a, int b) (int, int) {
    return a / b;    // expect error: not enough arguments to return
    // hint: return one value for each type of the return list: (int, int)
    // edit: return a / b, 0;
}
function main (string[] args) {
    int n;
    n, _ = divide(7, 2);
}
// --- return with a value of a function without results
function twice (int n) {
    return 2 * n;    // expect error: too many arguments to return
    // hint: name the types after the parameters: (int)
    // edit: function twice (int n) (int) {
}
function main (string[] args) {
    twice(4);
}
// --- return with a value of main
function main (string[] args) {
    return 0;    // expect error: too many arguments to return
    // hint: main returns nothing: write 'return;'
    // edit: return;
}
// --- return with a value too many
function twice (int n) (int) {
    return n, 2 * n;    // expect error: too many arguments to return
    // hint: there is 1 result to return
}
function main (string[] args) {
    system:println(twice(4));
}
// --- a text returned for an int
function answer () (int) {
    return "42";    // expect error: incompatible types in return statement. expected 'int', found 'string'
    // hint: an int is written 42, without quotes
    // edit: return 42;
}
function main (string[] args) {
    system:println(answer());
}
// --- a json returned for a text
function name (json j) (string) {
    return j.name;    // expect error: incompatible types in return statement. expected 'string', found 'json'
    // hint: write '(string)' before the value
    // edit: return (string) j.name;
}
function main (string[] args) {
    system:println(name(null));
}
// --- an int returned for a json of a call
function count () (int) {
    return 5;
}
function answer () (float) {
    return count();    // expect error: incompatible types in return statement. expected 'float', found 'int'
    // hint: write '(float)' before the value
    // edit: return (float) count();
}
function main (string[] args) {
    system:println(answer());
}
// --- a literal array returned
function names () (string[]) {
    return ["Ann", "Bob"];    // expect error: array initializer is not allowed here
    // hint: put it into a variable of type string[] first
    // edit: string[] list2 = ["Ann", "Bob"];
    // edit: return list2;
}
function main (string[] args) {
    string[] list = names();
    system:println(list.length);
}
// --- a literal struct returned
struct P { string name; }
function make () (P) {
    return {name: "Ann"};    // expect error: reference type initializer is not allowed here
    // hint: put it into a variable of type P first
    // edit: P item = {name: "Ann"};
    // edit: return item;
}
function main (string[] args) {
    P p = make();
    system:println(p.name);
}
// --- break outside of a loop
function main (string[] args) {
    if (args.length > 0) {
        break;    // expect error: break statement is not allowed here
        // hint: break belongs in the body of a loop; 'return;' ends a function
    }
}
// --- continue outside of a loop
function main (string[] args) {
    continue;    // expect error: continue statement is not allowed here
    // hint: continue belongs in the body of a loop
}
// --- an empty loop
function main (string[] args) {
    while (args.length > 3) {    // expect error: no statements in the while loop in
    // hint: the body of the loop is empty: write at least one statement into it
    }
}
// --- an empty transform
function main (string[] args) {
    transform {    // expect error: no statements found in the transform statement body
    // hint: write at least one assignment into the body
    }
}
// --- a transform back and forth
struct P { string name; }
function main (string[] args) {
    P a = {name: "Ann"};
    P b = {};
    transform {
        b.name = a.name;
        a.name = b.name;    // expect error: input and output variables cannot be interchanged in transform statement
        // hint: use one variable as source and another as target throughout the transform
    }
}
// --- a text thrown
function main (string[] args) {
    throw "wrong";    // expect error: only a struct type structurally equivalent to ballerina.lang.errors:Error is allowed here
    // hint: throw an error that holds the text: errors:Error failure = {msg: …}; throw failure;
    // edit: errors:Error failure = {msg: "wrong"};
    // edit: throw failure;
}
// --- a joined text thrown
function main (string[] args) {
    throw "wrong: " + args[0];    // expect error: only a struct type structurally equivalent to ballerina.lang.errors:Error is allowed here
    // hint: throw an error that holds the text: errors:Error failure = {msg: …}; throw failure;
    // edit: errors:Error failure = {msg: "wrong: " + args[0]};
    // edit: throw failure;
}
// --- a variable text thrown
function main (string[] args) {
    string s = "wrong";
    throw s;    // expect error: only a struct type structurally equivalent to ballerina.lang.errors:Error is allowed here
    // hint: throw an error that holds the text: errors:Error failure = {msg: …}; throw failure;
    // edit: errors:Error failure = {msg: s};
    // edit: throw failure;
}
// --- a text caught
function main (string[] args) {
    try {
        int n = (int) args[0];
    } catch (string e) {    // expect error: only a struct type structurally equivalent to ballerina.lang.errors:Error is allowed here
    // hint: what fails is caught as 'errors:Error e'; its text is e.msg
    // edit: } catch (errors:Error e) {
        system:println(e);
    }
}
// --- any caught
function main (string[] args) {
    try {
        int n = (int) args[0];
    } catch (any e) {    // expect error: only a struct type structurally equivalent to ballerina.lang.errors:Error is allowed here
    // hint: what fails is caught as 'errors:Error e'; its text is e.msg
    // edit: } catch (errors:Error e) {
        system:println("failed");
    }
}
// --- a struct thrown that is not an error
struct Failure { string text; }
function main (string[] args) {
    Failure f = {text: "no"};
    throw f;    // expect error: only a struct type structurally equivalent to ballerina.lang.errors:Error is allowed here
    // hint: the struct must begin with the fields 'string msg; errors:Error cause;'
}
// --- the same error caught twice
function main (string[] args) {
    try {
        int n = (int) args[0];
    } catch (errors:Error e) {
        system:println(e.msg);
    } catch (errors:Error f) {    // expect error: error 'ballerina.lang.errors:Error' already caught in try catch block
    // hint: remove one of the two clauses
    // edit
        system:println(f.msg);
    }
}
// --- a join of two
function main (string[] args) {
    message m = {};
    fork {
        worker a {
            reply m;
        }
        worker b {
            reply m;
        }
    } join (some 2) (message[] results) {    // expect error: only count 1 is allowed in this version
    // hint: write 'some 1', or 'all'
    // edit: } join (some 1) (message[] results) {
        system:println(results.length);
    }
}
// --- a join with a map
function main (string[] args) {
    message m = {};
    fork {
        worker a {
            reply m;
        }
    } join (all) (map results) {    // expect error: Incompatible types: expected a message[] in main.bal:7
    // hint: the results of the workers are messages: (message[] results)
    // edit: } join (all) (message[] results) {
        system:println("joined");
    }
}
// --- a join of one message
function main (string[] args) {
    message m = {};
    fork {
        worker a {
            reply m;
        }
    } join (all) (message result) {    // expect error: Incompatible types: expected a message[] in main.bal:7
    // hint: the results of the workers are messages: (message[] results)
    // edit: } join (all) (message[] result) {
        system:println("joined");
    }
}
// --- a send that nothing receives
function main (string[] args) {
    "hello" -> w;    // expect error: worker interaction is not valid
    // hint: each send needs a receive in the other worker, in the same order and with the same types
    worker w {
        system:println("x");
    }
}
// --- a transaction
function main (string[] args) {
    transaction {    // expect error: transaction statement is not supported
    // hint: balws does not support transactions
        system:println("x");
    } aborted {
        system:println("y");
    }
}
// --- only an underscore assigned
function count () (int) {
    return 5;
}
function main (string[] args) {
    _ = count();    // expect error: assignment statement should have at least one variable assignment
    // hint: call the function in a statement by itself
    // edit: count();
}
// --- one variable twice on the left
function pair () (int, int) {
    return 1, 2;
}
function main (string[] args) {
    int a;
    a, a = pair();    // expect error: 'a' is repeated on the left side of assignment
    // hint: each variable may be assigned once; so may each array or map whose elements are assigned: write '_' for each one that is not wanted
    // edit: a, _ = pair();
    system:println(a);
}
// --- a value swap
function main (string[] args) {
    int a = 1;
    int b = 2;
    a, b = b;    // expect error: assignment count mismatch: 2 != 1
    // hint: there are fewer values than variables
    system:println(a + b);
}
// --- a number created
function main (string[] args) {
    int n = create http:ClientConnector("http://localhost");    // expect error: connector initializer is not allowed here
    // hint: a connector needs a variable of its type: http:ClientConnector
    // edit: http:ClientConnector n = create http:ClientConnector("http://localhost");
    system:println(n);
}
// --- a native function
native function fast (int n) (int);    // expect error: undefined function 'fast'
// hint: only library packages may declare native functions: leave out the word, and write a body
// edit: function fast (int n) (int) { return 0; }
// --- a native function without results
native function beep ();    // expect error: undefined function 'beep'
// hint: only library packages may declare native functions: leave out the word, and write a body
// edit: function beep () { }
// --- a native action
connector Mail (string url) {
    native action send (Mail c);    // expect error: undefined native action 'send' in connector 'Mail'
    // hint: only library packages may declare native functions: leave out the word, and write a body
    // edit: action send (Mail c) { }
}
// --- a timeout in text
function main (string[] args) {
    message m = {};
    fork {
        worker a {
            reply m;
        }
    } join (all) (message[] results) {
        system:println("joined");
    } timeout ("30") (message[] results) {    // expect error: incompatible types: expected 'int', found 'string'
    // hint: an int is written 30, without quotes
    // edit: } timeout (30) (message[] results) {
        system:println("late");
    }
}
// --- return with a value inside a branch of a function without results
function show (int n) {
    if (n > 3) {
        return n;    // expect error: too many arguments to return
        // hint: name the types after the parameters: (int)
    }
    system:println(n);
}
function main (string[] args) {
    show(4);
}
// --- abort outside of a transaction
function main (string[] args) {
    abort;    // expect error: abort statement is not allowed here
    // hint: balws does not support transactions: remove it
    // edit
}
// --- several numbers created
connector Mail (string url) {
    action send (Mail c) {
        system:println(url);
    }
}
function main (string[] args) {
    Mail m = create Mail(5);    // expect error: incompatible types: expected 'string', found 'int'
    // hint: a string is written "5", in quotes
    // edit: Mail m = create Mail("5");
    Mail.send(m);
}
// --- reply with a letter too few
@http:BasePath {value:"/poll"}
service poll {
    @http:GET {}
    resource get (message m) {
        rply m;    // expect error: undefined type 'rply'
        // hint: did you mean 'reply'?
        // edit: reply m;
    }
}
// --- return with letters exchanged
function twice (int n) (int) {
    int m = 2 * n;
    retrun m;    // expect error: undefined type 'retrun'
    // hint: did you mean 'return'?
    // edit: return m;
}
function main (string[] args) {
    system:println(twice(4));
}
// --- a result that the head does not name, used
function twice (int n) {
    return 2 * n;    // expect error: too many arguments to return
    // hint: name the types after the parameters: (int)
    // edit: function twice (int n) (int) {
}
function main (string[] args) {
    int n = twice(4);
    system:println("n: " + twice(n));
}
// --- main without parameters
function main () {    // expect error: cannot find main function
// hint: main takes (string[] args): function main (string[] args)
// edit: function main (string[] args) {
    system:println("hello");
}
// --- main with the parameter of Java
function main (string args) {    // expect error: cannot find main function
// hint: main takes (string[] args): function main (string[] args)
// edit: function main (string[] args) {
    system:println("hello");
}
// --- main with a result
function main (string[] args) (int) {    // expect error: cannot find main function
// hint: main takes (string[] args) and returns nothing: function main (string[] args)
// edit: function main (string[] args) {
// edit: return;
    system:println("hello");
    return 0;
}
// --- main with two parameters
function main (int argc, string[] argv) {    // expect error: cannot find main function
// hint: main takes (string[] args): function main (string[] args)
// edit: function main (string[] args) {
    system:println("hello");
}
// --- a variable and its value without the sign between
function main (string[] args) {
    int count 0; // expect error: unwanted token '0'
    // hint: write int count = 0;
    // edit: int count = 0;
    system:println(count);
}
// --- an assignment without its sign
function main (string[] args) {
    int count = 0;
    count count + 1; // expect error: missing ';' before '+'
    // hint: write count = count + 1;
    // edit: count = count + 1;
    system:println(count);
}
// --- two results for one element of an array
function two () (int, int) {
    return 1, 1;
}
function main (string[] args) {
    int[] list = [];
    list[0] = two(); // expect error: assignment count mismatch: 1 != 2
    // hint: write '_' for each result that is not wanted
    // edit: list[0], _ = two();
}
// --- two results for the first value of a global variable
function two () (int, int) {
    return 1, 1;
}
int sum = two(); // expect error: assignment count mismatch: 1 != 2
    // hint: write '_' for each result that is not wanted
function main (string[] args) {
}
// --- nothing for an element of an array
function none () {
}
function main (string[] args) {
    int[] list = [];
    list[0] = none(); // expect error: assignment count mismatch: 1 != 0
    // hint: the function returns nothing: call it in a statement by itself
}
// --- one value for three variables
function main (string[] args) {
    int a;
    int b;
    int c;
    a, b, c = 1; // expect error: assignment count mismatch: 3 != 1
    // hint: there are fewer values than variables
}
// --- a result for a variable of another type, among others
function two () (int, json) {
    return 1, null;
}
function main (string[] args) {
    int a;
    string b;
    a, b = two(); // expect error: cannot assign json to 'b' (type string) in multiple assignment
    // hint: assign the result to a variable of type json and convert it afterwards
    // edit: json content;
    // edit: a, content = two();
    // edit: b = (string) content;
}
// --- a result for a variable of a wider type, among others
function two () (int, int) {
    return 1, 2;
}
function main (string[] args) {
    int a;
    float b;
    a, b = two(); // expect error: cannot assign int to 'b' (type float) in multiple assignment
    // hint: assign the result to a variable of type int and convert it afterwards
    // edit: int number;
    // edit: a, number = two();
    // edit: b = number;
}
// --- a result that no cast converts, among others
function two () (int, map) {
    return 1, null;
}
function main (string[] args) {
    int a;
    int b;
    a, b = two(); // expect error: cannot assign map to 'b' (type int) in multiple assignment
    // hint: assign the result to a variable of type map and convert it afterwards
}
// --- a counted loop with iterate
function main (string[] args) {
    iterate (int i : 10) { // expect error: incompatible types: expected an array, map or json, found 'int'
    // hint: count with while: int i = 0; while (i < 10) { … i = i + 1; }
    // edit: int i = 0;
    // edit: while (i < 10) {
    // edit: i = i + 1;
        system:println(i);
    }
}
// --- a counted loop with iterate and continue
function main (string[] args) {
    iterate (int i : 10) { // expect error: incompatible types: expected an array, map or json, found 'int'
    // hint: count with while: int i = 0; while (i < 10) { … i = i + 1; }
        if (i == 3) {
            continue;
        }
        system:println(i);
    }
}
// --- an empty counted loop with iterate
function main (string[] args) {
    iterate (int i : 10) { // expect error: incompatible types: expected an array, map or json, found 'int'
    // hint: count with while: int i = 0; while (i < 10) { … i = i + 1; }
    // edit: int i = 0;
    // edit: while (i < 10) { i = i + 1;
    }
}
// --- iterate over a text
function main (string[] args) {
    iterate (string s : "abc") { // expect error: incompatible types: expected an array, map or json, found 'string'
    // hint: a string has no elements: strings:split splits it, strings:subString takes one character
        system:println(s);
    }
}
// --- iterate over a boolean
function main (string[] args) {
    iterate (string s : true) { // expect error: incompatible types: expected an array, map or json, found 'boolean'
    // hint: iterate runs over the elements of an array or json array, or the values of a map
        system:println(s);
    }
}
// --- iterate over elements of another type
function main (string[] args) {
    json[] list = [];
    iterate (string s : list) { // expect error: incompatible types: 'json' cannot be converted to 'string'
    // hint: the elements are of type json: write 'json s' and cast inside the loop
    // edit: iterate (json s : list) {
        system:println(s);
    }
}
// --- no return at the end, on one line
function one (boolean b) (int) { if (b) { return 1; } } // expect error: missing return statement
    // hint: end it with 'return'; a while or try statement never counts as returning: return 0;
    // edit: function one (boolean b) (int) { if (b) { return 1; } return 0; }
// --- no return at the end, on one line without a blank
function one (boolean b) (int) { if (b) { return 1; }} // expect error: missing return statement
    // hint: end it with 'return'; a while or try statement never counts as returning: return 0;
    // edit: function one (boolean b) (int) { if (b) { return 1; } return 0; }
// --- no return in an empty body
function one () (int, string) {} // expect error: missing return statement
    // hint: end it with 'return'; a while or try statement never counts as returning: return 0, "";
    // edit: function one () (int, string) { return 0, ""; }
// --- no return of a named result
function one (boolean b) (int n) { // expect error: missing return statement
    // hint: end it with 'return'; a while or try statement never counts as returning: return;
    // edit: return;
    if (b) {
        return 1;
    }
}
// --- return without its value
function one () (int, string) {
    return; // expect error: not enough arguments to return
    // hint: return one value for each type of the return list: (int, string)
    // edit: return 0, "";
}
// --- return with one value of three
struct P {
    int a;
}
function one () (int, P, map) {
    return 1; // expect error: not enough arguments to return
    // hint: return one value for each type of the return list: (int, P, map)
    // edit: return 1, null, null;
}
// --- return with one value too many
function one () (int) {
    return 1, 2; // expect error: too many arguments to return
    // hint: there is 1 result to return
}
// --- return with a value too many for two
function one () (int, int) {
    return 1, 2, 3; // expect error: too many arguments to return
    // hint: there are 2 results to return
}
// --- return of a value without a result
function one () {
    return 1; // expect error: too many arguments to return
    // hint: name the types after the parameters: (int)
    // edit: function one () (int) {
}
// --- return of values without results
function one (int a) {
    return a, "b"; // expect error: too many arguments to return
    // hint: name the types after the parameters: (int, string)
    // edit: function one (int a) (int, string) {
}
// --- return of a value without a result, twice
function one (int a) {
    if (a == 1) {
        return 2; // expect error: too many arguments to return
    // hint: name the types after the parameters: (int)
    }
    system:println(a);
}
// --- return of a value in main
function main (string[] args) {
    return 1; // expect error: too many arguments to return
    // hint: main returns nothing: write 'return;'
    // edit: return;
}
// --- return of a value in an action
connector C () {
    action go (C c) {
        return 1; // expect error: too many arguments to return
    // hint: name the types after the parameters: (int)
    }
}
// --- return of a value in a worker
function main (string[] args) {
    worker w {
        return 1; // expect error: too many arguments to return
    // hint: a worker returns nothing: send the value with 'value -> default;'
    }
}
// --- throw of a number
function main (string[] args) {
    throw 5; // expect error: only a struct type structurally equivalent to ballerina.lang.errors:Error is allowed here
    // hint: throw a variable, or the result of a function: errors:Error e = {msg: "why"}; throw e;
}
// --- throw of a text
function main (string[] args) {
    throw "gone"; // expect error: only a struct type structurally equivalent to ballerina.lang.errors:Error is allowed here
    // hint: throw an error that holds the text: errors:Error failure = {msg: …}; throw failure;
    // edit: errors:Error failure = {msg: "gone"};
    // edit: throw failure;
}
// --- catch of a text
function main (string[] args) {
    try {
        system:println("a");
    } catch (string e) { // expect error: only a struct type structurally equivalent to ballerina.lang.errors:Error is allowed here
    // hint: what fails is caught as 'errors:Error e'; its text is e.msg
    // edit: } catch (errors:Error e) {
        system:println("b");
    }
}
// --- catch of a struct that is not an error
struct P {
    int a;
}
function main (string[] args) {
    try {
        system:println("a");
    } catch (P e) { // expect error: only a struct type structurally equivalent to ballerina.lang.errors:Error is allowed here
    // hint: the struct must begin with the fields 'string msg; errors:Error cause;'
        system:println("b");
    }
}
// --- the same catch twice, on one line
function main (string[] args) {
    try {
        system:println("a");
    } catch (errors:Error e) { system:println("b"); } catch (errors:Error f) { system:println("c"); } // expect error: error 'ballerina.lang.errors:Error' already caught in try catch block
    // hint: remove one of the two clauses
    // edit: } catch (errors:Error e) { system:println("b"); }
}
// --- iterate over an any
function main (string[] args) {
    any a = 1;
    iterate (int i : a) { // expect error: incompatible types: expected an array, map or json, found 'any'
    // hint: iterate runs over the elements of an array or json array, or the values of a map
        system:println(i);
    }
}
// --- throw of a json
function main (string[] args) {
    json j = "a";
    throw j; // expect error: only a struct type structurally equivalent to ballerina.lang.errors:Error is allowed here
    // hint: the struct must begin with the fields 'string msg; errors:Error cause;'
}
// --- a catch of an int
function main (string[] args) {
    try {
        system:println("a");
    } catch (int e) { // expect error: only a struct type structurally equivalent to ballerina.lang.errors:Error is allowed here
    // hint: what fails is caught as 'errors:Error e'; its text is e.msg
    // edit: } catch (errors:Error e) {
        system:println("b");
    }
}
// --- return of an error of a package without a result
function f () {
    errors:Error e = {msg:"a"};
    return e; // expect error: too many arguments to return
    // hint: name the types after the parameters: (errors:Error)
    // edit: function f () (errors:Error) {
}
// --- return of null without a result
function f () {
    return null; // expect error: too many arguments to return
    // hint: add the missing types to the return list, or return fewer values
}
