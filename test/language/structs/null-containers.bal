// --- an element, chosen by a call
struct Point { int x; }
function second () (int) { return 1; }
function main (string[] args) {
    Point[] points = [];
    points[1] = {x:5};
    points[2] = null;
    system:println(points[second()].x);     // expect: 5
    Point p = {x:points[second() + 1].x};   // expect runtime error: field 'points[2]' is null
}
// --- a field among many, of a call
struct Wide { int a; int b; int c; int d; int e; Inner inner; }
struct Inner { int x; int[] list; map entries; }
function zero () (int) { return 0; }
function main (string[] args) {
    Wide w = {e:5};
    w.inner = {x:1, list:[7, 8], entries:{k:9}};
    w.inner.list[zero()] = w.inner.list[zero() + 1] + zero();
    system:println(w.inner.list[0]);                // expect: 8
    system:println((int) w.inner.entries["k"] + zero());    // expect: 9
    w.inner.list = null;
    w.inner.list[zero()] = 1;                       // expect runtime error: field 'list' is null
}
// --- the length of an element, chosen by a call
function zero () (int) { return 0; }
function main (string[] args) {
    int[][] grid = [[1, 2], null];
    system:println(grid[zero()].length);            // expect: 2
    int n = grid[zero() + 1].length;                // expect runtime error: field 'grid[1]' is null
}
// --- a map that is null, with a key that a call makes
function key () (string) { return "k"; }
function main (string[] args) {
    map m;
    any a = m[key()];                               // expect runtime error: variable 'm' is null
}
