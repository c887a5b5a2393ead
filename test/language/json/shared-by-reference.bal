function main (string[] args) {
    json a = {n:1}; json b = a; b.n = 2;
    system:println(a.n);            // expect: 2
    map m = {}; m.j = a;
    json c = (json) m.j; c.n = 3;
    system:println(a.n);            // expect: 3
}
