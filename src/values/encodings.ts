/** Encodes and decodes text in the encodings that every Java supports, under the names that Java accepts. */

import { platform } from '../platform/platform.js'
import { fail } from './failures/failures.js'
import { DEFAULT_VALUE_LIMITS, type ValueLimits } from './limits.js'
import { textOfUtf8, utf8BytesOf } from './utf8.js'

interface Encoding {
  /** Characters that the encoding does not have become `?`. */
  readonly encode: (text: string) => Uint8Array
  /** Invalid bytes become U+FFFD. */
  readonly decode: (bytes: Uint8Array) => string
}

const UTF_8: Encoding = { encode: utf8BytesOf, decode: textOfUtf8 }
const US_ASCII = singleByte(0x7f)
const ISO_8859_1 = singleByte(0xff)
const UTF_16BE = doubleByte('utf-16be')
const UTF_16LE = doubleByte('utf-16le')

const BYTE_ORDER_MARK = '\uFEFF'

/** Encoded in big-endian order with a byte order mark; decoded as the mark says. */
const UTF_16: Encoding = {
  encode: (text) => UTF_16BE.encode(BYTE_ORDER_MARK + text),
  decode: (bytes) => {
    const isLittle = bytes[0] === 0xff && bytes[1] === 0xfe
    const text = (isLittle ? UTF_16LE : UTF_16BE).decode(bytes)
    return text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text
  },
}

const ENCODINGS: ReadonlyMap<string, Encoding> = new Map([
  ['UTF-8', UTF_8],
  ['UTF8', UTF_8],
  ['US-ASCII', US_ASCII],
  ['ASCII', US_ASCII],
  ['ISO-8859-1', ISO_8859_1],
  ['ISO8859_1', ISO_8859_1],
  ['LATIN1', ISO_8859_1],
  ['UTF-16', UTF_16],
  ['UTF-16BE', UTF_16BE],
  ['UTF-16LE', UTF_16LE],
])

/** @throws Failure when there is no encoding of this name */
export function bytesIn(encoding: string, text: string): Uint8Array {
  return encodingNamed(encoding).encode(text)
}

/** @throws Failure when there is no encoding of this name, or the text is too long */
export function textIn(
  encoding: string,
  bytes: Uint8Array,
  limits: ValueLimits = DEFAULT_VALUE_LIMITS,
): string {
  const text = encodingNamed(encoding).decode(bytes)
  if (text.length <= limits.stringLength) return text
  throw fail('StringTooLong', { limit: limits.stringLength })
}

function encodingNamed(name: string): Encoding {
  const encoding = ENCODINGS.get(name.toUpperCase())
  if (!encoding) throw fail('EncodingUnsupported', { name })
  return encoding
}

/** An encoding with one byte per character; `last` is its last character. */
function singleByte(last: number): Encoding {
  const beyond = new RegExp(`[^\\u0000-\\u00${last.toString(16)}]`, 'gu')
  return {
    encode: (text) => platform.encodeLatin1(text.replace(beyond, '?')),
    decode: (bytes) => {
      const text = platform.decodeLatin1(bytes)
      return last === 0xff ? text : text.replace(beyond, '\uFFFD')
    },
  }
}

function doubleByte(name: 'utf-16be' | 'utf-16le'): Encoding {
  const decoder = new TextDecoder(name, { ignoreBOM: true })
  return {
    encode: (text) => platform.encodeUtf16(text.replace(/[\uD800-\uDFFF]/gu, '?'), name === 'utf-16le'),
    decode: (bytes) => decoder.decode(bytes),
  }
}
