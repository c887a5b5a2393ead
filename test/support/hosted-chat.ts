/** A chat that is attached to HTTP servers of its embedder, for tests of embedding. */

import { once } from 'node:events'
import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect } from 'chai'
import {
  type AttachedServices,
  type AttachOptions,
  createHub,
  type Handlers,
  load,
  type Program,
  type Services,
} from '../../src/index.js'
import { ask, open, refusal } from './client.js'

export const CHAT = `
  int opened = 0;
  @http:BasePath {value:"/chat"}
  @ws:WebSocketUpgradePath {value:"/ws"}
  service chat {
    @ws:OnOpen {}
    resource opened (message m) { ws:addConnectionToGroup("all"); ws:storeConnection("last"); }
    @ws:OnTextMessage {}
    resource say (message m) { ws:broadcastText(messages:getStringPayload(m)); }
    @ws:OnClose {}
    resource left (message m) { system:println("left"); }
    @http:POST {}
    @http:Path {value:"/echo"}
    resource echo (message m) {
      message r = {};
      messages:setStringPayload(r, messages:getStringPayload(m));
      reply r;
    }
    @http:GET {}
    @http:Path {value:"/slow"}
    resource slow (message m) { system:sleep(300); message r = {}; messages:setStringPayload(r, "slow"); reply r; }
  }`

export const portOf = (server: Server): number => (server.address() as AddressInfo).port

/** Call in a suite: each test has a new program; what it attaches and opens is closed after it. */
export function hostedChat() {
  let chat: Program
  let printed: string[] = []
  const hosts: Server[] = []
  const attached: Services[] = []

  beforeEach(async () => {
    printed = []
    chat = await load({ source: CHAT, stdout: (text) => void printed.push(text), stderr: () => {} })
  })
  afterEach(async () => {
    await Promise.all(attached.splice(0).map((each) => each.close({ drainMs: 0 })))
    await Promise.all(
      hosts.splice(0).map((server) => {
        server.closeAllConnections()
        return new Promise((resolve) => server.close(resolve))
      }),
    )
  })

  const listening = async (server: Server): Promise<Server> => {
    hosts.push(server)
    if (!server.listening) {
      server.listen(0, '127.0.0.1')
      await once(server, 'listening')
    }
    return server
  }
  const plainHost = (listener: RequestListener = (_, response) => response.end('host')) =>
    listening(createServer(listener))
  const attach = async (
    server: Server,
    options: AttachOptions = {},
    program = chat,
  ): Promise<AttachedServices> => {
    const services = await program.attach(server, { hub: createHub(), ...options })
    attached.push(services)
    return services
  }
  const handlersOf = async (options: AttachOptions = {}): Promise<Handlers> => {
    const handlers = await chat.handlers({ hub: createHub(), ...options })
    attached.push(handlers)
    return handlers
  }

  /** Tries everything that each way of embedding must support. */
  async function tryAll(port: number): Promise<void> {
    const served = { port }
    const ann = await open(served, '/chat/ws')
    const ben = await open(served, '/chat/ws')
    ann.send('hello')
    expect([await ann.next(), await ben.next()]).to.deep.equal(['hello', 'hello'])
    const answer = await ask(served, '/chat/echo', { method: 'POST', body: 'said' })
    expect([answer.status, answer.body]).to.deep.equal([200, 'said'])
    expect((await ask(served, '/chat/echo')).status).to.equal(405)
    expect((await ask(served, '/host')).body).to.equal('host')
    expect(await refusal(open(served, '/nowhere'))).to.match(/^404/)
    await ann.close()
    await ben.close()
  }

  return {
    get chat() {
      return chat
    },
    /** What the program has printed. */
    get printed(): readonly string[] {
      return printed
    },
    /** Servers that are closed after the test. */
    hosts,
    listening,
    plainHost,
    attach,
    handlersOf,
    tryAll,
  }
}
