/**
 * Renders places in source text. A diagnostic:
 *
 *     echo.bal:4:13: error BAL2001: undefined symbol 'b'
 *       |
 *     4 |     int a = b;
 *       |             ^
 *       = hint: declare 'b' before it is used
 *
 * The place of a failure and its code, which are printed between the error and its stack trace:
 *
 *     echo.bal:4:13: BAL6001
 *       |
 *     4 |     int a = list[5];
 *       |             ^^^^^^^
 *
 * The caller hands in the colours.
 */

import { describePlace, type Place, type SourcePlace } from '../source/place.js'
import { type Cell, cellsOf, escapeLine } from './cells.js'
import type { RelatedPlace, Severity } from './diagnostic.js'

/** What is rendered: a diagnostic, or a problem in a file of another language. */
export interface Problem extends Omit<Place, 'path'> {
  readonly severity: Severity
  readonly code?: string
  readonly message: string
  readonly hint?: string
  readonly related?: readonly RelatedPlace[]
}

type LineRange = Omit<Place, 'file' | 'path'>

/** Colours for the parts of the output. */
export interface Palette {
  readonly error: (text: string) => string
  readonly warning: (text: string) => string
  /** The message. */
  readonly strong: (text: string) => string
  /** Line numbers and rulers. */
  readonly faint: (text: string) => string
  readonly hint: (text: string) => string
}

const plain = (text: string): string => text
export const PLAIN: Palette = { error: plain, warning: plain, strong: plain, faint: plain, hint: plain }

/** Diagnostics shown at most: the rest often disappear once these are fixed. */
const MAX_SHOWN = 20

/** Characters of a name that messages and hints show at most. */
const MAX_NAME_LENGTH = 100

/** Returns the first diagnostics, and a line that counts the others. */
export function firstOf<D extends { readonly severity: Severity }>(
  diagnostics: readonly D[],
): { readonly shown: readonly D[]; readonly rest: readonly string[] } {
  const shown = diagnostics.slice(0, MAX_SHOWN)
  const others = diagnostics.slice(MAX_SHOWN)
  const errors = others.filter(({ severity }) => severity === 'error').length
  const counts = [counted(errors, 'error'), counted(others.length - errors, 'warning')].filter(
    (each) => each !== '',
  )
  return { shown, rest: counts.length === 0 ? [] : [`and ${counts.join(' and ')}`] }
}

const counted = (number: number, thing: string): string =>
  number === 0 ? '' : `${number} more ${thing}${number === 1 ? '' : 's'}`

/** Cuts very long names in a message. */
export function shortened(text: string): string {
  return text.replace(LONG_NAME, (name) => `${name.slice(0, MAX_NAME_LENGTH)}…`)
}

const LONG_NAME = new RegExp(`[^\\s'"\`]{${MAX_NAME_LENGTH + 1},}`, 'g')

/** A list of more than three expected tokens. It is left out: the hint says what to write. */
const LONG_LIST = /\. Expecting one of \{(?:'[^']*'|[\w<>]+)(?:, (?:'[^']*'|[\w<>]+)){3,}\}$/

const shownMessage = (message: string): string => shortened(message.replace(LONG_LIST, ''))

/** Columns of source shown at most. A longer line is cut around the carets. */
const MAX_EXCERPT_WIDTH = 100

/** Returns the first line of `renderDiagnostic` alone. */
export function renderHeadline(problem: Problem, palette: Palette = PLAIN): string {
  const place = renderPosition(problem)
  const label = problem.code === undefined ? problem.severity : `${problem.severity} ${problem.code}`
  return `${place} ${palette[problem.severity](`${label}:`)} ${palette.strong(escapeLine(shownMessage(problem.message)))}`
}

/**
 * Renders a diagnostic as lines joined by LF, without a final line end.
 *
 * @param text the source text; without it there is no excerpt
 */
export function renderDiagnostic(
  problem: Problem,
  text: string | undefined,
  palette: Palette = PLAIN,
): string {
  const related = problem.related ?? []
  const gutter = ' '.repeat(Math.max(...[problem, ...related].map(({ line }) => String(line).length)))
  const lines = [renderHeadline(problem, palette)]
  const line = text === undefined ? undefined : lineOf(text, problem.line)
  if (line !== undefined)
    lines.push(...renderExcerpt(line, problem, gutter, palette, palette[problem.severity]))
  for (const each of related) {
    lines.push(
      `${palette.faint(`${gutter} =`)} ${renderPosition(each)} ${escapeLine(each.message)}`,
      ...renderExcerpt(each.text, each, gutter, palette, palette.faint),
    )
  }
  if (problem.hint !== undefined) {
    lines.push(
      `${palette.faint(`${gutter} =`)} ${palette.hint('hint:')} ${escapeLine(shortened(problem.hint))}`,
    )
  }
  return lines.join('\n')
}

/** Renders a place and its excerpt as lines joined by LF, without a final line end. */
export function renderPlace(place: SourcePlace, palette: Palette = PLAIN, code?: string): string {
  const described = describePlace(place)
  const line = place.file.textOfLine(described.line)
  const gutter = ' '.repeat(String(described.line).length)
  const position = renderPosition(described)
  const headline = code === undefined ? position : `${position} ${palette.error(code)}`
  return [headline, ...renderExcerpt(line, described, gutter, palette, palette.error)].join('\n')
}

function renderPosition({ file, line, column }: Omit<Place, 'path'>): string {
  return `${escapeLine(file)}:${line}:${column}:`
}

/** Returns a source line with carets below the marked part. */
function renderExcerpt(
  line: string,
  place: LineRange,
  gutter: string,
  palette: Palette,
  mark: (text: string) => string,
): string[] {
  const { source, carets } = excerptOf(line, place)
  return [
    palette.faint(`${gutter} |`),
    `${palette.faint(`${String(place.line).padStart(gutter.length)} |`)} ${source}`.trimEnd(),
    `${palette.faint(`${gutter} |`)} ${carets.indent}${mark(carets.marks)}`,
  ]
}

/** Returns a line of the text, counted from 1, without its line end (LF, CRLF or a lone CR). */
function lineOf(text: string, line: number): string | undefined {
  const lineEnd = /\r\n|\n|\r/g
  let start = 0
  for (let current = 1; current < line; current++) {
    if (!lineEnd.test(text)) return undefined
    start = lineEnd.lastIndex
  }
  lineEnd.lastIndex = start
  return text.slice(start, lineEnd.exec(text)?.index ?? text.length)
}

interface Excerpt {
  readonly source: string
  readonly carets: { readonly indent: string; readonly marks: string }
}

function excerptOf(line: string, { column, endLine, endColumn, line: startLine }: LineRange): Excerpt {
  const from = column - 1
  // A range over several lines is marked up to the end of the first one.
  const to = endLine > startLine ? line.length : endColumn - 1
  const { cells, cutLeft, cutRight } = window(line, from)

  const before = cells.filter(({ offset }, index) => endOf(cells, index, line) <= from && offset < from)
  const marked = cells.filter(
    ({ offset }, index) => offset < Math.max(to, from + 1) && endOf(cells, index, line) > from,
  )
  const left = cutLeft ? '…' : ''
  return {
    source: left + cells.map(({ text }) => text).join('') + (cutRight ? '…' : ''),
    carets: {
      indent: ' '.repeat(left.length + widthOf(before)),
      marks: '^'.repeat(Math.max(1, widthOf(marked))),
    },
  }
}

/**
 * Returns the cells of a line. Of a long line it reads only those around the offset, so a line of a megabyte
 * is cheap.
 */
function window(line: string, offset: number): { cells: Cell[]; cutLeft: boolean; cutRight: boolean } {
  // A cell has one code unit or more, so a range of four units per column holds enough cells.
  const start = Math.max(0, offset - 4 * MAX_EXCERPT_WIDTH)
  const nearby = cellsOf(line.slice(start, offset + 4 * MAX_EXCERPT_WIDTH)).map((cell) => ({
    ...cell,
    offset: cell.offset + start,
  }))
  if (start === 0 && line.length <= offset + 4 * MAX_EXCERPT_WIDTH && widthOf(nearby) <= MAX_EXCERPT_WIDTH) {
    return { cells: nearby, cutLeft: false, cutRight: false }
  }
  const found = nearby.findIndex((cell) => cell.offset >= offset)
  const target = found < 0 ? nearby.length : found
  let first = target
  let lead = 0
  while (first > 0 && lead + nearby[first - 1]!.width <= MAX_EXCERPT_WIDTH / 2) lead += nearby[--first]!.width
  let last = first
  let width = 0
  while (last < nearby.length && width + nearby[last]!.width <= MAX_EXCERPT_WIDTH)
    width += nearby[last++]!.width
  const cells = nearby.slice(first, last)
  return {
    cells,
    cutLeft: (cells[0]?.offset ?? 0) > 0,
    cutRight: last < nearby.length || line.length > offset + 4 * MAX_EXCERPT_WIDTH,
  }
}

function endOf(cells: readonly Cell[], index: number, line: string): number {
  return cells[index + 1]?.offset ?? line.length
}

function widthOf(cells: readonly Cell[]): number {
  return cells.reduce((sum, { width }) => sum + width, 0)
}
