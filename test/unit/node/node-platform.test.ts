import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib'
import { expect } from 'chai'
import { nodePlatform } from '../../../src/node/node-platform.js'

const bytesOf = (text: string) => new TextEncoder().encode(text)

/** Bytes that begin in the middle of their buffer. */
const view = new Uint8Array([0x41, 0xc3, 0xa9, 0xff]).subarray(1, 3)

describe('the platform of Node', () => {
  it('reads views, not the buffers that they are part of', () => {
    expect(nodePlatform.isUtf8(view)).to.equal(true)
    expect(nodePlatform.decodeUtf8(view)).to.equal('é')
    expect(nodePlatform.decodeLatin1(view)).to.equal('Ã©')
    expect(nodePlatform.encodeBase64(view)).to.equal('w6k=')
  })

  it('encodes UTF-16 in both orders', () => {
    expect([...nodePlatform.encodeUtf16('aé', true)]).to.deep.equal([0x61, 0, 0xe9, 0])
    expect([...nodePlatform.encodeUtf16('aé', false)]).to.deep.equal([0, 0x61, 0, 0xe9])
  })

  it('keeps a byte order mark, whatever holds the bytes', () => {
    const bytes = bytesOf('\uFEFFa')
    expect(nodePlatform.decodeUtf8(bytes)).to.equal('\uFEFFa')
    expect(nodePlatform.decodeUtf8(Buffer.from(bytes))).to.equal('\uFEFFa')
  })

  const formats = {
    gzip: gzipSync,
    deflate: deflateSync,
    'deflate-raw': deflateRawSync,
    br: brotliCompressSync,
  }
  for (const format of ['gzip', 'deflate', 'deflate-raw', 'br'] as const) {
    it(`decompresses ${format}, up to a bound`, () => {
      const compressed = formats[format](bytesOf('a'.repeat(100)))
      const plain = nodePlatform.decompress(format, compressed, 100)!
      expect(nodePlatform.decodeUtf8(plain)).to.equal('a'.repeat(100))
      expect(nodePlatform.decompress(format, compressed, 99)).to.equal(undefined)
      expect(() => nodePlatform.decompress(format, bytesOf('none'), 99)).to.throw(Error)
    })
  }

  it('finds the last place of a text, in code units', () => {
    expect(nodePlatform.lastIndexOf('éabéab', 'ab')).to.equal(4)
    expect(nodePlatform.lastIndexOf('éabéab', 'ba')).to.equal(-1)
  })

  it('computes digests that are published', () => {
    // RFC 1321, A.5, and RFC 4231, 4.3.
    expect(nodePlatform.hash('md5', bytesOf('abc'))).to.equal('900150983cd24fb0d6963f7d28e17f72')
    const code = nodePlatform.hmac('sha256', bytesOf('Jefe'), bytesOf('what do ya want for nothing?'))
    expect(Buffer.from(code, 'base64').toString('hex')).to.equal(
      '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843',
    )
  })

  it('has no variables that the environment inherits', () => {
    expect(nodePlatform.environmentVariable('constructor')).to.equal(undefined)
    expect(nodePlatform.environmentVariable('PATH')).to.be.a('string')
  })

  it('evaluates a script to new functions each time', () => {
    const evaluate = nodePlatform.compileScript('(function () {})', 'test')
    expect(evaluate()).to.be.a('function')
    expect(evaluate()).not.to.equal(evaluate())
  })

  it('reads files of the core, and knows which do not exist', () => {
    expect(nodePlatform.readText(new URL('../../../package.json', import.meta.url))).to.contain('"balws"')
    expect(nodePlatform.readText(new URL('./missing.txt', import.meta.url))).to.equal(undefined)
  })
})
