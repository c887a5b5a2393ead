import { expect } from 'chai'
import { sizeOfPattern } from '../../../../src/library/engines/regex-size.js'

describe('the size of a pattern', () => {
  for (const [pattern, size] of [
    ['', 0],
    ['abc', 3],
    ['a{5}', 5],
    ['a{2,9}', 9],
    ['a{3,}', 3],
    ['a{0}', 1],
    ['{5}', 4],
    ['a{x}', 4],
    ['(ab){10}', 30],
    ['((ab){10}){10}', 310],
    ['[abc]{7}', 7],
    ['[^]a]{7}', 7],
    ['[\\]a]{7}', 7],
    ['\\p{L}{7}', 7],
    ['\\({7}', 7],
    ['(a{5}', 5],
    ['a)b', 3],
    ['[a', 1],
    ['\\', 1],
  ] as const) {
    it(`${pattern || 'of nothing'} is ${size}`, () => {
      expect(sizeOfPattern(pattern)).to.equal(size)
    })
  }
})
