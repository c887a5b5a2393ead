function outer () {
    inner("a");
}

function inner (string text) {
    string s = strings:subString(text, 5, 6);
}

function thrower () {
    errors:Error e = {msg:"thrown"};
    throw e;
}

function show (errors:Error e) {
    errors:StackTrace trace = errors:getStackTrace(e);
    int i = 0;
    while (i < trace.items.length) {
        system:println(errors:toString(trace.items[i]));
        i = i + 1;
    }
}

function main (string[] args) {
    try {
        outer();
    } catch (errors:Error e) {
        show(e);
        // expect: ballerina.lang.strings:subString(stack-traces.bal:6)
        // expect: .:inner(stack-traces.bal:2)
        // expect: .:outer(stack-traces.bal:25)
        // expect: .:main(stack-traces.bal:23)
    }
    try {
        thrower();
    } catch (errors:Error e) {
        errors:StackTrace trace = errors:getStackTrace(e);
        errors:StackTraceItem top = trace.items[0];
        system:println(top.caller + " " + top.packageName + " " + top.fileName + " " + top.lineNumber);  // expect: thrower . stack-traces.bal 34
    }
    errors:Error fresh = {msg:"never thrown"};
    system:println(errors:getStackTrace(fresh) == null);    // expect: true
}
