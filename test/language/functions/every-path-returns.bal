function fail (string text) (errors:Error) {
    errors:Error e = {msg:text};
    return e;
}

function sign (int n) (string) {
    if (n < 0) {
        return "negative";
    } else if (n == 0) {
        throw fail("zero");
    } else {
        return "positive";
    }
}

function tried (boolean works) (int) {
    try {
        if (!works) {
            throw fail("no");
        }
        return 1;
    } catch (errors:Error e) {
        return 2;
    }
    return 3;
}

function main (string[] args) {
    system:println(sign(-1));       // expect: negative
    system:println(sign(1));        // expect: positive
    system:println(tried(true));    // expect: 1
    system:println(tried(false));   // expect: 2
    system:println(sign(0));        // expect runtime error: zero
}
