/** ballerina.utils: Base64, digests and random values. */

import { type HashAlgorithm, platform } from '../../platform/platform.js'
import { base64Of, decodeBase64 } from '../../values/base64.js'
import { STEPS } from '../../values/cost.js'
import { fail } from '../../values/failures/failures.js'
import { type Int, wrapInt } from '../../values/integer.js'
import { textOfUtf8, utf8BytesOf } from '../../values/utf8.js'
import { bind, failingWith } from '../bind.js'
import type { NativeCall } from '../native.js'

/** Maps the algorithm names of programs to those of the platform. */
const ALGORITHMS: ReadonlyMap<string, HashAlgorithm> = new Map<string, HashAlgorithm>([
  ['MD5', 'md5'],
  ['SHA1', 'sha1'],
  ['SHA256', 'sha256'],
])

export const utilsBindings = bind({
  getRandomString: (call) => {
    call.charge(STEPS.random)
    return platform.randomUuid().replaceAll('-', '')
  },
  getRandomInt: (call, low: Int, high: Int) => {
    if (low > high) throw fail('RandomRangeInvalid', { low, high })
    call.charge(STEPS.random)
    return randomInt(BigInt(low), BigInt(high))
  },
  base64encode: (call, text: string) => {
    charge(call, text)
    return base64Of(utf8BytesOf(text), call.limits)
  },
  base64encodeBlob: (call, blob: Uint8Array) => {
    charge(call, blob)
    return base64Of(blob, call.limits)
  },
  base64decodeToBlob: (call, text: string) => {
    charge(call, text)
    return decodeBase64(text)
  },
  base64decode: (call, text: string) => {
    charge(call, text)
    return textOfUtf8(decodeBase64(text))
  },
  base64ToBase16Encode: (call, text: string) => {
    charge(call, text)
    const bytes = decodeBase64(text)
    if (bytes.length * 2 > call.limits.stringLength) {
      throw fail('StringTooLong', { limit: call.limits.stringLength })
    }
    return hexOf(bytes)
  },
  getHash: (call, text: string, algorithm: string) => {
    const name = algorithmNamed(algorithm)
    charge(call, text)
    return platform.hash(name, utf8BytesOf(text)).toUpperCase()
  },
  getHmac: (call, text: string, key: string, algorithm: string) => {
    charge(call, key)
    return hmac(call, text, algorithm, () => utf8BytesOf(key))
  },
  getHmacFromBase64: (call, text: string, key: string, algorithm: string) => {
    charge(call, key)
    return hmac(call, text, algorithm, () => decodeBase64(key))
  },
})

/**
 * Returns a random int of the range. Words above the last whole multiple of the range are drawn again,
 * because otherwise small results would be more likely.
 */
function randomInt(low: bigint, high: bigint): Int {
  const range = high - low + 1n
  const usable = ALL_WORDS - (ALL_WORDS % range)
  for (;;) {
    const word = platform.random64()
    if (word < usable) return wrapInt(low + (word % range))
  }
}

const ALL_WORDS = 2n ** 64n

const HEX_DIGITS = new TextEncoder().encode('0123456789ABCDEF')

/** Returns bytes as hexadecimal digits in upper case. */
function hexOf(bytes: Uint8Array): string {
  const digits = new Uint8Array(bytes.length * 2)
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i]!
    digits[2 * i] = HEX_DIGITS[byte >> 4]!
    digits[2 * i + 1] = HEX_DIGITS[byte & 15]!
  }
  return platform.decodeLatin1(digits)
}

function charge(call: NativeCall, { length }: string | Uint8Array): void {
  call.charge(STEPS.digestText(length))
}

function algorithmNamed(algorithm: string): HashAlgorithm {
  const name = ALGORITHMS.get(algorithm)
  if (name === undefined) throw fail('HashUnsupported', { algorithm })
  return name
}

function hmac(call: NativeCall, text: string, algorithm: string, keyBytes: () => Uint8Array): string {
  const name = algorithmNamed(algorithm)
  charge(call, text)
  return failingWith(`Error while calculating HMAC for Hmac${algorithm}: `, () => {
    const key = keyBytes()
    if (key.length === 0) throw fail('HashKeyEmpty')
    return platform.hmac(name, key, utf8BytesOf(text))
  })
}
