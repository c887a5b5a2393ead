function main (string[] args) {
    try { int[] a = []; int x = a[0]; } catch (errors:Error e) {
        system:println(e.msg);              // expect: array index out of range: index: 0, size: 0
        system:println(e.cause == null);    // expect: true
    }
}
