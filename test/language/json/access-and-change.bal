function main (string[] args) {
    json j = {name:"N", list:[1, {a:true}], "":"empty"};
    system:println(j.name);                 // expect: N
    system:println(j.list[1].a);            // expect: true
    system:println(j.missing == null);      // expect: true
    j.list[0] = 2.0; j["new"] = null; j.list[1].b = "x";
    system:println(j);      // expect: {"name":"N","list":[2.0,{"a":true,"b":"x"}],"":"empty","new":null}
    system:println(j.list[-1] == null);     // expect: true
    string key = "name"; int i = 1;
    system:println(j[key]);                 // expect: N
    system:println(j["list"][i]["b"]);      // expect: x
}
