// A loop of a hundred thousand turns ends as a short one does: what it has left in variables is there, whichever way
// it is left.

import ballerina.lang.errors;
import ballerina.lang.system;

function returned () (int, int) {
    int i = 0;
    int sum = 0;
    while (true) {
        sum = sum + i * 1000000;
        if (i == 100000) { return i, sum; }
        i = i + 1;
    }
    return -1, -1;
}

function broken (int turns) (int) {
    int i = 0;
    int odd = 0;
    while (i < turns * 2) {
        i = i + 1;
        if (i % 2 == 0) { continue; }
        odd = odd + 1;
        if (odd == turns) { break; }
    }
    return i + odd;
}

function failed (int[] numbers) (string) {
    int i = 0;
    int sum = 0;
    try {
        while (true) {
            sum = sum + numbers[i % 100000 / 99999];
            i = i + 1;
        }
    } catch (errors:Error e) {
        return "" + i + " " + sum;
    }
    return "never";
}

function within () (int, float) {
    int outer = 0;
    int total = 0;
    float share = 0.0;
    while (outer < 3) {
        int inner = 0;
        while (inner < 70000) {
            inner = inner + 1;
            total = total + inner;
            share = share + 0.5;
        }
        outer = outer + 1;
    }
    return total, share;
}

function main (string[] args) {
    int i;
    int sum;
    float share;
    i, sum = returned();
    system:println(i);
    // expect: 100000
    system:println(sum);
    // expect: 5000050000000000
    system:println(broken(100000));
    // expect: 299999
    int[] one = [7];
    system:println(failed(one));
    // expect: 99999 699993
    i, share = within();
    system:println(i);
    // expect: 7350105000
    system:println(share);
    // expect: 105000.0
}
