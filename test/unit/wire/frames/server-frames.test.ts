import { expect } from 'chai'
import { binaryFrame, textFrame } from '../../../../src/wire/frames/server-frames.js'

describe('a text frame', () => {
  it('has the shortest encoding of its length', () => {
    for (const [length, head] of [
      [0, [0x81, 0]],
      [125, [0x81, 125]],
      [126, [0x81, 126, 0, 126]],
      [0xffff, [0x81, 126, 0xff, 0xff]],
      [0x1_0000, [0x81, 127, 0, 0, 0, 0, 0, 1, 0, 0]],
    ] as const) {
      const frame = textFrame('x'.repeat(length))
      expect([...frame.subarray(0, head.length)]).to.deep.equal([...head])
      expect(frame.length).to.equal(head.length + length)
    }
  })

  it('is UTF-8, with a question mark for half a pair', () => {
    expect(textFrame('é🎈').subarray(2).toString('utf8')).to.equal('é🎈')
    expect(textFrame('a\ud800b\udc00').subarray(2).toString('utf8')).to.equal('a?b?')
  })
})

describe('a binary frame', () => {
  it('has the shortest encoding of its length, and the bytes unchanged', () => {
    for (const [length, head] of [
      [0, [0x82, 0]],
      [125, [0x82, 125]],
      [126, [0x82, 126, 0, 126]],
      [0x1_0000, [0x82, 127, 0, 0, 0, 0, 0, 1, 0, 0]],
    ] as const) {
      const bytes = Uint8Array.from({ length }, (_, index) => index)
      const frame = binaryFrame(bytes)
      expect([...frame.subarray(0, head.length)]).to.deep.equal([...head])
      expect(frame.subarray(head.length).equals(bytes)).to.equal(true)
    }
  })
})
