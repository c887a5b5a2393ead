function quote (string name) (float, errors:Error) {
    errors:Error e = {msg:"no such name"};
    if (name != "A") { return 0.0, e; }
    return 1.5, null;
}

function main (string[] args) {
    float q; errors:Error e;
    q, e = quote("X");
    system:println(e.msg);          // expect: no such name
    q, e = quote("A");
    system:println(e == null);      // expect: true
    system:println(q);              // expect: 1.5
}
