function main (string[] args) {
    system:println(2 + 3 * 4 - 10 / 5 % 3);     // expect: 12
    system:println(-2 * -3);                    // expect: 6
    system:println(10 - 4 - 3);                 // expect: 3
    system:println(1 < 2 == true);              // expect: true
    system:println(true || false && false);     // expect: true
    system:println(!(1 > 2) && 3 != 4);         // expect: true
    int a = 5;
    system:println((int) 2.9 + a);              // expect: 7
    system:println((a) - 1);                    // expect: 4
    system:println(a <-1);                      // expect: false
}
