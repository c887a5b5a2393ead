/**
 * Compression of messages, permessage-deflate (RFC 7692). ws inflates what clients send. What the server sends is
 * compressed here, message by message, so that a broadcast is compressed once and nothing overtakes anything.
 */

import type { IncomingHttpHeaders } from 'node:http'
import { constants, deflateRawSync } from 'node:zlib'
import { frameOf, payloadOf } from './server-frames.js'

/** Shorter payloads, in bytes, would hardly become shorter still. */
const LEAST = 1024

/** Longer ones would keep everybody else waiting. */
const MOST = 1024 * 1024

/** Says that a message is compressed: RSV1. */
const COMPRESSED = 0x40

/** The end of every flush, which is not sent (RFC 7692, 7.2.1). */
const TAIL = 4

/** For ws. Inflating takes its memory, some 50 KB, from the first message that is compressed. */
export const INFLATE_OPTIONS = {
  // Each of our messages stands alone.
  serverNoContextTakeover: true,
  concurrencyLimit: 4,
}

/** `=8` of the server is left out: zlib has no window that small to compress with. */
const PARAMETER =
  /^(?:(server_no_context_takeover)|(client_no_context_takeover)|(client_max_window_bits)(?:="?(?:[89]|1[0-5])"?)?|(server_max_window_bits)="?(9|1[0-5])"?)$/

/**
 * Agrees on the client's first offer that can be taken, and removes all others from the headers: ws refuses the
 * whole handshake for an offer that it cannot take, though the client could do without.
 *
 * @returns the window in which the client takes compressed messages, in bits; undefined if nothing is agreed on
 */
export function agreeOnCompression(headers: IncomingHttpHeaders): number | undefined {
  const offers = headers['sec-websocket-extensions']?.split(',').map((offer) => offer.trim()) ?? []
  for (const offer of offers) {
    const windowBits = windowOf(offer)
    if (windowBits === undefined) continue
    headers['sec-websocket-extensions'] = offer
    return windowBits
  }
  delete headers['sec-websocket-extensions']
  return undefined
}

/** Undefined if it is no offer of compression, or one that breaks the rules. */
function windowOf(offer: string): number | undefined {
  const [name, ...parameters] = offer.split(';').map((part) => part.trim())
  if (name !== 'permessage-deflate') return undefined
  const names = new Set<string>()
  let windowBits = constants.Z_DEFAULT_WINDOWBITS
  for (const parameter of parameters) {
    const match = PARAMETER.exec(parameter)
    if (!match) return undefined
    names.add(match.slice(1, 5).join(''))
    if (match[5] !== undefined) windowBits = Number(match[5])
  }
  return names.size === parameters.length ? windowBits : undefined
}

/** The frame of a server with its payload compressed, or as it is where that gains nothing. */
export function compressed(frame: Uint8Array, windowBits: number): Uint8Array {
  const payload = payloadOf(frame)
  if (payload.length < LEAST || payload.length > MOST) return frame
  const deflated = deflateRawSync(payload, {
    windowBits,
    level: constants.Z_BEST_SPEED,
    finishFlush: constants.Z_SYNC_FLUSH,
  })
  const shorter = deflated.subarray(0, -TAIL)
  return shorter.length < payload.length ? frameOf(frame[0]! | COMPRESSED, shorter) : frame
}
