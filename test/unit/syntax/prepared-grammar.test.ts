import { readdirSync, readFileSync } from 'node:fs'
import { expect } from 'chai'
import fc from 'fast-check'
import { type Diagnostic, DiagnosticLog } from '../../../src/diagnostics/diagnostic.js'
import { SourceFile } from '../../../src/source/source-file.js'
import { Grammar } from '../../../src/syntax/grammar.js'
import { lex } from '../../../src/syntax/lex.js'
import { print } from '../../../src/syntax/print.js'

const analysed = new Grammar()
const prepared = new Grammar(true, JSON.parse(JSON.stringify(analysed.prepare())))

function read(grammar: Grammar, text: string): { tree: string; diagnostics: readonly Diagnostic[] } {
  const log = new DiagnosticLog()
  const file = new SourceFile('test.bal', text)
  const unit = grammar.read(file, lex(file, log), log, 256)
  return { tree: print(unit), diagnostics: log.sorted() }
}

function programsBelow(folder: URL): string[] {
  return readdirSync(folder, { recursive: true })
    .map(String)
    .filter((name) => name.endsWith('.bal'))
    .map((name) => readFileSync(new URL(name, folder), 'utf8'))
}

const programs = programsBelow(new URL('../../language/', import.meta.url))

describe('a grammar that was prepared', () => {
  it('reads every program as one that is analysed when it is made', () => {
    expect(programs).to.not.be.empty
    for (const text of programs) expect(read(prepared, text)).to.deep.equal(read(analysed, text))
  })

  it('finds the same mistakes where something is cut out of a program', () => {
    const cuts = fc.record({
      text: fc.constantFrom(...programs.filter(({ length }) => length < 4000)),
      from: fc.double({ min: 0, max: 1, noNaN: true }),
      length: fc.nat(40),
    })
    fc.assert(
      fc.property(cuts, ({ text, from, length }) => {
        const start = Math.floor(from * text.length)
        const cut = text.slice(0, start) + text.slice(start + length)
        expect(read(prepared, cut)).to.deep.equal(read(analysed, cut))
      }),
      { numRuns: 200 },
    )
  })
})
