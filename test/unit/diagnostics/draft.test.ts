import { expect } from 'chai'
import fc from 'fast-check'
import { Draft } from '../../../src/diagnostics/draft.js'
import { applyEdits, type Edit } from '../../../src/diagnostics/edit.js'

const edit = (column: number, endColumn: number, text: string): Edit => {
  return { line: 1, column, endLine: 1, endColumn, text }
}

describe('Draft', () => {
  it('joins edits of an edited text into edits of the first', () => {
    const draft = new Draft('int? n = null;')
    expect(draft.apply([edit(4, 5, '')])).to.equal(true)
    expect(draft.text).to.equal('int n = null;')
    expect(draft.apply([edit(9, 13, '0')])).to.equal(true)
    expect(draft.text).to.equal('int n = 0;')
    expect(draft.edits()).to.deep.equal([edit(4, 5, ''), edit(10, 14, '0')])
  })

  it('joins edits that change the text of earlier ones', () => {
    const draft = new Draft('a b c')
    draft.apply([edit(3, 4, 'beta')])
    draft.apply([edit(4, 6, '')])
    expect(draft.text).to.equal('a ba c')
    expect(applyEdits('a b c', draft.edits())).to.equal('a ba c')
  })

  it('changes nothing where edits overlap', () => {
    const draft = new Draft('abc')
    expect(draft.apply([edit(1, 3, 'x'), edit(2, 4, 'y')])).to.equal(false)
    expect(draft.text).to.equal('abc')
  })

  it('reports the lines on which something was added or removed', () => {
    const draft = new Draft('a\nb\nc\nd\n')
    draft.apply([{ line: 2, column: 1, endLine: 2, endColumn: 2, text: 'x\ny' }])
    draft.apply([{ line: 5, column: 1, endLine: 5, endColumn: 2, text: '' }])
    expect([...draft.changedLines()]).to.deep.equal([2, 3, 5])
  })

  it('has edits that produce its text, whatever is edited', () => {
    const change = fc.tuple(fc.nat(30), fc.nat(5), fc.stringMatching(/^[xy\n]{0,3}$/))
    fc.assert(
      fc.property(
        fc.stringMatching(/^[ab\n]{0,20}$/),
        fc.array(change, { maxLength: 6 }),
        (text, changes) => {
          const draft = new Draft(text)
          for (const [start, length, replacement] of changes) {
            const from = Math.min(start, draft.text.length)
            const to = Math.min(from + length, draft.text.length)
            const expected = draft.text.slice(0, from) + replacement + draft.text.slice(to)
            const at = (offset: number) => {
              const lines = draft.text.slice(0, offset).split('\n')
              return { line: lines.length, column: lines.at(-1)!.length + 1 }
            }
            const end = at(to)
            draft.apply([{ ...at(from), endLine: end.line, endColumn: end.column, text: replacement }])
            expect(draft.text).to.equal(expected)
          }
          expect(applyEdits(text, draft.edits())).to.equal(draft.text)
        },
      ),
    )
  })
})
