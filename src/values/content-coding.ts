/** Decodes the content codings of HTTP bodies (RFC 9110, 8.4.1). */

import { brotliDecompressSync, gunzipSync, inflateRawSync, inflateSync } from 'node:zlib'
import { fail } from './failures/failures.js'

/** Codings of one body. Each costs time, and more than one is rare. */
export const MAX_CODINGS = 4

type Decoder = (bytes: Uint8Array, options: { readonly maxOutputLength: number }) => Buffer

const DECODERS: ReadonlyMap<string, Decoder> = new Map<string, Decoder>([
  ['gzip', gunzipSync],
  ['x-gzip', gunzipSync],
  ['deflate', (bytes, options) => (hasZlibHead(bytes) ? inflateSync : inflateRawSync)(bytes, options)],
  ['br', brotliDecompressSync],
])

/** By specification, `deflate` has the header of zlib (RFC 1950, 2.2); some implementations omit it. */
function hasZlibHead([first = 0, second = 0]: Uint8Array): boolean {
  return (first & 0x0f) === 8 && ((first << 8) | second) % 31 === 0
}

/** Returns the codings of a body in the order in which they were applied. */
export function codingsIn(contentEncoding: readonly string[]): string[] {
  return contentEncoding
    .flatMap((value) => value.split(','))
    .map((name) => name.trim())
    .filter((name) => name !== '' && name.toLowerCase() !== 'identity')
}

/** The body of a request or response, as received. */
export class CodedBody {
  #plain: Uint8Array | undefined

  /**
   * @param codings in the order in which they were applied
   * @param maxBytes of the decoded body, and of every intermediate result
   * @param isOfRequest whether it belongs to a request, which is answered with 413 if the body is too large
   */
  constructor(
    readonly bytes: Uint8Array,
    readonly codings: readonly string[],
    private readonly maxBytes: number,
    private readonly isOfRequest: boolean,
  ) {}

  /**
   * The decoded body, which is decoded once.
   *
   * @throws Failure for an unknown coding, invalid data, and a body that is too large
   */
  get plain(): Uint8Array {
    this.#plain ??= this.#decode()
    return this.#plain
  }

  #decode(): Uint8Array {
    const { codings } = this
    if (codings.length > MAX_CODINGS) throw fail('TooManyCodings', { limit: MAX_CODINGS })
    const unknown = codings.find((name) => !DECODERS.has(name.toLowerCase()))
    if (unknown !== undefined) throw fail('CodingUnsupported', { name: unknown })
    return codings.reduceRight((bytes, name) => this.#without(name, bytes), this.bytes)
  }

  #without(name: string, bytes: Uint8Array): Uint8Array {
    try {
      return DECODERS.get(name.toLowerCase())!(bytes, { maxOutputLength: this.maxBytes })
    } catch (error) {
      const { code, message } = error as NodeJS.ErrnoException
      if (code !== 'ERR_BUFFER_TOO_LARGE') throw fail('CodedBodyInvalid', { coding: name, problem: message })
      const failure = fail('BodyTooLarge', { limit: this.maxBytes })
      failure.isRequestTooLarge = this.isOfRequest
      throw failure
    }
  }
}
