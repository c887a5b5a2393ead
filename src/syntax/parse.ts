/**
 * Parses a source file into a tree; problems are reported to the log. Never throws. This is the entry point of the
 * folder.
 */

import { DiagnosticLog } from '../diagnostics/diagnostic.js'
import type { SourceFile } from '../source/source-file.js'
import type { CompilationUnit } from './ast.js'
import { reportEncoding } from './encoding-faults.js'
import { hintFor, languageOf, laterParameter } from './foreign/languages.js'
import { Grammar } from './grammar.js'
import { lex, type Token } from './lex.js'
import { preparedGrammar } from './prepared-grammar.js'

export interface SourceLimits {
  /** UTF-16 code units of one file. */
  readonly sourceLength: number
  /** Nesting levels of brackets, braces and prefix operators. */
  readonly sourceDepth: number
}

export const DEFAULT_SOURCE_LIMITS: SourceLimits = { sourceLength: 4 * 1024 * 1024, sourceDepth: 256 }

/** Created at the first parse, of whose time it takes a good part. */
let grammar: Grammar | undefined

/** @returns the tree of everything that was understood, even when there are errors */
export function parse(
  file: SourceFile,
  log: DiagnosticLog,
  limits: SourceLimits = DEFAULT_SOURCE_LIMITS,
): CompilationUnit {
  if (file.text.length > limits.sourceLength) {
    log.report(file, { start: 0, end: 0 }, 'SourceTooLong', { limit: limits.sourceLength })
    return nothingOf(file)
  }
  if (reportEncoding(file, log)) return nothingOf(file)
  grammar ??= new Grammar(true, preparedGrammar())
  const found = new DiagnosticLog()
  const lexed = lex(file, found)
  const unit = grammar.read(file, lexed, found, limits.sourceDepth)
  const [first, ...others] = found.sorted()
  const language = first && languageOf(lexed.tokens, file.text, 1 + others.length)
  if (!language) {
    const later = first ? undefined : laterParameter(lexed.tokens)
    if (later) return reportLater(file, log, later)
    log.absorb(found)
    return unit
  }
  const start = file.offsetAt(first)
  const end = file.offsetAt({ line: first.endLine, column: first.endColumn })
  const hint = hintFor(language, file.text)
  log.report(file, { start, end }, language.code, { message: first.message, hint })
  return nothingOf(file)
}

/**
 * Reports a file of a later release that can be parsed nevertheless, because each of its types and calls would be an
 * error.
 */
function reportLater(
  file: SourceFile,
  log: DiagnosticLog,
  [first, last]: readonly [Token, Token],
): CompilationUnit {
  const span = { start: first.startOffset, end: last.endOffset + 1 }
  const message = `undefined type '${file.text.slice(span.start, span.end)}'`
  const hint = hintFor({ code: 'LaterRelease', name: 'Ballerina of a later release' }, file.text)
  log.report(file, span, 'LaterRelease', { message, hint })
  return nothingOf(file)
}

function nothingOf(file: SourceFile): CompilationUnit {
  const span = { start: 0, end: file.text.length }
  return { kind: 'CompilationUnit', file, imports: [], definitions: [], comments: [], span }
}
