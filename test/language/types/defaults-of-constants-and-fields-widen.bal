const float HALF = 1;
const string TEXT = 1.50;
const string YES = true;
const int MINUS = -5;
const int ONE = true;

struct Sheet {
    string size = 2.5;
    float width = 3;
    any anything = 1.0;
    json name = "sheet";
    json parsed = "{\"pages\": 1}";
    map none = null;
}

function main (string[] args) {
    system:println(HALF);                       // expect: 1.0
    system:println(TEXT + YES);                 // expect: 1.5true
    system:println(MINUS + ONE);                // expect: -4
    Sheet a = {};
    Sheet b = {};
    system:println(a.size + a.width);           // expect: 2.53.0
    system:println((float) a.anything);         // expect: 1.0
    system:println(a.name);                     // expect: sheet
    a.parsed.pages = 2;
    system:println(b.parsed.pages);             // expect: 1
    system:println(a.none == null);             // expect: true
}
