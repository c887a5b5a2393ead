/** Sends valid and invalid HTTP requests: clients must get well-formed responses, and leave nothing behind. */

import type { Server } from '../../src/program/api.js'
import { open, openRaw, PATIENCE, type TestClient } from '../support/client.js'
import { chunksOf } from './chunks.js'
import { bytesOf, type RequestCase, requestCase, type SentRequest } from './request-texts.js'
import { type Response, responsesIn } from './response-reader.js'
import { serveForFuzzing } from './serving.js'
import type { Target } from './target.js'

const SERVICE = `
  import ballerina.lang.messages;
  import ballerina.lang.system;
  import ballerina.net.ws;

  @http:BasePath {value:"/s"}
  @ws:WebSocketUpgradePath {value:"/ws"}
  service s {
    @http:GET {} @http:Path {value:"/name/{id}"}
    resource name (message m, @http:PathParam {value:"id"} string id) {
      message answer = {};
      messages:setStringPayload(answer, "name " + id);
      reply answer;
    }

    @http:GET {} @http:Path {value:"/late/{id}"}
    resource late (message m, @http:PathParam {value:"id"} string id) {
      message answer = {};
      system:sleep(1);
      messages:setStringPayload(answer, "late " + id);
      reply answer;
    }

    @http:POST {} @http:Path {value:"/echo"}
    resource echo (message m) {
      reply m;
    }

    @ws:OnTextMessage {}
    resource onText (message m) {
      ws:pushText(messages:getStringPayload(m));
    }
  }
`

export class RequestTarget implements Target<RequestCase> {
  readonly cases = requestCase
  #server!: Server
  #bystander!: TestClient
  #errors = ''
  #sockets = 0

  async open(): Promise<void> {
    this.#server = await serveForFuzzing(SERVICE, {}, true, {
      stdout: () => {},
      stderr: (text) => {
        this.#errors += text
      },
    })
    this.#bystander = await open(this.#server, '/s/ws')
    this.#sockets = openSockets()
  }

  async run(each: RequestCase): Promise<void> {
    const received = await this.#converse(each)
    const responses = responsesIn(received)
    if (each.leaves === 'ends') checkAnswers(each, responses)
    await this.#othersAreServed()
    await untilSockets(this.#sockets)
    if (this.#errors !== '') throw new Error(`an error of the server: ${this.#errors}`)
  }

  /** Returns everything that was received. */
  async #converse(each: RequestCase): Promise<Buffer> {
    const raw = await openRaw(this.#server)
    for (const chunk of chunksOf(bytesOf(each), each.chunks)) {
      raw.write(chunk)
      await new Promise((resolve) => setImmediate(resolve))
    }
    if (each.leaves === 'resets') {
      raw.vanish()
      return Buffer.alloc(0)
    }
    // A client that has ended its side receives no more responses.
    let received: Buffer = Buffer.alloc(0)
    const { length } = rightRequests(each)
    while (countResponses(received) < length) {
      await raw.some()
      if (raw.text === '') break
      received = Buffer.concat([received, await raw.bytes(raw.text.length)])
    }
    raw.socket.end()
    await raw.ended()
    raw.socket.destroy()
    return Buffer.concat([received, Buffer.from(raw.text, 'latin1')])
  }

  async #othersAreServed(): Promise<void> {
    this.#bystander.send('still there?')
    const echo = await this.#bystander.next()
    const raw = await openRaw(this.#server)
    raw.write('GET /s/name/other HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n')
    await raw.ended()
    raw.socket.destroy()
    const [response] = responsesIn(Buffer.from(raw.text, 'latin1'))
    if (echo !== 'still there?' || String(response?.body) !== 'name other') {
      throw new Error(`others were not served: ${echo}, ${response?.status}`)
    }
  }

  async close(): Promise<void> {
    this.#bystander.vanish()
    await this.#server.close({ drainMs: 0 })
  }
}

/** Returns the complete requests before the first invalid one, which must be answered as they say. */
function rightRequests(each: RequestCase): SentRequest[] {
  const right: SentRequest[] = []
  let rest = bytesOf(each).length
  for (const request of each.requests) {
    // Each character is one byte.
    rest -= request.text.length
    if (rest < 0 || request.answer === undefined) break
    right.push(request)
  }
  return right
}

/** Counts complete responses; precise enough for waiting. */
function countResponses(received: Buffer): number {
  try {
    return responsesIn(received).length
  } catch {
    return 0
  }
}

function checkAnswers(each: RequestCase, responses: readonly Response[]): void {
  for (const [index, { answer }] of rightRequests(each).entries()) {
    const response = responses[index]
    const got = response && `${response.status} ${response.body}`
    const wanted = `${answer!.status} ${answer!.body}`
    if (got !== wanted) throw new Error(`as response ${index} expected ${wanted}, received ${got}`)
  }
  const { requests } = each
  const isRight = requests.every(({ answer }) => answer !== undefined)
  if (isRight && responses.length > requests.length) {
    throw new Error(`${responses.length} responses to ${requests.length} requests`)
  }
}

function openSockets(): number {
  return process.getActiveResourcesInfo().filter((kind) => kind === 'TCPSocketWrap').length
}

/** Both ends of each connection are in this process: more sockets than before means a leak. */
async function untilSockets(count: number): Promise<void> {
  const deadline = performance.now() + PATIENCE
  while (openSockets() > count) {
    if (performance.now() > deadline) throw new Error(`${openSockets() - count} sockets have leaked`)
    await new Promise((resolve) => setImmediate(resolve))
  }
}
