struct Shelf {
    Counter counter;
}

Counter kept;

connector Counter (string label, int start) {
    int count = start * 10;
    string name = label + "!";

    action add (Counter c, int by) (int) {
        count = count + by;
        start = start + 1;
        return count;
    }

    action describe (Counter c) (string, int) {
        return name + start, count;
    }
}

connector Doubler (Counter inner) {
    Counter other = create Counter("other", 5);

    action add (Doubler d, int by) (int total, string text) {
        int unused = Counter.add(inner, by);
        total = Counter.add(inner, by);
        text, _ = Counter.describe(other);
        return;
    }
}

function make (Counter c) (Doubler) {
    Doubler d = create Doubler(c);
    return d;
}

function main (string[] args) {
    Counter c = create Counter("c", 1);
    int n = Counter.add(c, 4);
    system:println(n);                  // expect: 14
    n = Counter.add(c, 1);
    system:println(n);                  // expect: 15
    Doubler d = make(c);
    string s;
    n, s = Doubler.add(d, 100);
    system:println(s + n);              // expect: other!5215
    Shelf shelf = {};
    shelf.counter = c;
    s, n = Counter.describe(shelf.counter);
    system:println(s + n);              // expect: c!5215
    Counter[] list = [c, create2()];
    n = Counter.add(list[1], 0);
    system:println(n);                  // expect: 20
    kept = list[0];
    Counter.add(kept, 1);
    float f = Counter.add(c, 0);
    system:println(f);                  // expect: 216.0
}

function create2 () (Counter) {
    Counter c = create Counter("second", 2);
    return c;
}
