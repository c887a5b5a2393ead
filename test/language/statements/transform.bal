struct Person { string first; int age; }

function main (string[] args) {
    Person p = {first:"Ann", age:30}; map out = {};
    transform { out.name = p.first; out.age = p.age; string label = p.first + "!"; out.label = label; }
    system:println(out.label);      // expect: Ann!
    system:println(out.age);        // expect: 30
}
