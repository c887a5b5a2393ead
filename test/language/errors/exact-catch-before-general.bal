// A clause of exactly the error's type is chosen, even after one that would also catch it.
import ballerina.lang.errors;
import ballerina.lang.system;

struct Busy { string msg; errors:Error cause; int line; }

function main (string[] args) {
    try {
        Busy b = {msg:"engaged", line:7};
        throw b;
    } catch (errors:Error e) {
        system:println("general");
    } catch (Busy b2) {
        system:println(b2.msg + b2.line);       // expect: engaged7
    }
}
