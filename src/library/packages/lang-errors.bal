// Errors that programs throw and catch, and their stack traces.
//
// An operation that fails while a program runs can be caught as an `errors:Error`, whose `msg` is the problem:
//
//     try {
//         string s = strings:subString("hello", 2, 9);
//     } catch (errors:Error e) {
//         system:println(e.msg);
//     }
//
// A library function that receives null instead of a value fails with `argument 0 is null`; arguments are counted
// from 0.
package ballerina.lang.errors;

import ballerina.doc;

@doc:Description {value:"An error that can be thrown and caught. Your own structs can be thrown as well if they begin with the same two fields."}
@doc:Field {value:"msg: what went wrong"}
@doc:Field {value:"cause: the error that caused this one, or null"}
struct Error {
    string msg;
    Error cause;
}

@doc:Description {value:"The calls that were running when an error was thrown, innermost first."}
@doc:Field {value:"items: one entry for each call"}
struct StackTrace {
    StackTraceItem[] items;
}

@doc:Description {value:"One call of a stack trace."}
@doc:Field {value:"caller: name of the function, resource or action"}
@doc:Field {value:"packageName: its package; a single dot for the default package"}
@doc:Field {value:"fileName: the source file"}
@doc:Field {value:"lineNumber: the line of the call; for the outermost entry, of the definition"}
struct StackTraceItem {
    string caller;
    string packageName;
    string fileName;
    int lineNumber;
}

@doc:Description {value:"Returns the calls that were running when an error was thrown; null for an error that was not thrown."}
@doc:Param {value:"err: the error"}
@doc:Return {value:"StackTrace: its trace"}
native function getStackTrace (Error err) (StackTrace);

@doc:Description {value:"Returns a trace entry on one line: package:caller(file:line)."}
@doc:Param {value:"item: the entry"}
@doc:Return {value:"string: its text"}
function toString (StackTraceItem item) (string) {
    return item.packageName + ":" + item.caller + "(" + item.fileName + ":" + item.lineNumber + ")";
}
