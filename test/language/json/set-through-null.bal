function main (string[] args) {
    json j = {name:"N", list:[1, 2, 3]};
    j.missing.country = "x";        // expect runtime error: cannot set 'country' of null
}
