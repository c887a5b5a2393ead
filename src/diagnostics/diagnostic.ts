/** Defines diagnostics, and the log that collects and orders them. */
import { describePlace, type Place } from '../source/place.js'
import type { SourceFile } from '../source/source-file.js'
import type { Span } from '../source/span.js'
import type { Code } from './code.js'
import { CODES, type CodeName, type Details } from './codes.js'
import { type Edit, type Hint, placeEdit, type Remedy } from './edit.js'

export type Severity = 'error' | 'warning'

/** A problem in a program, at one place. Lines and columns count from 1. */
export interface Diagnostic extends Place {
  /** Stable, such as `BAL2001`: the key in the table of diagnostics. */
  readonly code: string
  readonly severity: Severity
  readonly kind: 'syntax' | 'semantic'
  /** The exact wording of Ballerina 0.87 where it reports the same, without file and line. */
  readonly message: string
  /** What to do about it. */
  readonly hint?: string
  /** Changes to `file` that carry out the hint, where a machine can make them. Together they fix the problem. */
  readonly edits?: readonly Edit[]
  /** Other places that are involved, such as the service with the same path. */
  readonly related?: readonly RelatedPlace[]
}

/** Another place that is involved, perhaps in another file or program. */
export interface RelatedPlace extends Place {
  /** What is at that place. */
  readonly message: string
  /** The source line. */
  readonly text: string
}

/** A related place before its offsets become lines and columns. */
export interface Related {
  readonly file: SourceFile
  readonly span: Span
  readonly message: string
}

const RANKS = { syntax: 0, reading: 1, imports: 2, packages: 3, analysis: 4 } as const

interface Entry {
  readonly diagnostic: Diagnostic
  readonly rank: number
  readonly source: SourceFile
}

/**
 * Collects diagnostics while the analysis continues. The list is in the order in which Ballerina 0.87 would
 * meet the errors: first what reading the files shows, then what the analysis shows, in the order reported.
 * Its first entry is therefore the one error that Ballerina 0.87 prints.
 */
export class DiagnosticLog {
  readonly #entries: Entry[] = []
  readonly #seen = new Set<string>()
  /** The position of each file in the order of reading. */
  readonly #files = new Map<SourceFile, number>()
  readonly #silenced = new Set<SourceFile>()
  readonly #syntaxErrors = new Map<SourceFile, Span[]>()

  /** Records that a file is being read: its reading errors come before those of files read later. */
  reading(file: SourceFile): void {
    if (!this.#files.has(file)) this.#files.set(file, this.#files.size)
  }

  /** Drops all further reports of a file, which is read only for its definitions. */
  silence(file: SourceFile): void {
    this.#silenced.add(file)
  }

  /**
   * Reports a problem; a second report with the same message at the same place is dropped.
   *
   * @param hint replaces the table's hint and edits, for hints that depend on the context (close names)
   */
  report<N extends CodeName>(
    file: SourceFile,
    span: Span,
    name: N,
    details: Details<N>,
    hint?: Hint,
    related: readonly Related[] = [],
  ): void {
    const code = CODES[name]
    if (code.kind === 'syntax') this.#rememberSyntaxError(file, span)
    if (this.#silenced.has(file)) return
    const message = (code.message as (details: Details<N>) => string)(details)
    const key = keyOf(file, span.start, message)
    if (this.#seen.has(key)) return
    this.#seen.add(key)
    this.reading(file)
    const remedy = remedyOf(code as unknown as Code<Details<N>>, details, span, hint)
    const diagnostic: Diagnostic = {
      code: code.code,
      severity: code.severity,
      kind: code.kind,
      message,
      ...describePlace({ file, span }),
      ...(remedy === undefined ? {} : { hint: remedy.text }),
      ...(remedy?.edits.length ? { edits: remedy.edits.map((edit) => placeEdit(edit, file)) } : {}),
      ...(related.length > 0 ? { related: related.map(placeRelated) } : {}),
    }
    const rank = RANKS[code.phase]
    this.#entries.push({ diagnostic, rank, source: file })
  }

  /** Where a file has syntax errors: what is there may be missing in its tree. */
  syntaxErrorsIn(file: SourceFile): readonly Span[] {
    return this.#syntaxErrors.get(file) ?? []
  }

  #rememberSyntaxError(file: SourceFile, span: Span): void {
    const known = this.#syntaxErrors.get(file)
    if (known) known.push(span)
    else this.#syntaxErrors.set(file, [span])
  }

  /** Adds everything that another log holds. */
  absorb(other: DiagnosticLog): void {
    for (const [file, spans] of other.#syntaxErrors) {
      for (const span of spans) this.#rememberSyntaxError(file, span)
    }
    for (const entry of other.#entries) {
      const { diagnostic, source } = entry
      if (this.#silenced.has(source)) continue
      const key = keyOf(source, source.offsetAt(diagnostic), diagnostic.message)
      if (this.#seen.has(key)) continue
      this.#seen.add(key)
      this.reading(source)
      this.#entries.push(entry)
    }
  }

  /** Puts another diagnostic in the place of one; without another, takes it out. */
  replace(diagnostic: Diagnostic, other: Diagnostic | undefined): void {
    const index = this.#entries.findIndex((entry) => entry.diagnostic === diagnostic)
    if (index < 0) return
    this.#entries.splice(index, 1, ...(other ? [{ ...this.#entries[index]!, diagnostic: other }] : []))
  }

  get hasErrors(): boolean {
    return this.#entries.some(({ diagnostic }) => diagnostic.severity === 'error')
  }

  /** Everything reported, in the order of Ballerina 0.87; warnings come last. */
  sorted(): Diagnostic[] {
    return this.ranked().map(({ diagnostic }) => diagnostic)
  }

  /** The same, each with the source that it points into, for rendering. */
  ranked(): { readonly diagnostic: Diagnostic; readonly source: SourceFile }[] {
    const order = ({ diagnostic, rank }: Entry) => (diagnostic.severity === 'warning' ? 10 : 0) + rank
    return [...this.#entries].sort((a, b) => {
      const byRank = order(a) - order(b)
      if (byRank !== 0) return byRank
      // Reading errors are sorted by file and position; the analysis reports in its own order.
      if (a.rank === RANKS.analysis) return 0
      const byFile = this.#files.get(a.source)! - this.#files.get(b.source)!
      return byFile || a.diagnostic.line - b.diagnostic.line || a.diagnostic.column - b.diagnostic.column
    })
  }
}

function placeRelated({ file, span, message }: Related): RelatedPlace {
  const place = describePlace({ file, span })
  return { message, ...place, text: file.textOfLine(place.line) }
}

/** Two reports with the same key are one problem. */
function keyOf(file: SourceFile, offset: number, message: string): string {
  return `${file.path ?? file.name}\n${offset}\n${message}`
}

/** Returns the hint of the caller, or else that of the table. */
function remedyOf<D>(
  { hint, edits }: Code<D>,
  details: D,
  span: Span,
  given: Hint | undefined,
): Remedy | undefined {
  if (given !== undefined) return typeof given === 'string' ? { text: given, edits: [] } : given
  return hint && { text: hint(details), edits: edits?.(details, span) ?? [] }
}
