/** Programs with their expectations in comments: how they are run, how they are checked, and what they say. */

import { expect } from 'chai'
import { BalError, load, type Program } from '../../src/index.js'
import { checkTexts } from '../unit/check/checking.js'

export interface Outcome {
  readonly lines: readonly string[]
  readonly error: string | undefined
}

/**
 * What a program that runs says about itself: `// expect: TEXT` for each line it prints, in order, and
 * `// expect runtime error: TEXT` where it ends with one. One blank after the colon is left out.
 */
export function expectedOutcome(source: string): Outcome {
  const lines = [...source.matchAll(/\/\/ expect: ?(.*)$/gm)].map((match) => match[1]!)
  const error = /\/\/ expect runtime error: ?(.*)$/m.exec(source)?.[1]
  return { lines, error }
}

/** Returns the programs of a file: a line that begins with `// ---` precedes and names each. */
export function programsIn(text: string): { readonly title: string; readonly source: string }[] {
  const [first = '', ...others] = text.split(/^\/\/ --- ?/m)
  if (others.length === 0) return [{ title: '', source: first }]
  return others.map((part) => {
    const end = part.indexOf('\n')
    return { title: `: ${part.slice(0, end).trim()}`, source: part.slice(end + 1) }
  })
}

/** How a program is run. */
export type Run = (program: Program) => Promise<unknown>

export const runMain: Run = (program) => program.runMain()

export async function outcomeOf(name: string, source: string, run: Run = runMain): Promise<Outcome> {
  let text = ''
  const program = await load({
    name,
    source,
    stdout: (piece) => {
      text += piece
    },
    stderr: () => {},
  })
  const error = await run(program).then(
    () => undefined,
    (thrown: unknown) => {
      expect(thrown).to.be.instanceOf(BalError)
      return (thrown as BalError).message
    },
  )
  return { lines: text === '' ? [] : text.replace(/\n$/, '').split('\n'), error }
}

export interface Report {
  /** `file:line severity: message`, sorted. */
  readonly all: readonly string[]
  /** The one that is reported first. */
  readonly first: string | undefined
}

const REPORT = /\/\/ expect (first )?(error|warning): (.*?)(?= \/\/ expect |$)/g

/**
 * What files say that the checker reports, in comments on its line:
 *
 *     // expect error: undefined symbol 'x'
 *     // expect warning: unused import package '"ballerina.lang.errors"'
 *     // expect first error: …     this one is reported first, although others are above it
 */
export function expectedReport(texts: Readonly<Record<string, string>>): Report {
  const all: string[] = []
  let first: string | undefined
  for (const [file, text] of Object.entries(texts)) {
    text.split('\n').forEach((line, index) => {
      for (const [, isFirst, severity, message] of line.matchAll(REPORT)) {
        const expected = `${file}:${index + 1} ${severity}: ${message!.trim()}`
        all.push(expected)
        if (isFirst) first = expected
      }
    })
  }
  return { all: [...all].sort(), first: first ?? all.find((each) => !each.includes(' warning: ')) ?? all[0] }
}

/** Checks a program and packages beside it: package paths to texts by file name. */
export function reportOf(
  main: string,
  packages: Readonly<Record<string, Readonly<Record<string, string>>>> = {},
): Report {
  const { diagnostics } = checkTexts({ 'main.bal': main }, packages)
  const found = diagnostics.map((d) => `${d.file}:${d.line} ${d.severity}: ${d.message}`)
  return { all: [...found].sort(), first: found[0] }
}
