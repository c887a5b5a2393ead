// --- a throw
import ballerina.lang.errors;
function run () {
    errors:Error e = {msg:"x"};
    throw e; // fails at: throw e;
}
// --- a throw of what a call returns
import ballerina.lang.errors;
function make () (errors:Error) {
    errors:Error e = {msg:"x"};
    return e;
}
function run () {
    int n = 1;
    if (n == 1) { throw make(); } // fails at: throw make();
}
// --- a throw of null
import ballerina.lang.errors;
function run () {
    errors:Error e = null;
    throw e; // fails at: e
}
// --- a failure that is thrown again
import ballerina.lang.errors;
function run () {
    int z = 0;
    try {
        z = 1 / z; // fails at: 1 / z
    } catch (errors:Error e) {
        throw e;
    }
}
// --- an error that is thrown again, twice
import ballerina.lang.errors;
function inner () {
    errors:Error e = {msg:"x"};
    throw e; // fails at: throw e;
}
function outer () {
    try {
        inner();
    } catch (errors:Error e) {
        throw e;
    }
}
function run () {
    try {
        outer();
    } catch (errors:Error e) {
        throw e;
    }
}
// --- an error that is thrown for another
import ballerina.lang.errors;
function run () {
    int z = 0;
    try {
        z = 1 / z;
    } catch (errors:Error e) {
        errors:Error mine = {msg:"cannot divide", cause:e};
        throw mine; // fails at: throw mine;
    }
}
// --- one error value that is thrown at two places
import ballerina.lang.errors;
errors:Error shared = {msg:"shared"};
function run () {
    try {
        throw shared;
    } catch (errors:Error e) {
        e = null;
    }
    throw shared; // fails at: throw shared;
}
// --- past a catch of another type
import ballerina.lang.errors;
struct Other {
    string msg;
    errors:Error cause;
    int code;
}
function run () {
    int z = 0;
    try {
        z = 1 / z; // fails at: 1 / z
    } catch (Other e) {
        z = 1;
    } finally {
        z = 2;
    }
}
// --- in a catch clause
import ballerina.lang.errors;
function run () {
    int z = 0;
    try {
        z = 1 / z;
    } catch (errors:Error e) {
        z = 2 / z; // fails at: 2 / z
    }
}
// --- in a finally block
function run () {
    int z = 0;
    try {
        z = 1 / z;
    } finally {
        z = 2 / z; // fails at: 2 / z
    }
}
// --- what is iterated
function run () {
    json j = {a:1};
    iterate (json each : j) { // fails at: j
        json k = each;
    }
}
// --- in a branch
function run () {
    int z = 0;
    if (z == 1) {
        z = 1;
    } else if (z == 0) {
        z = 1 / z; // fails at: 1 / z
    } else {
        z = 2;
    }
}
// --- in the third turn of a loop
function run () {
    int n = 2;
    while (true) {
        int x = 6 / n; // fails at: 6 / n
        n = n - 1;
    }
}
// --- in a transform
struct A {
    int n;
}
struct B {
    int n;
}
function run () {
    A a = {};
    B b = {};
    transform {
        b.n = 1 / a.n; // fails at: 1 / a.n
    }
}
// --- a loop without end
function run () {
    int n = 0;
    while (true) { // fails at: while (true) {
        n = n + 1;
    }
}
// --- calls without end
function nothing () {
}
function run () {
    while (true) {
        nothing(); // fails at: nothing() | while (true) {
    }
}
// --- a native that costs too much
import ballerina.lang.strings;
function run () {
    string s = "0123456789";
    int i = 0;
    while (i < 10) {
        s = s + s;
        i = i + 1;
    }
    while (true) {
        boolean b = strings:contains(s, "abc"); // fails at: strings:contains(s, "abc") | while (true) {
    }
}
// --- a worker that sends nothing
function run () {
    int n = 0;
    n <- w; // fails at: n <- w;
    worker w {
        int z = 0;
        z = 1 / z;
        z -> default;
    }
}
// --- after waiting for a worker
function run () {
    int n = 0;
    n <- w;
    n = 1 / n; // fails at: 1 / n
    worker w {
        int z = 0;
        z -> default;
    }
}
// --- after a join
function run () {
    int n = 0;
    fork {
        worker a {
            int b = 1;
        }
    } join (all) (message[] r) {
        n = 1 / n; // fails at: 1 / n
    }
}
// --- workers that wait for each other
function run () {
    int n = 0;
    n <- w; // fails at: n <- w;
    n -> w;
    worker w {
        int z = 0;
        z <- default;
        z -> default;
    }
}
// --- a missing member of a json that is iterated over
function run () {
    json j = {};
    iterate (json each : j.list) { // fails at: j.list
        system:println(each);
    }
}
