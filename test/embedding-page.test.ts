/** Each example of `docs/embedding.md` prints what it says, and its table of values holds. */

import { join } from 'node:path'
import { expect } from 'chai'
import { load } from '../src/index.js'
import { Folder, ROOT, runTypeScript } from './support/balws.js'
import { blocksOf, readPage } from './support/pages.js'

const PAGE = 'docs/embedding.md'

/** The code in a cell of the table. */
const codeIn = (cell: string): string[] => [...cell.matchAll(/`([^`]+)`/g)].map((match) => match[1]!)

const evaluate = (expression: string): unknown => new Function(`return (${expression})`)()

describe(PAGE, function () {
  this.timeout(60_000)

  for (const { language, text, line, heading } of blocksOf(PAGE)) {
    if (language !== 'js') continue
    it(`line ${line}, ${heading}`, async () => {
      const folder = new Folder()
      try {
        const file = folder.write(
          'example.mts',
          text.replace("'balws'", JSON.stringify(join(ROOT, 'src/index.ts'))),
        )
        const expected = [...text.matchAll(/\/\/ prints: (.*)$/gm)].map((match) => match[1]!)
        expect(expected).not.to.deep.equal([])
        const outcome = await runTypeScript(file, { cwd: folder.path })
        expect(outcome).to.include({ code: 0, stderr: '' })
        expect(outcome.stdout.trimEnd().split('\n')).to.deep.equal(expected)
      } finally {
        folder.remove()
      }
    })
  }

  const rows = [...readPage(PAGE).matchAll(/^\| (.*) \| `(.*)` \| `(.*)` \|.*\|$/gm)]

  it('has a row for each type', () => {
    const types = 'any blob boolean float int int[] json map message Person string xml'.split(' ')
    expect(new Set(rows.map((row) => row[2]))).to.include.all.keys(...types)
  })

  for (const [, inputs = '', type = '', output = ''] of rows) {
    for (const input of codeIn(inputs)) {
      it(`${input} as ${type}`, async () => {
        const program = await load({
          source: `
            struct Person { string name; int age = 30; }
            function same (${type} value) (${type}) { return value; }`,
        })
        expect(await program.call('same', [evaluate(input)])).to.deep.equal([evaluate(output)])
      })
    }
  }
})
