/** The sockets of ws, as this server wants them, whoever is at the other end. */

import { Writable } from 'node:stream'
import { WebSocket } from 'ws'
import { CLOSE_REASONS, CloseCode } from '../runtime/close-codes.js'
import type { ServerLimits } from '../runtime/limits.js'

/** Node and ws take no longer times and no larger sizes than these 31 bits. */
export const MOST = 2 ** 31 - 1

/** Everything that ws has a default for, so that an update of it changes nothing here. */
export function socketOptions(limits: ServerLimits) {
  return {
    perMessageDeflate: false,
    allowSynchronousEvents: true,
    skipUTF8Validation: false,
    maxPayload: Math.min(limits.messageBytes, MOST),
    maxFragments: Math.min(limits.fragments, MOST),
    // Pieces of one frame as the network happens to cut it: only tiny ones come near this.
    maxBufferedChunks: 64 * 1024,
    // The type declarations do not know this option yet; an object of its own passes them.
    closeTimeout: Math.min(limits.closeTimeout, MOST),
    // We answer pings ourselves.
    autoPong: false,
  }
}

/** What any writable stream does; of the declared forms, those that are used here. */
export const stream: {
  write(this: Writable, chunk: Buffer): boolean
  end(this: Writable): Writable
} = Writable.prototype

function endOnce(this: Writable): Writable {
  return this.writableEnded ? this : stream.end.call(this)
}

/** The socket class of ws, which tells a little more. The peer is a client, or a server that we connect to. */
export class PeerSocket extends WebSocket {
  /** Whatever waits to be sent must go before the close frame that ws is about to send. */
  onClosing: () => void = () => {}
  /** The peer will say no more: it has sent a close frame, or something that is no frame. */
  onLastWord: () => void = () => {}
  /** The code with which this side has begun to close, unless the peer was first. */
  ownCode: number | undefined

  /**
   * ws calls this with the peer's own close frame (a code and a reason, or nothing) and for what breaks
   * the protocol (a code alone). Our own closing goes through `closeHere`.
   */
  override close(code?: number, reason?: string | Buffer): void {
    this.onClosing()
    if (code === undefined || reason !== undefined) {
      super.close(code, reason)
    } else {
      // ws takes too many fragments for a breach of policy; to us they are a message too big.
      const meant = code === 1008 ? CloseCode.TooBig : code
      this.ownCode ??= meant
      super.close(meant, this.#reasonFor(meant))
    }
    this.onLastWord()
  }

  /**
   * The reader of ws, to which it writes all that arrives. It ends it at the end of the network socket and again at
   * its close, and the second time would make an error that nobody sees: a tenth of what a connection costs.
   *
   * @param take stands before the reader, and gives what the reader has given
   */
  readThrough(take: (chunk: Buffer, reader: Writable) => boolean): void {
    // The type declarations leave it out.
    const { _receiver: reader } = this as unknown as { readonly _receiver: Writable }
    reader.write = (chunk: Buffer) => take(chunk, reader)
    reader.end = endOnce
  }

  /** ws has one code for texts that are no UTF-8 and for what cannot be inflated. */
  #reasonFor(code: CloseCode): string {
    const isUnclear = code === CloseCode.BadText && this.extensions !== ''
    return isUnclear ? 'Invalid UTF-8 or compression' : CLOSE_REASONS[code]
  }

  closeHere(code: number, reason: string): void {
    this.ownCode ??= code
    this.onClosing()
    super.close(code, reason)
  }
}
