struct Person {
    string name;
    int[] marks;
    Person friend;
}

function main (string[] args) {
    any a = 5;
    system:println((int) a + 1);            // expect: 6
    a = 2.0;
    system:println((float) a + 1);          // expect: 3.0
    a = "text";
    system:println((string) a + "!");       // expect: text!
    a = true;
    system:println(!(boolean) a);           // expect: false
    map m = {key:"value"};
    a = m;
    map n = (map) a;
    n.key = "changed";
    system:println(m.key);                  // expect: changed
    Person ann = {name:"Ann"};
    a = ann;
    Person p = (Person) a;
    p.name = "Ben";
    system:println(ann.name);               // expect: Ben
    a = null;
    p = (Person) a;
    m = (map) a;
    xml x = (xml) a;
    json j = (json) a;
    system:println(p == null && m == null && x == null && j == null);   // expect: true
}
