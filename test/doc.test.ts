/** `balws doc`: what people look up, and the pages it writes. */

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'chai'
import { parseXmlDocument } from 'slimdom'
import { libraryPaths } from '../src/library/load.js'
import { balws, Folder, type Outcome, ROOT } from './support/balws.js'

const SUB_STRING = `function subString (string mainString, int from, int to) (string)
of ballerina.lang.strings

  A stretch of a string. Fails when it does not lie within the string.

  mainString: string, the string
  from: int, place of the first unit, counted from 0
  to: int, place after the last unit

  gives: string, the stretch
`

describe('balws doc', function () {
  this.timeout(30_000)
  let folder: Folder
  const doc = (...args: string[]): Promise<Outcome> => balws(['doc', ...args], { cwd: folder.path })

  before(() => {
    folder = new Folder()
  })
  after(() => folder.remove())

  it('lists every package with a line about it', async () => {
    const { code, stdout, stderr } = await doc()
    const lines = stdout.split('\n').filter((line) => line.startsWith('ballerina.'))
    expect(lines.map((line) => line.split(' ')[0])).to.deep.equal([...libraryPaths].sort())
    for (const line of lines) expect(line).to.match(/^\S+ {2,}[A-Z].+[.]$/)
    expect({ code, stderr }).to.deep.equal({ code: 0, stderr: '' })
  })

  it('shows a package by its alias or its path, each definition with a sentence', async () => {
    const { stdout } = await doc('ws')
    expect(stdout).to.match(/^ballerina\.net\.ws\n/)
    expect(stdout).to.contain('\nFunctions\n\n  ws:pushText (string text)\n      Sends a text to the client')
    expect(stdout).to.contain('\nAnnotations\n')
    expect((await doc('ballerina.net.ws')).stdout).to.equal(stdout)
  })

  it('shows a function with all its overloads, parameters and results', async () => {
    expect((await doc('strings:subString')).stdout).to.equal(SUB_STRING)
    const { stdout } = await doc('strings:valueOf')
    expect(stdout.match(/^function valueOf/gm)).to.have.lengthOf(6)
  })

  it('shows annotations, connectors with their actions, and actions by themselves', async () => {
    for (const subject of ['@ws:OnOpen', '@OnOpen', 'ws:OnOpen', 'OnOpen']) {
      expect((await doc(subject)).stdout).to.contain('annotation OnOpen attach resource\n')
    }
    const { stdout } = await doc('http:ClientConnector')
    expect(stdout).to.contain('connector ClientConnector (string serviceUri)\n')
    expect(stdout).to.contain(
      'action execute (ClientConnector c, string httpVerb, string path, message m) (message)\n',
    )
    expect((await doc('http:ClientConnector.get')).stdout).to.match(/^action get /)
    expect((await doc('http:patch')).stdout).to.match(/^action patch /)
    expect((await doc('errors:StackTrace')).stdout).to.contain('items: StackTraceItem[]')
  })

  it('finds a name in whatever package it is, and guesses what a slip meant', async () => {
    expect((await doc('base64encode')).stdout).to.contain('of ballerina.utils')
    for (const [slip, help] of [
      ['strings:subStrng', "did you mean 'strings:subString'?"],
      ['subStrng', "did you mean 'subString'?"],
      ['strngs', "did you mean 'strings'?"],
      ['@ws:OnOpn', "did you mean '@ws:OnOpen'?"],
      ['nothing-like-it', "'balws doc' lists the packages"],
    ] as const) {
      const { code, stdout, stderr } = await doc(slip)
      expect({ code, stdout }).to.deep.equal({ code: 1, stdout: '' })
      expect(stderr).to.equal(`balws: there is no documentation of '${slip}'; ${help}\n`)
    }
  })

  it('shows a program of one’s own by its annotations', async () => {
    folder.write(
      'shop.bal',
      `@doc:Description {value:"Sells things."}
       @doc:Param {value:"what: the thing"}
       @doc:Return {value:"int: its price"}
       function sell (string what) (int) { return 1; }
       struct Thing { string name; }`,
    )
    const { stdout } = await doc('shop.bal')
    expect(stdout).to.equal(
      'Functions\n\n  sell (string what) (int)\n      Sells things.\n\nStructs\n\n  Thing\n',
    )
    folder.write('wrong.bal', 'function f () { int a = "a"; }')
    const { code, stderr } = await doc('wrong.bal')
    expect(code).to.equal(1)
    expect(stderr).to.contain("'string' cannot be converted to 'int'").and.contain('cannot be documented')
  })

  it('prints it as JSON', async () => {
    const [found] = JSON.parse((await doc('strings:split', '--json')).stdout)
    expect(found).to.include({ path: 'ballerina.lang.strings', alias: 'strings' })
    expect(found.entries[0]).to.include({
      kind: 'function',
      name: 'split',
      signature: 'function split (string mainString, string regex) (string[])',
    })
    expect(JSON.parse((await doc('--json')).stdout)).to.have.lengthOf(libraryPaths.length)
  })

  it('writes a reference of well-formed pages whose links lead somewhere', async () => {
    const { code, stdout } = await doc('--html', 'reference')
    expect({ code, stdout }).to.deep.equal({ code: 0, stdout: `${join('reference', 'index.html')}\n` })
    const place = join(folder.path, 'reference')
    const pages = readdirSync(place)
    expect(pages.sort()).to.deep.equal([...libraryPaths.map((path) => `${path}.html`), 'index.html'].sort())
    for (const page of pages) {
      const text = readFileSync(join(place, page), 'utf8')
      expect(text).to.match(/^<!DOCTYPE html>\n/)
      const document = parseXmlDocument(text.replace(/^<!DOCTYPE html>/, ''))
      const anchors = [...document.getElementsByTagName('a')].map((a) => a.getAttribute('href')!)
      const ids = [...document.getElementsByTagName('h3')].map((heading) => heading.getAttribute('id'))
      expect(new Set(ids).size, page).to.equal(ids.length)
      for (const href of anchors) {
        if (href.startsWith('#')) expect(ids, page).to.include(href.slice(1))
        else expect(existsSync(join(place, href)), `${page}: ${href}`).to.equal(true)
      }
    }
    expect(readFileSync(join(place, 'ballerina.lang.strings.html'), 'utf8')).to.contain(
      'function subString (string mainString, int from, int to) (string)',
    )
    // Once more is fine; a folder with other things in it is not ours to fill.
    expect((await doc('--html', 'reference')).code).to.equal(0)
    const refused = await doc('--html', ROOT)
    expect(refused.code).to.equal(2)
    expect(refused.stderr).to.contain('holds other files')
  })
})
