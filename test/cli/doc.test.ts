/** Runs `balws doc` as a process. */

import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'chai'
import { libraryPaths } from '../../src/library/load.js'
import { balws, Folder, type Outcome } from '../support/balws.js'

const OWN = `// Greets people.
import ballerina.doc;

@doc:Description {value:"Greets one. Fails for nobody: \`nobody there\`."}
@doc:Param {value:"name: who"}
@doc:Return {value:"string: the greeting"}
function greet (string name) (string) { return "Hello, " + name; }
`

describe('balws doc', function () {
  this.timeout(60_000)

  let folder: Folder
  before(() => {
    folder = new Folder()
    folder.write('greet.bal', OWN)
  })
  after(() => folder.remove())

  const doc = (...args: string[]): Promise<Outcome> => balws(['doc', ...args], { cwd: folder.path })

  it('lists the packages with one line each', async () => {
    const { code, stdout } = await doc()
    expect(code).to.equal(0)
    const lines = stdout.split('\n').slice(0, libraryPaths.length)
    expect(lines.map((line) => line.split(' ', 1)[0])).to.deep.equal(libraryPaths)
    for (const line of lines) expect(line).to.match(/^\S+ {2,}[A-Z].*[.:]$/)
  })

  it('shows a package: its purpose, and each definition with its first sentence', async () => {
    const { code, stdout } = await doc('ws')
    expect(code).to.equal(0)
    expect(stdout).to.match(/^ballerina\.net\.ws\n\n {2}WebSocket services/)
    expect(stdout).to.contain('\n\nAnnotations\n\n  @ws:WebSocketUpgradePath on service\n      Makes')
    expect(stdout).to.contain('\n\nFunctions\n\n  ws:pushText (string text)\n      Sends a text')
    expect((await doc('ballerina.net.ws')).stdout).to.equal(stdout)
    expect((await doc('http')).stdout).to.contain('  connector http:ClientConnector (string serviceUri)\n')
  })

  it('shows a function with all overloads, parameters and results', async () => {
    const { code, stdout } = await doc('strings:valueOf')
    expect(code).to.equal(0)
    expect(stdout.match(/^strings:valueOf \(/gm)).to.have.length(6)
    expect((await doc('strings:subString')).stdout).to.match(
      /^strings:subString \(string mainString, int from, int to\) \(string\)\n\n {2}\S.*\n\n {2}mainString {2}the string\n {2}from {8}\S.*\n {2}to {10}\S.*\n {2}returns {5}\S/,
    )
  })

  it('shows attributes, fields and the targets of an annotation', async () => {
    expect((await doc('@ws:IdleTimeout')).stdout).to.match(
      /^@ws:IdleTimeout on service\n\n(?: {2}\S.*\n)+\n {2}int seconds\n {2}int milliseconds\n/,
    )
    expect((await doc('errors:Error')).stdout).to.match(
      /^struct errors:Error\n\n(?: {2}\S.*\n)+\n {2}string msg {10}what went wrong\n {2}errors:Error cause {2}\S/,
    )
  })

  it('keeps its lines short', async () => {
    for (const name of ['ws', 'http', 'http:ClientConnector', 'jsons:set']) {
      const { stdout } = await doc(name)
      const prose = stdout.split('\n').filter((line) => /^ {2}/.test(line) && !/\(|`/.test(line))
      expect(Math.max(...prose.map((line) => line.length)), name).to.be.at.most(120)
    }
  })

  it('suggests a close name when there is no such name', async () => {
    expect(await doc('strings:subStrin')).to.include({
      code: 1,
      stdout: '',
      stderr: "balws: no documentation for 'strings:subStrin'; did you mean 'strings:subString'?\n",
    })
  })

  it('documents a program of the user by its annotations', async () => {
    mkdirSync(join(folder.path, 'hello'), { recursive: true })
    folder.write('hello/hello.bal', `package hello;\n\n${OWN.slice(OWN.indexOf('import'))}`)
    const text = (name: string) =>
      `${name} (string name) (string)\n\n    Greets one.\n\n    name     who\n    returns  the greeting\n\n    Fails for nobody: \`nobody there\`.\n`
    expect((await doc('greet.bal')).stdout).to.equal(
      `greet.bal\n\n  Greets people.\n\nFunctions\n\n  ${text('greet')}`,
    )
    for (const directory of ['hello', './hello']) {
      expect((await doc(directory)).stdout).to.equal(`hello\n\nFunctions\n\n  ${text('hello:greet')}`)
    }
  })

  it('prefers a library package to a directory of the same name', async () => {
    mkdirSync(join(folder.path, 'utils'))
    expect((await doc('utils')).stdout).to.match(/^ballerina\.utils\n/)
    expect(await doc('./utils')).to.include({
      code: 2,
      stderr: 'balws: no bal files in the package: ./utils\n',
    })
  })

  it('shows the problems of a program', async () => {
    folder.write('wrong.bal', 'function main (string[] args) { int a = b; }\n')
    const { code, stdout, stderr } = await doc('wrong.bal')
    expect([code, stdout]).to.deep.equal([1, ''])
    expect(stderr).to.match(/^wrong\.bal:1:41: error BAL2\d{3}: undefined symbol 'b'\n/)
    expect(await doc('missing.bal')).to.include({
      code: 2,
      stderr: 'balws: cannot read missing.bal: there is no such file\n',
    })
  })

  it('escapes documentation that would steer the terminal', async () => {
    folder.write(
      'evil.bal',
      '// \u001b[2J\nimport ballerina.doc;\n@doc:Description {value:"\u001b[31mred\u202e"}\nfunction f () {}\n',
    )
    const { stdout } = await doc('evil.bal')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they must not reach the terminal
    expect(stdout).not.to.match(/[\u001b\u202e]/)
    expect(stdout).to.contain('\\u001b[31mred')
  })

  it('prints JSON: the library, a package, the overloads of a name', async () => {
    const json = async (...args: string[]) => JSON.parse((await doc('--json', ...args)).stdout)
    expect((await json()).map(({ path }: { path: string }) => path)).to.deep.equal(libraryPaths)
    expect((await json('ws'))[0]).to.include({ path: 'ballerina.net.ws' })
    const [strings, ...more] = await json('strings:valueOf')
    expect(more).to.deep.equal([])
    expect(strings).to.include({ path: 'ballerina.lang.strings', alias: 'strings' })
    expect(strings.entries).to.have.length(6)
    expect(strings.entries[0].signature).to.equal('strings:valueOf (int i) (string)')
    expect(strings.entries[0]).to.deep.include({
      kind: 'function',
      name: 'valueOf',
      parameters: [{ name: 'i', type: 'int', description: 'the int' }],
    })
  })

  it('writes pages: an index and one for each package', async () => {
    expect(await doc('--html', 'pages')).to.include({ code: 0, stdout: 'pages/index.html\n', stderr: '' })
    expect(readdirSync(join(folder.path, 'pages')).sort()).to.deep.equal(
      ['index.html', ...libraryPaths.map((path) => `${path}.html`)].sort(),
    )
    expect(readFileSync(join(folder.path, 'pages/index.html'), 'utf8')).to.match(/^<!DOCTYPE html>/)
  })

  it('writes pages of a program as well', async () => {
    expect((await doc('greet.bal', '--html', 'own')).code).to.equal(0)
    expect(readdirSync(join(folder.path, 'own'))).to.have.members(['index.html', 'greet.bal.html'])
  })

  it('overwrites pages, but does not write beside other files unless forced', async () => {
    expect((await doc('--html', 'again')).code).to.equal(0)
    expect((await doc('--html', 'again')).code).to.equal(0)
    mkdirSync(join(folder.path, 'full'))
    folder.write('full/mine.txt', 'x')
    expect(await doc('--html', 'full')).to.include({
      code: 2,
      stderr: 'balws: full has other files, such as mine.txt; use --force to write there anyway\n',
    })
    expect(existsSync(join(folder.path, 'full/index.html'))).to.equal(false)
    expect((await doc('--html', 'full', '--force')).code).to.equal(0)
    expect(readdirSync(join(folder.path, 'full'))).to.include.members(['mine.txt', 'index.html'])
  })

  it('reports a failed write in one line', async () => {
    for (const place of ['greet.bal', 'greet.bal/below']) {
      const { code, stderr } = await doc('--html', place)
      expect(code).to.equal(1)
      expect(stderr).to.match(
        /^balws: cannot write greet\.bal(\/below)?: there is a file (of that name|in its way)\n$/,
      )
    }
  })
})
