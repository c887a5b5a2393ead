function total () (int) { return count + base; }
int base = 40;
int count = first();
const int LIMIT = -3;
function first () (int) { return base - 38; }

function main (string[] args) {
    system:println(total());        // expect: 42
    count = count + 1;
    system:println(total());        // expect: 43
    system:println(LIMIT);          // expect: -3
}
