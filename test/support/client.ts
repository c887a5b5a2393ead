/**
 * Clients for scenarios. What a WebSocket client receives is queued, so no test depends on timing; silence is proved
 * by a round trip. A raw client sends any bytes, and reads only on request.
 */

import { randomBytes } from 'node:crypto'
import { connect as connectSocket, type Socket } from 'node:net'
import {
  type Client,
  type ConnectOptions,
  connect,
  HandshakeRefused,
  type Heard,
  Waiters,
} from '../../src/cli/scenario/client.js'

/** Long enough for a slow machine; only failing tests wait this long. */
export const PATIENCE = 5_000

/** A server; clients need only its port. */
export interface Served {
  readonly port: number
}

export class TestClient {
  constructor(readonly client: Client) {}

  /** Sends texts as text messages and bytes as binary messages. */
  send(...messages: (string | Uint8Array)[]): void {
    for (const message of messages) this.client.send(message)
  }

  /** Returns the next text; fails if the connection closes instead. */
  async next(): Promise<string> {
    const heard = await this.#heard()
    if (heard.kind !== 'text') throw new Error(`expected a text, heard ${JSON.stringify(heard)}`)
    return heard.text
  }

  /** Returns the bytes of the next message, which must be binary. */
  async nextBinary(): Promise<number[]> {
    const heard = await this.#heard()
    if (heard.kind !== 'binary') throw new Error(`expected a binary message, heard ${JSON.stringify(heard)}`)
    return [...heard.bytes]
  }

  async nextTexts(count: number): Promise<string[]> {
    const texts: string[] = []
    while (texts.length < count) texts.push(await this.next())
    return texts
  }

  /** Returns the code and reason of the close; fails if a message comes first. */
  async closed(): Promise<string> {
    const heard = await this.#heard()
    if (heard.kind !== 'closed') throw new Error(`expected the end, heard ${JSON.stringify(heard)}`)
    return `${heard.code} ${heard.reason}`.trim()
  }

  /** Returns everything received before the answer to a ping; an empty list means silence. */
  async heardSoFar(): Promise<string[]> {
    if (!(await this.client.roundTrip(PATIENCE))) throw new Error('no answer to a ping')
    return this.client.waiting.map((heard) => {
      if (heard.kind === 'closed') return `closed ${heard.code}`
      return heard.kind === 'text' ? heard.text : `binary ${Buffer.from(heard.bytes).toString('hex')}`
    })
  }

  /** Closes the connection and waits until it has closed. */
  async close(code?: number, reason?: string): Promise<void> {
    if (!(await this.client.close(PATIENCE, code, reason))) throw new Error('the connection did not close')
  }

  vanish(): void {
    this.client.terminate()
  }

  async #heard(): Promise<Heard> {
    const heard = await this.client.next(PATIENCE)
    if (!heard) throw new Error('nothing was heard')
    return heard
  }
}

/** @param path the path of the endpoint, with its query */
export async function open(
  { port }: Served,
  path: string,
  headers: ConnectOptions['headers'] = {},
  subprotocols: readonly string[] = [],
): Promise<TestClient> {
  const url = `ws://127.0.0.1:${port}${path}`
  return new TestClient(await connect(url, { timeout: PATIENCE, headers, subprotocols }))
}

/** Returns the status and text with which a handshake is refused. */
export async function refusal(connecting: Promise<unknown>): Promise<string> {
  try {
    await connecting
  } catch (error) {
    if (error instanceof HandshakeRefused) return `${error.answer.status} ${error.answer.body}`
    throw error
  }
  return 'accepted'
}

/** A network connection that follows no protocol. */
export class RawClient {
  /** Received and not taken yet; joined only on demand, because it may be large. */
  #chunks: Buffer[] = []
  #length = 0
  #hasEnded = false
  readonly #waiters = new Waiters()

  constructor(readonly socket: Socket) {
    socket.on('data', (chunk) => {
      this.#chunks.push(chunk)
      this.#length += chunk.length
      this.#waiters.wake()
    })
    const end = () => {
      this.#hasEnded = true
      this.#waiters.wake()
    }
    socket.on('end', end).on('close', end).on('error', end)
  }

  write(bytes: string | Uint8Array): void {
    this.socket.write(bytes)
  }

  /** Waits until the pattern has been received, takes everything up to its end, and returns the match. */
  async until(pattern: RegExp): Promise<RegExpExecArray> {
    let match: RegExpExecArray | null = null
    const find = () => {
      match = pattern.exec(this.text)
      return match !== null
    }
    await this.#waiters.until(() => find() || this.#hasEnded, PATIENCE)
    if (!find()) throw new Error(`expected ${pattern}, received ${JSON.stringify(this.text.slice(0, 300))}`)
    const found = match as unknown as RegExpExecArray
    this.#take(found.index + found[0].length)
    return found
  }

  /** Waits until something has been received or the connection has ended. */
  async some(): Promise<void> {
    await this.#waiters.until(() => this.#length > 0 || this.#hasEnded, PATIENCE)
  }

  /** Waits for this many bytes and takes them. */
  async bytes(count: number): Promise<Buffer> {
    await this.#waiters.until(() => this.#length >= count || this.#hasEnded, PATIENCE)
    if (this.#length < count) throw new Error(`only ${this.#length} bytes came`)
    return this.#take(count)
  }

  /** Returns the next frame of the server. */
  async frame(): Promise<{ readonly opcode: number; readonly payload: Buffer }> {
    const [first = 0, second = 0] = await this.bytes(2)
    let length = second
    if (length === 126) length = (await this.bytes(2)).readUInt16BE()
    else if (length === 127) length = Number((await this.bytes(8)).readBigUInt64BE())
    return { opcode: first & 0x0f, payload: await this.bytes(length) }
  }

  /** Skips other frames and returns the code of the close frame. */
  async closeCode(): Promise<number> {
    for (;;) {
      const { opcode, payload } = await this.frame()
      if (opcode === 8) return payload.length === 0 ? 1005 : payload.readUInt16BE()
    }
  }

  /** Waits until the server has ended the connection. */
  async ended(): Promise<void> {
    if (!(await this.#waiters.until(() => this.#hasEnded, PATIENCE))) throw new Error('it did not end')
  }

  /** What was received and not taken yet, one character per byte. */
  get text(): string {
    return this.#joined().toString('latin1')
  }

  #joined(): Buffer {
    const joined = this.#chunks.length === 1 ? this.#chunks[0]! : Buffer.concat(this.#chunks)
    this.#chunks = [joined]
    return joined
  }

  #take(count: number): Buffer {
    const joined = this.#joined()
    this.#chunks = [joined.subarray(count)]
    this.#length -= count
    return joined.subarray(0, count)
  }

  vanish(): void {
    // A reset during an orderly shutdown is lost in libuv, and Node then waits for it for ever at exit.
    if (this.#hasEnded) this.socket.destroy()
    else this.socket.resetAndDestroy()
  }
}

/** Opens a network connection without sending anything. */
export async function openRaw({ port }: Served): Promise<RawClient> {
  // Small chunks are sent immediately.
  const socket = connectSocket({ port, host: '127.0.0.1', noDelay: true })
  await new Promise((resolve, reject) => socket.once('connect', resolve).once('error', reject))
  return new RawClient(socket)
}

/** Sends one byte every few milliseconds until all are sent or the server has ended the connection. */
export async function trickle(raw: RawClient, bytes: string | Uint8Array): Promise<void> {
  const left = Buffer.from(bytes).values()
  const timer = setInterval(() => {
    const { value, done } = left.next()
    if (done) clearInterval(timer)
    else raw.write(Uint8Array.of(value))
  }, 5)
  try {
    await raw.ended()
  } finally {
    clearInterval(timer)
  }
}

/** Returns the request of an opening handshake. */
export function handshake(path: string, headers: readonly string[] = []): string {
  return [
    `GET ${path} HTTP/1.1`,
    'Host: localhost',
    'Connection: Upgrade',
    'Upgrade: websocket',
    'Sec-WebSocket-Version: 13',
    `Sec-WebSocket-Key: ${randomBytes(16).toString('base64')}`,
    ...headers,
    '\r\n',
  ].join('\r\n')
}

/** Opens a raw client and completes the opening handshake. */
export async function openRawWebSocket(
  served: Served,
  path: string,
  headers: readonly string[] = [],
): Promise<RawClient> {
  const raw = await openRaw(served)
  raw.write(handshake(path, headers))
  await raw.until(/^HTTP\/1\.1 101 .*?\r\n\r\n/s)
  return raw
}

/** Returns a client's frame. Its mask changes nothing, so the payload stays readable. */
export function clientFrame(
  payload: string | Uint8Array,
  { opcode = 1, final = true }: { readonly opcode?: number; readonly final?: boolean } = {},
): Buffer {
  const bytes = Buffer.from(payload)
  const size =
    bytes.length < 126
      ? Buffer.from([0x80 | bytes.length])
      : bytes.length < 0x1_0000
        ? Buffer.from([0x80 | 126, bytes.length >> 8, bytes.length & 0xff])
        : Buffer.concat([Buffer.from([0x80 | 127]), Buffer.alloc(8)])
  if (bytes.length >= 0x1_0000) size.writeBigUInt64BE(BigInt(bytes.length), 1)
  return Buffer.concat([Buffer.from([(final ? 0x80 : 0) | opcode]), size, Buffer.alloc(4), bytes])
}

/** Sends one HTTP request and returns the whole response. */
export async function ask(
  { port }: Served,
  path: string,
  options: {
    readonly method?: string
    readonly headers?: Record<string, string>
    readonly body?: string
  } = {},
): Promise<{ readonly status: number; readonly headers: Headers; readonly body: string }> {
  const response = await fetch(`http://127.0.0.1:${port}${path}`, options)
  return { status: response.status, headers: response.headers, body: await response.text() }
}
