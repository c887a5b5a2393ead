function main (string[] args) {
    string[] a = ["b", "a", "C"];
    string[] b = arrays:sort(a);
    system:println(b[0] + b[1] + b[2] + a[0]);    // expect: Cabb
    int[] i = [1, 2, 3];
    int[] c = arrays:copyOf(i);
    c[0] = 9;
    system:println(i[0]);    // expect: 1
    c = arrays:copyOfRange(i, 1, 3);
    system:println(c[0] + arrays:length(c));    // expect: 4
    c = arrays:copyOfRange(i, 2, 1);
    system:println(arrays:length(c));    // expect: 0
    map m = {a:1, b:2};
    maps:remove(m, "a");
    maps:remove(m, "nothing");
    string[] k = maps:keys(m);
    system:println(k[0] + maps:length(m));    // expect: b1
}
