// Printing, logging, time and environment.
package ballerina.lang.system;

import ballerina.doc;

@doc:Description {value:"Prints the text of a value, without ending the line. Fails for null: `argument 0 is null`."}
@doc:Param {value:"a: the value; for a message, its payload is printed"}
native function print (any a);

@doc:Description {value:"Prints the text of a value and ends the line. Fails for null: `argument 0 is null`."}
@doc:Param {value:"a: the value; for a message, its payload is printed"}
native function println (any a);

@doc:Description {value:"Writes an int to the log, with a level from 1 (trace) to 5 (error). Levels below 3 are not shown; other numbers are ignored."}
@doc:Param {value:"logLevel: 1 trace, 2 debug, 3 info, 4 warn, 5 error"}
@doc:Param {value:"value: the value to write"}
native function log (int logLevel, int value);

@doc:Description {value:"Writes a string to the log, with a level from 1 (trace) to 5 (error). Levels below 3 are not shown; other numbers are ignored."}
@doc:Param {value:"logLevel: 1 trace, 2 debug, 3 info, 4 warn, 5 error"}
@doc:Param {value:"value: the value to write"}
native function log (int logLevel, string value);

@doc:Description {value:"Writes a float to the log, with a level from 1 (trace) to 5 (error). Levels below 3 are not shown; other numbers are ignored."}
@doc:Param {value:"logLevel: 1 trace, 2 debug, 3 info, 4 warn, 5 error"}
@doc:Param {value:"value: the value to write"}
native function log (int logLevel, float value);

@doc:Description {value:"Writes a boolean to the log, with a level from 1 (trace) to 5 (error). Levels below 3 are not shown; other numbers are ignored."}
@doc:Param {value:"logLevel: 1 trace, 2 debug, 3 info, 4 warn, 5 error"}
@doc:Param {value:"value: the value to write"}
native function log (int logLevel, boolean value);

@doc:Description {value:"Waits. Only the caller waits: other clients and other workers carry on. Fails for a negative time: `timeout value is negative`."}
@doc:Param {value:"milliseconds: the time to wait"}
native function sleep (int milliseconds);

@doc:Description {value:"Returns the current time as whole seconds since the beginning of 1970."}
@doc:Return {value:"int: seconds"}
native function epochTime () (int);

@doc:Description {value:"Returns the current time as milliseconds since the beginning of 1970."}
@doc:Return {value:"int: milliseconds"}
native function currentTimeMillis () (int);

@doc:Description {value:"Returns the time of a clock that never goes back, for measuring durations; its starting point has no meaning."}
@doc:Return {value:"int: nanoseconds"}
native function nanoTime () (int);

@doc:Description {value:"Formats the current time in GMT with a Java date pattern such as yyyy-MM-dd'T'HH:mm:ss'Z'. Fails for a letter that has no meaning: `Illegal pattern character 'b'`; for a quote that is not closed: `Unterminated quote`. Example: `system:getDateFormat(\"'on' XXX\")` is `on Z`. Example: `system:getDateFormat(\"b\")` fails with `Illegal pattern character 'b'`."}
@doc:Param {value:"format: the pattern"}
@doc:Return {value:"string: the formatted time"}
native function getDateFormat (string format) (string);

@doc:Description {value:"Returns the value of an environment variable; empty when it is not set."}
@doc:Param {value:"key: name of the variable"}
@doc:Return {value:"string: its value"}
native function getEnv (string key) (string);
