import { isUtf8 } from 'node:buffer'
import { expect } from 'chai'
import fc from 'fast-check'
import { EarlyText } from '../../../../src/wire/frames/early-text.js'

/** Each kind of byte that a character may end with. */
const ENDS = [0x80, 0x90, 0xa0, 0xbf].flatMap((first) => [[first], [first, 0x80], [first, 0x80, 0x80]])

/** Bytes that could be the beginning of a text. */
function mayBecomeText(octets: Buffer): boolean {
  return isUtf8(octets) || ENDS.some((end) => isUtf8(Buffer.concat([octets, Buffer.from(end)])))
}

/** Returns the number of bytes up to the first invalid one; undefined if there is none. */
function spoiledAfter(octets: Buffer): number | undefined {
  const count = Array.from(octets).findIndex((_, index) => !mayBecomeText(octets.subarray(0, index + 1)))
  return count === -1 ? undefined : count + 1
}

/** Fragments of characters, valid and invalid. */
const octets = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary', maxLength: 4 }).map((text) => [...Buffer.from(text.toWellFormed())]),
      fc.constantFrom(
        [0xe2, 0x82],
        [0xf0, 0x9f],
        [0xed],
        [0xf4],
        [0xe0],
        [0xa0],
        [0x80],
        [0xbf],
        [0x8f],
        [0x61],
      ),
      fc.array(fc.nat({ max: 255 }), { maxLength: 2 }),
    ),
    { maxLength: 12 },
  )
  .map((parts) => Buffer.from(parts.flat()))

const mask = fc.uint8Array({ minLength: 4, maxLength: 4 })
const cuts = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 20 })

describe('a text that has not arrived in full', () => {
  it('is refused with the very octet that spoils it, however it is masked and cut', () => {
    fc.assert(
      fc.property(octets, mask, cuts, (plain, key, sizes) => {
        const text = new EarlyText()
        text.enterFrame()
        const taken = Uint8Array.from(key)
        for (let i = 0; i < 4; i++) text.takeMask(taken, i, i)
        expect([...taken]).to.deep.equal([0, 0, 0, 0])
        const masked = plain.map((octet, i) => octet ^ key[i & 3]!)
        let position = 0
        for (let turn = 0; position < masked.length; turn++) {
          const end = Math.min(masked.length, position + sizes[turn % sizes.length]!)
          const isFine = text.read(masked.subarray(position, end))
          expect([...masked.subarray(position, end)]).to.deep.equal([...plain.subarray(position, end)])
          const spoiled = spoiledAfter(plain) ?? Number.POSITIVE_INFINITY
          expect(isFine).to.equal(end < spoiled)
          if (!isFine) return
          position = end
        }
      }),
      { numRuns: 500 },
    )
  })

  it('is refused octet by octet as the table of RFC 3629 says', () => {
    for (let first = 0x80; first <= 0xff; first++) {
      for (let second = 0; second <= 0xff; second++) {
        const octets = Buffer.of(first, second)
        const text = new EarlyText()
        text.enterFrame()
        const taken = [0, 1].findIndex((index) => !text.read(Buffer.of(octets[index]!)))
        const expected = [1, 2].findIndex((end) => !mayBecomeText(octets.subarray(0, end)))
        if (taken !== expected) expect(taken, octets.toString('hex')).to.equal(expected)
      }
    }
  })

  it('has a mask for each of its frames', () => {
    const text = new EarlyText()
    for (const [plain, key] of [
      ['abcde', [1, 2, 3, 4]],
      ['grün', [5, 6, 7, 8]],
    ] as const) {
      text.enterFrame()
      const mask = Uint8Array.from(key)
      for (let i = 0; i < 4; i++) text.takeMask(mask, i, i)
      const octets = Buffer.from(plain).map((octet, i) => octet ^ key[i & 3]!)
      expect(text.read(octets)).to.equal(true)
      expect(String(Buffer.from(octets))).to.equal(plain)
    }
    text.enterFrame()
    const unmasked = Buffer.from('z')
    expect(text.read(unmasked)).to.equal(true)
    expect(String(unmasked)).to.equal('z')
  })
})
