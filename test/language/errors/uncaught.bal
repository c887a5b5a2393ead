function main (string[] args) {
    errors:Error e = {msg:"nobody catches this"};
    throw e;                        // expect runtime error: nobody catches this
}
