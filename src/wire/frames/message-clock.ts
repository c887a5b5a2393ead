/**
 * Knows whether a client is in the middle of a message, and since when. The frame reader of ws does not tell,
 * so this follows the heads of frames through the same bytes. On the way it finds what ws would take although RFC
 * 6455 forbids it (lengths that could be written shorter, 5.2), and texts that are no UTF-8 before their end (8.1).
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
  /** Bytes of the current frame's mask and payload that are still to come, once its head is known. */
  #maskRest = 0
  #rest = 0
  /** The beginning of a head that was cut by the end of a chunk. */
  #head: Uint8Array | undefined
  #headLength = 0
  /** A fragment has come, and more must. */
  #isFragmented = false
  /** Of the current message. */
  #fragments = 0
  /** Of the current message, if it is a text that is not compressed. */
  #text: EarlyText | undefined
  /** The current frame belongs to that text. */
  #isOfText = false
  #since: number | undefined
  #fault: CloseCode | undefined

  /** @param maxFragments those of one message; the frame after them is a fault */
  constructor(private readonly maxFragments = Number.POSITIVE_INFINITY) {}

  /** When the message began that is not complete yet; undefined between messages. */
  get unfinishedSince(): number | undefined {
    return this.#since
  }

  /** What is wrong with the bytes that may not be read any more. */
  get fault(): CloseCode | undefined {
    return this.#fault
  }

  /** Lets a message that the client could not finish, because we did not read, begin anew. */
  restart(now: number): void {
    if (this.#since !== undefined) this.#since = now
  }

  /**
   * Not to be called again once there is a fault.
   *
   * @param chunk is changed where it belongs to a text that has not come to its end, see `EarlyText`
   * @param now a time that only grows, in milliseconds
   * @param onlyOne goes no further than to the end of a message, or of a control frame between messages
   * @returns how many bytes may be read: fewer than there are if there is a fault
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
        this.#head ??= new Uint8Array(10)
        this.#head[this.#headLength++] = chunk[position++]!
        if (this.#headLength === headSize(this.#head, this.#headLength)) {
          this.#fault = this.#faultOf(this.#head, this.#headLength)
          if (this.#fault !== undefined) return position - 1
          this.#enterFrame(this.#head, chunk.length - position)
        }
      }
      if (this.#rest === 0 && this.#maskRest === 0 && this.#headLength === 0 && !this.#isFragmented) {
        began = undefined
        this.#text = undefined
        if (onlyOne) break
      }
    }
    this.#since = began
    return position
  }

  /** Most chunks are whole messages of one small frame: their end, as far as they go. */
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

  /** ws finds too many fragments as well, but only after all that comes with them has been looked at here. */
  #faultOf(head: Uint8Array, size: number): CloseCode | undefined {
    if (isForbidden(head, size)) return CloseCode.ProtocolError
    const isContinuation = (head[0]! & (CONTROL | OPCODE)) === 0
    return isContinuation && this.#fragments >= this.maxFragments ? CloseCode.TooBig : undefined
  }

  /** @param available bytes of the chunk that follow the head */
  #enterFrame(head: Uint8Array, available: number): void {
    const [first = 0, second = 0] = head
    const view = new DataView(head.buffer)
    const length = second & 0x7f
    this.#rest = length < 126 ? length : length === 126 ? view.getUint16(2) : Number(view.getBigUint64(2))
    this.#maskRest = second & MASK ? 4 : 0
    this.#headLength = 0
    this.#isOfText = false
    if ((first & CONTROL) !== 0) return
    const isFinal = (first & FIN) !== 0
    this.#fragments = (first & OPCODE) === 0 ? this.#fragments + 1 : 1
    // What ends in this chunk is judged by ws at once.
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

/** The size of a head without its mask, as far as so many bytes of it tell. */
function headSize(head: Uint8Array, known: number): number {
  if (known < 2) return 2
  const length = head[1]! & 0x7f
  return length < 126 ? 2 : length === 126 ? 4 : 10
}

/** A length must be written in as few bytes as it takes, and in 63 bits at most. */
function isForbidden(head: Uint8Array, size: number): boolean {
  if (size === 4) return head[2] === 0 && head[3]! < 126
  if (size === 10) return head[2]! >= 0x80 || head.subarray(2, 8).every((byte) => byte === 0)
  return false
}
