connector Shop () {
    action buy (Shop s, string what) {
        errors:Error e = {msg:"no " + what};
        throw e;
    }
}

function main (string[] args) {
    Shop s = create Shop();
    try {
        Shop.buy(s, "tea");
    } catch (errors:Error e) {
        errors:StackTrace trace = errors:getStackTrace(e);
        system:println(e.msg + " " + errors:toString(trace.items[0]));      // expect: no tea .:buy(errors-of-actions.bal:11)
    }
}
