/**
 * Compresses messages (permessage-deflate, RFC 7692). ws inflates the messages of clients. Messages of the server are
 * compressed here, synchronously, so that a broadcast is compressed once and the order is kept.
 */

import type { IncomingHttpHeaders } from 'node:http'
import { constants, deflateRawSync } from 'node:zlib'
import { frameOf, payloadOf } from './server-frames.js'

/** Bytes. Shorter payloads hardly shrink. */
const LEAST = 1024

/** Bytes. Longer payloads would block the event loop for too long. */
const MOST = 1024 * 1024

/** RSV1: the message is compressed. */
const COMPRESSED = 0x40

/** The last bytes of every flush, which are not sent (RFC 7692, 7.2.1). */
const TAIL = 4

/** Options of ws. Inflating takes about 50 KB for each connection from its first compressed message. */
export const INFLATE_OPTIONS = {
  // The server compresses each message by itself.
  serverNoContextTakeover: true,
  concurrencyLimit: 4,
}

/** `server_max_window_bits=8` is not accepted: zlib cannot compress with so small a window. */
const PARAMETER =
  /^(?:(server_no_context_takeover)|(client_no_context_takeover)|(client_max_window_bits)(?:="?(?:[89]|1[0-5])"?)?|(server_max_window_bits)="?(9|1[0-5])"?)$/

/**
 * Selects the client's first acceptable offer, and removes the others from the headers: ws would refuse the handshake for
 * an offer that it does not accept, although the client can work without compression.
 *
 * @returns the window in which the client accepts compressed messages, in bits; undefined without compression
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

/** @returns undefined for an invalid offer, or an offer of another extension */
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

/** Returns the frame with a compressed payload, or the frame itself if compression does not make it shorter. */
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
