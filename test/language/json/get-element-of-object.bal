function main (string[] args) {
    json j = {name:"N", list:[1, 2, 3]};
    json n = j[7];        // expect runtime error: cannot get value from '7': expected a 'json-array', but found 'json-object'
}
