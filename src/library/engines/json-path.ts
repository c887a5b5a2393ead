/** Parses JSON paths such as `$.a[0]..b[?(@.c > 1)].length()` into steps; json-path-find.ts evaluates them. */

import { STEPS } from '../../values/cost.js'
import { fail } from '../../values/failures/failures.js'
import type { JsonValue } from '../../values/json.js'
import { BalFloat, JsonDecimal } from '../../values/value.js'
import type { NativeCall } from '../native.js'
import { PathReader } from './path-reader.js'

export interface JsonPath {
  /** The path as written, for failures. */
  readonly text: string
  readonly steps: readonly PathStep[]
  /** It selects at most one element; reading another path returns an array of all matches. */
  readonly isDefinite: boolean
  /** `.length()` and similar functions, which occur only at the end. */
  readonly aggregate?: Aggregate
}

export type PathStep =
  | { readonly kind: 'member'; readonly name: string }
  /** A negative index counts from the end. */
  | { readonly kind: 'element'; readonly index: number }
  /** `['a','b']`: as the last step, it returns an object of both. */
  | { readonly kind: 'members'; readonly names: readonly string[] }
  | { readonly kind: 'elements'; readonly indices: readonly number[] }
  | { readonly kind: 'slice'; readonly from?: number; readonly to?: number }
  | { readonly kind: 'all' }
  /** `..`: the value itself and every value in it. */
  | { readonly kind: 'descend' }
  | { readonly kind: 'filter'; readonly filter: Filter }

/**
 * `[?(@.price < 10 && @.kind == 'book')]`. An operand is a literal, or a path from the element (`@`) or from
 * the whole value (`$`). A path alone is true if the element exists.
 */
export type Filter =
  | { readonly kind: 'and' | 'or'; readonly sides: readonly Filter[] }
  | { readonly kind: 'not'; readonly inner: Filter }
  | { readonly kind: 'exists'; readonly path: FilterPath }
  | {
      readonly kind: 'compare'
      readonly operator: Comparison
      readonly left: Operand
      readonly right: Operand
    }

export type Operand =
  | { readonly kind: 'literal'; readonly value: JsonValue }
  | { readonly kind: 'path'; readonly path: FilterPath }

/** A path inside a filter, from the element or from the whole value. */
export type FilterPath = Omit<JsonPath, 'text'> & { readonly start: 'element' | 'root' }

export type Comparison = '==' | '!=' | '<' | '<=' | '>' | '>='

export type Aggregate = 'length' | 'avg' | 'min' | 'max' | 'sum' | 'stddev'

const AGGREGATES: readonly string[] = ['length', 'avg', 'min', 'max', 'sum', 'stddev'] satisfies Aggregate[]

/** Length of a path in UTF-16 code units. It also bounds the nesting of filters, whose parser recurses. */
const MAX_PATH_LENGTH = 4096

/** Cache: most programs use a handful of constant paths. Cleared when full. */
const parsed = new Map<string, JsonPath>()
const MAX_PARSED = 256

/** @throws Failure whose text is the problem of the path, without a prefix */
export function parsePath(text: string, call: NativeCall): JsonPath {
  if (text.length > MAX_PATH_LENGTH) throw fail('JsonPathTooLong', { limit: MAX_PATH_LENGTH })
  const known = parsed.get(text)
  if (known) return known
  call.charge(STEPS.parsePath + text.length * STEPS.parsePattern)
  const path = parseWhole(text)
  if (parsed.size >= MAX_PARSED) parsed.clear()
  parsed.set(text, path)
  return path
}

function parseWhole(text: string): JsonPath {
  const trimmed = text.trim()
  const reader = new PathReader(trimmed.startsWith('$') ? trimmed : `$.${trimmed}`)
  if (trimmed.endsWith('.')) throw fail('JsonPathUnfinished')
  reader.take('$')
  const steps = parseSteps(reader, () => reader.isAtEnd)
  return { text, ...steps }
}

/** Parses steps until `isEnd` returns true: paths inside a filter end at an operator or bracket. */
function parseSteps(reader: PathReader, isEnd: () => boolean): Omit<JsonPath, 'text'> {
  const steps: PathStep[] = []
  let aggregate: Aggregate | undefined
  while (!isEnd()) {
    if (aggregate) throw reader.invalid(`nothing may follow ${aggregate}()`)
    if (reader.take('..')) {
      steps.push({ kind: 'descend' })
      if (reader.peek() !== '[') aggregate = parseDotStep(reader, steps)
    } else if (reader.take('.')) {
      if (reader.peek() !== '[') aggregate = parseDotStep(reader, steps)
    } else if (reader.peek() === '[') {
      steps.push(parseBracketStep(reader))
    } else {
      throw reader.invalid(`expected '.' or '[', found '${reader.peek()}'`)
    }
  }
  return { steps, isDefinite: isDefinite(steps), ...(aggregate ? { aggregate } : {}) }
}

function isDefinite(steps: readonly PathStep[]): boolean {
  return steps.every(
    ({ kind }, index) =>
      kind === 'member' || kind === 'element' || (kind === 'members' && index === steps.length - 1),
  )
}

/** Parses what follows a dot: a name, `*` or a function. */
function parseDotStep(reader: PathReader, steps: PathStep[]): Aggregate | undefined {
  if (reader.take('*')) {
    steps.push({ kind: 'all' })
    return undefined
  }
  const name = reader.takeMatch(/[^.[\]()\s=!<>&|,]+/y)
  if (name === undefined) throw reader.invalid('a name is missing')
  if (!reader.take('(')) {
    steps.push({ kind: 'member', name })
    return undefined
  }
  reader.skipBlanks()
  if (!reader.take(')')) throw reader.invalid("expected ')'")
  if (!AGGREGATES.includes(name)) throw reader.invalid(`Function with name: ${name} does not exist.`)
  return name as Aggregate
}

function parseBracketStep(reader: PathReader): PathStep {
  reader.take('[')
  reader.skipBlanks()
  const step = parseBracketContent(reader)
  reader.skipBlanks()
  if (!reader.take(']')) throw reader.invalid("expected ']'")
  return step
}

function parseBracketContent(reader: PathReader): PathStep {
  if (reader.take('*')) return { kind: 'all' }
  if (reader.take('?')) return { kind: 'filter', filter: parseFilter(reader) }
  const fromEnd = reader.takeMatch(/\(\s*@\.length(?:\(\))?\s*-\s*\d{1,9}\s*\)/y)
  if (fromEnd !== undefined) return { kind: 'element', index: -Number(/(\d+)\s*\)$/.exec(fromEnd)![1]) }
  const quote = reader.peek()
  if (quote === "'" || quote === '"') return parseNames(reader)
  return parseIndices(reader)
}

function parseNames(reader: PathReader): PathStep {
  const names: string[] = []
  do {
    reader.skipBlanks()
    names.push(reader.takeString())
    reader.skipBlanks()
  } while (reader.take(','))
  return names.length === 1 ? { kind: 'member', name: names[0]! } : { kind: 'members', names }
}

function parseIndices(reader: PathReader): PathStep {
  const from = takeIndex(reader)
  reader.skipBlanks()
  if (reader.take(':')) {
    reader.skipBlanks()
    const to = takeIndex(reader)
    return { kind: 'slice', ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) }
  }
  if (from === undefined) throw reader.invalid(`expected an index or a name, found '${reader.peek()}'`)
  const indices = [from]
  while (reader.take(',')) {
    reader.skipBlanks()
    const index = takeIndex(reader)
    if (index === undefined) throw reader.invalid('an index is missing')
    indices.push(index)
    reader.skipBlanks()
  }
  return indices.length === 1 ? { kind: 'element', index: from } : { kind: 'elements', indices }
}

function takeIndex(reader: PathReader): number | undefined {
  const digits = reader.takeMatch(/-?\d{1,15}/y)
  return digits === undefined ? undefined : Number(digits)
}

// ---------------------------------------------------------------- filters

/** Parses `( ... )`. */
function parseFilter(reader: PathReader): Filter {
  reader.skipBlanks()
  if (!reader.take('(')) throw reader.invalid("expected '('")
  const filter = parseSides(reader, 'or')
  if (!reader.take(')')) throw reader.invalid("expected ')'")
  return filter
}

function parseSides(reader: PathReader, kind: 'and' | 'or'): Filter {
  const sides: Filter[] = []
  do {
    reader.skipBlanks()
    sides.push(kind === 'or' ? parseSides(reader, 'and') : parseTerm(reader))
    reader.skipBlanks()
  } while (reader.take(kind === 'or' ? '||' : '&&'))
  return sides.length === 1 ? sides[0]! : { kind, sides }
}

function parseTerm(reader: PathReader): Filter {
  if (reader.take('!')) {
    reader.skipBlanks()
    return { kind: 'not', inner: parseTerm(reader) }
  }
  if (reader.peek() === '(') return parseFilter(reader)
  const left = parseOperand(reader)
  reader.skipBlanks()
  const operator = reader.takeMatch(/==|!=|<=|>=|<|>/y) as Comparison | undefined
  if (operator === undefined) {
    if (left.kind === 'path') return { kind: 'exists', path: left.path }
    throw reader.invalid('a comparison is missing')
  }
  reader.skipBlanks()
  return { kind: 'compare', operator, left, right: parseOperand(reader) }
}

const WORDS: ReadonlyMap<string, JsonValue> = new Map([
  ['true', true],
  ['false', false],
  ['null', null],
])

function parseOperand(reader: PathReader): Operand {
  const first = reader.peek()
  if (reader.take('@')) return { kind: 'path', path: { start: 'element', ...parseFilterSteps(reader) } }
  if (reader.take('$')) return { kind: 'path', path: { start: 'root', ...parseFilterSteps(reader) } }
  if (first === "'" || first === '"') return { kind: 'literal', value: reader.takeString() }
  const digits = reader.takeMatch(/-?\d{1,300}(?:\.\d{1,300})?(?:[eE][+-]?\d{1,4})?/y)
  if (digits !== undefined) {
    const number = Number(digits)
    const value = Number.isFinite(number) ? new BalFloat(number) : new JsonDecimal(digits)
    return { kind: 'literal', value }
  }
  const word = reader.takeMatch(/true|false|null/y)
  if (word === undefined) throw reader.invalid(`expected a value, found '${first}'`)
  return { kind: 'literal', value: WORDS.get(word)! }
}

function parseFilterSteps(reader: PathReader): Omit<JsonPath, 'text'> {
  return parseSteps(reader, () => reader.peek() !== '.' && reader.peek() !== '[')
}
