import { expect } from 'chai'
import * as fc from 'fast-check'
import { checkedProgram, checkTexts, type Texts } from './checking.js'

function orderOf(main: Texts): string[] {
  return checkedProgram(main).main.variables.map(({ name }) => name)
}

function hintOf(main: Texts): string | undefined {
  return checkTexts(main).diagnostics[0]?.hint
}

describe('the order of initialisation', () => {
  it('is that of the source, constants first, where nothing is needed', () => {
    expect(orderOf('int b = 1; const int Z = 1; int a = 2; const int Y = 1; int c;')).to.deep.equal([
      'Z',
      'Y',
      'b',
      'a',
      'c',
    ])
  })

  it('follows dependencies across the files of a package', () => {
    const files = {
      'a.bal': 'int a = g(); int b = 1;',
      'b.bal': 'int c = b + d; function g () (int) { return c; }',
      'c.bal': 'int d = 5;',
    }
    expect(orderOf(files)).to.deep.equal(['b', 'd', 'c', 'a'])
  })

  it('is found for long chains, through globals and through functions, in either direction', function () {
    this.timeout(60_000)
    const length = 12_000
    const numbers = Array.from({ length }, (_, i) => i)
    const down = numbers.map((i) => `int g${i} = ${i + 1 < length ? `g${i + 1}` : '1'};`)
    expect(orderOf(down.join('\n'))).to.deep.equal(numbers.map((i) => `g${i}`).reverse())
    const through = numbers.map((i) => {
      const value = i + 1 < length ? `g${i + 1}` : '1'
      return `int g${i} = f${i}(); function f${i} () (int) { return ${value}; }`
    })
    expect(orderOf(through.join('\n'))).to.deep.equal(numbers.map((i) => `g${i}`).reverse())
  })

  it('shows only the ends of a long cycle', () => {
    const length = 1_000
    const circle = Array.from({ length }, (_, i) => `int g${i} = g${(i + 1) % length};`).join('\n')
    const { diagnostics } = checkTexts(circle)
    expect(diagnostics.map(({ message }) => message)).to.deep.equal([
      "initialization cycle: 'g0' needs 'g1' needs 'g2' needs 'g3' needs 'g4' needs … needs 'g996' needs 'g997' needs 'g998' needs 'g999' needs 'g0'",
    ])
  })

  it('shows the calls of a cycle', () => {
    expect(hintOf('int a = b; int b = a;')).to.equal("give 'a' a value that does not need the others")
    expect(hintOf('int a = b; int b = f(); function f () (int) { return a; }')).to.equal(
      "'b' calls f, which reads 'a'; give 'a' a value that does not need the others",
    )
    expect(hintOf('int a = a;')).to.equal("give 'a' a value that does not need itself")
    expect(
      hintOf(
        'int a = 1 + f(); int b = a; function f () (int) { return g(); } function g () (int) { return b; }',
      ),
    ).to.equal("'a' calls f, which calls g, which reads 'b'; give 'a' a value that does not need the others")
  })

  /** Globals 0 to n-1, each with its reads and calls, and the reads and writes of its function. */
  const packages = fc.integer({ min: 1, max: 7 }).chain((size) => {
    const some = fc.uniqueArray(fc.nat({ max: size - 1 }), { maxLength: 2 })
    return fc.array(fc.record({ reads: some, calls: some, inFunction: some, callsOn: some, writes: some }), {
      minLength: size,
      maxLength: size,
    })
  })

  it('initialises everything before its readers, or reports an actual cycle', () => {
    fc.assert(
      fc.property(packages, (globals) => {
        const source = globals
          .map(({ reads, calls, inFunction, callsOn, writes }, i) => {
            const value = ['1', ...reads.map((r) => `g${r}`), ...calls.map((c) => `f${c}()`)].join(' + ')
            const body = ['1', ...inFunction.map((r) => `g${r}`), ...callsOn.map((c) => `f${c}()`)].join(
              ' + ',
            )
            const assigned = writes.map((w) => `g${w} = 0;`).join(' ')
            return `int g${i} = ${value}; function f${i} () (int) { ${assigned} return ${body}; }`
          })
          .join('\n')
        // Everything that each global reads, through all calls.
        const readBy = globals.map(({ reads, calls }) => {
          const found = new Set(reads)
          const called = new Set<number>()
          const waiting = [...calls]
          for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
            if (called.has(next)) continue
            called.add(next)
            for (const read of globals[next]!.inFunction) found.add(read)
            waiting.push(...globals[next]!.callsOn)
          }
          return found
        })
        const reaches = (from: number, to: number, seen = new Set<number>()): boolean =>
          [...readBy[from]!].some((next) => {
            if (next === to) return true
            if (seen.has(next)) return false
            seen.add(next)
            return reaches(next, to, seen)
          })
        const isCircular = globals.some((_, i) => reaches(i, i))
        const { program, diagnostics } = checkTexts(source)
        expect(diagnostics.length > 0, source).to.equal(isCircular)
        if (!program) {
          for (const { message } of diagnostics) {
            const names = [...message.matchAll(/'g(\d+)'/g)].map(([, number]) => Number(number))
            names.slice(1).forEach((name, index) => {
              expect(readBy[names[index]!]!.has(name), `${message} in ${source}`).to.equal(true)
            })
          }
          return
        }
        const order = program.main.variables.map(({ name }) => Number(name.slice(1)))
        readBy.forEach((read, i) => {
          for (const each of read) expect(order.indexOf(each), source).to.be.below(order.indexOf(i))
        })
      }),
      { numRuns: 100 },
    )
  })
})
