/** Defines the edits that fix what a diagnostic reports, and applies them. */

import { SourceFile } from '../source/source-file.js'
import type { Span } from '../source/span.js'

/** Replaces a stretch of a file with `text`; an empty stretch inserts it. Lines and columns count from 1. */
export interface Edit {
  readonly line: number
  readonly column: number
  readonly endLine: number
  readonly endColumn: number
  readonly text: string
}

/** An edit in offsets. */
export interface SpanEdit {
  readonly span: Span
  readonly text: string
}

/** A hint with the edits that carry it out. */
export interface Remedy {
  readonly text: string
  /** Together they fix the problem; no two overlap. */
  readonly edits: readonly SpanEdit[]
}

/** A hint, with edits where a machine can make them. */
export type Hint = string | Remedy

export function placeEdit({ span, text }: SpanEdit, file: SourceFile): Edit {
  const from = file.positionAt(span.start)
  const to = file.positionAt(span.end)
  return { line: from.line, column: from.column, endLine: to.line, endColumn: to.column, text }
}

/**
 * Applies the edits of one diagnostic.
 *
 * @param text the whole text of the file, without a byte order mark
 * @param edits in any order; edits at the same place are inserted in the order of the list
 * @throws RangeError when two edits overlap
 */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const file = new SourceFile('', text)
  const placed = edits
    .map(({ line, column, endLine, endColumn, text: replacement }) => ({
      start: file.offsetAt({ line, column }),
      end: file.offsetAt({ line: endLine, column: endColumn }),
      replacement,
    }))
    .sort((a, b) => a.start - b.start || a.end - b.end)
  let result = ''
  let from = 0
  for (const { start, end, replacement } of placed) {
    if (start < from || end < start) throw new RangeError('edits overlap')
    result += text.slice(from, start) + replacement
    from = end
  }
  return result + text.slice(from)
}
