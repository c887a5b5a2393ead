struct Pair {
    int left;
    any right;
}

function three () (int, string, any) {
    return 1, "two", 3.5;
}

function main (string[] args) {
    int i;
    string s;
    any a;
    i, s, a = three();
    system:println(s + i);              // expect: two1
    _, s, _ = three();
    int[] list = [];
    map m = {};
    Pair p = {};
    list[2], m["key"], p.right = three();
    system:println(list.length);        // expect: 3
    system:println(m.key);              // expect: two
    system:println((float) p.right);    // expect: 3.5
    p.left, _, m.other = three();
    system:println(p.left);             // expect: 1
    three();
}
