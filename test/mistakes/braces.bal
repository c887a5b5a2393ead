// --- a semicolon too many
function main (string[] args) {
    int a = 1;;    // expect error: unwanted token ';'
    // hint: remove ';': there is no empty statement
    // edit: int a = 1;
}
