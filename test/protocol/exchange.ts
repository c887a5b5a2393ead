/** Runs tables of cases against an echo server: sends chunks of bytes and expects frames. */

import { expect } from 'chai'
import type { ServerLimits } from '../../src/runtime/limits.js'
import { openRawWebSocket, type RawClient, type Served } from '../support/client.js'
import { closeServers, serveSources } from '../support/server.js'
import { BAD_DATA, BAD_TEXT, CLOSE, closed, closeFrame, readFrame, type SentFrame, shown } from './frames.js'

export interface Exchange {
  readonly title: string
  /** Chunks, as the network delivers them. */
  readonly sent: readonly Uint8Array[]
  /** Everything the server sends. If it does not close, the client does, and must be answered. */
  readonly heard: readonly SentFrame[]
  /** The case does not apply if compression was negotiated. */
  readonly isPlain?: boolean
  /** The case needs compression. */
  readonly isCompressed?: boolean
}

/** Echoes texts and binary messages at `/echo/ws`, and closes the connection for the text `leave`. */
export const ECHO = `
  import ballerina.lang.messages;
  import ballerina.net.http;
  import ballerina.net.ws;

  @http:BasePath {value:"/echo"}
  @ws:WebSocketUpgradePath {value:"/ws"}
  service echo {
    @ws:OnTextMessage {}
    resource onText (message m) {
      string text = messages:getStringPayload(m);
      if (text == "leave") {
        ws:closeConnection();
      } else {
        ws:pushText(text);
      }
    }

    @ws:OnBinaryMessage {}
    resource onBinary (message m) {
      ws:pushBinary(messages:getBinaryPayload(m));
    }
  }
`

/** Declares a test for each case on its own connection: once without compression, once with it. */
export function exchanges(
  name: string,
  cases: readonly Exchange[],
  limits: Partial<ServerLimits> = {},
): void {
  const plain = cases.filter(({ isCompressed }) => !isCompressed)
  play(name, plain, limits, false)
  const notPlain = cases
    .filter(({ isPlain }) => !isPlain)
    .map((each) => ({ ...each, heard: each.heard.map((frame) => (frame === BAD_TEXT ? BAD_DATA : frame)) }))
  play(`${name}, compression agreed on`, notPlain, limits, true)
}

/** Cases for connections with compression. */
export function compressedExchanges(
  name: string,
  cases: readonly Exchange[],
  limits: Partial<ServerLimits> = {},
): void {
  play(name, cases, limits, true)
}

const OFFER = ['Sec-WebSocket-Extensions: permessage-deflate']

function play(
  name: string,
  cases: readonly Exchange[],
  limits: Partial<ServerLimits>,
  compression: boolean,
): void {
  describe(name, () => {
    let server: Served

    before(async () => {
      server = await serveSources([ECHO], limits, compression)
    })

    after(closeServers)

    for (const { title, sent, heard } of cases) {
      it(title, async () => {
        const raw = await openRawWebSocket(server, '/echo/ws', compression ? OFFER : [])
        await send(raw, sent)
        expect(await listen(raw, heard.length, compression)).to.deep.equal(heard.map(shown))
        if (heard.at(-1)?.opcode !== CLOSE) {
          raw.write(closeFrame(1000))
          expect(await listen(raw, 1, compression)).to.deep.equal([shown(closed(1000))])
        }
        await raw.ended()
        expect(raw.text).to.equal('')
      })
    }
  })
}

/** Sends a chunk per turn of the event loop, which the server shares, so that it reads them one by one. */
export async function send(raw: RawClient, chunks: readonly Uint8Array[]): Promise<void> {
  for (const chunk of chunks) {
    raw.write(chunk)
    await new Promise((resolve) => setImmediate(resolve))
  }
}

async function listen(raw: RawClient, count: number, mayCompress: boolean): Promise<string[]> {
  const heard: string[] = []
  while (heard.length < count) {
    const frame = await readFrame(raw, { mayCompress })
    if (!frame) break
    heard.push(shown(frame))
  }
  return heard
}
