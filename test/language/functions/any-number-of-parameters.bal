function none () (string) {
    return "none";
}

function one (int a) (int) {
    return a;
}

function two (int a, int b) (int) {
    int c = a - b;
    return c;
}

function three (int a, int b, int c) (string) {
    string text = a + " " + b + " " + c;
    string shown = "[" + text + "]";
    return shown;
}

function four (string a, string b, string c, string d) (string) {
    return d + c + b + a;
}

// Frames of every size begin with the parameters, and a local is its default until it is assigned.
function nine (int a, int b, int c, int d, int e, int f, int g, int h, int i) (int) {
    int sum;
    int last;
    sum = sum + a + b + c + d + e + f + g + h;
    last = i;
    return sum * 10 + last;
}

function main (string[] args) {
    system:println(none());                             // expect: none
    system:println(one(7));                             // expect: 7
    system:println(two(9, 4));                          // expect: 5
    system:println(three(1, 2, 3));                     // expect: [1 2 3]
    system:println(four("a", "b", "c", "d"));           // expect: dcba
    system:println(nine(1, 2, 3, 4, 5, 6, 7, 8, 9));    // expect: 369
    system:println(three(two(5, 4), one(2), two(one(8), 5)));   // expect: [1 2 3]
}
