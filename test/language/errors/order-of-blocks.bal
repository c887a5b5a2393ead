struct ShopError {
    string msg;
    errors:Error cause;
    int shelf;
}

function main (string[] args) {
    string trace = "start";
    try {
        trace = trace + ", outer";
        try {
            trace = trace + ", inner";
            ShopError e = {msg:"sold out", shelf:3};
            throw e;
        } finally {
            trace = trace + ", inner finally";
        }
        trace = trace + ", never";
    } catch (errors:Error e) {
        trace = trace + ", general";
    } catch (ShopError e) {
        trace = trace + ", shelf " + e.shelf;
    } finally {
        trace = trace + ", outer finally";
    }
    system:println(trace);
    // expect: start, outer, inner, inner finally, shelf 3, outer finally
}
