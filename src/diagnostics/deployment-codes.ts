import { define } from './code.js'

/** Characters of a path or name that a message repeats. */
const MAX_SHOWN = 60

function shown(text: string): string {
  return text.length <= MAX_SHOWN ? text : `${text.slice(0, MAX_SHOWN)}...`
}

/**
 * 41xx: what services and `main` must be to run at all (errors, up to 4129), and what starts but can never
 * do anything (warnings, from 4130). Errors keep the text with which the start would fail.
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
      `a service with ${upgradePath} needs a base path as well: add ${basePath} {value:"/${service}"}`,
    edits: ({ service, basePath }, { start }) => [
      { span: { start, end: start }, text: `${basePath} {value:"/${service}"}\n` },
    ],
    meaning: 'A service has a path for WebSocket clients, but no base path, or a blank one.',
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
    meaning: 'WebSocket clients of two services that are served together would connect to the same path.',
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
    meaning: 'A function is called main, but does not take string[] alone, or returns something.',
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
    meaning: 'Two resources of a service would decide who may connect.',
    example:
      '@http:BasePath {value:"/a"} @ws:WebSocketUpgradePath {value:"/b"} service s { ' +
      '@ws:OnHandshake {} resource one (message m) { } @ws:OnHandshake {} resource two (message m) { } }',
  }),
  IdleTimeoutNotPositive: define<{ service: string; annotation: string }>({
    code: 'BAL4106',
    severity: 'error',
    kind: 'semantic',
    phase: 'analysis',
    message: ({ service }) => `@IdleTimeout of service '${service}' is not a time above 0`,
    hint: ({ annotation }) => `give seconds or milliseconds: ${annotation} {seconds:60}`,
    meaning: 'The time that a connection may be silent is 0 or negative.',
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
    meaning: 'A resource waits for silent connections, but the service does not say after which time.',
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
    meaning: 'The name of a sub-protocol is empty, or has a character that headers do not allow there.',
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
      `${clientService} receives from another server, ${upgradePath} lets clients connect: make it two services`,
    meaning: 'A service would serve clients and receive from another server at the same time.',
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
    meaning: 'A resource waits for events of WebSocket connections, but nobody can connect to its service.',
    example: 'service s { @ws:OnTextMessage {} resource r (message m) { } }',
  }),
  NothingRunsResource: define<{ resource: string; examples: string }>({
    code: 'BAL4131',
    severity: 'warning',
    kind: 'semantic',
    phase: 'analysis',
    message: ({ resource }) => `nothing runs resource '${resource}'`,
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
      `the first resource of a service takes the event: join the two in '${first}', line ${line}`,
    meaning: 'Two resources of a service wait for the same event of a connection; only the first one runs.',
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
    hint: ({ first, line }) => `give one of them another path or verb; '${first}' is in line ${line}`,
    meaning: 'An earlier resource answers every request that this one is written for.',
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
    meaning: 'A parameter takes its value from a variable of the path that the path does not have.',
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
    meaning: 'A variable in the path of a resource is written in a form that has no meaning here.',
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
    hint: () => 'give each variable a name of its own',
    meaning: 'Two variables of a path have one name.',
    example: 'service s { @http:GET {} @http:Path {value:"/{a}/{a}"} resource r (message m) { } }',
  }),
  PathTakenLiterally: define<{ part: string; annotation: string }>({
    code: 'BAL4138',
    severity: 'warning',
    kind: 'semantic',
    phase: 'analysis',
    message: ({ part, annotation }) =>
      `'${shown(part)}' in ${annotation} is taken literally: it has no special meaning there`,
    hint: () => 'the path of a service is fixed; variables stand in the path of a resource or in the query',
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
      'A further parameter of a resource has no annotation that says where its value comes from, or an empty one.',
    example: 'service s { @http:GET {} resource r (message m, string id) { } }',
  }),
  ParameterTypeNeverSet: define<{ name: string; type: string }>({
    code: 'BAL4140',
    severity: 'warning',
    kind: 'semantic',
    phase: 'analysis',
    message: ({ name, type }) =>
      `parameter '${shown(name)}' never gets a value: a request has none of type ${type}`,
    hint: () => 'take it as string, int, float or boolean',
    meaning:
      'A parameter takes its value from the path or the query, but a text cannot become a value of its type.',
    example: 'service s { @http:GET {} resource r (message m, @http:QueryParam {value:"a"} map a) { } }',
  }),
  AnnotationWithoutEffect: define<{ annotation: string; reason: string; remedy: string }>({
    code: 'BAL4141',
    severity: 'warning',
    kind: 'semantic',
    phase: 'analysis',
    message: ({ annotation, reason }) => `${annotation} has no effect: ${reason}`,
    hint: ({ remedy }) => remedy,
    meaning: 'An annotation is attached where it has no meaning.',
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
    meaning: 'A path has a percent escape, but is compared with the path of a request after that is decoded.',
    example: 'service s { @http:GET {} @http:Path {value:"/a%20b"} resource r (message m) { } }',
  }),
  CallCannotWork: define<{ call: string; reason: string; remedy: string }>({
    code: 'BAL4143',
    severity: 'warning',
    kind: 'semantic',
    phase: 'analysis',
    message: ({ call, reason }) => `${call} cannot work here: ${reason}`,
    hint: ({ remedy }) => remedy,
    meaning: 'A function for the current connection is called in a resource that has none.',
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
    meaning: 'The path of a resource lies below the base path of another service, which is the longer one.',
    example:
      '@http:BasePath {value:"/a"} service one { @http:GET {} @http:Path {value:"/b/c"} resource r (message m) { } } ' +
      '@http:BasePath {value:"/a/b"} service two { @http:GET {} resource r (message m) { } }',
  }),
  TimerInterval: define<{ resource: string; annotation: string }>({
    code: 'BAL4201',
    severity: 'error',
    kind: 'semantic',
    phase: 'analysis',
    message: ({ resource }) => `timer '${resource}' has no interval above 0`,
    hint: ({ annotation }) => `write seconds, milliseconds or both, which add up: ${annotation} {seconds:5}`,
    meaning: 'A resource is to run by the clock, and its interval is missing, zero or negative.',
    example: 'service s { @ws:OnTimer {} resource tick (message m) { } }',
  }),
} as const
