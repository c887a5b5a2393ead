function main (string[] args) {
    json j = {name:"N", list:[1, 2, 3]};
    j.list.name = "x";        // expect runtime error: cannot set value to 'name': expected a 'json-object', but found 'json-array'
}
