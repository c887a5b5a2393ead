import { expect } from 'chai'
import fc from 'fast-check'
import { byteStringOf, percentDecoded, textOfByteString } from '../../../src/values/byte-string.js'
import { utf8BytesOf } from '../../../src/values/utf8.js'

describe('byte strings', () => {
  it('are read back as the text that they were made of', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(textOfByteString(byteStringOf(text))).to.equal(text)
      }),
    )
  })

  it('have one character for each byte of UTF-8', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(Buffer.from(byteStringOf(text), 'latin1')).to.deep.equal(Buffer.from(utf8BytesOf(text)))
      }),
    )
    expect(byteStringOf('\ud83d|\ude00|\ude00\ud83d')).to.equal('?|?|??')
  })

  it('are Latin-1 where they are not UTF-8', () => {
    for (const bytes of ['\xe9', '\xc3', '\xc3\x28', '\xc0\x80', '\xf5\x80\x80\x80', 'é\xc3\xa9\xff'])
      expect(textOfByteString(bytes)).to.equal(bytes)
  })

  it('may be percent-encoded', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(percentDecoded(encodeURIComponent(text))).to.equal(text)
      }),
    )
    for (const [encoded, text] of [
      ['%C3%AB%c3%ab', 'ëë'],
      ['%EB', 'ë'],
      ['%', '%'],
      ['%4', '%4'],
      ['%%41', '%A'],
      ['%zz%41', '%zzA'],
      ['é%C3%A9', 'éé'],
    ] as const)
      expect(percentDecoded(encoded)).to.equal(text)
  })
})
