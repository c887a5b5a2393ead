import { describePlace, type Place } from '../source/place.js'
import type { SourceFile } from '../source/source-file.js'
import type { Span } from '../source/span.js'
import type { Code } from './code.js'
import { CODES, type CodeName, type Details } from './codes.js'
import { type Edit, type Hint, placeEdit, type Remedy } from './edit.js'

export type Severity = 'error' | 'warning'

/** One thing wrong with a program, at one place. Lines and columns count from 1. */
export interface Diagnostic extends Place {
  /** Stable, such as `BAL2001`: the key of the table in codes.ts. */
  readonly code: string
  readonly severity: Severity
  readonly kind: 'syntax' | 'semantic'
  /** The original's exact wording, without file and line. */
  readonly message: string
  /** What to do about it, in our words. */
  readonly hint?: string
  /** Changes to `file` that follow the hint, where a machine can make them; all together mend the problem. */
  readonly edits?: readonly Edit[]
  /** Other places that the problem is about, such as the service that has the same path. */
  readonly related?: readonly RelatedPlace[]
}

/** A place that belongs to a diagnostic, perhaps in another file or program. */
export interface RelatedPlace extends Place {
  /** What stands there. */
  readonly message: string
  /** The source line. */
  readonly text: string
}

/** The same before it is turned into lines and columns. */
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
 * Collects what is found, so that finding carries on. The list comes out in the order in which the
 * original would meet the errors: what reading a file shows, then what analysis shows, each as
 * reported; so its first entry is the one error that the original prints.
 */
export class DiagnosticLog {
  readonly #entries: Entry[] = []
  readonly #seen = new Set<string>()
  /** Each file's place in the order of reading. */
  readonly #files = new Map<SourceFile, number>()
  readonly #silenced = new Set<SourceFile>()
  readonly #syntaxErrors = new Map<SourceFile, Span[]>()

  /** Says that a file is read now: what reading it shows comes before that of files read later. */
  reading(file: SourceFile): void {
    if (!this.#files.has(file)) this.#files.set(file, this.#files.size)
  }

  /** What is reported of this file from now on is dropped: it is read only for what it defines. */
  silence(file: SourceFile): void {
    this.#silenced.add(file)
  }

  /**
   * @param hint overrides the table's hint and edits, for one that needs to look around (close names)
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
    const help = remedyOf(code as unknown as Code<Details<N>>, details, span, hint)
    const diagnostic: Diagnostic = {
      code: code.code,
      severity: code.severity,
      kind: code.kind,
      message,
      ...describePlace({ file, span }),
      ...(help === undefined ? {} : { hint: help.text }),
      ...(help?.edits.length ? { edits: help.edits.map((edit) => placeEdit(edit, file)) } : {}),
      ...(related.length > 0 ? { related: related.map(placeRelated) } : {}),
    }
    const rank = RANKS[code.phase]
    this.#entries.push({ diagnostic, rank, source: file })
  }

  /** Where syntax errors were found in a file: something there may not be in its tree. */
  syntaxErrorsIn(file: SourceFile): readonly Span[] {
    return this.#syntaxErrors.get(file) ?? []
  }

  #rememberSyntaxError(file: SourceFile, span: Span): void {
    const known = this.#syntaxErrors.get(file)
    if (known) known.push(span)
    else this.#syntaxErrors.set(file, [span])
  }

  /** Takes over everything that another log holds. */
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

  get hasErrors(): boolean {
    return this.#entries.some(({ diagnostic }) => diagnostic.severity === 'error')
  }

  /** Everything reported, in the original's order; warnings last. */
  sorted(): Diagnostic[] {
    return this.ranked().map(({ diagnostic }) => diagnostic)
  }

  /** The same with the text each points into, for the renderer. */
  ranked(): { readonly diagnostic: Diagnostic; readonly source: SourceFile }[] {
    const order = ({ diagnostic, rank }: Entry) => (diagnostic.severity === 'warning' ? 10 : 0) + rank
    return [...this.#entries].sort((a, b) => {
      const byRank = order(a) - order(b)
      if (byRank !== 0) return byRank
      // Reading goes file by file from top to bottom; analysis reports in its own order.
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

/** What is reported twice at one place is one problem. */
function keyOf(file: SourceFile, offset: number, message: string): string {
  return `${file.path ?? file.name}\n${offset}\n${message}`
}

/** What to do: what the finder knows, or else what the table says. */
function remedyOf<D>(
  { hint, edits }: Code<D>,
  details: D,
  span: Span,
  given: Hint | undefined,
): Remedy | undefined {
  if (given !== undefined) return typeof given === 'string' ? { text: given, edits: [] } : given
  return hint && { text: hint(details), edits: edits?.(details, span) ?? [] }
}
