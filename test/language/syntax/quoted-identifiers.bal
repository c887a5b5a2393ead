function main (string[] args) {
    int |int| = 1; int |two words| = 2;
    map m = {|a key|: 3, plain: 4};
    system:println(|int| + |two words|);    // expect: 3
    system:println((int) m["a key"]);       // expect: 3
    int |same| = 5;
    system:println(same);                   // expect: 5
}
