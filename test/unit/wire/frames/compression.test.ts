import { randomBytes } from 'node:crypto'
import { constants, inflateRawSync } from 'node:zlib'
import { expect } from 'chai'
import { agreeOnCompression, compressed } from '../../../../src/wire/frames/compression.js'
import { binaryFrame, payloadOf, textFrame } from '../../../../src/wire/frames/server-frames.js'

/** What is negotiated for an offer, and what is passed on to ws. */
function agreed(offer: string | undefined): [windowBits: number | undefined, left: string | undefined] {
  const headers = offer === undefined ? {} : { 'sec-websocket-extensions': offer }
  const windowBits = agreeOnCompression(headers)
  return [windowBits, headers['sec-websocket-extensions']]
}

describe('compression', () => {
  for (const [offer, windowBits] of [
    ['permessage-deflate', 15],
    ['permessage-deflate; client_max_window_bits', 15],
    ['permessage-deflate; client_max_window_bits=8', 15],
    ['permessage-deflate; client_max_window_bits="10"', 15],
    ['permessage-deflate; server_no_context_takeover; client_no_context_takeover', 15],
    ['permessage-deflate;server_max_window_bits=9', 9],
    ['permessage-deflate; server_max_window_bits="12" ; client_max_window_bits', 12],
  ] as const) {
    it(`is agreed on with a window of ${windowBits} bits for '${offer}'`, () => {
      expect(agreed(offer)).to.deep.equal([windowBits, offer])
    })
  }

  for (const offer of [
    undefined,
    '',
    'permessage-bzip2',
    'permessage-deflate; unknown',
    'permessage-deflate; xserver_no_context_takeover',
    'permessage-deflate; client_no_context_takeoverx',
    'permessage-deflate; client_no_context_takeover=1',
    'permessage-deflate; server_max_window_bits',
    'permessage-deflate; server_max_window_bits=8',
    'permessage-deflate; server_max_window_bits=16',
    'permessage-deflate; client_max_window_bits=7',
    'permessage-deflate; client_max_window_bits=16',
    'permessage-deflate; client_max_window_bits; client_max_window_bits=10',
    'permessage-deflate; server_max_window_bits=9; server_max_window_bits=10',
  ]) {
    it(`is not agreed on for '${offer ?? 'no offer'}', which is not passed to ws`, () => {
      expect(agreed(offer)).to.deep.equal([undefined, undefined])
    })
  }

  it('is that of the first offer that can be taken', () => {
    expect(
      agreed(
        'x-other, permessage-deflate; unknown ,permessage-deflate; server_max_window_bits=10, permessage-deflate',
      ),
    ).to.deep.equal([10, 'permessage-deflate; server_max_window_bits=10'])
  })

  it('preserves texts and bytes, in a frame with the compression bit', () => {
    const text = 'again and '.repeat(200)
    for (const [frame, first] of [
      [textFrame(text), 0xc1],
      [binaryFrame(Buffer.from(text)), 0xc2],
    ] as const) {
      const short = compressed(frame, 15)
      expect(short[0]).to.equal(first)
      expect(short.length).to.be.below(frame.length / 10)
      const flushed = Buffer.concat([payloadOf(short), Buffer.from([0, 0, 0xff, 0xff])])
      const inflated = inflateRawSync(flushed, { finishFlush: constants.Z_SYNC_FLUSH })
      expect(String(inflated)).to.equal(text)
    }
  })

  it('needs no larger window than was agreed on', () => {
    const block = randomBytes(1024)
    const frame = binaryFrame(Buffer.concat([block, block]))
    // The second half is found a kilobyte back, which a window of 512 bytes does not reach.
    expect(compressed(frame, 15).length).to.be.below(1_500)
    expect(compressed(frame, 9)).to.equal(frame)
  })

  it('is for messages from 1 KiB to 1 MiB, if they become shorter', () => {
    const frameOf = (size: number) => textFrame('x'.repeat(size))
    for (const size of [1024, 0xffff, 0x1_0000, 1024 * 1024]) {
      expect(compressed(frameOf(size), 15).length, `${size}`).to.be.below(size)
    }
    for (const size of [0, 125, 126, 1023, 1024 * 1024 + 1]) {
      const frame = frameOf(size)
      expect(compressed(frame, 15), `${size}`).to.equal(frame)
    }
    const noise = binaryFrame(randomBytes(2048))
    expect(compressed(noise, 15)).to.equal(noise)
  })
})
