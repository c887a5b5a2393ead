import { expect } from 'chai'
import { masked } from '../../../../src/wire/frames/client-frames.js'
import { binaryFrame, textFrame } from '../../../../src/wire/frames/server-frames.js'

describe('a frame of a client', () => {
  it('has the content under its mask, whatever the length', () => {
    for (const length of [0, 1, 125, 126, 70_000]) {
      const bytes = Uint8Array.from({ length }, (_, index) => index)
      const plain = binaryFrame(bytes)
      const head = plain.length - length
      const frame = masked(plain)
      expect(frame[0]).to.equal(0x82)
      expect(frame[1]).to.equal(plain[1]! | 0x80)
      expect(frame.subarray(2, head).equals(plain.subarray(2, head))).to.equal(true)
      const mask = frame.subarray(head, head + 4)
      const content = frame.subarray(head + 4).map((byte, index) => byte ^ mask[index % 4]!)
      expect(Buffer.compare(content, bytes)).to.equal(0)
    }
  })

  it('has another mask each time', () => {
    const masks = Array.from({ length: 20 }, () => masked(textFrame('')).readUInt32BE(2))
    expect(new Set(masks).size).to.be.greaterThan(1)
  })
})
