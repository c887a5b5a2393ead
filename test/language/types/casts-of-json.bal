function main (string[] args) {
    json j = {"int":5, "float":1.5, "string":"text", "boolean":true, list:[1], nothing:null, thousand:1e3};
    system:println((int) j["int"] + 1);             // expect: 6
    system:println((float) j["float"] + 1);         // expect: 2.5
    system:println((float) j.thousand);             // expect: 1000.0
    system:println((string) j["string"] + "!");     // expect: text!
    system:println(!(boolean) j["boolean"]);        // expect: false
    system:println((string) j["int"] + "!");        // expect: 5!
    system:println((string) j.list + "!");          // expect: [1]!
    system:println((string) j["boolean"] + "!");    // expect: true!
    json same = (json) j;
    same.list = 2;
    system:println(j.list);                         // expect: 2
}
