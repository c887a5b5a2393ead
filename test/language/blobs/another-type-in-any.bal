function main (string[] args) {
    any a = "text";
    blob b = (blob) a;  // expect runtime error: cannot cast 'any' with type 'string' to type 'blob'
}
