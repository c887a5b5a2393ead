/** When code becomes hot, and how often the script of its constructors is evaluated for it. */

import { expect } from 'chai'
import { plainFormScript } from '../../../../.build/plain-form.mjs'
import { load, type Program } from '../../../../src/index.js'
import { heatSooner } from '../../../../src/interpret/hot/hot.js'

declare global {
  /** Counted by the script itself. */
  var EVALUATIONS: number | undefined
}

/** Counts evaluations of the script while `action` runs; code is hot after this many calls or turns. */
async function evaluationsIn(threshold: number, action: () => Promise<unknown>): Promise<number> {
  globalThis.EVALUATIONS = 0
  const cool = heatSooner(`globalThis.EVALUATIONS++;\n${plainFormScript()}`, threshold)
  try {
    await action()
    return globalThis.EVALUATIONS
  } finally {
    cool()
    globalThis.EVALUATIONS = undefined
  }
}

async function programOf(body: string): Promise<Program> {
  return await load({ source: `function one () (int) { return 1; } function f () { ${body} }` })
}

describe('the script of the node constructors', () => {
  it('is evaluated once a function has been called more often than the threshold', async () => {
    const program = await programOf('')
    const call = async (times: number) => {
      for (let i = 0; i < times; i++) await program.call('f')
    }
    expect(await evaluationsIn(3, () => call(3))).to.equal(0)
    expect(await evaluationsIn(3, () => call(1))).to.equal(1)
    expect(await evaluationsIn(3, () => call(5))).to.equal(0)
  })

  it('is evaluated once a loop has had more turns than the threshold', async () => {
    const loop = (turns: number) => programOf(`int i; while (i < ${turns}) { i = i + 1; }`)
    const [short, long] = [await loop(100), await loop(101)]
    expect(await evaluationsIn(100, () => short.call('f'))).to.equal(0)
    // The loop, and the statement in it.
    expect(await evaluationsIn(100, () => long.call('f'))).to.equal(2)
    const iterating = await programOf('int[] l = [1, 2, 3, 4]; iterate (int i : l) { int k = i; }')
    expect(await evaluationsIn(4, () => iterating.call('f'))).to.equal(0)
    expect(await evaluationsIn(5, () => iterating.call('f'))).to.equal(2)
  })

  for (const [what, body, evaluations] of [
    ['once for a body without statements', '', 1],
    ['once more for each statement', 'int i = 1; i = 2; i = 3;', 4],
    ['for the statements of blocks as well', 'if (true) { int i = 1; } else { int k = 1; int l = 2; }', 5],
    ['once more for a statement with one call', 'int i = one();', 2],
    ['once more for each further call of a statement', 'int i = one() + one() + one();', 4],
    ['80 times at most', 'int i; '.concat('i = i + 1; '.repeat(200)), 80],
  ] as const) {
    it(`is evaluated ${what}`, async () => {
      const program = await programOf(body)
      // The callee gets hot as well, with an evaluation for its body.
      const ofCallees = body.includes('one()') ? 1 : 0
      expect(await evaluationsIn(0, () => program.call('f'))).to.equal(evaluations + ofCallees)
    })
  }

  it('may import only the modules that hot/outside.ts lists', async () => {
    const program = await programOf('')
    const cool = heatSooner('require("./nothing.ts")', 0)
    const error: unknown = await program.call('f').then(
      () => undefined,
      (thrown: unknown) => thrown,
    )
    cool()
    expect(String(error)).to.include(
      'the script of the plain form imports ./nothing.ts, which hot/outside.ts does not list',
    )
  })
})
