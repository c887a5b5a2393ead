/**
 * Path templates of resources: `/order/{id}`, `/files/*`, `/report.{type}`. A variable takes one piece of
 * one segment, at least one character; a `*` at the end takes any rest. What follows a `?` is not
 * matched, but names query parameters: `?productId={prodId}`.
 */

import { segmentsOf } from './service-paths.js'

/** Literal text, or a variable. */
type Piece = { readonly text: string } | { readonly variable: string }

export interface PathTemplate {
  readonly source: string
  readonly segments: readonly (readonly Piece[])[]
  /** It ends with `*`. */
  readonly isOpen: boolean
  /** The name in the query to the names that parameters know it by. */
  readonly queryNames: ReadonlyMap<string, readonly string[]>
}

export function parseTemplate(source: string): PathTemplate {
  const [path = '', query = ''] = splitOnce(source, '?')
  const isOpen = path.endsWith('*')
  const segments = segmentsOf(isOpen ? path.slice(0, -1) : path).map(piecesOf)
  // `files*`, other than `files/*`, goes on within its segment.
  if (isOpen && segments.length > 0 && !path.endsWith('/*')) segments.at(-1)!.push({ variable: '*' })
  return { source, segments, isOpen, queryNames: queryNamesOf(query) }
}

/** The variables by name if the template matches, undefined otherwise. */
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
 * Negative if the first template is the more particular one: literal segments come before segments with
 * variables, these before an open end.
 */
export function compareTemplates(first: PathTemplate, second: PathTemplate): number {
  const length = Math.max(first.segments.length, second.segments.length)
  for (let i = 0; i < length; i++) {
    const difference = rankOf(first.segments[i]) - rankOf(second.segments[i])
    if (difference !== 0) return difference
  }
  return Number(first.isOpen) - Number(second.isOpen)
}

/** The names of the variables in the path; those in the query are parameters of the query. */
export function pathVariables({ segments }: PathTemplate): Set<string> {
  return new Set(segments.flat().flatMap((piece) => ('variable' in piece ? [piece.variable] : [])))
}

/** The segments of text that a template begins with. */
export function literalStart({ segments }: PathTemplate): string[] {
  const texts: string[] = []
  for (const [piece, ...more] of segments) {
    if (piece === undefined || more.length > 0 || !('text' in piece)) break
    texts.push(piece.text)
  }
  return texts
}

/** A character for what a variable takes: no literal text of a template has it. */
const ANYTHING = '\u{10ffff}'

/** True if every path that the second template matches is one that the first matches. */
export function covers(first: PathTemplate, second: PathTemplate): boolean {
  if (second.isOpen && !first.isOpen) return false
  // What goes on within the last segment may be empty.
  return ['', ANYTHING].every((rest) =>
    matchTemplate(
      first,
      second.segments.map((pieces) => sampleOf(pieces, rest)),
    ),
  )
}

/** The same for templates that match the same paths, whatever their variables are called. */
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
 * Each variable takes as little as it can, the last one the rest: without going back, so that no path costs
 * more than its length.
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
      // The last literal must stand at the very end.
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
