/**
 * Follows the frame headers in the bytes that ws reads, to find since when a message is incomplete. ws does not expose
 * that. It also finds what ws accepts although RFC 6455 forbids it (lengths that are not in their shortest form, 5.2), and
 * invalid UTF-8 before the end of a message (8.1).
 *
 *      byte 0: FIN and opcode    byte 1: MASK and length    2 or 8 more bytes of length    mask    payload
 */

import { CloseCode } from '../../runtime/close-codes.js'
import { EarlyText } from './early-text.js'

const FIN = 0x80
const RESERVED = 0x70
const MASK = 0x80
const CONTROL = 0x08
const TEXT = 0x01
const OPCODE = 0x0f

export class MessageClock {
  /** Bytes of the current frame's mask and payload that have not arrived. */
  #maskRest = 0
  #rest = 0
  /** The first bytes of a frame header that continues in the next chunk. */
  #header: Uint8Array | undefined
  #headerLength = 0
  /** The current message has further fragments. */
  #isFragmented = false
  /** Of the current message. */
  #fragments = 0
  /** Checks the current message, if it is a text that is not compressed. */
  #text: EarlyText | undefined
  /** The current frame belongs to that text. */
  #isOfText = false
  #since: number | undefined
  #fault: CloseCode | undefined

  /** @param maxFragments of one message; a further one is a fault */
  constructor(private readonly maxFragments = Number.POSITIVE_INFINITY) {}

  /** Start of the message that is not complete; undefined between messages. */
  get unfinishedSince(): number | undefined {
    return this.#since
  }

  /** Why the rest of the bytes must not be read. */
  get fault(): CloseCode | undefined {
    return this.#fault
  }

  /** Restarts the time of an incomplete message, which could not arrive while nothing was read. */
  restart(now: number): void {
    if (this.#since !== undefined) this.#since = now
  }

  /**
   * Do not call again after a fault.
   *
   * @param chunk is unmasked where it belongs to an incomplete text, see `EarlyText`
   * @param now monotonic, in milliseconds
   * @param onlyOne stops at the end of a message, or of a control frame between messages
   * @returns the number of bytes that may be read: less than the length of the chunk after a fault
   */
  read(chunk: Uint8Array, now: number, onlyOne = false): number {
    let position = onlyOne ? 0 : this.#skipWholeFrames(chunk)
    if (position === chunk.length) return position
    let began = this.#since
    while (position < chunk.length) {
      if (this.#maskRest > 0) {
        if (this.#isOfText) this.#text!.takeMask(chunk, position, 4 - this.#maskRest)
        this.#maskRest--
        position++
      } else if (this.#rest > 0) {
        const taken = Math.min(this.#rest, chunk.length - position)
        if (this.#isOfText && !this.#text!.read(chunk.subarray(position, position + taken))) {
          this.#fault = CloseCode.BadText
          return position
        }
        this.#rest -= taken
        position += taken
      } else {
        began ??= now
        this.#header ??= new Uint8Array(10)
        this.#header[this.#headerLength++] = chunk[position++]!
        if (this.#headerLength === headerSize(this.#header, this.#headerLength)) {
          this.#fault = this.#faultOf(this.#header, this.#headerLength)
          if (this.#fault !== undefined) return position - 1
          this.#enterFrame(this.#header, chunk.length - position)
        }
      }
      if (this.#rest === 0 && this.#maskRest === 0 && this.#headerLength === 0 && !this.#isFragmented) {
        began = undefined
        this.#text = undefined
        if (onlyOne) break
      }
    }
    this.#since = began
    return position
  }

  /** Skips complete messages of one short frame, of which most chunks consist. @returns their end */
  #skipWholeFrames(chunk: Uint8Array): number {
    if (this.#since !== undefined) return 0
    let position = 0
    while (position + 2 <= chunk.length && (chunk[position]! & FIN) !== 0) {
      const second = chunk[position + 1]!
      const length = second & 0x7f
      const end = position + 2 + (second & MASK ? 4 : 0) + length
      if (length > 125 || end > chunk.length) break
      position = end
    }
    return position
  }

  /** ws also rejects too many fragments, but only after this class has seen the rest of the chunk. */
  #faultOf(header: Uint8Array, size: number): CloseCode | undefined {
    if (isForbidden(header, size)) return CloseCode.ProtocolError
    const isContinuation = (header[0]! & (CONTROL | OPCODE)) === 0
    return isContinuation && this.#fragments >= this.maxFragments ? CloseCode.TooBig : undefined
  }

  /** @param available bytes of the chunk after the frame header */
  #enterFrame(header: Uint8Array, available: number): void {
    const [first = 0, second = 0] = header
    const view = new DataView(header.buffer)
    const length = second & 0x7f
    this.#rest = length < 126 ? length : length === 126 ? view.getUint16(2) : Number(view.getBigUint64(2))
    this.#maskRest = second & MASK ? 4 : 0
    this.#headerLength = 0
    this.#isOfText = false
    if ((first & CONTROL) !== 0) return
    const isFinal = (first & FIN) !== 0
    this.#fragments = (first & OPCODE) === 0 ? this.#fragments + 1 : 1
    // ws checks a frame that ends in this chunk immediately.
    if (isFinal && this.#maskRest + this.#rest <= available) this.#text = undefined
    else if ((first & OPCODE) !== 0) this.#text = isPlainText(first) ? new EarlyText() : undefined
    this.#isOfText = this.#text !== undefined
    this.#text?.enterFrame()
    this.#isFragmented = !isFinal
  }
}

function isPlainText(first: number): boolean {
  return (first & (RESERVED | OPCODE)) === TEXT
}

/** Returns the size of a frame header without its mask, given its first `known` bytes. */
function headerSize(header: Uint8Array, known: number): number {
  if (known < 2) return 2
  const length = header[1]! & 0x7f
  return length < 126 ? 2 : length === 126 ? 4 : 10
}

/** A length has to be in its shortest form and have at most 63 bits (RFC 6455, 5.2). */
function isForbidden(header: Uint8Array, size: number): boolean {
  if (size === 4) return header[2] === 0 && header[3]! < 126
  if (size === 10) return header[2]! >= 0x80 || header.subarray(2, 8).every((byte) => byte === 0)
  return false
}
