/** Warnings about what starts but never has an effect. */

import { expect } from 'chai'
import { checkTexts } from './checking.js'

const ENDPOINT = '@http:BasePath {value:"/chat"} @ws:WebSocketUpgradePath {value:"/ws"}'

/** `line:column message` of everything found, all of which must be warnings. */
function warnings(source: string): string[] {
  return checkTexts(source).diagnostics.map(({ severity, line, column, code, message }) => {
    expect(severity, message).to.equal('warning')
    expect(code).to.match(/^BAL41[3-9]/)
    return `${line}:${column} ${message}`
  })
}

function hintOf(source: string): string | undefined {
  return checkTexts(source).diagnostics[0]?.hint
}

const service = (annotations: string, resources: string) =>
  `\n${annotations}\nservice chat {\n${resources}\n}`

const http = (resource: string) => service('', resource)

/** A resource at a path, in line 4; its annotations take the columns up to the path. */
const at = (path: string, parameters = '') =>
  http(`@http:GET {} @http:Path {value:"${path}"} resource r (message m${parameters}) { }`)

const pathParam = (name: string, type = 'string') => `, @http:PathParam {value:"${name}"} ${type} p`

describe('a timer', () => {
  it('belongs to any service, several times if need be', () => {
    const timers =
      '@ws:OnTimer {seconds:1} resource a (message m) { }\n@ws:OnTimer {milliseconds:5} resource b (message m) { }'
    for (const annotations of ['', ENDPOINT, '@ws:ClientService {}']) {
      expect(warnings(service(annotations, timers))).to.deep.equal([])
    }
  })
})

describe('an event of connections', () => {
  it('needs a service with an endpoint', () => {
    for (const event of ['OnOpen', 'OnTextMessage', 'OnBinaryMessage', 'OnClose', 'OnHandshake']) {
      const source = http(`@ws:${event} {} resource r (message m) { }`)
      expect(warnings(source)).to.deep.equal([
        `4:1 resource 'r' never runs: @ws:${event} needs a service that WebSocket clients can connect to`,
      ])
      expect(hintOf(source)).to.equal(
        'add @http:BasePath {value:"/chat"} and @ws:WebSocketUpgradePath {value:"/ws"} to the service',
      )
    }
    expect(
      hintOf(service('@http:BasePath {value:"/x"}', '@ws:OnOpen {} resource r (message m) { }')),
    ).to.equal('add @ws:WebSocketUpgradePath {value:"/ws"} to the service')
    expect(
      warnings(service('@ws:ClientService {}', '@ws:OnOpen {} resource r (message m) { }')),
    ).to.deep.equal([])
  })

  it('is handled by one resource', () => {
    const twice =
      '@ws:OnOpen {} resource a (message m) { }\n@ws:OnOpen {} @ws:OnClose {} resource b (message m) { }'
    expect(warnings(service(ENDPOINT, twice))).to.deep.equal([
      "5:1 resource 'b' never runs for @ws:OnOpen: 'a' does",
    ])
    expect(hintOf(service(ENDPOINT, twice))).to.contain("'a', line 4")
    const both = '@ws:OnOpen {} @ws:OnClose {} resource a (message m) { }'
    expect(warnings(service(ENDPOINT, both))).to.deep.equal([])
  })
})

describe('a resource', () => {
  it('begins with its purpose', () => {
    for (const annotation of ['', '@doc:Description {value:"x"} ', '@http:resourceConfig {path:" "} ']) {
      const source = http(`${annotation}resource r (message m, string s) { }`)
      expect(warnings(source)).to.deep.equal([
        `4:${annotation.length + 10} resource 'r' never runs: it names no request or event`,
      ])
      expect(hintOf(source)).to.equal('say what it is for: add @http:GET')
    }
    expect(hintOf(service(ENDPOINT, 'resource r (message m) { }'))).to.equal(
      'say what it is for: add @ws:OnTextMessage or @http:GET',
    )
    expect(hintOf(service('@ws:ClientService {}', 'resource r (message m) { }'))).to.contain(
      '@ws:OnTextMessage',
    )
    expect(warnings(http('@http:Path {value:"/x"} resource r (message m) { }'))).to.deep.equal([])
  })

  /** Returns the diagnostics on line 5, the second resource. */
  const second = (first: string, other: string) =>
    warnings(http(`${first} resource a (message m) { }\n${other} resource b (message m) { }`))
  const path = (text: string, verb = 'GET') => `@http:${verb} {} @http:Path {value:"${text}"}`

  it('is not reached below another one for the same verb and paths', () => {
    const message = "resource 'b' is never reached: 'a' answers GET on the same paths"
    expect(second(path('/x'), path('x/'))).to.deep.equal([`5:1 ${message}`])
    expect(second(path('/{a}'), path('/{b}'))).to.deep.equal([`5:1 ${message}`])
    expect(second(path('/x?a=1'), path('/x?a=2'))).to.deep.equal([`5:1 ${message}`])
    expect(second(path('/v{a}'), path('/v1{b}'))).to.deep.equal([`5:1 ${message}`])
    expect(second('@http:GET {}', '@http:GET {}')).to.deep.equal([`5:1 ${message}`])
    expect(second('@http:GET {}', '@http:Path {value:"/*"} @http:GET {}')).to.deep.equal([`5:25 ${message}`])
    expect(second('@http:Path {value:"/x"}', '@http:Path {value:"/x"}')).to.deep.equal([
      "5:34 resource 'b' is never reached: 'a' answers every request on the same paths",
    ])
  })

  it('is reached when it is the more particular one, or takes other verbs', () => {
    expect(second(path('/{a}'), path('/list'))).to.deep.equal([])
    expect(second(path('/*'), path('/{a}'))).to.deep.equal([])
    expect(second(path('/{a}.txt'), path('/{a}'))).to.deep.equal([])
    expect(second(path('/files/x'), path('/files*'))).to.deep.equal([])
    expect(second(path('/x'), path('/x', 'POST'))).to.deep.equal([])
    expect(second(path('/x'), '@http:Path {value:"/x"}')).to.deep.equal([])
    expect(second('@http:Path {value:"/x"}', path('/x'))).to.deep.equal([])
    expect(second(path('/x'), path('/X'))).to.deep.equal([])
  })

  it('is not reached below the base path of another service', () => {
    const pair = (template: string) =>
      warnings(`@http:BasePath {value:"/a"} service one { ${path(template)} resource r (message m) { } }
        @http:BasePath {value:"/a/b/c"} service two { @http:GET {} resource r (message m) { } }`)
    for (const template of ['/b/c', '/b/c/{x}', 'b/c/*']) {
      expect(pair(template)[0]).to.match(
        /^1:\d+ resource 'r' is never reached: requests below '\/a\/b\/c' go to service 'two'$/,
      )
    }
    for (const template of ['/b', '/b/*', '/b/{x}', '/b/cd']) expect(pair(template)).to.deep.equal([])
  })

  it('names the methods that another one answers', () => {
    expect(second(path('/x'), `@http:POST {} ${path('/x')}`)).to.deep.equal([
      "5:15 resource 'b' is never reached: 'a' answers GET on the same paths",
    ])
  })
})

describe('a parameter from the path', () => {
  it('is named there, letter for letter', () => {
    expect(warnings(at('/a/{id}', pathParam('ident')))).to.deep.equal([
      "4:66 the path '/a/{id}' does not name 'ident'",
    ])
    expect(hintOf(at('/a/{id}', pathParam('ident')))).to.equal(
      'the parameter never gets a value: name it in the path as {ident}',
    )
    expect(hintOf(at('/a/{id}', pathParam('Id')))).to.equal('the case of letters matters: the path has {id}')
    expect(hintOf(at('/a?x={id}', pathParam('id')))).to.equal(
      'the query of the path names it: take it with @http:QueryParam',
    )
    expect(warnings(at('/a/{id}.{type}', `${pathParam('type')}, @http:PathParam("id") int q`))).to.deep.equal(
      [],
    )
  })

  it('needs a path', () => {
    const source = http(`@http:GET {} resource r (message m${pathParam('id')}) { }`)
    expect(warnings(source)).to.deep.equal(["4:37 the resource has no path that could name 'id'"])
  })

  it('is one of the handshake as well', () => {
    const admit = `@ws:OnHandshake {} resource r (message m${pathParam('id')}, @http:QueryParam {value:"q"} string q) { }`
    expect(warnings(service(ENDPOINT, admit))).to.deep.equal([
      "4:43 the resource has no path that could name 'id'",
    ])
  })

  it('has a type that a text can become', () => {
    for (const type of ['string', 'int', 'float', 'boolean', 'any']) {
      expect(warnings(at('/{id}', pathParam('id', type)))).to.deep.equal([])
    }
    for (const type of ['json', 'message', 'string[]', 'map']) {
      const [warning] = warnings(at('/{id}', pathParam('id', type)))
      expect(warning).to.match(/parameter 'p' never gets a value: no request carries a value of type /)
    }
  })
})

describe('a further parameter', () => {
  it('has an annotation for the source of its value', () => {
    expect(warnings(at('/{id}', ', string id'))).to.deep.equal(["4:71 nothing sets parameter 'id'"])
    expect(hintOf(at('/{id}', ', string id'))).to.equal(
      'say where its value comes from: @http:PathParam or @http:QueryParam {value:"id"}',
    )
    expect(warnings(at('/x', ', @http:QueryParam {value:""} string id'))).to.deep.equal([
      "4:61 nothing sets parameter 'id'",
    ])
    expect(warnings(at('/x', ', @http:PathParam {} string id'))).to.deep.equal([
      "4:61 nothing sets parameter 'id'",
    ])
  })

  it('is not the first one', () => {
    const source = http('@http:GET {} resource r (@http:QueryParam {value:"m"} message m) { }')
    expect(warnings(source)).to.deep.equal([
      '4:26 @http:QueryParam has no effect: the first parameter takes the message',
    ])
  })
})

describe('the path of a resource', () => {
  it('has variables of a plain name', () => {
    for (const [written, name] of [
      ['+id', 'id'],
      ['id*', 'id'],
      ['#id', 'id'],
      ['id:[0-9]+', 'id'],
      ['a/b', 'a'],
    ]) {
      expect(warnings(at(`/a/{${written}}`))).to.deep.equal([
        `4:36 '{${written}}' is not a name that a parameter can have`,
      ])
      expect(hintOf(at(`/a/{${written}}`))).to.equal(`braces hold a plain name: write {${name}}`)
    }
    expect(hintOf(at('/a{?q,r}'))).to.equal(
      'a path does not describe the query: take its parameters with @http:QueryParam',
    )
    expect(warnings(at('/{order-id}/{größe}/{ a }/{1}'))).to.deep.equal([])
    expect(warnings(at('/{id*}', pathParam('id*')))).to.deep.equal([])
  })

  it('has each variable once', () => {
    expect(warnings(at('/{a}/x/{a}'))).to.deep.equal([
      "4:40 '{a}' appears twice in the path '/{a}/x/{a}': only the last value is kept",
    ])
    expect(warnings(at('/{a}?b={a}'))).to.deep.equal([])
  })

  it('has a star at the end', () => {
    for (const [path, column] of [
      ['/d/*/x', 36],
      ['/*/', 34],
      ['/**', 34],
      ['/a*b', 35],
    ] as const) {
      expect(warnings(at(path))).to.deep.equal([
        `4:${column} '*' in the path '${path}' matches only a star: it is a wildcard only at the end`,
      ])
    }
    expect(warnings(at('/*'))).to.deep.equal([])
    expect(warnings(at('/files*?a=*'))).to.deep.equal([])
  })

  it('is compared decoded', () => {
    expect(warnings(at('/caf%C3%A9'))).to.deep.equal([
      "4:37 '%C3%A9' in the path '/caf%C3%A9' never matches: requests are compared decoded",
    ])
    expect(hintOf(at('/caf%C3%A9'))).to.equal('write the character itself: é')
    expect(warnings(at('/100%/%zz'))).to.deep.equal([])
  })

  it('is marked where the text begins', () => {
    expect(warnings(at('  /d/*/x'))[0]).to.match(/^4:38 /)
    // With escapes in the literal, the place is unknown, so all of it is marked.
    expect(warnings(at('/\\u0064/*/x'))[0]).to.match(/^4:32 /)
  })
})

describe('the path of a service', () => {
  it('is taken to the letter', () => {
    const upgrade = (path: string) =>
      warnings(service(`@http:BasePath {value:"/chat"} @ws:WebSocketUpgradePath {value:"${path}"}`, ''))
    for (const part of ['{room}', '*', '?room=1', '#x', '{']) {
      expect(upgrade(`/ws/${part}`)).to.deep.equal([
        `2:69 '${part}' in @ws:WebSocketUpgradePath is taken literally: it has no special meaning there`,
      ])
    }
    expect(upgrade('/ws/a%20b')).to.deep.equal([])
    expect(warnings(service('@http:BasePath {value:"/{x}"}', ''))).to.deep.equal([
      "2:25 '{x}' in @http:BasePath is taken literally: it has no special meaning there",
    ])
  })

  it('is compared decoded where requests are', () => {
    const resource = '@http:GET {} resource r (message m) { }'
    expect(warnings(service('@http:BasePath {value:"/a%20b"}', resource))).to.deep.equal([
      "2:26 '%20' in the path '/a%20b' never matches: requests are compared decoded",
    ])
  })
})

describe('an annotation', () => {
  const get = '@http:GET {} resource r (message m) { }'

  it('of connections needs an endpoint', () => {
    expect(
      warnings(service('@ws:IdleTimeout {seconds:5} @ws:SubProtocols {value:["a"]}', get)),
    ).to.deep.equal([
      '2:1 @ws:IdleTimeout has no effect: no WebSocket client can connect to the service',
      '2:29 @ws:SubProtocols has no effect: no WebSocket client can connect to the service',
    ])
    expect(warnings(service('@ws:ClientService {} @ws:SubProtocols {value:["a"]}', ''))).to.deep.equal([])
  })

  it('that sets a time needs a resource that waits for it', () => {
    expect(warnings(service(`@ws:IdleTimeout {seconds:5} ${ENDPOINT}`, get))).to.deep.equal([
      '2:1 @ws:IdleTimeout has no effect: no resource has @ws:OnIdleTimeout',
    ])
  })

  it('with an empty path makes no endpoint', () => {
    expect(warnings(service('@ws:WebSocketUpgradePath {value:" "}', get))).to.deep.equal([
      '2:1 @ws:WebSocketUpgradePath has no effect: its path is empty',
    ])
  })

  it('for requests has no place on a client service', () => {
    const source = service(
      '@http:BasePath {value:"/x"} @ws:ClientService {}',
      `${get}\n@ws:OnHandshake {} resource h (message m) { }`,
    )
    expect(warnings(source)).to.deep.equal([
      '2:1 @http:BasePath has no effect: a client service has no path',
      '4:1 @http:GET has no effect: a client service receives no requests',
      '5:1 @ws:OnHandshake has no effect: clients do not connect to a client service',
    ])
  })

  it('occurs once', () => {
    expect(warnings(at('/x').replace('@http:GET {}', '@http:GET {} @http:GET {}'))).to.deep.equal([
      '4:14 @http:GET has no effect: it is written twice, and only the first one counts',
    ])
    expect(warnings(service(`${ENDPOINT} @http:BasePath {value:"/y"}`, get))[0]).to.match(
      /^2:71 @http:BasePath /,
    )
  })
})

describe('a call for the current connection', () => {
  const CALLS = ['pushText("a")', 'storeConnection("a")', 'addConnectionToGroup("a")', 'closeConnection()']
  const calling = (annotation: string, calls: string) => `${annotation} resource r (message m) {\n${calls}\n}`

  it('cannot work where there is none', () => {
    for (const [annotation, reason] of [
      ['@http:GET {}', 'a resource that answers requests has no current connection'],
      ['@ws:OnHandshake {}', 'there is no connection yet when @ws:OnHandshake runs'],
      ['@ws:OnTimer {seconds:1}', '@ws:OnTimer runs for no connection'],
      ['@ws:OnClose {}', 'the client has gone when @ws:OnClose runs'],
    ] as const) {
      const calls = CALLS.map((call) => `ws:${call};`).join('\n')
      expect(warnings(service(ENDPOINT, calling(annotation, calls)))).to.deep.equal(
        CALLS.map(
          (call, index) => `${5 + index}:1 ws:${call.replace(/\(.*/, '')} cannot work here: ${reason}`,
        ),
      )
    }
  })

  it('works for the client of an event, of a message, or of another server', () => {
    const calls = CALLS.map((call) => `ws:${call};`).join('\n')
    for (const event of ['OnOpen', 'OnTextMessage', 'OnBinaryMessage']) {
      expect(warnings(service(ENDPOINT, calling(`@ws:${event} {}`, calls)))).to.deep.equal([])
    }
    expect(warnings(service(ENDPOINT, calling('@http:GET {} @ws:OnTextMessage {}', calls)))).to.deep.equal([])
    expect(
      warnings(service(ENDPOINT, calling('@http:GET {}', 'ws:pushText(m, "a"); ws:broadcastText("a");'))),
    ).to.deep.equal([])
    expect(warnings(service('@ws:ClientService {}', calling('@ws:OnClose {}', calls)))).to.deep.equal([])
  })

  it('is found in blocks, workers and conditions', () => {
    const calls = `if (true) { ws:pushText("a"); }
      try { while (true) { ws:pushText("b"); } } catch (errors:Error e) { }
      worker w { ws:pushText("c"); }`
    expect(warnings(http(calling('@http:GET {}', calls))).length).to.equal(3)
  })

  it('to all clients needs a service that has some', () => {
    expect(warnings(http(calling('@http:GET {}', 'ws:broadcastText("a");')))).to.deep.equal([
      "5:1 ws:broadcastText cannot work here: service 'chat' has no WebSocket clients",
    ])
  })
})

describe('warnings about code that never runs', () => {
  it('wait until there are no errors', () => {
    const { diagnostics } = checkTexts(http('resource r (message m) { int i = j; }'))
    expect(diagnostics.map(({ severity }) => severity)).to.deep.equal(['error'])
  })

  it('are about the package that runs', () => {
    const { diagnostics } = checkTexts('import acme; function f () { acme:g(); }', {
      acme: 'package acme; function g () { } service s { resource r (message m) { } }',
    })
    expect(diagnostics).to.deep.equal([])
  })
})
