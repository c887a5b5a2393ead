import type { Severity } from './diagnostic.js'

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
  /** One sentence: this occurs when … */
  readonly meaning: string
  /** A minimal wrong program. */
  readonly example: string
}

export const define = <D = Record<never, never>>(code: Code<D>): Code<D> => code
