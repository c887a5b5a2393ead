function f (int n) (string) {
    try {
        if (n == 1) { errors:Error e = {msg:"boom"}; throw e; }
        return "returned";
    } finally { system:println("finally"); }
    return "";
}

function main (string[] args) {
    system:println(f(0));
    // expect: finally
    // expect: returned
    int i = 0;
    while (i < 3) { try { i = i + 1; if (i == 2) { break; } } finally { system:println(i); } }
    // expect: 1
    // expect: 2
    f(1);
    // expect: finally
    // expect runtime error: boom
}
