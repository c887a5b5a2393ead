struct Point { int x; float y; string name; boolean isSet; }

function number (int n) (int) { return n; }
function fraction (float f) (float) { return f; }
function text (string s) (string) { return s; }
function truth (boolean b) (boolean) { return b; }
function none () (map) { return null; }
function list () (int[]) { int[] l = [4, 5, 6]; return l; }
function content () (json) { json j = {a:[1, 2.5, "x"], b:true}; return j; }

function main (string[] args) {
    system:println(-number(3) + number(10) * number(2) - number(9) / number(2) % number(3));    // expect: 16
    system:println(number(2) < number(3));              // expect: true
    system:println(number(3) < number(3));              // expect: false
    system:println(number(3) <= number(3));             // expect: true
    system:println(number(4) <= number(3));             // expect: false
    system:println(number(4) > number(3));              // expect: true
    system:println(number(3) > number(3));              // expect: false
    system:println(number(3) >= number(3));             // expect: true
    system:println(number(2) >= number(3));             // expect: false
    system:println(number(3) == number(3));             // expect: true
    system:println(number(3) == number(4));             // expect: false
    system:println(number(3) != number(4));             // expect: true
    system:println(number(3) != number(3));             // expect: false
    system:println(fraction(1.5) + number(1));          // expect: 2.5
    system:println(-fraction(1.5));                     // expect: -1.5
    system:println(text("a") == text("a"));             // expect: true
    system:println(text("a") == text("b"));             // expect: false
    system:println(text("a") != text("b"));             // expect: true
    system:println(text("a") != text("a"));             // expect: false
    system:println(text("a") + number(1) + truth(false) + fraction(0.5));   // expect: a1false0.5
    system:println(!truth(true));                       // expect: false
    system:println(!truth(false) && truth(true));       // expect: true
    system:println(truth(false) || truth(false));       // expect: false
    system:println(truth(true) || truth(false));        // expect: true
    system:println(none() == null);                     // expect: true
    system:println(none() != null);                     // expect: false
    int[] numbers = list();
    system:println(numbers[number(1)]);                 // expect: 5
    numbers[number(0)] = number(7);
    numbers[number(3)] = number(8);
    system:println(numbers);                            // expect: [7, 5, 6, 8]
    json j = content();
    system:println(j[text("a")][number(1)]);            // expect: 2.5
    j[text("b")] = truth(false);
    j.a[number(0)] = text("new");
    system:println(j);                                  // expect: {"a":["new",2.5,"x"],"b":false}
    map entries = {};
    entries[text("k")] = number(1);
    system:println((int) entries[text("k")] + number(1));   // expect: 2
    Point p = {x:number(1), y:fraction(2.5), name:text("n"), isSet:truth(true)};
    p.x = number(5);
    p.y = fraction(0.5);
    p.name = text("m");
    p.isSet = truth(false);
    system:println(p.x + p.name + p.y + p.isSet);       // expect: 5m0.5false
    int[][] grid = [list(), [number(1), number(2)]];
    system:println(grid[number(1)][number(1)] + grid[number(0)].length);    // expect: 5
    json made = {"k" : number(1), "l" : [text("a"), fraction(1.5)]};
    system:println(made);                               // expect: {"k":1,"l":["a",1.5]}
    string s = text("<") + (string) number(5);
    system:println(s);                                  // expect: <5
}
