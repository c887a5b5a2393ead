// --- sent before anybody reads them
function main (string[] args) {
    int last; int a; int b; int c;
    last <- relay;
    a <- w;
    b <- w;
    c <- w;
    system:println(a + " " + b + " " + c + " " + last);     // expect: 1 2 3 4

    worker w {
        1 -> default;
        2 -> default;
        3 -> default;
        4 -> relay;
    }
    worker relay {
        int x;
        x <- w;
        x -> default;
    }
}
// --- what was sent before an error is still read, and then the error
function main (string[] args) {
    int last; int a; int b;
    last <- relay;
    a <- w;
    system:println(a);      // expect: 1
    b <- w;                 // expect runtime error: worker 'w' failed:  / by zero

    worker w {
        int zero;
        1 -> default;
        2 -> relay;
        1 / zero -> default;
    }
    worker relay {
        int x;
        x <- w;
        x -> default;
    }
}
// --- into an element that there is not
function main (string[] args) {
    int[] list = [];
    list[-1] <- w;          // expect runtime error: array index out of range: index: -1, size: 0

    worker w {
        1 -> default;
    }
}
// --- in an action, whose workers see the variables of its connector
connector Counter (int start) {
    int count = start;
    action next (Counter c) (int) {
        int result;
        result <- adder;
        return result;

        worker adder {
            count = count + 1;
            count -> default;
        }
    }
}
function main (string[] args) {
    Counter c = create Counter(4);
    int n;
    n = Counter.next(c);
    n = Counter.next(c);
    system:println(n);      // expect: 6
}
