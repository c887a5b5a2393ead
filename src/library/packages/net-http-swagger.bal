// Annotations for API descriptions, as older programs have them. They are accepted, but have no effect.
package ballerina.net.http.swagger;

import ballerina.doc;

@doc:Description {value:"The title page of a service, for API descriptions. Accepted, but has no effect."}
annotation ServiceInfo attach service {
    string title;
    string version;
    string description;
    string termsOfService;
    Contact contact;
    License license;
    ExternalDoc externalDoc;
    Tag[] tags;
    Organization organization;
    Developer[] developers;
}

@doc:Description {value:"A contact, for API descriptions. Accepted, but has no effect."}
annotation Contact {
    string name;
    string email;
    string url;
}

@doc:Description {value:"The terms of use, for API descriptions. Accepted, but has no effect."}
annotation License {
    string name;
    string url;
}

@doc:Description {value:"A link to further documentation, for API descriptions. Accepted, but has no effect."}
annotation ExternalDoc {
    string description;
    string url;
}

@doc:Description {value:"A tag that groups resources, for API descriptions. Accepted, but has no effect."}
annotation Tag {
    string name;
    string description;
    ExternalDoc externalDoc;
}

@doc:Description {value:"The provider of a service, for API descriptions. Accepted, but has no effect."}
annotation Organization {
    string name;
    string url;
}

@doc:Description {value:"A developer of a service, for API descriptions. Accepted, but has no effect."}
annotation Developer {
    string name;
    string email;
}

@doc:Description {value:"The version of the description format, for API descriptions. Accepted, but has no effect."}
annotation Swagger attach service {
    string version;
    SwaggerExtension[] extension;
}

@doc:Description {value:"A custom name and value, for API descriptions. Accepted, but has no effect."}
annotation SwaggerExtension {
    string name;
    string value;
}

@doc:Description {value:"The address of a service, for API descriptions. Accepted, but has no effect."}
annotation ServiceConfig attach service {
    string host;
    string interface;
    string[] schemes;
    string[] authorizations;
}

@doc:Description {value:"A summary of a resource, for API descriptions. Accepted, but has no effect."}
annotation ResourceInfo attach resource {
    string[] tag;
    string summary;
    string description;
    ExternalDoc externalDoc;
}

@doc:Description {value:"The protocols of a resource, for API descriptions. Accepted, but has no effect."}
annotation ResourceConfig attach resource {
    string[] schemes;
    string[] authorizations;
}

@doc:Description {value:"The parameters of a resource, for API descriptions. Accepted, but has no effect."}
annotation ParametersInfo attach resource {
    ParameterInfo[] value;
}

@doc:Description {value:"One parameter of a resource, for API descriptions. Accepted, but has no effect."}
annotation ParameterInfo attach resource, parameter {
    string in;
    string name;
    string description;
    boolean required;
    boolean allowEmptyValue;
    string type;
    string format;
    string collectionFormat;
}

@doc:Description {value:"The responses of a resource, for API descriptions. Accepted, but has no effect."}
annotation Responses attach resource {
    Response[] value;
}

@doc:Description {value:"One response of a resource, for API descriptions. Accepted, but has no effect."}
annotation Response attach resource {
    string code;
    string description;
    string response;
    Header[] headers;
    Example[] examples;
}

@doc:Description {value:"A header of a response, for API descriptions. Accepted, but has no effect."}
annotation Header {
    string name;
    string description;
    string headerType;
}

@doc:Description {value:"An example of a response, for API descriptions. Accepted, but has no effect."}
annotation Example {
    string exampleType;
    string value;
}
