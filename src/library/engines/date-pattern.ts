/**
 * Formats dates with Java date patterns, in GMT and English, as `SimpleDateFormat` does. A run of one letter
 * is a field, and its length determines the format. Quotes enclose literal text; two quotes are one quote.
 */

import { fail } from '../../values/failures/failures.js'

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
)
const DAYS = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ')
const DAY = 86_400_000

/** Length of a run of one letter; more letters only add zeros. */
const MAX_RUN_LENGTH = 100

/** Length of a pattern; people write them by hand. */
const MAX_PATTERN_LENGTH = 10_000

type Field = (date: Date, length: number) => string

const padded = (value: number, length: number) => String(value).padStart(length, '0')
const named = (name: string, length: number) => (length >= 4 ? name : name.slice(0, 3))

function dayOfYear(date: Date): number {
  return (
    Math.floor(
      (Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate()) - startOfYear(date)) / DAY,
    ) + 1
  )
}

function startOfYear(date: Date): number {
  return Date.UTC(date.getUTCFullYear(), 0, 1)
}

/** Weeks begin on Sunday, and the first week contains January 1, as in the English locale. */
function weekOfYear(date: Date): { year: number; week: number } {
  const year = date.getUTCFullYear()
  const daysToNext = (Date.UTC(year + 1, 0, 1) - date.getTime()) / DAY
  if (daysToNext <= new Date(Date.UTC(year + 1, 0, 1)).getUTCDay() && daysToNext > 0)
    return { year: year + 1, week: 1 }
  const firstDay = new Date(startOfYear(date)).getUTCDay()
  return { year, week: Math.floor((dayOfYear(date) - 1 + firstDay) / 7) + 1 }
}

function yearText(year: number, length: number): string {
  return length === 2 ? padded(year % 100, 2) : padded(year, length)
}

const FIELDS: Readonly<Record<string, Field>> = {
  G: () => 'AD',
  y: (date, length) => yearText(date.getUTCFullYear(), length),
  Y: (date, length) => yearText(weekOfYear(date).year, length),
  M: (date, length) =>
    length >= 3 ? named(MONTHS[date.getUTCMonth()]!, length) : padded(date.getUTCMonth() + 1, length),
  L: (date, length) =>
    length >= 3 ? named(MONTHS[date.getUTCMonth()]!, length) : padded(date.getUTCMonth() + 1, length),
  w: (date, length) => padded(weekOfYear(date).week, length),
  W: (date, length) => {
    const first = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), 1)).getUTCDay()
    return padded(Math.floor((date.getUTCDate() - 1 + first) / 7) + 1, length)
  },
  D: (date, length) => padded(dayOfYear(date), length),
  d: (date, length) => padded(date.getUTCDate(), length),
  F: (date, length) => padded(Math.floor((date.getUTCDate() - 1) / 7) + 1, length),
  E: (date, length) => named(DAYS[date.getUTCDay()]!, length),
  u: (date, length) => padded(date.getUTCDay() || 7, length),
  a: (date) => (date.getUTCHours() < 12 ? 'AM' : 'PM'),
  H: (date, length) => padded(date.getUTCHours(), length),
  k: (date, length) => padded(date.getUTCHours() || 24, length),
  K: (date, length) => padded(date.getUTCHours() % 12, length),
  h: (date, length) => padded(date.getUTCHours() % 12 || 12, length),
  m: (date, length) => padded(date.getUTCMinutes(), length),
  s: (date, length) => padded(date.getUTCSeconds(), length),
  S: (date, length) => padded(date.getUTCMilliseconds(), length),
  z: (_date, length) => (length >= 4 ? 'Greenwich Mean Time' : 'GMT'),
  Z: () => '+0000',
  X: (_date, length) => {
    if (length > 3) throw fail('DateZoneInvalid', { length })
    return 'Z'
  },
}

/**
 * Formats a time in GMT.
 *
 * @throws Failure for a letter without a meaning, and for a quote that is not closed
 */
export function dateText(pattern: string, date: Date): string {
  if (pattern.length > MAX_PATTERN_LENGTH) throw fail('DatePatternTooLong', { limit: MAX_PATTERN_LENGTH })
  const pieces: string[] = []
  // Quoted text, two quotes, a run of one letter, or anything else.
  for (const [piece] of pattern.matchAll(/''|'(?:[^']|'')*'?|([A-Za-z])\1*|[^A-Za-z']+/g)) {
    if (piece === "''") pieces.push("'")
    else if (piece.startsWith("'")) pieces.push(quotedText(piece))
    else if (/^[A-Za-z]/.test(piece)) pieces.push(fieldText(piece, date))
    else pieces.push(piece)
  }
  return pieces.join('')
}

function quotedText(piece: string): string {
  const inner = piece.slice(1)
  const text = inner.replaceAll("''", '')
  if (!text.endsWith("'")) throw fail('DateQuoteUnterminated')
  return inner.slice(0, -1).replaceAll("''", "'")
}

function fieldText(run: string, date: Date): string {
  const field = Object.hasOwn(FIELDS, run[0]!) ? FIELDS[run[0]!] : undefined
  if (!field) throw fail('DateLetterUnknown', { letter: run[0]! })
  if (run.length > MAX_RUN_LENGTH) throw fail('DateLetterRepeated', { letter: run[0]! })
  return field(date, run.length)
}
