function tens (int n) (int) {
    int result;
    n -> outer;
    result <- outer;
    return result;

    worker outer {
        int i;
        i <- default;
        i + 1 -> inner;
        i <- inner;
        i -> default;

        worker inner {
            int j;
            j <- outer;
            j * 10 -> outer;
        }
    }
}

function passed () (int) {
    int result;
    result <- second;
    return result;

    worker first {
        5 -> second;
    }
    worker second {
        int x;
        x <- first;
        x + 1 -> default;
    }
}

function parameters (int n, string s) (string) {
    string result;
    n = 0;
    result <- w;
    return result + n;

    worker w {
        n = n + 1;
        s + n -> default;
    }
}

function main (string[] args) {
    system:println(tens(1));                // expect: 20
    system:println(passed());               // expect: 6
    // The worker has a copy of the parameter, taken when the function began.
    system:println(parameters(3, "x"));     // expect: x40
}
