/** Decodes the content codings of HTTP bodies (RFC 9110, 8.4.1). */

import { type CompressionFormat, platform } from '../platform/platform.js'
import { fail } from './failures/failures.js'

/** Codings of one body. Each costs time, and more than one is rare. */
export const MAX_CODINGS = 4

const FORMATS: ReadonlyMap<string, CompressionFormat> = new Map<string, CompressionFormat>([
  ['gzip', 'gzip'],
  ['x-gzip', 'gzip'],
  ['deflate', 'deflate'],
  ['br', 'br'],
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
    const unknown = codings.find((name) => !FORMATS.has(name.toLowerCase()))
    if (unknown !== undefined) throw fail('CodingUnsupported', { name: unknown })
    return codings.reduceRight((bytes, name) => this.#without(name, bytes), this.bytes)
  }

  #without(name: string, bytes: Uint8Array): Uint8Array {
    const format = FORMATS.get(name.toLowerCase())!
    let plain: Uint8Array | undefined
    try {
      const isRaw = format === 'deflate' && !hasZlibHead(bytes)
      plain = platform.decompress(isRaw ? 'deflate-raw' : format, bytes, this.maxBytes)
    } catch (error) {
      throw fail('CodedBodyInvalid', { coding: name, problem: (error as Error).message })
    }
    if (plain !== undefined) return plain
    const failure = fail('BodyTooLarge', { limit: this.maxBytes })
    failure.isRequestTooLarge = this.isOfRequest
    throw failure
  }
}
