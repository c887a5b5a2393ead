import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect } from 'chai'
import { expectedOutcome, outcomeOf, programsIn, type Run, runMain } from './support/expectations.js'
import { describeHot } from './support/hot.js'

const FOLDER = fileURLToPath(new URL('./language/', import.meta.url))

/** Programs with a `main`; rejected.test.ts tests the rejected ones. */
const programs = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.bal') && !file.startsWith('rejected'))
  .sort()

/** From this call depth on, all code runs in its waiting form. */
const DEPTH = 200
const DEEP =
  '\nfunction runDeep (int n) { if (n == 0) { string[] none = []; main(none); } else { runDeep(n - 1); } }'
const runDeep: Run = (program) => program.call('runDeep', [DEPTH])

/** The output of these programs depends on their callers. */
const KNOW_THEIR_CALLERS = new Set(['errors/stack-traces.bal'])

function testEach(files: readonly string[], run: Run, addition = ''): void {
  for (const file of files) {
    const name = file
      .replace(/\.bal$/, '')
      .replaceAll('-', ' ')
      .replaceAll('/', ': ')
    for (const { title, source } of programsIn(readFileSync(FOLDER + file, 'utf8'))) {
      it(name + title, async () => {
        const expected = expectedOutcome(source)
        const count = expected.lines.length + (expected.error === undefined ? 0 : 1)
        expect(count, 'no expectation').to.be.above(0)
        const fileName = file.slice(file.lastIndexOf('/') + 1)
        expect(await outcomeOf(fileName, source + addition, run)).to.deep.equal(expected)
      })
    }
  }
}

describe('the language', () => testEach(programs, runMain))

describeHot('the language, everything hot from the first call', 0, () => testEach(programs, runMain))

describe('the language, in the waiting form', () => {
  testEach(
    programs.filter((file) => !KNOW_THEIR_CALLERS.has(file)),
    runDeep,
    DEEP,
  )
})
