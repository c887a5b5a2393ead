// --- servce
servce chat { // expect error: mismatched input '{'. Expecting one of ';'
// hint: did you mean 'service'?
// edit: service chat {
    @http:GET {}
    resource one (message m) { reply m; }
}
// --- Service
Service chat { // expect error: mismatched input '{'. Expecting one of ';'
// hint: did you mean 'service'?
// edit: service chat {
    @http:GET {}
    resource one (message m) { reply m; }
}
// --- services
services chat { // expect error: mismatched input '{'. Expecting one of ';'
// hint: did you mean 'service'?
// edit: service chat {
    @http:GET {}
    resource one (message m) { reply m; }
}
// --- sevrice
sevrice chat { // expect error: mismatched input '{'. Expecting one of ';'
// hint: did you mean 'service'?
// edit: service chat {
    @http:GET {}
    resource one (message m) { reply m; }
}
// --- servce with annotations
@http:BasePath {value:"/a"}
servce chat { // expect error: mismatched input '{'. Expecting one of ';'
// hint: did you mean 'service'?
// edit: service chat {
    @http:GET {}
    resource one (message m) { reply m; }
}
// --- imprt
imprt ballerina.lang.system; // expect error: mismatched input '.'. Expecting one of ';'
// hint: did you mean 'import'?
// edit: import ballerina.lang.system;
function main (string[] args) { system:println("a"); }
// --- improt with an alias
improt ballerina.lang.system as s; // expect error: mismatched input '.'. Expecting one of ';'
// hint: did you mean 'import'?
// edit: import ballerina.lang.system as s;
function main (string[] args) { s:println("a"); }
// --- Import
Import ballerina.lang.system; // expect error: mismatched input '.'. Expecting one of ';'
// hint: did you mean 'import'?
// edit: import ballerina.lang.system;
function main (string[] args) { system:println("a"); }
// --- functon
functon main (string[] args) { system:println("a"); } // expect error: mismatched input '('. Expecting one of ';'
// hint: did you mean 'function'?
// edit: function main (string[] args) { system:println("a"); }
// --- fucntion
fucntion main (string[] args) { system:println("a"); } // expect error: mismatched input '('. Expecting one of ';'
// hint: did you mean 'function'?
// edit: function main (string[] args) { system:println("a"); }
// --- Function
Function main (string[] args) { system:println("a"); } // expect error: mismatched input '('. Expecting one of ';'
// hint: did you mean 'function'?
// edit: function main (string[] args) { system:println("a"); }
// --- funtion with results
funtion one (int a) (int) { return a; } // expect error: mismatched input '('. Expecting one of ';'
// hint: did you mean 'function'?
// edit: function one (int a) (int) { return a; }
// --- resorce
@http:BasePath {value:"/a"}
service chat {
    @http:GET {}
    resorce one (message m) { reply m; } // expect error: missing 'resource' before 'resorce'
// hint: did you mean 'resource'?
// edit: resource one (message m) { reply m; }
}
// --- resouce without an annotation
@http:BasePath {value:"/a"}
service chat {
    @http:GET {}
    resource two (message m) { reply m; }
    @http:POST {}
    resouce one (message m) { reply m; } // expect error: missing 'resource' before 'resouce'
// hint: did you mean 'resource'?
// edit: resource one (message m) { reply m; }
}
// --- strcut
strcut Person { string name; } // expect error: mismatched input '{'. Expecting one of ';'
// hint: did you mean 'struct'?
// edit: struct Person { string name; }
// --- conector
conector C (string url) { // expect error: mismatched input '('. Expecting one of ';'
// hint: did you mean 'connector'?
// edit: connector C (string url) {
    action one (C c) (string) { return url; }
}
// --- acton
connector C (string url) {
    acton one (C c) (string) { return url; } // expect error: mismatched input '('. Expecting one of ';'
// hint: did you mean 'action'?
// edit: action one (C c) (string) { return url; }
}
// --- cosnt
cosnt int MAX = 5; // expect error: unwanted token 'int'
// hint: did you mean 'const'?
// edit: const int MAX = 5;
// --- anotation
anotation Doc { string value; } // expect error: mismatched input '{'. Expecting one of ';'
// hint: did you mean 'annotation'?
// edit: annotation Doc { string value; }
// --- packge
packge main; // expect error: undefined type 'packge'
// hint: did you mean 'package'?
function main (string[] args) { system:println("a"); }
// --- whlie
function main (string[] args) { whlie (args.length > 5) { break; } } // expect error: invalid identifier 'whlie'
// hint: did you mean 'while'?
// edit: function main (string[] args) { while (args.length > 5) { break; } }
// --- esle
function main (string[] args) { if (args.length > 5) { return; } esle { system:println("a"); } } // expect error: invalid identifier 'esle'
// hint: did you mean 'else'?
// edit: function main (string[] args) { if (args.length > 5) { return; } else { system:println("a"); } }
// --- els if
function main (string[] args) { if (args.length > 5) { return; } els if (args.length > 4) { return; } } // expect error: invalid identifier 'els'
// hint: did you mean 'else'?
// edit
// --- retrun
function one (int a) (int) { retrun 5; } // expect error: invalid identifier 'retrun'
// hint: did you mean 'return'?
// edit: function one (int a) (int) { return 5; }
// --- retrun of nothing
function one (int a) { retrun; } // expect error: invalid identifier 'retrun'
// hint: did you mean 'return'?
// edit: function one (int a) { return; }
// --- Return
function one (int a) (int) { Return 5; } // expect error: invalid identifier 'Return'
// hint: did you mean 'return'?
// edit: function one (int a) (int) { return 5; }
// --- brek
function main (string[] args) { while (true) { brek; } } // expect error: invalid identifier 'brek'
// hint: did you mean 'break'?
// edit: function main (string[] args) { while (true) { break; } }
// --- contineu
function main (string[] args) { while (true) { contineu; } } // expect error: invalid identifier 'contineu'
// hint: did you mean 'continue'?
// edit: function main (string[] args) { while (true) { continue; } }
// --- tyr
function main (string[] args) { tyr { system:println("a"); } catch (errors:Error e) { system:println("b"); } } // expect error: invalid identifier 'tyr'
// hint: did you mean 'try'?
// edit: function main (string[] args) { try { system:println("a"); } catch (errors:Error e) { system:println("b"); } }
// --- cach
function main (string[] args) { try { system:println("a"); } cach (errors:Error e) { system:println("b"); } } // expect error: mismatched input 'cach'. Expecting one of {'catch', 'finally'}
// hint: did you mean 'catch'?
// edit: function main (string[] args) { try { system:println("a"); } catch (errors:Error e) { system:println("b"); } }
// --- catch and finaly
function main (string[] args) { try { system:println("a"); } finaly { system:println("b"); } } // expect error: mismatched input 'finaly'. Expecting one of {'catch', 'finally'}
// hint: did you mean 'finally'?
// edit: function main (string[] args) { try { system:println("a"); } finally { system:println("b"); } }
// --- itrate
function main (string[] args) { itrate (string s : args) { system:println(s); } } // expect error: invalid identifier 'itrate'
// hint: did you mean 'iterate'?
// edit: function main (string[] args) { iterate (string s : args) { system:println(s); } }
// --- wroker
function main (string[] args) { wroker w { system:println("a"); } } // expect error: missing ';' before '{'
// hint: did you mean 'worker'?
// edit: function main (string[] args) { worker w { system:println("a"); } }
// --- IF
function main (string[] args) { IF (args.length > 5) { return; } } // expect error: invalid identifier 'IF'
// hint: did you mean 'if'?
// edit: function main (string[] args) { if (args.length > 5) { return; } }
// --- WHILE
function main (string[] args) { WHILE (args.length > 5) { break; } } // expect error: invalid identifier 'WHILE'
// hint: did you mean 'while'?
// edit: function main (string[] args) { while (args.length > 5) { break; } }
// --- cretae
function main (string[] args) { http:ClientConnector c = cretae http:ClientConnector("http://a"); } // expect error: missing ';' before 'http'
// hint: did you mean 'create'?
// edit: function main (string[] args) { http:ClientConnector c = create http:ClientConnector("http://a"); }
// --- els if after an else if
function main (string[] args) {
    int n = args.length;
    if (n > 5) {
        n = 1;
    } else if (n > 4) {
        n = 2;
    } esle if (n > 3) { // expect error: invalid identifier 'esle'
        // hint: did you mean 'else'?
        // edit: } else if (n > 3) {
        n = 3;
    } else {
        n = 4;
    }
    system:println(n);
}
