/** Prints json values: compact, with members in their order (docs/language.md, 8.4). */

import { fail } from './failures/failures.js'
import { floatText } from './float-text.js'
import { GrowingText } from './growing-text.js'
import { JsonArray, JsonObject, type JsonValue, tooDeep } from './json-value.js'
import { DEFAULT_VALUE_LIMITS, type WorkLimits } from './limits.js'
import { BalFloat, JsonDecimal } from './value.js'

/**
 * Prints a json value. A value can share parts and even contain itself, so the limits on depth and length are checked
 * while the text grows.
 *
 * @throws Failure when the text would exceed a limit, or the value contains a number that is not json
 */
export function printJson(value: JsonValue, limits: WorkLimits = DEFAULT_VALUE_LIMITS): string {
  const printer = new Printer(limits)
  printer.print(value, 0)
  return printer.text
}

/** Returns the text of json where text is wanted: a json string is printed without its quotes. */
export function jsonText(value: JsonValue, limits: WorkLimits = DEFAULT_VALUE_LIMITS): string {
  if (typeof value === 'string') return value
  return value instanceof BalFloat ? numberText(value) : printJson(value, limits)
}

class Printer {
  readonly #text: GrowingText

  constructor(private readonly limits: WorkLimits) {
    this.#text = new GrowingText(limits)
  }

  get text(): string {
    return this.#text.text
  }

  print(value: JsonValue, depth: number): void {
    if (value instanceof JsonObject) this.printObject(value, depth)
    else if (value instanceof JsonArray) this.printArray(value, depth)
    else this.#text.append(scalarText(value))
  }

  private printObject(object: JsonObject, depth: number): void {
    this.descend(depth)
    let separator = '{'
    for (const [name, member] of object.members) {
      this.#text.append(`${separator}${quote(name)}:`)
      this.print(member, depth + 1)
      separator = ','
    }
    this.#text.append(separator === '{' ? '{}' : '}')
  }

  private printArray(array: JsonArray, depth: number): void {
    this.descend(depth)
    let separator = '['
    for (const item of array.items) {
      this.#text.append(separator)
      this.print(item, depth + 1)
      separator = ','
    }
    this.#text.append(separator === '[' ? '[]' : ']')
  }

  private descend(depth: number): void {
    if (depth >= this.limits.jsonDepth) throw tooDeep(this.limits)
  }
}

function scalarText(value: Exclude<JsonValue, JsonObject | JsonArray>): string {
  if (typeof value === 'string') return quote(value)
  if (value instanceof BalFloat) return numberText(value)
  return value instanceof JsonDecimal ? value.text : String(value)
}

function numberText({ value }: BalFloat): string {
  // A program can compute Infinity and NaN and put them into a json.
  if (!Number.isFinite(value)) throw fail('NotJsonNumber', { number: value })
  return floatText(value)
}

const ESCAPES = new Map([
  ['"', '\\"'],
  ['\\', '\\\\'],
  ['\b', '\\b'],
  ['\f', '\\f'],
  ['\n', '\\n'],
  ['\r', '\\r'],
  ['\t', '\\t'],
])

/** Quotes a string and escapes only what must be escaped; lone surrogates and U+007F are kept. */
export function quote(text: string): string {
  if (!hasEscapes(text)) return `"${text}"`
  // biome-ignore lint/suspicious/noControlCharactersInRegex: as above
  const escaped = text.replace(/["\\\u0000-\u001F]/g, (unit) => {
    return ESCAPES.get(unit) ?? `\\u${unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`
  })
  return `"${escaped}"`
}

/** Names and words are short: examining each unit is faster than starting a pattern. */
function hasEscapes(text: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is escaped
  if (text.length > SHORT) return /["\\\u0000-\u001F]/.test(text)
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    if (unit < 0x20 || unit === 0x22 || unit === 0x5c) return true
  }
  return false
}

const SHORT = 24
