// --- println without its package
function main (string[] args) {
    println("hello");    // expect error: undefined function 'println'
    // hint: did you mean 'system:println'?
    // edit: system:println("hello");
}
// --- console.log of JavaScript
function main (string[] args) {
    console.log("hello");    // expect error: undefined connector 'console'
    // hint: write 'system:println("hello")'
    // edit: system:println("hello");
}
// --- console.log with several values
function main (string[] args) {
    int n = args.length;
    console.log("there are", n);    // expect error: undefined connector 'console'
    // hint: write 'system:println("there are" + " " + n)'
    // edit: system:println("there are" + " " + n);
}
// --- System.out.println of Java
function main (string[] args) {
    System.out.println("hello");    // expect error: method invocation 'println' is not allowed here
    // hint: write 'system:println("hello")'
    // edit: system:println("hello");
}
// --- fmt.Println of Go
function main (string[] args) {
    fmt.Println("hello", args.length);    // expect error: undefined connector 'fmt'
    // hint: write 'system:println("hello" + " " + args.length)'
    // edit: system:println("hello" + " " + args.length);
}
// --- print of Python
function main (string[] args) {
    print("hello");    // expect error: undefined function 'print'
    // hint: did you mean 'system:print'?
    // edit: system:print("hello");
}
// --- print of Python with several values
function main (string[] args) {
    print("n:", args.length);    // expect error: undefined function 'print'
    // hint: write 'system:println("n:" + " " + args.length)'
    // edit: system:println("n:" + " " + args.length);
}
// --- printf of C
function main (string[] args) {
    printf("%s has %d parts\n", args[0], args.length);    // expect error: undefined function 'printf'
    // hint: write 'system:print(…)'
    // edit: system:print("" + args[0] + " has " + args.length + " parts\n");
}
// --- fmt.Sprintf of Go
function main (string[] args) {
    string s = fmt.Sprintf("%d parts", args.length);    // expect error: undefined connector 'fmt'
    // hint: write '"" + args.length + " parts"'
    // edit: string s = "" + args.length + " parts";
    system:println(s);
}
// --- String.format of Java
function main (string[] args) {
    string s = String.format("Hello %s!", args[0]);    // expect error: undefined connector 'String'
    // hint: write '"Hello " + args[0] + "!"'
    // edit: string s = "Hello " + args[0] + "!";
    system:println(s);
}
// --- strings:format, which later releases have
function main (string[] args) {
    string s = strings:format("Hello %s, bye {}", args[0], "x");    // expect error: undefined function 'strings:format'
    // hint: write '"Hello " + args[0] + ", bye " + "x"'
    // edit: string s = "Hello " + args[0] + ", bye " + "x";
    system:println(s);
}
// --- io:println of later releases
function main (string[] args) {
    io:println("hello");    // expect error: undefined package name 'io' in 'io:println'
    // hint: write 'system:println("hello")'
    // edit: system:println("hello");
}
// --- log:printInfo of later releases
function main (string[] args) {
    log:printInfo("started");    // expect error: undefined package name 'log' in 'log:printInfo'
    // hint: write 'system:println("started")'
    // edit: system:println("started");
}
// --- logger.info
function main (string[] args) {
    logger.info("started");    // expect error: undefined connector 'logger'
    // hint: write 'system:println("started")'
    // edit: system:println("started");
}
// --- len of Python for an array
function main (string[] args) {
    int n = len(args);    // expect error: undefined function 'len'
    // hint: write 'args.length'
    // edit: int n = args.length;
    system:println(n);
}
// --- len of Python for a string
function main (string[] args) {
    if (len(args[0]) > 3) {    // expect error: undefined function 'len'
    // hint: write 'strings:length(args[0])'
    // edit: if (strings:length(args[0]) > 3) {
        system:println("long");
    }
}
// --- len of Go for a map
function main (string[] args) {
    map marks = {};
    int n = len(marks);    // expect error: undefined function 'len'
    // hint: write 'maps:length(marks)'
    // edit: int n = maps:length(marks);
    system:println(n);
}
// --- size of a map
function main (string[] args) {
    map marks = {};
    int n = marks.size();    // expect error: incompatible types: expected a connector name, found 'marks'
    // hint: write 'maps:length(marks)'
    // edit: int n = maps:length(marks);
    system:println(n);
}
// --- parseInt of JavaScript
function main (string[] args) {
    int n = parseInt(args[0]);    // expect error: undefined function 'parseInt'
    // hint: write '(int) args[0]'
    // edit: int n = (int) args[0];
    system:println(n);
}
// --- Integer.parseInt of Java
function main (string[] args) {
    int n = Integer.parseInt(args[0]) + 1;    // expect error: method invocation 'parseInt' is not allowed here
    // hint: write '(int) args[0]'
    // edit: int n = (int) args[0] + 1;
    system:println(n);
}
// --- strconv.Atoi of Go
function main (string[] args) {
    int n = strconv.Atoi(args[0]);    // expect error: undefined connector 'strconv'
    // hint: write '(int) args[0]'
    // edit: int n = (int) args[0];
    system:println(n);
}
// --- parseFloat of JavaScript
function main (string[] args) {
    float x = parseFloat(args[0]);    // expect error: undefined function 'parseFloat'
    // hint: write '(float) args[0]'
    // edit: float x = (float) args[0];
    system:println(x);
}
// --- str of Python
function main (string[] args) {
    string s = str(args.length);    // expect error: undefined function 'str'
    // hint: write 'strings:valueOf(args.length)'
    // edit: string s = strings:valueOf(args.length);
    system:println(s);
}
// --- String.valueOf of Java
function main (string[] args) {
    string s = String.valueOf(args.length);    // expect error: undefined connector 'String'
    // hint: write 'strings:valueOf(args.length)'
    // edit: string s = strings:valueOf(args.length);
    system:println(s);
}
// --- toString as a method
function main (string[] args) {
    int n = args.length;
    string s = n.toString();    // expect error: incompatible types: expected a connector name, found 'n'
    // hint: write 'strings:valueOf(n)'
    // edit: string s = strings:valueOf(n);
    system:println(s);
}
// --- JSON.parse of JavaScript
function main (string[] args) {
    json j = JSON.parse(args[0]);    // expect error: undefined connector 'JSON'
    // hint: write '(json) args[0]'
    // edit: json j = (json) args[0];
    system:println(j);
}
// --- JSON.stringify of JavaScript
function main (string[] args) {
    json j = {a: 1};
    string s = JSON.stringify(j);    // expect error: undefined connector 'JSON'
    // hint: write 'jsons:toString(j)'
    // edit: string s = jsons:toString(j);
    system:println(s);
}
// --- json.dumps of Python within a call
function main (string[] args) {
    json j = {a: 1};
    system:println(JSON.stringify(j));    // expect error: method invocation 'stringify' is not allowed here
    // hint: write 'jsons:toString(j)'
    // edit: system:println(jsons:toString(j));
}
// --- jsons:parse
function main (string[] args) {
    json j = jsons:parse(args[0]);    // expect error: undefined function 'jsons:parse'
    // hint: write '(json) args[0]'
    // edit: json j = (json) args[0];
    system:println(j);
}
// --- jsons:stringify
function main (string[] args) {
    json j = {a: 1};
    string s = jsons:stringify(j);    // expect error: undefined function 'jsons:stringify'
    // hint: write 'jsons:toString(j)'
    // edit: string s = jsons:toString(j);
    system:println(s);
}
// --- Math.random of JavaScript
function main (string[] args) {
    int n = Math.random();    // expect error: undefined connector 'Math'
    // hint: write 'utils:getRandomInt(0, 100)'
    // edit: int n = utils:getRandomInt(0, 100);
    system:println(n);
}
// --- math:random of later releases
function main (string[] args) {
    int n = math:random(6);    // expect error: undefined package name 'math' in 'math:random'
    // hint: write 'utils:getRandomInt(0, 5)'
    // edit: int n = utils:getRandomInt(0, 5);
    system:println(n);
}
// --- rand.Intn of Go
function main (string[] args) {
    int n = rand.Intn(args.length);    // expect error: undefined connector 'rand'
    // hint: write 'utils:getRandomInt(0, args.length - 1)'
    // edit: int n = utils:getRandomInt(0, args.length - 1);
    system:println(n);
}
// --- Math.floor
function main (string[] args) {
    float x = 2.5;
    int n = Math.floor(x / 2);    // expect error: undefined connector 'Math'
    // hint: write '(int) (x / 2)'
    // edit: int n = (int) (x / 2);
    system:println(n);
}
// --- Math.round
function main (string[] args) {
    float x = 2.5;
    int n = Math.round(x);    // expect error: undefined connector 'Math'
    // hint: write '(int) (x + 0.5)'
    // edit: int n = (int) (x + 0.5);
    system:println(n);
}
// --- Math.max, of which there is nothing
function main (string[] args) {
    int n = Math.max(1, args.length);    // expect error: undefined connector 'Math'
    // hint: there is no package of mathematical functions: write it with operators and if
    system:println(n);
}
// --- setTimeout
function main (string[] args) {
    setTimeout("tick", 1000);    // expect error: undefined function 'setTimeout'
    // hint: a resource with @ws:OnTimer {seconds:5} runs repeatedly; system:sleep(milliseconds) waits
}
// --- sleep without its package
function main (string[] args) {
    sleep(100);    // expect error: undefined function 'sleep'
    // hint: did you mean 'system:sleep'?
    // edit: system:sleep(100);
}
// --- time.sleep of Python, which counts in seconds
function main (string[] args) {
    time.sleep(2);    // expect error: undefined connector 'time'
    // hint: write 'system:sleep(2 * 1000)'
    // edit: system:sleep(2 * 1000);
}
// --- Thread.sleep of Java
function main (string[] args) {
    Thread.sleep(100);    // expect error: undefined connector 'Thread'
    // hint: write 'system:sleep(100)'
    // edit: system:sleep(100);
}
// --- Date.now of JavaScript
function main (string[] args) {
    int now = Date.now();    // expect error: undefined connector 'Date'
    // hint: write 'system:currentTimeMillis()'
    // edit: int now = system:currentTimeMillis();
    system:println(now);
}
// --- System.currentTimeMillis of Java
function main (string[] args) {
    int now = System.currentTimeMillis();    // expect error: undefined connector 'System'
    // hint: did you mean 'system:currentTimeMillis'?
    // edit: int now = system:currentTimeMillis();
    system:println(now);
}
// --- os.Getenv of Go
function main (string[] args) {
    string home = os.Getenv("HOME");    // expect error: undefined connector 'os'
    // hint: write 'system:getEnv("HOME")'
    // edit: string home = system:getEnv("HOME");
    system:println(home);
}
// --- Object.keys of JavaScript
function main (string[] args) {
    map marks = {};
    string[] names = Object.keys(marks);    // expect error: undefined connector 'Object'
    // hint: write 'maps:keys(marks)'
    // edit: string[] names = maps:keys(marks);
    system:println(names.length);
}
// --- append of Go
function main (string[] args) {
    string[] list = [];
    list = append(list, "a");    // expect error: undefined function 'append'
    // hint: write 'arrays:add(list, "a")'
    // edit: arrays:add(list, "a");
    system:println(list.length);
}
// --- push of JavaScript
function main (string[] args) {
    string[] list = [];
    list.push("a");    // expect error: incompatible types: expected a connector name, found 'list'
    // hint: write 'arrays:add(list, "a")'
    // edit: arrays:add(list, "a");
}
// --- arrays:push
function main (string[] args) {
    int[] list = [];
    arrays:push(list, 1);    // expect error: undefined function 'arrays:push'
    // hint: write 'arrays:add(list, 1)'
    // edit: arrays:add(list, 1);
}
// --- add of Java on an array of structs
struct Player { string name; }
function main (string[] args) {
    Player[] players = [];
    Player p = {name: "Ann"};
    players.add(p);    // expect error: incompatible types: expected a connector name, found 'players'
    // hint: write 'players[players.length] = p'
    // edit: players[players.length] = p;
}
// --- append of Python on a json array
function main (string[] args) {
    json list = [];
    list.append("a");    // expect error: incompatible types: expected a connector name, found 'list'
    // hint: write 'jsons:add(list, "$", "a")'
    // edit: jsons:add(list, "$", "a");
}
// --- length() of a string
function main (string[] args) {
    string text = args[0];
    int n = text.length();    // expect error: incompatible types: expected a connector name, found 'text'
    // hint: write 'strings:length(text)'
    // edit: int n = strings:length(text);
    system:println(n);
}
// --- length() in a condition
function main (string[] args) {
    string text = args[0];
    if (text.length() > 3) {    // expect error: method invocation 'length' is not allowed here
    // hint: write 'strings:length(text)'
    // edit: if (strings:length(text) > 3) {
        system:println("long");
    }
}
// --- length() of an array
function main (string[] args) {
    int i = 0;
    while (i < args.length()) {    // expect error: method invocation 'length' is not allowed here
    // hint: write 'args.length'
    // edit: while (i < args.length) {
        i = i + 1;
    }
}
// --- size() of an array
function main (string[] args) {
    int n = args.size();    // expect error: incompatible types: expected a connector name, found 'args'
    // hint: write 'args.length'
    // edit: int n = args.length;
    system:println(n);
}
// --- toUpperCase as a method
function main (string[] args) {
    string text = args[0];
    string s = text.toUpperCase();    // expect error: incompatible types: expected a connector name, found 'text'
    // hint: write 'strings:toUpperCase(text)'
    // edit: string s = strings:toUpperCase(text);
    system:println(s);
}
// --- upper of Python
function main (string[] args) {
    string text = args[0];
    string s = text.upper() + "!";    // expect error: method invocation 'upper' is not allowed here
    // hint: write 'strings:toUpperCase(text)'
    // edit: string s = strings:toUpperCase(text) + "!";
    system:println(s);
}
// --- trim and toLowerCase one after the other
function main (string[] args) {
    string text = args[0];
    string s = text.trim().toLowerCase();    // expect error: method invocation 'toLowerCase' is not allowed here
    // hint: write 'strings:toLowerCase(strings:trim(text))'
    // edit: string s = strings:toLowerCase(strings:trim(text));
    system:println(s);
}
// --- three methods one after the other
function main (string[] args) {
    string text = args[0];
    system:println(text.trim().toLowerCase().length());    // expect error: method invocation 'length' is not allowed here
    // hint: write 'strings:length(strings:toLowerCase(strings:trim(text)))'
    // edit: system:println(strings:length(strings:toLowerCase(strings:trim(text))));
}
// --- equals of Java
function main (string[] args) {
    string text = args[0];
    if (text.equals("bye")) {    // expect error: method invocation 'equals' is not allowed here
    // hint: write 'text == "bye"'
    // edit: if (text == "bye") {
        system:println("bye");
    }
}
// --- startsWith
function main (string[] args) {
    string text = args[0];
    if (text.startsWith("/")) {    // expect error: method invocation 'startsWith' is not allowed here
    // hint: write 'strings:hasPrefix(text, "/")'
    // edit: if (strings:hasPrefix(text, "/")) {
        system:println("a command");
    }
}
// --- includes of JavaScript
function main (string[] args) {
    string text = args[0];
    boolean b = text.includes("cat");    // expect error: incompatible types: expected a connector name, found 'text'
    // hint: write 'strings:contains(text, "cat")'
    // edit: boolean b = strings:contains(text, "cat");
    system:println(b);
}
// --- charAt
function main (string[] args) {
    string text = args[0];
    string c = text.charAt(0);    // expect error: incompatible types: expected a connector name, found 'text'
    // hint: write 'strings:subString(text, 0, 1)'
    // edit: string c = strings:subString(text, 0, 1);
    system:println(c);
}
// --- substring with one argument
function main (string[] args) {
    string text = args[0];
    string rest = text.substring(6);    // expect error: incompatible types: expected a connector name, found 'text'
    // hint: write 'strings:subString(text, 6)'
    // edit: string rest = strings:subString(text, 6);
    system:println(rest);
}
// --- isEmpty
function main (string[] args) {
    string text = args[0];
    if (text.isEmpty()) {    // expect error: method invocation 'isEmpty' is not allowed here
    // hint: write 'text == ""'
    // edit: if (text == "") {
        system:println("nothing");
    }
}
// --- split, and an element of it
function main (string[] args) {
    string text = args[0];
    string first = text.split(" ")[0];    // expect error: method invocation 'split' is not allowed here
    // hint: results have no steps: put the value into a variable first
    // edit: string[] list = strings:split(text, " ");
    // edit: string first = list[0];
    system:println(first);
}
// --- replace as a method in an argument
function main (string[] args) {
    string text = args[0];
    system:println(text.replace("a", "b"));    // expect error: method invocation 'replace' is not allowed here
    // hint: write 'strings:replace(text, "a", "b")'
    // edit: system:println(strings:replace(text, "a", "b"));
}
// --- put of a Java map
function main (string[] args) {
    map marks = {};
    marks.put("Ann", 1);    // expect error: incompatible types: expected a connector name, found 'marks'
    // hint: write 'marks["Ann"] = 1'
    // edit: marks["Ann"] = 1;
}
// --- get of a Java map
function main (string[] args) {
    map marks = {};
    any mark = marks.get("Ann");    // expect error: incompatible types: expected a connector name, found 'marks'
    // hint: write 'marks["Ann"]'
    // edit: any mark = marks["Ann"];
    system:println(mark);
}
// --- containsKey of a Java map
function main (string[] args) {
    map marks = {};
    if (marks.containsKey("Ann")) {    // expect error: method invocation 'containsKey' is not allowed here
    // hint: write 'maps:hasKey(marks, "Ann")'
    // edit: if (maps:hasKey(marks, "Ann")) {
        system:println("there");
    }
}
// --- keys() of a map
function main (string[] args) {
    map marks = {};
    string[] names = marks.keys();    // expect error: incompatible types: expected a connector name, found 'marks'
    // hint: write 'maps:keys(marks)'
    // edit: string[] names = maps:keys(marks);
    system:println(names.length);
}
// --- delete of a JavaScript map
function main (string[] args) {
    map marks = {};
    marks.delete("Ann");    // expect error: incompatible types: expected a connector name, found 'marks'
    // hint: write 'maps:remove(marks, "Ann")'
    // edit: maps:remove(marks, "Ann");
}
// --- forEach on an array
function main (string[] args) {
    args.forEach("x");    // expect error: incompatible types: expected a connector name, found 'args'
    // hint: loop over the elements with: iterate (T each : list) { … }
}
// --- hasOwnProperty
function main (string[] args) {
    json j = {a: 1};
    if (j.hasOwnProperty("a")) {    // expect error: method invocation 'hasOwnProperty' is not allowed here
    // hint: write 'j["a"] != null'
    // edit: if (j["a"] != null) {
        system:println("there");
    }
}
// --- a function with a letter too few
function greet (string name) {
    system:println(name);
}
function main (string[] args) {
    gret("Ann");    // expect error: undefined function 'gret'
    // hint: did you mean 'greet'?
    // edit: greet("Ann");
}
// --- a function made of the same words
function sendToAll (string text) {
    system:println(text);
}
function main (string[] args) {
    sendAll("hello");    // expect error: undefined function 'sendAll'
    // hint: did you mean 'sendToAll'?
    // edit: sendToAll("hello");
}
// --- a function that nothing resembles
function main (string[] args) {
    int n = fibonacci(10);    // expect error: undefined function 'fibonacci'
    // hint: define 'fibonacci' for these arguments, or import the package that has it
    system:println(n);
}
// --- a function of another package without its alias
import acme.texts;
function main (string[] args) {
    string s = shout("hello");    // expect error: undefined function 'shout'
    // hint: did you mean 'texts:shout'?
    // edit: string s = texts:shout("hello");
    system:println(s + texts:shout(""));
}
// package acme.texts: shout.bal
package acme.texts;
function shout (string s) (string) { return s + "!"; }
// --- a function called like a method of its argument
function shout (string s) (string) {
    return s + "!";
}
function main (string[] args) {
    string text = args[0];
    string s = text.shout();    // expect error: incompatible types: expected a connector name, found 'text'
    // hint: write 'shout(text)'
    // edit: string s = shout(text);
    system:println(s);
}
// --- a struct with methods
struct Player { string name; int points; }
function main (string[] args) {
    Player p = {name: "Ann"};
    string s = p.getName();    // expect error: incompatible types: expected a connector name, found 'p'
    // hint: struct 'Player' has no methods: pass the value to a function
    system:println(s);
}
// --- getMessage of an error
function main (string[] args) {
    try {
        int n = (int) args[0];
        system:println(n);
    } catch (errors:Error e) {
        system:println(e.getMessage());    // expect error: method invocation 'getMessage' is not allowed here
        // hint: write 'e.msg'
        // edit: system:println(e.msg);
    }
}
// --- a package with a misspelt alias
function main (string[] args) {
    sytem:println("hello");    // expect error: undefined package name 'sytem' in 'sytem:println'
    // hint: did you mean 'system:println'?
    // edit: system:println("hello");
}
// --- a singular for a plural
function main (string[] args) {
    int n = array:length(args);    // expect error: undefined package name 'array' in 'array:length'
    // hint: did you mean 'arrays:length'?
    // edit: int n = arrays:length(args);
    system:println(n);
}
// --- an alias that means nothing
function main (string[] args) {
    int n = chess:evaluate(args);    // expect error: undefined package name 'chess' in 'chess:evaluate'
    // hint: import a package under the name 'chess'
    system:println(n);
}
// --- a function that a library package has not
function main (string[] args) {
    system:launchRocket();    // expect error: undefined function 'system:launchRocket'
    // hint: 'balws doc system' lists what the package has
}
// --- a capital too few in a function
function main (string[] args) {
    string s = strings:touppercase(args[0]);    // expect error: undefined function 'strings:touppercase'
    // hint: did you mean 'strings:toUpperCase'?
    // edit: string s = strings:toUpperCase(args[0]);
    system:println(s);
}
// --- a json passed as text
function main (string[] args) {
    json j = {a: 1};
    string s = strings:trim(j);    // expect error: undefined function 'strings:trim'
    // hint: there is trim(string), called here with (json): write '(string)' before the value
    // edit: string s = strings:trim((string) j);
    system:println(s);
}
// --- an element of a map passed as text
function main (string[] args) {
    map m = {a: "x"};
    string s = strings:trim(m["a"]);    // expect error: undefined function 'strings:trim'
    // hint: there is trim(string), called here with (any): write '(string)' before the value
    // edit: string s = strings:trim((string) m["a"]);
    system:println(s);
}
// --- a text passed as a number
function wait (int seconds) {
    system:sleep(seconds * 1000);
}
function main (string[] args) {
    wait(args[0]);    // expect error: undefined function 'wait'
    // hint: there is wait(int), called here with (string): write '(int)' before the value
    // edit: wait((int) args[0]);
}
// --- a literal text passed as a number
function main (string[] args) {
    system:sleep("100");    // expect error: undefined function 'system:sleep'
    // hint: there is sleep(int), called here with (string): an int is written 100, without quotes
    // edit: system:sleep(100);
}
// --- println with two arguments
function main (string[] args) {
    system:println("there are", args.length);    // expect error: undefined function 'system:println'
    // hint: 'system:println' takes one value: join them with '+'
    // edit: system:println("there are" + " " + args.length);
}
// --- println with none
function main (string[] args) {
    system:println();    // expect error: undefined function 'system:println'
    // hint: 'system:println' takes one value: system:println("") is an empty line
}
// --- arguments the wrong way round
function main (string[] args) {
    message m = {};
    messages:setStringPayload("hello", m);    // expect error: undefined function 'messages:setStringPayload'
    // hint: there is setStringPayload(message,string), called here with (string,message): the other way round
    // edit: messages:setStringPayload(m, "hello");
}
// --- an argument too few
function greet (string name, int times) {
    system:println(name + times);
}
function main (string[] args) {
    greet("Ann");    // expect error: undefined function 'greet'
    // hint: there is greet(string,int), called here with (string)
}
// --- an argument too many
function greet (string name) {
    system:println(name);
}
function main (string[] args) {
    greet("Ann", 2);    // expect error: undefined function 'greet'
    // hint: there is greet(string), called here with (string,int)
}
// --- null for a number
function wait (int seconds) {
    system:sleep(seconds);
}
function main (string[] args) {
    wait(null);    // expect error: undefined function 'wait'
    // hint: there is wait(int), called here with (null): an int is never null: write 0
    // edit: wait(0);
}
// --- a map where json is expected
function main (string[] args) {
    message m = {};
    map entries = {a: 1};
    messages:setJsonPayload(m, entries);    // expect error: undefined function 'messages:setJsonPayload'
    // hint: there is setJsonPayload(message,json), called here with (message,map): write '(json)' before the value
    // edit: messages:setJsonPayload(m, (json) entries);
}
// --- a struct where text is expected
struct P { string name; }
function main (string[] args) {
    P p = {name: "Ann"};
    string s = strings:trim(p);    // expect error: undefined function 'strings:trim'
    // hint: there is trim(string), called here with (P): write 'jsons:toString((json) p)'
    // edit: string s = strings:trim(jsons:toString((json) p));
    system:println(s);
}
// --- a literal array as an argument
function sum (int[] numbers) (int) {
    return numbers[0];
}
function main (string[] args) {
    int n = sum([1, 2, 3]);    // expect error: array initializer is not allowed here
    // hint: put it into a variable of type int[] first
    // edit: int[] list = [1, 2, 3];
    // edit: int n = sum(list);
    system:println(n);
}
// --- a literal json as an argument
function main (string[] args) {
    message m = {};
    messages:setJsonPayload(m, {ok: true});    // expect error: reference type initializer is not allowed here
    // hint: put it into a variable of type json first
    // edit: json content = {ok: true};
    // edit: messages:setJsonPayload(m, content);
}
// --- a literal json turned into text
function main (string[] args) {
    string s = jsons:toString({ok: true});    // expect error: reference type initializer is not allowed here
    // hint: put it into a variable of type json first
    // edit: json content = {ok: true};
    // edit: string s = jsons:toString(content);
    system:println(s);
}
// --- a template as an argument
function main (string[] args) {
    message m = {};
    messages:setXmlPayload(m, `<ok/>`);    // expect error: xml/json template expression is not allowed here
    // hint: put it into a variable of type xml first
    // edit: xml document = `<ok/>`;
    // edit: messages:setXmlPayload(m, document);
}
// --- an overload that is ambiguous
function show (float x) {
    system:println(x);
}
function show (string s) {
    system:println(s);
}
function main (string[] args) {
    show(1);    // expect error: function reference 'show' is ambiguous, functions 'show(float)' and 'show(string)' matches
    // hint: cast an argument to the type that is meant, such as (float) 1
    // edit: show((float) 1);
}
// --- a function without a value in an operand
function log (string s) {
    system:println(s);
}
function main (string[] args) {
    string s = "a" + log("b");    // expect error: function 'log' does not return a value
    // hint: call it in a statement by itself
    system:println(s);
}
// --- a function without a value assigned
function log (string s) {
    system:println(s);
}
function main (string[] args) {
    string s;
    s = log("b");    // expect error: assignment count mismatch: 1 != 0
    // hint: the function returns nothing: call it in a statement by itself
    // edit: log("b");
}
// --- a function with two values for one variable
function divide (int a, int b) (int, int) {
    return a / b, a % b;
}
function main (string[] args) {
    int q = divide(7, 2);    // expect error: assignment count mismatch: 1 != 2
    // hint: write '_' for each result that is not wanted; then define each variable in a separate statement
    // edit: int q;
    // edit: q, _ = divide(7, 2);
    system:println(q);
}
// --- a function with two values in an operand
function divide (int a, int b) (int, int) {
    return a / b, a % b;
}
function main (string[] args) {
    int q = 1 + divide(7, 2);    // expect error: multiple-value 'divide()' in single-value context
    // hint: assign the results to variables first: number, _ = …;
    // edit: int number;
    // edit: number, _ = divide(7, 2);
    // edit: int q = 1 + number;
    system:println(q);
}
// --- an action inside a condition
function main (string[] args) {
    http:ClientConnector c = create http:ClientConnector("http://localhost");
    message m = {};
    if (http:getStatusCode(http:ClientConnector.get(c, "/", m)) == 200) {    // expect error: method invocation 'get' is not allowed here
    // hint: an action call must be alone right of '=': put its result into a variable first
    // edit: message response = http:ClientConnector.get(c, "/", m);
    // edit: if (http:getStatusCode(response) == 200) {
        system:println("fine");
    }
}
// --- an action called through the variable
function main (string[] args) {
    http:ClientConnector c = create http:ClientConnector("http://localhost");
    message m = {};
    message r = c.get("/", m);    // expect error: incompatible types: expected a connector name, found 'c'
    // hint: write the connector's name before the dot: http:ClientConnector.get(c, …)
    // edit: message r = http:ClientConnector.get(c, "/", m);
    system:println(http:getStatusCode(r));
}
// --- an action that the connector has not
function main (string[] args) {
    http:ClientConnector c = create http:ClientConnector("http://localhost");
    message m = {};
    message r = http:ClientConnector.fetch(c, "/", m);    // expect error: undefined action 'fetch' in connector 'ballerina.net.http:ClientConnector'
    // hint: did you mean 'get'?
    // edit: message r = http:ClientConnector.get(c, "/", m);
    system:println(http:getStatusCode(r));
}
// --- an action without its connector
function main (string[] args) {
    message m = {};
    message r = http:ClientConnector.get("/", m);    // expect error: undefined action 'get' in connector 'ballerina.net.http:ClientConnector'
    // hint: the connector has get(http:ClientConnector,string,message), called here with (string,message): the connector itself comes first
    system:println(http:getStatusCode(r));
}
// --- a misspelt action
function main (string[] args) {
    http:ClientConnector c = create http:ClientConnector("http://localhost");
    message m = {};
    message r = http:ClientConnector.pots(c, "/", m);    // expect error: undefined action 'pots' in connector 'ballerina.net.http:ClientConnector'
    // hint: did you mean 'post'?
    // edit: message r = http:ClientConnector.post(c, "/", m);
    system:println(http:getStatusCode(r));
}
// --- a misspelt connector
function main (string[] args) {
    http:ClientConnector c = create http:ClientConector("http://localhost");    // expect error: undefined connector 'http:ClientConector'
    // hint: did you mean 'http:ClientConnector'?
    // edit: http:ClientConnector c = create http:ClientConnector("http://localhost");
    message m = {};
    message r = http:ClientConnector.get(c, "/", m);
    system:println(http:getStatusCode(r));
}
// --- a client of later releases
function main (string[] args) {
    http:Client c = create http:ClientConnector("http://localhost");    // expect error: undefined type 'http:Client'
    // hint: did you mean 'http:ClientConnector'?
    // edit: http:ClientConnector c = create http:ClientConnector("http://localhost");
    system:println("made");
}
// --- a connector created without its argument
function main (string[] args) {
    http:ClientConnector c = create http:ClientConnector();    // expect error: argument count mismatch: 1 != 0
    // hint: create takes (string serviceUri)
    message m = {};
    message r = http:ClientConnector.get(c, "/", m);
    system:println(http:getStatusCode(r));
}
// --- a method of a message whose package is imported for it
import ballerina.lang.messages;
function main (string[] args) {
    message m = {};
    string s = m.getStringPayload();    // expect error: incompatible types: expected a connector name, found 'm'
    // hint: write 'messages:getStringPayload(m)'
    // edit: string s = messages:getStringPayload(m);
    system:println(s);
}
// --- console.log where system is imported
import ballerina.lang.system;
function main (string[] args) {
    console.log("hello");    // expect error: undefined connector 'console'
    // hint: write 'system:println("hello")'
    // edit: system:println("hello");
}
// --- a misspelt alias of an imported package
import ballerina.lang.strings;
function main (string[] args) {
    system:println(strngs:length(args[0]));    // expect error: undefined package name 'strngs' in 'strngs:length'
    // hint: did you mean 'strings:length'?
    // edit: system:println(strings:length(args[0]));
}
// --- append of Java to a text
function main (string[] args) {
    string text = "a";
    text.append("b");    // expect error: incompatible types: expected a connector name, found 'text'
    // hint: write 'text = text + "b"'
    // edit: text = text + "b";
    system:println(text);
}
// --- concat within a call
function main (string[] args) {
    string text = "a";
    system:println(text.concat("b"));    // expect error: method invocation 'concat' is not allowed here
    // hint: write 'text + "b"'
    // edit: system:println(text + "b");
}
// --- the length of an array asked of strings
function main (string[] args) {
    int n = strings:length(args);    // expect error: undefined function 'strings:length'
    // hint: there is length(string), called here with (string[]): write 'arrays:length'
    // edit: int n = arrays:length(args);
    system:println(n);
}
// --- the length of a text asked of arrays
function main (string[] args) {
    int n = arrays:length(args[0]);    // expect error: undefined function 'arrays:length'
    // hint: there is length(string[]), length(int[]), length(float[]), length(json[]), length(xml[]), length(message[]), called here with (string): write 'strings:length'
    // edit: int n = strings:length(args[0]);
    system:println(n);
}
// --- the length of a json asked of maps
function main (string[] args) {
    json j = {a: 1};
    int n = maps:length(j);    // expect error: undefined function 'maps:length'
    // hint: there is length(map), called here with (json): write 'jsons:getInt(j, "$.length()")'
    // edit: int n = jsons:getInt(j, "$.length()");
    system:println(n);
}
// --- the length of an array that no function takes
function main (string[] args) {
    boolean[] list = [true];
    int n = arrays:length(list);    // expect error: undefined function 'arrays:length'
    // hint: there is length(string[]), length(int[]), length(float[]), length(json[]), length(xml[]), length(message[]), called here with (boolean[]): write 'list.length'
    // edit: int n = list.length;
    system:println(n);
}
// --- a dot for the colon of messages
function main (string[] args) {
    message m = {};
    messages.setHeader(m, "a", "b");    // expect error: undefined connector 'messages'
    // hint: write 'messages:setHeader(m, "a", "b")'
    // edit: messages:setHeader(m, "a", "b");
}
// --- sort as a method
function main (string[] args) {
    args.sort();    // expect error: incompatible types: expected a connector name, found 'args'
    // hint: write 'args = arrays:sort(args)'
    // edit: args = arrays:sort(args);
    system:println(args[0]);
}
// --- push to a member of a json
function main (string[] args) {
    json j = {list: []};
    j.list.push("a");    // expect error: method invocation 'push' is not allowed here
    // hint: write 'jsons:add(j.list, "$", "a")'
    // edit: jsons:add(j.list, "$", "a");
    system:println(j);
}
// --- startsWith in a condition of several parts
function main (string[] args) {
    string text = args[0];
    if (text != "" && !text.startsWith("/")) {    // expect error: method invocation 'startsWith' is not allowed here
    // hint: write 'strings:hasPrefix(text, "/")'
    // edit: if (text != "" && !strings:hasPrefix(text, "/")) {
        system:println(text);
    }
}
// --- a template with a variable as an argument
function main (string[] args) {
    string name = args[0];
    system:println(`hello ${name}`);    // expect error: xml/json template expression is not allowed here
    // hint: write '"hello " + name': backticks make an xml
    // edit: system:println("hello " + name);
}
// --- a template joined to a text
function main (string[] args) {
    string name = args[0];
    string s = "a" + `hello ${name}!`;    // expect error: xml/json template expression is not allowed here
    // hint: write '"hello " + name + "!"': backticks make an xml
    // edit: string s = "a" + "hello " + name + "!";
    system:println(s);
}
// --- an action without its only argument, the connector
connector C () {
    action stop (C c) {
    }
}
function main (string[] args) {
    C line = create C();
    C.stop(); // expect error: undefined action 'stop' in connector 'C'
    // hint: the connector has stop(C), called here with (): the connector itself comes first
    // edit: C.stop(line);
}
// --- an action without its connector, where there is none
connector C () {
    action stop (C c) {
    }
}
function main (string[] args) {
    C.stop(); // expect error: undefined action 'stop' in connector 'C'
    // hint: the connector has stop(C), called here with (): the connector itself comes first
}
// --- an action without its connector, which is a variable of the service
connector C () {
    action go (C c, int n) {
    }
}
service s {
    C line = create C();
    @http:GET {}
    resource r (message m) {
        C.go(1); // expect error: undefined action 'go' in connector 'C'
    // hint: the connector has go(C,int), called here with (int): the connector itself comes first
    // edit: C.go(line, 1);
        reply m;
    }
}
// --- an action with a name that nothing resembles
connector C () {
    action go (C c) {
    }
    action go (C c, int n) {
    }
    action stop (C c) {
    }
}
function main (string[] args) {
    C line = create C();
    C.vanish(line); // expect error: undefined action 'vanish' in connector 'C'
    // hint: the connector has the actions go, stop
}
// --- an action through a variable whose connector comes from a package
import ballerina.net.http as web;
function main (string[] args) {
    web:ClientConnector c = create web:ClientConnector("http://localhost");
    message m = {};
    message r = c.get("/", m); // expect error: incompatible types: expected a connector name, found 'c'
    // hint: write the connector's name before the dot: web:ClientConnector.get(c, …)
    // edit: message r = web:ClientConnector.get(c, "/", m);
}
// --- a list that is printed
function main (string[] args) {
    system:println([1, 2]); // expect error: array initializer is not allowed here
    // hint: put it into a variable of type json first
    // edit: json content = [1, 2];
    // edit: system:println(content);
}
// --- braces for a struct that a function takes
struct P {
    int a;
}
function take (P p, int n) {
}
function main (string[] args) {
    take({a:1}, 2); // expect error: reference type initializer is not allowed here
    // hint: put it into a variable of type P first
    // edit: P item = {a:1};
    // edit: take(item, 2);
}
// --- braces for a text that a function takes
function take (string s) {
}
function main (string[] args) {
    take({a:1}); // expect error: reference type initializer is not allowed here
    // hint: put it into a variable of type json first, and pass its text
    // edit: json content = {a:1};
    // edit: take(jsons:toString(content));
}
// --- backticks for a text that a function takes
function take (string s) {
}
function main (string[] args) {
    take(`<a/>`); // expect error: xml/json template expression is not allowed here
    // hint: assign it to a variable of type xml first
}
// --- backticks for an xml that a function takes
function take (xml s) {
}
function main (string[] args) {
    take(`<a/>`); // expect error: xml/json template expression is not allowed here
    // hint: put it into a variable of type xml first
    // edit: xml document = `<a/>`;
    // edit: take(document);
}
// --- a call that fits two functions
function take (float a, string b) {
}
function take (string a, string b) {
}
function main (string[] args) {
    take(1, "a"); // expect error: function reference 'take' is ambiguous, functions 'take(float,string)' and 'take(string,string)' matches
    // hint: cast an argument to the type that is meant, such as (float) 1
    // edit: take((float) 1, "a");
}
// --- a call that fits two functions with results
function take (float a) (int) {
    return 1;
}
function take (json a) (int) {
    return 2;
}
function main (string[] args) {
    int i = take(1); // expect error: function reference 'take' is ambiguous, functions 'take(float)' and 'take(json)' matches
    // hint: cast an argument to the type that is meant, such as (float) 1
    // edit: int i = take((float) 1);
}
// --- several results in a condition
function two () (boolean, int) {
    return true, 1;
}
function main (string[] args) {
    if (two()) { // expect error: multiple-value 'two()' in single-value context
    // hint: assign the results to variables first: answer, _ = …;
    // edit: boolean answer;
    // edit: answer, _ = two();
    // edit: if (answer) {
        system:println("x");
    }
}
// --- several results in the condition of a loop
function two () (boolean, int) {
    return true, 1;
}
function main (string[] args) {
    while (two()) { // expect error: multiple-value 'two()' in single-value context
    // hint: assign the results to variables first
        system:println("x");
    }
}
// --- several results in the first value of a global variable
function two () (int, int) {
    return 1, 1;
}
int sum = 1 + two(); // expect error: multiple-value 'two()' in single-value context
    // hint: assign the results to variables first
function main (string[] args) {
}
// --- a function of a package of one's own that nothing resembles
import acme.tools;
function main (string[] args) {
    tools:vanish(); // expect error: undefined function 'tools:vanish'
    // hint: 'tools' has the functions add
}
// package acme.tools: tools.bal
package acme.tools;
function add (int a, int b) (int) {
    return a + b;
}
// --- a function of a package of one's own without any
import acme.tools;
function main (string[] args) {
    tools:S s = {};
    tools:vanish(); // expect error: undefined function 'tools:vanish'
    // hint: 'tools' has no functions
}
// package acme.tools: tools.bal
package acme.tools;
struct S {
    int a;
}
// --- a function of another package that does not take the arguments
function main (string[] args) {
    int n = arrays:toUpperCase(1, 2); // expect error: undefined function 'arrays:toUpperCase'
    // hint: there is strings:toUpperCase(string)
}
// --- a method of a struct
struct P {
    int a;
}
function main (string[] args) {
    P p = {};
    p.vanish(); // expect error: incompatible types: expected a connector name, found 'p'
    // hint: struct 'P' has no methods: pass the value to a function
}
// --- a method that is a function of the program
function double (int n) (int) {
    return n * 2;
}
function main (string[] args) {
    int i = 1;
    int k = i.double(); // expect error: incompatible types: expected a connector name, found 'i'
    // hint: write 'double(i)'
    // edit: int k = double(i);
}
// --- a method that is nearly a function of the program
function double (int n) (int) {
    return n * 2;
}
function main (string[] args) {
    int i = 1;
    int k = i.doubel(); // expect error: incompatible types: expected a connector name, found 'i'
    // hint: write 'double(i)'
    // edit: int k = double(i);
}
// --- a setter for a getter
function getName () (string) {
    return "a";
}
function main (string[] args) {
    string s = setName(); // expect error: undefined function 'setName'
    // hint: define 'setName' for these arguments, or import the package that has it
}
// --- a getter for a setter
function setName () (string) {
    return "a";
}
function main (string[] args) {
    string s = getName(); // expect error: undefined function 'getName'
    // hint: define 'getName' for these arguments, or import the package that has it
}
// --- an action without its connector, which a variable of the package holds
connector C () {
    action go (C c, int n) {
    }
}
C line;
function main (string[] args) {
    C.go(1); // expect error: undefined action 'go' in connector 'C'
    // hint: the connector has go(C,int), called here with (int): the connector itself comes first
    // edit: C.go(line, 1);
}
// --- format without a text to fill
function main (string[] args) {
    string pattern = "a %s";
    string s = format(pattern, "b"); // expect error: undefined function 'format'
    // hint: there is no format function: join the parts with '+'
}
// --- format with a value too few
function main (string[] args) {
    string s = format("%s and %s", "b"); // expect error: undefined function 'format'
    // hint: there is no format function: join the parts with '+'
}
// --- format that begins with a value and goes on with a text
function main (string[] args) {
    string s = format("%s-%s", "a", 1); // expect error: undefined function 'format'
    // hint: write '"a" + "-" + 1'
    // edit: string s = "a" + "-" + 1;
}
// --- format that begins with a number
function main (string[] args) {
    int n = 1;
    string s = format("%d%d", n, n + 1); // expect error: undefined function 'format'
    // hint: write '"" + n + (n + 1)'
    // edit: string s = "" + n + (n + 1);
}
// --- printf with braces
function main (string[] args) {
    int n = 1;
    println("{} of {1}", n, n); // expect error: undefined function 'println'
    // hint: write 'system:println("{} of {1}" + " " + n + " " + n)'
    // edit: system:println("{} of {1}" + " " + n + " " + n);
}
// --- println of several values
function main (string[] args) {
    system:println("a", 1, true); // expect error: undefined function 'system:println'
    // hint: 'system:println' takes one value: join them with '+'
    // edit: system:println("a" + " " + 1 + " " + true);
}
// --- a function of strings with too few arguments, called through arrays
function main (string[] args) {
    int n = arrays:indexOf("a"); // expect error: undefined function 'arrays:indexOf'
    // hint: there is strings:indexOf(string,string)
}
// --- a call with two arguments of other types
function take (int a, float b) {
}
function main (string[] args) {
    take("1", "2.5"); // expect error: undefined function 'take'
    // hint: there is take(int,float), called here with (string,string): an int is written 1, without quotes; a float is written 2.5, without quotes
    // edit: take(1, 2.5);
}
// --- a call with an argument that cannot be converted
function take (int a, map b) {
}
function main (string[] args) {
    take("1", true); // expect error: undefined function 'take'
    // hint: there is take(int,map), called here with (string,boolean): an int is written 1, without quotes
}
// --- several results for an argument
function two () (int, int) {
    return 1, 2;
}
function main (string[] args) {
    system:println(two()); // expect error: multiple-value 'two()' in single-value context
    // hint: assign the results to variables first: number, _ = …;
    // edit: int number;
    // edit: number, _ = two();
    // edit: system:println(number);
}
// --- braces for a struct of another package
import acme.tools;
function main (string[] args) {
    tools:take({a:1}); // expect error: reference type initializer is not allowed here
    // hint: put it into a variable of type tools:P first
    // edit: tools:P item = {a:1};
    // edit: tools:take(item);
}
// package acme.tools: tools.bal
package acme.tools;
struct P {
    int a;
}
function take (P p) {
}
// --- len of a number
function main (string[] args) {
    int n = len(5); // expect error: undefined function 'len'
    // hint: define 'len' for these arguments, or import the package that has it
}
// --- len without an argument
function main (string[] args) {
    int n = len(); // expect error: undefined function 'len'
    // hint: define 'len' for these arguments, or import the package that has it
}
// --- append with one argument
function main (string[] args) {
    int[] list = [];
    append(list); // expect error: undefined function 'append'
    // hint: define 'append' for these arguments, or import the package that has it
}
// --- append in a condition
function main (string[] args) {
    int[] list = [];
    if (append(list, 1) == 1) { // expect error: undefined function 'append'
    // hint: define 'append' for these arguments, or import the package that has it
        system:println("a");
    }
}
// --- push in the middle of a statement
function main (string[] args) {
    int[] list = [];
    int n = list.push(1) + 1; // expect error: method invocation 'push' is not allowed here
    // hint: an int[] has no methods: its functions are in the package 'arrays'
}
// --- a method of a method
function main (string[] args) {
    string s = " A ";
    string t = s.trim().toLowerCase(); // expect error: method invocation 'toLowerCase' is not allowed here
    // hint: write 'strings:toLowerCase(strings:trim(s))'
    // edit: string t = strings:toLowerCase(strings:trim(s));
}
// --- a method of what a method returns, which nothing is
function main (string[] args) {
    string s = " A ";
    string t = s.vanish().toLowerCase(); // expect error: method invocation 'toLowerCase' is not allowed here
    // hint: there is strings:toLowerCase(string)
}
// --- a field of what a method returns
function main (string[] args) {
    string s = "a,b";
    string t = s.split(",")[0]; // expect error: method invocation 'split' is not allowed here
    // hint: results have no steps: put the value into a variable first
    // edit: string[] list = strings:split(s, ",");
    // edit: string t = list[0];
}
// --- a field of what an unknown method returns
function main (string[] args) {
    string s = "a,b";
    string t = s.vanish(",")[0]; // expect error: method invocation 'vanish' is not allowed here
    // hint: a string has no methods: its functions are in the package 'strings'
}
// --- an action in an operand
function main (string[] args) {
    http:ClientConnector c = create http:ClientConnector("http://localhost");
    message m = {};
    string s = "" + messages:getStringPayload(http:ClientConnector.get(c, "/", m)); // expect error: method invocation 'get' is not allowed here
    // hint: an action call must be alone right of '=': put its result into a variable first
    // edit: message response = http:ClientConnector.get(c, "/", m);
    // edit: string s = "" + messages:getStringPayload(response);
}
// --- an action in the condition of a loop
connector C () {
    action go (C c) (boolean) {
        return true;
    }
}
function main (string[] args) {
    C c = create C();
    while (C.go(c)) { // expect error: method invocation 'go' is not allowed here
    // hint: an action call must be alone right of '=': put its result into a variable first
        system:println("a");
    }
}
