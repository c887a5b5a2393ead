/** The file of a problem: files of the same name in several packages are different files. */

import { join, relative } from 'node:path'
import { expect } from 'chai'
import {
  BalError,
  type Diagnostic,
  type DiagnosticError,
  defineLibrary,
  type LoadOptions,
  load,
} from '../../src/index.js'
import { withFiles } from '../support/files.js'

async function errorOf(options: LoadOptions): Promise<DiagnosticError> {
  return load(options).then(
    () => expect.fail('it loads'),
    (error: DiagnosticError) => error,
  )
}

/** `file:line: the line's text`, the text as an excerpt shows it. */
function shown({ file, line }: Diagnostic, sources: ReadonlyMap<string, string>): string {
  return `${file}:${line}: ${sources.get(file)?.split('\n')[line - 1]?.trim()}`
}

async function problemsOf(options: LoadOptions): Promise<string[]> {
  const { diagnostics, sources } = await errorOf(options)
  return diagnostics.map((diagnostic) => shown(diagnostic, sources))
}

const APP = `package app;
import util;
function main (string[] args) {
    int n = util:twice(4);
}
`
const UTIL = `package util;

// Twice.

function twice (int n) (int) {
    return n * "two";
}
`
const OTHER = `package util;

function three () (int) {
    return "drei";
}
`
const TWO = { 'app/main.bal': APP, 'util/main.bal': UTIL, 'util/other.bal': OTHER }
const RIGHT = ['util/main.bal:6: return n * "two";', 'util/other.bal:4: return "drei";']

describe('the file of a diagnostic', () => {
  it(
    'is its path below the source root',
    withFiles(TWO, async (root) => {
      const app = join(root, 'app')
      for (const directory of [
        app,
        `${app}/`,
        `${app}/.`,
        `${join(root, 'util')}/../app`,
        relative('', app),
      ]) {
        expect(await problemsOf({ directory })).to.deep.equal(RIGHT)
        expect(await problemsOf({ directory, sourceRoot: root })).to.deep.equal(RIGHT)
        expect(await problemsOf({ directory, sourceRoot: `${relative('', root)}/` })).to.deep.equal(RIGHT)
      }
      const { diagnostics, message } = await errorOf({ directory: app })
      expect(diagnostics.map(({ path }) => path)).to.deep.equal([
        join(root, 'util/main.bal'),
        join(root, 'util/other.bal'),
      ])
      expect(message).to.match(/^util\/main[.]bal:6:14: .*\nutil\/other[.]bal:4:12: /)
    }),
  )

  it(
    'is found for a text and for a file given by itself',
    withFiles({ ...TWO, 'start/main.bal': 'import util;\nint n = util:twice("a");\n' }, async (root) => {
      const wrong = [...RIGHT, 'main.bal:2: int n = util:twice("a");']
      const source = 'import util;\nint n = util:twice("a");\n'
      expect(await problemsOf({ source, sourceRoot: root })).to.deep.equal(wrong)
      expect(await problemsOf({ file: join(root, 'start/main.bal'), sourceRoot: root })).to.deep.equal(wrong)
      // Source text has the name that it is given. A file with the same name is identified by its path.
      expect(await problemsOf({ source, sourceRoot: root, name: 'util/main.bal' })).to.deep.equal([
        `${join(root, 'util/main.bal')}:6: return n * "two";`,
        'util/other.bal:4: return "drei";',
        'util/main.bal:2: int n = util:twice("a");',
      ])
    }),
  )

  it(
    'is told apart in three packages, in nested ones and in the default package',
    withFiles(
      {
        'main.bal':
          'import a;\nimport a.b;\nimport a.b.c;\nint n = a:f() + b:f() + c:f();\nint wrong = "0";\n',
        'a/main.bal': 'package a;\nfunction f () (int) { return "1"; }\n',
        'a/b/main.bal': 'package a.b;\n\nfunction f () (int) { return "2"; }\n',
        'a/b/c/main.bal': 'package a.b.c;\n\n\nfunction f () (int) { return "3"; }\n',
      },
      async (root) => {
        const right = [
          'a/main.bal:2: function f () (int) { return "1"; }',
          'a/b/main.bal:3: function f () (int) { return "2"; }',
          'a/b/c/main.bal:4: function f () (int) { return "3"; }',
          'main.bal:5: int wrong = "0";',
        ]
        expect(await problemsOf({ directory: root })).to.deep.equal(right)
        expect(await problemsOf({ file: join(root, 'main.bal') })).to.deep.equal(right)
      },
    ),
  )

  it(
    'is right for syntax errors, for imports and for warnings',
    withFiles(
      {
        'app/main.bal': 'package app;\nimport util;\nimport warn.w;\nint n = util:f() + w:f();\n',
        'util/main.bal':
          'package util;\n\nimport no.such;\nint x = ;\nint y = such:y;\nfunction f () (int) { return 1; }\n',
        'warn/w/main.bal':
          'package warn.w;\n\n\nimport ballerina.lang.jsons;\nfunction f () (int) { return 1; }\n',
      },
      async (root) => {
        expect(await problemsOf({ directory: join(root, 'app') })).to.deep.equal([
          'util/main.bal:4: int x = ;',
          'util/main.bal:3: import no.such;',
          'warn/w/main.bal:4: import ballerina.lang.jsons;',
        ])
        const program = await load({ directory: join(root, 'warn/w') })
        expect(program.diagnostics.map((each) => shown(each, program.sources))).to.deep.equal([
          'warn/w/main.bal:4: import ballerina.lang.jsons;',
        ])
      },
    ),
  )

  it(
    'is right for circles and for package clauses',
    withFiles(
      {
        'a/x.bal': 'package a;\nimport b;\nint n = b:n;\n',
        'b/x.bal': 'package b;\n\nimport a;\nint n = a:n;\n',
        'c/d/x.bal': 'package c;\nint n = 1;\n',
        'e.f/x.bal': 'package e;\nint n = 1;\n',
      },
      async (root) => {
        expect((await problemsOf({ directory: join(root, 'a') }))[0]).to.equal('b/x.bal:3: import a;')
        const { message } = await errorOf({ directory: join(root, 'c/d'), sourceRoot: root })
        expect(message).to.equal("c/d/x.bal:1:1: incorrect package in 'c/d/x.bal': expected 'c.d', found 'c'")
        expect((await errorOf({ directory: join(root, 'c/d') })).message).to.include(
          "incorrect package in 'd/x.bal': expected 'd', found 'c'",
        )
        expect((await errorOf({ directory: join(root, 'e.f') })).message).to.include(
          "incorrect package in 'e.f/x.bal': expected 'e.f', found 'e'",
        )
      },
    ),
  )

  it('has its text if a library of the embedder has errors', async () => {
    const library = defineLibrary({
      source: 'package acme.users;\nfunction find () (int) {\n    return "x";\n}\n',
      bind: {},
    })
    const source = 'import acme.users;\nint n = users:find();\n'
    expect(await problemsOf({ source, libraries: [library] })).to.deep.equal([
      'acme.users.bal:3: return "x";',
    ])
  })
})

describe('the files of a stack trace', () => {
  const files = {
    'app/main.bal': `package app;
import util;
import ballerina.lang.errors;
function main (string[] args) {
    start();
}
function start () {
    util:start();
}
function traced () (string) {
    string text = "";
    try {
        start();
    } catch (errors:Error e) {
        errors:StackTrace trace = errors:getStackTrace(e);
        int i = 0;
        while (i < trace.items.length) {
            text = text + errors:toString(trace.items[i]) + " ";
            i = i + 1;
        }
    }
    return text;
}
`,
    'util/main.bal': `package util;
function start () {
    int[] none = [];
    last(none[1]);
}

function last (int n) {}
function begin () { start(); }
`,
  }

  // A frame has the callable that was entered, and the place of the call that entered it.
  it(
    'are those of the calls',
    withFiles(files, async (root) => {
      const program = await load({ directory: join(root, 'app') })
      const error: unknown = await program.runMain().catch((each: unknown) => each)
      if (!(error instanceof BalError)) throw error
      expect(error.printOut).to.equal(
        [
          'error in ballerina program: array index out of range: index: 1, size: 0',
          '\t at util:start(app/main.bal:8)',
          '\t at app:start(app/main.bal:5)',
          '\t at app:main(app/main.bal:4)',
          '',
        ].join('\n'),
      )
      expect(await program.call('traced')).to.deep.equal([
        'util:start(app/main.bal:8) app:start(app/main.bal:13) app:traced(app/main.bal:10) ',
      ])
      const util = await load({ directory: join(root, 'util') })
      const inside: unknown = await util.call('begin').catch((each: unknown) => each)
      expect((inside as BalError).frames.map(({ file, line }) => `${file}:${line}`)).to.deep.equal([
        'util/main.bal:8',
        'util/main.bal:8',
      ])
    }),
  )
})

describe('a file with a package clause, given by itself', () => {
  const club = {
    'lib/club/one.bal': `package lib.club;
function one () (int) {
    Member first = {name:"Ann"};
    first.nickname = "A";
    return members + count(first) + unknown;
}
`,
    'lib/club/two.bal': `package lib.club;
import no.such;
struct Member { string name; }
int members = "3";
function count (Member m) (int) { return 1; }
`,
    'lib/alone.bal': 'package other;\nint n = m;\n',
  }

  it(
    'is told how to run its package, and judged with the others of it',
    withFiles(club, async (root) => {
      const file = join(root, 'lib/club/one.bal')
      const { diagnostics } = await errorOf({ file })
      expect(diagnostics.map((each) => `${each.file}:${each.line}: ${each.message}`)).to.deep.equal([
        "one.bal:1: incorrect package in 'one.bal': expected '', found 'lib.club'",
        "one.bal:4: unknown field 'nickname' in struct 'Member'",
        "one.bal:5: undefined symbol 'unknown'",
      ])
      expect(diagnostics[0]?.hint).to.equal(`run the package: balws run ${join(root, 'lib/club')}`)
    }),
  )

  it(
    'is told to remove the clause where the directory is another one',
    withFiles(club, async (root) => {
      const { diagnostics } = await errorOf({ file: join(root, 'lib/alone.bal') })
      expect(diagnostics.map(({ hint }) => hint)[0]).to.equal(
        'a file that is run directly has no package clause: remove it',
      )
      expect(diagnostics[1]?.message).to.equal("undefined symbol 'm'")
    }),
  )
})
