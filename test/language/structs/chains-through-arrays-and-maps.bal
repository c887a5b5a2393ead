struct Person { string name; map tags; }
struct Dept { Person[] people; }

function main (string[] args) {
    Dept d = {people:[{name:"a"}, {name:"b", tags:{}}]};
    d.people[1].tags["k"] = 5;
    d.people[0].name = "changed";
    d.people[2] = {name:"c"};
    system:println((int) d.people[1].tags["k"]);    // expect: 5
    system:println(d.people[0]["name"]);            // expect: changed
    system:println(d.people.length);                // expect: 3
}
