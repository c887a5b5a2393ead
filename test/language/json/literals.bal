function called () (string) {
    return "called";
}

function main (string[] args) {
    string text = "q\"uo";
    int number = 5;
    float whole = 2.0;
    json nothing;
    json inner = {x:1};
    json j = {text:text, "number":number, whole:whole, yes:true, nothing:nothing, inner:inner,
              written:null, list:[1, "a", null, {z:[]}, -5, 1 + 2], "with blanks":called(), empty:{}};
    system:println(j);
    // expect: {"text":"q\"uo","number":5,"whole":2.0,"yes":true,"nothing":null,"inner":{"x":1},"written":null,"list":[1,"a",null,{"z":[]},-5,3],"with blanks":"called","empty":{}}
    json list = [1, 2.5, "x", true, null, [1], {a:1}];
    system:println(list);           // expect: [1,2.5,"x",true,null,[1],{"a":1}]
    system:println(list[5][0]);     // expect: 1
    inner.x = 2;
    system:println(j.inner.x);      // expect: 2
    json none = [];
    system:println(none);           // expect: []
    string key = "dynamic";
    json keys = {key:1, "written":2, (key + "ally"):3};
    system:println(keys);           // expect: {"key":1,"written":2,"dynamically":3}
}
