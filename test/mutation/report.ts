/** Formats the results of mutation testing: the survivors with their places, then the scores. */

import { EXPLAINED } from './explained.js'
import { isAlive, type Mutant } from './results.js'

/** A text, or a regular expression that matches all of it. */
type Pattern = string | RegExp

/** Mutants that no test can kill, or that none needs to: all that survive for one reason. */
export interface Explanation {
  readonly file: string
  /** What is replaced. */
  readonly text: Pattern | readonly Pattern[]
  /** What replaces it. Absent where that makes no difference. */
  readonly replacement?: Pattern | readonly Pattern[]
  readonly reason: string
}

/** @returns the survivors that are not explained, one per line, then a line for each file and one for all of them */
export function report(name: string, mutants: readonly Mutant[]): string {
  const survivors = unexplained(mutants).map(
    ({ file, start: { line, column }, outcome, mutator, text, replacement }) =>
      `${file}:${line}:${column} ${outcome} ${mutator}: ${short(text)} -> ${short(replacement)}`,
  )
  const files = [...new Set(mutants.map(({ file }) => file))]
  const width = Math.max(...files.map((file) => file.length))
  const scores = files.map((file) => {
    const own = mutants.filter((each) => each.file === file)
    return `${file.padEnd(width)} ${score(own)}`
  })
  return [...survivors, '', ...scores, '', `${name}: ${score(mutants)}`].join('\n')
}

/** Returns the survivors without an explanation. */
export function unexplained(mutants: readonly Mutant[]): Mutant[] {
  return mutants.filter((mutant) => isAlive(mutant) && !isExplained(mutant))
}

function score(mutants: readonly Mutant[]): string {
  const killed = count(mutants, 'killed')
  const ignored = count(mutants, 'ignored')
  const open = unexplained(mutants)
  const scored = killed + open.length
  const explained = mutants.length - scored - ignored
  const percent = scored === 0 ? 'nothing to score' : `${((100 * killed) / scored).toFixed(1)} %`
  return (
    `${percent.padStart(7)}; ${killed} killed, ${count(open, 'survived')} survived, ` +
    `${count(open, 'uncovered')} not reached by a test, ${explained} explained, ${ignored} at import or in error`
  )
}

function count(mutants: readonly Mutant[], outcome: Mutant['outcome']): number {
  return mutants.filter((mutant) => mutant.outcome === outcome).length
}

function isExplained({ file, text, replacement }: Mutant): boolean {
  return EXPLAINED.some(
    (each) =>
      each.file === file &&
      matches(each.text, text) &&
      (each.replacement === undefined || matches(each.replacement, replacement)),
  )
}

function matches(patterns: Explanation['text'], text: string): boolean {
  return [patterns]
    .flat()
    .some((pattern) =>
      typeof pattern === 'string'
        ? pattern === text
        : new RegExp(`^(?:${pattern.source})$`, pattern.flags).test(text),
    )
}

/** Shortens a text to one line of at most 60 characters. */
function short(text: string): string {
  const line = text.replace(/\s+/g, ' ')
  return line.length > 60 ? `${line.slice(0, 57)}...` : line
}
