// Annotations that say what a definition is for. They change nothing in a running program; `balws doc`
// and editors show them.
package ballerina.doc;

@Description {value:"Says what the definition below it is for."}
annotation Description attach service, resource, connector, action, function, typemapper, struct, const, parameter, annotation {
    string value;
}

@Description {value:"Describes a parameter: its name, a colon, what it means."}
annotation Param attach resource, connector, action, function, typemapper {
    string value;
}

@Description {value:"Describes a result: its name or type, a colon, what it means."}
annotation Return attach action, function, typemapper {
    string value;
}

@Description {value:"Describes a field of a struct: its name, a colon, what it means."}
annotation Field attach struct {
    string value;
}
