struct Person {
    string name;
}

function find (Person[] people, string name) (int) {
    int at = 0;
    iterate (Person p : people) {
        if (p.name == name) {
            return at;
        }
        at = at + 1;
    }
    return -1;
}

function main (string[] args) {
    Person[] people = [{name:"Ann"}, {name:"Ben"}, {name:"Cem"}];
    system:println(find(people, "Cem"));    // expect: 2
    system:println(find(people, "Dora"));   // expect: -1
    iterate (Person p : people) {
        if (p.name == "Ann") { continue; }
        p.name = p.name + "!";
        if (p.name == "Ben!") { break; }
    }
    system:println(people[0].name + people[1].name + people[2].name);   // expect: AnnBen!Cem
    int[] numbers = [1, 2];
    float sum = 0.5;
    iterate (float f : numbers) { sum = sum + f; }
    system:println(sum);                    // expect: 3.5
    json list = ["a", {b:1}];
    iterate (json j : list) { numbers[numbers.length] = 0; }
    system:println(numbers.length);         // expect: 4
}
