// --- foreach
function main (string[] args) {
    foreach name in args { system:println(name); } // expect error: missing ';' before 'in'
// hint: there is no 'foreach': write iterate (string name : args) { … }
// edit: iterate (string name : args) { system:println(name); }
}
// --- foreach with a type
function main (string[] args) {
    foreach string name in args { system:println(name); } // expect error: invalid identifier 'foreach'
// hint: there is no 'foreach': write iterate (string name : args) { … }
// edit: iterate (string name : args) { system:println(name); }
}
// --- foreach with var
function main (string[] args) {
    foreach var name in args { system:println(name); } // expect error: missing ';' before 'name'
// hint: there is no 'foreach': write iterate (string name : args) { … }
// edit: iterate (string name : args) { system:println(name); }
}
// --- foreach with an index
function main (string[] args) {
    foreach i, name in args { system:println(name); } // expect error: mismatched input ','. Expecting one of ';'
// hint: there is no 'foreach': write int i = 0; while (i < args.length) { string name = args[i]; … i = i + 1; }
// edit: int i = 0; while (i < args.length) { string name = args[i]; system:println(name); i = i + 1; }
}
// --- foreach over a range
function main (string[] args) {
    foreach int i in 0 ... 3 { system:println(i); } // expect error: invalid identifier 'foreach'
// hint: there is no 'foreach': write int i = 0; while (i <= 3) { … i = i + 1; }
// edit: int i = 0;
// edit: while (i <= 3) { system:println(i); i = i + 1; }
}
// --- foreach over a half open range
function main (string[] args) {
    foreach int i in 0 ..< 3 { system:println(i); } // expect error: invalid identifier 'foreach'
// hint: there is no 'foreach': write int i = 0; while (i < 3) { … i = i + 1; }
// edit: int i = 0;
// edit: while (i < 3) { system:println(i); i = i + 1; }
}
// --- foreach over a map
function main (string[] args) {
    map m = {}; foreach value in m { system:println(value); } // expect error: missing ';' before 'in'
// hint: there is no 'foreach': write iterate (any value : m) { … }
// edit: map m = {}; iterate (any value : m) { system:println(value); }
}
// --- foreach and then more
function main (string[] args) {
    string[] names = ["a"]; foreach n in names { system:println(n); } any a = 5; system:println(a); // expect error: missing ';' before 'in'
// hint: there is no 'foreach': write iterate (string n : names) { … }
// edit: string[] names = ["a"]; iterate (string n : names) { system:println(n); } any a = 5; system:println(a);
}
// --- lengthof
function main (string[] args) {
    int n = lengthof args; system:println(n); // expect error: unwanted token 'args'
// hint: write args.length
// edit: int n = args.length; system:println(n);
}
// --- lengthof a string
function main (string[] args) {
    string s = "abc"; int n = lengthof s; system:println(n); // expect error: unwanted token 's'
// hint: write strings:length(s)
// edit: string s = "abc"; int n = strings:length(s); system:println(n);
}
// --- lengthof in a condition
function main (string[] args) {
    int i = 0; while (i < lengthof args) { i = i + 1; } // expect error: unwanted token 'args'
// hint: write args.length
// edit: int i = 0; while (i < args.length) { i = i + 1; }
}
// --- check
function main (string[] args) {
    int n = check one(); system:println(n); // expect error: missing ';' before 'one'
// hint: remove 'check': a failure throws an error, which try { … } catch (errors:Error e) { … } catches
// edit: int n = one(); system:println(n);
}
function one () (int) { return 1; }
// --- check statement
function main (string[] args) {
    check show("a"); // expect error: missing ';' before '('
// hint: remove 'check': a failure throws an error, which try { … } catch (errors:Error e) { … } catches
// edit: show("a");
}
function show (string text) { system:println(text); }
// --- checkpanic
function main (string[] args) {
    int n = checkpanic one(); system:println(n); // expect error: missing ';' before 'one'
// hint: remove 'checkpanic': a failure throws an error, which try { … } catch (errors:Error e) { … } catches
// edit: int n = one(); system:println(n);
}
function one () (int) { return 1; }
// --- trap
function main (string[] args) {
    int n = trap one(); system:println(n); // expect error: missing ';' before 'one'
// hint: write try { … = one(); } catch (errors:Error e) { … }
}
function one () (int) { return 1; }
// --- untaint
function main (string[] args) {
    string s = untaint args[0]; system:println(s); // expect error: missing ';' before 'args'
// hint: remove 'untaint'
// edit: string s = args[0]; system:println(s);
}
// --- panic
function main (string[] args) {
    panic error("broken"); // expect error: missing ';' before '('
// hint: an error is a struct: write errors:Error failure = {msg:"broken"}; throw failure;
// edit: errors:Error failure = {msg:"broken"}; throw failure;
}
// --- fail
function main (string[] args) {
    fail error("broken"); // expect error: missing ';' before '('
// hint: an error is a struct: write errors:Error failure = {msg:"broken"}; throw failure;
// edit: errors:Error failure = {msg:"broken"}; throw failure;
}
// --- is
function main (string[] args) {
    any a = 1; if (a is int) { return; } // expect error: mismatched input 'is'. Expecting one of ')'
// hint: there is no 'is': cast the value, (int) a, and catch the failure with try
}
// --- is with null
function main (string[] args) {
    json j = {}; if (j is ()) { return; } // expect error: mismatched input 'is'. Expecting one of ')'
// hint: write j == null
// edit: json j = {}; if (j == null) { return; }
}
// --- optional type
function main (string[] args) {
    string? s = "a"; system:println(s); // expect error: invalid token '?'. unexpected character
// hint: remove '?': a type has no mark for null
// edit: string s = "a"; system:println(s);
}
// --- union type
function main (string[] args) {
    string|error s = "a"; system:println(s); // expect error: invalid token '|'. unexpected character
// hint: a variable has one type: write string s; a failure throws an error
// edit: string s = "a"; system:println(s);
}
// --- union of three types
function main (string[] args) {
    int|string|error n = 5; system:println(n); // expect error: missing ';' before 'error'
// hint: a variable has one type: write int n; a failure throws an error
// edit: int n = 5; system:println(n);
}
// --- error first
function main (string[] args) {
    error|int n = 5; system:println(n); // expect error: invalid identifier 'error'
// hint: a variable has one type: write int n; a failure throws an error
// edit: int n = 5; system:println(n);
}
// --- match
function main (string[] args) {
    any a = 1; match a { int n => system:println(n); string s => system:println(s); } // expect error: missing ';' before '{'
// hint: there is no 'match': write if (a == …) { … } else if (a == …) { … } else { … }
}
// --- remote call
function main (string[] args) {
    json r = client->get("/x"); // expect error: mismatched input '->'. Expecting one of ';'
// hint: there is no '->' for calls: write http:ClientConnector.get(client, "/path", m)
}
// --- respond
function main (string[] args) {
    caller->respond("hi"); // expect error: missing ';' before '('
// hint: a resource answers with its message: write reply m;
}
// --- remote call with check
function main (string[] args) {
    string s = check client->get("/x"); // expect error: missing ';' before 'client'
// hint: there is no '->' for calls: write http:ClientConnector.get(client, "/path", m)
}
// --- string template
function main (string[] args) {
    string name = "Ann"; string s = string `hello ${name}`; system:println(s); // expect error: mismatched input '`hello ${name}`'. Expecting one of '.'
// hint: there are no templates of strings: write "hello " + name
// edit: string name = "Ann"; string s = "hello " + name; system:println(s);
}
// --- xml template
function main (string[] args) {
    xml x = xml `<a/>`; system:println(x); // expect error: mismatched input '`<a/>`'. Expecting one of '.'
// hint: remove 'xml': a template is xml
// edit: xml x = `<a/>`; system:println(x);
}
// --- json template
function main (string[] args) {
    json j = json `{}`; // expect error: mismatched input '`{}`'. Expecting one of '.'
// hint: write the json itself: {key: value}
}
// --- elvis
function main (string[] args) {
    json j = {a:1}; json k = j ?: {}; system:println(k); // expect error: invalid token '?'. unexpected character
// hint: there is no '?:': write json k = j; if (k == null) { k = {}; }
// edit: json j = {a:1}; json k = j; if (k == null) { k = {}; } system:println(k);
}
// --- typedesc
function main (string[] args) {
    any a = 1; if (typeof a == int) { return; } // expect error: mismatched input 'a'. Expecting one of ')'
// hint: the type of a value cannot be tested: cast it, and catch the failure with try
}
// --- lock
function main (string[] args) {
    lock { system:println("a"); } // expect error: invalid identifier 'lock'
// hint: remove 'lock': the events of a connection run one at a time
// edit: system:println("a");
}
// --- retry
function main (string[] args) {
    retry { system:println("a"); } // expect error: invalid identifier 'retry'
// hint: there is no 'retry': write a while loop around try { … } catch (errors:Error e) { … }
}
// --- transaction with retries
function main (string[] args) {
    retry transaction { system:println("a"); } // expect error: invalid identifier 'retry'
// hint: there is no 'retry': write a while loop around try { … } catch (errors:Error e) { … }
}
// --- xmlns
function main (string[] args) {
    xmlns "http://a" as ns; // expect error: invalid identifier 'xmlns'
// hint: there are no declarations of namespaces: write the namespace into the xml, as in `<p:a xmlns:p="…"/>`
}
// --- named argument
function main (string[] args) {
    show(text = "a"); // expect error: invalid identifier 'show'
// hint: arguments have no names: write them in the order of the parameters
// edit: show( "a");
}
function show (string text) { system:println(text); }
// --- start
function main (string[] args) {
    start show("a"); // expect error: missing ';' before '('
// hint: concurrent code is a worker: write worker w { … } after the statements of the body
}
function show (string text) { system:println(text); }
// --- wait
function main (string[] args) {
    int n = wait one(); system:println(n); // expect error: missing ';' before 'one'
// hint: remove 'wait': a call waits for its result automatically
// edit: int n = one(); system:println(n);
}
function one () (int) { return 1; }
// --- worker default
function main (string[] args) {
    worker default { system:println("a"); } // expect error: unwanted token 'default'
// hint: the body itself is the worker 'default': write its statements directly into the body
// edit: system:println("a");
}
// --- worker in an if
function main (string[] args) {
    if (true) { worker w { system:println("a"); } } // expect error: unwanted token 'worker'
// hint: workers belong directly in the body of a function or resource, not in a block of it
}
// --- worker in a while
function main (string[] args) {
    while (true) { worker w { system:println("a"); } break; } // expect error: unwanted token 'worker'
// hint: workers belong directly in the body of a function or resource, not in a block of it
}
// --- json of a type
function main (string[] args) {
    json<Person> j = {}; system:println(j); // expect error: mismatched input 'Person'. Expecting one of '{'
// hint: json takes no type parameter: write json
// edit: json j = {}; system:println(j);
}
// --- table
function main (string[] args) {
    table t = table {}; // expect error: missing ';' before '{'
// hint: there are no tables: write an array of structs
}
// --- function pointer
function main (string[] args) {
    function (int) returns (int) f = one; // expect error: unwanted token 'function'
// hint: a function begins with the word 'function' and is not nested in another
}
function one () (int) { return 1; }
// --- endpoint
function main (string[] args) {
    endpoint http:Client c { url: "http://a" }; // expect error: mismatched input ':'. Expecting one of ';'
// hint: there are no endpoints: write http:ClientConnector c = create http:ClientConnector("http://a");
// edit: http:ClientConnector c = create http:ClientConnector("http://a");
}
// --- new client
function main (string[] args) {
    http:ClientConnector c = new http:ClientConnector("http://a"); // expect error: missing ';' before 'http'
// hint: write 'create' for 'new'
// edit: http:ClientConnector c = create http:ClientConnector("http://a");
}
// --- new of a later client
function main (string[] args) {
    http:ClientConnector c = new("http://a"); // expect error: undefined function 'new'
// hint: a connector is made with create http:ClientConnector(…)
// edit: http:ClientConnector c = create http:ClientConnector("http://a");
}
// --- but
function main (string[] args) {
    string s = one() but { error => "a" }; // expect error: missing ';' before 'but'
// hint: there is no 'but': write try { … } catch (errors:Error e) { … }
}
function one () (int) { return 1; }
// --- done
function main (string[] args) {
    done; // expect error: invalid identifier 'done'
// hint: write 'return;'
// edit: return;
}
// --- singular message package
function main (string[] args) {
    message m = {}; message:setHeader(m, "a", "b"); // expect error: invalid identifier 'message'
// hint: the package is ballerina.lang.messages: write messages:setHeader
// edit: message m = {}; messages:setHeader(m, "a", "b");
}
// --- singular string package
function main (string[] args) {
    string s = string:valueOf(5); system:println(s); // expect error: mismatched input ':'. Expecting one of '.'
// hint: the package is ballerina.lang.strings: write strings:valueOf
// edit: string s = strings:valueOf(5); system:println(s);
}
// --- singular json package
function main (string[] args) {
    json j = {}; string s = json:toString(j); system:println(s); // expect error: mismatched input ':'. Expecting one of '.'
// hint: the package is ballerina.lang.jsons: write jsons:toString
// edit: json j = {}; string s = jsons:toString(j); system:println(s);
}
// --- singular xml package
function main (string[] args) {
    xml x = `<a/>`; string s = xml:toString(x); system:println(s); // expect error: mismatched input ':'. Expecting one of '.'
// hint: the package is ballerina.lang.xmls: write xmls:toString
// edit: xml x = `<a/>`; string s = xmls:toString(x); system:println(s);
}
// --- let expression
function main (string[] args) {
    int n = let int x = 4 in 2 * x; // expect error: missing ';' before 'int'
// hint: there is no 'let' in expressions: write statements before this one
}
// --- tuple of var
function main (string[] args) {
    var (a, b) = two(); // expect error: invalid identifier 'var'
// hint: declare each variable with its type, then write a, b = two();
}
function two () (int, int) { return 1, 2; }
// --- array of var
function main (string[] args) {
    var [a, b] = two(); // expect error: invalid identifier 'var'
// hint: declare each variable with its type, then write a, b = two();
}
function two () (int, int) { return 1, 2; }
// --- range
function main (string[] args) {
    int[] r = 1...3; // expect error: mismatched input '.'. Expecting one of ';'
// hint: there are no ranges: count in a while loop
}
// --- documentation
function main (string[] args) {
        # Greets. // expect error: invalid token '# Greets.'. a comment begins with two slashes
// hint: begin a comment with '//'; the file has 1 more place like this
// edit: // Greets.
// edit: // + name - whom
    # + name - whom
    system:println("a");
}
// --- int range in an iterate
function main (string[] args) {
    foreach i in [1, 2] { system:println(i); } // expect error: missing ';' before 'in'
// hint: there is no 'foreach': write int[] list = [1, 2]; iterate (int i : list) { … }
// edit: int[] list = [1, 2]; iterate (int i : list) { system:println(i); }
}
// --- long type in a for
function main (string[] args) {
    foreach string n in ["a", "b"] { system:println(n); } // expect error: invalid identifier 'foreach'
// hint: there is no 'foreach': write string[] list = ["a", "b"]; iterate (string n : list) { … }
// edit: string[] list = ["a", "b"]; iterate (string n : list) { system:println(n); }
}
// --- a service whose resources take a connection
import ballerina.net.http;

@http:configuration {basePath:"/hello"}
service<http> hello {
    @http:resourceConfig {methods:["GET"], path:"/"}
    resource say (http:Connection conn, http:InRequest req) { // expect error: undefined type 'http:Connection'
        // hint: this is Ballerina of a later release; balws runs 0.87: write, for example, @http:BasePath {value:"/hi"} service NAME { @http:GET {} resource NAME (message m) { messages:setStringPayload(m, "hi"); reply m; } }
        http:OutResponse res = {};
        res.setStringPayload("hi");
    }
}
// --- create with options
import ballerina.net.http;
@http:BasePath {value:"/a"}
service s {
    @http:GET {}
    resource r (message m) {
        http:ClientConnector c = create http:ClientConnector("http://localhost:9090", {}); // expect error: reference type initializer is not allowed here
// hint: create takes (string serviceUri): remove '{}'
// edit: http:ClientConnector c = create http:ClientConnector("http://localhost:9090");
        message resp = http:ClientConnector.get(c, "/x", m);
        reply resp;
    }
}
// --- endpoint 0.95
import ballerina.net.http;
@http:BasePath {value:"/a"}
service s {
    @http:GET {}
    resource r (message m) {
        endpoint<http:HttpClient> c { // expect error: mismatched input '{'. Expecting one of '->'
// hint: there are no endpoints: write http:ClientConnector c = create http:ClientConnector("http://localhost:9090");
// edit: http:ClientConnector c = create http:ClientConnector("http://localhost:9090");
            create http:HttpClient("http://localhost:9090", {});
        }
        message resp = http:ClientConnector.get(c, "/x", m);
        reply resp;
    }
}
// --- endpoint 0.95 unit
import ballerina.net.http;
@http:BasePath {value:"/a"}
service s {
    endpoint<http:HttpClient> c { // expect error: unwanted token '<'
// hint: there are no endpoints: write http:ClientConnector c = create http:ClientConnector("http://localhost:9090");
// edit: http:ClientConnector c = create http:ClientConnector("http://localhost:9090");
        create http:HttpClient("http://localhost:9090", {});
    }
    @http:GET {}
    resource r (message m) {
        message resp = http:ClientConnector.get(c, "/x", m);
        reply resp;
    }
}
// --- endpoint 0.97 in resource
import ballerina.net.http;
@http:BasePath {value:"/a"}
service s {
    @http:GET {}
    resource r (message m) {
        endpoint http:Client c { // expect error: mismatched input ':'. Expecting one of ';'
// hint: there are no endpoints: write http:ClientConnector c = create http:ClientConnector("http://localhost:9090");
// edit: http:ClientConnector c = create http:ClientConnector("http://localhost:9090");
            url: "http://localhost:9090"
        };
        message resp = http:ClientConnector.get(c, "/x", m);
        reply resp;
    }
}
// --- new Client
import ballerina.net.http;
@http:BasePath {value:"/a"}
service s {
    @http:GET {}
    resource r (message m) {
        http:Client c = new("http://localhost:9090"); // expect error: undefined type 'http:Client'
// hint: did you mean 'http:ClientConnector'? a connector is made with create http:ClientConnector(…)
// edit: http:ClientConnector c = create http:ClientConnector("http://localhost:9090");
        message resp = http:ClientConnector.get(c, "/x", m);
        reply resp;
    }
}
// --- new Client service variable
import ballerina.net.http;
@http:BasePath {value:"/a"}
service s {
    http:Client c = new("http://localhost:9090"); // expect error: undefined type 'http:Client'
// hint: did you mean 'http:ClientConnector'? a connector is made with create http:ClientConnector(…)
// edit: http:ClientConnector c = create http:ClientConnector("http://localhost:9090");
    @http:GET {}
    resource r (message m) {
        message resp = http:ClientConnector.get(c, "/x", m);
        reply resp;
    }
}
// --- new http:Client()
import ballerina.net.http;
@http:BasePath {value:"/a"}
service s {
    @http:GET {}
    resource r (message m) {
        http:Client c = new http:Client("http://localhost:9090"); // expect error: missing ';' before 'http'
// hint: a connector is made with create http:ClientConnector(…)
// edit: http:ClientConnector c = create http:ClientConnector("http://localhost:9090");
        message resp = http:ClientConnector.get(c, "/x", m);
        reply resp;
    }
}
// --- import star
import ballerina.lang.*; // expect error: mismatched input '*'. Expecting one of Identifier
// hint: each package has an import of its own, and those of the library need none: remove it
// edit
function main (string[] args) {
    system:println("x");
}
// --- var multi cast
function main (string[] args) {
    string x = "5";
    var n, _ = <int>x; // expect error: mismatched input ','. Expecting one of ';'
// hint: a cast has one value: write int n = <int>x; and catch its failure with try { … } catch (errors:Error e) { … }
// edit: int n = <int>x;
    system:println(n);
}
// --- int n errors:Error err
function main (string[] args) {
    string x = "5";
    int n, errors:Error err = <int>x; // expect error: mismatched input ','. Expecting one of ';'
// hint: a cast has one value: write int n = <int>x; and catch its failure with try { … } catch (errors:Error e) { … }
// edit: int n = <int>x;
    system:println(n);
}
// --- var n err
function main (string[] args) {
    string x = "5";
    var n, err = <int>x; // expect error: mismatched input ','. Expecting one of ';'
// hint: a cast has one value: write int n = <int>x; and catch its failure with try { … } catch (errors:Error e) { … }
    if (err == null) {
        system:println(n);
    }
}
// --- xml literal
function main (string[] args) {
    xml x = <a>hello</a>; // expect error: unwanted token '/'
// hint: xml is written between backticks: write `<a>hello</a>`
// edit: xml x = `<a>hello</a>`;
    system:println(x);
}
// --- xml literal attr
function main (string[] args) {
    xml x = <order id="5"><name>Tea</name></order>; // expect error: missing '>' before 'id'
// hint: xml is written between backticks: write `<order id="5"><name>Tea</name></order>`
// edit: xml x = `<order id="5"><name>Tea</name></order>`;
    system:println(x);
}
// --- xml literal lines
function main (string[] args) {
    xml x = <order>
        <name>Tea</name> // expect error: unwanted token '/'
// hint: xml is written between backticks: write `<order> <name>Tea</name> <count>3</count> </order>`
// edit: xml x = `<order>
        <count>3</count>
    </order>;
    system:println(x);
}
// --- xml literal empty element
function main (string[] args) {
    xml x = <a/>; // expect error: unwanted token '/'
// hint: xml is written between backticks: write `<a/>`
// edit: xml x = `<a/>`;
    system:println(x);
}
// --- xml in call
function main (string[] args) {
    system:println(<a>b</a>); // expect error: invalid identifier 'system'
// hint: xml is written between backticks, in a separate variable: write xml document = `<a>b</a>`;
// edit: xml document = `<a>b</a>`;
}
// --- xml return
function f () (xml) {
    return <a>b</a>; // expect error: unwanted token '/'
// hint: xml is written between backticks, in a separate variable: write xml document = `<a>b</a>`;
// edit: xml document = `<a>b</a>`;
}
// --- int? n = null
function main (string[] args) {
    int? n = null; // expect error: invalid token '?'. unexpected character
// hint: remove '?': a type has no mark for null; an int is never null: write 0
// edit: int n = 0;
    system:println(n);
}
// --- string? s = null
function main (string[] args) {
    string? s = null; // expect error: invalid token '?'. unexpected character
// hint: remove '?': a type has no mark for null; a string is never null: write ""
// edit: string s = "";
    system:println(s);
}
// --- int n = null
function main (string[] args) {
    int n = null; // expect error: incompatible types: 'null' cannot be assigned to 'int'
// hint: an int is never null: write 0
// edit: int n = 0;
    system:println(n);
}
// --- Exception e getMessage
function main (string[] args) {
    try {
        system:println((int) args[0]);
    } catch (Exception e) { // expect error: undefined type 'Exception'
// hint: import ballerina.lang.errors and use 'errors:Error'; write 'e.msg'
// edit: system:println(e.msg);
        system:println(e.getMessage());
    }
}
// --- error e message
function main (string[] args) {
    try {
        system:println((int) args[0]);
    } catch (error e) {
        system:println(e.message); // expect error: invalid identifier 'system'
// hint: the text of an error is its field msg: write e.msg
// edit: system:println(e.msg);
    }
}
// --- exception e message
function main (string[] args) {
    try {
        system:println((int) args[0]);
    } catch (exception e) { // expect error: undefined type 'exception'
// hint: import ballerina.lang.errors and use 'errors:Error'
// edit
        system:println(e.msg);
    }
}
// --- Error e msg only
function main (string[] args) {
    try {
        system:println((int) args[0]);
    } catch (errors:Error e) {
        system:println(e.message); // expect error: invalid identifier 'system'
// hint: the text of an error is its field msg: write e.msg
// edit: system:println(e.msg);
    }
}
// --- Error e getMessage only
function main (string[] args) {
    try {
        system:println((int) args[0]);
    } catch (errors:Error e) {
        system:println(e.getMessage()); // expect error: method invocation 'getMessage' is not allowed here
// hint: write 'e.msg'
// edit: system:println(e.msg);
    }
}
// --- resource (message) with return
@http:BasePath {value:"/a"}
service s {
    @http:GET {}
    resource r (message m) (message) { // expect error: missing '{' before '('
// hint: remove '(message)': a resource has no result, it answers with reply m;
// edit: resource r (message m) {
        return m;
    }
}
// --- resource return m
@http:BasePath {value:"/a"}
service s {
    @http:GET {}
    resource r (message m) {
        return m; // expect error: return statement cannot be used in a resource definition
// hint: a resource answers with 'reply m;'
// edit: reply m;
    }
}
// --- later match
function f (any a) {
    match a { // expect error: missing ';' before '{'
// hint: there is no 'match': write if (a == …) { … } else if (a == …) { … } else { … }
        string s => system:println(s);
        int n => system:println("n");
    }
}
// --- later check
function f (string s) (int) {
    int n = check <int>s; // expect error: mismatched input '>'. Expecting one of '.'
// hint: write '.' here
    return n;
}
// --- later record
type P record { // expect error: missing ';' before 'record'
// hint: there is no 'type': write struct P { string name; … }
// edit: struct P {
    string name;
    int age;
};
function f () {
    P p = {name:"a"};
    system:println(p.name);
}
// --- later returns
function f (string s) returns string { // expect error: missing '{' before 'returns'
// hint: the result type needs parentheses: write (string)
// edit: function f (string s) (string) {
    return s;
}
// --- later optional
function f (string? s) { // expect error: invalid token '?'. unexpected character
// hint: write string s
// edit: function f (string s) {
    system:println(s);
}
// --- later io
import ballerina.lang.system;
function f () {
    io:println("a"); // expect error: undefined package name 'io' in 'io:println'
// hint: write 'system:println("a")'
// edit: system:println("a");
}
// --- later foreach
function f (string[] xs) {
    foreach string x in xs { // expect error: invalid identifier 'foreach'
// hint: there is no 'foreach': write iterate (string x : xs) { … }
// edit: iterate (string x : xs) {
        system:println(x);
    }
}
// --- later untaint
function f (string s) {
    string t = untaint s; // expect error: unwanted token 's'
// hint: remove 'untaint'
// edit: string t = s;
    system:println(t);
}
// --- later lengthof
function f (string[] xs) {
    int n = lengthof xs; // expect error: unwanted token 'xs'
// hint: write xs.length
// edit: int n = xs.length;
    system:println(n);
}
// --- later but
function f (string s) {
    int n = <int>s but { error => 0 }; // expect error: missing ';' before 'but'
// hint: there is no 'but': write try { … } catch (errors:Error e) { … }
    system:println(n);
}
// --- later elvis
function f (string s) {
    string t = s ?: "a"; // expect error: invalid token '?'. unexpected character
// hint: there is no '?:': a string is never null, so write string t = s;
// edit: string t = s;
    system:println(t);
}
// --- later error constructor
function f () {
    error e = error("bad"); // expect error: undefined type 'error'
// hint: import ballerina.lang.errors and use 'errors:Error'
    throw e;
}
// --- later trap
function f (string s) {
    int|error n = trap <int>s; // expect error: invalid token '|'. unexpected character
// hint: a variable has one type: write int n; a failure throws an error
// edit: int n = <int>s;
    system:println("a");
}
// --- later panic
function f () {
    panic error("bad"); // expect error: missing ';' before '('
// hint: an error is a struct: write errors:Error failure = {msg:"bad"}; throw failure;
// edit: errors:Error failure = {msg:"bad"}; throw failure;
}
// --- later http response
@http:BasePath {value:"/a"}
service s {
    @http:GET {}
    resource r (message m) {
        http:Response res = new; // expect error: undefined type 'http:Response'
// hint: did you mean 'message'?
        res.setPayload("a");
        reply m;
    }
}
// --- later string template
function f (string name) {
    system:println(string `Hello ${name}`); // expect error: invalid identifier 'system'
// hint: there are no templates of strings: write "Hello " + name
// edit: system:println("Hello " + name);
}
// --- later json
function f () {
    json j = { "a": 1, b: [1, 2, "c"] };
    json<P> k = j; // expect error: mismatched input 'P'. Expecting one of '{'
// hint: json takes no type parameter: write json
// edit: json k = j;
    system:println(k);
}
// --- later range
function f () {
    foreach int i in 0 ... 5 { // expect error: invalid identifier 'foreach'
// hint: there is no 'foreach': write int i = 0; while (i <= 5) { … i = i + 1; }
// edit: int i = 0;
        system:println(i);
    }
}
// --- later lock
int n = 0;
function f () {
    lock { // expect error: invalid identifier 'lock'
// hint: remove 'lock': the events of a connection run one at a time
// edit
        n = n + 1;
    }
}
// --- later public
public function main (string... args) { // expect error: unwanted token 'function'
// hint: remove 'public': what a package defines is visible everywhere; there are no rest parameters: write string[] args
// edit: function main (string[] args) {
    system:println("a");
}
// --- later enum
enum Color { RED, GREEN } // expect error: mismatched input '{'. Expecting one of ';'
// hint: there is no enum: write a constant for each, as const string RED = "RED";
// edit: const string RED = "RED";
function f () {
    system:println("a");
}
// --- later is
function f (any a) {
    if (a is string) { // expect error: mismatched input 'is'. Expecting one of ')'
// hint: there is no 'is': cast the value, (string) a, and catch the failure with try
        system:println("a");
    }
}
// --- later let expression
function f () {
    int n = let int x = 4 in x + 1; // expect error: missing ';' before 'int'
// hint: there is no 'let' in expressions: write statements before this one
    system:println(n);
}
