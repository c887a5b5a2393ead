/**
 * Draws places in a source text for people. A diagnostic:
 *
 *     echo.bal:4:13: error BAL2001: undefined symbol 'b'
 *       |
 *     4 |     int a = b;
 *       |             ^
 *       = hint: declare 'b' before it is used
 *
 * And where a program was when it failed, which stands between the error and its stack trace:
 *
 *     echo.bal:4:13:
 *       |
 *     4 |     int a = list[5];
 *       |             ^^^^^^^
 *
 * Functions of their arguments only; colours are handed in, so that terminals are the command line's
 * affair.
 */

import { describePlace, type Place, type SourcePlace } from '../source/place.js'
import { type Cell, cellsOf, escapeLine } from './cells.js'
import type { RelatedPlace, Severity } from './diagnostic.js'

/** What is drawn: every diagnostic is one, and so is a problem of a file in another language. */
export interface Problem extends Omit<Place, 'path'> {
  readonly severity: Severity
  readonly code?: string
  readonly message: string
  readonly hint?: string
  readonly related?: readonly RelatedPlace[]
}

type Stretch = Omit<Place, 'file' | 'path'>

/** How the parts of a picture are coloured. */
export interface Palette {
  readonly error: (text: string) => string
  readonly warning: (text: string) => string
  /** The message, the one thing to read first. */
  readonly strong: (text: string) => string
  /** Line numbers and rulers. */
  readonly faint: (text: string) => string
  readonly hint: (text: string) => string
}

const plain = (text: string): string => text
export const PLAIN: Palette = { error: plain, warning: plain, strong: plain, faint: plain, hint: plain }

/** Diagnostics of a program that are shown: once those are mended the others follow. */
const MAX_SHOWN = 20

/** Letters of a name that messages and hints show. */
const MAX_NAME = 100

/** The first diagnostics, and a line that counts those which are not shown. */
export function firstOf<D extends { readonly severity: Severity }>(
  diagnostics: readonly D[],
): { readonly shown: readonly D[]; readonly rest: readonly string[] } {
  const shown = diagnostics.slice(0, MAX_SHOWN)
  const left = diagnostics.slice(MAX_SHOWN)
  const errors = left.filter(({ severity }) => severity === 'error').length
  const counts = [counted(errors, 'error'), counted(left.length - errors, 'warning')].filter(
    (each) => each !== '',
  )
  return { shown, rest: counts.length === 0 ? [] : [`and ${counts.join(' and ')}`] }
}

const counted = (number: number, thing: string): string =>
  number === 0 ? '' : `${number} more ${thing}${number === 1 ? '' : 's'}`

/** A message without what only programs read: the end of a very long name. */
export function shortened(text: string): string {
  return text.replace(LONG_NAME, (name) => `${name.slice(0, MAX_NAME)}…`)
}

const LONG_NAME = new RegExp(`[^\\s'"\`]{${MAX_NAME + 1},}`, 'g')

/** More than three tokens that would fit: the hint says what belongs there. */
const LONG_LIST = /\. Expecting one of \{(?:'[^']*'|[\w<>]+)(?:, (?:'[^']*'|[\w<>]+)){3,}\}$/

const shownMessage = (message: string): string => shortened(message.replace(LONG_LIST, ''))

/** Columns of source shown at most; of a longer line the stretch around the carets. */
const FRAME_WIDTH = 100

/** The first line of the picture alone. */
export function renderHeadline(problem: Problem, palette: Palette = PLAIN): string {
  const place = renderPosition(problem)
  const label = problem.code === undefined ? problem.severity : `${problem.severity} ${problem.code}`
  return `${place} ${palette[problem.severity](`${label}:`)} ${palette.strong(escapeLine(shownMessage(problem.message)))}`
}

/**
 * The whole picture, lines joined by LF, without one at the end.
 *
 * @param text the source text; without it there is no code frame
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
  if (line !== undefined) lines.push(...codeFrame(line, problem, gutter, palette, palette[problem.severity]))
  for (const each of related) {
    lines.push(
      `${palette.faint(`${gutter} =`)} ${renderPosition(each)} ${escapeLine(each.message)}`,
      ...codeFrame(each.text, each, gutter, palette, palette.faint),
    )
  }
  if (problem.hint !== undefined) {
    lines.push(
      `${palette.faint(`${gutter} =`)} ${palette.hint('hint:')} ${escapeLine(shortened(problem.hint))}`,
    )
  }
  return lines.join('\n')
}

/** A place and its code frame, lines joined by LF, without one at the end. */
export function renderPlace(place: SourcePlace, palette: Palette = PLAIN): string {
  const described = describePlace(place)
  const line = place.file.textOfLine(described.line)
  const gutter = ' '.repeat(String(described.line).length)
  return [renderPosition(described), ...codeFrame(line, described, gutter, palette, palette.error)].join('\n')
}

function renderPosition({ file, line, column }: Omit<Place, 'path'>): string {
  return `${escapeLine(file)}:${line}:${column}:`
}

/** A line, and carets below the place in it. */
function codeFrame(
  line: string,
  place: Stretch,
  gutter: string,
  palette: Palette,
  mark: (text: string) => string,
): string[] {
  const { source, carets } = frame(line, place)
  return [
    palette.faint(`${gutter} |`),
    `${palette.faint(`${String(place.line).padStart(gutter.length)} |`)} ${source}`.trimEnd(),
    `${palette.faint(`${gutter} |`)} ${carets.indent}${mark(carets.marks)}`,
  ]
}

/** The text of a line, counted from 1, without its line end (LF, CRLF or a lone CR). */
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

interface Frame {
  readonly source: string
  readonly carets: { readonly indent: string; readonly marks: string }
}

function frame(line: string, { column, endLine, endColumn, line: startLine }: Stretch): Frame {
  const from = column - 1
  // A problem that spans lines is marked to the end of its first one.
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

/** The cells of a line; of a long one those around an offset, so that a megabyte in one line costs nothing. */
function window(line: string, offset: number): { cells: Cell[]; cutLeft: boolean; cutRight: boolean } {
  // A cell has at least one unit but may have several, so a generous stretch of units holds enough cells.
  const start = Math.max(0, offset - 4 * FRAME_WIDTH)
  const nearby = cellsOf(line.slice(start, offset + 4 * FRAME_WIDTH)).map((cell) => ({
    ...cell,
    offset: cell.offset + start,
  }))
  if (start === 0 && line.length <= offset + 4 * FRAME_WIDTH && widthOf(nearby) <= FRAME_WIDTH) {
    return { cells: nearby, cutLeft: false, cutRight: false }
  }
  const found = nearby.findIndex((cell) => cell.offset >= offset)
  const target = found < 0 ? nearby.length : found
  let first = target
  let lead = 0
  while (first > 0 && lead + nearby[first - 1]!.width <= FRAME_WIDTH / 2) lead += nearby[--first]!.width
  let last = first
  let width = 0
  while (last < nearby.length && width + nearby[last]!.width <= FRAME_WIDTH) width += nearby[last++]!.width
  const cells = nearby.slice(first, last)
  return {
    cells,
    cutLeft: (cells[0]?.offset ?? 0) > 0,
    cutRight: last < nearby.length || line.length > offset + 4 * FRAME_WIDTH,
  }
}

function endOf(cells: readonly Cell[], index: number, line: string): number {
  return cells[index + 1]?.offset ?? line.length
}

function widthOf(cells: readonly Cell[]): number {
  return cells.reduce((sum, { width }) => sum + width, 0)
}
