/** Services with a resource for silent connections. */

import { expect } from 'chai'
import type { ConnectionHandle } from '../../src/library/native.js'
import { open } from '../support/client.js'
import { CHAT, closeServers, PlayedProgram, serve, serveSources } from '../support/server.js'

const IDLE = `
  import ballerina.lang.messages; import ballerina.lang.system; import ballerina.net.http; import ballerina.net.ws;

  @http:BasePath {value:"/idle"}
  @ws:WebSocketUpgradePath {value:"/ws"}
  @ws:IdleTimeout {milliseconds:30}
  service idle {
    int silences = 0;

    @ws:OnIdleTimeout {}
    resource onIdle (message m) {
      silences = silences + 1;
      ws:pushText("silence " + silences + " of " + messages:getHeader(m, "name") + messages:getStringPayload(m));
      if (silences == 3) {
        ws:closeConnection();
      }
    }

    @ws:OnClose {}
    resource onClose (message m) {
      system:println("closed");
    }
  }`

/** CHAT with a resource for silence. */
const SILENT_CHAT = (milliseconds: number) =>
  CHAT.replace(
    'service chat {',
    `@ws:IdleTimeout {milliseconds:${milliseconds}} service chat {
    @ws:OnIdleTimeout {} resource onIdle (message m) { }`,
  )

describe('a silent connection', () => {
  afterEach(closeServers)

  it('runs the resource after each period of silence, until the program closes it', async () => {
    const server = await serveSources([IDLE])
    const ann = await open(server, '/idle/ws', { name: 'ann' })
    expect(await ann.nextTexts(3)).to.deep.equal(['silence 1 of ann', 'silence 2 of ann', 'silence 3 of ann'])
    expect(await ann.closed()).to.equal('1000 Normal closure')
    expect(server.printed()).to.equal('closed\n')
  })

  it('is not one with a running resource', async () => {
    let atWork: ConnectionHandle | undefined
    let release: () => void = () => {}
    const idleAtWork: boolean[] = []
    const server = await serve(
      new PlayedProgram(SILENT_CHAT(5), {
        onText: async ({ event }) => {
          atWork = event.connection
          await new Promise<void>((resolve) => {
            release = resolve
          })
          event.connection?.pushText('done')
          atWork = undefined
        },
        onIdle: ({ event }) => {
          idleAtWork.push(event.connection === atWork)
          event.connection?.pushText('idle')
        },
      }),
    )
    const ann = await open(server, '/chat/ws')
    const ben = await open(server, '/chat/ws')
    ann.send('work')
    await ann.heardSoFar()
    // Meanwhile there is silence on both.
    await ben.nextTexts(5)
    release()
    while ((await ann.next()) !== 'done');
    expect(await ann.next()).to.equal('idle')
    expect(idleAtWork).not.to.include(true)
  })

  it('is watched by the new service after a reload', async () => {
    const server = await serve(new PlayedProgram(CHAT, {}))
    const ann = await open(server, '/chat/ws')
    await server.reload([
      new PlayedProgram(SILENT_CHAT(5), { onIdle: ({ event }) => event.connection?.pushText('idle') }),
    ])
    expect(await ann.next()).to.equal('idle')
    await server.reload([
      new PlayedProgram(CHAT, { onText: ({ event, text }) => event.connection?.pushText(text) }),
    ])
    ann.send('still there')
    while ((await ann.next()) !== 'still there');
  })
})
