// Annotations of API descriptions, which older programs carry. They are accepted and change nothing.
package ballerina.net.http.swagger;

import ballerina.doc;

@doc:Description {value:"A title page for a service, for API descriptions. Accepted, without effect."}
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

@doc:Description {value:"Whom to ask, for API descriptions. Accepted, without effect."}
annotation Contact {
    string name;
    string email;
    string url;
}

@doc:Description {value:"The terms of use, for API descriptions. Accepted, without effect."}
annotation License {
    string name;
    string url;
}

@doc:Description {value:"Where to read more, for API descriptions. Accepted, without effect."}
annotation ExternalDoc {
    string description;
    string url;
}

@doc:Description {value:"A word that groups resources, for API descriptions. Accepted, without effect."}
annotation Tag {
    string name;
    string description;
    ExternalDoc externalDoc;
}

@doc:Description {value:"Who offers the service, for API descriptions. Accepted, without effect."}
annotation Organization {
    string name;
    string url;
}

@doc:Description {value:"Who wrote the service, for API descriptions. Accepted, without effect."}
annotation Developer {
    string name;
    string email;
}

@doc:Description {value:"The version of the description format, for API descriptions. Accepted, without effect."}
annotation Swagger attach service {
    string version;
    SwaggerExtension[] extension;
}

@doc:Description {value:"A name and value of your own, for API descriptions. Accepted, without effect."}
annotation SwaggerExtension {
    string name;
    string value;
}

@doc:Description {value:"Where a service is reached, for API descriptions. Accepted, without effect."}
annotation ServiceConfig attach service {
    string host;
    string interface;
    string[] schemes;
    string[] authorizations;
}

@doc:Description {value:"A summary of a resource, for API descriptions. Accepted, without effect."}
annotation ResourceInfo attach resource {
    string[] tag;
    string summary;
    string description;
    ExternalDoc externalDoc;
}

@doc:Description {value:"How a resource is reached, for API descriptions. Accepted, without effect."}
annotation ResourceConfig attach resource {
    string[] schemes;
    string[] authorizations;
}

@doc:Description {value:"The parameters of a resource, for API descriptions. Accepted, without effect."}
annotation ParametersInfo attach resource {
    ParameterInfo[] value;
}

@doc:Description {value:"One parameter of a resource, for API descriptions. Accepted, without effect."}
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

@doc:Description {value:"What a resource answers, for API descriptions. Accepted, without effect."}
annotation Responses attach resource {
    Response[] value;
}

@doc:Description {value:"One answer of a resource, for API descriptions. Accepted, without effect."}
annotation Response attach resource {
    string code;
    string description;
    string response;
    Header[] headers;
    Example[] examples;
}

@doc:Description {value:"A header of an answer, for API descriptions. Accepted, without effect."}
annotation Header {
    string name;
    string description;
    string headerType;
}

@doc:Description {value:"An example of an answer, for API descriptions. Accepted, without effect."}
annotation Example {
    string exampleType;
    string value;
}
