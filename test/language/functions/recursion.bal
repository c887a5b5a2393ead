function fib (int n) (int) { if (n < 2) { return n; } return fib(n - 1) + fib(n - 2); }
function even (int n) (boolean) { if (n == 0) { return true; } return odd(n - 1); }
function odd (int n) (boolean) { if (n == 0) { return false; } return even(n - 1); }

function main (string[] args) {
    system:println(fib(20));        // expect: 6765
    system:println(even(10));       // expect: true
}
