struct Person { string name; }
struct Dept { Person[] people; }

function main (string[] args) {
    Dept d = {}; d.people = []; d.people[1] = {name:"x"};
    string n = d.people[0].name;    // expect runtime error: field 'people[0]' is null
}
