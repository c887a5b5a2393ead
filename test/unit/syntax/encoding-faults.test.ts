import { gzipSync } from 'node:zlib'
import { expect } from 'chai'
import { decodeUtf8 } from '../../../src/source/decode.js'
import { parsed } from './parsing.js'

const PROGRAM = 'function main (string[] args) {\r\n    system:println("gr\u00fc\u00dfe");\r\n}\r\n'
const LITTLE = Buffer.from(PROGRAM, 'utf16le')
const WIDE = Buffer.from([...PROGRAM].flatMap((character) => [character.charCodeAt(0), 0, 0, 0]))

/** The file, what is reported, and how it is fixed. */
const FILES: Readonly<Record<string, readonly [bytes: Buffer, message: string, hint: string]>> = {
  'UTF-16, little end first': [
    LITTLE,
    'the file is not UTF-8; it looks like UTF-16',
    'save the file as UTF-8',
  ],
  'UTF-16, big end first': [
    Buffer.from(LITTLE).swap16(),
    'the file is not UTF-8; it looks like UTF-16',
    'save the file as UTF-8',
  ],
  'UTF-16 with a mark': [
    Buffer.concat([Buffer.from([0xff, 0xfe]), LITTLE]),
    'the file is not UTF-8; it looks like UTF-16',
    'save the file as UTF-8',
  ],
  'UTF-32': [WIDE, 'the file is not text: it looks like UTF-32', 'name a source file'],
  'Latin-1': [
    Buffer.from(PROGRAM, 'latin1'),
    'the byte FC is not UTF-8',
    "save the file as UTF-8; in Latin-1 the byte is '\u00fc'",
  ],
  'Windows-1252': [
    Buffer.concat([Buffer.from('// 5 '), Buffer.from([0x80]), Buffer.from('\nint a;')]),
    'the byte 80 is not UTF-8',
    "save the file as UTF-8; in Windows-1252 the byte is '\u20ac'",
  ],
  'Shift-JIS': [
    Buffer.concat([Buffer.from('// '), Buffer.from([0x83, 0x65, 0x83, 0x58, 0x83, 0x67])]),
    'the byte 83 is not UTF-8',
    'save the file as UTF-8; it looks like Shift-JIS, GBK or another encoding of East Asia',
  ],
  GBK: [
    Buffer.concat([Buffer.from('// '), Buffer.from([0xd6, 0xd0, 0xce, 0xc4])]),
    'the byte D6 is not UTF-8',
    'save the file as UTF-8; it looks like Shift-JIS, GBK or another encoding of East Asia',
  ],
  gzip: [gzipSync(PROGRAM), 'the file is not text: it looks like a gzip file', 'name a source file'],
  'an image': [
    Buffer.from('ffd8ffe000104a46494600010100000100010000', 'hex'),
    'the file is not text: it looks like a JPEG image',
    'name a source file',
  ],
  'a Java class': [
    Buffer.from('cafebabe00000034001d0a000600', 'hex'),
    'the file is not text: it looks like a Java class',
    'name a source file',
  ],
  'some binary file': [
    Buffer.from('0102030405060708090a0b0c', 'hex'),
    'the file is not text',
    'name a source file',
  ],
}

describe('a file in', () => {
  for (const [name, [bytes, message, hint]] of Object.entries(FILES)) {
    it(`${name} is one error that names it`, () => {
      const { diagnostics } = parsed(decodeUtf8(bytes).replace(/^\ufeff/, ''))
      expect(diagnostics.map((each) => [each.message, each.hint])).to.deep.equal([[message, hint]])
    })
  }
})
