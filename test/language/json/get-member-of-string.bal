function main (string[] args) {
    json j = {name:"N", list:[1, 2, 3]};
    json n = j.name.fname;        // expect runtime error: cannot get value from 'fname': expected a 'json-object', but found 'string'
}
