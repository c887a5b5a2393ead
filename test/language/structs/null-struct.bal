struct Dept { string name; }

function main (string[] args) {
    Dept dpt;
    string n = dpt.name;            // expect runtime error: field 'dpt' is null
}
