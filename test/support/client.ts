/**
 * Clients for scenarios. What a WebSocket client hears is queued, so no test races the network; silence is
 * shown by a round trip. A raw client sends whatever bytes a test wants, and reads only when it is told to.
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
} from '../../src/wire/client.js'

/** Long enough for a slow machine; only a failing test ever waits for it. */
export const PATIENCE = 5_000

/** What serves: its port is all that clients need. */
export interface Served {
  readonly port: number
}

export class TestClient {
  constructor(readonly client: Client) {}

  /** Sends texts, and bytes as binary messages. */
  send(...messages: (string | Uint8Array)[]): void {
    for (const message of messages) this.client.send(message)
  }

  /** The next text. Fails when the connection closes instead. */
  async next(): Promise<string> {
    const heard = await this.#heard()
    if (heard.kind !== 'text') throw new Error(`expected a text, heard ${JSON.stringify(heard)}`)
    return heard.text
  }

  /** The bytes of the next message, which must be a binary one. */
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

  /** The code and reason with which the connection closes. Fails when a text comes before. */
  async closed(): Promise<string> {
    const heard = await this.#heard()
    if (heard.kind !== 'closed') throw new Error(`expected the end, heard ${JSON.stringify(heard)}`)
    return `${heard.code} ${heard.reason}`.trim()
  }

  /** What is heard by the time the server has answered a ping: the empty list is silence. */
  async heardSoFar(): Promise<string[]> {
    if (!(await this.client.roundTrip(PATIENCE))) throw new Error('no answer to a ping')
    return this.client.waiting.map((heard) => {
      if (heard.kind === 'closed') return `closed ${heard.code}`
      return heard.kind === 'text' ? heard.text : `binary ${Buffer.from(heard.bytes).toString('hex')}`
    })
  }

  /** Closes from this side and waits for the end. */
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

/** @param path of the endpoint, with its query */
export async function open(
  { port }: Served,
  path: string,
  headers: ConnectOptions['headers'] = {},
  subprotocols: readonly string[] = [],
): Promise<TestClient> {
  const url = `ws://127.0.0.1:${port}${path}`
  return new TestClient(await connect(url, { timeout: PATIENCE, headers, subprotocols }))
}

/** Status and text with which a handshake is refused. */
export async function refusal(connecting: Promise<unknown>): Promise<string> {
  try {
    await connecting
  } catch (error) {
    if (error instanceof HandshakeRefused) return `${error.answer.status} ${error.answer.body}`
    throw error
  }
  return 'accepted'
}

/** A network connection without manners. */
export class RawClient {
  /** Received and not yet taken; joined only when somebody looks, because there may be much of it. */
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

  /** Waits until the pattern has been received, takes everything up to its end and gives the match. */
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

  /** Waits until there is anything to take, or the connection has ended. */
  async some(): Promise<void> {
    await this.#waiters.until(() => this.#length > 0 || this.#hasEnded, PATIENCE)
  }

  /** Waits for this many bytes more and takes them. */
  async bytes(count: number): Promise<Buffer> {
    await this.#waiters.until(() => this.#length >= count || this.#hasEnded, PATIENCE)
    if (this.#length < count) throw new Error(`only ${this.#length} bytes came`)
    return this.#take(count)
  }

  /** The next frame of the server. */
  async frame(): Promise<{ readonly opcode: number; readonly payload: Buffer }> {
    const [first = 0, second = 0] = await this.bytes(2)
    let length = second
    if (length === 126) length = (await this.bytes(2)).readUInt16BE()
    else if (length === 127) length = Number((await this.bytes(8)).readBigUInt64BE())
    return { opcode: first & 0x0f, payload: await this.bytes(length) }
  }

  /** The code of the close frame that comes after any other frames. */
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

  /** Received and not yet taken, one character a byte. */
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
    // A reset in the middle of an orderly end is lost in libuv, and Node then waits for it for ever when it exits.
    if (this.#hasEnded) this.socket.destroy()
    else this.socket.resetAndDestroy()
  }
}

/** A network connection on which nothing has been sent. */
export async function openRaw({ port }: Served): Promise<RawClient> {
  // Small chunks leave at once, as they are written.
  const socket = connectSocket({ port, host: '127.0.0.1', noDelay: true })
  await new Promise((resolve, reject) => socket.once('connect', resolve).once('error', reject))
  return new RawClient(socket)
}

/** Sends byte by byte, one every few milliseconds, until the server has ended the connection or all is sent. */
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

/** The request of a handshake. */
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

/** A raw client whose handshake is done. */
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

/** A frame as clients send it. The mask is one that changes nothing, so payloads stay readable. */
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

/** One HTTP request whose answer is wanted as a whole. */
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
