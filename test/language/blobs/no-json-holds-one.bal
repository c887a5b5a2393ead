function main (string[] args) {
    map m = {data:strings:toBlob("x", "UTF-8")};
    any a = m;
    json j = (json) a;  // expect runtime error: cannot cast 'map' to type 'json': error while mapping 'data': incompatible types: expected 'json', found 'blob'
}
