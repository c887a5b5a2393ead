connector Counter (string name, int start) {
    int count = start;
    action next (Counter c, int by) (string) { count = count + by; return name + count; }
    action reset (Counter c) { count = 0; }
}
function next (Counter c) (string) { string s = Counter.next(c, 1); return s; }

function main (string[] args) {
    Counter a = create Counter("a", 10);
    Counter b = create Counter("b", 20);
    system:println(next(a) + next(a) + next(b));    // expect: a11a12b21
    Counter.reset(a);
    system:println(next(a));                        // expect: a1
}
