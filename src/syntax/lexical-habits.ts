/**
 * Records habits of other languages that show in single characters: quotes, comments, invisible characters. The lexer
 * reads each as what was meant. A habit that occurs repeatedly in a file is one problem: it is reported at its first
 * place, with the edits for all.
 */

import type { DiagnosticLog } from '../diagnostics/diagnostic.js'
import type { SpanEdit } from '../diagnostics/edit.js'
import type { SourceFile } from '../source/source-file.js'
import type { Span } from '../source/span.js'

export type Habit = 'SingleQuotes' | 'TripleQuotes' | 'BlockComment' | 'HashComment' | 'InvisibleCharacter'

interface Seen {
  readonly first: Span
  readonly found: string
  readonly edits: SpanEdit[]
  places: number
}

/** Edits of one diagnostic at most; an editor can ask again. */
const MAX_EDITS = 1000

export class Habits {
  readonly #seen = new Map<Habit, Seen>()

  add(habit: Habit, span: Span, found: string, edits: readonly SpanEdit[]): void {
    let seen = this.#seen.get(habit)
    if (!seen) {
      seen = { first: span, found, edits: [], places: 0 }
      this.#seen.set(habit, seen)
    }
    seen.places++
    if (seen.edits.length < MAX_EDITS) seen.edits.push(...edits)
  }

  report(file: SourceFile, log: DiagnosticLog): void {
    for (const [habit, { first, found, edits, places }] of this.#seen) {
      const text = `${HINTS[habit](found, edits)}${more(places - 1)}`
      log.report(file, first, habit, { found }, { text, edits })
    }
  }
}

const HINTS: Readonly<Record<Habit, (found: string, edits: readonly SpanEdit[]) => string>> = {
  SingleQuotes: (found) => `write strings in double quotes: "${found.slice(1, -1)}"`,
  TripleQuotes: () => 'write the string in one pair of double quotes; it may span lines',
  BlockComment: () => "there are no block comments: begin each line with '//'",
  HashComment: (found, [edit]) => {
    const directive = directiveOf(found)
    if (directive?.definition !== undefined) return `there is no preprocessor: write ${edit!.text}`
    return directive ? 'there is no preprocessor: leave the line out' : "begin a comment with '//'"
  },
  InvisibleCharacter: (found, [edit]) => {
    const name = NAMES.get(found) ?? kindOf(found)
    return edit?.text === ' ' ? `write a space for the ${name} (${found})` : `remove the ${name} (${found})`
  },
}

/**
 * Handles a line for the preprocessor of C.
 *
 * @returns undefined for a comment; `definition` is the constant that the line defines
 */
export function directiveOf(line: string): { readonly definition: string | undefined } | undefined {
  const [, word, rest = ''] =
    /^#[ \t]*(define|include|pragma|ifdef|ifndef|endif|undef)\b[ \t]*(.*)$/.exec(line) ?? []
  if (word === undefined) return undefined
  const [, name, value = ''] = (word === 'define' && /^(\w+)[ \t]+(\S.*)$/.exec(rest.trim())) || []
  const type = TYPES_OF_VALUES.find(([pattern]) => pattern.test(value))?.[1]
  return { definition: type && `const ${type} ${name} = ${value};` }
}

const TYPES_OF_VALUES: readonly (readonly [RegExp, string])[] = [
  [/^-?\d+$/, 'int'],
  [/^-?\d+\.\d+$/, 'float'],
  [/^"(?:\\.|[^"\\])*"$/, 'string'],
  [/^(?:true|false)$/, 'boolean'],
]

const more = (places: number): string =>
  places > 0 ? `; the file has ${places} more ${places === 1 ? 'place' : 'places'} like this` : ''

/** Invisible characters by number: first spaces of other widths, then characters without width. */
const SPACES: readonly (readonly [string, string])[] = [
  ['U+0085', 'next-line character'],
  ['U+00A0', 'no-break space'],
  ['U+1680', 'Ogham space'],
  ['U+2000', 'en quad'],
  ['U+2001', 'em quad'],
  ['U+2002', 'en space'],
  ['U+2003', 'em space'],
  ['U+2004', 'three-per-em space'],
  ['U+2005', 'four-per-em space'],
  ['U+2006', 'six-per-em space'],
  ['U+2007', 'figure space'],
  ['U+2008', 'punctuation space'],
  ['U+2009', 'thin space'],
  ['U+200A', 'hair space'],
  ['U+2028', 'line separator'],
  ['U+2029', 'paragraph separator'],
  ['U+202F', 'narrow no-break space'],
  ['U+205F', 'mathematical space'],
  ['U+3000', 'ideographic space'],
]
const WIDTHLESS: readonly (readonly [string, string])[] = [
  ['U+00AD', 'soft hyphen'],
  ['U+034F', 'combining grapheme joiner'],
  ['U+061C', 'Arabic letter mark'],
  ['U+115F', 'Hangul filler'],
  ['U+1160', 'Hangul filler'],
  ['U+180E', 'Mongolian vowel separator'],
  ['U+200B', 'zero-width space'],
  ['U+200C', 'zero-width non-joiner'],
  ['U+200D', 'zero-width joiner'],
  ['U+200E', 'left-to-right mark'],
  ['U+200F', 'right-to-left mark'],
  ['U+202A', 'left-to-right embedding'],
  ['U+202B', 'right-to-left embedding'],
  ['U+202C', 'end of a change of direction'],
  ['U+202D', 'left-to-right override'],
  ['U+202E', 'right-to-left override'],
  ['U+2060', 'word joiner'],
  ['U+2061', 'invisible function application'],
  ['U+2062', 'invisible times'],
  ['U+2063', 'invisible separator'],
  ['U+2064', 'invisible plus'],
  ['U+2066', 'left-to-right isolate'],
  ['U+2067', 'right-to-left isolate'],
  ['U+2068', 'first-strong isolate'],
  ['U+2069', 'end of an isolate'],
  ['U+3164', 'Hangul filler'],
  ['U+2800', 'blank of Braille'],
  ['U+FE0F', 'variation selector'],
  ['U+FEFF', 'byte order mark'],
  ['U+FFA0', 'Hangul filler'],
  ['U+FFFC', 'place of an object'],
  ['U+FFFD', 'mark of a character that was lost'],
]
const NAMES: ReadonlyMap<string, string> = new Map([...SPACES, ...WIDTHLESS])
const SPACE_NUMBERS = new Set(SPACES.map(([number]) => number))
function kindOf(number: string): string {
  const unit = Number.parseInt(number.slice(2), 16)
  return unit < 0x20 || (unit >= 0x7f && unit < 0xa0) ? 'control character' : 'invisible character'
}

/** `U+00A0`: the name of a character that is not visible. */
export function numberOf(unit: number): string {
  return `U+${unit.toString(16).toUpperCase().padStart(4, '0')}`
}

/** Invisible characters that are not white space of the language, with or without a name above. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Zs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u2800\ufff9-\ufffd]/u

/** White space of the language. */
const WHITE_SPACE = ' \t\n\f\r'

/** Whether a character of one or two UTF-16 code units is invisible. */
function isInvisible(character: string): boolean {
  return !WHITE_SPACE.includes(character) && INVISIBLE.test(character)
}

export const isSpaceLike = (number: string): boolean => SPACE_NUMBERS.has(number)

/**
 * Returns the offset of the first invisible character in a range, or -1. A joiner between emoji, or between letters
 * of scripts that need it, is part of the spelling.
 */
export function invisibleIn(
  text: string,
  start: number,
  end: number,
): { readonly offset: number; readonly character: string } | undefined {
  for (let offset = start; offset < end; offset++) {
    if (text.charCodeAt(offset) < 0x7f) continue
    const character = String.fromCodePoint(text.codePointAt(offset)!)
    if (isInvisible(character) && !isSpelling(text, offset, start)) return { offset, character }
    offset += character.length - 1
  }
  return undefined
}

function isSpelling(text: string, offset: number, start: number): boolean {
  const unit = text.charCodeAt(offset)
  const isAfterLetter = offset > start && text.charCodeAt(offset - 1) > 0x24f
  if (unit === 0x200c || unit === 0x200d) return isAfterLetter && text.charCodeAt(offset + 1) > 0x24f
  return isAfterLetter && ((unit >= 0xfe00 && unit <= 0xfe0f) || (unit >= 0x180b && unit <= 0x180d))
}
