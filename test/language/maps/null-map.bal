function main (string[] args) {
    map marks;
    any a = marks["x"];             // expect runtime error: variable 'marks' is null
}
