/** Runs `balws check` as a process. */

import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'chai'
import { balws } from '../support/balws.js'
import { ECHO, folder, run, useFolder } from '../support/commands.js'

describe('balws', function () {
  this.timeout(60_000)
  useFolder()

  describe('check', () => {
    it('finds nothing wrong with a sample', async () => {
      expect(await balws(['check', ECHO])).to.include({
        code: 0,
        stdout: '1 program checked: no problems\n',
        stderr: '',
      })
    })

    it('shows a problem with its source line and a hint', async () => {
      folder.write(
        'wrong.bal',
        'function main (string[] args) {\n    int count = 1;\n    int a = cuont;\n}\n',
      )
      const { code, stdout } = await run(['check', 'wrong.bal'])
      expect(code).to.equal(1)
      expect(stdout).to.match(/^wrong[.]bal:3:13: error BAL2\d{3}: undefined symbol 'cuont'\n/)
      expect(stdout).to.contain('\n  |\n3 |     int a = cuont;\n  |             ^^^^^\n  = hint: ')
      expect(stdout).to.match(/\n1 program checked: 1 error\n$/)
    })

    it('prints diagnostics as JSON', async () => {
      folder.write('wrong.bal', 'function main (string[] args) { int a = b; }\n')
      const { code, stdout } = await run(['check', '--json', 'wrong.bal'])
      expect(code).to.equal(1)
      const [diagnostic, ...more] = JSON.parse(stdout)
      expect(more).to.deep.equal([])
      expect(diagnostic).to.include({
        severity: 'error',
        file: 'wrong.bal',
        path: 'wrong.bal',
        line: 1,
        column: 41,
      })
    })

    describe('of standard input', () => {
      const check = (input: string | Uint8Array, ...options: string[]) =>
        balws(['check', ...options, '-'], { cwd: folder.path, input })

      it('shows its problems', async () => {
        const { code, stdout } = await check('function main (string[] args) { int a = b; }\n')
        expect(code).to.equal(1)
        expect(stdout).to.match(/^<stdin>:1:41: error BAL2\d{3}: undefined symbol 'b'\n/)
      })

      it('prints them as JSON, and finds packages in the working directory', async () => {
        mkdirSync(join(folder.path, 'shop'))
        folder.write('shop/prices.bal', 'package shop;\nfunction price () (int) { return 5; }\n')
        const source = 'import shop;\nfunction main (string[] args) { string s = shop:prise(); }\n'
        const [diagnostic] = JSON.parse((await check(source, '--json')).stdout)
        expect(diagnostic).to.include({ file: '<stdin>', path: '<stdin>', line: 2 })
        expect(diagnostic.hint).to.equal("did you mean 'shop:price'?")
      })

      it('asks for the directory of a package, which it does not know', async () => {
        const [diagnostic] = JSON.parse((await check('package shop;\nfunction f () {\n}\n', '--json')).stdout)
        expect(diagnostic.message).to.equal("incorrect package in '<stdin>': expected '', found 'shop'")
        expect(diagnostic.hint).to.equal(
          'standard input has no directory: remove the package clause, or check the directory of package shop',
        )
        expect(diagnostic.edits).to.have.lengthOf(1)
      })

      it('names a byte that is not UTF-8', async () => {
        const { stdout } = await check(Buffer.from('// gr\xfcn\n', 'latin1'))
        expect(stdout).to.match(/^<stdin>:1:6: error BAL1122: the byte FC is not UTF-8\n/)
      })

      it('stops reading at the maximum length of a program', async () => {
        const { code, stdout } = await check(' '.repeat(20_000_000))
        expect(code).to.equal(1)
        expect(stdout).to.contain('error BAL1013')
      })
    })

    it('prints the edits that fix a problem', async () => {
      folder.write('wrong.bal', 'function main (string[] args) { ; }\n')
      const { stdout } = await run(['check', '--json', 'wrong.bal'])
      expect(JSON.parse(stdout)[0].edits).to.deep.equal([
        { line: 1, column: 33, endLine: 1, endColumn: 35, text: '' },
      ])
    })

    it('shows twenty errors and counts the others, but prints all as JSON', async () => {
      const body = Array.from({ length: 35 }, (_, index) => `int a${index} = b${index};`).join('\n')
      folder.write('many.bal', `function main (string[] args) {\n${body}\n}\n`)
      const { code, stdout } = await run(['check', 'many.bal'])
      expect(code).to.equal(1)
      expect(stdout.match(/: error BAL/g)).to.have.lengthOf(20)
      expect(stdout).to.match(/\nand 15 more errors\n\n1 program checked: 35 errors\n$/)
      expect(JSON.parse((await run(['check', '--json', 'many.bal'])).stdout)).to.have.lengthOf(35)
    })

    it('names the encoding of a file that is not UTF-8, once', async () => {
      const program = 'function main (string[] args) {\n    system:println("gr\u00fc\u00df");\n}\n'
      folder.write('latin1.bal', Buffer.from(program, 'latin1'))
      folder.write('utf16.bal', Buffer.from(`\ufeff${program}`, 'utf16le'))
      folder.write('binary.bal', Buffer.from('504b03041400000008002100', 'hex'))
      const found = async (file: string) => JSON.parse((await run(['check', '--json', file])).stdout)
      const [latin1, ...more] = await found('latin1.bal')
      expect(latin1).to.include({ line: 2, column: 23, message: 'the byte FC is not UTF-8' })
      expect(more).to.deep.equal([])
      expect((await found('utf16.bal')).map(({ message }: { message: string }) => message)).to.deep.equal([
        'the file is not UTF-8; it looks like UTF-16',
      ])
      expect((await found('binary.bal')).map(({ message }: { message: string }) => message)).to.deep.equal([
        'the file is not text: it looks like a ZIP archive',
      ])
    })

    it('prints an empty array when nothing is wrong', async () => {
      expect(await balws(['check', '--json', ECHO])).to.include({ code: 0, stdout: '[]\n' })
    })

    it('succeeds if there are only warnings', async () => {
      folder.write('warned.bal', 'import ballerina.lang.strings;\nfunction main (string[] args) {}\n')
      const { code, stdout } = await run(['check', 'warned.bal'])
      expect(code).to.equal(0)
      expect(stdout).to.match(
        /^warned[.]bal:1:\d+: warning BAL\d{4}: unused import package .*\n {2}\|\n1 \| import/,
      )
      expect(stdout).to.match(/\n1 program checked: 1 warning\n$/)
    })

    it('shows all mistakes of all programs', async () => {
      folder.write('one.bal', 'function main (string[] args) { int a = b; int c = d; }\n')
      folder.write('two.bal', 'function main (string[] args) { int a = "x"; }\n')
      expect((await run(['check', 'one.bal', 'two.bal'])).stdout).to.match(/2 programs checked: 3 errors\n$/)
    })

    it('checks a directory as one package', async () => {
      mkdirSync(join(folder.path, 'pair'))
      folder.write('pair/a.bal', 'function main (string[] args) { greet(); }\n')
      folder.write('pair/b.bal', 'function greet () { int a = b; }\n')
      const { code, stdout } = await run(['check', 'pair'])
      expect(code).to.equal(1)
      expect(stdout).to.match(/^pair[/]b[.]bal:1:29: error/)
    })

    it('is coloured when asked to be, and plain with NO_COLOR', async () => {
      folder.write('wrong.bal', 'function main (string[] args) { int a = b; }\n')
      const colored = await run(['check', 'wrong.bal'], { FORCE_COLOR: '1' })
      expect(colored.stdout).to.contain('\u001b[')
      const plain = await run(['check', 'wrong.bal'], { FORCE_COLOR: '1', NO_COLOR: '1' })
      expect(plain.stdout).not.to.contain('\u001b')
    })
  })

  describe('programs given together', () => {
    const service = (name: string) =>
      `@http:BasePath {value:"/chat"}\nservice ${name} { @http:GET {} resource r (message m) { } }\n`

    it('cannot have two services on one base path', async () => {
      mkdirSync(join(folder.path, 'parts'))
      folder.write('one.bal', `function main (string[] args) { system:println("ran"); }\n${service('one')}`)
      folder.write('parts/two.bal', service('two'))
      const { code, stdout } = await run(['check', 'one.bal', 'parts'])
      expect(code).to.equal(1)
      expect(stdout).to.equal(
        `parts/two.bal:1:1: error BAL4102: service with base path :/chat already exists in listener : default
  |
1 | @http:BasePath {value:"/chat"}
  | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  = one.bal:2:1: service 'one' has this base path
  |
2 | @http:BasePath {value:"/chat"}
  | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  = hint: service 'one' at one.bal:2 has this base path: change one of the two

2 programs checked: 1 error
`,
      )
      const ran = await run(['run', 'one.bal', 'parts', '--port', '0'])
      expect(ran).to.include({ code: 1, stdout: '' })
      expect(ran.stderr).to.match(/^parts\/two[.]bal:1:1: error BAL4102: /)
      const [diagnostic] = JSON.parse((await run(['check', '--json', 'one.bal', 'parts'])).stdout)
      expect(diagnostic.related[0]).to.include({ file: 'one.bal', line: 2 })
    })

    it('conflict with a second copy of themselves', async () => {
      folder.write('one.bal', service('one'))
      expect((await run(['check', 'one.bal', 'one.bal'])).stdout).to.match(/2 programs checked: 1 error\n$/)
    })
  })

  describe('locates the mistake in', () => {
    const service = (annotation: string): string =>
      `import ballerina.net.ws;\n@ws:WebSocketUpgradePath {value:"/x"}\nservice s {\n    ${annotation}\n    resource r (message m) {}\n}\n`

    // biome-ignore format: table
    const MISTAKES: readonly (readonly [name: string, content: string | Uint8Array, place: RegExp])[] = [
      ['an unclosed string', 'function main (string[] args) {\n    string s = "abc;\n}\n', /:2:\d+: error BAL1\d{3}: /],
      ['a missing brace', 'function main (string[] args) {\n    int a = 1;\n', /:2:\d+: error BAL1\d{3}: /],
      ['an unknown name', 'function main (string[] args) {\n    int a = b;\n}\n', /:2:13: error BAL2\d{3}: undefined symbol 'b'/],
      ['a wrong type', 'function main (string[] args) {\n    int a = "x";\n}\n', /:2:\d+: error BAL3\d{3}: /],
      ['a wrong annotation', service('@ws:OnFoo {}'), /:4:\d+: error BAL4\d{3}: undefined annotation 'ballerina.net.ws:OnFoo'/],
      ['an empty file', '', /^bad[.]bal:1:1: error BAL5007: no definitions found in 'bad.bal'/],
      ['binary garbage', Uint8Array.from({ length: 4096 }, (_, index) => (index * 167 + 13) % 256), /:\d+:\d+: error BAL1\d{3}: /],
      ['ten thousand parentheses', `function main (string[] args) {\n    int a = ${'('.repeat(10_000)}1${')'.repeat(10_000)};\n}\n`, /:2:\d+: error BAL1\d{3}: /],
      ['ten thousand braces', `function main (string[] args) ${'{ if (true) '.repeat(10_000)}`, /:1:\d+: error BAL1\d{3}: /],
    ]
    for (const [name, content, place] of MISTAKES) {
      it(name, async () => {
        folder.write('bad.bal', content)
        for (const command of ['check', 'run']) {
          const { code, stdout, stderr } = await run([command, 'bad.bal'])
          expect(code).to.equal(1)
          const report = stdout + stderr
          expect(report.split('\n', 1)[0]).to.match(/^bad[.]bal:\d+:\d+: error BAL\d{4}: /)
          expect(report).to.match(place)
          // biome-ignore lint/suspicious/noControlCharactersInRegex: garbage must not reach the terminal
          expect(report).not.to.match(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/)
        }
      })
    }
  })
})
