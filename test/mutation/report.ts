/**
 * What a run of mutation testing found, as text: the survivors with their places, then the score.
 */

import { readFileSync } from 'node:fs'
import { EXPLAINED } from './explained.js'

interface Place {
  readonly line: number
  readonly column: number
}

interface Mutant {
  readonly mutatorName: string
  readonly replacement?: string
  readonly status: string
  readonly location: { readonly start: Place; readonly end: Place }
}

interface Report {
  readonly files: Readonly<Record<string, { readonly source: string; readonly mutants: readonly Mutant[] }>>
}

/** A mutant that no test can kill, or that none needs to. */
export interface Explanation {
  readonly file: string
  /** The text that is replaced, or a regular expression that the whole of it matches. */
  readonly text: string | RegExp
  /** Absent where every replacement of the text is meant. */
  readonly replacement?: string
  readonly reason: string
}

/** @returns the survivors that are not explained, one a line, and a line with the score. */
export function report(name: string, jsonFile: string): string {
  const { files } = JSON.parse(readFileSync(jsonFile, 'utf8')) as Report
  const lines: string[] = []
  const counts = { killed: 0, survived: 0, uncovered: 0, explained: 0, ignored: 0 }
  for (const [file, { source, mutants }] of Object.entries(files)) {
    for (const mutant of mutants) {
      const { status } = mutant
      if (status === 'Killed' || status === 'Timeout') counts.killed++
      else if (status !== 'Survived' && status !== 'NoCoverage') counts.ignored++
      else {
        const text = textAt(source, mutant)
        const replacement = mutant.replacement ?? ''
        if (EXPLAINED.some((each) => explains(each, file, text, replacement))) {
          counts.explained++
          continue
        }
        counts[status === 'Survived' ? 'survived' : 'uncovered']++
        const { line, column } = mutant.location.start
        lines.push(
          `${file}:${line}:${column} ${status} ${mutant.mutatorName}: ${short(text)} -> ${short(replacement)}`,
        )
      }
    }
  }
  const { killed, survived, uncovered, explained, ignored } = counts
  const all = killed + survived + uncovered
  const score = all === 0 ? 'nothing to score' : `${((100 * killed) / all).toFixed(1)} %`
  lines.push(
    `${name}: ${score}; ${killed} killed, ${survived} survived, ${uncovered} not reached by a test, ` +
      `${explained} explained, ${ignored} at import or in error`,
  )
  return lines.join('\n')
}

function explains(each: Explanation, file: string, text: string, replacement: string): boolean {
  if (each.file !== file) return false
  if (each.replacement !== undefined && each.replacement !== replacement) return false
  return typeof each.text === 'string'
    ? each.text === text
    : new RegExp(`^(?:${each.text.source})$`, each.text.flags).test(text)
}

function textAt(source: string, { location: { start, end } }: Mutant): string {
  const lines = source.split('\n').slice(start.line - 1, end.line)
  const last = lines.length - 1
  lines[last] = lines[last]!.slice(0, end.column - 1)
  lines[0] = lines[0]!.slice(start.column - 1)
  return lines.join('\n')
}

/** One line of at most 60 characters. */
function short(text: string): string {
  const line = text.replace(/\s+/g, ' ')
  return line.length > 60 ? `${line.slice(0, 57)}...` : line
}
