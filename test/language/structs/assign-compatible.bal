struct Employee {
    string name;
    int age;
    string office;
}
struct Person {
    string name;
    int age;
}
struct Thing {
    any name;
}

function nameOf (Person p) (string) {
    return p.name;
}

function main (string[] args) {
    Employee e = {name:"Ann", age:30, office:"Bern"};
    Person p = e;
    p.age = 31;
    system:println(e.age);              // expect: 31
    system:println(nameOf(e));          // expect: Ann
    Thing t = p;
    system:println((string) t.name);    // expect: Ann
    Person q = (Person) e;
    system:println(q.age);              // expect: 31
}
