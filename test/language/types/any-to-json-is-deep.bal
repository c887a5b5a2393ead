struct Person {
    string name;
    int[] marks;
    Person friend;
    float height;
    json info;
}

function main (string[] args) {
    Person ben = {name:"Ben"};
    Person ann = {name:"Ann", marks:[1, 2], friend:ben, height:1.0, info:{a:[true]}};
    any a = ann;
    json j = (json) a;
    system:println(j);
    // expect: {"name":"Ann","marks":[1,2],"friend":{"name":"Ben","marks":null,"friend":null,"height":0.0,"info":null},"height":1.0,"info":{"a":[true]}}
    map m = {one:1, two:2.0, text:"s", person:ben, nothing:null};
    a = m;
    j = (json) a;
    system:println(j);
    // expect: {"one":1,"two":2.0,"text":"s","person":{"name":"Ben","marks":null,"friend":null,"height":0.0,"info":null},"nothing":null}
    string[] texts = ["a", "{}"];
    a = texts;
    j = (json) a;
    system:println(j);              // expect: ["a","{}"]
    a = "{\"q\": 1}";
    j = (json) a;
    system:println(j.q);            // expect: 1
    a = 2.0;
    j = (json) a;
    system:println(j);              // expect: 2.0
}
