/** Wrong programs and their diagnostics: the files of `language/rejected`, one for each topic. */

import { readdirSync, readFileSync } from 'node:fs'
import { expect } from 'chai'
import { casesOf } from './support/cases.js'
import { expectedReport, reportOf } from './support/expectations.js'

const DIRECTORY = new URL('./language/rejected/', import.meta.url)

describe('wrong programs', () => {
  for (const file of readdirSync(DIRECTORY).sort()) {
    describe(file.replace('.bal', '').replaceAll('-', ' '), () => {
      for (const { title, main, packages } of casesOf(readFileSync(new URL(file, DIRECTORY), 'utf8'))) {
        it(title, () => {
          const texts: Record<string, string> = { 'main.bal': main }
          for (const [path, files] of Object.entries(packages)) {
            for (const [name, text] of Object.entries(files))
              texts[`${path.replaceAll('.', '/')}/${name}`] = text
          }
          const expected = expectedReport(texts)
          expect(expected.all, 'a case without expectations').to.not.deep.equal([])
          expect(reportOf(main, packages)).to.deep.equal(expected)
        })
      }
    })
  }
})
