// --- a number in quotes
function main (string[] args) {
    int n = "5";    // expect error: incompatible types: 'string' cannot be converted to 'int'
    // hint: an int is written 5, without quotes
    // edit: int n = 5;
    system:println(n);
}
// --- a word for a number
function main (string[] args) {
    int n = "zero";    // expect error: incompatible types: 'string' cannot be converted to 'int'
    // hint: an int is written 0, without quotes
    system:println(n);
}
// --- a negative number in quotes
function main (string[] args) {
    int n = "-5";    // expect error: incompatible types: 'string' cannot be converted to 'int'
    // hint: an int is written -5, without quotes
    // edit: int n = -5;
    system:println(n);
}
// --- a fraction for an int
function main (string[] args) {
    int n = 2.5;    // expect error: incompatible types: 'float' cannot be converted to 'int'
    // hint: an int has no fraction: write 2, or make it a float
    // edit: int n = 2;
    system:println(n);
}
// --- a float in quotes
function main (string[] args) {
    float x = "2.5";    // expect error: incompatible types: 'string' cannot be converted to 'float'
    // hint: a float is written 2.5, without quotes
    // edit: float x = 2.5;
    system:println(x);
}
// --- a boolean in quotes
function main (string[] args) {
    boolean b = "true";    // expect error: incompatible types: 'string' cannot be converted to 'boolean'
    // hint: a boolean is written true, without quotes
    // edit: boolean b = true;
    system:println(b);
}
// --- a one for true
function main (string[] args) {
    boolean b = 1;    // expect error: incompatible types: 'int' cannot be converted to 'boolean'
    // hint: a boolean is written true
    // edit: boolean b = true;
    system:println(b);
}
// --- null for an int
function main (string[] args) {
    int n = null;    // expect error: incompatible types: 'null' cannot be assigned to 'int'
    // hint: an int is never null: write 0
    // edit: int n = 0;
    system:println(n);
}
// --- null for a string
function main (string[] args) {
    string s = null;    // expect error: incompatible types: 'null' cannot be assigned to 'string'
    // hint: a string is never null: write ""
    // edit: string s = "";
    system:println(s);
}
// --- null assigned to a string
function main (string[] args) {
    string s = "a";
    s = null;    // expect error: incompatible types: expected 'null', found 'string'
    // hint: a string is never null: write ""
    // edit: s = "";
    system:println(s);
}
// --- null assigned to a boolean
function main (string[] args) {
    boolean b = true;
    b = null;    // expect error: incompatible types: expected 'null', found 'boolean'
    // hint: a boolean is never null: write false
    // edit: b = false;
    system:println(b);
}
// --- a text turned into an int
function main (string[] args) {
    int n = args[0];    // expect error: incompatible types: 'string' cannot be converted to 'int'
    // hint: write '(int)' before the value
    // edit: int n = (int) args[0];
    system:println(n);
}
// --- a text turned into a boolean
function main (string[] args) {
    boolean b = args[0];    // expect error: incompatible types: 'string' cannot be converted to 'boolean'
    // hint: write 'args[0] == "true"'
    // edit: boolean b = args[0] == "true";
    system:println(b);
}
// --- a float turned into an int
function main (string[] args) {
    float x = 7.0;
    int n = x / 2;    // expect error: incompatible types: 'float' cannot be converted to 'int'
    // hint: write '(int)' before the value
    // edit: int n = (int) (x / 2);
    system:println(n);
}
// --- an element of a map without a cast
function main (string[] args) {
    map m = {a: 1};
    int n = m["a"];    // expect error: incompatible types: 'any' cannot be converted to 'int'
    // hint: write '(int)' before the value
    // edit: int n = (int) m["a"];
    system:println(n);
}
// --- an element of a map by a dot without a cast
function main (string[] args) {
    map m = {a: "x"};
    string s = m.a;    // expect error: incompatible types: 'any' cannot be converted to 'string'
    // hint: write '(string)' before the value
    // edit: string s = (string) m.a;
    system:println(s);
}
// --- the size of a map
function main (string[] args) {
    map m = {a: 1};
    int n = m.length;    // expect error: incompatible types: 'any' cannot be converted to 'int'
    // hint: write 'maps:length(m)': .length reads a member of that name
    // edit: int n = maps:length(m);
    system:println(n);
}
// --- the size of a map by another name
function main (string[] args) {
    map m = {a: 1};
    int n = m.size;    // expect error: incompatible types: 'any' cannot be converted to 'int'
    // hint: write 'maps:length(m)': .size reads a member of that name
    // edit: int n = maps:length(m);
    system:println(n);
}
// --- a member of a json without a cast
function main (string[] args) {
    json j = {name: "Ann"};
    string s = j.name;    // expect error: incompatible types: 'json' cannot be converted to 'string'
    // hint: write '(string)' before the value
    // edit: string s = (string) j.name;
    system:println(s);
}
// --- a json number without a cast
function main (string[] args) {
    json j = {n: 5};
    int n = 1;
    n = j.n;    // expect error: incompatible types: 'json' cannot be converted to 'int'
    // hint: write '(int)' before the value
    // edit: n = (int) j.n;
    system:println(n);
}
// --- the length of a json array
function main (string[] args) {
    json j = ["a", "b"];
    int n = j.length;    // expect error: incompatible types: 'json' cannot be converted to 'int'
    // hint: write 'jsons:getInt(j, "$.length()")': .length reads a member of that name
    // edit: int n = jsons:getInt(j, "$.length()");
    system:println(n);
}
// --- a json turned into a map
function main (string[] args) {
    json j = {name: "Ann"};
    map m = j;    // expect error: incompatible types: 'json' cannot be converted to 'map'
    // hint: json needs no map: read its members directly, j.name or j["name"], and cast the result
    system:println(maps:length(m));
}
// --- a json array turned into an array
function main (string[] args) {
    json j = ["a", "b"];
    string[] list = j;    // expect error: incompatible types: 'json' cannot be converted to 'string[]'
    // hint: take the elements one by one: iterate (json each : j) { … }
    system:println(list.length);
}
// --- a map turned into json
function main (string[] args) {
    map m = {a: 1};
    json j = m;    // expect error: incompatible types: 'map' cannot be converted to 'json'
    // hint: write '(json)' before the value
    // edit: json j = (json) m;
    system:println(j);
}
// --- a struct turned into json
struct P { string name; }
function main (string[] args) {
    P p = {name: "Ann"};
    json j = p;    // expect error: incompatible types: 'P' cannot be converted to 'json'
    // hint: write '(json)' before the value
    // edit: json j = (json) p;
    system:println(j);
}
// --- a map within a json
function main (string[] args) {
    map m = {a: 1};
    json j = {votes: m};    // expect error: incompatible types: 'map' cannot be converted to 'json'
    // hint: write '(json)' before the value
    // edit: json j = {votes: (json) m};
    system:println(j);
}
// --- an array turned into json
function main (string[] args) {
    json j = args;    // expect error: incompatible types: 'string[]' cannot be converted to 'json'
    // hint: write '(json)' before the value
    // edit: json j = (json) args;
    system:println(j);
}
// --- a message turned into text
function main (string[] args) {
    message m = {};
    string s = m;    // expect error: incompatible types: 'message' cannot be converted to 'string'
    // hint: write 'messages:getStringPayload(m)'
    // edit: string s = messages:getStringPayload(m);
    system:println(s);
}
// --- a message turned into json
function main (string[] args) {
    message m = {};
    json j = m;    // expect error: incompatible types: 'message' cannot be converted to 'json'
    // hint: write 'messages:getJsonPayload(m)'
    // edit: json j = messages:getJsonPayload(m);
    system:println(j);
}
// --- a cast of a message
function main (string[] args) {
    message m = {};
    string s = (string) m;    // expect error: incompatible types: 'message' cannot be cast to 'string'
    // hint: no cast leads from 'message' to 'string': write 'messages:getStringPayload(m)'
    // edit: string s = messages:getStringPayload(m);
    system:println(s);
}
// --- a cast of a text to boolean
function main (string[] args) {
    boolean b = (boolean) args[0];    // expect error: incompatible types: 'string' cannot be cast to 'boolean'
    // hint: no cast leads from 'string' to 'boolean': write 'args[0] == "true"'
    // edit: boolean b = args[0] == "true";
    system:println(b);
}
// --- a cast of a literal to boolean
function main (string[] args) {
    boolean b = (boolean) "true";    // expect error: incompatible types: 'string' cannot be cast to 'boolean'
    // hint: no cast leads from 'string' to 'boolean': a boolean is written true, without quotes
    // edit: boolean b = true;
    system:println(b);
}
// --- a cast of null
function main (string[] args) {
    json j = (json) null;    // expect error: incompatible types: 'null' cannot be cast to 'json'
    // hint: null has no type of its own: write it without a cast
    // edit: json j = null;
    system:println(j == null);
}
// --- a cast of a map to text
function main (string[] args) {
    map m = {a: 1};
    string s = (string) m;    // expect error: incompatible types: 'map' cannot be cast to 'string'
    // hint: no cast leads from 'map' to 'string': write 'jsons:toString((json) m)'
    // edit: string s = jsons:toString((json) m);
    system:println(s);
}
// --- a map turned into text
function main (string[] args) {
    map m = {a: 1};
    string s = m;    // expect error: incompatible types: 'map' cannot be converted to 'string'
    // hint: write 'jsons:toString((json) m)'
    // edit: string s = jsons:toString((json) m);
    system:println(s);
}
// --- one value for an array
function main (string[] args) {
    string[] list = "a";    // expect error: incompatible types: 'string' cannot be converted to 'string[]'
    // hint: an array of one element is written ["a"]
    // edit: string[] list = ["a"];
    system:println(list.length);
}
// --- an array for one value
function main (string[] args) {
    string s = args;    // expect error: incompatible types: 'string[]' cannot be converted to 'string'
    // hint: write 'jsons:toString((json) args)'
    // edit: string s = jsons:toString((json) args);
    system:println(s);
}
// --- an error for its text
function main (string[] args) {
    try {
        system:println(args[0]);
    } catch (errors:Error e) {
        string s = e;    // expect error: incompatible types: 'ballerina.lang.errors:Error' cannot be converted to 'string'
        // hint: write 'e.msg'
        // edit: string s = e.msg;
        system:println(s);
    }
}
// --- a text for an xml
function main (string[] args) {
    xml x = "<a/>";    // expect error: incompatible types: 'string' cannot be converted to 'xml'
    // hint: an xml is written between backticks
    // edit: xml x = `<a/>`;
    system:println(x);
}
// --- a template for a json
function main (string[] args) {
    json j = `{"a": 1}`;    // expect error: incompatible types: expected xml
    // hint: backticks make an xml; a json is written without them
    // edit: json j = {"a": 1};
    system:println(j);
}
// --- a template for a text
function main (string[] args) {
    string s = `hello`;    // expect error: incompatible types: expected xml
    // hint: write '"hello"': backticks make an xml
    // edit: string s = "hello";
    system:println(s);
}
// --- a template with a variable for a text
function main (string[] args) {
    string name = args[0];
    string s = `hello ${name}!`;    // expect error: incompatible types: expected xml
    // hint: write '"hello " + name + "!"': backticks make an xml
    // edit: string s = "hello " + name + "!";
    system:println(s);
}
// --- an element of an array literal
function main (string[] args) {
    int[] list = [1, "2", 3];    // expect error: incompatible types: 'string' cannot be converted to 'int'
    // hint: an int is written 2, without quotes
    // edit: int[] list = [1, 2, 3];
    system:println(list.length);
}
// --- a number in quotes in a struct
struct P { string name; int age; }
function main (string[] args) {
    P p = {name: "Ann", age: "30"};    // expect error: incompatible types: expected 'int', found 'string'
    // hint: an int is written 30, without quotes
    // edit: P p = {name: "Ann", age: 30};
    system:println(p.name);
}
// --- a number for a text in a struct
struct P { string name; int age; }
function main (string[] args) {
    P p = {name: 5, age: 30};    // expect error: incompatible types: expected 'string', found 'int'
    // hint: a string is written "5", in quotes
    // edit: P p = {name: "5", age: 30};
    system:println(p.name);
}
// --- an int for a float in a struct
struct P { float x; }
function main (string[] args) {
    int n = 5;
    P p = {x: n};    // expect error: incompatible types: expected 'float', found 'int'
    // hint: write '(float)' before the value
    // edit: P p = {x: (float) n};
    system:println(p.x);
}
// --- null for a text in a struct
struct P { string name; }
function main (string[] args) {
    P p = {name: null};    // expect error: incompatible types: expected 'string', found 'null'
    // hint: a string is never null: write ""
    // edit: P p = {name: ""};
    system:println(p.name);
}
// --- a struct for another one
struct P { string name; }
struct Q { int age; }
function main (string[] args) {
    P p = {name: "Ann"};
    Q q = p;    // expect error: incompatible types: 'P' cannot be converted to 'Q'
    // hint: 'P' can be used as 'Q' only if it begins with the same fields in the same order
    system:println(q.age);
}
// --- a number as a condition
function main (string[] args) {
    if (args.length) {    // expect error: incompatible types: expected 'boolean', found 'int'
    // hint: write 'args.length != 0'
    // edit: if (args.length != 0) {
        system:println("some");
    }
}
// --- a text as a condition
function main (string[] args) {
    string s = args[0];
    if (s) {    // expect error: incompatible types: expected 'boolean', found 'string'
    // hint: write 's != ""'
    // edit: if (s != "") {
        system:println(s);
    }
}
// --- a json as a condition
function main (string[] args) {
    json j = {ready: true};
    if (j.ready) {    // expect error: incompatible types: expected 'boolean', found 'json'
    // hint: write '(boolean)' before the value if it is true or false; test whether it exists with '!= null'
    // edit: if ((boolean) j.ready) {
        system:println("ready");
    }
}
// --- an element of a map as a condition
function main (string[] args) {
    map m = {a: 1};
    if (m["a"]) {    // expect error: incompatible types: expected 'boolean', found 'any'
    // hint: write '(boolean)' before the value if it is true or false; test whether it exists with '!= null'
    // edit: if ((boolean) m["a"]) {
        system:println("there");
    }
}
// --- a map as a condition
function main (string[] args) {
    map m;
    if (m) {    // expect error: incompatible types: expected 'boolean', found 'map'
    // hint: write 'm != null'
    // edit: if (m != null) {
        system:println("there");
    }
}
// --- a one as a condition
function main (string[] args) {
    while (1) {    // expect error: incompatible types: expected 'boolean', found 'int'
    // hint: a boolean is written true
    // edit: while (true) {
        break;
    }
}
// --- a number negated
function main (string[] args) {
    int n = args.length;
    if (!n) {    // expect error: invalid operation: operator ! not defined on 'int'
    // hint: write 'n == 0'
    // edit: if (n == 0) {
        system:println("none");
    }
}
// --- a text negated
function main (string[] args) {
    string s = args[0];
    if (!s) {    // expect error: invalid operation: operator ! not defined on 'string'
    // hint: write 's == ""'
    // edit: if (s == "") {
        system:println("none");
    }
}
// --- a json negated
function main (string[] args) {
    json j;
    if (!j) {    // expect error: invalid operation: operator ! not defined on 'json'
    // hint: write 'j == null'
    // edit: if (j == null) {
        system:println("none");
    }
}
// --- a number in a logical expression
function main (string[] args) {
    boolean b = true;
    if (b && args.length) {    // expect error: invalid operation: incompatible types 'boolean' and 'int'
    // hint: write 'args.length != 0'
    // edit: if (b && args.length != 0) {
        system:println("some");
    }
}
// --- a text compared with a number
function main (string[] args) {
    if (args[0] == 5) {    // expect error: invalid operation: incompatible types 'string' and 'int'
    // hint: a string is written "5", in quotes
    // edit: if (args[0] == "5") {
        system:println("five");
    }
}
// --- a number compared with a text
function main (string[] args) {
    int n = 5;
    string s = args[0];
    if (n == s) {    // expect error: invalid operation: incompatible types 'int' and 'string'
    // hint: write '(string)' before the value
    // edit: if ((string) n == s) {
        system:println("five");
    }
}
// --- a text compared with true
function main (string[] args) {
    if (args[0] == true) {    // expect error: invalid operation: incompatible types 'string' and 'boolean'
    // hint: a string is written "true", in quotes
    // edit: if (args[0] == "true") {
        system:println("yes");
    }
}
// --- a json compared with a text
function main (string[] args) {
    json j = {type: "chat"};
    if (j["type"] == "chat") {    // expect error: invalid operation: incompatible types 'json' and 'string'
    // hint: write '(string)' before the value
    // edit: if ((string) j["type"] == "chat") {
        system:println("chat");
    }
}
// --- a json compared with a number
function main (string[] args) {
    json j = {n: 5};
    if (j.n > 3) {    // expect error: invalid operation: operator > not defined on 'json'
    // hint: write '(int)' before the value
    // edit: if ((int) j.n > 3) {
        system:println("much");
    }
}
// --- two jsons compared
function main (string[] args) {
    json a = {n: 5};
    json b = {n: 5};
    if (a.n == b.n) {    // expect error: invalid operation: operator == not defined on 'json'
    // hint: cast both operands to the type that they hold, such as (string)
    // edit: if ((string) a.n == (string) b.n) {
        system:println("same");
    }
}
// --- an element of a map compared
function main (string[] args) {
    map m = {a: 1};
    if (m["a"] == 1) {    // expect error: invalid operation: incompatible types 'any' and 'int'
    // hint: write '(int)' before the value
    // edit: if ((int) m["a"] == 1) {
        system:println("one");
    }
}
// --- a map compared with a map
function main (string[] args) {
    map a = {};
    map b = {};
    if (a == b) {    // expect error: invalid operation: operator == not defined on 'map'
    // hint: maps are compared entry by entry, over maps:keys(m)
        system:println("same");
    }
}
// --- a struct compared with a struct
struct P { string name; }
function main (string[] args) {
    P a = {name: "Ann"};
    P b = {name: "Bob"};
    if (a == b) {    // expect error: invalid operation: operator == not defined on 'P'
    // hint: structs are compared field by field, as in a.name == b.name
        system:println("same");
    }
}
// --- texts put in order
function main (string[] args) {
    if (args[0] < args[1]) {    // expect error: invalid operation: operator < not defined on 'string'
    // hint: strings have no order here: only == and != compare them
        system:println("before");
    }
}
// --- a text repeated
function main (string[] args) {
    string s = "ab" * 3;    // expect error: invalid operation: incompatible types 'string' and 'int'
    // hint: a string cannot be repeated: join it with '+' in a loop
    system:println(s);
}
// --- a text and a number multiplied
function main (string[] args) {
    int n = args[0] * 3;    // expect error: invalid operation: incompatible types 'string' and 'int'
    // hint: write '(int)' before the value
    // edit: int n = (int) args[0] * 3;
    system:println(n);
}
// --- a number subtracted from a text
function main (string[] args) {
    int n = args[0] - 1;    // expect error: invalid operation: incompatible types 'string' and 'int'
    // hint: write '(int)' before the value
    // edit: int n = (int) args[0] - 1;
    system:println(n);
}
// --- a text and a json joined
function main (string[] args) {
    json j = {name: "Ann"};
    string s = "hello " + j.name;    // expect error: invalid operation: operator + not defined on 'json'
    // hint: write '(string)' before the value
    // edit: string s = "hello " + (string) j.name;
    system:println(s);
}
// --- a text and an element of a map joined
function main (string[] args) {
    map m = {name: "Ann"};
    string s = "hello " + m["name"];    // expect error: invalid operation: incompatible types 'string' and 'any'
    // hint: write '(string)' before the value
    // edit: string s = "hello " + (string) m["name"];
    system:println(s);
}
// --- a text and a map joined
function main (string[] args) {
    map m = {name: "Ann"};
    string s = "map: " + m;    // expect error: invalid operation: incompatible types 'string' and 'map'
    // hint: write 'jsons:toString((json) m)'
    // edit: string s = "map: " + jsons:toString((json) m);
    system:println(s);
}
// --- a text and an array joined
function main (string[] args) {
    system:println("args: " + args);    // expect error: invalid operation: incompatible types 'string' and 'string[]'
    // hint: write 'jsons:toString((json) args)'
    // edit: system:println("args: " + jsons:toString((json) args));
}
// --- a text and a message joined
function main (string[] args) {
    message m = {};
    system:println("message: " + m);    // expect error: invalid operation: incompatible types 'string' and 'message'
    // hint: write 'messages:getStringPayload(m)'
    // edit: system:println("message: " + messages:getStringPayload(m));
}
// --- a text and an error joined
function main (string[] args) {
    try {
        system:println(args[0]);
    } catch (errors:Error e) {
        system:println("failed: " + e);    // expect error: invalid operation: incompatible types 'string' and 'ballerina.lang.errors:Error'
        // hint: write 'e.msg'
        // edit: system:println("failed: " + e.msg);
    }
}
// --- two jsons added
function main (string[] args) {
    json j = {a: 1, b: 2};
    json sum = j.a + j.b;    // expect error: invalid operation: operator + not defined on 'json'
    // hint: cast both operands to the type that they hold: (int), (float) or (string)
    system:println(sum);
}
// --- a json and a number added
function main (string[] args) {
    json j = {a: 1};
    int n = j.a + 1;    // expect error: invalid operation: operator + not defined on 'json'
    // hint: write '(int)' before the value
    // edit: int n = (int) j.a + 1;
    system:println(n);
}
// --- an element of a map counted up
function main (string[] args) {
    map m = {a: 1};
    m["a"] = m["a"] + 1;    // expect error: invalid operation: incompatible types 'any' and 'int'
    // hint: write '(int)' before the value
    // edit: m["a"] = (int) m["a"] + 1;
}
// --- a text compared with null
function main (string[] args) {
    string s = args[0];
    if (s == null) {    // expect error: invalid operation: incompatible types 'string' and 'null'
    // hint: a string is never null: compare it with "", or leave the comparison out
    // edit: if (s == "") {
        system:println("none");
    }
}
// --- a number compared with null
function main (string[] args) {
    int n = args.length;
    if (n != null) {    // expect error: invalid operation: incompatible types 'int' and 'null'
    // hint: an int is never null: compare it with 0, or leave the comparison out
    // edit: if (n != 0) {
        system:println("some");
    }
}
// --- the power of a number
function main (string[] args) {
    int n = args.length;
    int square = n ^ 2;    // expect error: unsupported operator '^'
    // hint: there is no power operator: write 'n * n'
    // edit: int square = n * n;
    system:println(square);
}
// --- the power of two numbers
function main (string[] args) {
    int n = args.length;
    int power = 2 ^ n;    // expect error: unsupported operator '^'
    // hint: there is no power operator: multiply in a loop
    system:println(power);
}
// --- the length of a text as a field
function main (string[] args) {
    string text = args[0];
    int n = text.length;    // expect error: invalid operation: type 'string' does not support indexing
    // hint: write 'strings:length(text)'
    // edit: int n = strings:length(text);
    system:println(n);
}
// --- the length of a text in a loop
function main (string[] args) {
    string text = args[0];
    int i = 0;
    while (i < text.length) {    // expect error: invalid operation: type 'string' does not support indexing
    // hint: write 'strings:length(text)'
    // edit: while (i < strings:length(text)) {
        i = i + 1;
    }
}
// --- a character of a text by its index
function main (string[] args) {
    string text = args[0];
    string c = text[0];    // expect error: invalid operation: type 'string' does not support indexing
    // hint: write 'strings:subString(text, 0, 1)'
    // edit: string c = strings:subString(text, 0, 1);
    system:println(c);
}
// --- a character of a text by a variable
function main (string[] args) {
    string text = args[0];
    int i = 2;
    string c = text[i];    // expect error: invalid operation: type 'string' does not support indexing
    // hint: write 'strings:subString(text, i, i + 1)'
    // edit: string c = strings:subString(text, i, i + 1);
    system:println(c);
}
// --- the size of an array as a field
function main (string[] args) {
    int n = args.size;    // expect error: non-integer array index type 'string'
    // hint: an array has elements and 'length': write .length
    // edit: int n = args.length;
    system:println(n);
}
// --- an array with a text as index
function main (string[] args) {
    string i = "0";
    string s = args[i];    // expect error: non-integer array index type 'string'
    // hint: write '(int)' before the value
    // edit: string s = args[(int) i];
    system:println(s);
}
// --- an array with a literal text as index
function main (string[] args) {
    string s = args["0"];    // expect error: non-integer array index type 'string'
    // hint: an int is written 0, without quotes
    // edit: string s = args[0];
    system:println(s);
}
// --- an array with a float as index
function main (string[] args) {
    float x = 1.0;
    string s = args[x];    // expect error: non-integer array index type 'float'
    // hint: write '(int)' before the value
    // edit: string s = args[(int) x];
    system:println(s);
}
// --- a map with a number as key
function main (string[] args) {
    map m = {};
    m[1] = "a";    // expect error: non-string map index type 'int'
    // hint: a string is written "1", in quotes
    // edit: m["1"] = "a";
}
// --- a map with a variable number as key
function main (string[] args) {
    map m = {};
    int n = 1;
    m[n] = "a";    // expect error: non-string map index type 'int'
    // hint: write '(string)' before the value
    // edit: m[(string) n] = "a";
}
// --- a map literal with a number as key
function main (string[] args) {
    map m = {1: "a"};    // expect error: non-string map index type 'int'
    // hint: a string is written "1", in quotes
    // edit: map m = {"1": "a"};
    system:println(maps:length(m));
}
// --- an element of an element of a map
function main (string[] args) {
    map inner = {b: 1};
    map m = {a: inner};
    any v = m["a"]["b"];    // expect error: invalid operation: indexing is not supported for map elements of type 'any'. cast the value before access with index
    // hint: put the element into a variable of its type first, such as: json element = (json) m["a"];
    system:println(v);
}
// --- the payload as a field of a message
function main (string[] args) {
    message m = {};
    string s = m.payload;    // expect error: invalid operation: type 'message' does not support indexing
    // hint: write 'messages:getStringPayload(m)'
    // edit: string s = messages:getStringPayload(m);
    system:println(s);
}
// --- a member of an any
function main (string[] args) {
    any a = 5;
    any b = a.value;    // expect error: invalid operation: type 'any' does not support indexing
    // hint: cast it to the type that it holds first: json j = (json) a;
    system:println(b);
}
// --- the length of an array assigned
function main (string[] args) {
    args.length = 0;    // expect error: cannot assign a value to array length
    // hint: empty an array by assigning a new one: write 'args = [];'
    // edit: args = [];
}
// --- a constant assigned
const int MAX = 10;
function main (string[] args) {
    MAX = 11;    // expect error: cannot assign a value to constant 'MAX'
    // hint: 'MAX' is a constant: leave out 'const' where it is defined if it is to change
    // edit: int MAX = 10;
    system:println(MAX);
}
// --- a field name in quotes
struct P { string name; }
function main (string[] args) {
    P p = {"name": "Ann"};    // expect error: invalid field name in struct initializer
    // hint: a field is named without quotes: name
    // edit: P p = {name: "Ann"};
    system:println(p.name);
}
// --- a field by a variable
struct P { string name; }
function main (string[] args) {
    P p = {name: "Ann"};
    string key = "name";
    system:println(p[key]);    // expect error: only static keys are supported for accessing struct fields
    // hint: write .field, or use a map where keys are known only at run time
}
// --- braces for a number
function main (string[] args) {
    int n = {};    // expect error: struct/map initializer is not allowed here
    // hint: an int is written 0
    // edit: int n = 0;
    system:println(n);
}
// --- braces for a text
function main (string[] args) {
    string s = {};    // expect error: struct/map initializer is not allowed here
    // hint: a string is written ""
    // edit: string s = "";
    system:println(s);
}
// --- brackets for a map
function main (string[] args) {
    map m = [];    // expect error: array initializer is not allowed here
    // hint: a map is written {}
    // edit: map m = {};
    system:println(maps:length(m));
}
// --- brackets for a text
function main (string[] args) {
    string s = ["a"];    // expect error: array initializer is not allowed here
    // hint: a string is one value: write "a" without brackets
    // edit: string s = "a";
    system:println(s);
}
// --- an iteration over a number
function main (string[] args) {
    iterate (int i : 5) {    // expect error: incompatible types: expected an array, map or json, found 'int'
    // hint: count with while: int i = 0; while (i < 5) { … i = i + 1; }
    // edit: int i = 0;
    // edit: while (i < 5) {
    // edit: i = i + 1;
        system:println(i);
    }
}
// --- an iteration over the length of an array
function main (string[] args) {
    iterate (int i : args.length) {    // expect error: incompatible types: expected an array, map or json, found 'int'
    // hint: count with while: int i = 0; while (i < args.length) { … i = i + 1; }
    // edit: int i = 0;
    // edit: while (i < args.length) {
    // edit: i = i + 1;
        system:println(i);
    }
}
// --- an iteration over the elements of a map with another type
function main (string[] args) {
    map m = {a: 1};
    iterate (int n : m) {    // expect error: incompatible types: 'any' cannot be converted to 'int'
    // hint: the elements are of type any: write 'any n' and cast inside the loop
    // edit: iterate (any n : m) {
        system:println(n);
    }
}
// --- an iteration over a text
function main (string[] args) {
    iterate (string c : args[0]) {    // expect error: incompatible types: expected an array, map or json, found 'string'
    // hint: a string has no elements: strings:split splits it, strings:subString takes one character
        system:println(c);
    }
}
// --- a text for a constant number
const int MAX = "10";    // expect error: incompatible types: 'string' cannot be converted to 'int'
// hint: an int is written 10, without quotes
// edit: const int MAX = 10;
function main (string[] args) {
    system:println(MAX);
}
// --- a fraction for a global int
int count = 1.5;    // expect error: incompatible types: 'float' cannot be converted to 'int'
// hint: an int has no fraction: write 1, or make it a float
// edit: int count = 1;
function main (string[] args) {
    system:println(count);
}
// --- a text for the default of a field
struct P { int age = "30"; }    // expect error: incompatible types: 'string' cannot be converted to 'int'
// hint: an int is written 30, without quotes
// edit: struct P { int age = 30; }
function main (string[] args) {
    P p = {};
    system:println(p.age);
}
// --- the result of a call without a cast
function name (json j) (json) {
    return j.name;
}
function main (string[] args) {
    json j = {name: "Ann"};
    string s = name(j);    // expect error: incompatible types: 'json' cannot be converted to 'string'
    // hint: write '(string)' before the value
    // edit: string s = (string) name(j);
    system:println(s);
}
// --- the result of a call assigned without a cast
function name (json j) (json) {
    return j.name;
}
function main (string[] args) {
    json j = {name: "Ann"};
    string s = "";
    s = name(j);    // expect error: cannot assign json to 's' (type string) in multiple assignment
    // hint: write '(string)' before the value
    // edit: s = (string) name(j);
    system:println(s);
}
// --- several results of other types
function pair () (int, int) {
    return 1, 2;
}
function main (string[] args) {
    int a;
    string b;
    a, b = pair();    // expect error: cannot assign int to 'b' (type string) in multiple assignment
    // hint: assign the result to a variable of type int and convert it afterwards
    // edit: int number;
    // edit: a, number = pair();
    // edit: b = number;
    system:println(a + b);
}
// --- the payload of a response of an action
function main (string[] args) {
    http:ClientConnector c = create http:ClientConnector("http://localhost");
    message m = {};
    string s = http:ClientConnector.get(c, "/", m);    // expect error: incompatible types: 'message' cannot be converted to 'string'
    // hint: put the result into a variable of type message first, and then write messages:getStringPayload(response)
    // edit: message response = http:ClientConnector.get(c, "/", m);
    // edit: string s = messages:getStringPayload(response);
    system:println(s);
}
// --- a cast for two variables
function main (string[] args) {
    int n;
    any e;
    n, e = (int) args[0];    // expect error: assignment count mismatch: 2 != 1
    // hint: a cast has one value: its failure is caught with try { … } catch (errors:Error e) { … }
    // edit: n = (int) args[0];
    system:println(n);
}
// --- a text and a number added for an int
function main (string[] args) {
    int n = args[0] + 1;    // expect error: incompatible types: 'string' cannot be converted to 'int'
    // hint: + joins a string with the other operand; to add, write (int) args[0]
    // edit: int n = (int) args[0] + 1;
    system:println(n);
}
// --- a literal text and a number added for an int
function main (string[] args) {
    int n = args.length + "1";    // expect error: incompatible types: 'string' cannot be converted to 'int'
    // hint: + joins a string with the other operand; to add, write 1
    // edit: int n = args.length + 1;
    system:println(n);
}
// --- a text for a message
function main (string[] args) {
    message m = args[0];    // expect error: incompatible types: 'string' cannot be converted to 'message'
    // hint: put the value into an empty message: messages:setStringPayload(m, args[0]);
    // edit: message m = {};
    // edit: messages:setStringPayload(m, args[0]);
    system:println(messages:getStringPayload(m));
}
// --- a json for a message
function main (string[] args) {
    json j = {ok: true};
    message m = {};
    m = j;    // expect error: incompatible types: 'json' cannot be converted to 'message'
    // hint: put the value into an empty message: messages:setJsonPayload(m, j);
    // edit: m = {};
    // edit: messages:setJsonPayload(m, j);
    system:println(messages:getStringPayload(m));
}
// --- a cast for two variables of which one is not defined
function main (string[] args) {
    int n;
    n, err = <int> args[0];    // expect error: assignment count mismatch: 2 != 1
    // hint: a cast has one value: its failure is caught with try { … } catch (errors:Error e) { … }
    // edit: n = <int> args[0];
    system:println(n);
}
// --- a cast whose second value is ignored
function main (string[] args) {
    int n;
    n, _ = (int) args[0];    // expect error: assignment count mismatch: 2 != 1
    // hint: a cast has one value: its failure is caught with try { … } catch (errors:Error e) { … }
    // edit: n = (int) args[0];
    system:println(n);
}
// --- null for a condition
function main (string[] args) {
    while (null) {    // expect error: incompatible types: expected 'boolean', found 'null'
        // hint: a boolean is never null: write false
        // edit: while (false) {
        system:println("on");
    }
}
// --- a cast of a list to a map
function main (string[] args) {
    int[] list = [1];
    map m = (map) list; // expect error: incompatible types: 'int[]' cannot be cast to 'map'
    // hint: no cast leads from 'int[]' to 'map'
}
// --- a cast of a string to a map
function main (string[] args) {
    map m = (map) "a"; // expect error: incompatible types: 'string' cannot be cast to 'map'
    // hint: no cast leads from 'string' to 'map': a map is written {"key": value}; a text becomes a json: json j = (json) text;
}
// --- a cast of a number to a list
function main (string[] args) {
    int[] list = (int[]) 5; // expect error: incompatible types: 'int' cannot be cast to 'int[]'
    // hint: no cast leads from 'int' to 'int[]': an array of one element is written [5]
    // edit: int[] list = [5];
}
// --- a cast of one struct to another
struct A {
    int a;
}
struct B {
    int b;
}
function main (string[] args) {
    A a = {};
    B b = (B) a; // expect error: incompatible types: 'A' cannot be cast to 'B'
    // hint: no cast leads from 'A' to 'B': 'A' can be used as 'B' only if it begins with the same fields in the same order
}
// --- a whole number in quotes for a float
function main (string[] args) {
    float x = "25"; // expect error: incompatible types: 'string' cannot be converted to 'float'
    // hint: a float is written 25.0, without quotes
    // edit: float x = 25.0;
}
// --- a word in quotes for a float
function main (string[] args) {
    float x = "much"; // expect error: incompatible types: 'string' cannot be converted to 'float'
    // hint: a float is written 0.0, without quotes
}
// --- an exponent in quotes for a float
function main (string[] args) {
    float x = "1e5"; // expect error: incompatible types: 'string' cannot be converted to 'float'
    // hint: a float is written 0.0, without quotes
}
// --- one for a boolean
function main (string[] args) {
    boolean b = 1; // expect error: incompatible types: 'int' cannot be converted to 'boolean'
    // hint: a boolean is written true
    // edit: boolean b = true;
}
// --- zero for a boolean
function main (string[] args) {
    boolean b = 0; // expect error: incompatible types: 'int' cannot be converted to 'boolean'
    // hint: a boolean is written false
    // edit: boolean b = false;
}
// --- another number for a boolean
function main (string[] args) {
    boolean b = 2; // expect error: incompatible types: 'int' cannot be converted to 'boolean'
    // hint: a boolean is written true or false
}
// --- a capital letter in quotes for a boolean
function main (string[] args) {
    boolean b = "False"; // expect error: incompatible types: 'string' cannot be converted to 'boolean'
    // hint: a boolean is written false, without quotes
    // edit: boolean b = false;
}
// --- a number with a plus in quotes for an int
function main (string[] args) {
    int i = "+5"; // expect error: incompatible types: 'string' cannot be converted to 'int'
    // hint: an int is written 5, without quotes
    // edit: int i = 5;
}
// --- a number that is too long in quotes for an int
function main (string[] args) {
    int i = "1234567890123456789"; // expect error: incompatible types: 'string' cannot be converted to 'int'
    // hint: an int is written 0, without quotes
}
// --- a large fraction for an int
function main (string[] args) {
    int i = 1e20; // expect error: incompatible types: 'float' cannot be converted to 'int'
    // hint: an int is written 0
}
// --- a negative fraction for an int
function main (string[] args) {
    int i = -2.5; // expect error: incompatible types: 'float' cannot be converted to 'int'
    // hint: an int has no fraction: write -2, or make it a float
    // edit: int i = -2;
}
// --- an int for a list of ints
function main (string[] args) {
    int n = 1;
    int[] list = n; // expect error: incompatible types: 'int' cannot be converted to 'int[]'
    // hint: an array of one element is written [n]
    // edit: int[] list = [n];
}
// --- a text for a list of strings
function main (string[] args) {
    string[] list = "a"; // expect error: incompatible types: 'string' cannot be converted to 'string[]'
    // hint: an array of one element is written ["a"]
    // edit: string[] list = ["a"];
}
// --- a list for one of its elements
function main (string[] args) {
    int[] list = [1];
    int n = list; // expect error: incompatible types: 'int[]' cannot be converted to 'int'
    // hint: an element of it is read with an index, as in list[0]
}
// --- the size of a json
function main (string[] args) {
    json j = [1];
    int n = j.length; // expect error: incompatible types: 'json' cannot be converted to 'int'
    // hint: write 'jsons:getInt(j, "$.length()")': .length reads a member of that name
    // edit: int n = jsons:getInt(j, "$.length()");
}
// --- a member of a json that is not its size
function main (string[] args) {
    json j = {a:1};
    int n = j.a; // expect error: incompatible types: 'json' cannot be converted to 'int'
    // hint: write '(int)' before the value
    // edit: int n = (int) j.a;
}
// --- a sum of texts for a number
function main (string[] args) {
    string a = "1";
    int n = a + 1; // expect error: incompatible types: 'string' cannot be converted to 'int'
    // hint: + joins a string with the other operand; to add, write (int) a
    // edit: int n = (int) a + 1;
}
// --- a sum of a float and a text for a float
function main (string[] args) {
    string a = "1";
    float n = 1.5 + a; // expect error: incompatible types: 'string' cannot be converted to 'float'
    // hint: + joins a string with the other operand; to add, write (float) a
    // edit: float n = 1.5 + (float) a;
}
// --- a sum of a text in quotes for a number
function main (string[] args) {
    int n = "1" + 1; // expect error: incompatible types: 'string' cannot be converted to 'int'
    // hint: + joins a string with the other operand; to add, write 1
    // edit: int n = 1 + 1;
}
// --- a sum of three parts for a number
function main (string[] args) {
    string a = "1";
    int n = a + 1 + 2; // expect error: incompatible types: 'string' cannot be converted to 'int'
    // hint: write '(int)' before the value
    // edit: int n = (int) (a + 1 + 2);
}
// --- a sum with a word for a number
function main (string[] args) {
    int n = "one" + 1; // expect error: incompatible types: 'string' cannot be converted to 'int'
    // hint: write '(int)' before the value
    // edit: int n = (int) ("one" + 1);
}
// --- an xml for a message
function main (string[] args) {
    xml x = `<a/>`;
    message m = x; // expect error: incompatible types: 'xml' cannot be converted to 'message'
    // hint: put the value into an empty message: messages:setXmlPayload(m, x);
    // edit: message m = {};
    // edit: messages:setXmlPayload(m, x);
}
// --- a map for a message that is assigned
function main (string[] args) {
    map entries = {};
    message m = {};
    m = entries; // expect error: incompatible types: 'map' cannot be converted to 'message'
    // hint: put the value into an empty message: messages:setMapPayload(m, entries);
    // edit: m = {};
    // edit: messages:setMapPayload(m, entries);
}
// --- a string for a message of a service
service s {
    string text = "a";
    message m = text; // expect error: incompatible types: 'string' cannot be converted to 'message'
    // hint: put the value into a message: messages:setStringPayload(m, …)
    @http:GET {}
    resource r (message n) {
        reply m;
    }
}
// --- an int for a message
function main (string[] args) {
    message m = 5; // expect error: incompatible types: 'int' cannot be converted to 'message'
    // hint: no cast leads from 'int' to 'message'; give a value of type message
}
// --- an error for a string
function main (string[] args) {
    try {
        system:println("a");
    } catch (errors:Error e) {
        string s = e; // expect error: incompatible types: 'ballerina.lang.errors:Error' cannot be converted to 'string'
    // hint: write 'e.msg'
    // edit: string s = e.msg;
    }
}
// --- an error for an int
function main (string[] args) {
    try {
        system:println("a");
    } catch (errors:Error e) {
        int s = e; // expect error: incompatible types: 'ballerina.lang.errors:Error' cannot be converted to 'int'
    // hint: no cast leads from 'ballerina.lang.errors:Error' to 'int'; give a value of type int
    }
}
// --- an any for a struct
struct P {
    int a;
}
function main (string[] args) {
    any a = 1;
    P p = a; // expect error: incompatible types: 'any' cannot be converted to 'P'
    // hint: write '(P)' before the value
    // edit: P p = (P) a;
}
// --- an any for a list
function main (string[] args) {
    any a = 1;
    int[] list = a; // expect error: incompatible types: 'any' cannot be converted to 'int[]'
    // hint: write '(int[])' before the value
    // edit: int[] list = (int[]) a;
}
// --- a text with a backtick for an xml
function main (string[] args) {
    xml x = "<a>`</a>"; // expect error: incompatible types: 'string' cannot be converted to 'xml'
    // hint: write '(xml)' before the value
    // edit: xml x = (xml) "<a>`</a>";
}
// --- a text that is not an element for an xml
function main (string[] args) {
    xml x = "a"; // expect error: incompatible types: 'string' cannot be converted to 'xml'
    // hint: write '(xml)' before the value
    // edit: xml x = (xml) "a";
}
// --- the response of an action for a string
function main (string[] args) {
    http:ClientConnector c = create http:ClientConnector("http://localhost");
    message m = {};
    string s = http:ClientConnector.get(c, "/", m); // expect error: incompatible types: 'message' cannot be converted to 'string'
    // hint: put the result into a variable of type message first, and then write messages:getStringPayload(response)
    // edit: message response = http:ClientConnector.get(c, "/", m);
    // edit: string s = messages:getStringPayload(response);
}
// --- the response of an action for a json
function main (string[] args) {
    http:ClientConnector c = create http:ClientConnector("http://localhost");
    message m = {};
    json j = http:ClientConnector.get(c, "/", m); // expect error: incompatible types: 'message' cannot be converted to 'json'
    // hint: put the result into a variable of type message first, and then write messages:getJsonPayload(response)
    // edit: message response = http:ClientConnector.get(c, "/", m);
    // edit: json j = messages:getJsonPayload(response);
}
// --- the response of an action for an int
function main (string[] args) {
    http:ClientConnector c = create http:ClientConnector("http://localhost");
    message m = {};
    int i = http:ClientConnector.get(c, "/", m); // expect error: incompatible types: 'message' cannot be converted to 'int'
    // hint: no cast leads from 'message' to 'int'; give a value of type int
}
// --- an any of an action for an int
connector C () {
    action total (C c) (any) {
        return 1;
    }
}
function main (string[] args) {
    C c = create C();
    int i = C.total(c); // expect error: incompatible types: 'any' cannot be converted to 'int'
    // hint: put the result into a variable of type any first, and then write (int) value
    // edit: any value = C.total(c);
    // edit: int i = (int) value;
}
// --- braces for an int
function main (string[] args) {
    int i = {}; // expect error: struct/map initializer is not allowed here
    // hint: an int is written 0
    // edit: int i = 0;
}
// --- braces with an entry for an int
function main (string[] args) {
    int i = {a:1}; // expect error: struct/map initializer is not allowed here
    // hint: a literal in braces makes a map, json, struct or empty message, not 'int'
}
// --- brackets for a struct
struct P {
    int a;
}
function main (string[] args) {
    P p = []; // expect error: array initializer is not allowed here
    // hint: a P is written {}
    // edit: P p = {};
}
// --- brackets around a number for an int
function main (string[] args) {
    int i = [5]; // expect error: array initializer is not allowed here
    // hint: an int is one value: write 5 without brackets
    // edit: int i = 5;
}
// --- brackets around a text for an int
function main (string[] args) {
    int i = ["a"]; // expect error: array initializer is not allowed here
    // hint: assign it to a variable of an array type first
}
// --- brackets around two numbers for an int
function main (string[] args) {
    int i = [1, 2]; // expect error: array initializer is not allowed here
    // hint: assign it to a variable of an array type first
}
// --- backticks for a json
function main (string[] args) {
    json j = `{"a": 1}`; // expect error: incompatible types: expected xml
    // hint: backticks make an xml; a json is written without them
    // edit: json j = {"a": 1};
}
// --- backticks around half a json
function main (string[] args) {
    json j = `{"a": `; // expect error: incompatible types: expected xml
    // hint: backticks make an xml; a json is written without them
}
// --- backticks for a string
function main (string[] args) {
    string name = "Ann";
    string s = `hello ${name}, hello`; // expect error: incompatible types: expected xml
    // hint: write '"hello " + name + ", hello"': backticks make an xml
    // edit: string s = "hello " + name + ", hello";
}
// --- backticks that begin with a value, for a string
function main (string[] args) {
    int count = 1;
    string s = `${count} times`; // expect error: incompatible types: expected xml
    // hint: write '"" + count + " times"': backticks make an xml
    // edit: string s = "" + count + " times";
}
// --- backticks around one value, for a string
function main (string[] args) {
    string name = "Ann";
    string s = `${name}`; // expect error: incompatible types: expected xml
    // hint: write '"" + name': backticks make an xml
    // edit: string s = "" + name;
}
// --- backticks around what is not defined, for a string
function main (string[] args) {
    string s = `hello ${nobody.at(1)}`; // expect error: incompatible types: expected xml
    // hint: backticks make an xml; a string is written in double quotes
}
// --- backticks for an int
function main (string[] args) {
    int i = `5`; // expect error: incompatible types: expected xml
    // hint: text between backticks makes an xml value; for json write {"name": value}
}
// --- backticks in an operand
function main (string[] args) {
    string name = "Ann";
    string s = "a" + `hello ${name}`; // expect error: xml/json template expression is not allowed here
    // hint: write '"hello " + name': backticks make an xml
    // edit: string s = "a" + "hello " + name;
}
// --- an element in an operand
function main (string[] args) {
    string s = "a" + `<a/>`; // expect error: xml/json template expression is not allowed here
    // hint: assign it to a variable of type xml first
}
// --- undeclared err in catch-like
function main (string[] args) {
    int n = (int) args[0];
    if (err != null) { // expect error: undefined symbol 'err'
// hint: a failure throws an error: it has a name in a catch alone, try { … } catch (errors:Error err) { … }
        system:println(err.msg);
    }
}
// --- jsons add xmls array
function main (string[] args) {
    json j = [];
    xml[] xs = [];
    jsons:add(j, "$", xs); // expect error: undefined function 'jsons:add'
// hint: there is add(json,string,string), add(json,string,int), add(json,string,float), add(json,string,boolean), add(json,string,json), add(json,string,string,string), called here with (json,string,xml[]): write 'jsons:toString((json) xs)'
// edit: jsons:add(j, "$", jsons:toString((json) xs));
    system:println(j);
}
// --- json of xml array
function main (string[] args) {
    xml[] xs = [];
    json j = xs; // expect error: incompatible types: 'xml[]' cannot be converted to 'json'
// hint: an xml in it has no json: convert the parts one by one, as in (json) list[0]
    system:println(j);
}
// --- json of xml array call
function main (string[] args) {
    xml[] xs = [];
    system:println(jsons:toString(xs)); // expect error: undefined function 'jsons:toString'
// hint: there is toString(json), called here with (xml[]): write 'jsons:toString((json) xs)'
// edit: system:println(jsons:toString((json) xs));
}
// --- struct with xml to json
struct P { xml x; }
function main (string[] args) {
    P p = {};
    json j = p; // expect error: incompatible types: 'P' cannot be converted to 'json'
// hint: an xml in it has no json: convert the parts one by one, as in (json) list[0]
    system:println(j);
}
// --- array of arrays of xml
function main (string[] args) {
    xml[][] xs = [];
    json j = xs; // expect error: incompatible types: 'xml[][]' cannot be converted to 'json'
// hint: an xml in it has no json: convert the parts one by one, as in (json) list[0]
    system:println(j);
}
// --- an int for an xml
function main (string[] args) {
    xml x = 5; // expect error: incompatible types: 'int' cannot be converted to 'xml'
    // hint: no cast leads from 'int' to 'xml'; give a value of type xml
}
// --- a boolean for a message
function main (string[] args) {
    message m = true; // expect error: incompatible types: 'boolean' cannot be converted to 'message'
    // hint: no cast leads from 'boolean' to 'message'; give a value of type message
}
// --- a negated float for an int
function main (string[] args) {
    float f = -5;
    int i = -f; // expect error: incompatible types: 'float' cannot be converted to 'int'
    // hint: write '(int)' before the value
    // edit: int i = (int) -f;
}
// --- a long text for an int
function main (string[] args) {
    int i = strings:toUpperCase("a rather long text that goes on and on and on") + " and another long text at the end"; // expect error: incompatible types: 'string' cannot be converted to 'int'
    // hint: write '(int)' before the value
    // edit: int i = (int) (strings:toUpperCase("a rather long text that goes on and on and on") + " and another long text at the end");
}
// --- the length of an any
function main (string[] args) {
    any a = 1;
    int n = a.length; // expect error: invalid operation: type 'any' does not support indexing
    // hint: cast it to the type that it holds first: json j = (json) a;
}
// --- an error for an xml
function main (string[] args) {
    errors:Error e = {msg:"a"};
    xml x = e; // expect error: incompatible types: 'ballerina.lang.errors:Error' cannot be converted to 'xml'
    // hint: no cast leads from 'ballerina.lang.errors:Error' to 'xml'; give a value of type xml
}
// --- a struct of a package whose alias is another
import acme.tools as t;
function main (string[] args) {
    any a = 1;
    t:P p = a; // expect error: incompatible types: 'any' cannot be converted to 'acme.tools:P'
    // hint: write '(t:P)' before the value
    // edit: t:P p = (t:P) a;
}
// package acme.tools: tools.bal
package acme.tools;
struct P {
    int a;
}
// --- an any for a list of structs of a package
import acme.tools as t;
function main (string[] args) {
    t:P[] list = [];
    any a = 1;
    list = a; // expect error: incompatible types: 'any' cannot be converted to 'acme.tools:P[]'
    // hint: write '(t:P[])' before the value
    // edit: list = (t:P[]) a;
}
// package acme.tools: tools.bal
package acme.tools;
struct P {
    int a;
}
