const int |a constant| = 1;
int |a global| = |a constant| + 1;

struct |a struct| {
    int |a field|;
}

connector |a connector| (int |a parameter|) {
    int |a variable| = |a parameter|;
    action |an action| (|a connector| c, int |by|) (int) {
        |a variable| = |a variable| + |by|;
        return |a variable|;
    }
}

function |a function| (int |a parameter|) (int |a result|) {
    |a result| = |a parameter| * 2;
    return;
}

function main (string[] args) {
    |a struct| s = {|a field|:|a global|};
    system:println(s.|a field|);            // expect: 2
    system:println(|a function|(4));        // expect: 8
    |a connector| c = create |a connector|(5);
    int |if| = |a connector|.|an action|(c, 2);
    system:println(|if|);                   // expect: 7
    map m = {|a key|:1};
    system:println(m["a key"]);             // expect: 1
    int |plain| = 9;
    system:println(plain);                  // expect: 9
    int |a\|b| = 10;
    system:println(|a\|b|);                 // expect: 10
}
