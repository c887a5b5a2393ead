/** The places of failures, as embedders and operators see them. test/failing checks the part of the line. */

import { join } from 'node:path'
import { expect } from 'chai'
import { BalError, type LoadOptions, load, type Place, type ServeOptions } from '../../src/index.js'
import { withFiles } from '../support/files.js'

async function errorOf(options: LoadOptions, name = 'f', args: readonly unknown[] = []): Promise<BalError> {
  const program = await load(options)
  const error: unknown = await program.call(name, args).then(
    () => expect.fail('it does not fail'),
    (thrown: unknown) => thrown,
  )
  if (!(error instanceof BalError)) throw error
  return error
}

describe('the place of a BalError', () => {
  it('has lines and columns from 1, and an end that is exclusive', async () => {
    const error = await errorOf({ source: 'function f () {\n    int z = 0;\n    z = 1 /\n        z;\n}\n' })
    expect(error.place).to.deep.equal({ file: 'main.bal', line: 3, column: 9, endLine: 4, endColumn: 10 })
  })

  it('is shown between the message and the stack', async () => {
    const source = 'function g (int z) {\n\tz = 1 / z; // \u001b[2J\n}\nfunction f () {\n    g(0);\n}\n'
    const error = await errorOf({ source, name: 'p.bal' })
    expect(error.printOut).to.equal(
      'error in ballerina program:  / by zero\n\t at g(p.bal:5)\n\t at f(p.bal:4)\n',
    )
    expect(error.format().split('\n')).to.deep.equal([
      'error in ballerina program:  / by zero',
      'p.bal:2:6: BAL6101',
      '  |',
      '2 |     z = 1 / z; // \\u001b[2J',
      '  |         ^^^^^',
      '\t at g(p.bal:5)',
      '\t at f(p.bal:4)',
    ])
  })

  it(
    'is in the file that failed, by its path below the source root',
    withFiles(
      {
        'app/main.bal': 'package app;\nimport util;\nfunction f () { int n = util:half(0); }\n',
        'util/main.bal': 'package util;\nfunction half (int n) (int) {\n    return 1 / n;\n}\n',
      },
      async (root) => {
        const error = await errorOf({ directory: join(root, 'app') })
        expect(error.place).to.include({
          file: 'util/main.bal',
          path: join(root, 'util/main.bal'),
          line: 3,
          column: 12,
        })
        expect(error.format()).to.contain('util/main.bal:3:12: BAL6101\n  |\n3 |     return 1 / n;\n')
      },
    ),
  )

  it('is unknown for an argument of the wrong type', async () => {
    const error = await errorOf({ source: 'function f (int n) {}' }, 'f', ['x'])
    expect(error.place).to.equal(undefined)
    expect(`${error.format()}\n`).to.equal(error.printOut)
  })

  it('is the innermost call of a stack overflow', async () => {
    const source = 'function f () {\n    f();\n}\n'
    for (const callDepth of [3, 100, 2_000]) {
      const error = await errorOf({ source, limits: { callDepth } })
      expect(error.stackOverflow).to.equal(true)
      expect(error.place).to.include({ line: 2, column: 5, endColumn: 8 })
    }
  })

  it('is that of a service variable when it cannot be initialised', async () => {
    const source = `import ballerina.net.http;
@http:BasePath {value:"/s"}
service s {
    int zero = 0;
    int n = 1 / zero;
    @http:GET {}
    resource r (message m) { reply m; }
}
`
    const program = await load({ source })
    const error: unknown = await program.serve({ port: 0 }).catch((thrown: unknown) => thrown)
    if (!(error instanceof BalError)) throw error
    expect(error.place).to.include({ line: 5, column: 13 })
  })
})

describe('the place of an error in a resource', () => {
  const source = `import ballerina.net.http;
@http:BasePath {value:"/s"}
service s {
    @http:GET {}
    resource r (message m) {
        int zero = 0;
        int n = 1 / zero;
    }
}
`
  /** What is written to standard error. */
  async function askOnce(options: ServeOptions = {}): Promise<string> {
    const errors: string[] = []
    const program = await load({ source, stderr: (text) => void errors.push(text) })
    const server = await program.serve({ ...options, port: 0 })
    const response = await fetch(`${server.url}/s`)
    expect(await response.text()).to.equal('error in ballerina program:  / by zero')
    await server.close()
    return errors.join('')
  }

  it('is written to standard error before the trace', async () => {
    expect(await askOnce()).to.equal(
      [
        'error in ballerina program:  / by zero',
        'main.bal:7:17: BAL6101',
        '  |',
        '7 |         int n = 1 / zero;',
        '  |                 ^^^^^^^^',
        '\t at r(main.bal:5)',
        '\t at s(main.bal:3)',
        '',
      ].join('\n'),
    )
  })

  it('is passed to a logger that accepts failures', async () => {
    const taken: [string, object, Place | undefined][] = []
    const silent = { info() {}, warn() {}, error() {} }
    const logger = {
      ...silent,
      resourceFailed: (trace: string, fields: object, place?: Place) =>
        void taken.push([trace, fields, place]),
    }
    expect(await askOnce({ logger })).to.equal('')
    expect(taken).to.deep.equal([
      [
        'error in ballerina program:  / by zero\n\t at r(main.bal:5)\n\t at s(main.bal:3)\n',
        { service: 's', resource: 'r', code: 'BAL6101' },
        { file: 'main.bal', line: 7, column: 17, endLine: 7, endColumn: 25 },
      ],
    ])
  })
})
