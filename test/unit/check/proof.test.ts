/** The edits of hints are tried, before anybody sees them. */

import { expect } from 'chai'
import { applyEdits } from '../../../src/diagnostics/edit.js'
import { checkTexts } from './checking.js'

function diagnosticsOf(text: string) {
  return checkTexts({ 'main.bal': text }).diagnostics
}

describe('the edits of a hint', () => {
  it('fix mistakes that appear only after the first one is fixed', () => {
    const text = 'function main (string[] args) { int? n = null; system:println(n); }'
    const [only, ...others] = diagnosticsOf(text)
    expect(others).to.deep.equal([])
    expect(only!.hint).to.equal("remove '?': a type has no mark for null; an int is never null: write 0")
    expect(applyEdits(text, only!.edits!)).to.equal(
      'function main (string[] args) { int n = 0; system:println(n); }',
    )
  })

  it('keep independent problems of the same kind apart', () => {
    const text =
      'function main (string[] args) {\n    int a = "1";\n    int b = "2";\n    int c = missing;\n}'
    expect(diagnosticsOf(text).map(({ line }) => line)).to.deep.equal([2, 3, 4])
  })

  it('remove consequential errors from the list, never earlier ones', () => {
    const text = "function main (string[] args) {\n    other();\n    char c = 'a';\n    system:println(c);\n}"
    const found = diagnosticsOf(text)
    expect(found.map(({ line }) => line)).to.deep.equal([3, 2])
  })

  it('are limited to short programs: a long one is not checked repeatedly', () => {
    const long = `// ${'x'.repeat(50_000)}\nfunction main (string[] args) { int? n = null; system:println(n); }`
    const [first] = diagnosticsOf(long)
    expect(first!.hint).to.equal("remove '?': a type has no mark for null")
  })
})
