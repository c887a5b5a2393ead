function main (string[] args) {
    json j = {};
    j["quote\""] = "line\nback\\slash/ü";
    system:println(j);      // expect: {"quote\"":"line\nback\\slash/ü"}
    json s = "say \"hi\"";
    system:println(s);      // expect: say "hi"
}
