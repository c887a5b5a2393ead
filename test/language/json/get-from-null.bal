function main (string[] args) {
    json j = {name:"N", list:[1, 2, 3]};
    json n = j.missing.fname;        // expect runtime error: cannot get 'fname' from null
}
