import { expect } from 'chai'
import { bytesIn, textIn } from '../../../src/values/encodings.js'
import { Failure } from '../../../src/values/failure.js'
import { DEFAULT_VALUE_LIMITS } from '../../../src/values/limits.js'

const hex = (encoding: string, text: string) => Buffer.from(bytesIn(encoding, text)).toString('hex')
const read = (encoding: string, digits: string) => textIn(encoding, Buffer.from(digits, 'hex'))

describe('text in encodings', () => {
  // biome-ignore format: table
  const written: [encoding: string, text: string, hex: string][] = [
    ['UTF-8', 'aé😀', '61c3a9f09f9880'],
    ['utf8', '\ud800', '3f'],
    ['US-ASCII', 'aé😀', '613f3f'],
    ['ISO-8859-1', 'aé€', '61e93f'],
    ['Latin1', 'ÿ', 'ff'],
    ['UTF-16', 'a', 'feff0061'],
    ['UTF-16BE', 'a😀', '0061d83dde00'],
    ['UTF-16LE', 'a\udc00', '61003f00'],
  ]
  for (const [encoding, text, digits] of written) {
    it(`is written in ${encoding} as ${digits}`, () => {
      expect(hex(encoding, text)).to.equal(digits)
    })
  }

  // biome-ignore format: table
  const readable: [encoding: string, hex: string, text: string][] = [
    ['UTF-8', 'efbbbf61ff', '\ufeffa\ufffd'],
    ['US-ASCII', '61e9', 'a\ufffd'],
    ['ISO-8859-1', '61e9', 'aé'],
    ['UTF-16', 'feff0061', 'a'],
    ['UTF-16', 'fffe6100', 'a'],
    ['UTF-16', '0061', 'a'],
    ['UTF-16BE', '006100', 'a\ufffd'],
    ['UTF-16LE', 'fffe6100', '\ufeffa'],
  ]
  for (const [encoding, digits, text] of readable) {
    it(`is read in ${encoding} from ${digits}`, () => {
      expect(read(encoding, digits)).to.equal(text)
    })
  }

  it('has only its own encodings, not the inherited members of objects', () => {
    for (const name of ['EBCDIC', '', 'constructor']) {
      expect(() => bytesIn(name, 'x')).to.throw(Failure, `Unsupported encoding: ${name}`)
      expect(() => textIn(name, new Uint8Array())).to.throw(Failure, `Unsupported encoding: ${name}`)
    }
  })

  it('is no longer than a string may be', () => {
    const limits = { ...DEFAULT_VALUE_LIMITS, stringLength: 3 }
    expect(textIn('ISO-8859-1', Uint8Array.of(1, 2, 3), limits)).to.have.length(3)
    expect(() => textIn('ISO-8859-1', Uint8Array.of(1, 2, 3, 4), limits)).to.throw(
      Failure,
      'string length exceeds limit: 3',
    )
  })
})
