function main (string[] args) {
    int z;
    system:println(1.5 % z);    // expect runtime error:  / by zero
}
