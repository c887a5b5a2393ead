// Annotations that document definitions. They have no effect while a program runs; `balws doc` and editors
// show them.
package ballerina.doc;

@Description {value:"Describes the definition that follows."}
annotation Description attach service, resource, connector, action, function, typemapper, struct, const, parameter, annotation {
    string value;
}

@Description {value:"Describes a parameter: its name, a colon, its meaning."}
annotation Param attach resource, connector, action, function, typemapper {
    string value;
}

@Description {value:"Describes a result: its name or type, a colon, its meaning."}
annotation Return attach action, function, typemapper {
    string value;
}

@Description {value:"Describes a field of a struct: its name, a colon, its meaning."}
annotation Field attach struct {
    string value;
}

@Description {value:"Says that a native charges the same steps whatever the size of its arguments: `constant`, a colon, the reason. A balws extension."}
annotation Steps attach action, function {
    string value;
}
