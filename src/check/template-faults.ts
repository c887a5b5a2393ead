/** Finds faults in the text of a path: what cannot be meant, and what is taken literally. */

import type { Span } from '../source/span.js'

/** Offsets count from the start of the text. */
type TemplateFault = { readonly at: Span } & (
  | { readonly kind: 'unclosed'; readonly brace: '{' | '}' }
  | { readonly kind: 'empty' }
  | { readonly kind: 'odd'; readonly name: string }
  | { readonly kind: 'repeated'; readonly name: string }
  | { readonly kind: 'star' }
  | { readonly kind: 'escape'; readonly written: string; readonly character: string }
)

const NAME = /^[\p{L}\p{N}_.-]+$/u

/** Returns the first fault of each kind in the path template of a resource, from left to right. */
export function templateFaults(source: string): TemplateFault[] {
  const kinds = new Set<string>()
  return allFaults(source).filter(({ kind }) => !kinds.has(kind) && kinds.add(kind))
}

function allFaults(source: string): TemplateFault[] {
  const faults: TemplateFault[] = []
  const seen = new Set<string>()
  let isPath = true
  let offset = 0
  while (offset < source.length) {
    const at = { start: offset, end: offset + 1 }
    const character = source[offset]!
    offset++
    if (character === '?') isPath = false
    else if (character === '}') faults.push({ kind: 'unclosed', brace: '}', at })
    else if (character === '*' && isPath && !endsPath(source, offset)) faults.push({ kind: 'star', at })
    else if (character === '{') {
      const end = source.slice(offset).search(/[{}]/)
      if (end < 0 || source[offset + end] === '{') {
        faults.push({ kind: 'unclosed', brace: '{', at })
        continue
      }
      const name = source.slice(offset, offset + end).trim()
      offset += end + 1
      const variable = { start: at.start, end: offset }
      if (name === '') faults.push({ kind: 'empty', at: variable })
      else if (!NAME.test(name)) faults.push({ kind: 'odd', name, at: variable })
      else if (isPath && seen.has(name)) faults.push({ kind: 'repeated', name, at: variable })
      if (isPath) seen.add(name)
    } else if (character === '%' && isPath) {
      const found = escapeAt(source, at.start)
      if (!found) continue
      offset = at.start + found.written.length
      faults.push({ kind: 'escape', ...found, at: { start: at.start, end: offset } })
    }
  }
  return faults
}

/** Returns the next escape in a text whose paths are compared decoded, and the character that it encodes. */
export function escapeAt(
  text: string,
  from: number,
): { readonly written: string; readonly character: string } | undefined {
  const [written] = /^(?:%[0-9a-f]{2})+/i.exec(text.slice(from)) ?? []
  if (written === undefined) return undefined
  try {
    return { written, character: decodeURIComponent(written) }
  } catch {
    return undefined
  }
}

/** Returns the parts of a service's path that look as if they had a special meaning. */
export function literalParts(source: string): { readonly part: string; readonly at: Span }[] {
  return [...source.matchAll(/\{[^{}]*\}|\*+|[{}]|[?#].*$/gs)].map(({ 0: part, index }) => ({
    part,
    at: { start: index, end: index + part.length },
  }))
}

function endsPath(source: string, offset: number): boolean {
  return offset === source.length || source[offset] === '?'
}
