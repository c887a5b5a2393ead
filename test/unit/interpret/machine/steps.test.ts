/** What a program is charged for, in steps: with one less a body does not come to its end. */

import { expect } from 'chai'
import { load } from '../../../../src/index.js'
import { describeHot } from '../../../support/hot.js'

/** Calls from here on run in their waiting form. */
const DEPTH = 200

/** True if that many steps are enough to call a body at a depth. */
async function isEnough(steps: number, body: string, depth: number): Promise<boolean> {
  const source = `
    struct Wide { int a; int b; int c; int d; int e; int f; int g; int h; int i; int j; int k; int l; }
    function g () { }
    function body () { ${body} }
    function run (int n) { if (n == 0) { body(); } else { run(n - 1); } }`
  const program = await load({ source, limits: { steps: steps + depth + 1 }, stdout: () => {} })
  const error = await program.call('run', [depth]).then(
    () => undefined,
    (thrown: Error) => thrown.message,
  )
  expect(error).to.be.oneOf([undefined, 'execution limit exceeded'])
  return error === undefined
}

const definitions = (count: number) => Array.from({ length: count }, (_, n) => `int i${n} = 1;`).join(' ')

const sum = `i${' + 0'.repeat(16)}`

function testEach(depth: number): void {
  const cases: readonly [string, string, number][] = [
    ['nothing for a short body', 'int i = 1; string s = "a" + "b"; if (i == 1) { } else { }', 0],
    ['a step for each call of a function', 'g(); g(); g();', 3],
    ['a step for each call of a native', 'int n = strings:length("abc");', 1],
    ['a step for each turn of a loop', 'int i; while (i < 10) { i = i + 1; }', 10],
    ['a step for each turn over an array', 'int[] l = [1, 2, 3]; iterate (int i : l) { }', 10],
    ['for a long body by its length', definitions(20), 3],
    ['for a long body in each turn', `int i; while (i < 10) { i = i + 1; ${'i = i + 0; '.repeat(16)}}`, 60],
    ['for a long condition in each turn', `int i; while (${sum} < 10) { i = i + 1; }`, 32],
    ['for the elements between when an array grows', 'int[] a = []; a[800] = 1;', 104],
    ['for a new entry of a map, not for a change', 'map m = {}; m.a = 1; m.b = 2; m.a = 3;', 10],
    ['for a new member of json, not for a change', 'json j = {}; j.a = 1; j.b = 2; j.a = 3;', 10],
    ['for a copy of the values of a map', 'map m = {a:1, b:2, c:3, d:4}; iterate (any x : m) { }', 17],
    ['for a struct by the number of its fields', 'Wide w = {};', 4],
    ['for an array by the number of its elements', 'int[] l = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];', 14],
    ['for a json array likewise', 'json l = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];', 14],
    ['nothing for an error that is caught', 'try { int i = 1 / 0; } catch (errors:Error e) { }', 0],
    ['for each worker', 'fork { worker a { } worker b { } } join (all) (message[] r) { }', 200],
  ]
  for (const [what, body, steps] of cases) {
    it(what, async () => {
      expect(await isEnough(steps, body, depth)).to.equal(true)
      expect(await isEnough(steps - 1, body, depth)).to.equal(false)
    })
  }
}

describe('a program is charged', () => testEach(1))

describeHot('a program is charged, everything hot', 0, () => testEach(1))

describe('a program is charged, in the waiting form', () => testEach(DEPTH))
