function main (string[] args) {
    string[] fruits;
    string s = fruits[0];           // expect runtime error: variable 'fruits' is null
}
