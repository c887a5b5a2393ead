import type { Span } from '../source/span.js'
import type { Severity } from './diagnostic.js'
import type { SpanEdit } from './edit.js'

export interface Code<D> {
  readonly code: string
  readonly severity: Severity
  readonly kind: 'syntax' | 'semantic'
  /**
   * When the original would meet it (semantics reference 12): while parsing, while reading a file,
   * as an unused import at the end of a file, while looking for the imported packages, or in the
   * analysis of the whole program.
   */
  readonly phase: 'syntax' | 'reading' | 'imports' | 'packages' | 'analysis'
  /** The original's exact text. */
  readonly message: (details: D) => string
  /** What a person should do. */
  readonly hint?: (details: D) => string
  /** The changes that follow the hint, where the details alone determine them. */
  readonly edits?: (details: D, span: Span) => readonly SpanEdit[]
  /** One sentence: this occurs when … */
  readonly meaning: string
  /** A minimal wrong program. */
  readonly example: string
}

export const define = <D = Record<never, never>>(code: Code<D>): Code<D> => code
