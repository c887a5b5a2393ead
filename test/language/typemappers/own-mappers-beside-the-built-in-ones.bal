struct Person {
    string name;
    int age;
}
struct Guest {
    string label;
}

typemapper guest (Person p) (Guest) {
    if (p == null) {
        return null;
    }
    Guest g = {label:p.name + p.age};
    return g;
}
typemapper card (Guest g) (string) {
    return "card of " + g.label;
}
typemapper named (string s) (Guest) {
    Guest g = {label:s};
    return g;
}
typemapper document (Person p) (json) {
    json j = {name:p.name};
    return j;
}
// The language has a cast of its own here, which comes first.
typemapper never (string s) (int) {
    return 99;
}
// Here the mapper comes first.
typemapper mine (string s) (xml) {
    xml x = `<mine/>`;
    return x;
}

function main (string[] args) {
    Person ann = {name:"Ann", age:30};
    Guest g = (Guest) ann;
    system:println(g.label);            // expect: Ann30
    system:println((string) g);         // expect: card of Ann30
    g = (Guest) "Ben";
    system:println(g.label);            // expect: Ben
    system:println((json) ann);         // expect: {"name":"Ann"}
    ann = null;
    system:println((Guest) ann == null);    // expect: true
    system:println((int) "5");          // expect: 5
    system:println((xml) "<a/>");       // expect: <mine/>
}
