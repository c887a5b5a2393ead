function isEven (int n) (boolean) {
    if (n == 0) {
        return true;
    }
    return isOdd(n - 1);
}

function isOdd (int n) (boolean) {
    if (n == 0) {
        return false;
    }
    return isEven(n - 1);
}

function main (string[] args) {
    system:println(isEven(100));    // expect: true
    system:println(isEven(101));    // expect: false
}
