/**
 * A second implementation of RFC 6455, written from its text and as plainly as possible: it takes the bytes that a
 * client has sent, and returns what an echoing server must send. It shares nothing with our reader.
 */

import { constants, inflateRawSync } from 'node:zlib'

export interface Expected {
  /** Echoes and pongs in order, in the notation of the protocol suite. */
  readonly answers: readonly Answer[]
  /** The payload of the close frame that the server must send on its own; undefined if it has no reason to. */
  readonly close: Buffer | undefined
}

export interface Answer {
  readonly opcode: number
  readonly payload: Buffer
}

/** A reason to close: the payload begins with this code; the text after it is free. */
class Fault extends Error {
  constructor(readonly code: number) {
    super(`closes with ${code}`)
  }
}

interface Limits {
  readonly messageBytes: number
  readonly fragments: number
}

export function expectedAnswers(sent: Buffer, compression: boolean, limits: Limits): Expected {
  const answers: Answer[] = []
  const reader = new Reader(sent)
  let message: Message | undefined
  try {
    for (;;) {
      const head = reader.head(compression, message !== undefined)
      if (!head) return { answers, close: undefined }
      const { opcode, final, compressed, length } = head
      if (opcode < 8) {
        message ??= { opcode, compressed, parts: [], count: 0, bytes: 0 }
        message.bytes += length
        if (message.bytes > limits.messageBytes) throw new Fault(1009)
      }
      const payload = reader.payload(length)
      if (opcode < 8 && isPlainText(message!)) {
        // What has arrived of a text must be the beginning of a valid one (8.1).
        const seen = Buffer.concat([...message!.parts, payload ?? reader.rest(length)])
        if (!isBeginningOfText(seen, payload !== undefined && final)) throw new Fault(1007)
      }
      if (!payload) return { answers, close: undefined }
      if (opcode === 8) return { answers, close: closeAnswer(payload) }
      if (opcode === 9) answers.push({ opcode: 10, payload })
      if (opcode >= 8) continue
      message!.parts.push(payload)
      if (++message!.count > limits.fragments) throw new Fault(1009)
      const content = contentOf(message!, final)
      if (content.length > limits.messageBytes) throw new Fault(1009)
      if (!final) continue
      if (message!.opcode === 1 && !isBeginningOfText(content, true)) throw new Fault(1007)
      answers.push({ opcode: message!.opcode, payload: content })
      message = undefined
    }
  } catch (error) {
    if (!(error instanceof Fault)) throw error
    return { answers, close: Buffer.of(error.code >> 8, error.code & 0xff) }
  }
}

interface Message {
  readonly opcode: number
  readonly compressed: boolean
  readonly parts: Buffer[]
  count: number
  bytes: number
}

interface Head {
  readonly opcode: number
  readonly final: boolean
  readonly compressed: boolean
  readonly length: number
}

class Reader {
  #position = 0

  constructor(private readonly bytes: Buffer) {}

  #take(count: number): Buffer | undefined {
    if (this.#position + count > this.bytes.length) return undefined
    this.#position += count
    return this.bytes.subarray(this.#position - count, this.#position)
  }

  /** Reads a frame header in the order of section 5.2; undefined if it is not complete. */
  head(compression: boolean, isInMessage: boolean): Head | undefined {
    const two = this.#take(2)
    if (!two) return undefined
    const [first = 0, second = 0] = two
    const final = first >= 128
    const opcode = first % 16
    const reserved = (first >> 4) % 8
    const isControl = opcode >= 8
    if (![0, 1, 2, 8, 9, 10].includes(opcode)) throw new Fault(1002)
    // The first reserved bit is for the first frame of a message (RFC 7692, 6).
    const compressed = compression && reserved === 4 && (opcode === 1 || opcode === 2)
    if (reserved !== 0 && !compressed) throw new Fault(1002)
    if (isControl && (!final || second % 128 > 125)) throw new Fault(1002)
    if (!isControl && (opcode === 0) !== isInMessage) throw new Fault(1002)
    if (second < 128) throw new Fault(1002)
    if (opcode === 8 && second % 128 === 1) throw new Fault(1002)
    let length = second % 128
    if (length === 126) {
      const two = this.#take(2)
      if (!two) return undefined
      length = two.readUInt16BE()
      if (length < 126) throw new Fault(1002)
    } else if (length === 127) {
      const eight = this.#take(8)
      if (!eight) return undefined
      const long = eight.readBigUInt64BE()
      if (long >= 2n ** 63n || long < 65_536n) throw new Fault(1002)
      length = Number(long)
    }
    return { opcode, final, compressed, length }
  }

  payload(length: number): Buffer | undefined {
    const start = this.#position
    const mask = this.#take(4)
    const masked = mask && this.#take(length)
    if (mask && masked) return unmasked(masked, mask)
    this.#position = start
    return undefined
  }

  /** The payload as far as it has arrived. */
  rest(length: number): Buffer {
    const mask = this.#take(4)
    return mask
      ? unmasked(this.bytes.subarray(this.#position, this.#position + length), mask)
      : Buffer.alloc(0)
  }
}

function unmasked(bytes: Buffer, mask: Buffer): Buffer {
  return Buffer.from(bytes.map((octet, index) => octet ^ mask[index % 4]!))
}

function isPlainText({ opcode, compressed }: Message): boolean {
  return opcode === 1 && !compressed
}

const strict = () => new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

function isBeginningOfText(bytes: Buffer, isWhole: boolean): boolean {
  try {
    strict().decode(bytes, { stream: !isWhole })
    return true
  } catch {
    return false
  }
}

/** Sections 5.5.1 and 7.4. */
function closeAnswer(payload: Buffer): Buffer {
  if (payload.length === 0) return payload
  const code = payload.readUInt16BE()
  const isDefined =
    (code >= 1000 && code <= 1014 && code !== 1004 && code !== 1005 && code !== 1006) ||
    (code >= 3000 && code <= 4999)
  if (!isDefined) throw new Fault(1002)
  if (!isBeginningOfText(payload.subarray(2), true)) throw new Fault(1007)
  return payload
}

const FLUSHED = Buffer.of(0, 0, 0xff, 0xff)

/**
 * Returns the content of a message as far as it has arrived (RFC 7692, 7.2.2). These clients use a new context for
 * every message, so nothing has to be remembered.
 */
function contentOf({ parts, compressed }: Message, final: boolean): Buffer {
  const sent = Buffer.concat(parts)
  if (!compressed) return sent
  try {
    return inflateRawSync(final ? Buffer.concat([sent, FLUSHED]) : sent, {
      finishFlush: constants.Z_SYNC_FLUSH,
    })
  } catch {
    throw new Fault(1007)
  }
}
