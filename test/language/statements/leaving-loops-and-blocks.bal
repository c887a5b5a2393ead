function tick () {
}

function isOver (int i, int limit) (boolean) {
    return i > limit;
}

function firstOver (int limit) (int) {
    int[] list = [1, 5, 9];
    iterate (int i : list) {
        if (isOver(i, limit)) { return i; }
    }
    return -1;
}

function sumOfSmall (int limit) (int) {
    int[] list = [1, 9, 2, 9, 3];
    int sum = 0;
    iterate (int i : list) {
        if (isOver(i, limit)) { continue; }
        sum = sum + i;
        if (sum == 6) { break; }
        tick();
    }
    return sum;
}

function countTo (int limit) (int) {
    int i = 0;
    while (!isOver(i, limit)) {
        i = i + 1;
        if (i == 4) { tick(); return 40; }
        if (i == 2) { continue; }
        if (i == 3 && isOver(10, limit)) { tick(); break; }
    }
    return i;
}

function nested (int limit) (string) {
    string seen = "";
    int i = 0;
    while (i < 3) {
        i = i + 1;
        int k = 0;
        while (true) {
            k = k + 1;
            tick();
            if (k == i) { continue; }
            if (k > limit) { break; }
            if (k == 3 && i == 3) { return seen + "found"; }
            seen = seen + i + k + " ";
        }
    }
    return seen;
}

// More statements than are written out, with a way out in the middle.
function long (int n) (int) {
    int a = 1; int b = 2; int c = 3; int d = 4; int e = 5; int f = 6; int g = 7; int h = 8;
    a = a + 1; b = b + 1; c = c + 1; d = d + 1;
    if (n == 1) { return a + b + c + d; }
    e = e + 1; f = f + 1; g = g + 1; h = h + 1;
    if (n == 2) { tick(); return e + f + g + h; }
    a = 0; b = 0; c = 0; d = 0; e = 0; f = 0; g = 0; h = 0;
    return a + b + c + d + e + f + g + h;
}

function main (string[] args) {
    system:println(firstOver(0));       // expect: 1
    system:println(firstOver(5));       // expect: 9
    system:println(firstOver(9));       // expect: -1
    system:println(sumOfSmall(5));      // expect: 6
    system:println(sumOfSmall(2));      // expect: 3
    system:println(countTo(1));         // expect: 2
    system:println(countTo(2));         // expect: 3
    system:println(countTo(20));        // expect: 40
    system:println(nested(2));          // expect: 12 21 31 32 
    system:println(nested(4));          // expect: 12 13 14 21 23 24 31 32 34 
    system:println(long(1));            // expect: 14
    system:println(long(2));            // expect: 30
    system:println(long(3));            // expect: 0
}
