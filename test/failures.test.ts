/** Holds the table of failures to its word: each entry has a number of its own, and an example that fails with it. */

import { readdirSync, readFileSync } from 'node:fs'
import { expect } from 'chai'
import { failuresPage } from '../.build/failures-page.mjs'
import { provoke } from '../src/cli/provoke.js'
import type { ExampleRun, FailureExample } from '../src/values/failures/example.js'
import { FAILURE_SUBJECTS, FAILURES } from '../src/values/failures/failures.js'

const TEST = new URL('./', import.meta.url)
const SOURCES = new URL('../src/', import.meta.url)

describe('the table of failures', () => {
  const entries = Object.entries(FAILURES)

  it('numbers every entry uniquely', () => {
    const numbers = entries.map(([, { code }]) => code)
    expect(numbers.filter((code, index) => numbers.indexOf(code) !== index)).to.deep.equal([])
  })

  it('describes in one sentence when each occurs', () => {
    for (const [name, { code, meaning }] of entries) {
      expect(code, name).to.match(/^BAL6\d{3}$/)
      expect(FAILURE_SUBJECTS).to.have.property(code.slice(0, 5))
      expect(meaning, name).to.match(/^[A-Z`].*\.$/)
    }
  })

  for (const [name, entry] of entries) {
    const { code } = entry
    const example: FailureExample = entry.example()
    if (typeof example === 'object' && 'test' in example) {
      it(`names a test that provokes ${name}`, () => {
        const [file = '', title = ''] = example.test.split(' > ')
        expect(readFileSync(new URL(file, TEST), 'utf8')).to.contain(`it('${title}'`)
      })
      continue
    }
    const run: ExampleRun = typeof example === 'string' ? { program: example } : example
    it(`shows ${name} by an example`, async () => {
      let logged: unknown
      const { error, reported } = await provoke(run, {
        info() {},
        warn() {},
        error() {},
        resourceFailed: (_trace, fields) => {
          logged = fields.code
        },
      })
      expect(error?.code ?? logged, error?.message ?? reported).to.equal(code)
    })
  }

  it('is what docs/failures.md shows', () => {
    const page = readFileSync(new URL('../docs/failures.md', TEST), 'utf8')
    expect(page === failuresPage(), 'run: node .build/failures-page.mjs').to.equal(true)
  })

  it('has everything that can fail', () => {
    // Only the class itself, the table, and an error that the program throws make a failure.
    const allowed = ['values/failure.ts', 'values/failures/failures.ts', 'interpret/shared/try.ts']
    const found = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' }).filter((file) => {
      if (!file.endsWith('.ts') || allowed.includes(file)) return false
      return /\bnew Failure\(|\bclass \w+ extends Failure\b/.test(
        readFileSync(new URL(file, SOURCES), 'utf8'),
      )
    })
    expect(found).to.deep.equal([])
  })
})
