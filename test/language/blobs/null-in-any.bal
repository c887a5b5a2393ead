function main (string[] args) {
    any a = null;
    blob b = (blob) a;  // expect runtime error: cannot cast 'null' value to type 'blob'
}
