function text (json j) (json) { return j; }

function main (string[] args) {
    any j = text("x");
    string s = (string) j;              // expect runtime error: cannot cast 'any' with type 'json' to type 'string'
}
