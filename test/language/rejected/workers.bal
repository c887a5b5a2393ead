// --- sends and receives that do not fit
function f () {
    1 -> w; // expect error: worker interaction is not valid
    string a;
    a <- w; // expect error: worker interaction is not valid
    worker w {
        string s;
        s <- default;
    }
}
// --- another number of values
function f () {
    1, 2 -> w; // expect error: worker interaction is not valid
    worker w {
        int i;
        i <- default;
    }
}
// --- to itself
function f () {
    int a;
    worker w {
        1 -> w; // expect error: worker interaction is not valid
    }
}
// --- unknown workers
function f () {
    int a;
    1 -> nobody; // expect error: undefined worker 'nobody'
    a <- nobody; // expect error: incompatible types: expected a 'nobody'
    worker w {
        int b;
    }
}
// --- two workers of one name
function f () {
    int a;
    worker w {
        int b;
    }
    worker w { // expect error: redeclared symbol 'w'
        int b;
    }
}
// --- what a worker sees
function f (int p) {
    int local = 1;
    worker w {
        int a = p;
        int b = local; // expect error: undefined symbol 'local'
        int p = 2; // expect error: redeclared symbol 'p'
    }
}
// --- fork and join
function f () {
    int local = 1;
    fork {
        worker a {
            int b = local;
        }
        worker c {
            int b = other; // expect error: undefined symbol 'other'
        }
    } join (some 2) (message[] r) { // expect first error: only count 1 is allowed in this version
        int d;
    } timeout ("a") (map m) { // expect error: incompatible types: expected 'int', found 'string' // expect error: Incompatible types: expected a message[] in main.bal:12
        int d;
    }
    fork {
        worker a {
            int b = local;
        }
    } join (all a, b) (message[] r) { // expect error: undefined worker 'b'
        int d;
    }
}
// --- what does not fit between workers
function f () {
    worker a {
        int i = 1;
        i -> b;
        i, i -> b; // expect error: worker interaction is not valid
        null -> b; // expect error: worker interaction is not valid
    }
    worker b {
        int i;
        string s;
        i <- a;
        i <- a;
        s <- a;
    }
}
function g () {
    worker a {
        int i = 1;
        i -> nobody; // expect error: undefined worker 'nobody'
    }
    worker c {
        int i;
        i <- nobody; // expect error: incompatible types: expected a 'nobody'
    }
}
function h () {
    fork {
        worker a {
            int i = 1;
        }
    } join (all) (map r) { // expect error: Incompatible types: expected a message[] in main.bal:31
    } timeout (1.5) (map m) { // expect error: incompatible types: expected 'int', found 'float' // expect error: Incompatible types: expected a message[] in main.bal:32
    }
}
function k () {
    fork {
        worker a {
            int i = 1;
        }
    }
    fork {
        worker a {
            int i = 1;
        }
        worker a { // expect error: redeclared symbol 'a'
            int i = 1;
        }
    } join (some 2) (message[] r) { // expect first error: only count 1 is allowed in this version
    } timeout (nothing) (message[] m) { // expect error: undefined symbol 'nothing'
    }
    fork {
        worker a {
            int i = 1;
        }
    } join (all a, zzz) (Nothing r) { // expect error: undefined type 'Nothing' // expect error: undefined worker 'zzz'
    } timeout ("1") (message[] m) { // expect error: incompatible types: expected 'int', found 'string'
    }
}
