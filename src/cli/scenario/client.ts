/**
 * The other end of the wire: a WebSocket client that queues what it hears, and one HTTP request. Scenarios
 * are played with them, so they are deliberately plain: no compression, no reconnecting, no redirects.
 */

import { request as httpRequest, type IncomingHttpHeaders, type IncomingMessage } from 'node:http'
import { WebSocket } from 'ws'
import { byteStringOf, textOfByteString } from '../../values/byte-string.js'

export interface ConnectOptions {
  readonly headers?: Readonly<Record<string, string>>
  readonly subprotocols?: readonly string[]
  /** Milliseconds to wait for the handshake. */
  readonly timeout: number
}

export interface Answer {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly body: string
  /** The body as it came. */
  readonly bytes: Uint8Array
}

/** What a client hears, in order. After `closed` there is nothing more. */
export type Heard =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'binary'; readonly bytes: Uint8Array }
  | { readonly kind: 'closed'; readonly code: number; readonly reason: string }

/** The server answered the handshake with something else than an upgrade. */
export class HandshakeRefused extends Error {
  constructor(readonly answer: Answer) {
    super(`the server answered ${answer.status} instead of opening a connection`)
  }
}

/** Those who wait for something to become true; whoever changes things wakes them. */
export class Waiters {
  readonly #listeners = new Set<() => void>()

  wake(): void {
    for (const listener of [...this.#listeners]) listener()
  }

  /** Resolves to whether the condition was met in time. */
  until(condition: () => boolean, timeout: number): Promise<boolean> {
    if (condition()) return Promise.resolve(true)
    return new Promise((resolve) => {
      const finish = (met: boolean) => {
        clearTimeout(timer)
        this.#listeners.delete(look)
        resolve(met)
      }
      const look = () => {
        if (condition()) finish(true)
      }
      const timer = setTimeout(() => finish(false), timeout)
      this.#listeners.add(look)
    })
  }
}

export class Client {
  readonly #socket: WebSocket
  readonly #queue: Heard[] = []
  readonly #waiters = new Waiters()
  #pongs = 0
  #isClosed = false

  constructor(socket: WebSocket) {
    this.#socket = socket
    socket.on('message', (data, isBinary) => {
      if (isBinary) this.#hear({ kind: 'binary', bytes: new Uint8Array(data as Buffer) })
      else this.#hear({ kind: 'text', text: String(data) })
    })
    socket.on('pong', () => {
      this.#pongs++
      this.#waiters.wake()
    })
    socket.on('close', (code, reason) => {
      this.#isClosed = true
      this.#hear({ kind: 'closed', code, reason: String(reason) })
    })
    // A broken connection is heard as `closed` with code 1006; the error says no more than that.
    socket.on('error', () => {})
  }

  /** What was heard and not yet taken. */
  get waiting(): readonly Heard[] {
    return this.#queue
  }

  get isClosed(): boolean {
    return this.#isClosed
  }

  /** The one that the server has selected, empty for none. */
  get subprotocol(): string {
    return this.#socket.protocol
  }

  /** Sends a text, or bytes as a binary message. */
  send(content: string | Uint8Array): void {
    this.#socket.send(content)
  }

  /** Takes the next thing heard; undefined when nothing comes in time. */
  async next(timeout: number): Promise<Heard | undefined> {
    await this.#waiters.until(() => this.#queue.length > 0, timeout)
    return this.#queue.shift()
  }

  /**
   * Waits for the answer to a ping: by then everything that the server had sent before is in the queue.
   * False when there is no answer in time.
   */
  async roundTrip(timeout: number): Promise<boolean> {
    if (this.#socket.readyState !== WebSocket.OPEN) return this.#isClosed
    const before = this.#pongs
    this.#socket.ping()
    return this.#waiters.until(() => this.#pongs > before || this.#isClosed, timeout)
  }

  /** Starts the closing handshake and waits for its end. */
  async close(timeout: number, code?: number, reason?: string): Promise<boolean> {
    this.#socket.close(code, reason)
    return this.untilClosed(timeout)
  }

  /** Drops the connection without a word. */
  terminate(): void {
    this.#socket.terminate()
  }

  untilClosed(timeout: number): Promise<boolean> {
    return this.#waiters.until(() => this.#isClosed, timeout)
  }

  /** Takes back the news of a close that was our own doing. */
  forgetClose(): void {
    if (this.#queue.at(-1)?.kind === 'closed') this.#queue.pop()
  }

  #hear(heard: Heard): void {
    this.#queue.push(heard)
    this.#waiters.wake()
  }
}

/**
 * Opens a connection.
 *
 * @throws HandshakeRefused when the server answers with a status, and the network's error when it does not
 */
export function connect(url: string, options: ConnectOptions): Promise<Client> {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(url, [...(options.subprotocols ?? [])], {
      headers: toByteStrings(options.headers),
      handshakeTimeout: options.timeout,
      perMessageDeflate: false,
    })
    const client = new Client(socket)
    socket.once('open', () => resolve(client))
    socket.once('error', reject)
    socket.once('unexpected-response', (request, response) => {
      answerOf(response).then((answer) => {
        request.destroy()
        reject(new HandshakeRefused(answer))
      }, reject)
    })
  })
}

/** Makes one HTTP request on a connection of its own. */
export function request(
  url: string,
  options: {
    readonly method: string
    readonly headers: Readonly<Record<string, string>>
    readonly body?: string | Uint8Array
    readonly timeout: number
  },
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const outgoing = httpRequest(
      url,
      { method: options.method, headers: toByteStrings(options.headers), agent: false },
      (response) => {
        answerOf(response)
          .then(resolve)
          .catch(reject)
          .finally(() => clearTimeout(timer))
      },
    )
    const timer = setTimeout(() => {
      outgoing.destroy(new Error(`no answer within ${options.timeout} ms`))
    }, options.timeout)
    outgoing.on('error', (error) => {
      clearTimeout(timer)
      reject(error)
    })
    outgoing.end(options.body)
  })
}

function toByteStrings(headers: ConnectOptions['headers'] = {}): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, byteStringOf(value)]))
}

function fromByteStrings(headers: IncomingHttpHeaders): IncomingHttpHeaders {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value = []]) => [
      name,
      Array.isArray(value) ? value.map(textOfByteString) : textOfByteString(value),
    ]),
  )
}

async function answerOf(response: IncomingMessage): Promise<Answer> {
  const chunks: Buffer[] = []
  for await (const chunk of response) chunks.push(chunk as Buffer)
  const bytes = Buffer.concat(chunks)
  return {
    status: response.statusCode ?? 0,
    headers: fromByteStrings(response.headers),
    body: bytes.toString('utf8'),
    bytes: new Uint8Array(bytes),
  }
}
