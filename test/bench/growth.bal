import ballerina.lang.jsons;
import ballerina.lang.strings;

// Programs that fill something piece by piece; growth-of-programs.ts has the same in JavaScript.

function entries (int n) (int) {
    map m = {};
    int i = 0;
    while (i < n) {
        m["name" + i] = i;
        i = i + 1;
    }
    int sum = 0;
    i = 0;
    while (i < n) {
        sum = sum + (int) m["name" + i];
        i = i + 1;
    }
    return sum;
}

function elements (int n) (int) {
    int[] a = [];
    int i = 0;
    while (i < n) {
        a[i] = i;
        i = i + 1;
    }
    return a.length;
}

function units (int n) (int) {
    string s = "";
    int i = 0;
    while (i < n) {
        s = s + "x";
        i = i + 1;
    }
    return strings:length(s);
}

function object (int n) (json) {
    json j = {};
    int i = 0;
    while (i < n) {
        j["name" + i] = i;
        i = i + 1;
    }
    return j;
}

function members (int n) (int) {
    json j = object(n);
    int sum = 0;
    int i = 0;
    while (i < n) {
        sum = sum + (int) j["name" + i];
        i = i + 1;
    }
    return sum;
}

// Prints, parses and prints json again.
function printed (int n) (int) {
    json read = (json) jsons:toString(object(n));
    return strings:length(jsons:toString(read));
}
