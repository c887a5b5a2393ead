// --- an endless loop
// ends in: execution limit exceeded
function attack () { while (true) { int i = 0; } }

// --- an endless loop that catches everything
// ends in: execution limit exceeded
function attack () {
    while (true) {
        try { int[] a = []; int i = a[1]; } catch (errors:Error e) { int i = 0; }
    }
}

// --- an endless loop of finally
// ends in: execution limit exceeded
function attack () {
    int i = 0;
    while (true) {
        try { i = i + 1; } finally { i = i - 1; }
    }
}

// --- a loop whose body is a thousand statements
// ends in: execution limit exceeded
// repeat 2000: i = i + 1;
function attack () {
    int i = 0;
    while (true) { REPEATED }
}

// --- a loop that adds up a thousand times in one expression
// ends in: execution limit exceeded
// repeat 2000: + 1
function attack () {
    int i = 0;
    while (true) { i = i REPEATED; }
}

// --- a loop that makes a literal of thousands
// ends in: execution limit exceeded
// repeat 5000: 1,
function attack () {
    while (true) { int[] a = [REPEATED 0]; }
}

// --- a loop of a thousand conditions
// ends in: execution limit exceeded
// repeat 2000: else if (i == 2) { i = 3; }
function attack () {
    int i = 0;
    while (true) { if (i == 1) { i = 3; } REPEATED }
}

// --- a loop of a thousand conditions in one
// ends in: execution limit exceeded
// repeat 2000: || i == 1
function attack () {
    int i = 0;
    while (true) { if (i == 2 REPEATED) { i = 3; } }
}

// --- endless recursion
// ends in: stack overflow 
function deeper (int n) (int) { return deeper(n + 1) + 1; }
function attack () { int n = deeper(0); }

// --- endless recursion of two
// ends in: stack overflow 
function one (int n) { other(n); }
function other (int n) { one(n); }
function attack () { one(0); }

// --- endless recursion in a catch
// ends in: stack overflow 
function deeper () {
    try { int[] a = []; int i = a[1]; } catch (errors:Error e) { deeper(); deeper(); }
}
function attack () { deeper(); }

// --- endless recursion in a finally
// ends in: stack overflow 
function deeper () {
    try { int i = 0; } finally { deeper(); deeper(); }
}
function attack () { deeper(); }

// --- recursion that catches its own overflow
// ends in: execution limit exceeded
function deeper () {
    try { deeper(); } catch (errors:Error e) { deeper(); }
}
function attack () { deeper(); }

// --- recursion that grows as a tree
// ends in: execution limit exceeded
function fib (int n) (int) { if (n < 2) { return n; } return fib(n - 1) + fib(n - 2); }
function attack () { int n = fib(100); }

// --- recursion of actions
// ends in: stack overflow 
connector Deep () {
    action go (Deep d) { Deep.go(d); }
}
function attack () { Deep d = create Deep(); Deep.go(d); }

// --- recursion of creation
// ends in: stack overflow 
connector Deep () {
    Deep inner = create Deep();
    action go (Deep d) { int x = 0; }
}
function attack () { Deep d = create Deep(); }

// --- recursion of a type mapper
// ends in: stack overflow 
struct A { int a; }
struct B { string b; }
typemapper toB (A a) (B) { B b = (B) a; return b; }
function attack () { A a = {}; B b = (B) a; }

// --- recursion with frames of thousands of variables
// ends in: stack overflow 
// repeat 2000: int v# = 1;
function deeper () { REPEATED deeper(); int i = v1; }
function attack () { deeper(); }

// --- recursion that waits
// ends in: stack overflow 
function deeper () { system:sleep(0); deeper(); }
function attack () { deeper(); }

// --- stack traces of a deep stack, again and again
// ends in: execution limit exceeded
function throwing () { errors:Error e = {msg:"thrown"}; throw e; }
function deeper (int n) {
    if (n > 0) { deeper(n - 1); return; }
    while (true) {
        try { throwing(); } catch (errors:Error e) { errors:StackTrace t = errors:getStackTrace(e); }
    }
}
function attack () { deeper(1900); }
