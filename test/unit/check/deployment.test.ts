/** Checking reports whatever would prevent the start of a program, with a place and a hint. */

import { expect } from 'chai'
import { checkTexts } from './checking.js'

/** `line:column code message` of everything found. */
function problems(source: string): string[] {
  return checkTexts(source).diagnostics.map(
    ({ line, column, code, message }) => `${line}:${column} ${code} ${message}`,
  )
}

function hintsOf(source: string): (string | undefined)[] {
  return checkTexts(source).diagnostics.map(({ hint }) => hint)
}

/** A service with annotations in line 2, and a resource in line 4. */
const service = (annotations: string, resources = '@http:GET {} resource g (message m) { }') =>
  `\n${annotations}\nservice chat {\n${resources}\n}`

const ENDPOINT = '@http:BasePath {value:"/chat"} @ws:WebSocketUpgradePath {value:"/ws"}'

describe('an endpoint', () => {
  it('has a base path', () => {
    const missing = service('@ws:WebSocketUpgradePath {value:"/ws"}')
    expect(problems(missing)).to.deep.equal([
      '2:1 BAL4101 cannot define @WebSocketPathUpgrade without @BasePath',
    ])
    expect(hintsOf(missing)).to.deep.equal([
      'a service with @ws:WebSocketUpgradePath also needs a base path: add @http:BasePath {value:"/chat"}',
    ])
    const blank = service('@http:BasePath {value:" "} @ws:WebSocketUpgradePath {value:"/ws"}')
    expect(problems(blank)[0]).to.match(/^2:28 BAL4101 /)
    expect(problems(service(ENDPOINT))).to.deep.equal([])
    expect(
      problems(service('@http:config {basePath:"x"} @ws:WebSocketUpgradePath {value:"/ws"}')),
    ).to.deep.equal([])
  })

  it('has the name that the program uses', () => {
    const renamed =
      'import ballerina.net.ws as sock;\n@sock:WebSocketUpgradePath {value:"/ws"}\nservice s { }'
    expect(hintsOf(renamed)[0]).to.match(
      /^a service with @sock:WebSocketUpgradePath also needs .*add @http:BasePath/,
    )
  })

  it('is not reported where its base path is misspelt already', () => {
    const codes = checkTexts(
      service('@http:BasePth {value:"/a"} @ws:WebSocketUpgradePath {value:"/ws"}'),
    ).diagnostics
    expect(codes.map(({ code }) => code)).to.deep.equal(['BAL4001'])
  })

  it('receives from no other server', () => {
    expect(problems(service(`@ws:ClientService {} ${ENDPOINT}`))).to.deep.equal([
      "2:53 BAL4109 service 'chat' cannot have both @ClientService and @WebSocketUpgradePath",
    ])
  })
})

describe('two services of a program', () => {
  const pair = (first: string, second: string, name = 'b') =>
    `\n${first}\nservice a { @http:GET {} resource r (message m) { } }\n${second}\nservice ${name} { @http:GET {} resource r (message m) { } }`

  it('have base paths of their own, however they are written', () => {
    const message = 'BAL4102 service with base path :/x already exists in listener : default'
    const first = '@http:BasePath {value:"/x"}'
    expect(problems(pair(first, '@http:BasePath {value:"x/"}'))).to.deep.equal([`4:1 ${message}`])
    expect(problems(pair(first, '@http:configuration {basePath:"/x"}'))).to.deep.equal([`4:1 ${message}`])
    expect(problems(pair(first, '', 'x'))).to.deep.equal([`5:1 ${message}`])
    expect(problems(pair(first, '@http:BasePath {value:"/x/y"}'))).to.deep.equal([])
    expect(problems(pair('@http:BasePath {value:"/"}', '@http:BasePath {value:"//"}'))[0]).to.contain(
      'path :/ already',
    )
  })

  it('are both pointed at', () => {
    const [diagnostic] = checkTexts(
      pair('@http:BasePath {value:"/x"}', '@http:BasePath {value:"/x"}'),
    ).diagnostics
    expect(diagnostic?.hint).to.equal("service 'a' at main.bal:2 has this base path: change one of the two")
    expect(diagnostic?.related).to.deep.equal([
      {
        message: "service 'a' has this base path",
        file: 'main.bal',
        path: '/main.bal',
        line: 2,
        column: 1,
        endLine: 2,
        endColumn: 28,
        text: '@http:BasePath {value:"/x"}',
      },
    ])
  })

  it('have endpoints of their own', () => {
    const at = (base: string, path: string) =>
      `@http:BasePath {value:"${base}"} @ws:WebSocketUpgradePath {value:"${path}"}`
    expect(problems(pair(at('/a', '/b/c'), at('/a/b', '/c')))).to.deep.equal([
      "4:31 BAL4103 services 'a' and 'b' have the same endpoint /a/b/c",
    ])
    expect(problems(pair(at('/a', '/b/c'), at('/a/b', '/d')))).to.deep.equal([])
  })

  it('may share a path when nobody connects to one of them', () => {
    const client = `@ws:ClientService {} service a { @ws:OnOpen {} resource r (message m) { } }
      @http:BasePath {value:"/a"} @ws:WebSocketUpgradePath {value:"/ws"} service b { @ws:OnOpen {} resource r (message m) { } }`
    expect(problems(client)).to.deep.equal([])
  })

  it('of one name are reported for the name alone', () => {
    expect(problems('service s { }\nservice s { }')).to.deep.equal(["2:9 BAL2003 redeclared symbol 's'"])
  })
})

describe('main', () => {
  const CASES: readonly (readonly [head: string, hint: string])[] = [
    ['main ()', 'main takes (string[] args): function main (string[] args)'],
    ['main (string args)', 'main takes (string[] args): function main (string[] args)'],
    ['main (string[] args, int n)', 'main takes (string[] args): function main (string[] args)'],
    [
      'main (string[] args) (int)',
      'main takes (string[] args) and returns nothing: function main (string[] args)',
    ],
  ]
  for (const [head, expected] of CASES) {
    it(`is not '${head}'`, () => {
      const source = `\n@doc:Description {value:"d"}\nfunction ${head} { ${head.endsWith('(int)') ? 'return 1; ' : ''}}`
      expect(problems(source)).to.deep.equal(['3:1 BAL4104 cannot find main function'])
      expect(hintsOf(source)).to.deep.equal([expected])
    })
  }

  it('may have overloads, be absent, or be in a package that is imported', () => {
    expect(problems('function main (int n) { } function main (string[] args) { }')).to.deep.equal([])
    expect(problems('function other () { }')).to.deep.equal([])
    const { diagnostics } = checkTexts('import acme; function f () { acme:main(); }', {
      acme: 'package acme; function main () { }',
    })
    expect(diagnostics).to.deep.equal([])
  })

  it('is not reported on top of an unknown type', () => {
    expect(problems('function main (strin[] args) { }').map((each) => each.slice(0, 12))).to.deep.equal([
      '1:16 BAL2002',
    ])
  })
})

describe('a WebSocket service', () => {
  it('decides in one resource who may connect', () => {
    const twice =
      '@ws:OnHandshake {} resource a (message m) { }\n@ws:OnHandshake {} resource b (message m) { }'
    expect(problems(service(ENDPOINT, twice))).to.deep.equal([
      "5:1 BAL4105 cannot define @OnHandshake more than once on service 'chat'",
    ])
    expect(hintsOf(service(ENDPOINT, twice))[0]).to.match(/^'a' has @ws:OnHandshake already/)
  })

  it('waits for silence of a known length', () => {
    const idle = '@ws:OnIdleTimeout {} resource r (message m) { }'
    expect(problems(service(ENDPOINT, idle))).to.deep.equal([
      "4:1 BAL4107 cannot define @OnIdleTimeout without @IdleTimeout on service 'chat'",
    ])
    for (const time of ['', 'seconds:0', 'seconds:1, milliseconds:-1000']) {
      expect(problems(service(`@ws:IdleTimeout {${time}} ${ENDPOINT}`, idle))).to.deep.equal([
        "2:1 BAL4106 @IdleTimeout of service 'chat' must be greater than 0",
      ])
    }
    expect(problems(service(`@ws:IdleTimeout {seconds:120} ${ENDPOINT}`, idle))).to.deep.equal([])
  })

  it('speaks sub-protocols that a header can name', () => {
    for (const name of ['', 'a b', 'é', 'a,b']) {
      expect(problems(service(`${ENDPOINT} @ws:SubProtocols {value:["json", "${name}"]}`))).to.deep.equal([
        `2:104 BAL4108 '${name}' of service 'chat' cannot be a sub-protocol`,
      ])
    }
  })
})

describe('the path of a resource', () => {
  const at = (path: string) =>
    service('', `@http:GET {} @http:Path {value:"${path}"} resource r (message m) { }`)

  it('closes its braces', () => {
    expect(problems(at('/a/{id'))).to.deep.equal(["4:36 BAL4110 '{' without '}' in the path '/a/{id'"])
    expect(problems(at('/a/{id/{x}'))).to.deep.equal([
      "4:36 BAL4110 '{' without '}' in the path '/a/{id/{x}'",
    ])
    expect(problems(at('/a/id}'))).to.deep.equal(["4:38 BAL4110 '}' without '{' in the path '/a/id}'"])
    expect(problems(at('/a?x={id'))).to.deep.equal(["4:38 BAL4110 '{' without '}' in the path '/a?x={id'"])
  })

  it('names its variables', () => {
    expect(problems(at('/{}/x'))).to.deep.equal(["4:34 BAL4111 '{}' without a name in the path '/{}/x'"])
    expect(problems(at('/{ }'))).to.deep.equal(["4:34 BAL4111 '{}' without a name in the path '/{ }'"])
  })
})
