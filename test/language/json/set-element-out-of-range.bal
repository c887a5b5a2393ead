function main (string[] args) {
    json j = {name:"N", list:[1, 2, 3]};
    j.list[7] = 1;        // expect runtime error: failed to set element to json: array index out of range: index: 7, size: 3
}
