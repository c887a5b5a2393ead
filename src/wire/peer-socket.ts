/** The sockets of ws, as this server wants them, whoever is at the other end. */

import { Writable } from 'node:stream'
import { type RawData, WebSocket } from 'ws'
import { CLOSE_REASONS, CloseCode } from '../runtime/close-codes.js'
import type { ServerLimits } from '../runtime/limits.js'
import { MAX_INT32 } from '../values/integer.js'
import { receiverOf } from './ws-internals.js'

/**
 * Everything that ws has a default for, so that an update of it changes nothing here. Node and ws take times and sizes
 * up to `MAX_INT32`.
 */
export function socketOptions(limits: ServerLimits) {
  return {
    perMessageDeflate: false,
    allowSynchronousEvents: true,
    skipUTF8Validation: false,
    maxPayload: Math.min(limits.messageBytes, MAX_INT32),
    maxFragments: Math.min(limits.fragments, MAX_INT32),
    // Pieces of one frame as the network happens to cut it: only tiny ones come near this.
    maxBufferedChunks: 64 * 1024,
    // The type declarations do not know this option yet; an object of its own passes them.
    closeTimeout: Math.min(limits.closeTimeout, MAX_INT32),
    // We answer pings ourselves.
    autoPong: false,
    maxPendingAutoPongs: 0,
  }
}

/** What any writable stream does; of the declared forms, those that are used here. */
export const stream: {
  write(this: Writable, chunk: Buffer, done?: (error?: Error | null) => void): boolean
  end(this: Writable): Writable
} = Writable.prototype

function endOnce(this: Writable): Writable {
  return this.writableEnded ? this : stream.end.call(this)
}

/**
 * Chunks that arrive while a message is inflated are written one after the other when that is done, and Node goes on
 * behind one that is in error. The reader of ws does not expect that, and throws where nobody catches.
 */
function writeUntilError(
  this: Writable,
  chunk: Buffer,
  encoding: BufferEncoding,
  done: (error?: Error | null) => void,
): void {
  if (this.errored) done(this.errored)
  else (Object.getPrototypeOf(this) as Writable)._write.call(this, chunk, encoding, done)
}

/** Whom a socket tells what happens to it. */
export interface PeerOwner {
  /** Stands before the reader of ws, and gives what the reader has given. */
  read(chunk: Buffer, reader: Writable): boolean
  received(data: Buffer, isBinary: boolean): void
  pinged(data: Buffer): void
  /** Whatever waits to be sent must go before the close frame that ws is about to send. */
  closing(): void
  /**
   * The peer will say no more: it has sent a close frame, or something that is not a frame.
   *
   * @param code of the close frame, 1005 for one without; or the one that this side closes with
   */
  heardLastWord(code: number, reason: string): void
  /** @param code the one with which the connection ended, 1006 without a close frame */
  closed(code: number): void
}

/** RFC 6455, 7.4.1: what a close frame without a code stands for. */
const NO_CODE = 1005

/** The socket class of ws, which tells a little more. The peer is a client, or a server that we connect to. */
export class PeerSocket extends WebSocket {
  owner: PeerOwner | undefined
  /** The code with which this side has begun to close, unless the peer was first. */
  ownCode: number | undefined

  /** To be called once, in the turn in which the connection is there. */
  tell(owner: PeerOwner): void {
    this.owner = owner
    this.#readThrough(owner)
    // The same few functions for all sockets: one each would be a twentieth of what an idle connection takes.
    this.on('message', received)
    this.on('ping', pinged)
    this.on('close', closed)
    // What went wrong shows as the connection's end, which always follows.
    this.on('error', ignore)
  }

  /**
   * ws calls this with the peer's own close frame (a code and a reason, or nothing) and for what breaks
   * the protocol (a code alone). Our own closing goes through `closeHere`.
   */
  override close(code?: number, reason?: string | Buffer): void {
    this.owner?.closing()
    if (code === undefined || reason !== undefined) {
      super.close(code, reason)
      this.owner?.heardLastWord(code ?? NO_CODE, String(reason ?? ''))
    } else {
      // ws takes too many fragments for a breach of policy; to us they are a message too big.
      const meant = code === 1008 ? CloseCode.TooBig : code
      this.ownCode ??= meant
      const words = this.#reasonFor(meant)
      super.close(meant, words)
      this.owner?.heardLastWord(meant, words)
    }
  }

  /**
   * The reader of ws, to which it writes all that arrives. It ends it at the end of the network socket and again at
   * its close, and the second time would make an error that nobody sees: a tenth of what a connection costs.
   */
  #readThrough(owner: PeerOwner): void {
    const reader = receiverOf(this)
    reader.write = (chunk: Buffer) => owner.read(chunk, reader)
    reader.end = endOnce
    if (this.extensions !== '') reader._write = writeUntilError
  }

  /** ws has one code for texts that are no UTF-8 and for what cannot be inflated. */
  #reasonFor(code: CloseCode): string {
    const isUnclear = code === CloseCode.BadText && this.extensions !== ''
    return isUnclear ? 'Invalid UTF-8 or compression' : CLOSE_REASONS[code]
  }

  closeHere(code: number, reason: string): void {
    this.ownCode ??= code
    this.owner?.closing()
    super.close(code, reason)
  }
}

function received(this: WebSocket, data: RawData, isBinary: boolean): void {
  ;(this as PeerSocket).owner?.received(data as Buffer, isBinary)
}

function pinged(this: WebSocket, data: Buffer): void {
  ;(this as PeerSocket).owner?.pinged(data)
}

function closed(this: WebSocket, code: number): void {
  const { owner, ownCode } = this as PeerSocket
  owner?.closed(ownCode ?? code)
}

function ignore(): void {}
