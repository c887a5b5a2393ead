// --- unreachable statements
function a () (int) {
    return 1;
    // a comment is not a statement
    int b = 2; // expect error: unreachable statement
    int c = 3;
}
function b (errors:Error e) {
    throw e;
    int b = 2; // expect error: unreachable statement
}
function c () {
    while (true) {
        break;
        int a = 1; // expect error: unreachable statement
    }
    while (true) {
        continue;
        int a = 1; // expect error: unreachable statement
    }
}
function d (boolean x) (int) {
    if (x) {
        return 1;
    } else {
        return 2;
    }
    return 3; // expect error: unreachable statement
}
service s {
    resource r (message m) {
        reply m;
        int a = 1; // expect error: unreachable statement
    }
}
// --- break and continue outside of a loop
function f () {
    break; // expect error: break statement is not allowed here
}
function g () {
    if (true) {
        continue; // expect error: continue statement is not allowed here
    }
}
// --- an empty while body
function f () {
    while (true) { } // expect error: no statements in the while loop in
    while (true) {
        // a comment will do
    }
}
// --- what can be thrown
struct Problem {
    string msg;
    errors:Error cause;
    int code;
}
struct Other {
    string text;
}
function make () (Other) {
    Other o = {};
    return o;
}
function f (Problem p, Other o) {
    if (true) {
        throw p;
    }
    if (true) {
        throw o; // expect error: only a struct type structurally equivalent to ballerina.lang.errors:Error is allowed here
    }
    if (true) {
        throw make(); // expect error: only a struct type structurally equivalent to ballerina.lang.errors:Error is allowed here
    }
    if (true) {
        throw p.cause; // expect first error: only a struct type structurally equivalent to ballerina.lang.errors:Error is allowed here
    }
    throw "a"; // expect error: only a struct type structurally equivalent to ballerina.lang.errors:Error is allowed here
}
// --- what can be caught
struct Problem {
    string msg;
    errors:Error cause;
}
function f () {
    try {
        int a;
    } catch (Problem a) {
        int b;
    } catch (errors:Error b) {
        int c;
    } catch (Problem c) { // expect error: error 'Problem' already caught in try catch block
        int d;
    } catch (string d) { // expect error: only a struct type structurally equivalent to ballerina.lang.errors:Error is allowed here
        int e;
    }
}
// --- transform
struct A {
    string x;
    string y;
}
function f (A a, A b) {
    transform { // expect error: no statements found in the transform statement body
    }
    transform {
        a.x = b.x;
        b.y = a.y; // expect error: input and output variables cannot be interchanged in transform statement
    }
}
// --- transactions are left out
function f () {
    transaction { // expect error: transaction statement is not supported
        int a;
    } aborted {
        int b;
    }
    abort; // expect error: abort statement is not allowed here
}
// --- iterating over what was reported
function f () {
    iterate (int i : nothing) { // expect error: undefined symbol 'nothing'
    }
    iterate (Nothing i : nothing) { // expect error: undefined type 'Nothing' // expect error: undefined symbol 'nothing'
    }
    int[] l = [1];
    iterate (Nothing i : l) { // expect error: undefined type 'Nothing'
    }
    iterate (nothing i : l) { // expect error: undefined type 'nothing'
        int k = i;
    }
}
// --- fields that transform reads and writes
struct P {
    int a;
    int b;
    P p;
}
connector C (int a) {
    action go (C c) (int) {
        return 1;
    }
}
function g (int a) (int) {
    return a;
}
function f (P p, P q, int[] l, map m, json j) {
    transform {
        q.a = p.a;
        p.b = 1; // expect error: input and output variables cannot be interchanged in transform statement
    }
    transform {
        q.a = p.a;
        q.b = q.a; // expect error: input and output variables cannot be interchanged in transform statement
    }
    transform {
        q.a = 1;
        int i = g(q.a);
        p.b = g(q.a); // expect error: input and output variables cannot be interchanged in transform statement
    }
    transform {
        q.a = (p.a);
        p.a = (1); // expect error: input and output variables cannot be interchanged in transform statement
    }
    transform {
        q.a = -p.a;
        p.a = 1; // expect error: input and output variables cannot be interchanged in transform statement
    }
    transform {
        q.a = (int) p.a;
        p.a = 1; // expect error: input and output variables cannot be interchanged in transform statement
    }
    transform {
        q.a = 1 + p.a;
        p.a = 1; // expect error: input and output variables cannot be interchanged in transform statement
    }
    transform {
        q.a = l[p.a];
        p.a = 1; // expect error: input and output variables cannot be interchanged in transform statement
    }
    transform {
        q.a = l[1];
        l[0] = 1; // expect error: input and output variables cannot be interchanged in transform statement
    }
    transform {
        j = [p.a];
        p.a = 1; // expect error: input and output variables cannot be interchanged in transform statement
    }
    transform {
        m = {a:p.a};
        p.a = 1; // expect error: input and output variables cannot be interchanged in transform statement
    }
    transform {
        q.a, _ = h(p.a);
        p.a = 1; // expect error: input and output variables cannot be interchanged in transform statement
    }
    transform {
        q.a = p.a;
        q.b = p.b;
    }
}
function h (int a) (int, int) {
    return a, a;
}
