// --- a letter too few
function main (string[] args) {
    int counter = 1;
    system:println(couter);    // expect error: undefined symbol 'couter'
    // hint: did you mean 'counter'?
    // edit: system:println(counter);
}
// --- capitals of another language
function main (string[] args) {
    string userName = args[0];
    system:println(username);    // expect error: undefined symbol 'username'
    // hint: did you mean 'userName'?
    // edit: system:println(userName);
}
// --- an underscore
function main (string[] args) {
    string userName = args[0];
    system:println(user_name);    // expect error: undefined symbol 'user_name'
    // hint: did you mean 'userName'?
    // edit: system:println(userName);
}
// --- a variable assigned before it is defined
function main (string[] args) {
    total = 5;    // expect error: undefined symbol 'total'
    // hint: 'total' is defined further down, on line 4: move its definition up
    int total = 1;
    system:println(total);
}
// --- a variable read before it is defined
function main (string[] args) {
    system:println(total);    // expect error: undefined symbol 'total'
    // hint: 'total' is defined further down, on line 4: move its definition up
    int total = 1;
    system:println(total);
}
// --- a variable assigned that is never defined
function main (string[] args) {
    total = 5;    // expect error: undefined symbol 'total'
    // hint: a variable is defined with its type: int total = …;
    // edit: int total = 5;
}
// --- a variable read that is never defined
function main (string[] args) {
    system:println(total);    // expect error: undefined symbol 'total'
    // hint: declare 'total' before it is used
}
// --- a variable out of its block
function main (string[] args) {
    if (args.length > 0) {
        string first = args[0];
    }
    system:println(first);    // expect error: undefined symbol 'first'
    // hint: 'first' is defined inside a block, on line 3: define it before that block
}
// --- a variable out of its loop
function main (string[] args) {
    int i = 0;
    while (i < args.length) {
        string last = args[i];
        i = i + 1;
    }
    system:println(last);    // expect error: undefined symbol 'last'
    // hint: 'last' is defined inside a block, on line 4: define it before that block
}
// --- a variable of a try block in its catch clause
function main (string[] args) {
    try {
        int n = (int) args[0];
    } catch (errors:Error e) {
        system:println(n);    // expect error: undefined symbol 'n'
        // hint: 'n' is defined inside a block, on line 3: define it before that block
    }
}
// --- the error of a catch clause after it
function main (string[] args) {
    try {
        int n = (int) args[0];
    } catch (errors:Error e) {
        system:println("failed");
    }
    system:println(e.msg);    // expect error: undefined symbol 'e'
    // hint: 'e' is defined inside a block, on line 4: define it before that block
}
// --- a variable in its own initialiser
function main (string[] args) {
    int n = n + 1;    // expect error: undefined symbol 'n'
    // hint: 'n' has no value yet in its own initialiser
    system:println(n);
}
// --- a variable of another function
function helper () {
    string secret = "x";
    system:println(secret);
}
function main (string[] args) {
    helper();
    system:println(secret);    // expect error: undefined symbol 'secret'
    // hint: 'secret' belongs to function 'helper': a function sees its own variables only; pass it as an argument, or return it
}
// --- a variable of a service in a function
service poll {
    string question = "Tea?";
    @http:GET {}
    resource get (message m) {
        messages:setStringPayload(m, ask() + question);
        reply m;
    }
}
function ask () (string) {
    return question;    // expect error: undefined symbol 'question'
    // hint: 'question' belongs to service 'poll': only its resources see it; pass it as an argument
}
// --- a map of a service in a function
service poll {
    map votes = {};
    @http:GET {}
    resource get (message m) {
        vote("a");
        messages:setStringPayload(m, jsons:toString((json) votes));
        reply m;
    }
}
function vote (string name) {
    votes[name] = 1;    // expect error: undefined symbol 'votes'
    // hint: 'votes' belongs to service 'poll': only its resources see it; pass it as an argument
}
// --- a variable of a connector in a function
connector Mail (string url) {
    action send (Mail c) {
        system:println(url);
    }
}
function main (string[] args) {
    system:println(url);    // expect error: undefined symbol 'url'
    // hint: 'url' belongs to connector 'Mail': only its actions see it; pass it as an argument
}
// --- a parameter of a resource in another one
service poll {
    @http:GET {}
    resource get (message request) {
        reply request;
    }
    @http:POST {}
    resource post (message m) {
        reply request;    // expect error: undefined symbol 'request'
        // hint: 'request' belongs to resource 'get': a function sees its own variables only; pass it as an argument, or return it
    }
}
// --- a local variable of its parent in a worker
function main (string[] args) {
    string name = "Ann";
    system:println(name);
    worker w {
        system:println(name);    // expect error: undefined symbol 'name'
        // hint: a worker does not see the local variables around it: send it with 'name -> w;' and receive it with 'name <- default;'
    }
}
// --- this of JavaScript
service poll {
    string question = "Tea?";
    @http:GET {}
    resource get (message m) {
        messages:setStringPayload(m, this.question);    // expect error: undefined symbol 'this'
        // hint: there is no 'this': a variable of the service is named as it is
        // edit: messages:setStringPayload(m, question);
        reply m;
    }
}
// --- self of Python
service poll {
    int visits = 0;
    @http:GET {}
    resource get (message m) {
        self.visits = 1;    // expect error: undefined symbol 'self'
        // hint: there is no 'self': a variable of the service is named as it is
        // edit: visits = 1;
        reply m;
    }
}
// --- True of Python
function main (string[] args) {
    boolean b = True;    // expect error: undefined symbol 'True'
    // hint: write true
    // edit: boolean b = true;
    system:println(b);
}
// --- None of Python
function main (string[] args) {
    json j = None;    // expect error: undefined symbol 'None'
    // hint: write null
    // edit: json j = null;
    system:println(j == null);
}
// --- nil of Go
function main (string[] args) {
    json j = nil;    // expect error: undefined symbol 'nil'
    // hint: write null
    // edit: json j = null;
    system:println(j == null);
}
// --- undefined of JavaScript
function main (string[] args) {
    json j = {};
    if (j.name == undefined) {    // expect error: undefined symbol 'undefined'
    // hint: write null
    // edit: if (j.name == null) {
        system:println("none");
    }
}
// --- a function without its parentheses
function now () (int) {
    return system:currentTimeMillis();
}
function main (string[] args) {
    int t = now;    // expect error: incompatible types: expected a 'now'
    // hint: 'now' is a function: call it as 'now()'
    // edit: int t = now();
    system:println(t);
}
// --- a struct for a value
struct P { string name; }
function main (string[] args) {
    any a = P;    // expect error: incompatible types: expected a 'P'
    // hint: 'P' is a struct, which is a type: define a variable of it, P value = {};
    system:println(a);
}
// --- a service for a value
service poll {
    @http:GET {}
    resource get (message m) {
        any a = poll;    // expect error: incompatible types: expected a 'poll'
        // hint: 'poll' is a service, which is not a value
        reply m;
    }
}
// --- a type with a capital
function main (string[] args) {
    String s = args[0];    // expect error: undefined type 'String'
    // hint: did you mean 'string'?
    // edit: string s = args[0];
    system:println(s);
}
// --- Int with a capital
function main (string[] args) {
    Int n = 5;    // expect error: undefined type 'Int'
    // hint: did you mean 'int'?
    // edit: int n = 5;
    system:println(n);
}
// --- bool of Go
function main (string[] args) {
    bool b = true;    // expect error: undefined type 'bool'
    // hint: did you mean 'boolean'?
    // edit: boolean b = true;
    system:println(b);
}
// --- number of TypeScript
function main (string[] args) {
    number n = 5;    // expect error: undefined type 'number'
    // hint: did you mean 'int'?
    // edit: int n = 5;
    system:println(n);
}
// --- Map of Java
function main (string[] args) {
    Map m = {};    // expect error: undefined type 'Map'
    // hint: did you mean 'map'?
    // edit: map m = {};
    system:println(maps:length(m));
}
// --- HashMap of Java
function main (string[] args) {
    HashMap m = {};    // expect error: undefined type 'HashMap'
    // hint: did you mean 'map'?
    // edit: map m = {};
    system:println(maps:length(m));
}
// --- Object of Java
function main (string[] args) {
    Object o = args[0];    // expect error: undefined type 'Object'
    // hint: did you mean 'any'?
    // edit: any o = args[0];
    system:println(o);
}
// --- object of JavaScript
function main (string[] args) {
    object o = {a: 1};    // expect error: undefined type 'object'
    // hint: did you mean 'json'?
    // edit: json o = {a: 1};
    system:println(o);
}
// --- void variables
function main (string[] args) {
    void v;    // expect error: undefined type 'void'
    // hint: leave it out: a callable without results has no result list
}
// --- a struct with a letter too few
struct Player { string name; }
function main (string[] args) {
    Playr p = {name: "Ann"};    // expect error: undefined type 'Playr'
    // hint: did you mean 'Player'?
    // edit: Player p = {name: "Ann"};
    system:println(p.name);
}
// --- an array of a struct with a letter too few
struct Player { string name; }
function main (string[] args) {
    Playr[] list = [];    // expect error: undefined type 'Playr'
    // hint: did you mean 'Player'?
    // edit: Player[] list = [];
    system:println(list.length);
}
// --- a struct that does not exist, as a parameter
function show (Person p) {    // expect error: undefined type 'Person'
// hint: define a struct or connector 'Person', or import the package that has it
    system:println(p.name);
}
function main (string[] args) {
    show(null);
}
// --- Error without its package
function main (string[] args) {
    try {
        int n = (int) args[0];
    } catch (Error e) {    // expect error: undefined type 'Error'
    // hint: import ballerina.lang.errors and use 'errors:Error'
    // edit: } catch (errors:Error e) {
        system:println(e.msg);
    }
}
// --- exception of older releases
function main (string[] args) {
    try {
        int n = (int) args[0];
    } catch (exception e) {    // expect error: undefined type 'exception'
    // hint: import ballerina.lang.errors and use 'errors:Error'
    // edit: } catch (errors:Error e) {
        system:println("failed");
    }
}
// --- Exception of Java
function main (string[] args) {
    try {
        int n = (int) args[0];
    } catch (Exception e) {    // expect error: undefined type 'Exception'
    // hint: import ballerina.lang.errors and use 'errors:Error'
    // edit: } catch (errors:Error e) {
        system:println("failed");
    }
}
// --- http:Request of later releases
function handle (http:Request r) {    // expect error: undefined type 'http:Request'
// hint: did you mean 'message'?
// edit: function handle (message r) {
    system:println("handled");
}
function main (string[] args) {
    handle(null);
}
// --- http:Response of later releases
function main (string[] args) {
    http:Response r = {};    // expect error: undefined type 'http:Response'
    // hint: did you mean 'message'?
    // edit: message r = {};
    messages:setStringPayload(r, "ok");
}
// --- ws:Connection of later releases
function greet (ws:Connection c) {    // expect error: undefined type 'ws:Connection'
// hint: a resource works on the connection that its event came from: ws:pushText(text); others have a name: ws:pushTextToConnection(name, text)
    system:println("hello");
}
function main (string[] args) {
    greet(null);
}
// --- a struct of another package without its alias
import acme.game;
function main (string[] args) {
    Player p = {name: "Ann"};    // expect error: undefined type 'Player'
    // hint: did you mean 'game:Player'?
    // edit: game:Player p = {name: "Ann"};
    game:show(p);
}
// package acme.game: player.bal
package acme.game;
struct Player { string name; }
function show (Player p) { system:println(p.name); }
// --- a field with a letter too few
struct P { string name; int age; }
function main (string[] args) {
    P p = {name: "Ann"};
    system:println(p.nam);    // expect error: unknown field 'nam' in struct 'P'
    // hint: did you mean 'name'?
    // edit: system:println(p.name);
}
// --- a field that the struct has not
struct P { string name; int age; }
function main (string[] args) {
    P p = {name: "Ann", email: "a@b"};    // expect error: unknown field 'email' in struct 'P'
    // hint: 'P' has the fields name, age
    system:println(p.name);
}
// --- the message of an error
function main (string[] args) {
    try {
        int n = (int) args[0];
    } catch (errors:Error e) {
        system:println(e.text);    // expect error: unknown field 'text' in struct 'ballerina.lang.errors:Error'
        // hint: did you mean 'msg'?
        // edit: system:println(e.msg);
    }
}
// --- a name declared twice
function main (string[] args) {
    int n = 1;
    int n = 2;    // expect error: redeclared symbol 'n'
    // hint: 'n' is already defined: to give it another value, write 'n = …;'
    // edit: n = 2;
    system:println(n);
}
// --- a name declared twice with another type
function main (string[] args) {
    int n = 1;
    string n = "2";    // expect error: redeclared symbol 'n'
    // hint: give one of the two another name
    system:println("x");
}
// --- a parameter declared again
function show (string text) {
    string text = "a";    // expect error: redeclared symbol 'text'
    // hint: 'text' is already defined: to give it another value, write 'text = …;'
    // edit: text = "a";
    system:println(text);
}
function main (string[] args) {
    show("b");
}
// --- a loop variable declared again inside
function main (string[] args) {
    int i = 0;
    while (i < 3) {
        int i = i + 1;    // expect error: redeclared symbol 'i'
        // hint: 'i' is already defined: to give it another value, write 'i = …;'
        // edit: i = i + 1;
        break;
    }
}
// --- two parameters of one name
function show (string a, int a) {    // expect error: redeclared symbol 'a'
// hint: give one of the two another name
    system:println("x");
}
function main (string[] args) {
    show("b", 1);
}
// --- two fields of one name
struct P { string name; int name; }    // expect error: redeclared symbol 'name'
// hint: give one of the two another name
function main (string[] args) {
    P p = {};
    system:println(p == null);
}
// --- two functions of one name and types
function show (string a) {
    system:println(a);
}
function show (string b) {    // expect error: redeclared symbol 'show'
// hint: give one of the two another name
    system:println(b);
}
function main (string[] args) {
    show("b");
}
// --- two structs of one name
struct P { string name; }
struct P { int age; }    // expect error: redeclared symbol 'P'
// hint: give one of the two another name
function main (string[] args) {
    P p = {name: "Ann"};
    system:println(p.name);
}
// --- an underscore as a name
function main (string[] args) {
    int _ = 1;    // expect error: identifier '_' is a reserved identifier
    // hint: '_' is only for discarding a value, left of '='; use a proper name here
}
// --- a package imported twice
import acme.game;
import acme.game;    // expect error: redeclared import package name 'game'
// hint: the package is imported already: remove one
// edit
function main (string[] args) {
    game:play();
}
// package acme.game: play.bal
package acme.game;
function play () { system:println("play"); }
// --- a package that is never used
import acme.game;    // expect error: unused import package '"acme.game"'
// hint: remove the import
// edit
function main (string[] args) {
    system:println("hello");
}
// package acme.game: play.bal
package acme.game;
function play () { system:println("play"); }
// --- a library package that is never used
import ballerina.lang.strings;    // expect warning: unused import package '"ballerina.lang.strings"'
// hint: remove the import
// edit
function main (string[] args) {
    system:println("hello");
}
// --- a library package without its middle
import ballerina.strings;    // expect error: cannot resolve package: ballerina.strings
// hint: did you mean 'ballerina.lang.strings'?
// edit: import ballerina.lang.strings;
function main (string[] args) {
    system:println(strings:length(args[0]));
}
// --- ballerina.io of later releases
import ballerina.io;    // expect error: cannot resolve package: ballerina.io
// hint: there is no package 'ballerina.io' here: remove the import; system:println prints
function main (string[] args) {
    io:println("hello");
}
// --- ballerina.math of later releases
import ballerina.math;    // expect error: cannot resolve package: ballerina.math
// hint: there is no package 'ballerina.math' here: remove the import; operators calculate, utils:getRandomInt draws numbers
function main (string[] args) {
    int n = math:randomInRange(1, 6);
    system:println(n);
}
// --- a package that does not exist
import acme.nothing;    // expect error: cannot resolve package: acme.nothing
// hint: packages are looked for in the library, then as directories below the source root
function main (string[] args) {
    nothing:run();
    nothing:Thing t = nothing:make();
    system:println(t.name);
}
// --- a function of a package that has none near
import acme.game;
function main (string[] args) {
    game:stop();    // expect error: undefined function 'game:stop'
    // hint: 'game' has the functions play
}
// package acme.game: play.bal
package acme.game;
function play () { system:println("play"); }
// --- a variable of a package that it has not
import acme.game;
function main (string[] args) {
    system:println(game:PLAYERS);    // expect error: undefined symbol 'acme.game:PLAYERS'
    // hint: did you mean 'game:PLAYER'?
    // edit: system:println(game:PLAYER);
}
// package acme.game: play.bal
package acme.game;
const int PLAYER = 2;
// --- a worker that does not exist
function main (string[] args) {
    string s;
    "hello" -> helpr;    // expect error: undefined worker 'helpr'
    // hint: did you mean 'helper'?
    // edit: "hello" -> helper;
    worker helper {
        string t;
        t <- default;
        system:println(t);
    }
}
// --- a worker to receive from that does not exist
function main (string[] args) {
    string s;
    s <- helper;    // expect error: incompatible types: expected a 'helper'
    // hint: there is no worker 'helper' here: declare it at the end of the body
    system:println(s);
}
// --- the result of an unknown function used further down
function main (string[] args) {
    string s = fetchName(5);    // expect error: undefined function 'fetchName'
    // hint: define 'fetchName' for these arguments, or import the package that has it
    int n = strings:length(s);
    system:println(s + n);
}
// --- an unknown type used further down
function main (string[] args) {
    Persn p = {name: "Ann"};    // expect error: undefined type 'Persn'
    // hint: define a struct or connector 'Persn', or import the package that has it
    p.name = "Bob";
    system:println(p.name + "!");
    show(p);
}
function show (any p) {
    system:println("shown");
}
// --- a field of an unknown type
struct A { string m; int n; Missing x; }    // expect error: undefined type 'Missing'
// hint: define a struct or connector 'Missing', or import the package that has it
struct B { string m; }
function main (string[] args) {
    A a = {};
    B b = a;
    system:println(b == null);
}
// --- a misspelt library package whose functions are used under its right name
import ballerina.net.htpp as http;    // expect error: cannot resolve package: ballerina.net.htpp
// hint: did you mean 'ballerina.net.http'?
// edit: import ballerina.net.http as http;
function main (string[] args) {
    message m = {};
    http:setStatusCode(m, 200);
}
// --- a misspelt last name of a library package
import ballerina.lang.sytem;    // expect error: cannot resolve package: ballerina.lang.sytem
// hint: did you mean 'ballerina.lang.system'?
// edit: import ballerina.lang.system;
function main (string[] args) {
    system:println("hello");
}
// --- a connector where a value belongs
connector C () {
    action go (C c) {
    }
}
function main (string[] args) {
    any a = C; // expect error: incompatible types: expected a 'C'
    // hint: 'C' is a connector: make one with 'create C(…)'
}
// --- a variable that a package does not have
import acme.tools;
function main (string[] args) {
    int i = tools:nothing; // expect error: undefined symbol 'acme.tools:nothing'
    // hint: package 'tools' has no constant or global variable 'nothing'
}
// package acme.tools: tools.bal
package acme.tools;
int count = 1;
// --- a variable of a package with a letter too few
import acme.tools;
function main (string[] args) {
    int i = tools:cont; // expect error: undefined symbol 'acme.tools:cont'
    // hint: did you mean 'tools:count'?
    // edit: int i = tools:count;
}
// package acme.tools: tools.bal
package acme.tools;
int count = 1;
// --- a variable of a block, outside of it
function main (string[] args) {
    if (true) {
        int inner = 1;
    }
    int i = inner; // expect error: undefined symbol 'inner'
    // hint: 'inner' is defined inside a block, on line 3: define it before that block
}
// --- a variable that is defined further down
function main (string[] args) {
    int i = later; // expect error: undefined symbol 'later'
    // hint: 'later' is defined further down, on line 4: move its definition up
    int later = 1;
}
// --- a variable of another service
service s {
    int held = 1;
    @http:GET {}
    resource r (message m) {
    }
}
function main (string[] args) {
    int i = held; // expect error: undefined symbol 'held'
    // hint: 'held' belongs to service 's': only its resources see it; pass it as an argument
}
// --- a variable of a service that is defined further down
service s {
    int first = second; // expect error: undefined symbol 'second'
    // hint: 'second' is defined further down, on line 4: move its definition up
    int second = 1;
    @http:GET {}
    resource r (message m) {
    }
}
// --- a variable of a function in a global variable
function f () {
    int elsewhere = 1;
}
int i = elsewhere; // expect error: undefined symbol 'elsewhere'
    // hint: declare 'elsewhere' before it is used
// --- a variable of the body in a worker
function main (string[] args) {
    worker w {
        int i = outer; // expect error: undefined symbol 'outer'
    // hint: a worker does not see the local variables around it: send it with 'outer -> w;' and receive it with 'outer <- default;'
    }
    int outer = 1;
}
// --- a variable of a worker in the body
function main (string[] args) {
    int i = inner; // expect error: undefined symbol 'inner'
    // hint: 'inner' belongs to worker 'w': receive it from there
    worker w {
        int inner = 1;
    }
}
// --- a variable of one worker in another
function main (string[] args) {
    worker v {
        int i = inner; // expect error: undefined symbol 'inner'
    // hint: a worker does not see the local variables around it: send it with 'inner -> v;' and receive it with 'inner <- w;'
    }
    worker w {
        int inner = 1;
    }
}
// --- this and a variable of the service
service s {
    int count = 1;
    @http:GET {}
    resource r (message m) {
        int i = this.count; // expect error: undefined symbol 'this'
    // hint: there is no 'this': a variable of the service is named as it is
    // edit: int i = count;
    }
}
// --- self and what the service does not have
service s {
    int count = 1;
    @http:GET {}
    resource r (message m) {
        int i = self.total; // expect error: undefined symbol 'self'
    // hint: there is no 'self': a variable of the service is named as it is
    }
}
// --- a value that is compared and never defined
function main (string[] args) {
    if (missing == 1) { // expect error: undefined symbol 'missing'
    // hint: declare 'missing' before it is used
        system:println("a");
    }
}
// --- a variable that is assigned a struct of a package
function main (string[] args) {
    failure = makeError(); // expect error: undefined symbol 'failure'
    // hint: a variable is defined with its type: errors:Error failure = …;
    // edit: errors:Error failure = makeError();
}
function makeError () (errors:Error) {
    errors:Error e = {msg:"a"};
    return e;
}
// --- a name defined again with another type
function main (string[] args) {
    int i = 1;
    string i = "a"; // expect error: redeclared symbol 'i'
    // hint: give one of the two another name
}
// --- a name defined again
function main (string[] args) {
    int[] list = [1];
    int[] list = [2]; // expect error: redeclared symbol 'list'
    // hint: 'list' is already defined: to give it another value, write 'list = …;'
    // edit: list = [2];
}
// --- a name defined again without a value
function main (string[] args) {
    int i = 1;
    int i; // expect error: redeclared symbol 'i'
    // hint: give one of the two another name
}
// --- var with a value of unknown type
function main (string[] args) {
    var x = {}; // expect error: undefined type 'var'
    // hint: a variable begins with its type, not with 'var': write for example int x = …;
}
// --- let with a text
function main (string[] args) {
    let x = "a"; // expect error: undefined type 'let'
    // hint: a variable begins with its type, not with 'let': write string x = …;
    // edit: string x = "a";
}
// --- var without a value
function main (string[] args) {
    var x; // expect error: undefined type 'var'
    // hint: a variable begins with its type, not with 'var': write for example int x = …;
}
// --- var with an error of a package
function main (string[] args) {
    errors:Error e = {msg:"a"};
    var f = e; // expect error: undefined type 'var'
    // hint: a variable begins with its type, not with 'var': write errors:Error f = …;
    // edit: errors:Error f = e;
}
// --- an unknown connector of a package
function main (string[] args) {
    http:ClientConector c = create http:ClientConnector("http://localhost"); // expect error: undefined type 'http:ClientConector'
    // hint: did you mean 'http:ClientConnector'?
    // edit: http:ClientConnector c = create http:ClientConnector("http://localhost");
}
// --- a type of a package that nothing resembles
function main (string[] args) {
    http:Nothing c; // expect error: undefined type 'http:Nothing'
    // hint: 'balws doc http' lists what the package has
}
// --- a built-in type with a letter too many
function main (string[] args) {
    strring s = "a"; // expect error: undefined type 'strring'
    // hint: did you mean 'string'?
    // edit: string s = "a";
}
// --- a type of another package without its alias
function main (string[] args) {
    StackTrace t; // expect error: undefined type 'StackTrace'
    // hint: did you mean 'errors:StackTrace'?
    // edit: errors:StackTrace t;
}
// --- a connector of another package without its alias
function main (string[] args) {
    message m = {};
    message r = ClientConnector.get(m, "/", m); // expect error: undefined connector 'ClientConnector'
    // hint: did you mean 'http:ClientConnector'?
}
// --- Error without its package, which is imported
import ballerina.lang.errors as err;
function main (string[] args) {
    err:StackTrace t;
    Error e = {msg:"a"}; // expect error: undefined type 'Error'
    // hint: did you mean 'err:Error'?
    // edit: err:Error e = {msg:"a"};
}
// --- a reserved word as the name of a variable that is used
function shout (string[] parts) (string) {
    string all = ""; // expect error: invalid identifier 'string'
// hint: 'all' is a reserved word: choose another name, or quote it as |all|
// edit: string |all| = "";
    int i = 0;
    while (i < parts.length) {
        all = all + parts[i];
        i = i + 1;
    }
    system:println(all);
    return all;
}
// --- reserved message
function f (string s) (string) {
    string message = s + "!"; // expect error: invalid identifier 'string'
// hint: 'message' is a reserved word: choose another name, or quote it as |message|
// edit: string |message| = s + "!";
    system:println(message);
    message = message + "?";
    return message;
}
// --- reserved map array
function f (int[] xs) (int) {
    int[] some = xs; // expect error: mismatched input 'some'. Expecting one of Identifier
// hint: 'some' is a reserved word: choose another name, or quote it as |some|
// edit: int[] |some| = xs;
    int n = some[0] + some.length;
    some[1] = n;
    return n;
}
// --- reserved parameter
function f (string message) (string) { // expect error: mismatched input 'message'. Expecting one of Identifier
// hint: 'message' is a reserved word: choose another name, or quote it as |message|
// edit: function f (string |message|) (string) {
    return message + "x";
}
// --- a constant of a package that is not imported
function main (string[] args) {
    int n = math:PI; // expect error: undefined package name 'math' in 'math:PI'
    // hint: import a package under the name 'math'
}
// --- a global of one's own package that nearly has the name
int counter = 1;
function main (string[] args) {
    int n = countr; // expect error: undefined symbol 'countr'
    // hint: did you mean 'counter'?
    // edit: int n = counter;
}
// --- a type of Java that is nearly a struct
struct Strin {
    int a;
}
function main (string[] args) {
    String s = {}; // expect error: undefined type 'String'
    // hint: did you mean 'Strin'?
    // edit: Strin s = {};
}
// --- an unknown type of a package of one's own
import acme.tools;
function main (string[] args) {
    tools:Nothing n; // expect error: undefined type 'tools:Nothing'
    // hint: define a struct or connector 'tools:Nothing', or import the package that has it
}
// package acme.tools: tools.bal
package acme.tools;
struct P {
    int a;
}
// --- a comparison for an assignment
function main (string[] args) {
    total == 5; // expect error: mismatched input ';'. Expecting one of '->'
    // hint: an expression alone is not a statement: assign it, or call a function with it
}
