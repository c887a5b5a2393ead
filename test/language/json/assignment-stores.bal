function main (string[] args) {
    json j = {a:1};
    j.a = null;
    system:println(j);              // expect: {"a":null}
    j.a = "text";
    j["b"] = 2.5;
    j.c = true;
    j.d = {deep:[1]};
    j.e = [1, 2];
    system:println(j);              // expect: {"a":"text","b":2.5,"c":true,"d":{"deep":[1]},"e":[1,2]}
    j.d.deep[0] = j.e;
    j.e[1] = "shared";
    system:println(j.d);            // expect: {"deep":[[1,"shared"]]}
    j.text = "{\"parsed\": 1}";
    system:println(j.text.parsed);  // expect: 1
}
