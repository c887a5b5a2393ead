struct From {
    string name;
    int age;
}
struct To {
    string label;
    int years;
}

function main (string[] args) {
    From a = {name:"Ann", age:30};
    To b = {};
    int n;
    transform {
        string text = a.name + "!";
        b.label = text;
        b.years, n = ages();
        transform {
            n = n + a.age;
        }
    }
    system:println(b.label + b.years + n);      // expect: Ann!536
}

function ages () (int, int) {
    return 5, 6;
}
