connector Calculator (int factor) {
    action times (Calculator c, int n) (int) {
        int result;
        n -> w;
        result <- w;
        return result;

        worker w {
            int k;
            k <- default;
            k * factor -> default;
        }
    }
}

function main (string[] args) {
    Calculator c = create Calculator(3);
    int result = Calculator.times(c, 4);
    system:println(result);                 // expect: 12
}
