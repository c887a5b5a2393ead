function main (string[] args) {
    string name = "n";
    map m = {name: 1, "b c": "two", "b c": "three"};
    system:println((int) m["name"]);        // expect: 1
    system:println((string) m["b c"]);      // expect: three
    system:println(m.missing == null);      // expect: true
    m[name] = 2.0; m.__proto__ = 5; m.constructor = "c";
    string[] keys = maps:keys(m); int i = 0;
    while (i < keys.length) { system:println(keys[i]); i = i + 1; }
    // expect: name
    // expect: b c
    // expect: n
    // expect: __proto__
    // expect: constructor
}
