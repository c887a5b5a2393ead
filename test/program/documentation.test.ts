/** The documentation of packages, from declarations and their `@doc:` annotations. */

import { expect } from 'chai'
import { libraryPaths } from '../../src/library/load.js'
import { documentLibrary, documentProgram } from '../../src/program/documentation.js'
import { DiagnosticError } from '../../src/program/errors.js'

const document = (source: string) => documentProgram({ source, name: 'shop.bal' })

/** The first definition of a program. */
const entryOf = (source: string) => document(`import ballerina.doc;\n${source}`).entries[0]!

describe('documentation', () => {
  it('has every built-in package, each with its purpose', () => {
    const packages = documentLibrary()
    expect(packages.map(({ path }) => path)).to.deep.equal(libraryPaths)
    for (const { path, overview } of packages) expect(overview, path).to.match(/^[A-Z].*[.:]/s)
  })

  it('has overloads one after the other, with parameters and results', () => {
    const strings = documentLibrary().find(({ path }) => path === 'ballerina.lang.strings')
    const overloads = strings!.entries.filter(({ name }) => name === 'valueOf')
    expect(overloads.map(({ parameters }) => parameters[0]?.type)).to.deep.equal(
      'int float boolean string json xml'.split(' '),
    )
    expect(overloads[0]).to.deep.include({
      kind: 'function',
      parameters: [{ name: 'i', type: 'int', description: 'the int' }],
      results: [{ type: 'string', description: 'its text' }],
    })
  })

  it('leaves out functions that only the creation of a connector runs', () => {
    const ws = documentLibrary().find(({ path }) => path === 'ballerina.net.ws')
    const client = ws!.entries.find(({ name }) => name === 'ClientConnector')
    expect(client!.members.map(({ name }) => name))
      .to.include('pushText')
      .and.not.include('create')
  })

  it('separates failures and examples from the description', () => {
    expect(
      entryOf(`
        @doc:Description {value:"Opens. Slowly. Fails when it is locked: \`it. is locked\`. Fails in the dark. Example: \`open()\` is \`1\`. Example: \`open(); open()\` is \`2\`."}
        function open () {}`),
    ).to.deep.include({
      description: 'Opens. Slowly.',
      failures: ['Fails when it is locked: `it. is locked`.', 'Fails in the dark.'],
      examples: ['`open()` is `1`.', '`open(); open()` is `2`.'],
    })
    expect(entryOf('@doc:Description {value:"Fails always."} function open () {}')).to.deep.include({
      description: '',
      failures: ['Fails always.'],
    })
    expect(
      entryOf('@doc:Description {value:"It Fails me. No Example: at all."} const int a = 1;'),
    ).to.deep.include({
      description: 'It Fails me. No Example: at all.',
      failures: [],
    })
  })

  it('assigns texts to parameters by name, to results in order', () => {
    expect(
      entryOf(`
        @doc:Param {value:"to: the last: inclusive"}
        @doc:Param {value:"from: the first"}
        @doc:Param {value:"nobody: a slip"}
        @doc:Return {value:"count: how many"}
        @doc:Return {value:"string[]: which"}
        @doc:Return {value:"no name at all"}
        function f (int from, int to, @doc:Description {value:"on its own"} int step, string s)
            (int count, string[] names, boolean ok) { return 1, null, true; }`),
    ).to.deep.include({
      parameters: [
        { name: 'from', type: 'int', description: 'the first' },
        { name: 'to', type: 'int', description: 'the last: inclusive' },
        { name: 'step', type: 'int', description: 'on its own' },
        { name: 's', type: 'string', description: '' },
      ],
      results: [
        { name: 'count', type: 'int', description: 'how many' },
        { name: 'names', type: 'string[]', description: 'which' },
        { name: 'ok', type: 'boolean', description: 'no name at all' },
      ],
    })
  })

  it('has every kind of definition, by whatever alias the annotations are known', () => {
    const { entries } = document(`
      import ballerina.doc as d;
      import ballerina.lang.errors;
      import ballerina.net.http;

      @http:BasePath {value:"/s"} @d:Description {value:"A shop."}
      service shop {
          @http:GET {} @http:Path {value:"/\\"x\\""} @d:Description {value:"An item."}
          resource item (message m) {}
      }
      @d:Description {value:"Marks."} annotation Mark attach resource, service { string text; }
      @d:Description {value:"Two numbers."} @d:Field {value:"a: the first"} struct Pair { int a; errors:Error[] b; }
      @d:Description {value:"Most."} const float MOST = 3;
      @d:Description {value:"Talks."} @d:Param {value:"url: where"}
      connector Talker (string url) {
          @d:Description {value:"Says."} action say (Talker t) {}
      }
      @d:Description {value:"Maps."} typemapper toPair (json j) (Pair) { return null; }
    `)
    const [mark, pair, most, talker, toPair, shop] = entries
    expect(entries.map(({ kind, name, description }) => `${kind} ${name}: ${description}`)).to.deep.equal([
      'annotation Mark: Marks.',
      'struct Pair: Two numbers.',
      'constant MOST: Most.',
      'connector Talker: Talks.',
      'typemapper toPair: Maps.',
      'service shop: A shop.',
    ])
    expect(mark).to.deep.include({
      attachPoints: ['resource', 'service'],
      fields: [{ name: 'text', type: 'string', description: '' }],
    })
    expect(pair!.fields).to.deep.equal([
      { name: 'a', type: 'int', description: 'the first' },
      { name: 'b', type: 'ballerina.lang.errors:Error[]', description: '' },
    ])
    expect(most).to.include({ type: 'float', value: '3.0' })
    expect(talker!.parameters).to.deep.equal([{ name: 'url', type: 'string', description: 'where' }])
    expect(talker!.members[0]).to.include({ kind: 'action', name: 'say', description: 'Says.' })
    expect(toPair!.results).to.deep.equal([{ type: 'Pair', description: '' }])
    expect(shop!.annotations).to.deep.equal(['@http:BasePath {value:"/s"}'])
    expect(shop!.members[0]!.annotations).to.deep.equal(['@http:GET {}', '@http:Path {value:"/\\"x\\""}'])
  })

  it('takes the comment at the top as the overview', () => {
    const overview = (top: string) => document(`${top}const int a = 1; // no more\n`).overview
    expect(overview('')).to.equal('')
    expect(overview('// A shop.\n//\n//   indented\n//more\n\n// Not this.\n')).to.equal(
      'A shop.\n\n  indented\nmore',
    )
    expect(overview('// Copyright (c) 2017\n\n// A shop.\n')).to.equal('A shop.')
    expect(overview('// Licensed under Apache 2.0\n')).to.equal('')
  })

  it('is not available for a program with errors', () => {
    expect(() => document('const int a = "x";')).to.throw(DiagnosticError)
  })
})
