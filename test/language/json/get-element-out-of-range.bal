function main (string[] args) {
    json j = {name:"N", list:[1, 2, 3]};
    json n = j.list[5];        // expect runtime error: failed to get element from json: array index out of range: index: 5, size: 3
}
