import type { SourceFile } from './source-file.js'
import type { Span } from './span.js'

/** A stretch of a source file, as the passes and the running program know it. */
export interface SourcePlace {
  readonly file: SourceFile
  readonly span: Span
}

/** The same for people and editors. Lines and columns count from 1; the end is exclusive. */
export interface Place {
  /** The path below the source root in a package, the plain name for a file given by itself. */
  readonly file: string
  /** The absolute path of the file; absent when the text came from memory. */
  readonly path?: string
  readonly line: number
  readonly column: number
  readonly endLine: number
  readonly endColumn: number
}

export function describePlace({ file, span }: SourcePlace): Place {
  const from = file.positionAt(span.start)
  const to = file.positionAt(Math.max(span.start, span.end))
  return {
    file: file.name,
    ...(file.path === undefined ? {} : { path: file.path }),
    line: from.line,
    column: from.column,
    endLine: to.line,
    endColumn: to.column,
  }
}
