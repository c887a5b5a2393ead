struct Person { string name; int age = 7; string country = "LK"; Person boss; map address; }

function main (string[] args) {
    Person p = {name:"Ann"};
    system:println(p.name + p.age + p.country);     // expect: Ann7LK
    system:println(p.boss == null);                 // expect: true
    p.boss = {name:"Ben", age:50};
    p.boss.address["city"] = "x";                   // expect runtime error: field 'address' is null
}
