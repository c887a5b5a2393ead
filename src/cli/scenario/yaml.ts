/**
 * Reads YAML as nodes with places. All scalars are text (`5` is what a client would send as `5`); numbers,
 * booleans and null have their own meaning only below `json`.
 */

import { isMap, isNode, isScalar, isSeq, LineCounter, type Node, parseDocument, type Scalar } from 'yaml'
import type { Problem } from '../../diagnostics/render.js'

export type { Node } from 'yaml'

/** The problems of a scenario file. */
export class ScenarioError extends Error {
  constructor(
    readonly problems: readonly Problem[],
    readonly text: string,
  ) {
    super(problems.map(({ message }) => message).join('\n'))
  }
}

/** Nesting levels of lists and mappings. */
const MAX_DEPTH = 100

export interface Entry {
  readonly key: string
  readonly keyNode: Node
  readonly value: Node
}

/** Provides access to the nodes of a YAML file and collects its problems. */
export class YamlFile {
  readonly root: Node | null
  readonly #lines = new LineCounter()
  readonly #problems: Problem[] = []

  constructor(
    readonly file: string,
    readonly text: string,
  ) {
    this.root = this.#parse()
    const deep = this.root && nodeBelow(this.root, MAX_DEPTH)
    if (deep) this.#reportDepth(deep.range?.[0] ?? 0)
  }

  /** Whether no problem was found so far. */
  get isRight(): boolean {
    return this.#problems.length === 0
  }

  /** Whether the file has only white space and comments. */
  get isEmpty(): boolean {
    return this.root === null || isEmpty(this.root)
  }

  #parse(): Node | null {
    const document = parseDocument(this.text, {
      schema: 'failsafe',
      lineCounter: this.#lines,
      prettyErrors: false,
      stringKeys: true,
    })
    // The parser recurses once for each level. Its further errors follow from this one.
    const exhausted = document.errors.find(({ code }) => code === 'RESOURCE_EXHAUSTION')
    if (exhausted) {
      this.#reportDepth(exhausted.pos[0])
      return null
    }
    for (const { message, pos } of document.errors) this.#add(message, pos[0], pos[1])
    return document.contents
  }

  #reportDepth(offset: number): void {
    this.#add(`lists and mappings are nested more than ${MAX_DEPTH} levels deep`, offset, offset + 1)
  }

  report(node: Node | null, message: string, hint?: string): void {
    const [start, end] = node?.range ?? [0, 0]
    this.#add(message, start, end, hint)
  }

  /** @throws ScenarioError when there are problems */
  finish(): void {
    if (this.#problems.length > 0) throw new ScenarioError(this.#problems, this.text)
  }

  /** Returns the entries of a mapping. Reports anything else, and returns none. */
  entries(node: Node | null, what: string): Entry[] {
    if (!isMap(node)) {
      this.report(node, `expected ${what}, found ${kindOf(node)}`)
      return []
    }
    return node.items.flatMap((pair) => {
      const key = pair.key as Node | null
      const value = pair.value as Node | null
      const name = textOf(key)
      if (name !== undefined && key && value) return [{ key: name, keyNode: key, value }]
      this.report(key, 'expected a name before the colon')
      return []
    })
  }

  /** Returns the items of a list, or a list with the node itself. */
  list(node: Node): Node[] {
    return isSeq(node) ? (node.items as Node[]) : [node]
  }

  requireText(node: Node | null, what: string): string {
    const text = textOf(node)
    if (text !== undefined) return text
    this.report(node, `expected ${what}, found ${kindOf(node)}`)
    return ''
  }

  requireNumber(node: Node, what: string, min: number, max: number): number {
    const text = this.requireText(node, what)
    const number = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN
    if (number >= min && number <= max) return number
    this.report(node, `expected ${what} from ${min} to ${max}, found '${text}'`)
    return min
  }

  /** Returns the node as a JSON value. Aliases are not followed: ten lines of them can expand to gigabytes. */
  json(node: Node | null): unknown {
    if (isMap(node)) {
      // `fromEntries` makes own properties of all names, `__proto__` included.
      return Object.fromEntries(this.entries(node, 'json').map(({ key, value }) => [key, this.json(value)]))
    }
    if (isSeq(node)) return node.items.map((item) => this.json(item as Node))
    if (isScalar(node)) return plainValue(node as Scalar<string>)
    this.report(node, `expected json, found ${kindOf(node)}`)
    return null
  }

  /** Returns the source of a node on one line. */
  oneLine(node: Node): string {
    if (isScalar(node)) return String(node.value).replace(/\s+/g, ' ').trim()
    const [start, end] = node.range ?? [0, 0]
    return this.text
      .slice(start, end)
      .replace(/(^|\s)#.*$/gm, '')
      .replace(/\s+/g, ' ')
      .trim()
  }

  #add(message: string, start: number, end: number, hint?: string): void {
    const from = this.#lines.linePos(start)
    const to = this.#lines.linePos(end)
    this.#problems.push({
      severity: 'error',
      message,
      file: this.file,
      line: Math.max(1, from.line),
      column: Math.max(1, from.col),
      endLine: Math.max(1, to.line),
      endColumn: Math.max(1, to.col),
      ...(hint === undefined ? {} : { hint }),
    })
  }
}

/** Whether a value is missing, as in `ann closes:`. */
export function isEmpty(node: Node): boolean {
  return isScalar(node) && node.value === '' && node.type === 'PLAIN'
}

export function isMapping(node: Node): boolean {
  return isMap(node)
}

export function isList(node: Node | null): boolean {
  return isSeq(node)
}

export function textOf(node: Node | null): string | undefined {
  return isScalar(node) ? String(node.value ?? '') : undefined
}

/** Returns a node that is nested more than `depth` levels deep. */
function nodeBelow(root: Node, depth: number): Node | undefined {
  let level: Node[] = [root]
  for (let i = 0; i < depth && level.length > 0; i++) level = level.flatMap(childrenOf)
  return level[0]
}

function childrenOf(node: Node): Node[] {
  if (isSeq(node)) return node.items as Node[]
  if (isMap(node)) return node.items.flatMap(({ key, value }) => [key, value].filter(isNode))
  return []
}

function kindOf(node: Node | null): string {
  if (node === null) return 'nothing'
  if (isMap(node)) return 'a mapping'
  if (isSeq(node)) return 'a list'
  if (isScalar(node)) return isEmpty(node) ? 'nothing' : `'${String(node.value)}'`
  return 'an alias'
}

function plainValue({ value, type }: Scalar<string>): unknown {
  if (type !== 'PLAIN') return value
  if (value === '' || value === 'null') return null
  if (value === 'true' || value === 'false') return value === 'true'
  return /^-?(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?$/.test(value) ? Number(value) : value
}
