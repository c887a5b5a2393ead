// --- GET without its package
@http:BasePath {value:"/poll"}
service poll {
    @GET {}    // expect error: undefined annotation 'GET'
    // hint: did you mean '@http:GET'?
    // edit: @http:GET {}
    resource get (message m) {
        reply m;
    }
}
// --- GET without package and braces
@http:BasePath {value:"/poll"}
service poll {
    @GET    // expect error: undefined annotation 'GET'
    // hint: did you mean '@http:GET'?
    // edit: @http:GET
    resource get (message m) {
        reply m;
    }
}
// --- BasePath without its package
@BasePath {value:"/poll"}    // expect error: undefined annotation 'BasePath'
// hint: did you mean '@http:BasePath'?
// edit: @http:BasePath {value:"/poll"}
service poll {
    @http:GET {}
    resource get (message m) {
        reply m;
    }
}
// --- BasePath of an older release
@BasePath("/poll")    // expect error: undefined annotation 'BasePath'
// hint: did you mean '@http:BasePath'?
// edit: @http:BasePath("/poll")
service poll {
    @http:GET {}
    resource get (message m) {
        reply m;
    }
}
// --- OnTextMessage without its package
@http:BasePath {value:"/chat"}
@ws:WebSocketUpgradePath {value:"/ws"}
service chat {
    @OnTextMessage {}    // expect error: undefined annotation 'OnTextMessage'
    // hint: did you mean '@ws:OnTextMessage'?
    // edit: @ws:OnTextMessage {}
    resource said (message m) {
        ws:broadcastText("x");
    }
}
// --- ws:OnMessage
@http:BasePath {value:"/chat"}
@ws:WebSocketUpgradePath {value:"/ws"}
service chat {
    @ws:OnMessage {}    // expect error: undefined annotation 'ballerina.net.ws:OnMessage'
    // hint: did you mean '@ws:OnTextMessage'?
    // edit: @ws:OnTextMessage {}
    resource said (message m) {
        ws:broadcastText("x");
    }
}
// --- ws:OnConnect
@http:BasePath {value:"/chat"}
@ws:WebSocketUpgradePath {value:"/ws"}
service chat {
    @ws:OnConnect {}    // expect error: undefined annotation 'ballerina.net.ws:OnConnect'
    // hint: did you mean '@ws:OnOpen'?
    // edit: @ws:OnOpen {}
    resource opened (message m) {
        ws:broadcastText("x");
    }
}
// --- ws:OnDisconnect
@http:BasePath {value:"/chat"}
@ws:WebSocketUpgradePath {value:"/ws"}
service chat {
    @ws:OnDisconnect {}    // expect error: undefined annotation 'ballerina.net.ws:OnDisconnect'
    // hint: did you mean '@ws:OnClose'?
    // edit: @ws:OnClose {}
    resource closed (message m) {
        ws:broadcastText("x");
    }
}
// --- ws:onOpen with a small letter
@http:BasePath {value:"/chat"}
@ws:WebSocketUpgradePath {value:"/ws"}
service chat {
    @ws:onOpen {}    // expect error: undefined annotation 'ballerina.net.ws:onOpen'
    // hint: did you mean '@ws:OnOpen'?
    // edit: @ws:OnOpen {}
    resource opened (message m) {
        ws:broadcastText("x");
    }
}
// --- ws:OnError, of which there is nothing
@http:BasePath {value:"/chat"}
@ws:WebSocketUpgradePath {value:"/ws"}
service chat {
    @ws:OnError {}    // expect error: undefined annotation 'ballerina.net.ws:OnError'
    // hint: remove the resource: errors in a resource are logged, and try can catch them
    resource failed (message m) {
        ws:broadcastText("x");
    }
}
// --- ws:Path
@http:BasePath {value:"/chat"}
@ws:Path {value:"/ws"}    // expect error: undefined annotation 'ballerina.net.ws:Path'
// hint: did you mean '@ws:WebSocketUpgradePath'?
// edit: @ws:WebSocketUpgradePath {value:"/ws"}
service chat {
    @ws:OnOpen {}
    resource opened (message m) {
        ws:broadcastText("x");
    }
}
// --- ws:UpgradePath
@http:BasePath {value:"/chat"}
@ws:UpgradePath {value:"/ws"}    // expect error: undefined annotation 'ballerina.net.ws:UpgradePath'
// hint: did you mean '@ws:WebSocketUpgradePath'?
// edit: @ws:WebSocketUpgradePath {value:"/ws"}
service chat {
    @ws:OnOpen {}
    resource opened (message m) {
        ws:broadcastText("x");
    }
}
// --- http:get in small letters
@http:BasePath {value:"/poll"}
service poll {
    @http:get {}    // expect error: undefined annotation 'ballerina.net.http:get'
    // hint: did you mean '@http:GET'?
    // edit: @http:GET {}
    resource get (message m) {
        reply m;
    }
}
// --- http:Query
@http:BasePath {value:"/poll"}
service poll {
    @http:GET {}
    resource get (message m, @http:Query {value:"n"} string n) {    // expect error: undefined annotation 'ballerina.net.http:Query'
    // hint: did you mean '@http:QueryParam'?
    // edit: resource get (message m, @http:QueryParam {value:"n"} string n) {
        system:println(n);
        reply m;
    }
}
// --- QueryParam without its package
@http:BasePath {value:"/poll"}
service poll {
    @http:GET {}
    resource get (message m, @QueryParam {value:"n"} string n) {    // expect error: undefined annotation 'QueryParam'
    // hint: did you mean '@http:QueryParam'?
    // edit: resource get (message m, @http:QueryParam {value:"n"} string n) {
        system:println(n);
        reply m;
    }
}
// --- http:PathVariable of Spring
@http:BasePath {value:"/poll"}
service poll {
    @http:GET {}
    @http:Path {value:"/{id}"}
    resource get (message m, @http:PathVariable {value:"id"} string id) {    // expect error: undefined annotation 'ballerina.net.http:PathVariable'
    // hint: did you mean '@http:PathParam'?
    // edit: resource get (message m, @http:PathParam {value:"id"} string id) {
        system:println(id);
        reply m;
    }
}
// --- GetMapping of Spring
@http:BasePath {value:"/poll"}
service poll {
    @GetMapping {value:"/all"}    // expect error: undefined annotation 'GetMapping'
    // hint: write @http:GET {}, and the path by itself: @http:Path {value:"/all"}
    // edit: @http:GET {}
    // edit: @http:Path {value:"/all"}
    resource get (message m) {
        reply m;
    }
}
// --- http:ServiceConfig of later releases
@http:ServiceConfig {basePath:"/poll"}    // expect error: undefined annotation 'ballerina.net.http:ServiceConfig'
// hint: did you mean '@http:configuration'?
// edit: @http:configuration {basePath:"/poll"}
service poll {
    @http:GET {}
    resource get (message m) {
        reply m;
    }
}
// --- Override of Java
@http:BasePath {value:"/poll"}
service poll {
    @http:GET {}
    @Override    // expect error: undefined annotation 'Override'
    // hint: remove it: nothing is inherited here
    // edit
    resource get (message m) {
        reply m;
    }
}
// --- an annotation that nothing resembles
@http:BasePath {value:"/poll"}
service poll {
    @http:Zebra {}    // expect error: undefined annotation 'ballerina.net.http:Zebra'
    // hint: 'balws doc http' lists what the package has
    resource get (message m) {
        reply m;
    }
}
// --- a misspelt alias of an annotation
@htpp:BasePath {value:"/poll"}    // expect error: undefined package name 'htpp' in 'htpp:BasePath'
// hint: did you mean 'http:BasePath'?
// edit: @http:BasePath {value:"/poll"}
service poll {
    @http:GET {}
    resource get (message m) {
        reply m;
    }
}
// --- an annotation of the program with a letter too few
annotation Secured attach resource { }
@http:BasePath {value:"/poll"}
service poll {
    @http:GET {}
    @Secred {}    // expect error: undefined annotation 'Secred'
    // hint: did you mean '@Secured'?
    // edit: @Secured {}
    resource get (message m) {
        reply m;
    }
}
// --- BasePath on a resource
@http:BasePath {value:"/poll"}
service poll {
    @http:GET {}
    @http:BasePath {value:"/all"}    // expect error: annotation 'ballerina.net.http:BasePath' is not allowed in resources
    // hint: 'BasePath' belongs before a service
    resource get (message m) {
        reply m;
    }
}
// --- Path on a service
@http:Path {value:"/poll"}    // expect error: annotation 'ballerina.net.http:Path' is not allowed in services
// hint: 'Path' belongs before a resource
service poll {
    @http:GET {}
    resource get (message m) {
        reply m;
    }
}
// --- GET on a function
@http:GET {}    // expect error: annotation 'ballerina.net.http:GET' is not allowed in functions
// hint: 'GET' belongs before a resource
function main (string[] args) {
    system:println("x");
}
// --- QueryParam on a resource
@http:BasePath {value:"/poll"}
service poll {
    @http:GET {}
    @http:QueryParam {value:"n"}    // expect error: annotation 'ballerina.net.http:QueryParam' is not allowed in resources
    // hint: 'QueryParam' belongs before a parameter, within the parentheses
    resource get (message m) {
        reply m;
    }
}
// --- an attribute of another name
@http:BasePath {path:"/poll"}    // expect error: no such attribute 'path' in annotation 'BasePath'
// hint: it has value
// edit: @http:BasePath {value:"/poll"}
service poll {
    @http:GET {}
    resource get (message m) {
        reply m;
    }
}
// --- an attribute with a letter too many
@http:BasePath {values:"/poll"}    // expect error: no such attribute 'values' in annotation 'BasePath'
// hint: did you mean 'value'?
// edit: @http:BasePath {value:"/poll"}
service poll {
    @http:GET {}
    resource get (message m) {
        reply m;
    }
}
// --- an attribute of an annotation without any
@http:BasePath {value:"/poll"}
service poll {
    @http:GET {path:"/all"}    // expect error: no such attribute 'path' in annotation 'GET'
    // hint: it has no attributes: write it with empty braces
    // edit: @http:GET {}
    resource get (message m) {
        reply m;
    }
}
// --- an attribute that nothing resembles
annotation Limits { int rate; int burst; }
@Limits {zebra: 1}    // expect error: no such attribute 'zebra' in annotation 'Limits'
// hint: it has rate, burst
function main (string[] args) {
    system:println("x");
}
// --- a number for a text
@http:BasePath {value:5}    // expect error: incompatible types: expected 'string', found 'int'
// hint: the attribute takes a value of type string: write "5"
// edit: @http:BasePath {value:"5"}
service poll {
    @http:GET {}
    resource get (message m) {
        reply m;
    }
}
// --- a text for a number
@http:BasePath {value:"/chat"}
@ws:WebSocketUpgradePath {value:"/ws"}
@ws:IdleTimeout {seconds:"60"}    // expect error: incompatible types: expected 'int', found 'string'
// hint: the attribute takes a value of type int: write 60
// edit: @ws:IdleTimeout {seconds:60}
service chat {
    @ws:OnIdleTimeout {}
    resource idle (message m) {
        ws:closeConnection();
    }
}
// --- a text in brackets for a single one
@http:BasePath {value:["/poll"]}    // expect error: incompatible types: expected a 'string', found an array
// hint: give one value, without brackets
// edit: @http:BasePath {value:"/poll"}
service poll {
    @http:GET {}
    resource get (message m) {
        reply m;
    }
}
// --- a single text for several
@http:BasePath {value:"/chat"}
@ws:WebSocketUpgradePath {value:"/ws"}
@ws:SubProtocols {value:"json"}    // expect error: incompatible types: expected 'string[]', found 'string'
// hint: the attribute takes a value of type string[]: write ["json"]
// edit: @ws:SubProtocols {value:["json"]}
service chat {
    @ws:OnOpen {}
    resource opened (message m) {
        ws:pushText("x");
    }
}
// --- null for an attribute
annotation Limits { int rate; }
@Limits {rate: null}    // expect error: unsupported attribute value. only basic literals are allowed
// hint: an annotation is fixed before the program runs: write the value itself
function main (string[] args) {
    system:println("x");
}
// --- a default for an array attribute
annotation Tags { string[] names = "a"; }    // expect error: only value types are allowed for default values
// hint: leave out the default
// edit: annotation Tags { string[] names; }
@Tags {names: ["x"]}
function main (string[] args) {
    system:println("x");
}
// --- an attribute of type json
annotation Tags { json value; }    // expect error: invalid attribute type 'json'. only value types and annotations allowed
// hint: use int, float, string, boolean, an annotation, or an array of these
function main (string[] args) {
    system:println("x");
}
// --- a default of another type
annotation Limits { int rate = "5"; }    // expect error: incompatible types: expected 'int', found 'string'
// hint: the attribute takes a value of type int: write 5
// edit: annotation Limits { int rate = 5; }
@Limits {}
function main (string[] args) {
    system:println("x");
}
// --- OnError without a package
service s {
    @OnError {} // expect error: undefined annotation 'OnError'
    // hint: remove the resource: errors in a resource are logged, and try can catch them
    resource r (message m) {
    }
}
// --- a misspelt annotation without its package
@http:BasePath {value:"/s"}
@WebSocketUpgradPath {value:"/ws"} // expect error: undefined annotation 'WebSocketUpgradPath'
    // hint: did you mean '@ws:WebSocketUpgradePath'?
    // edit: @ws:WebSocketUpgradePath {value:"/ws"}
service s {
    @ws:OnOpen {}
    resource r (message m) {
    }
}
// --- an annotation of a library that nothing resembles
service s {
    @http:Throttle {} // expect error: undefined annotation 'ballerina.net.http:Throttle'
    // hint: 'balws doc http' lists what the package has
    resource r (message m) {
    }
}
// --- an annotation of actions on a function
annotation Only attach action {
}
@Only {} // expect error: annotation 'Only' is not allowed in functions
    // hint: 'Only' belongs before an action; to allow it here, add function to its 'attach' list
function f () {
}
// --- an annotation of two kinds of definitions on a third
annotation Only attach service, resource {
}
@Only {} // expect error: annotation 'Only' is not allowed in functions
    // hint: 'Only' belongs before a service or a resource; to allow it here, add function to its 'attach' list
function f () {
}
// --- an annotation of parameters on a function
annotation Only attach parameter {
}
@Only {} // expect error: annotation 'Only' is not allowed in functions
    // hint: 'Only' belongs before a parameter, within the parentheses; to allow it here, add function to its 'attach' list
function f () {
}
// --- an attribute with no resemblance, where there are several
annotation Two {
    int a;
    int b;
}
@Two {count:1} // expect error: no such attribute 'count' in annotation 'Two'
    // hint: it has a, b
function f () {
}
// --- a fraction for a text
service s {
    @http:GET {}
    @http:Path {value:1.5} // expect error: incompatible types: expected 'string', found 'float'
    // hint: the attribute takes a value of type string: write "1.5"
    // edit: @http:Path {value:"1.5"}
    resource r (message m) {
    }
}
// --- a boolean for a text
service s {
    @http:GET {}
    @http:Path {value:true} // expect error: incompatible types: expected 'string', found 'boolean'
    // hint: the attribute takes a value of type string: write "true"
    // edit: @http:Path {value:"true"}
    resource r (message m) {
    }
}
// --- two texts for a single one
service s {
    @http:GET {}
    @http:Path {value:["/a", "/b"]} // expect error: incompatible types: expected a 'string', found an array
    // hint: give one value, without brackets
    resource r (message m) {
    }
}
// --- a text for an int
annotation Numbers {
    int a;
}
@Numbers {a:"15"} // expect error: incompatible types: expected 'int', found 'string'
    // hint: the attribute takes a value of type int: write 15
    // edit: @Numbers {a:15}
function f () {
}
// --- a text for a float
annotation Numbers {
    float a;
}
@Numbers {a:"1.5"} // expect error: incompatible types: expected 'float', found 'string'
    // hint: the attribute takes a value of type float: write 1.5
    // edit: @Numbers {a:1.5}
function f () {
}
// --- a text for a boolean
annotation Numbers {
    boolean a;
}
@Numbers {a:"true"} // expect error: incompatible types: expected 'boolean', found 'string'
    // hint: the attribute takes a value of type boolean: write true
    // edit: @Numbers {a:true}
function f () {
}
// --- a word for a number
annotation Numbers {
    int a;
}
@Numbers {a:"many"} // expect error: incompatible types: expected 'int', found 'string'
    // hint: the attribute takes a value of type int
function f () {
}
// --- an annotation for a number
annotation Inner {
}
annotation Numbers {
    int a;
}
@Numbers {a:@Inner {}} // expect error: incompatible types: expected 'int', found 'Inner'
    // hint: the attribute takes a value of type int
function f () {
}
// --- POST of Java without a path in it
service s {
    @PostMapping {} // expect error: undefined annotation 'PostMapping'
    // hint: did you mean '@http:POST'?
    // edit: @http:POST {}
    resource r (message m) {
    }
}
// --- an unknown annotation of a package of one's own
import acme.marks;
@marks:Nothing {} // expect error: undefined annotation 'acme.marks:Nothing'
    // hint: no package defines an annotation 'acme.marks:Nothing'
function f () {
}
// package acme.marks: marks.bal
package acme.marks;
annotation Path attach function {
    string value;
}
