function main (string[] args) {
    string name = "value";
    map m = {"key":1, name:2, |q r|:3, ("a" + "b"):4, inner:{a:1}, list:["x", 2.5], nothing:null};
    system:println(m["name"]);          // expect: 2
    system:println(m["value"] == null); // expect: true
    system:println(m["q r"]);           // expect: 3
    system:println(m.ab);               // expect: 4
    map inner = (map) m.inner;
    system:println(inner.a);            // expect: 1
    map twice = {"a":1, "a":2};
    system:println(twice.a);            // expect: 2
    system:println(maps:length(twice)); // expect: 1
    m[name] = "by value";
    system:println(m.value);            // expect: by value
    m["__proto__"] = 1;
    m.constructor = 2;
    system:println(m["__proto__"]);     // expect: 1
    system:println(m["toString"] == null && m["hasOwnProperty"] == null);   // expect: true
    string[] keys = maps:keys(m);
    system:println(keys[0] + " " + keys[6] + " " + keys[9]);    // expect: key nothing constructor
}
