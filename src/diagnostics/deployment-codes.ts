import { define } from './code.js'

/** Characters of a path or name that a message quotes at most. */
const MAX_SHOWN = 60

function shown(text: string): string {
  return text.length <= MAX_SHOWN ? text : `${text.slice(0, MAX_SHOWN)}...`
}

/**
 * 41xx: services and `main` functions that cannot start (errors, up to 4129), and those that start but never
 * run (warnings, from 4130). An error has the text with which starting would fail.
 * 42xx: timers.
 */
export const DEPLOYMENT_CODES = {
  EndpointWithoutBasePath: define<{ service: string; upgradePath: string; basePath: string }>({
    code: 'BAL4101',
    severity: 'error',
    kind: 'semantic',
    phase: 'analysis',
    message: () => 'cannot define @WebSocketPathUpgrade without @BasePath',
    hint: ({ service, upgradePath, basePath }) =>
      `a service with ${upgradePath} also needs a base path: add ${basePath} {value:"/${service}"}`,
    edits: ({ service, basePath }, { start }) => [
      { span: { start, end: start }, text: `${basePath} {value:"/${service}"}\n` },
    ],
    meaning: 'A service has a path for WebSocket clients, but its base path is missing or blank.',
    example: '@ws:WebSocketUpgradePath {value:"/ws"} service chat { }',
  }),
  BasePathTaken: define<{ basePath: string; other: string; place: string }>({
    code: 'BAL4102',
    severity: 'error',
    kind: 'semantic',
    phase: 'analysis',
    message: ({ basePath }) => `service with base path :${basePath} already exists in listener : default`,
    hint: ({ other, place }) => `service '${other}' at ${place} has this base path: change one of the two`,
    meaning: 'Two services that are served together have the same base path.',
    example: '@http:BasePath {value:"/a"} service one { } @http:BasePath {value:"a/"} service two { }',
  }),
  EndpointTaken: define<{ service: string; other: string; endpoint: string; place: string }>({
    code: 'BAL4103',
    severity: 'error',
    kind: 'semantic',
    phase: 'analysis',
    message: ({ service, other, endpoint }) =>
      `services '${other}' and '${service}' have the same endpoint ${endpoint}`,
    hint: ({ other, place }) =>
      `the endpoint of '${other}' is at ${place}: change the path of one of the two`,
    meaning: 'Two services that are served together have the same path for WebSocket clients.',
    example:
      '@http:BasePath {value:"/a"} @ws:WebSocketUpgradePath {value:"/b/c"} service one { } ' +
      '@http:BasePath {value:"/a/b"} @ws:WebSocketUpgradePath {value:"/c"} service two { }',
  }),
  UnfitMain: define<{ hasResults: boolean }>({
    code: 'BAL4104',
    severity: 'error',
    kind: 'semantic',
    phase: 'analysis',
    message: () => 'cannot find main function',
    hint: ({ hasResults }) =>
      `main takes (string[] args)${hasResults ? ' and returns nothing' : ''}: function main (string[] args)`,
    meaning: 'A function named main does not take exactly one string[], or returns a value.',
    example: 'function main () { }',
  }),
  SeveralHandshakes: define<{ service: string; first: string; annotation: string }>({
    code: 'BAL4105',
    severity: 'error',
    kind: 'semantic',
    phase: 'analysis',
    message: ({ service }) => `cannot define @OnHandshake more than once on service '${service}'`,
    hint: ({ first, annotation }) =>
      `'${first}' has ${annotation} already: decide in one resource who may connect`,
    meaning: 'Two resources of one service decide which clients may connect.',
    example:
      '@http:BasePath {value:"/a"} @ws:WebSocketUpgradePath {value:"/b"} service s { ' +
      '@ws:OnHandshake {} resource one (message m) { } @ws:OnHandshake {} resource two (message m) { } }',
  }),
  IdleTimeoutNotPositive: define<{ service: string; annotation: string }>({
    code: 'BAL4106',
    severity: 'error',
    kind: 'semantic',
    phase: 'analysis',
    message: ({ service }) => `@IdleTimeout of service '${service}' must be greater than 0`,
    hint: ({ annotation }) => `give seconds or milliseconds: ${annotation} {seconds:60}`,
    meaning: 'The idle timeout of a service is 0 or negative.',
    example:
      '@http:BasePath {value:"/a"} @ws:WebSocketUpgradePath {value:"/b"} @ws:IdleTimeout {seconds:0} service s { ' +
      '@ws:OnIdleTimeout {} resource r (message m) { } }',
  }),
  IdleTimeoutMissing: define<{ service: string; event: string; annotation: string }>({
    code: 'BAL4107',
    severity: 'error',
    kind: 'semantic',
    phase: 'analysis',
    message: ({ service }) => `cannot define @OnIdleTimeout without @IdleTimeout on service '${service}'`,
    hint: ({ event, annotation }) => `${event} needs a time: add ${annotation} {seconds:60} to the service`,
    meaning: 'A resource handles idle connections, but its service sets no idle timeout.',
    example:
      '@http:BasePath {value:"/a"} @ws:WebSocketUpgradePath {value:"/b"} service s { ' +
      '@ws:OnIdleTimeout {} resource r (message m) { } }',
  }),
  InvalidSubProtocol: define<{ service: string; name: string }>({
    code: 'BAL4108',
    severity: 'error',
    kind: 'semantic',
    phase: 'analysis',
    message: ({ service, name }) => `'${shown(name)}' of service '${service}' cannot be a sub-protocol`,
    hint: () => "a sub-protocol is one word of letters, digits and -._~!#$%&'*+^`|, such as chat.v1",
    meaning: 'The name of a sub-protocol is empty, or has a character that is not allowed in a sub-protocol.',
    example:
      '@http:BasePath {value:"/a"} @ws:WebSocketUpgradePath {value:"/b"} @ws:SubProtocols {value:["a b"]} service s { }',
  }),
  ClientServiceWithEndpoint: define<{ service: string; clientService: string; upgradePath: string }>({
    code: 'BAL4109',
    severity: 'error',
    kind: 'semantic',
    phase: 'analysis',
    message: ({ service }) =>
      `service '${service}' cannot have both @ClientService and @WebSocketUpgradePath`,
    hint: ({ clientService, upgradePath }) =>
      `${clientService} is for messages from another server, ${upgradePath} for clients that connect: write two services`,
    meaning: 'One service both serves clients and receives messages from another server.',
    example:
      '@ws:ClientService {} @http:BasePath {value:"/a"} @ws:WebSocketUpgradePath {value:"/b"} service s { }',
  }),
  UnclosedVariable: define<{ brace: '{' | '}'; path: string }>({
    code: 'BAL4110',
    severity: 'error',
    kind: 'semantic',
    phase: 'analysis',
    message: ({ brace, path }) =>
      `'${brace}' without '${brace === '{' ? '}' : '{'}' in the path '${shown(path)}'`,
    hint: () => 'a variable of a path is a name in braces: {id}',
    meaning: 'A brace in the path of a resource has no counterpart.',
    example: 'service s { @http:GET {} @http:Path {value:"/a/{id"} resource r (message m) { } }',
  }),
  EmptyVariable: define<{ path: string }>({
    code: 'BAL4111',
    severity: 'error',
    kind: 'semantic',
    phase: 'analysis',
    message: ({ path }) => `'{}' without a name in the path '${shown(path)}'`,
    hint: () => 'give the variable a name: {id}',
    meaning: 'A variable in the path of a resource has no name.',
    example: 'service s { @http:GET {} @http:Path {value:"/a/{}"} resource r (message m) { } }',
  }),
  EventWithoutEndpoint: define<{ resource: string; annotation: string; needed: string }>({
    code: 'BAL4130',
    severity: 'warning',
    kind: 'semantic',
    phase: 'analysis',
    message: ({ resource, annotation }) =>
      `resource '${resource}' never runs: ${annotation} needs a service that WebSocket clients can connect to`,
    hint: ({ needed }) => `add ${needed} to the service`,
    meaning: 'A resource handles events of WebSocket connections, but clients cannot connect to its service.',
    example: 'service s { @ws:OnTextMessage {} resource r (message m) { } }',
  }),
  NothingRunsResource: define<{ resource: string; examples: string }>({
    code: 'BAL4131',
    severity: 'warning',
    kind: 'semantic',
    phase: 'analysis',
    message: ({ resource }) => `resource '${resource}' never runs: it names no request or event`,
    hint: ({ examples }) => `say what it is for: add ${examples}`,
    meaning: 'A resource has no annotation that names a request or an event.',
    example: 'service s { resource r (message m) { } }',
  }),
  SecondResourceForEvent: define<{ resource: string; first: string; annotation: string; line: number }>({
    code: 'BAL4132',
    severity: 'warning',
    kind: 'semantic',
    phase: 'analysis',
    message: ({ resource, first, annotation }) =>
      `resource '${resource}' never runs for ${annotation}: '${first}' does`,
    hint: ({ first, line }) =>
      `only the first resource for an event runs: merge the two in '${first}', line ${line}`,
    meaning: 'Two resources of a service handle the same event of a connection; only the first one runs.',
    example:
      '@http:BasePath {value:"/a"} @ws:WebSocketUpgradePath {value:"/b"} service s { ' +
      '@ws:OnOpen {} resource one (message m) { } @ws:OnOpen {} resource two (message m) { } }',
  }),
  ResourceNeverReached: define<{ resource: string; first: string; requests: string; line: number }>({
    code: 'BAL4133',
    severity: 'warning',
    kind: 'semantic',
    phase: 'analysis',
    message: ({ resource, first, requests }) =>
      `resource '${resource}' is never reached: '${first}' answers ${requests} on the same paths`,
    hint: ({ first, line }) => `give one of them another path or verb; '${first}' is on line ${line}`,
    meaning: 'An earlier resource answers every request that this one could answer.',
    example:
      'service s { @http:GET {} @http:Path {value:"/{id}"} resource one (message m) { } ' +
      '@http:GET {} @http:Path {value:"/{name}"} resource two (message m) { } }',
  }),
  PathParamNotInPath: define<{ name: string; path: string | undefined }>({
    code: 'BAL4134',
    severity: 'warning',
    kind: 'semantic',
    phase: 'analysis',
    message: ({ name, path }) =>
      path === undefined
        ? `the resource has no path that could name '${shown(name)}'`
        : `the path '${shown(path)}' does not name '${shown(name)}'`,
    hint: ({ name }) => `the parameter never gets a value: name it in the path as {${name}}`,
    meaning: 'A parameter names a path variable that does not occur in the path.',
    example:
      'service s { @http:GET {} @http:Path {value:"/a/{id}"} ' +
      'resource r (message m, @http:PathParam {value:"ident"} string id) { } }',
  }),
  VariableBindsNothing: define<{ written: string; name: string | undefined; query: string }>({
    code: 'BAL4135',
    severity: 'warning',
    kind: 'semantic',
    phase: 'analysis',
    message: ({ written }) => `'${shown(written)}' is not a name that a parameter can have`,
    hint: ({ name, query }) =>
      name === undefined
        ? `a path does not describe the query: take its parameters with ${query}`
        : `braces hold a plain name: write {${name}}`,
    meaning: 'A variable in the path of a resource is not a plain name in braces.',
    example: 'service s { @http:GET {} @http:Path {value:"/a/{+id}"} resource r (message m) { } }',
  }),
  StarNotLast: define<{ path: string }>({
    code: 'BAL4136',
    severity: 'warning',
    kind: 'semantic',
    phase: 'analysis',
    message: ({ path }) =>
      `'*' in the path '${shown(path)}' matches only a star: it is a wildcard only at the end`,
    hint: () => 'for one segment write a variable, such as {any}',
    meaning: 'A path has a star in the middle, where it matches only a star.',
    example: 'service s { @http:GET {} @http:Path {value:"/a/*/b"} resource r (message m) { } }',
  }),
  RepeatedVariable: define<{ name: string; path: string }>({
    code: 'BAL4137',
    severity: 'warning',
    kind: 'semantic',
    phase: 'analysis',
    message: ({ name, path }) =>
      `'{${shown(name)}}' appears twice in the path '${shown(path)}': only the last value is kept`,
    hint: () => 'give each variable its own name',
    meaning: 'Two variables of a path have the same name.',
    example: 'service s { @http:GET {} @http:Path {value:"/{a}/{a}"} resource r (message m) { } }',
  }),
  PathTakenLiterally: define<{ part: string; annotation: string }>({
    code: 'BAL4138',
    severity: 'warning',
    kind: 'semantic',
    phase: 'analysis',
    message: ({ part, annotation }) =>
      `'${shown(part)}' in ${annotation} is taken literally: it has no special meaning there`,
    hint: () => 'the path of a service is fixed; put variables into the path of a resource or into the query',
    meaning: 'The path of a service has a part that looks like a variable, a wildcard or a query.',
    example: '@http:BasePath {value:"/a"} @ws:WebSocketUpgradePath {value:"/ws/{room}"} service s { }',
  }),
  ParameterNeverSet: define<{ name: string; annotations: string }>({
    code: 'BAL4139',
    severity: 'warning',
    kind: 'semantic',
    phase: 'analysis',
    message: ({ name }) => `nothing sets parameter '${shown(name)}'`,
    hint: ({ name, annotations }) => `say where its value comes from: ${annotations} {value:"${name}"}`,
    meaning:
      'A parameter after the message has no annotation that says where its value comes from, or an empty one.',
    example: 'service s { @http:GET {} resource r (message m, string id) { } }',
  }),
  ParameterTypeNeverSet: define<{ name: string; type: string }>({
    code: 'BAL4140',
    severity: 'warning',
    kind: 'semantic',
    phase: 'analysis',
    message: ({ name, type }) =>
      `parameter '${shown(name)}' never gets a value: no request carries a value of type ${type}`,
    hint: () => 'take it as string, int, float or boolean',
    meaning:
      'A parameter takes its value from the path or the query, but text cannot be converted to its type.',
    example: 'service s { @http:GET {} resource r (message m, @http:QueryParam {value:"a"} map a) { } }',
  }),
  AnnotationWithoutEffect: define<{ annotation: string; reason: string; remedy: string }>({
    code: 'BAL4141',
    severity: 'warning',
    kind: 'semantic',
    phase: 'analysis',
    message: ({ annotation, reason }) => `${annotation} has no effect: ${reason}`,
    hint: ({ remedy }) => remedy,
    meaning: 'An annotation is attached where it has no effect.',
    example: '@ws:IdleTimeout {seconds:5} service s { @http:GET {} resource r (message m) { } }',
  }),
  EscapeInPath: define<{ written: string; character: string; path: string }>({
    code: 'BAL4142',
    severity: 'warning',
    kind: 'semantic',
    phase: 'analysis',
    message: ({ written, path }) =>
      `'${shown(written)}' in the path '${shown(path)}' never matches: requests are compared decoded`,
    hint: ({ character }) => `write the character itself: ${character}`,
    meaning:
      'A path has a percent escape, but paths of requests are decoded before they are compared with it.',
    example: 'service s { @http:GET {} @http:Path {value:"/a%20b"} resource r (message m) { } }',
  }),
  CallCannotWork: define<{ call: string; reason: string; remedy: string }>({
    code: 'BAL4143',
    severity: 'warning',
    kind: 'semantic',
    phase: 'analysis',
    message: ({ call, reason }) => `${call} cannot work here: ${reason}`,
    hint: ({ remedy }) => remedy,
    meaning: 'A function that acts on the current connection is called in a resource that runs without one.',
    example: 'service s { @http:GET {} resource r (message m) { ws:pushText("hi"); } }',
  }),
  PathOfOtherService: define<{ resource: string; other: string; basePath: string }>({
    code: 'BAL4144',
    severity: 'warning',
    kind: 'semantic',
    phase: 'analysis',
    message: ({ resource, other, basePath }) =>
      `resource '${resource}' is never reached: requests below '${shown(basePath)}' go to service '${other}'`,
    hint: ({ other }) => `move it to service '${other}', or change one of the paths`,
    meaning: 'The path of a resource lies below the longer base path of another service.',
    example:
      '@http:BasePath {value:"/a"} service one { @http:GET {} @http:Path {value:"/b/c"} resource r (message m) { } } ' +
      '@http:BasePath {value:"/a/b"} service two { @http:GET {} resource r (message m) { } }',
  }),
  TimerInterval: define<{ resource: string; annotation: string }>({
    code: 'BAL4201',
    severity: 'error',
    kind: 'semantic',
    phase: 'analysis',
    message: ({ resource }) => `the interval of timer '${resource}' must be greater than 0`,
    hint: ({ annotation }) => `write seconds, milliseconds or both, which add up: ${annotation} {seconds:5}`,
    meaning: 'The interval of a timer is missing, zero or negative.',
    example: 'service s { @ws:OnTimer {} resource tick (message m) { } }',
  }),
} as const
