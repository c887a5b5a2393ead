/**
 * Wrong programs and what is said about them: the files of `language/rejected`, one a topic. A comment says
 * what is expected on its line:
 *
 *     // expect error: undefined symbol 'x'
 *     // expect warning: unused import package '"ballerina.lang.errors"'
 *     // expect first error: …     this one is reported first, though others stand above it
 */

import { readdirSync, readFileSync } from 'node:fs'
import { expect } from 'chai'
import { casesOf } from './support/cases.js'
import { checkTexts } from './unit/check/checking.js'

const DIRECTORY = new URL('./language/rejected/', import.meta.url)
const EXPECTATION = /\/\/ expect (first )?(error|warning): (.*?)(?= \/\/ expect |$)/g

function expectationsOf(texts: Readonly<Record<string, string>>): { all: string[]; first: string } {
  const all: string[] = []
  let first: string | undefined
  for (const [file, text] of Object.entries(texts)) {
    text.split('\n').forEach((line, index) => {
      for (const [, isFirst, severity, message] of line.matchAll(EXPECTATION)) {
        const expected = `${file}:${index + 1} ${severity}: ${message!.trim()}`
        all.push(expected)
        if (isFirst) first = expected
      }
    })
  }
  return { all, first: first ?? all.find((each) => !each.includes(' warning: ')) ?? all[0]! }
}

describe('wrong programs', () => {
  for (const file of readdirSync(DIRECTORY).sort()) {
    describe(file.replace('.bal', '').replaceAll('-', ' '), () => {
      const cases = casesOf(readFileSync(new URL(file, DIRECTORY), 'utf8'))
      for (const { title, main, packages } of cases) {
        it(title, () => {
          const texts: Record<string, string> = { 'main.bal': main }
          for (const [path, files] of Object.entries(packages)) {
            for (const [name, text] of Object.entries(files))
              texts[`${path.replaceAll('.', '/')}/${name}`] = text
          }
          const expected = expectationsOf(texts)
          expect(expected.all, 'a case without expectations').to.not.deep.equal([])
          const { diagnostics } = checkTexts({ 'main.bal': main }, packages)
          const found = diagnostics.map((d) => `${d.file}:${d.line} ${d.severity}: ${d.message}`)
          expect([...found].sort()).to.deep.equal([...expected.all].sort())
          expect(found[0]).to.equal(expected.first)
        })
      }
    })
  }
})
