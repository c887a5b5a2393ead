import { expect } from 'chai'
import fc from 'fast-check'
import { DiagnosticLog } from '../../../src/diagnostics/diagnostic.js'
import { applyEdits, type Edit, placeEdit } from '../../../src/diagnostics/edit.js'
import { SourceFile } from '../../../src/source/source-file.js'

function edit(line: number, column: number, endLine: number, endColumn: number, text: string): Edit {
  return { line, column, endLine, endColumn, text }
}

describe('edits', () => {
  it('replace, insert and remove, in any order', () => {
    const edits = [edit(2, 1, 2, 4, 'two'), edit(1, 1, 1, 1, '> '), edit(2, 4, 3, 1, '')]
    expect(applyEdits('one\nTWO\nthree', edits)).to.equal('> one\ntwothree')
  })

  it('at one place are applied in their order', () => {
    expect(applyEdits('c', [edit(1, 1, 1, 1, 'a'), edit(1, 1, 1, 1, 'b')])).to.equal('abc')
  })

  it('count columns as diagnostics do, whatever the line ends', () => {
    expect(applyEdits('a\r\nb\rc\u{1f600}d', [edit(3, 4, 3, 5, 'D'), edit(2, 1, 2, 2, 'B')])).to.equal(
      'a\r\nB\rc\u{1f600}D',
    )
  })

  it('may not overlap', () => {
    expect(() => applyEdits('abc', [edit(1, 1, 1, 3, ''), edit(1, 2, 1, 4, '')])).to.throw(RangeError)
  })

  it('mean the same stretch as the offsets they are made from', () => {
    const stretch = fc
      .tuple(fc.string({ unit: fc.constantFrom('a', '\n', '\r', '\u{1f600}') }), fc.nat(), fc.nat())
      .map(([text, a, b]) => {
        const [start, end] = [a % (text.length + 1), b % (text.length + 1)].sort((x, y) => x - y)
        return { text, start: start!, end: end! }
      })
    fc.assert(
      fc.property(stretch, fc.string(), ({ text, start, end }, replacement) => {
        const placed = placeEdit({ span: { start, end }, text: replacement }, new SourceFile('', text))
        expect(applyEdits(text, [placed])).to.equal(text.slice(0, start) + replacement + text.slice(end))
      }),
    )
  })
})

describe('a diagnostic', () => {
  const file = new SourceFile('a.bal', 'one\ntwo')
  const reported = (hint: Parameters<DiagnosticLog['report']>[4]) => {
    const log = new DiagnosticLog()
    log.report(file, { start: 4, end: 7 }, 'UnwantedToken', { found: 'two' }, hint)
    return log.sorted()[0]!
  }

  it('carries the edits of its hint', () => {
    const edits = [{ span: { start: 4, end: 7 }, text: '2' }]
    const { hint, edits: placed } = reported({ text: "write '2'", edits })
    expect(hint).to.equal("write '2'")
    expect(placed).to.deep.equal([edit(2, 1, 2, 4, '2')])
  })

  it('has no edits where the hint is a text', () => {
    expect(reported('look around')).to.include({ hint: 'look around' }).and.not.to.have.property('edits')
  })
})
