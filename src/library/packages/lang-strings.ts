/** ballerina.lang.strings. Strings are sequences of UTF-16 code units; indices and lengths count these units. */

import { arrayOf, STRING } from '../../check/types.js'
import { platform } from '../../platform/platform.js'
import { MAX_FREE_LENGTH, STEPS } from '../../values/cost.js'
import { bytesIn } from '../../values/encodings.js'
import { fail } from '../../values/failures/failures.js'
import { type JsonValue, jsonText } from '../../values/json.js'
import { timed } from '../../values/limits.js'
import { floatText } from '../../values/text.js'
import { trimmed } from '../../values/trimmed.js'
import { BalArray } from '../../values/value.js'
import { type BalXml, xmlText } from '../../values/xml.js'
import { bind } from '../bind.js'
import { replaceMatches, splitAtMatches } from '../engines/regex.js'
import { toIndex } from '../index-number.js'
import type { NativeCall } from '../native.js'

export const stringsBindings = bind({
  length: (_call, text: string) => text.length,
  'valueOf(int)': (_call, value: number | bigint) => String(value),
  'valueOf(float)': (_call, value: number) => floatText(value),
  'valueOf(boolean)': (_call, value: boolean) => String(value),
  'valueOf(string)': (_call, value: string) => value,
  'valueOf(json)': (call, value: JsonValue) => jsonText(value, call.limits),
  'valueOf(xml)': (call, value: BalXml) => xmlText(value, call.limits),
  toUpperCase: (call, text: string) => within(call, read(call, text).toUpperCase()),
  toLowerCase: (call, text: string) => within(call, read(call, text).toLowerCase()),
  trim: (call, text: string) => trimmed(read(call, text)),
  contains: (call, text: string, part: string) => read(call, text).includes(part),
  hasPrefix: (call, text: string, prefix: string) =>
    text.length <= MAX_FREE_LENGTH ? text.startsWith(prefix) : longStartsWith(call, text, prefix),
  hasSuffix: (call, text: string, suffix: string) =>
    text.length <= MAX_FREE_LENGTH ? text.endsWith(suffix) : longEndsWith(call, text, suffix),
  indexOf: (call, text: string, part: string) => read(call, text).indexOf(part),
  lastIndexOf: (call, text: string, part: string) => lastIndex(read(call, text), part),
  equalsIgnoreCase,
  'subString(string,int,int)': subString,
  'subString(string,int)': (call, text: string, from: number | bigint) =>
    subString(call, text, from, text.length),
  replace,
  replaceAll: (call, text: string, pattern: string, replacement: string) =>
    replaceMatches(call, text, pattern, replacement, 'all'),
  replaceFirst: (call, text: string, pattern: string, replacement: string) =>
    replaceMatches(call, text, pattern, replacement, 'first'),
  split: (call, text: string, pattern: string) =>
    new BalArray(arrayOf(STRING), splitAtMatches(call, text, pattern)),
  unescape: (call, text: string) => read(call, text).replaceAll('\\', ''),
  toBlob: (call, text: string, encoding: string) => {
    call.charge(STEPS.copyText(text.length))
    return bytesIn(encoding, text)
  },
})

/**
 * Runs an operation at one place of a text. It takes no time, unless the text is a fresh result of `+`, which
 * V8 first has to flatten. For a long text, the time is measured.
 */
function withFlattening<T>(call: NativeCall, text: string, look: () => T): T {
  if (text.length > MAX_UNTIMED_LENGTH) return timed(call.limits, look)
  call.charge(STEPS.flattenText(text.length))
  return look()
}

// These are functions of their own, because a function that creates a closure allocates its variables in the
// heap on each call.

function longStartsWith(call: NativeCall, text: string, prefix: string): boolean {
  return withFlattening(call, text, () => text.startsWith(prefix))
}

function longEndsWith(call: NativeCall, text: string, suffix: string): boolean {
  return withFlattening(call, text, () => text.endsWith(suffix))
}

function longSlice(call: NativeCall, text: string, from: number, to: number): string {
  return withFlattening(call, text, () => text.slice(from, to))
}

/** UTF-16 code units. Longer texts take so long to flatten that the time is measured. */
const MAX_UNTIMED_LENGTH = 16_384

/** V8 compares at each index when it searches backwards, which takes very long if much of the text is alike. */
function lastIndex(text: string, part: string): number {
  return part.length < 32 ? text.lastIndexOf(part) : platform.lastIndexOf(text, part)
}

/** Charges for reading a text once. */
function read(call: NativeCall, text: string): string {
  call.charge(STEPS.readText(text.length))
  return text
}

function within(call: NativeCall, text: string): string {
  refuseLength(call, text.length)
  return text
}

function refuseLength(call: NativeCall, length: number): void {
  if (length > call.limits.stringLength) {
    throw fail('StringTooLong', { limit: call.limits.stringLength })
  }
}

function equalsIgnoreCase(call: NativeCall, text: string, other: string): boolean {
  if (text.length !== other.length) return false
  call.charge(text.length * STEPS.foldCase)
  for (let i = 0; i < text.length; i++) {
    const unit = text[i]!
    const otherUnit = other[i]!
    if (unit !== otherUnit && foldUnit(unit) !== foldUnit(otherUnit)) return false
  }
  return true
}

/**
 * Converts to upper case and then to lower case, as Java compares characters. A letter whose upper case is
 * longer than one unit stays as it is.
 */
function foldUnit(unit: string): string {
  const upper = unit.toUpperCase()
  const lower = (upper.length === 1 ? upper : unit).toLowerCase()
  return lower[0]!
}

function subString(call: NativeCall, text: string, first: number | bigint, last: number | bigint): string {
  const to = toIndex(last)
  const from = toIndex(first)
  if (from < 0 || to > text.length) {
    throw fail('StringRangeInvalid', { length: text.length, from, to })
  }
  if (from > to) throw fail('StringRangeReversed', { length: to - from })
  return text.length <= MAX_FREE_LENGTH ? text.slice(from, to) : longSlice(call, text, from, to)
}

/** An empty pattern matches before, between and after the units. */
function replace(call: NativeCall, text: string, pattern: string, replacement: string): string {
  const matches = pattern === '' ? text.length + 1 : countMatches(read(call, text), pattern)
  const length = text.length + matches * (replacement.length - pattern.length)
  refuseLength(call, length)
  call.charge(STEPS.readText(length) + matches * STEPS.match)
  return text.replaceAll(pattern, () => replacement)
}

function countMatches(text: string, pattern: string): number {
  let count = 0
  for (let at = text.indexOf(pattern); at >= 0; at = text.indexOf(pattern, at + pattern.length)) count++
  return count
}
