/**
 * Reads a scenario. Each step is one line of a conversation, such as `ann sends: hello`: the key names the
 * client and the action, the value is its content. Problems are collected with their places in the file.
 */

import { statSync } from 'node:fs'
import { validateHeaderName, validateHeaderValue } from 'node:http'
import { dirname, join } from 'node:path'
import type { Action, Content, Expected, ExpectedAnswer, Scenario, Step } from './scenario.js'
import { type Entry, isEmpty, isList, isMapping, type Node, textOf, YamlFile } from './yaml.js'

const NAME = '[\\p{L}\\p{N}_-]+'
const CLIENT_STEP = new RegExp(
  `^(${NAME}(?:(?: *, *| and )${NAME})*) (connect|send|receive nothing|receives nothing|receive|close|drop|is closed|are closed)s?$`,
  'u',
)
const REQUEST_STEP = /^(GET|POST|PUT|DELETE|PATCH|HEAD|OPTIONS) (\/\S*)$/
const TEMPLATE =
  'begin with {run: chat.bal, steps: [ann connects: /chat/ws, ann sends: hi, ann receives: hi]}, on one line or several'
const STEP_HINT =
  "steps are like 'ann connects: /path', 'ann sends: hi', 'ann receives: hi', 'GET /path', 'prints: hi'"

/** @throws ScenarioError with all problems */
export function readScenario(file: string, text: string): Scenario {
  return new Reader(file, text).scenario()
}

class Reader {
  readonly #yaml: YamlFile
  /** The clients that have connected in an earlier step. */
  readonly #clients = new Set<string>()

  constructor(
    readonly file: string,
    text: string,
  ) {
    this.#yaml = new YamlFile(file, text)
  }

  scenario(): Scenario {
    if (this.#yaml.isRight && this.#yaml.isEmpty) this.#yaml.report(null, 'the scenario is empty', TEMPLATE)
    this.#yaml.finish()
    let programs: readonly string[] | undefined
    let beside: ReadonlyMap<string, string> = new Map()
    let steps: readonly Step[] | undefined
    for (const { key, keyNode, value } of this.#yaml.entries(this.#yaml.root, "'run' and 'steps'")) {
      if (key === 'run') programs = this.#programs(value)
      else if (key === 'beside') beside = this.#beside(value)
      else if (key === 'steps') steps = this.#steps(value)
      else {
        const hint = "a scenario has 'run' and 'steps', and may have 'beside'"
        this.#yaml.report(keyNode, `unknown entry '${key}'`, hint)
      }
    }
    if (!programs) this.#yaml.report(this.#yaml.root, "there is no 'run' that names the programs")
    if (!steps) this.#yaml.report(this.#yaml.root, "there are no 'steps'")
    this.#yaml.finish()
    return { file: this.file, programs: programs ?? [], beside, steps: steps ?? [] }
  }

  #programs(node: Node): string[] {
    return this.#yaml.list(node).map((item) => this.#program(item))
  }

  #program(node: Node): string {
    const name = this.#yaml.requireText(node, 'a program')
    const path = join(dirname(this.file), name)
    if (statSync(path, { throwIfNoEntry: false }) === undefined) {
      this.#yaml.report(node, `no such file or directory beside the scenario: '${name}'`)
    }
    return path
  }

  #beside(node: Node): Map<string, string> {
    const entries = this.#yaml.entries(node, 'environment variables, each with a program')
    return new Map(
      entries.map(({ key, keyNode, value }) => {
        if (!/^[A-Za-z_]\w*$/.test(key)) {
          this.#yaml.report(keyNode, `'${key}' cannot be an environment variable`)
        }
        return [key, this.#program(value)]
      }),
    )
  }

  #steps(node: Node): Step[] {
    if (!isList(node)) {
      this.#yaml.report(node, 'expected a list of steps', STEP_HINT)
      return []
    }
    const items = this.#yaml.list(node)
    // An empty list is reported only if there are no other mistakes.
    if (items.length === 0 && this.#yaml.isRight) this.#yaml.report(node, 'there are no steps', STEP_HINT)
    return items.flatMap((item) => this.#step(item))
  }

  /** A step without a value is a plain text: `ann closes` means the same as `ann closes:`. */
  #step(node: Node): Step[] {
    const text = textOf(node)
    if (text !== undefined) {
      const action = this.#action({ key: text, keyNode: node, value: node }, undefined, undefined)
      return action ? [{ title: text, action }] : []
    }
    const [first, ...rest] = this.#yaml.entries(node, 'a step')
    if (!first) return []
    const answers = rest.find(({ key }) => key === 'answers')
    for (const { key, keyNode } of rest) {
      if (key !== 'answers')
        this.#yaml.report(keyNode, `unknown '${key}' in a step`, 'begin a new step with a dash')
    }
    const value = isEmpty(first.value) ? undefined : first.value
    const action = this.#action(first, value, answers)
    const title = value ? `${first.key}: ${this.#yaml.oneLine(value)}` : first.key
    const outcome = answers ? ` ⇒ ${this.#yaml.oneLine(answers.value)}` : ''
    return action ? [{ title: title + outcome, action }] : []
  }

  #action(step: Entry, value: Node | undefined, answers: Entry | undefined): Action | undefined {
    const { key, keyNode } = step
    const request = REQUEST_STEP.exec(key)
    if (request) return this.#request(request[1]!, request[2]!, value, answers)
    if (answers) this.#yaml.report(answers.keyNode, "only a request such as 'GET /path' has answers")
    if (key === 'prints') return { kind: 'print', expected: this.#lines(step, value) }
    if (key === 'prints nothing') return { kind: 'print nothing' }
    if (key === 'stderr contains') {
      return { kind: 'stderr contains', text: this.#yaml.requireText(value ?? keyNode, 'a text') }
    }
    const [, names, verb] = CLIENT_STEP.exec(key) ?? []
    if (names === undefined || verb === undefined) {
      this.#yaml.report(keyNode, `cannot understand the step '${key}'`, STEP_HINT)
      return undefined
    }
    return this.#clientAction(names.split(/ *, *| and /), verb, step, value)
  }

  #clientAction(clients: readonly string[], verb: string, step: Entry, value: Node | undefined): Action {
    if (verb === 'connect') {
      const action = this.#connect(clients, step, value)
      if (action.refused === undefined) for (const client of clients) this.#clients.add(client)
      return action
    }
    for (const client of clients) {
      if (!this.#clients.has(client)) this.#yaml.report(step.keyNode, `'${client}' has not connected yet`)
    }
    switch (verb) {
      case 'send':
        return { kind: 'send', clients, messages: this.#messages(step, value) }
      case 'receive':
        return { kind: 'receive', clients, expected: this.#expectations(step, value) }
      case 'close':
        return { kind: 'close', clients, ...this.#closing(value, true) }
      case 'drop':
        return { kind: 'drop', clients }
      case 'is closed':
      case 'are closed':
        return { kind: 'closed', clients, ...this.#closing(value, false) }
      default:
        return { kind: 'receive nothing', clients }
    }
  }

  #connect(clients: readonly string[], step: Entry, value: Node | undefined): Action & { kind: 'connect' } {
    let path: string | undefined
    let headers: Record<string, string> = {}
    let subprotocols: string[] = []
    let selected: string | undefined
    let refused: number | undefined
    if (value && isMapping(value)) {
      for (const entry of this.#yaml.entries(value, 'a path')) {
        if (entry.key === 'path') path = this.#yaml.requireText(entry.value, 'a path')
        else if (entry.key === 'headers') headers = this.#headers(entry.value)
        else if (entry.key === 'subprotocols') subprotocols = this.#subprotocols(entry.value)
        else if (entry.key === 'selected') selected = this.#yaml.requireText(entry.value, 'a subprotocol')
        else if (entry.key === 'refused') refused = this.#status(entry.value)
        else this.#unknown(entry, 'path, headers, subprotocols, selected and refused')
      }
    } else if (value) {
      path = this.#yaml.requireText(value, 'a path')
    }
    if (!path?.startsWith('/')) {
      this.#yaml.report(value ?? step.keyNode, "expected a path such as '/chat/ws' to connect to")
    }
    return {
      kind: 'connect',
      clients,
      path: path ?? '/',
      headers,
      subprotocols,
      ...(selected === undefined ? {} : { selected }),
      ...(refused === undefined ? {} : { refused }),
    }
  }

  #request(method: string, path: string, value: Node | undefined, answers: Entry | undefined): Action {
    let body: Content | undefined
    let headers: Record<string, string> = {}
    if (value && isMapping(value)) {
      for (const entry of this.#yaml.entries(value, 'a request')) {
        if (entry.key === 'body') body = this.#content(entry.value)
        else if (entry.key === 'json') {
          body = JSON.stringify(this.#yaml.json(entry.value))
          headers = { 'Content-Type': 'application/json', ...headers }
        } else if (entry.key === 'headers') headers = { ...headers, ...this.#headers(entry.value) }
        else this.#unknown(entry, 'body, json and headers')
      }
    } else if (value) {
      body = this.#yaml.requireText(value, 'a body')
    }
    const content = body === undefined ? {} : { body }
    const answer = answers ? { answer: this.#answer(answers.value) } : {}
    return { kind: 'request', method, path, headers, ...content, ...answer }
  }

  /** Text is the body of a response with status 200; a number is a status code. */
  #answer(node: Node): ExpectedAnswer {
    if (!isMapping(node)) {
      const text = this.#yaml.requireText(node, 'an answer')
      const isQuoted = this.#yaml.text[node.range?.[0] ?? 0] !== text[0]
      if (/^[1-5]\d\d$/.test(text) && !isQuoted) return { status: Number(text), headers: {} }
      return { status: 200, headers: {}, body: { kind: 'text', text } }
    }
    let status = 200
    let headers: Record<string, string> = {}
    let body: Expected | undefined
    for (const entry of this.#yaml.entries(node, 'an answer')) {
      if (entry.key === 'status') status = this.#status(entry.value)
      else if (entry.key === 'headers') headers = this.#headers(entry.value)
      else if (entry.key === 'body') body = this.#expected(entry.value)
      else if (entry.key === 'json') body = { kind: 'json', value: this.#yaml.json(entry.value) }
      else this.#unknown(entry, 'status, body, json and headers')
    }
    return { status, headers, ...(body ? { body } : {}) }
  }

  #messages(step: Entry, value: Node | undefined): Content[] {
    if (value) return this.#yaml.list(value).map((item) => this.#content(item))
    this.#expectations(step, value)
    return []
  }

  /** The content that a step sends. */
  #content(node: Node): Content {
    const content = this.#expected(node)
    switch (content.kind) {
      case 'json':
        return JSON.stringify(content.value)
      case 'bytes':
        return content.bytes
      case 'contains':
        this.#yaml.report(node, "'contains' can only be expected, not sent")
        return content.text
      case 'text':
        return content.text
    }
  }

  #lines(step: Entry, value: Node | undefined): Expected[] {
    const lines = this.#expectations(step, value)
    if (lines.some(({ kind }) => kind === 'bytes')) this.#yaml.report(value ?? null, 'a printed line is text')
    return lines
  }

  /** One text, or several in a list. */
  #expectations(step: Entry, value: Node | undefined): Expected[] {
    if (value) return this.#yaml.list(value).map((item) => this.#expected(item))
    this.#yaml.report(step.keyNode, `expected a text after '${step.key}:'`)
    return []
  }

  #expected(node: Node): Expected {
    if (!isMapping(node)) return { kind: 'text', text: this.#yaml.requireText(node, 'a text') }
    const [entry, ...more] = this.#yaml.entries(node, 'a text')
    for (const each of more) this.#yaml.report(each.keyNode, `'${entry?.key}' allows no other entries`)
    if (entry?.key === 'json') return { kind: 'json', value: this.#yaml.json(entry.value) }
    if (entry?.key === 'contains') {
      return { kind: 'contains', text: this.#yaml.requireText(entry.value, 'a text') }
    }
    if (entry?.key === 'binary') {
      const bytes = Buffer.from(this.#yaml.requireText(entry.value, 'a text'), 'utf8')
      return { kind: 'bytes', bytes: new Uint8Array(bytes) }
    }
    if (entry?.key === 'base64') return { kind: 'bytes', bytes: this.#base64(entry.value) }
    if (entry)
      this.#unknown(entry, 'json, contains, binary and base64; a text that contains a colon needs quotes')
    else
      this.#yaml.report(
        node,
        'expected a text',
        'write {json: {}} for json, and quotes around a text with braces',
      )
    return { kind: 'text', text: '' }
  }

  #base64(node: Node): Uint8Array {
    const text = this.#yaml.requireText(node, 'base64')
    const bytes = Buffer.from(text, 'base64')
    if (bytes.toString('base64').replace(/=+$/, '') !== text.replace(/=+$/, '')) {
      this.#yaml.report(node, `expected base64, found '${text}'`)
    }
    return new Uint8Array(bytes)
  }

  #closing(value: Node | undefined, isSent: boolean): { code?: number; reason?: string } {
    if (!value) return {}
    const closing: { code?: number; reason?: string } = {}
    const code = (node: Node) => {
      const number = this.#yaml.requireNumber(node, 'a close code', 1000, 4999)
      // The codes that RFC 6455, section 7.4 allows an endpoint to send.
      if (isSent && number !== 1000 && number < 3000) {
        this.#yaml.report(node, 'a client may close with 1000, or with 3000 to 4999')
      }
      return number
    }
    if (!isMapping(value)) return { code: code(value) }
    for (const entry of this.#yaml.entries(value, 'code and reason')) {
      if (entry.key === 'code') closing.code = code(entry.value)
      else if (entry.key === 'reason') closing.reason = this.#reason(entry.value)
      else this.#unknown(entry, 'code and reason')
    }
    if (isSent && closing.reason !== undefined) closing.code ??= 1000
    return closing
  }

  #reason(node: Node): string {
    const reason = this.#yaml.requireText(node, 'a reason')
    if (Buffer.byteLength(reason) > 123) this.#yaml.report(node, 'a close reason has at most 123 bytes')
    return reason
  }

  #headers(node: Node): Record<string, string> {
    const pairs = this.#yaml.entries(node, 'headers').map(({ key, keyNode, value }): [string, string] => {
      const text = this.#yaml.requireText(value, 'a header value')
      try {
        validateHeaderName(key)
        validateHeaderValue(key, text)
      } catch {
        this.#yaml.report(keyNode, `'${key}' cannot be sent as a header`)
      }
      return [key, text]
    })
    return Object.fromEntries(pairs)
  }

  #subprotocols(node: Node): string[] {
    return this.#yaml.list(node).map((item) => {
      const name = this.#yaml.requireText(item, 'a subprotocol')
      if (!/^[\w!#$%&'*+.^`|~-]+$/.test(name)) this.#yaml.report(item, `'${name}' cannot be a subprotocol`)
      return name
    })
  }

  #status(node: Node): number {
    return this.#yaml.requireNumber(node, 'an HTTP status', 100, 599)
  }

  #unknown({ key, keyNode }: Entry, known: string): void {
    this.#yaml.report(keyNode, `unknown entry '${key}'`, `known entries are ${known}`)
  }
}
