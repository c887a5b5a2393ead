function main (string[] args) {
    int[] a = [1, 2, 3, 4];
    iterate (int x : a) { if (x == 2) { continue; } if (x == 4) { break; } system:println(x); }
    // expect: 1
    // expect: 3
    json j = ["a", {b:1}];
    iterate (json e : j) { system:println(e); }
    // expect: a
    // expect: {"b":1}
    map m = {"k":1, "l":2.5};
    iterate (any v : m) { system:println(v); }
    // expect: 1
    // expect: 2.5
    try {
        iterate (json e : j[1].list) { system:println(e); }
    } catch (errors:Error e) { system:println(e.msg); }
    // expect: the value is null
}
