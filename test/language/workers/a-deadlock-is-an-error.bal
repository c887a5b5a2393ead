function main (string[] args) {
    int i;
    i <- w;     // expect runtime error: worker 'w' failed: deadlock: worker 'w' and 'default' wait for each other
    1 -> w;

    worker w {
        int j;
        j <- default;
        j -> default;
    }
}
