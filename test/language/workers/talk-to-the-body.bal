function main (string[] args) {
    int n = 20; int r;
    n -> doubler;
    r <- doubler;
    system:println(r);              // expect: 40
    worker doubler { int x; x <- default; x * 2 -> default; }
}
