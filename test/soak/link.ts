/**
 * A WebSocket client on a bare network connection. Thousands of them must fit on one processor, and no library would
 * make most of their mistakes.
 */

import { connect, type Socket } from 'node:net'
import { clientFrame, handshake } from '../support/client.js'

const END_OF_HEAD = '\r\n\r\n'
const PONG = 10

/** Callbacks of a link. Payloads are valid only during the call. */
export interface LinkEvents {
  text?(payload: Buffer): void
  binary?(payload: Buffer): void
  pong?(payload: Buffer): void
}

/** How a connection ended for its client. */
export interface End {
  /** The code of the server's close frame; 1006 without one. */
  readonly code: number
}

export class Link {
  readonly socket: Socket
  /** Resolves when the connection is established or has failed. */
  readonly connected: Promise<void>
  /** Resolves with the status code of the response to the handshake, 0 if there was none. */
  readonly answered: Promise<number>
  /** Resolves when the network connection has ended. */
  readonly ended: Promise<End>
  hasEnded = false
  /** The server has begun or answered the closing handshake. */
  hasHeardClose = false
  /** Answers close frames of the server, and pings unless `answersPings` is off. */
  isPolite = true
  /** Off while a pong would interrupt another frame. */
  answersPings = true
  events: LinkEvents = {}
  #status = 0
  #code = 1006
  #isClosing = false
  #rest: Buffer | undefined
  #answer: (status: number) => void = () => {}

  /** Connects, and sends the handshake if asked to. */
  constructor(port: number, path: string, client: number, sendsHandshake: boolean) {
    this.socket = connect({ port, host: '127.0.0.1', noDelay: true })
    this.connected = new Promise((resolve) => {
      this.socket.once('connect', resolve).once('close', () => resolve())
    })
    this.answered = new Promise((resolve) => {
      this.#answer = resolve
    })
    this.ended = new Promise((resolve) => {
      this.socket.on('close', () => {
        this.hasEnded = true
        this.#answer(this.#status)
        resolve({ code: this.#code })
      })
    })
    this.socket.on('error', () => {})
    this.socket.on('data', (chunk) => this.#read(chunk))
    if (sendsHandshake) this.socket.write(Link.handshakeOf(path, client))
  }

  static handshakeOf(path: string, client: number): string {
    return handshake(path, [`client: ${client}`])
  }

  send(payload: string | Uint8Array, opcode = 1): void {
    this.socket.write(clientFrame(payload, { opcode }))
  }

  /** Begins the closing handshake; without a code, the close frame is empty. */
  close(code: number | undefined): void {
    if (this.#isClosing) return
    this.#isClosing = true
    this.#sendClose(code)
  }

  #sendClose(code: number | undefined): void {
    const payload = Buffer.alloc(code === undefined ? 0 : 2)
    if (code !== undefined) payload.writeUInt16BE(code)
    this.send(payload, 8)
  }

  /** Ends the connection abruptly, which the other side sees as an error. */
  reset(): void {
    this.socket.resetAndDestroy()
  }

  #read(chunk: Buffer): void {
    let bytes = this.#rest ? Buffer.concat([this.#rest, chunk]) : chunk
    this.#rest = undefined
    if (this.#status === 0) {
      const end = bytes.indexOf(END_OF_HEAD)
      if (end < 0) {
        this.#rest = bytes
        return
      }
      this.#status = Number(bytes.toString('latin1', 9, 12))
      bytes = bytes.subarray(end + END_OF_HEAD.length)
      this.#answer(this.#status)
    }
    if (this.#status === 101) this.#readFrames(bytes)
  }

  #readFrames(bytes: Buffer): void {
    let position = 0
    while (position + 2 <= bytes.length) {
      let length = bytes[position + 1]!
      let begin = position + 2
      if (length === 126) {
        if (begin + 2 > bytes.length) break
        length = bytes.readUInt16BE(begin)
        begin += 2
      } else if (length === 127) {
        if (begin + 8 > bytes.length) break
        length = Number(bytes.readBigUInt64BE(begin))
        begin += 8
      }
      if (begin + length > bytes.length) break
      this.#hear(bytes[position]!, bytes.subarray(begin, begin + length))
      position = begin + length
    }
    if (position < bytes.length) this.#rest = bytes.subarray(position)
  }

  /** Every frame of the server is final: it does not fragment its messages. */
  #hear(first: number, payload: Buffer): void {
    if (first === 0x81) this.events.text?.(payload)
    else if (first === 0x82) this.events.binary?.(payload)
    else if (first === 0x8a) this.events.pong?.(payload)
    else if (first === 0x89) this.#answerPing(payload)
    else if (first === 0x88) this.#hearClose(payload)
    else throw new Error(`a frame of the server begins with ${first}`)
  }

  #answerPing(payload: Buffer): void {
    if (this.isPolite && this.answersPings && !this.#isClosing) this.send(payload, PONG)
  }

  #hearClose(payload: Buffer): void {
    this.#code = payload.length === 0 ? 1005 : payload.readUInt16BE()
    this.hasHeardClose = true
    if (!this.isPolite) return
    if (!this.#isClosing) {
      this.#isClosing = true
      this.send(payload.subarray(0, 2), 8)
    }
    this.socket.end()
  }
}
