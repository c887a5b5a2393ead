/** Reads a program from standard input. */

import type { LoadOptions } from '../program/api.js'
import { decodeUtf8 } from '../source/decode.js'
import { DEFAULT_SOURCE_LIMITS } from '../syntax/parse.js'

/** The argument for standard input; a file of this name can be written `./-`. */
export const STANDARD_INPUT = '-'

/** The file name in diagnostics and traces. */
export const STANDARD_INPUT_NAME = '<stdin>'

/** The longest UTF-8 sequence of a character. */
const MAX_BYTES_PER_CHARACTER = 4

/** Reads up to the end, or a little more than a program may have: the input may be endless. */
export async function readStandardInput({ limits }: LoadOptions): Promise<string> {
  const maxBytes = (limits?.sourceLength ?? DEFAULT_SOURCE_LIMITS.sourceLength) * MAX_BYTES_PER_CHARACTER
  const chunks: Buffer[] = []
  let bytes = 0
  for await (const chunk of process.stdin as AsyncIterable<Buffer>) {
    chunks.push(chunk)
    bytes += chunk.length
    if (bytes > maxBytes) break
  }
  return decodeUtf8(Buffer.concat(chunks))
}
