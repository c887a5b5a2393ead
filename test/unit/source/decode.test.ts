import { expect } from 'chai'
import fc from 'fast-check'
import { decodeUtf8, escapedByte } from '../../../src/source/decode.js'

describe('bytes of a source file', () => {
  it('that are UTF-8 are its text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const decoded = decodeUtf8(Buffer.from(text))
        expect(decoded).to.equal(text)
        expect(escapedByte(decoded)).to.equal(undefined)
      }),
    )
  })

  const table: readonly (readonly [what: string, bytes: number[], offset: number, byte: number])[] = [
    ['Latin-1', [0x22, 0xfc, 0x22], 1, 0xfc],
    ['a broken pair', [0x61, 0xc3, 0x28], 1, 0xc3],
    ['a character cut off', [0x61, 0xe2, 0x82], 1, 0xe2],
    ['a continuation alone', [0xc3, 0xa9, 0x80], 1, 0x80],
    ['the first byte', [0xff, 0x61], 0, 0xff],
    ['a surrogate half', [0x61, 0xed, 0xa0, 0x80], 1, 0xed],
  ]
  for (const [what, bytes, offset, byte] of table) {
    it(`that are invalid are reported by the first wrong one: ${what}`, () => {
      expect(escapedByte(decodeUtf8(Buffer.from(bytes)))).to.deep.equal({ offset, byte })
    })
  }

  it('that hold one wrong byte anywhere are known by it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (before, after) => {
        const bytes = Buffer.concat([Buffer.from(before), Buffer.from([0xff]), Buffer.from(after)])
        expect(escapedByte(decodeUtf8(bytes))).to.deep.equal({ offset: before.length, byte: 0xff })
      }),
    )
  })
})
