struct Picture {
    string name;
    blob data;
}

blob greeting = strings:toBlob("hi", "UTF-8");

function twice (blob b) (blob, blob) {
    return b, b;
}

function main (string[] args) {
    blob none;
    Picture p = {};
    blob[] list = [greeting];
    list[2] = none;
    map m = {data:greeting};
    any a = greeting;
    blob again = (blob) a;
    blob first;
    blob second;
    first, second = twice(again);
    p.data = second;
    Picture other = {name:"x", data:(blob) m.data};
    system:println(blobs:length(none));               // expect: 0
    system:println(blobs:length(list[1]));            // expect: 0
    system:println(list.length);                      // expect: 3
    system:println(blobs:toString(p.data, "UTF-8"));  // expect: hi
    system:println(blobs:length(other.data));         // expect: 2
    system:println(first);                            // expect: aGk=
    system:println(a);                                // expect: aGk=
    system:println(m);                                // expect: {"data":"aGk="}
    system:println(list);                             // expect: [aGk=, , ]
    system:println(p);                                // expect: {"name":"","data":"aGk="}
}
