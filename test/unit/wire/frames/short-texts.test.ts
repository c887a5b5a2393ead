import { expect } from 'chai'
import fc from 'fast-check'
import { masked } from '../../../../src/wire/frames/client-frames.js'
import { binaryFrame, textFrame } from '../../../../src/wire/frames/server-frames.js'
import { readShortTexts } from '../../../../src/wire/frames/short-texts.js'
import { clientFrame } from '../../../support/client.js'

function read(chunk: Buffer, most = 4096): { texts: string[]; rest: Buffer } {
  const texts: string[] = []
  const receive = (text: string) => texts.push(text) > 0
  const end = readShortTexts(chunk, most, { receive })
  return { texts, rest: chunk.subarray(end) }
}

/** Frames that are not complete short texts, and what precedes and follows them. */
function expectLeft(frame: Buffer, most?: number): void {
  const chunk = Buffer.concat([clientFrame('before'), frame, clientFrame('behind')])
  const { texts, rest } = read(Buffer.from(chunk), most)
  expect(texts).to.deep.equal(['before'])
  expect(rest.equals(chunk.subarray(clientFrame('before').length)), 'the rest is as it came').to.equal(true)
}

describe('short texts', () => {
  it('are read one after the other', () => {
    const { texts, rest } = read(Buffer.concat(['a', '', 'grüße', '😀'].map((text) => clientFrame(text))))
    expect(texts).to.deep.equal(['a', '', 'grüße', '😀'])
    expect(rest).to.have.lengthOf(0)
  })

  it('are unmasked, wherever they begin', () => {
    const texts = ['abcdefg', 'h', 'grüße', 'x'.repeat(200)]
    const chunk = Buffer.concat(texts.map((text) => masked(textFrame(text))))
    expect(read(chunk).texts).to.deep.equal(texts)
  })

  it('leave anything but text masked', () => {
    expectLeft(masked(binaryFrame(Buffer.from('abcdefg'))))
    const broken = binaryFrame(Buffer.from([0x61, 0x62, 0x63, 0xff]))
    broken[0] = 0x81
    expectLeft(masked(broken))
  })

  it('have up to 4096 bytes, or whatever the limit is', () => {
    for (const size of [125, 126, 127, 4095, 4096]) {
      expect(read(clientFrame('x'.repeat(size))).texts).to.deep.equal(['x'.repeat(size)])
    }
    expectLeft(clientFrame('x'.repeat(4097)))
    expectLeft(clientFrame('x'.repeat(70_000)))
    expectLeft(clientFrame('1234567'), 6)
  })

  it('are all of it: every other frame is left for ws', () => {
    expectLeft(clientFrame('a', { final: false }))
    for (const opcode of [0, 2, 3, 8, 9, 10, 15]) expectLeft(clientFrame('a', { opcode }))
    const reserved = clientFrame('a')
    reserved[0]! |= 0x40
    expectLeft(reserved)
    expectLeft(Buffer.from([0x81, 1, 0x61]))
    // A length in two bytes that fits into one.
    expectLeft(Buffer.from([0x81, 0xfe, 0, 1, 0, 0, 0, 0, 0x61]))
  })

  it('are UTF-8', () => {
    for (const bytes of [
      [0xff],
      [0x80],
      [0xc3],
      [0xed, 0xa0, 0x80],
      [0x61, 0x80],
      [0xf5, 0x80, 0x80, 0x80],
    ]) {
      expectLeft(clientFrame(Buffer.from(bytes)))
    }
  })

  it('are whole: what is cut anywhere is left', () => {
    const frame = clientFrame('a text of some length')
    for (let length = 0; length < frame.length; length++) {
      const { texts, rest } = read(Buffer.concat([clientFrame('first'), frame.subarray(0, length)]))
      expect(texts).to.deep.equal(['first'])
      expect(rest.equals(frame.subarray(0, length))).to.equal(true)
    }
  })

  it('are read no further than is wanted', () => {
    const chunk = Buffer.concat([clientFrame('a'), clientFrame('b')])
    const texts: string[] = []
    const receive = (text: string) => texts.push(text) === 0
    const end = readShortTexts(chunk, 100, { receive })
    expect(texts).to.deep.equal(['a'])
    expect(end).to.equal(clientFrame('a').length)
  })

  it('come out as they went in, and bytes of any kind do no harm', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' }), { maxLength: 5 }), (texts) => {
        expect(read(Buffer.concat(texts.map((text) => clientFrame(text)))).texts).to.deep.equal(texts)
      }),
    )
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => {
        const chunk = Buffer.concat([Buffer.from([0x81]), bytes])
        const { texts, rest } = read(Buffer.from(chunk))
        if (texts.length === 0) expect(rest.equals(chunk)).to.equal(true)
      }),
    )
  })
})
