// --- the first parameter of a resource
service s {
    @http:GET {}
    resource r (int i) { // expect error: incompatible types: expected 'message', found 'int'
    }
}
// --- parameters of WebSocket events
import ballerina.net.ws as socket;
service s {
    @socket:OnOpen {}
    resource open (message m, string id) { // expect error: too many parameters in resource 'open'
    }
    @socket:OnTextMessage {}
    resource text (string s) { // expect error: incompatible types: expected 'message', found 'string'
    }
    @http:GET {}
    resource get (message m, string id) {
    }
}
// --- return in a resource
service s {
    resource r (message m) {
        if (true) {
            return; // expect error: return statement cannot be used in a resource definition
        }
    }
}
// --- what can be replied
service s {
    message n = {};
    resource r (message m, string t) {
        if (true) {
            reply t; // expect error: incompatible types: expected 'message', found 'string'
        }
        if (true) {
            reply n;
        }
        if (true) {
            reply messages:clone(m); // expect first error: only a variable reference of type 'message' is allowed here
        }
        reply "done"; // expect error: only a variable reference of type 'message' is allowed here
    }
}
// --- variables of a service
connector C () {
    action a (C c) (int) {
        return 1;
    }
}
service s {
    C c = create C();
    int i = C.a(c); // expect error: action invocation is not allowed here
    string i; // expect error: redeclared symbol 'i'
    int k = l; // expect error: undefined symbol 'l'
    int l = i;
    resource r (message m) {
        int i = l;
    }
}
// --- variables of one service are not seen in another
service s {
    int count = 0;
    resource r (message m) {
        count = count + 1;
    }
}
service t {
    resource r (message m) {
        count = 1; // expect error: undefined symbol 'count'
    }
}

// --- timers without an interval above zero
import ballerina.net.ws;
service s {
    @ws:OnTimer {seconds:-5, milliseconds:6000} // expect error: the interval of timer 'a' must be greater than 0
    resource a (message m) { }
    @ws:OnTimer {} // expect error: the interval of timer 'b' must be greater than 0
    resource b (message m) { }
    @ws:OnTimer {seconds:0} // expect error: the interval of timer 'c' must be greater than 0
    resource c (message m) { }
    @ws:OnTimer // expect error: the interval of timer 'e' must be greater than 0
    resource e (message m) { }
    @ws:OnTimer {seconds:1,
        milliseconds:-1} // expect error: the interval of timer 'f' must be greater than 0
    resource f (message m) { }
    @ws:OnTimer {seconds:0, milliseconds:1}
    resource g (message m) { }
}

// --- a timer whose interval is of the wrong type
service s {
    @ws:OnTimer {seconds:"x"} // expect error: incompatible types: expected 'int', found 'string'
    resource d (message m) { }
}

// --- timers that want more than a message
import ballerina.net.ws;
service s {
    @ws:OnTimer {seconds:1}
    resource a (message m, string s) { } // expect error: too many parameters in resource 'a'
    @ws:OnTimer {seconds:1}
    resource b (string s) { } // expect error: incompatible types: expected 'message', found 'string'
}
@ws:OnTimer {seconds:1} // expect error: annotation 'ballerina.net.ws:OnTimer' is not allowed in functions
function f () { }
// --- resources with the same name and parameters
service s {
    @http:GET {}
    resource r (message m) {
    }
    @http:POST {}
    resource r (message n) { // expect error: redeclared symbol 'r'
    }
}
service s { // expect error: redeclared symbol 's'
    @http:GET {}
    resource r (message m) {
    }
}
