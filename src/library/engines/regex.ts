/**
 * Regular expressions of programs. RE2 matches them in time linear in the length of the text; replacing and
 * splitting follow the rules of Java, where `$1`, `${name}` and `\` have a meaning in a replacement.
 */

import { type Matcher, RE2JS, RE2JSException } from 're2js'
import { STEPS } from '../../values/cost.js'
import { fail } from '../../values/failures/failures.js'
import { timed } from '../../values/limits.js'
import type { NativeCall } from '../native.js'
import { sizeOfPattern } from './regex-size.js'

/** Cache: programs use few patterns, but often. Cleared when the patterns are too long together. */
const compiled = new Map<string, Compiled>()
let compiledLength = 0

interface Compiled {
  readonly regex: RE2JS
  /** The number of states of its automaton. */
  readonly size: number
}

const MAX_COMPILED_LENGTH = 8_192

/**
 * Length of a pattern. RE2 compiles in linear time, but each Unicode class, a few units long, takes
 * milliseconds and kilobytes.
 */
export const MAX_PATTERN_LENGTH = 2_048

/** States of a pattern; building this many takes a third of a second. */
export const MAX_PATTERN_SIZE = 20_000

/** Replaces all matches, or the first. As in Java, mistakes in the replacement are reported at the first match. */
export function replaceMatches(
  call: NativeCall,
  text: string,
  pattern: string,
  replacement: string,
  which: 'all' | 'first',
): string {
  const compiled = compile(call, pattern)
  const pieces: string[] = []
  let parts: readonly ReplacementPart[] | undefined
  let end = 0
  let length = text.length
  for (const match of matches(call, compiled, text)) {
    parts ??= parseReplacement(replacement, match)
    const replaced = parts
      .map((part) => (typeof part === 'string' ? part : (match.group(part.group) ?? '')))
      .join('')
    length += replaced.length
    refuseLength(call, length - match.end())
    pieces.push(text.slice(end, match.start()), replaced)
    end = match.end()
    if (which === 'first') break
  }
  pieces.push(text.slice(end))
  refuseLength(
    call,
    pieces.reduce((sum, piece) => sum + piece.length, 0),
  )
  return pieces.join('')
}

/** Returns the pieces between the matches, by the rules of Java's split: empty pieces at the end are dropped. */
export function splitAtMatches(call: NativeCall, text: string, pattern: string): string[] {
  const compiled = compile(call, pattern)
  const pieces: string[] = []
  let end = 0
  for (const match of matches(call, compiled, text)) {
    // An empty match at the very start yields no empty first piece.
    if (match.end() === 0) continue
    call.charge(STEPS.match)
    pieces.push(text.slice(end, match.start()))
    end = match.end()
    if (pieces.length > call.limits.arrayLength) {
      throw fail('ArrayTooLarge', { size: pieces.length, limit: call.limits.arrayLength })
    }
  }
  if (pieces.length === 0) return [text]
  pieces.push(text.slice(end))
  while (pieces.at(-1) === '') pieces.pop()
  return pieces
}

/**
 * Yields the matches from left to right. A single search is linear, but each may read the whole rest of the
 * text, so steps are charged for the time that the searches take.
 */
function* matches(call: NativeCall, { regex, size }: Compiled, text: string): Generator<Matcher, void> {
  // A search may read the whole text, and cannot be interrupted.
  call.charge(STEPS.searchStates(text.length * size))
  const matcher = regex.matcher(text)
  for (;;) {
    if (!timed(call.limits, () => matcher.find())) return
    yield matcher
  }
}

function refuseLength(call: NativeCall, length: number): void {
  if (length > call.limits.stringLength) {
    throw fail('StringTooLong', { limit: call.limits.stringLength })
  }
}

function compile(call: NativeCall, pattern: string): Compiled {
  const earlier = compiled.get(pattern)
  if (earlier) return earlier
  if (pattern.length > MAX_PATTERN_LENGTH) {
    throw fail('PatternTooLong', { limit: MAX_PATTERN_LENGTH })
  }
  const size = sizeOfPattern(pattern)
  if (size > MAX_PATTERN_SIZE) throw fail('PatternTooLarge')
  call.charge(pattern.length * STEPS.parsePattern)
  const known = { regex: timed(call.limits, () => compileWithRe2(pattern)), size }
  compiledLength += pattern.length
  if (compiledLength > MAX_COMPILED_LENGTH) {
    compiled.clear()
    compiledLength = pattern.length
  }
  compiled.set(pattern, known)
  return known
}

function compileWithRe2(pattern: string): RE2JS {
  try {
    return RE2JS.compile(pattern)
  } catch (error) {
    if (error instanceof RE2JSException) {
      throw fail('PatternInvalid', { problem: javaText(error, pattern), pattern })
    }
    throw error
  }
}

/** Returns the first line of Java's message for an invalid pattern, if it is one of the common mistakes. */
function javaText(error: RE2JSException, pattern: string): string {
  const problem = 'error' in error ? String(error.error) : error.message
  switch (problem) {
    case 'missing closing )':
      return `Unclosed group near index ${pattern.length}`
    case 'missing closing ]':
      return `Unclosed character class near index ${pattern.length - 1}`
    case 'unexpected )':
      return "Unmatched closing ')'"
    case 'missing argument to repetition operator': {
      const operator = 'input' in error ? String(error.input) : ''
      return `Dangling meta character '${operator[0]}' near index ${pattern.indexOf(operator)}`
    }
    case 'trailing backslash at end of expression':
      return `Unexpected internal error near index ${pattern.length}`
    default:
      return error.message.replace('error parsing regexp: ', '')
  }
}

type ReplacementPart = string | { readonly group: number | string }

/** @param match has the groups that exist */
function parseReplacement(replacement: string, match: Matcher): ReplacementPart[] {
  const parts: ReplacementPart[] = []
  for (let at = 0; at < replacement.length; ) {
    const unit = replacement[at]!
    if (unit === '\\') {
      if (at + 1 === replacement.length) throw fail('ReplacementEscapeMissing')
      parts.push(replacement[at + 1]!)
      at += 2
    } else if (unit === '$') {
      const reference = parseReference(replacement, at + 1, match)
      parts.push({ group: reference.group })
      at = reference.end
    } else {
      const end = replacement.slice(at).search(/[\\$]/)
      parts.push(end < 0 ? replacement.slice(at) : replacement.slice(at, at + end))
      at = end < 0 ? replacement.length : at + end
    }
  }
  return parts
}

function parseReference(
  replacement: string,
  start: number,
  match: Matcher,
): { group: number | string; end: number } {
  const first = replacement[start]
  if (first === undefined) throw fail('GroupReferenceMissing')
  if (first === '{') return parseNamedReference(replacement, start + 1, match)
  if (!/\d/.test(first)) throw fail('GroupReferenceInvalid')
  let group = Number(first)
  if (group > match.groupCount()) throw fail('NoGroup', { group })
  let end = start + 1
  // Further digits belong to the number as long as such a group exists.
  for (; /\d/.test(replacement[end] ?? ''); end++) {
    const longer = group * 10 + Number(replacement[end])
    if (longer > match.groupCount()) break
    group = longer
  }
  return { group, end }
}

function parseNamedReference(
  replacement: string,
  start: number,
  match: Matcher,
): { group: string; end: number } {
  const name = /[A-Za-z0-9]*/y
  name.lastIndex = start
  const group = name.exec(replacement)![0]
  const end = start + group.length
  if (group === '') throw fail('GroupNameEmpty')
  if (replacement[end] !== '}') throw fail('GroupNameUnterminated')
  if (/^\d/.test(group)) throw fail('GroupNameInvalid', { name: group })
  if (!Object.hasOwn(match.namedGroups, group)) throw fail('NoNamedGroup', { name: group })
  return { group, end: end + 1 }
}
