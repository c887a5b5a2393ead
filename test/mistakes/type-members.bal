// --- json.dumps
function main (string[] args) {
    json j = {a:1};
    string s = json.dumps(j); // expect error: method invocation 'dumps' is not allowed here
// hint: write 'jsons:toString(j)'
// edit: string s = jsons:toString(j);
    system:println(s);
}
// --- int.fromString
function main (string[] args) {
    string s = "1";
    int n = int.fromString(s); // expect error: method invocation 'fromString' is not allowed here
// hint: write '(int) s'
// edit: int n = (int) s;
    system:println(n);
}
// --- string.valueOf
function main (string[] args) {
    int n = 5;
    string s = string.valueOf(n); // expect error: method invocation 'valueOf' is not allowed here
// hint: write 'strings:valueOf(n)'
// edit: string s = strings:valueOf(n);
    system:println(s);
}
// --- string.format
function main (string[] args) {
    int n = 5;
    string s = string.format("%d", n); // expect error: method invocation 'format' is not allowed here
// hint: write '"" + n'
// edit: string s = "" + n;
    system:println(s);
}
// --- json.parse
function main (string[] args) {
    string s = "{}";
    json j = json.parse(s); // expect error: method invocation 'parse' is not allowed here
// hint: write '(json) s'
// edit: json j = (json) s;
    system:println(j);
}
// --- json.loads
function main (string[] args) {
    string s = "{}";
    json j = json.loads(s); // expect error: method invocation 'loads' is not allowed here
// hint: write '(json) s'
// edit: json j = (json) s;
    system:println(j);
}
// --- int.parse in call
function main (string[] args) {
    system:println(int.parse(args[0])); // expect error: method invocation 'parse' is not allowed here
// hint: write '(int) args[0]'
// edit: system:println((int) args[0]);
}
// --- float.parseFloat
function main (string[] args) {
    float f = float.parseFloat(args[0]); // expect error: method invocation 'parseFloat' is not allowed here
// hint: write '(float) args[0]'
// edit: float f = (float) args[0];
    system:println(f);
}
// --- boolean.parseBoolean
function main (string[] args) {
    boolean b = boolean.parseBoolean("true"); // expect error: method invocation 'parseBoolean' is not allowed here
// hint: write '"true" == "true"'
// edit: boolean b = "true" == "true";
    system:println(b);
}
// --- string.join
function main (string[] args) {
    system:println(string.join(",", args)); // expect error: invalid identifier 'system'
// hint: there is no join: put the parts together in a loop, iterate (string each : list) { … }
}
// --- int.max
function main (string[] args) {
    int n = int.MAX_VALUE; // expect error: invalid token 'int.MAX_VALUE'. built-in types have no members
// hint: write 9223372036854775807
// edit: int n = 9223372036854775807;
    system:println(n);
}
// --- xml.parse
function main (string[] args) {
    xml x = xml.parse("<a/>"); // expect error: method invocation 'parse' is not allowed here
// hint: write '(xml) "<a/>"'
// edit: xml x = (xml) "<a/>";
    system:println(x);
}
// --- json.stringify statement
function main (string[] args) {
    json j = {a:1};
    system:println(json.stringify(j)); // expect error: method invocation 'stringify' is not allowed here
// hint: write 'jsons:toString(j)'
// edit: system:println(jsons:toString(j));
}
// --- map.get
function main (string[] args) {
    map m = {a:1};
    any a = map.get(m, "a"); // expect error: method invocation 'get' is not allowed here
// hint: write 'm["a"]'
// edit: any a = m["a"];
    system:println(a);
}
// --- string.isNullOrEmpty
function main (string[] args) {
    string s = "";
    if (string.IsNullOrEmpty(s)) { // expect error: method invocation 'IsNullOrEmpty' is not allowed here
// hint: write 's == ""'
// edit: if (s == "") {
        system:println("empty");
    }
}
// --- int.toString
function main (string[] args) {
    int n = 5;
    string s = int.toString(n); // expect error: method invocation 'toString' is not allowed here
// hint: write 'strings:valueOf(n)'
// edit: string s = strings:valueOf(n);
    system:println(s);
}
// --- float.parse in condition
function main (string[] args) {
    if (float.parse(args[0]) > 1.5) { // expect error: method invocation 'parse' is not allowed here
// hint: write '(float) args[0]'
// edit: if ((float) args[0] > 1.5) {
        system:println("a");
    }
}
// --- string.isEmpty in condition
function main (string[] args) {
    string s = "";
    if (!string.isEmpty(s)) { // expect error: method invocation 'isEmpty' is not allowed here
// hint: write '(s == "")'
// edit: if (!(s == "")) {
        system:println("a");
    }
}
// --- json.add statement
function main (string[] args) {
    json j = {};
    json.add(j, "$", "k", 5); // expect error: method invocation 'add' is not allowed here
// hint: did you mean 'jsons:add'?
// edit: jsons:add(j, "$", "k", 5);
    system:println(j);
}
// --- map.put statement
function main (string[] args) {
    map m = {};
    map.put(m, "k", 5); // expect error: method invocation 'put' is not allowed here
// hint: write 'm["k"] = 5'
// edit: m["k"] = 5;
    system:println(m["k"]);
}
// --- string.format println
function main (string[] args) {
    system:println(string.format("%d items", args.length)); // expect error: method invocation 'format' is not allowed here
// hint: write '"" + args.length + " items"'
// edit: system:println("" + args.length + " items");
}
// --- json.toString result step
function main (string[] args) {
    json j = {a:"x"};
    system:println(json.parse("{}").a); // expect error: invalid identifier 'system'
// hint: a call has no members: put its result into a variable first, as in T x = json.parse("{}");
}
// --- message.getPayload
@http:BasePath {value:"/a"}
service s {
    @http:POST {}
    resource r (message m) {
        string s = message.getStringPayload(m); // expect error: method invocation 'getStringPayload' is not allowed here
// hint: did you mean 'messages:getStringPayload'?
// edit: string s = messages:getStringPayload(m);
        system:println(s);
        reply m;
    }
}
// --- string.replace assign
function main (string[] args) {
    string s = "a";
    s = string.replace(s, "a", "b"); // expect error: method invocation 'replace' is not allowed here
// hint: did you mean 'strings:replace'?
// edit: s = strings:replace(s, "a", "b");
    system:println(s);
}
// --- string.join keyword
function main (string[] args) {
    string s = string.join(args, ","); // expect error: mismatched input 'join'. Expecting one of Identifier
// hint: there is no join: put the parts together in a loop, iterate (string each : list) { … }
    system:println(s);
}
