import { expect } from 'chai'
import fc from 'fast-check'
import { FrameSlab } from '../../../../src/wire/frames/frame-slab.js'
import { textFrame } from '../../../../src/wire/frames/server-frames.js'

describe('a frame slab', () => {
  it('writes the frames that would be made one by one', () => {
    const slab = new FrameSlab()
    const short = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 200 }),
      // Near the lengths at which a header grows, in characters of one, two and three bytes.
      fc
        .tuple(fc.constantFrom('x', 'é', '€'), fc.integer({ min: 38, max: 130 }))
        .map(([unit, n]) => unit.repeat(n)),
    )
    fc.assert(
      fc.property(fc.array(short, { maxLength: 20 }), (texts) => {
        for (const text of texts) {
          if (!slab.takes(text)) continue
          const start = slab.write(text)
          expect(slab.bytes.subarray(start, slab.end).equals(textFrame(text)), text).to.equal(true)
        }
      }),
    )
  })

  it('puts frames one after another, and never overwrites one', () => {
    const slab = new FrameSlab()
    const seen: { bytes: Buffer; start: number; end: number; text: string }[] = []
    let ends = 0
    for (let i = 0; i < 2000; i++) {
      const before = { bytes: slab.bytes, end: slab.end }
      const text = `message ${i} ${'x'.repeat(i % 50)}`
      const start = slab.write(text)
      if (slab.bytes === before.bytes) expect(start).to.equal(before.end)
      else ends++
      seen.push({ bytes: slab.bytes, start, end: slab.end, text })
    }
    expect(ends).to.be.within(3, 10)
    for (const { bytes, start, end, text } of seen) {
      expect(bytes.subarray(start, end).equals(textFrame(text)), text).to.equal(true)
    }
  })

  it('has room for the longest that a text can become', () => {
    for (let units = 440; units < 470; units++) {
      const slab = new FrameSlab()
      for (let i = 0; i < 5; i++) slab.write('€'.repeat(1000))
      const text = '€'.repeat(units)
      const start = slab.write(text)
      expect(slab.bytes.subarray(start, slab.end).equals(textFrame(text)), `${units}`).to.equal(true)
    }
  })

  it('distinguishes the first non-ASCII character from the last ASCII one', () => {
    const slab = new FrameSlab()
    for (const text of ['\u007f', '\u0080', 'a\u007f\u0080']) {
      const start = slab.write(text)
      expect(slab.bytes.subarray(start, slab.end).equals(textFrame(text))).to.equal(true)
    }
  })

  it('is not for long texts, nor for half a surrogate pair', () => {
    const slab = new FrameSlab()
    expect(['', 'x'.repeat(1024), 'é🎈'].map((text) => slab.takes(text))).to.deep.equal([true, true, true])
    expect(['x'.repeat(1025), 'a\ud800'].map((text) => slab.takes(text))).to.deep.equal([false, false])
  })
})
