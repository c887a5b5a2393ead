function main (string[] args) {
    int i;
    try {
        i <- w;
    } catch (errors:Error e) {
        system:println(e.msg);      // expect: worker 'w' failed:  / by zero
    }
    system:println("after");        // expect: after

    worker w {
        int zero;
        1 / zero -> default;
    }
}
