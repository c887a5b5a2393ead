/**
 * Runs the programs in `failing`, which fail, and checks where. Cases are separated by a line that begins with `// ---`
 * and names the case. `run` is called; a comment on the line that fails has the part that fails:
 *
 *     int a = b / c; // fails at: b / c
 *
 * If the place depends on the remaining steps, the comment has the other possible lines, after ` | `.
 * Each program runs in its plain form, with hot code, and in its waiting form, which deep calls have.
 */

import { readdirSync, readFileSync } from 'node:fs'
import { expect } from 'chai'
import { BalError, load, type Place } from '../src/index.js'
import { describeHot } from './support/hot.js'

const DIRECTORY = new URL('./failing/', import.meta.url)

/** From this depth on, every function runs in its waiting form. */
const DEEP = 'function runDeep (int n) { if (n == 0) { run(); } else { runDeep(n - 1); } }\n'
const DEPTH = 200

interface Case {
  readonly title: string
  readonly source: string
}

function casesIn(text: string): Case[] {
  return text
    .split(/^\/\/ --- /m)
    .slice(1)
    .map((part) => {
      const end = part.indexOf('\n')
      return { title: part.slice(0, end), source: `${part.slice(end + 1)}${DEEP}` }
    })
}

/** `line: part`, one of which is expected. */
function expectedIn(source: string): string[] {
  const lines = source.split('\n')
  const index = lines.findIndex((line) => line.includes('// fails at: '))
  const [first, ...others] = lines[index]!.split('// fails at: ')[1]!.split(' | ')
  const elsewhere = others.map((part) => `${lines.findIndex((line) => line.includes(part)) + 1}: ${part}`)
  return [`${index + 1}: ${first}`, ...elsewhere]
}

/** The first line of the part that failed, without what a comment adds. */
function partAt({ line, column, endLine, endColumn }: Place, source: string): string {
  const text = source.split('\n')[line - 1]!
  const part = endLine > line ? text.slice(column - 1) : text.slice(column - 1, endColumn - 1)
  return `${line}: ${part.replace(/ *\/\/ fails at: .*/, '')}`
}

function testEach(name: string, args: readonly number[]): void {
  for (const file of readdirSync(DIRECTORY).sort()) {
    describe(file.replace('.bal', ''), () => {
      for (const { title, source } of casesIn(readFileSync(new URL(file, DIRECTORY), 'utf8'))) {
        it(title, async () => {
          const limits = { steps: 100_000, callDepth: 500, arrayLength: 1_000 }
          const program = await load({ source, name: 'f.bal', limits, stderr: () => {} })
          const error: unknown = await program.call(name, args).then(
            () => expect.fail('it does not fail'),
            (thrown: unknown) => thrown,
          )
          if (!(error instanceof BalError)) throw error
          expect(error.place?.file, error.message).to.equal('f.bal')
          expect(expectedIn(source), error.message).to.include(partAt(error.place!, source))
        })
      }
    })
  }
}

describe('programs that fail say where', () => testEach('run', []))

describeHot('programs that fail say where, everything hot', 0, () => testEach('run', []))

describe('programs that fail say where, in the waiting form', () => testEach('runDeep', [DEPTH]))

describeHot('programs that fail say where, in the waiting form, hot', 0, () => testEach('runDeep', [DEPTH]))
