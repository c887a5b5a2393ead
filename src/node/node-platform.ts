/**
 * Implements the platform with Node. A module that takes time to load is loaded when it is first used: `balws check` on a
 * short program needs none of them.
 */

import { isUtf8 } from 'node:buffer'
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { Script } from 'node:vm'
import type { CompressionFormat, Platform } from '../platform/platform.js'

const crypto = () => process.getBuiltinModule('node:crypto')
const zlib = () => process.getBuiltinModule('node:zlib')

let v8: typeof import('node:v8') | undefined

function heapStatistics() {
  v8 ??= process.getBuiltinModule('node:v8')
  return v8.getHeapStatistics()
}

const utf8Decoder = new TextDecoder('utf-8', { ignoreBOM: true })

export const nodePlatform: Platform = {
  isUtf8,

  encodeUtf8: (text) => Buffer.from(text, 'utf8'),
  // Bytes from a socket are a Buffer, which decodes short texts in half the time.
  decodeUtf8: (bytes) => (Buffer.isBuffer(bytes) ? bytes.toString('utf8') : utf8Decoder.decode(bytes)),
  decodeLatin1: (bytes) => (Buffer.isBuffer(bytes) ? bytes : bufferOf(bytes)).toString('latin1'),
  encodeLatin1: (text) => Buffer.from(text, 'latin1'),
  encodeBase64: (bytes) => bufferOf(bytes).toString('base64'),
  decodeBase64: (digits) => Buffer.from(digits, 'base64'),
  encodeUtf16(text, isLittleEndian) {
    const bytes = Buffer.from(text, 'utf16le')
    return isLittleEndian ? bytes : bytes.swap16()
  },
  lastIndexOf(text, part) {
    const offset = Buffer.from(text, 'utf16le').lastIndexOf(part, undefined, 'utf16le')
    return offset < 0 ? -1 : offset / 2
  },
  decompress,

  hash: (algorithm, bytes) => crypto().createHash(algorithm).update(bytes).digest('hex'),
  hmac: (algorithm, key, bytes) => crypto().createHmac(algorithm, key).update(bytes).digest('base64'),
  random64: () => crypto().randomBytes(8).readBigUInt64LE(),
  randomUuid: () => crypto().randomUUID(),

  setTimer(milliseconds, callback, keepsAlive) {
    const timer = setTimeout(callback, milliseconds)
    if (!keepsAlive) timer.unref()
    return timer
  },
  clearTimer: (timer) => clearTimeout(timer as NodeJS.Timeout),
  nextTurn: (callback) => void setImmediate(callback),

  // What `process.env` inherits, such as `constructor`, is not a variable.
  environmentVariable: (name) => (Object.hasOwn(process.env, name) ? process.env[name] : undefined),
  memoryInUse() {
    const { used_heap_size, external_memory } = heapStatistics()
    return used_heap_size + external_memory
  },
  heapLimit: () => heapStatistics().heap_size_limit,
  readText: (file) => (existsSync(file) ? readFileSync(file, 'utf8') : undefined),
  requirePackage: (name) => createRequire(modulePath())(name),
  compileScript(text, filename) {
    const script = new Script(text, { filename })
    return () => script.runInThisContext()
  },

  sendHttp: async (request) => (await import('./http-client.js')).sendHttp(request),
}

function bufferOf({ buffer, byteOffset, byteLength }: Uint8Array): Buffer {
  return Buffer.from(buffer, byteOffset, byteLength)
}

function decompress(format: CompressionFormat, bytes: Uint8Array, maxBytes: number): Uint8Array | undefined {
  const { brotliDecompressSync, gunzipSync, inflateRawSync, inflateSync } = zlib()
  const decoders = {
    gzip: gunzipSync,
    deflate: inflateSync,
    'deflate-raw': inflateRawSync,
    br: brotliDecompressSync,
  }
  try {
    return decoders[format](bytes, { maxOutputLength: maxBytes })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') return undefined
    throw error
  }
}

/** Returns the path of this module, for requiring packages: a CommonJS bundle has no `import.meta.url`. */
function modulePath(): string {
  return typeof __filename === 'string' ? __filename : import.meta.url
}
