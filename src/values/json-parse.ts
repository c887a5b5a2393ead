/**
 * Parses json. JSON.parse would lose large integers, the difference between 1 and 1.0, and members named `__proto__`;
 * it does not accept single quotes, and does not limit the depth.
 */

import { MAX_FREE_LENGTH, STEPS, stepsOfName } from './cost.js'
import type { Failure } from './failure.js'
import { fail } from './failures/failures.js'
import { JsonArray, JsonObject, type JsonValue } from './json-value.js'
import { DEFAULT_VALUE_LIMITS, type WorkLimits } from './limits.js'
import { BalFloat, JsonDecimal } from './value.js'

/** Parsing n digits takes more than n steps, so without a limit a megabyte of digits would block the process. */
const MAX_DIGITS = 10_000

const NUMBER = /-?(?:0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?/y

/**
 * Parses a text as one json value. Strings may also be in single quotes; of equal keys, the last wins.
 *
 * @throws Failure for anything that is not json, and when a limit is exceeded
 */
export function parseJson(text: string, limits: WorkLimits = DEFAULT_VALUE_LIMITS): JsonValue {
  limits.charge?.(STEPS.parseJson(text.length))
  return new Parser(text, limits).parse()
}

const QUOTE = 0x22
const SINGLE_QUOTE = 0x27
const COMMA = 0x2c
const ZERO = 0x30
const COLON = 0x3a
const OPENING_BRACKET = 0x5b
const BACKSLASH = 0x5c
const CLOSING_BRACKET = 0x5d
const OPENING_BRACE = 0x7b
const CLOSING_BRACE = 0x7d

/** A number with at most this many digits is a safe integer. */
const SAFE_DIGITS = 15

/** Whether a code unit may follow an integer; anything else needs a closer look. */
function endsNumber(unit: number): boolean {
  return (
    unit === COMMA || unit === CLOSING_BRACE || unit === CLOSING_BRACKET || unit === 0x20 || unit === 0x0a
  )
}

class Parser {
  #at = 0

  constructor(
    private readonly text: string,
    private readonly limits: WorkLimits,
  ) {}

  parse(): JsonValue {
    this.skipBlanks()
    if (this.#at === this.text.length) throw fail('EmptyJson')
    const value = this.value(0)
    this.skipBlanks()
    if (this.#at < this.text.length) throw this.unexpected('the end of the text')
    return value
  }

  private value(depth: number): JsonValue {
    switch (this.text.charCodeAt(this.#at)) {
      case OPENING_BRACE:
        return this.object(depth)
      case OPENING_BRACKET:
        return this.array(depth)
      case QUOTE:
      case SINGLE_QUOTE:
        return this.string()
      case 0x74:
        return this.word('true', true)
      case 0x66:
        return this.word('false', false)
      case 0x6e:
        return this.word('null', null)
      default:
        return this.number()
    }
  }

  private object(depth: number): JsonObject {
    this.descend(depth)
    const object = new JsonObject()
    const { members } = object
    if (this.takeAfterBlanks(CLOSING_BRACE)) return object
    do {
      this.skipBlanks()
      const first = this.text.charCodeAt(this.#at)
      if (first !== QUOTE && first !== SINGLE_QUOTE) throw this.unexpected('a name in quotes')
      const name = this.string()
      if (!this.takeAfterBlanks(COLON)) throw this.unexpected("':'")
      this.skipBlanks()
      if (name.length > MAX_FREE_LENGTH) this.limits.charge?.(stepsOfName(name.length, members.size))
      members.set(name, this.value(depth + 1))
      if (members.size > this.limits.mapEntries) {
        throw this.tooLarge(`an object has more than ${this.limits.mapEntries} members`)
      }
    } while (this.takeAfterBlanks(COMMA))
    if (!this.takeAfterBlanks(CLOSING_BRACE)) throw this.unexpected("',' or '}'")
    return object
  }

  private array(depth: number): JsonArray {
    this.descend(depth)
    const items: JsonValue[] = []
    if (this.takeAfterBlanks(CLOSING_BRACKET)) return new JsonArray(items)
    do {
      this.skipBlanks()
      if (items.length >= this.limits.arrayLength) {
        throw this.tooLarge(`an array has more than ${this.limits.arrayLength} elements`)
      }
      items.push(this.value(depth + 1))
    } while (this.takeAfterBlanks(COMMA))
    if (!this.takeAfterBlanks(CLOSING_BRACKET)) throw this.unexpected("',' or ']'")
    return new JsonArray(items)
  }

  /** Starts at the opening quote; pieces without escapes are taken as a whole. */
  private string(): string {
    const { text } = this
    const quote = text.charCodeAt(this.#at)
    let before = ''
    let start = ++this.#at
    for (;;) {
      if (this.#at >= text.length) throw this.invalid('a string does not end')
      const unit = text.charCodeAt(this.#at)
      if (unit === quote) break
      if (unit < 0x20) throw this.invalid('a control character in a string must be escaped')
      if (unit === BACKSLASH) {
        before += text.slice(start, this.#at) + this.escape()
        start = this.#at
      } else {
        this.#at++
      }
    }
    const last = text.slice(start, this.#at++)
    return before === '' ? last : before + last
  }

  private escape(): string {
    const { text } = this
    const letter = text[this.#at + 1] ?? ''
    if (letter === 'u') {
      const digits = text.slice(this.#at + 2, this.#at + 6)
      if (!/^[0-9a-fA-F]{4}$/.test(digits)) throw this.invalid('\\u needs four hexadecimal digits')
      this.#at += 6
      return String.fromCharCode(Number.parseInt(digits, 16))
    }
    const index = `"\\/'bfnrt`.indexOf(letter)
    if (letter === '' || index < 0) throw this.invalid(`there is no escape '\\${letter}'`)
    this.#at += 2
    return `"\\/'\b\f\n\r\t`[index]!
  }

  /** Most numbers are small integers: they are parsed without a pattern, in a quarter of the time. */
  private number(): number | bigint | BalFloat | JsonDecimal {
    const { text } = this
    let end = this.#at
    let value = 0
    while (end - this.#at < SAFE_DIGITS) {
      const digit = text.charCodeAt(end) - ZERO
      if (!(digit >= 0 && digit <= 9)) break
      value = value * 10 + digit
      end++
    }
    const hasLeadingZero = text.charCodeAt(this.#at) === ZERO && end > this.#at + 1
    if (end === this.#at || hasLeadingZero || !endsNumber(text.charCodeAt(end))) return this.anyNumber()
    this.#at = end
    return value
  }

  private anyNumber(): number | bigint | BalFloat | JsonDecimal {
    NUMBER.lastIndex = this.#at
    const match = NUMBER.exec(this.text)
    if (!match) throw this.unexpected('a value')
    const [digits, fraction, exponent] = match
    if (digits.length > MAX_DIGITS) throw this.tooLarge(`a number has more than ${MAX_DIGITS} digits`)
    this.#at += digits.length
    // A number must not continue with a digit, letter or sign: 01, 1.e5, 12abc.
    if (/[\w.+-]/.test(this.text[this.#at] ?? '')) throw this.unexpected('the end of a number')
    const value = Number(digits)
    if (fraction !== undefined || exponent !== undefined) {
      return Number.isFinite(value) ? new BalFloat(value) : new JsonDecimal(digits)
    }
    return Number.isSafeInteger(value) ? value + 0 : BigInt(digits)
  }

  private word<T>(word: string, value: T): T {
    if (!this.text.startsWith(word, this.#at)) throw this.unexpected('a value')
    this.#at += word.length
    if (/\w/.test(this.text[this.#at] ?? '')) throw this.unexpected(`the end of '${word}'`)
    return value
  }

  private skipBlanks(): void {
    const { text } = this
    for (; ; this.#at++) {
      const unit = text.charCodeAt(this.#at)
      if (unit !== 0x20 && unit !== 0x0a && unit !== 0x0d && unit !== 0x09) return
    }
  }

  private takeAfterBlanks(mark: number): boolean {
    if (this.text.charCodeAt(this.#at) !== mark) {
      this.skipBlanks()
      if (this.text.charCodeAt(this.#at) !== mark) return false
    }
    this.#at++
    return true
  }

  private descend(depth: number): void {
    if (depth >= this.limits.jsonDepth) {
      throw this.tooLarge(`more than ${this.limits.jsonDepth} levels`)
    }
    this.limits.charge?.(STEPS.container)
    this.#at++
  }

  private unexpected(wanted: string): Failure {
    const unit = this.text.codePointAt(this.#at)
    const found = unit === undefined ? 'the end of the text' : `'${String.fromCodePoint(unit)}'`
    return this.invalid(`expected ${wanted}, found ${found}`)
  }

  private invalid(problem: string): Failure {
    return fail('InvalidJson', { problem, ...this.place() })
  }

  private tooLarge(problem: string): Failure {
    return fail('JsonTextTooLarge', { problem, ...this.place() })
  }

  /** Returns line and column of the next unit, both counted from 1. */
  private place(): { readonly line: number; readonly column: number } {
    const before = this.text.slice(0, this.#at)
    return { line: before.split('\n').length, column: this.#at - before.lastIndexOf('\n') }
  }
}
