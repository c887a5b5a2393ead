/** Adapts the WebSocket class of ws: its options, its events and its codes. */

import { Writable } from 'node:stream'
import { type RawData, WebSocket } from 'ws'
import { CLOSE_REASONS, CloseCode } from '../../runtime/close-codes.js'
import type { ServerLimits } from '../../runtime/limits.js'
import { MAX_INT32 } from '../../values/integer.js'
import { receiverOf } from './ws-internals.js'

/**
 * Sets every option that has a default in ws, so that an update of ws changes nothing. Node and ws accept times and sizes
 * up to `MAX_INT32`.
 */
export function socketOptions(limits: ServerLimits) {
  return {
    perMessageDeflate: false,
    allowSynchronousEvents: true,
    skipUTF8Validation: false,
    maxPayload: Math.min(limits.messageBytes, MAX_INT32),
    maxFragments: Math.min(limits.fragments, MAX_INT32),
    // Pieces into which the network cuts one frame: only tiny ones come near this number.
    maxBufferedChunks: 64 * 1024,
    // The type declarations lack this option.
    closeTimeout: Math.min(limits.closeTimeout, MAX_INT32),
    // `Pongs` answers.
    autoPong: false,
    maxPendingAutoPongs: 0,
  }
}

/** The methods of a writable stream, with the signatures that are used here. */
export const stream: {
  write(this: Writable, chunk: Buffer, done?: (error?: Error | null) => void): boolean
  end(this: Writable): Writable
} = Writable.prototype

function endOnce(this: Writable): Writable {
  return this.writableEnded ? this : stream.end.call(this)
}

/**
 * Node writes the chunks that arrive while ws inflates a message one after the other when ws has finished, also after a
 * chunk that ended in an error. The reader of ws then throws where nothing catches.
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

/** Reads what arrives before ws does. */
export interface ChunkReader {
  /**
   * @param reader of ws, for what is not read here
   * @returns what `reader.write` returns: false to stop the network socket until the reader has drained
   */
  read(chunk: Buffer, reader: Writable): boolean
}

/** Receives the events of a socket. */
export interface PeerOwner {
  received(data: Buffer, isBinary: boolean): void
  pinged(data: Buffer): void
  /** Called before ws sends a close frame: everything that waits to be sent has to be sent first. */
  closing(): void
  /**
   * Nothing more is to be read: the peer has sent a close frame, or something that is not a frame.
   *
   * @param code of the close frame, 1005 for a frame without a code; or the code with which this side closes
   */
  heardLastWord(code: number, reason: string): void
  /** @param code with which the connection ended; 1006 without a close frame */
  closed(code: number): void
}

/** RFC 6455, 7.4.1: the code of a close frame without a code. */
const NO_CODE = 1005

/** A socket of ws that reports more events. The peer is a client, or a server that a program connects to. */
export class PeerSocket extends WebSocket {
  owner: PeerOwner | undefined
  /** The code with which this side has started to close, unless the peer was first. */
  ownCode: number | undefined

  /** Call once, in the turn of the event loop in which the connection is established. */
  attach(owner: PeerOwner, incoming: ChunkReader): void {
    this.owner = owner
    this.#readThrough(incoming)
    // All sockets share these functions: functions of their own would be a twentieth of the memory of a connection.
    this.on('message', received)
    this.on('ping', pinged)
    this.on('close', closed)
    // The end of the connection always follows.
    this.on('error', ignore)
  }

  /**
   * ws calls this for the peer's close frame (with a code and a reason, or without arguments) and for a breach of the
   * protocol (with a code only). The server closes through `closeHere`.
   */
  override close(code?: number, reason?: string | Buffer): void {
    this.owner?.closing()
    if (code === undefined || reason !== undefined) {
      super.close(code, reason)
      this.owner?.heardLastWord(code ?? NO_CODE, String(reason ?? ''))
    } else {
      // ws uses 1008 for too many fragments; balws uses 1009.
      const meant = code === 1008 ? CloseCode.TooBig : code
      this.ownCode ??= meant
      const words = this.#reasonFor(meant)
      super.close(meant, words)
      this.owner?.heardLastWord(meant, words)
    }
  }

  /**
   * Puts `incoming` before the reader of ws. ws ends its reader when the network socket ends and again when it closes.
   * The second time creates an error that nobody sees and that costs a tenth of a connection.
   */
  #readThrough(incoming: ChunkReader): void {
    const reader = receiverOf(this)
    reader.write = (chunk: Buffer) => incoming.read(chunk, reader)
    reader.end = endOnce
    if (this.extensions !== '') reader._write = writeUntilError
  }

  /** ws has one code for invalid UTF-8 and for data that cannot be inflated. */
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
