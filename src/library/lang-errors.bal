// Errors as they are thrown and caught, and where they came from.
//
// What fails while a program runs can be caught as an `errors:Error`, whose `msg` says what was wrong:
//
//     try {
//         string s = strings:subString("hello", 2, 9);
//     } catch (errors:Error e) {
//         system:println(e.msg);
//     }
//
// A function of the library that is given null instead of a value fails with `argument 0 is null`, the place
// counted from 0.
package ballerina.lang.errors;

import ballerina.doc;

@doc:Description {value:"What is thrown and caught. Structs of your own that begin with the same two fields can be thrown as well."}
@doc:Field {value:"msg: what went wrong"}
@doc:Field {value:"cause: the error behind this one, or null"}
struct Error {
    string msg;
    Error cause;
}

@doc:Description {value:"Where an error came from: the calls that were running, innermost first."}
@doc:Field {value:"items: one entry for each call"}
struct StackTrace {
    StackTraceItem[] items;
}

@doc:Description {value:"One call of a stack trace."}
@doc:Field {value:"caller: name of the function, resource or action"}
@doc:Field {value:"packageName: its package, a single dot for the default package"}
@doc:Field {value:"fileName: the source file"}
@doc:Field {value:"lineNumber: line of the call; of the definition for the outermost entry"}
struct StackTraceItem {
    string caller;
    string packageName;
    string fileName;
    int lineNumber;
}

@doc:Description {value:"The calls that were running when an error was thrown; null for an error that never was."}
@doc:Param {value:"err: the error"}
@doc:Return {value:"StackTrace: its trace"}
native function getStackTrace (Error err) (StackTrace);

@doc:Description {value:"A trace entry in one line: package:caller(file:line)."}
@doc:Param {value:"item: the entry"}
@doc:Return {value:"string: its text"}
function toString (StackTraceItem item) (string) {
    return item.packageName + ":" + item.caller + "(" + item.fileName + ":" + item.lineNumber + ")";
}
