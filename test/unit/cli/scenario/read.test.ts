import { join } from 'node:path'
import { expect } from 'chai'
import { readScenario } from '../../../../src/cli/scenario/read.js'
import type { Action, Step } from '../../../../src/cli/scenario/scenario.js'
import { ScenarioError } from '../../../../src/cli/scenario/yaml.js'

/** A scenario beside this file, so that `run` can name an existing program. */
const FILE = join(import.meta.dirname, 'x.scenario.yaml')
const RUN = 'run: read.test.ts\nsteps:\n'
const CONNECT = '  - ann connects: /a\n'

const stepsOf = (steps: string): readonly Step[] => readScenario(FILE, RUN + steps).steps
const actionOf = (step: string): Action => stepsOf(step)[0]!.action
/** The action of a step after ann has connected. */
const laterAction = (step: string): Action => stepsOf(CONNECT + step)[1]!.action

function problemsOf(text: string): string[] {
  try {
    readScenario(FILE, text)
  } catch (error) {
    if (!(error instanceof ScenarioError)) throw error
    return error.problems.map(({ line, column, message }) => `${line}:${column} ${message}`)
  }
  return []
}

describe('reading a scenario', () => {
  it('finds the programs beside it', () => {
    expect(readScenario(FILE, `${RUN}${CONNECT}`).programs).to.deep.equal([
      join(import.meta.dirname, 'read.test.ts'),
    ])
  })

  it('finds the programs that have a server of their own', () => {
    const text = `beside: {BANK: read.test.ts}\n${RUN}${CONNECT}`
    expect([...readScenario(FILE, text).beside]).to.deep.equal([
      ['BANK', join(import.meta.dirname, 'read.test.ts')],
    ])
    expect(readScenario(FILE, RUN + CONNECT).beside.size).to.equal(0)
  })

  it('takes the words of a step as its title', () => {
    const titles = stepsOf(`${CONNECT}  - ann closes\n  - POST /x:   hi\n    answers: done\n`).map(
      ({ title }) => title,
    )
    expect(titles).to.deep.equal(['ann connects: /a', 'ann closes', 'POST /x: hi ⇒ done'])
  })

  describe('understands', () => {
    it('a connection', () => {
      expect(actionOf('  - ann connects: /a/b?c=d')).to.deep.equal({
        kind: 'connect',
        clients: ['ann'],
        path: '/a/b?c=d',
        headers: {},
        subprotocols: [],
      })
    })

    it('a connection with everything', () => {
      const step =
        '  - ann connects: {path: /a, headers: {id: 1}, subprotocols: [xml, json], selected: xml, refused: 404}'
      expect(actionOf(step)).to.deep.equal({
        kind: 'connect',
        clients: ['ann'],
        path: '/a',
        headers: { id: '1' },
        subprotocols: ['xml', 'json'],
        selected: 'xml',
        refused: 404,
      })
    })

    it('several clients at once', () => {
      for (const names of ['ann, ben', 'ann and ben', 'ann , ben']) {
        expect(actionOf(`  - ${names} connect: /a`))
          .to.include({ kind: 'connect' })
          .and.deep.include({
            clients: ['ann', 'ben'],
          })
      }
    })

    it('names in any alphabet', () => {
      expect(actionOf('  - Jürgen-2 connects: /a')).to.deep.include({ clients: ['Jürgen-2'] })
    })

    it('texts, which stay texts whatever they look like', () => {
      for (const text of ['hello', '5', 'true', 'null', '~', '1e3', '2017-06-01', '0x1F']) {
        expect(laterAction(`  - ann sends: ${text}`)).to.deep.include({ messages: [text] })
      }
    })

    it('an empty text, when it is quoted', () => {
      expect(laterAction('  - ann sends: ""')).to.deep.include({ messages: [''] })
    })

    it('a text of several lines', () => {
      expect(laterAction('  - ann sends: |-\n      a\n      b')).to.deep.include({ messages: ['a\nb'] })
    })

    it('several messages in order', () => {
      expect(laterAction('  - ann receives: [a, "b: c", {contains: d}]')).to.deep.include({
        expected: [
          { kind: 'text', text: 'a' },
          { kind: 'text', text: 'b: c' },
          { kind: 'contains', text: 'd' },
        ],
      })
    })

    it('json, in which a number is a number unless it is quoted', () => {
      expect(
        laterAction('  - ann receives: {json: {a: 1, b: "1", c: [true, null, -1.5, x]}}'),
      ).to.deep.include({
        expected: [{ kind: 'json', value: { a: 1, b: '1', c: [true, null, -1.5, 'x'] } }],
      })
    })

    it('json members with the names of JavaScript', () => {
      const action = laterAction('  - ann sends: {json: {__proto__: {a: 1}, constructor: 2}}')
      expect(action).to.deep.include({ messages: ['{"__proto__":{"a":1},"constructor":2}'] })
    })

    it('binary messages and bodies, as text and as base64', () => {
      const hi = new Uint8Array(Buffer.from('hi'))
      expect(laterAction('  - ann sends: [{binary: hi}, {base64: aGk=}, hi]')).to.deep.include({
        messages: [hi, hi, 'hi'],
      })
      expect(laterAction('  - ann receives: {base64: aGk}')).to.deep.include({
        expected: [{ kind: 'bytes', bytes: hi }],
      })
      expect(
        actionOf('  - POST /a: {body: {base64: aGk=}}\n    answers: {body: {binary: hi}}'),
      ).to.deep.include({
        body: hi,
        answer: { status: 200, headers: {}, body: { kind: 'bytes', bytes: hi } },
      })
    })

    it('silence', () => {
      expect(laterAction('  - ann receives nothing')).to.deep.equal({
        kind: 'receive nothing',
        clients: ['ann'],
      })
      expect(laterAction('  - ann receives nothing:')).to.deep.equal({
        kind: 'receive nothing',
        clients: ['ann'],
      })
    })

    it('closing, with and without code and reason', () => {
      expect(laterAction('  - ann closes')).to.deep.equal({ kind: 'close', clients: ['ann'] })
      expect(laterAction('  - ann closes: 4000')).to.deep.include({ code: 4000 })
      expect(laterAction('  - ann closes: {reason: bye}')).to.deep.include({ code: 1000, reason: 'bye' })
    })

    it('being closed', () => {
      expect(laterAction('  - ann is closed')).to.deep.equal({ kind: 'closed', clients: ['ann'] })
      expect(laterAction('  - ann is closed: {code: 1001, reason: away}')).to.deep.include({
        code: 1001,
        reason: 'away',
      })
    })

    it('vanishing', () => {
      expect(laterAction('  - ann drops')).to.deep.equal({ kind: 'drop', clients: ['ann'] })
    })

    it('a request', () => {
      expect(actionOf('  - GET /a?b=c:')).to.deep.equal({
        kind: 'request',
        method: 'GET',
        path: '/a?b=c',
        headers: {},
      })
    })

    it('a request with a body and its answer', () => {
      expect(actionOf('  - POST /a: hi\n    answers: done')).to.deep.equal({
        kind: 'request',
        method: 'POST',
        path: '/a',
        headers: {},
        body: 'hi',
        answer: { status: 200, headers: {}, body: { kind: 'text', text: 'done' } },
      })
    })

    it('a status as an answer, and a number in quotes as a body', () => {
      expect(actionOf('  - GET /a:\n    answers: 404')).to.deep.include({
        answer: { status: 404, headers: {} },
      })
      expect(actionOf('  - GET /a:\n    answers: "404"')).to.deep.include({
        answer: { status: 200, headers: {}, body: { kind: 'text', text: '404' } },
      })
    })

    it('a request in json with headers, and an answer in full', () => {
      const step =
        '  - PUT /a: {json: [1], headers: {X-A: b}}\n    answers: {status: 201, headers: {X-C: d}, json: {e: 2}}'
      expect(actionOf(step)).to.deep.equal({
        kind: 'request',
        method: 'PUT',
        path: '/a',
        headers: { 'Content-Type': 'application/json', 'X-A': 'b' },
        body: '[1]',
        answer: { status: 201, headers: { 'X-C': 'd' }, body: { kind: 'json', value: { e: 2 } } },
      })
    })

    it('output, no output, and text on stderr', () => {
      expect(actionOf('  - prints: [a, b]')).to.deep.equal({
        kind: 'print',
        expected: [
          { kind: 'text', text: 'a' },
          { kind: 'text', text: 'b' },
        ],
      })
      expect(actionOf('  - prints nothing')).to.deep.equal({ kind: 'print nothing' })
      expect(actionOf('  - stderr contains: boom')).to.deep.equal({ kind: 'stderr contains', text: 'boom' })
    })
  })

  describe('locates', () => {
    // biome-ignore format: table
    const MISTAKES: readonly (readonly [name: string, text: string, ...problems: string[]])[] = [
      ['broken YAML', 'run: [a\n', '2:1 Flow sequence in block collection must be sufficiently indented and end with a ]'],
      ['a list at the top', '- a', "1:1 expected 'run' and 'steps', found a list", "1:1 there is no 'run' that names the programs", "1:1 there are no 'steps'"],
      ['a scenario without steps', 'run: read.test.ts\nsteps: []', '2:8 there are no steps'],
      ['an empty file', '', '1:1 the scenario is empty'],
      ['nothing but a comment', '# later\n\n', '1:1 the scenario is empty'],
      ['lists that are nested too deep', `${RUN}${CONNECT}  - ann sends: {json: ${'['.repeat(100)}${']'.repeat(100)}}`, '4:119 lists and mappings are nested more than 100 levels deep'],
      ['an unknown entry', `${RUN}${CONNECT}strps: a`, "4:1 unknown entry 'strps'"],
      ['a program that is not there', 'run: nowhere.bal\nsteps: []', "1:6 no such file or directory beside the scenario: 'nowhere.bal'"],
      ['a name that no variable can have', `beside: {"A B": read.test.ts}\n${RUN}${CONNECT}`, "1:10 'A B' cannot be an environment variable"],
      ['a server of a program that is not there', `beside: {A: nowhere.bal}\n${RUN}${CONNECT}`, "1:13 no such file or directory beside the scenario: 'nowhere.bal'"],
      ['steps that are not a list', 'run: read.test.ts\nsteps: a', '2:8 expected a list of steps'],
      ['a step nobody understands', `${RUN}  - ann shouts: hi`, "3:5 cannot understand the step 'ann shouts'"],
      ['a step that is a list', `${RUN}  - [a]`, '3:5 expected a step, found a list'],
      ['a client that has not connected', `${RUN}  - ann sends: hi`, "3:5 'ann' has not connected yet"],
      ['a client that was refused', `${RUN}  - ann connects: {path: /a, refused: 404}\n  - ann sends: hi`, "4:5 'ann' has not connected yet"],
      ['a connection without a path', `${RUN}  - ann connects`, "3:5 expected a path such as '/chat/ws' to connect to"],
      ['a path without a slash', `${RUN}  - ann connects: ws`, "3:19 expected a path such as '/chat/ws' to connect to"],
      ['an unknown detail', `${RUN}  - ann connects: {path: /a, header: {}}`, "3:30 unknown entry 'header'"],
      ['nothing to send', `${RUN}${CONNECT}  - ann sends:`, "4:5 expected a text after 'ann sends:'"],
      ['a text with a colon and no quotes', `${RUN}${CONNECT}  - ann sends: {a: b}`, "4:17 unknown entry 'a'"],
      ['sending what can only be expected', `${RUN}${CONNECT}  - ann sends: {contains: a}`, "4:16 'contains' can only be expected, not sent"],
      ['invalid base64', `${RUN}${CONNECT}  - ann sends: {base64: "a*"}`, "4:25 expected base64, found 'a*'"],
      ['two contents in one', `${RUN}${CONNECT}  - ann sends: {binary: a, json: b}`, "4:28 'binary' allows no other entries"],
      ['bytes that are printed', `${RUN}${CONNECT}  - prints: {binary: a}`, '4:13 a printed line is text'],
      ['an answer to something that is not a request', `${RUN}${CONNECT}  - ann sends: a\n    answers: b`, "5:5 only a request such as 'GET /path' has answers"],
      ['two steps under one dash', `${RUN}${CONNECT}  - ann sends: a\n    ann receives: b`, "5:5 unknown 'ann receives' in a step"],
      ['an impossible status', `${RUN}  - GET /a:\n    answers: {status: 999}`, "4:23 expected an HTTP status from 100 to 599, found '999'"],
      ['a close code that nobody may send', `${RUN}${CONNECT}  - ann closes: 1001`, '4:17 a client may close with 1000, or with 3000 to 4999'],
      ['a close reason that is too long', `${RUN}${CONNECT}  - ann closes: {reason: ${'a'.repeat(124)}}`, '4:26 a close reason has at most 123 bytes'],
      ['a header that cannot be sent', `${RUN}  - ann connects: {path: /a, headers: {"a b": c}}`, "3:40 'a b' cannot be sent as a header"],
      ['a subprotocol that cannot be asked for', `${RUN}  - ann connects: {path: /a, subprotocols: "a,b"}`, "3:44 'a,b' cannot be a subprotocol"],
      ['an alias, which could unfold to gigabytes', `${RUN}${CONNECT}  - ann sends: &a hi\n  - ann sends: *a`, '5:16 expected a text, found an alias'],
      ['the same key twice', `${RUN}${CONNECT}run: b`, '4:1 Map keys must be unique'],
    ]
    for (const [name, text, ...problems] of MISTAKES) {
      it(name, () => {
        expect(problemsOf(text)).to.deep.equal(problems)
      })
    }

    it('lists in lists without end, in words of ours', () => {
      for (const text of [
        '['.repeat(20_000),
        `${'['.repeat(20_000)}${']'.repeat(20_000)}`,
        '- '.repeat(20_000),
      ]) {
        const [problem, ...more] = problemsOf(`run: read.test.ts\nsteps:\n  ${text}\n`)
        expect(problem).to.match(/^3:\d+ lists and mappings are nested more than 100 levels deep$/)
        expect(more).to.deep.equal([])
      }
    })

    it('no depth that json may well have', () => {
      const deep = `${'['.repeat(90)}${']'.repeat(90)}`
      expect(problemsOf(`${RUN}${CONNECT}  - ann sends: {json: ${deep}}`)).to.deep.equal([])
    })

    it('the expected beginning of an empty scenario', () => {
      try {
        readScenario(FILE, '')
        expect.fail('read')
      } catch (error) {
        const [problem] = (error as ScenarioError).problems
        const template = /\{.*\}/.exec(problem?.hint ?? '')?.[0]?.replace('chat.bal', 'read.test.ts')
        expect(readScenario(FILE, template ?? '').steps).to.have.length(3)
      }
    })

    it('every mistake of a file', () => {
      expect(problemsOf(`${RUN}  - ann sends: a\n  - hello\n`)).to.have.length(2)
    })
  })
})
