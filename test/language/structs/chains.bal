struct Person {
    string name = "nobody";
    Person friend;
    string[] tags;
    map marks;
    json info;
    Person[] others;
}

function main (string[] args) {
    Person ben = {name:"Ben", tags:["x", "y"]};
    Person ann = {name:"Ann", friend:ben, marks:{maths:1}, info:{a:[1]}, others:[ben, {}]};
    system:println(ann.friend.tags[1]);         // expect: y
    system:println(ann["friend"]["name"]);      // expect: Ben
    ann["name"] = "Anna";
    system:println(ann.name);                   // expect: Anna
    ben.friend = ann;
    system:println(ann.friend.friend.friend.name);      // expect: Ben
    system:println(ann.marks.maths);            // expect: 1
    ann.marks["art"] = 2;
    system:println(ann.marks["art"]);           // expect: 2
    ann.info.b = {c:2};
    ann.info.a[0] = ann.info.b;
    system:println(ann.info);                   // expect: {"a":[{"c":2}],"b":{"c":2}}
    ann.others[1].name = "Cem";
    ann.others[2] = {name:"Dora"};
    system:println(ann.others[1].name + ann.others[2].name);    // expect: CemDora
    ann.others[2].info = {};
    ann.others[2].info.city = "Bern";
    system:println(ann.others[2].info);         // expect: {"city":"Bern"}
    system:println(ann.others.length);          // expect: 3
    system:println(ann.others[0].friend.others[0].tags[0]);     // expect: x
    Person[] people = [ann];
    people[0].friend.name = "Benno";
    system:println(ben.name);                   // expect: Benno
}
