/** Defines the shape of an entry in the table of diagnostics. */
import type { Span } from '../source/span.js'
import type { Severity } from './diagnostic.js'
import type { SpanEdit } from './edit.js'

export interface Code<D> {
  readonly code: string
  readonly severity: Severity
  readonly kind: 'syntax' | 'semantic'
  /**
   * The stage at which Ballerina 0.87 meets the problem: while it parses, while it builds the tree of a file,
   * when it looks for unused imports at the end of a file, when it resolves packages, or when it analyses the
   * program.
   */
  readonly phase: 'syntax' | 'reading' | 'imports' | 'packages' | 'analysis'
  /** The exact text of Ballerina 0.87, where it has one. */
  readonly message: (details: D) => string
  /** What to do about it. */
  readonly hint?: (details: D) => string
  /** The changes that carry out the hint, where the details alone determine them. */
  readonly edits?: (details: D, span: Span) => readonly SpanEdit[]
  /** One sentence for `balws explain`: when this diagnostic is reported. */
  readonly meaning: string
  /** A minimal program that has this problem and no other. */
  readonly example: string
}

export const define = <D = Record<never, never>>(code: Code<D>): Code<D> => code
