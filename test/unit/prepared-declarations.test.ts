import { readdirSync, readFileSync } from 'node:fs'
import { expect } from 'chai'
import { preparedDeclarations } from '../../.build/prepare-declarations.mjs'

const LIBRARY = new URL('../../src/library/packages/', import.meta.url)

describe('the declarations that the build prepares', () => {
  for (const name of readdirSync(LIBRARY).filter((each) => each.endsWith('.bal'))) {
    it(`are those of ${name}, without what documents them`, () => {
      const text = readFileSync(new URL(name, LIBRARY), 'utf8')
      // The same text with its documentation blanked out, so that everything keeps its place.
      const documentation = /@doc:\w+ *\{value:"(?:\\.|[^"\\])*"\}|\/\/.*|import ballerina\.doc;/g
      const blanked = text.replace(documentation, (match) => ' '.repeat(match.length))
      expect(withoutSpans(preparedDeclarations(name, text))).to.deep.equal(
        withoutSpans(preparedDeclarations(name, blanked)),
      )
    })
  }

  it('must be right', () => {
    expect(() => preparedDeclarations('wrong.bal', 'package p;\nfunction f ( {')).to.throw('wrong.bal:2: ')
  })
})

/** Removes spans, because a definition begins at its first annotation. */
function withoutSpans(json: string): unknown {
  return JSON.parse(json, (key, value) => (key === 'span' ? undefined : value))
}
