/**
 * Path templates of resources: `/order/{id}`, `/files/*`, `/report.{type}`. A variable matches a part of one segment,
 * at least one character; a `*` at the end matches any rest. What follows a `?` is not matched, but names query
 * parameters: `?productId={prodId}`.
 */

import { segmentsOf } from './service-paths.js'

/** Literal text, or a variable. */
type Piece = { readonly text: string } | { readonly variable: string }

export interface PathTemplate {
  readonly source: string
  readonly segments: readonly (readonly Piece[])[]
  /** Whether it ends with `*`. */
  readonly isOpen: boolean
  /** Maps names in the query to the names of parameters. */
  readonly queryNames: ReadonlyMap<string, readonly string[]>
}

export function parseTemplate(source: string): PathTemplate {
  const [path = '', query = ''] = splitOnce(source, '?')
  const isOpen = path.endsWith('*')
  const segments = segmentsOf(isOpen ? path.slice(0, -1) : path).map(piecesOf)
  // Unlike `files/*`, `files*` continues within its segment.
  if (isOpen && segments.length > 0 && !path.endsWith('/*')) segments.at(-1)!.push({ variable: '*' })
  return { source, segments, isOpen, queryNames: queryNamesOf(query) }
}

/** Returns the variables by name if the template matches, else undefined. */
export function matchTemplate(
  template: PathTemplate,
  segments: readonly string[],
): Map<string, string> | undefined {
  const { length } = template.segments
  if (segments.length < length || (segments.length > length && !template.isOpen)) return undefined
  const variables = new Map<string, string>()
  for (let i = 0; i < length; i++) {
    if (!matchSegment(template.segments[i]!, segments[i]!, variables)) return undefined
  }
  return variables
}

/**
 * Returns a negative number if the first template is more specific: literal segments come before segments with
 * variables, and those before an open end.
 */
export function compareTemplates(first: PathTemplate, second: PathTemplate): number {
  const length = Math.max(first.segments.length, second.segments.length)
  for (let i = 0; i < length; i++) {
    const difference = rankOf(first.segments[i]) - rankOf(second.segments[i])
    if (difference !== 0) return difference
  }
  return Number(first.isOpen) - Number(second.isOpen)
}

/** Returns the names of the variables in the path, without those in the query. */
export function pathVariables({ segments }: PathTemplate): Set<string> {
  return new Set(segments.flat().flatMap((piece) => ('variable' in piece ? [piece.variable] : [])))
}

/** Returns the literal segments at the beginning of a template. */
export function literalStart({ segments }: PathTemplate): string[] {
  const texts: string[] = []
  for (const [piece, ...more] of segments) {
    if (piece === undefined || more.length > 0 || !('text' in piece)) break
    texts.push(piece.text)
  }
  return texts
}

/** Represents what a variable matches: no literal text of a template contains this character. */
const ANYTHING = '\u{10ffff}'

/** Whether the first template matches every path that the second one matches. */
export function covers(first: PathTemplate, second: PathTemplate): boolean {
  if (second.isOpen && !first.isOpen) return false
  // What continues within the last segment may be empty.
  return ['', ANYTHING].every((rest) =>
    matchTemplate(
      first,
      second.segments.map((pieces) => sampleOf(pieces, rest)),
    ),
  )
}

/** Returns the same text for templates that match the same paths, whatever the names of their variables. */
export function shapeOf({ segments, isOpen }: PathTemplate): string {
  return `${segments.map((pieces) => `/${sampleOf(pieces, '*')}`).join('')}${isOpen ? '/*' : ''}`
}

function sampleOf(pieces: readonly Piece[], rest: string): string {
  return pieces
    .map((piece) => ('text' in piece ? piece.text : piece.variable === '*' ? rest : ANYTHING))
    .join('')
}

function rankOf(pieces: readonly Piece[] | undefined): number {
  if (!pieces) return 3
  if (pieces.every((piece) => 'text' in piece)) return 0
  return pieces.length > 1 ? 1 : 2
}

/**
 * Matches one segment. Each variable takes as little as possible, the last one the rest. There is no backtracking, so
 * the cost is linear in the length of the path.
 */
function matchSegment(pieces: readonly Piece[], segment: string, variables: Map<string, string>): boolean {
  let position = 0
  for (let i = 0; i < pieces.length; i++) {
    const piece = pieces[i]!
    if ('text' in piece) {
      if (!segment.startsWith(piece.text, position)) return false
      position += piece.text.length
      continue
    }
    if (piece.variable === '*') return true
    const next = pieces[i + 1]
    let end = segment.length
    if (next && 'text' in next) {
      // The last literal must be at the very end.
      const isLast = i + 2 === pieces.length
      end = isLast ? segment.length - next.text.length : segment.indexOf(next.text, position + 1)
      if (end < 0) return false
    } else if (next) {
      end = position + 1
    }
    if (end <= position) return false
    variables.set(piece.variable, segment.slice(position, end))
    position = end
  }
  return position === segment.length
}

function piecesOf(segment: string): Piece[] {
  const pieces: Piece[] = []
  for (const [text, variable] of segment.matchAll(/\{([^{}]+)\}|[^{]+|\{/g)) {
    pieces.push(variable === undefined ? { text } : { variable: variable.trim() })
  }
  return pieces
}

function queryNamesOf(query: string): Map<string, string[]> {
  const names = new Map<string, string[]>()
  for (const part of query.split('&')) {
    const [name = '', value = ''] = splitOnce(part, '=')
    const variable = /^\{([^{}]+)\}$/.exec(value)?.[1]?.trim()
    if (variable !== undefined) names.set(name, [...(names.get(name) ?? []), variable])
  }
  return names
}

function splitOnce(text: string, separator: string): [string, string?] {
  const at = text.indexOf(separator)
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + separator.length)]
}
