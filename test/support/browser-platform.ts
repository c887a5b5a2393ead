/**
 * A platform for browsers, with what the programs of the test need. A browser computes digests, decompresses and sends
 * requests only asynchronously, so those functions are left out.
 */

import type { Platform } from '../../src/platform/platform.js'

const decoder = new TextDecoder('utf-8', { ignoreBOM: true })
const strictDecoder = new TextDecoder('utf-8', { fatal: true })
const encoder = new TextEncoder()

/** Each byte becomes the character of that number. */
function decodeLatin1(bytes: Uint8Array): string {
  let text = ''
  for (const byte of bytes) text += String.fromCharCode(byte)
  return text
}

const encodeLatin1 = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0))

export const browserPlatform: Partial<Platform> = {
  isUtf8(bytes) {
    try {
      strictDecoder.decode(bytes)
      return true
    } catch {
      return false
    }
  },
  encodeUtf8: (text) => encoder.encode(text),
  decodeUtf8: (bytes) => decoder.decode(bytes),
  decodeLatin1,
  encodeLatin1,
  encodeUtf16(text, isLittleEndian) {
    const bytes = new DataView(new ArrayBuffer(text.length * 2))
    for (let i = 0; i < text.length; i++) bytes.setUint16(2 * i, text.charCodeAt(i), isLittleEndian)
    return new Uint8Array(bytes.buffer)
  },
  encodeBase64: (bytes) => btoa(decodeLatin1(bytes)),
  decodeBase64: (digits) => encodeLatin1(atob(digits)),
  lastIndexOf: (text, part) => text.lastIndexOf(part),

  random64: () => crypto.getRandomValues(new BigUint64Array(1))[0]!,
  randomUuid: () => crypto.randomUUID(),

  setTimer: (milliseconds, callback) => setTimeout(callback, milliseconds),
  clearTimer: (timer) => clearTimeout(timer as number),
  nextTurn: (callback) => void setTimeout(callback),

  environmentVariable: () => undefined,
  memoryInUse: () => 0,
  heapLimit: () => Number.POSITIVE_INFINITY,
  readText: () => undefined,
  compileScript: (script) => () => new Function(`return ${script}`)(),
}
