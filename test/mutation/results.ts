/** Reads the results of Stryker for each mutant from its JSON reports. */

import { readFileSync } from 'node:fs'

interface Place {
  readonly line: number
  readonly column: number
}

/** As in Stryker's report: lines and columns count from 1, and the end is exclusive. */
interface ReportedMutant {
  readonly mutatorName: string
  readonly replacement?: string
  readonly status: string
  readonly location: { readonly start: Place; readonly end: Place }
}

interface Report {
  readonly files: Readonly<
    Record<string, { readonly source: string; readonly mutants: readonly ReportedMutant[] }>
  >
}

type Outcome = 'killed' | 'survived' | 'uncovered' | 'ignored'

export interface Mutant {
  readonly file: string
  readonly start: Place
  readonly end: Place
  readonly mutator: string
  /** The source text that is replaced. */
  readonly text: string
  readonly replacement: string
  readonly outcome: Outcome
}

/**
 * Returns the mutants of the first stage, each with its outcome after all stages.
 *
 * @param jsonFiles a report for each stage; a later stage decides about the survivors of the earlier ones
 */
export function readResults(jsonFiles: readonly string[]): Mutant[] {
  const [first = [], ...later] = jsonFiles.map(readMutants)
  const byKey = later.map((mutants) => new Map(mutants.map((mutant) => [keyOf(mutant), mutant])))
  return first.map((mutant) =>
    byKey.reduce((result, stage) => afterStage(result, stage.get(keyOf(mutant))), mutant),
  )
}

/** Whether no test has noticed the mutant so far. */
export function isAlive({ outcome }: Mutant): boolean {
  return outcome === 'survived' || outcome === 'uncovered'
}

/** Returns a pattern for Stryker that selects the text of a mutant. Its columns count from 0. */
export function patternOf({ file, start, end }: Mutant): string {
  return `${file}:${start.line}:${start.column - 1}-${end.line}:${end.column - 1}`
}

function afterStage(before: Mutant, after: Mutant | undefined): Mutant {
  const isDecided = after?.outcome === 'killed' || after?.outcome === 'survived'
  return isAlive(before) && isDecided ? after : before
}

function readMutants(jsonFile: string): Mutant[] {
  const { files } = JSON.parse(readFileSync(jsonFile, 'utf8')) as Report
  return Object.entries(files).flatMap(([file, { source, mutants }]) =>
    mutants.map(({ location: { start, end }, mutatorName, replacement = '', status }) => ({
      file,
      start,
      end,
      mutator: mutatorName,
      text: textBetween(source, start, end),
      replacement,
      outcome: OUTCOME_OF_STATUS[status] ?? 'ignored',
    })),
  )
}

const OUTCOME_OF_STATUS: Readonly<Record<string, Outcome>> = {
  Killed: 'killed',
  Timeout: 'killed',
  Survived: 'survived',
  NoCoverage: 'uncovered',
}

function keyOf({ file, start, end, mutator, replacement }: Mutant): string {
  return `${file}:${start.line}:${start.column}-${end.line}:${end.column} ${mutator} ${replacement}`
}

function textBetween(source: string, start: Place, end: Place): string {
  const lines = source.split('\n').slice(start.line - 1, end.line)
  const last = lines.length - 1
  lines[last] = lines[last]!.slice(0, end.column - 1)
  lines[0] = lines[0]!.slice(start.column - 1)
  return lines.join('\n')
}
