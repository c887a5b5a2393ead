function main (string[] args) {
    int z;
    system:println(1.0 / z);    // expect runtime error:  / by zero
}
