/** Sends valid and invalid frames to a server that echoes, beside a client that only behaves well. */

import { Waiters } from '../../src/cli/scenario/client.js'
import type { Server } from '../../src/program/api.js'
import { CLOSE, closeFrame, PONG, readFrame, type SentFrame, shown } from '../protocol/frames.js'
import { open, openRawWebSocket, PATIENCE, type RawClient, type TestClient } from '../support/client.js'
import { chunksOf } from './chunks.js'
import { type Answer, expectedAnswers } from './frame-model.js'
import { bytesOf, type FrameCase, frameCase } from './frame-sequences.js'
import { serveForFuzzing } from './serving.js'
import type { Target } from './target.js'

/** The server's own pings would disturb the comparison. */
const LIMITS = { messageBytes: 66_000, fragments: 12, pingInterval: 1e9 }

/** Pings beyond this number may share an answer. */
const ALL_ANSWERED = 16

const ECHO = `
  import ballerina.lang.messages;
  import ballerina.net.ws;

  @http:BasePath {value:"/echo"}
  @ws:WebSocketUpgradePath {value:"/ws"}
  service echo {
    @ws:OnTextMessage {}
    resource onText (message m) {
      ws:pushText(messages:getStringPayload(m));
    }

    @ws:OnBinaryMessage {}
    resource onBinary (message m) {
      ws:pushBinary(messages:getBinaryPayload(m));
    }

    @ws:OnClose {}
    resource onClose (message m) {
      system:println("closed");
    }
  }
`

export class FrameTarget implements Target<FrameCase> {
  readonly cases = frameCase
  readonly #plain = new Echo(false)
  readonly #compressing = new Echo(true)

  async open(): Promise<void> {
    await this.#plain.open()
    await this.#compressing.open()
  }

  async run(each: FrameCase): Promise<void> {
    await (each.compression ? this.#compressing : this.#plain).converse(each)
  }

  async close(): Promise<void> {
    await this.#plain.close()
    await this.#compressing.close()
  }
}

class Echo {
  #server!: Server
  #bystander!: TestClient
  #opened = 0
  #closed = 0
  #errors = ''
  readonly #waiters = new Waiters()

  constructor(private readonly compression: boolean) {}

  async open(): Promise<void> {
    this.#server = await serveForFuzzing(ECHO, LIMITS, this.compression, {
      stdout: () => {
        this.#closed++
        this.#waiters.wake()
      },
      stderr: (text) => {
        this.#errors += text
      },
    })
    this.#bystander = await open(this.#server, '/echo/ws')
  }

  async converse(each: FrameCase): Promise<void> {
    const sent = bytesOf(each)
    const { answers, close } = expectedAnswers(sent, this.compression, LIMITS)
    const raw = await openRawWebSocket(this.#server, '/echo/ws', this.compression ? OFFER : [])
    this.#opened++
    for (const chunk of chunksOf(sent, each.chunks)) {
      raw.write(chunk)
      await new Promise((resolve) => setImmediate(resolve))
    }
    try {
      const isCut = each.cutOff > 0 && close === undefined
      if (close === undefined && !isCut) raw.write(closeFrame(1000))
      // A client that has ended its side receives no more answers.
      const heard = isCut ? await this.#listen(raw, minFrames(answers)) : []
      if (isCut) raw.socket.end()
      heard.push(...(await this.#listen(raw)))
      const own = heard.at(-1)?.opcode === CLOSE ? heard.pop() : undefined
      compare(answers, heard)
      compareClose(isCut ? undefined : (close ?? closeFrame1000), own)
    } finally {
      raw.socket.end()
      await raw.ended()
      raw.socket.destroy()
    }
    await this.#waiters.until(() => this.#closed >= this.#opened, PATIENCE)
    this.#checkCounts()
    this.#bystander.send('still there?')
    const echo = await this.#bystander.next()
    if (echo !== 'still there?') throw new Error(`the bystander heard ${echo}`)
  }

  /** Reads all frames up to a close frame or the end. */
  async #listen(raw: RawClient, max = Number.POSITIVE_INFINITY): Promise<SentFrame[]> {
    const heard: SentFrame[] = []
    while (heard.length < max) {
      const next = await readFrame(raw, { mayCompress: this.compression })
      if (!next) break
      heard.push(next)
      if (next.opcode === CLOSE) break
    }
    return heard
  }

  #checkCounts(): void {
    if (this.#closed !== this.#opened) {
      throw new Error(`of ${this.#opened} connections OnClose ran ${this.#closed} times`)
    }
    if (this.#errors !== '') throw new Error(`an error of the server: ${this.#errors}`)
  }

  async close(): Promise<void> {
    this.#checkCounts()
    const { connections } = this.#server.stats()
    if (connections !== 1) throw new Error(`${connections} connections are left beside the bystander's`)
    this.#bystander.vanish()
    await this.#server.close({ drainMs: 0 })
  }
}

const OFFER = ['Sec-WebSocket-Extensions: permessage-deflate; client_no_context_takeover']

const closeFrame1000 = Buffer.of(1000 >> 8, 1000 & 0xff)

function compare(expected: readonly Answer[], heard: readonly Answer[]): void {
  const isLenient = expected.filter(isPong).length > ALL_ANSWERED
  const show = (all: readonly Answer[]) =>
    all.filter((each) => !(isLenient && isPong(each))).map((each) => shown({ ...each, size: 0 }))
  const [wanted, got] = [show(expected), show(heard)]
  const differs = wanted.findIndex((text, index) => text !== got[index])
  if (differs !== -1 || got.length > wanted.length) {
    const index = differs === -1 ? wanted.length : differs
    throw new Error(`as answer ${index} expected ${brief(wanted[index])}, heard ${brief(got[index])}`)
  }
}

const brief = (text: string | undefined) => text?.slice(0, 200)

/** The number of frames that arrive in any case. */
function minFrames(answers: readonly Answer[]): number {
  const pongs = answers.filter(isPong).length
  return answers.length - Math.max(0, pongs - ALL_ANSWERED)
}

const isPong = ({ opcode }: Answer) => opcode === PONG

/** A client's close frame is answered with the same one; of the server's own, only the code is compared. */
function compareClose(expected: Buffer | undefined, heard: SentFrame | undefined): void {
  const wanted = expected && closeText(expected)
  const got = heard && closeText(heard.payload.subarray(0, expected?.length === 2 ? 2 : undefined))
  if (wanted !== got) throw new Error(`expected ${wanted ?? 'no close frame'}, heard ${got ?? 'none'}`)
}

function closeText(payload: Buffer): string {
  return shown({ opcode: CLOSE, payload, size: payload.length })
}
