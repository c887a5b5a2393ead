/** A program that another command, or an editor, writes to standard input. */

import type { LoadOptions } from '../program/api.js'
import { decodeUtf8 } from '../source/decode.js'
import { DEFAULT_SOURCE_LIMITS } from '../syntax/parse.js'

/** The argument that asks for it; a file of this name is written `./-`. */
export const STANDARD_INPUT = '-'

/** What diagnostics and traces call it. */
export const STANDARD_INPUT_NAME = '<stdin>'

/** UTF-8 has no character of more bytes. */
const MAX_BYTES_PER_CHARACTER = 4

/** Reads to the end, but not much more than a program may hold: what writes may never end. */
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
