/**
 * Tries the edits of every hint before they are shown, so that following a hint does not cause another error. The
 * file is edited and the program is checked again. If that reveals a mistake that the first one had hidden, and a
 * hint fixes it as well, the two hints are merged. Edits that do not fix their problem are dropped. Errors that
 * disappear when an earlier one is fixed only followed from it, and are dropped as well.
 */

import { type Diagnostic, DiagnosticLog } from '../../diagnostics/diagnostic.js'
import { Draft } from '../../diagnostics/draft.js'
import { SourceFile } from '../../source/source-file.js'
import { parse } from '../../syntax/parse.js'
import type { PackageSource } from '../check.js'

/** Characters of a program beyond which it is not checked again. */
const MAX_LENGTH = 40_000
/** Problems of a program beyond which it is not checked again: each trial would find all of them. */
const MAX_PROBLEMS = 50
/** How often a program is checked again at most. */
const MAX_TRIALS = 40
/** Mistakes that hide each other and are fixed by one hint at most. */
const MAX_STEPS = 2

/** Checks a parsed program and reports problems to the log. */
export type CheckAgain = (main: PackageSource, log: DiagnosticLog) => void

export function proveEdits(main: PackageSource, log: DiagnosticLog, checkAgain: CheckAgain): void {
  const { units } = main
  const length = units.reduce((sum, { file }) => sum + file.text.length, 0)
  const found = log.ranked()
  if (length > MAX_LENGTH || found.length > MAX_PROBLEMS) return
  if (found.some(({ diagnostic }) => isLimit(diagnostic))) return
  let trials = 0
  for (const { diagnostic, source } of found) {
    if (!diagnostic.edits || !units.some(({ file }) => file === source)) continue
    if (trials >= MAX_TRIALS) return
    // It was dropped, because it followed from another.
    if (!log.ranked().some((each) => each.diagnostic === diagnostic)) continue
    const before = diagnosticsOf(log, source.name)
    const known = before.filter((each) => each !== diagnostic)
    const draft = new Draft(source.text)
    let { hint = '' } = diagnostic
    let edits = diagnostic.edits
    let isProven = false
    let after: readonly Diagnostic[] = []
    for (let step = 1; step <= MAX_STEPS && draft.apply(edits); step++) {
      trials++
      after = problemsOf(main, source, draft.text, log, checkAgain)
      const fresh = newIn(after, known)
      const changed = draft.changedLines()
      const obstacle = obstacleIn(fresh, changed)
      isProven = obstacle === undefined
      const next = obstacle ?? fresh.find((each) => each.edits) ?? fixableNow(after, known, changed)
      if (!next?.edits || next.hint === hint || step === MAX_STEPS) break
      hint += `${hint.endsWith('?') ? '' : ';'} ${next.hint}`
      edits = next.edits
    }
    if (!isProven) {
      const { edits: _, ...bare } = diagnostic
      log.replace(diagnostic, bare)
      continue
    }
    if (hint !== diagnostic.hint) log.replace(diagnostic, { ...diagnostic, hint, edits: draft.edits() })
    dropFollowers(log, before, before.indexOf(diagnostic), after)
  }
}

/** A file that is too long or nested too deeply is parsed only in part. */
function isLimit({ code }: Diagnostic): boolean {
  return code === 'BAL1012' || code === 'BAL1013'
}

function diagnosticsOf(log: DiagnosticLog, file: string): Diagnostic[] {
  return log.sorted().filter((diagnostic) => diagnostic.file === file)
}

function problemsOf(
  main: PackageSource,
  source: SourceFile,
  text: string,
  log: DiagnosticLog,
  checkAgain: CheckAgain,
): Diagnostic[] {
  const again = new DiagnosticLog()
  const units = main.units.map((unit) => {
    const { name, path } = unit.file
    if (unit.file === source) return parse(new SourceFile(name, text, path), again)
    return log.syntaxErrorsIn(unit.file).length > 0 ? parse(unit.file, again) : unit
  })
  checkAgain({ ...main, units }, again)
  return diagnosticsOf(again, source.name)
}

/** Returns the errors that were not known before. */
function newIn(after: readonly Diagnostic[], before: readonly Diagnostic[]): Diagnostic[] {
  const left = countsOf(before)
  return after.filter((diagnostic) => {
    const count = left.get(keyOf(diagnostic)) ?? 0
    left.set(keyOf(diagnostic), count - 1)
    return count <= 0 && diagnostic.severity === 'error'
  })
}

/**
 * Whether an error was caused by the edits: a syntax error anywhere, or another error where something was changed.
 * Other errors may have been hidden by the mistake.
 */
function obstacleIn(fresh: readonly Diagnostic[], changed: ReadonlySet<number>): Diagnostic | undefined {
  return fresh.find(({ kind, line }) => kind === 'syntax' || changed.has(line))
}

/** Errors that were known, where something was changed, and that can be fixed only now. */
function fixableNow(
  after: readonly Diagnostic[],
  before: readonly Diagnostic[],
  changed: ReadonlySet<number>,
): Diagnostic | undefined {
  const bare = new Set(before.filter(({ edits }) => !edits).map(keyOf))
  return after.find((each) => each.edits && changed.has(each.line) && bare.has(keyOf(each)))
}

/** Drops later problems that disappear when this one is fixed. */
function dropFollowers(
  log: DiagnosticLog,
  before: readonly Diagnostic[],
  index: number,
  after: readonly Diagnostic[],
): void {
  const left = countsOf(after)
  const own = before[index]!
  for (const [place, each] of before.entries()) {
    // Problems in text that is removed existed before.
    if (place === index || isInDeleted(own, each)) continue
    const count = left.get(keyOf(each)) ?? 0
    left.set(keyOf(each), count - 1)
    if (count <= 0 && place > index) log.replace(each, undefined)
  }
}

/** Whether an edit removes the place of another problem, unless both are about the same words. */
function isInDeleted({ edits = [], line, column }: Diagnostic, other: Diagnostic): boolean {
  if (other.line === line && other.column === column) return false
  return edits.some(
    (edit) =>
      edit.text === '' &&
      (edit.line < other.line || (edit.line === other.line && edit.column <= other.column)) &&
      (edit.endLine > other.line || (edit.endLine === other.line && edit.endColumn > other.column)),
  )
}

const keyOf = ({ code, message }: Diagnostic): string => `${code} ${message}`

function countsOf(diagnostics: readonly Diagnostic[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const diagnostic of diagnostics) {
    const key = keyOf(diagnostic)
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return counts
}
