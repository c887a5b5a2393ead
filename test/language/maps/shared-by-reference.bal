function fill (map m) {
    m.filled = true;
}

function main (string[] args) {
    map a = {};
    map b = a;
    fill(b);
    system:println(a.filled);       // expect: true
    map[] list = [a];
    list[0].again = "yes";
    system:println(b.again);        // expect: yes
}
