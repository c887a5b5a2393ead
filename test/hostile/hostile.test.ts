/** Runs hostile programs, each on a server with a polite program, whose client must be answered all the time. */

import { expect } from 'chai'
import { type Client, connect } from '../../src/cli/scenario/client.js'
import { Folder, start, stopAll } from '../support/balws.js'
import { open, type TestClient } from '../support/client.js'
import { closeServers, type ServedPrograms, serveSources } from '../support/server.js'
import { type Attack, endingOf, isEnding, POLITE, readAttacks } from './attacks.js'

/** A loaded machine may take this long for something that otherwise takes a second. */
const PATIENCE = 60_000

/** A tenth of the default, to finish in a tenth of the time. */
const STEPS = 500_000

async function play(attack: Attack): Promise<string> {
  const server = await serveSources([POLITE, attack.source], {}, false, { steps: STEPS })
  const polite = await open(server, '/polite/ws')
  const attacker = await connect(`ws://127.0.0.1:${server.port}/attacked/ws`, { timeout: PATIENCE })
  attacker.send('go')
  let answers = 0
  let outcome: string | undefined
  const attacked = outcomeOf(server, attacker).then((text) => {
    outcome = text
  })
  while (outcome === undefined) await echo(polite, `${answers++}`)
  await attacked
  attacker.terminate()
  // Whatever the attack has left behind, a new client is served.
  await echo(await open(server, '/polite/ws'), 'new here')
  return outcome
}

async function echo({ client }: TestClient, text: string): Promise<void> {
  client.send(text)
  expect(await client.next(PATIENCE)).to.deep.equal({ kind: 'text', text })
}

/** Returns the error that the server wrote, or what the attacker received. */
async function outcomeOf(server: ServedPrograms, attacker: Client): Promise<string> {
  const heard: string[] = []
  const listening = (async () => {
    for (;;) {
      const each = await attacker.next(PATIENCE)
      if (each?.kind !== 'text') return
      if (each.text === 'ended') heard.push(each.text)
    }
  })()
  for (;;) {
    const error = endingOf(server.errors())
    if (error !== undefined) return error
    if (heard.length > 0) return heard[0]!
    await Promise.race([listening, new Promise((resolve) => setImmediate(resolve))])
  }
}

describe('a hostile program', function () {
  this.timeout(PATIENCE)
  afterEach(closeServers)

  for (const attack of readAttacks()) {
    it(`${attack.group}: ${attack.title}`, async () => {
      const outcome = await play(attack)
      const isRight = isEnding(attack, outcome) || outcome === 'execution limit exceeded'
      expect(isRight, `${outcome} instead of ${attack.ending}`).to.equal(true)
    })
  }
})

/** Keeps what it receives, event after event, and reports how often. */
const HOARDER = `
  map kept = {};
  @http:BasePath {value:"/attacked"}
  @ws:WebSocketUpgradePath {value:"/ws"}
  service attacked {
    @ws:OnTextMessage {}
    resource onText (message m) {
      int i = 0;
      while (i < 20000) {
        map each = {a:i, b:"text " + i};
        kept["" + maps:length(kept)] = each;
        i = i + 1;
      }
      ws:pushText("more");
    }
  }
`

describe('a program that keeps more with every event', function () {
  this.timeout(PATIENCE)
  afterEach(stopAll)

  it('is stopped before the heap is full, and the process lives on', async () => {
    const folder = new Folder()
    const files = [folder.write('polite.bal', POLITE), folder.write('hoarder.bal', HOARDER)]
    const server = start(['run', ...files, '--port', '0', '--host', '127.0.0.1'], {
      env: { NODE_OPTIONS: '--max-old-space-size=160' },
    })
    const [, port] = await server.prints(/ws:\/\/127\.0\.0\.1:(\d+)\/attacked\/ws/)
    const served = { port: Number(port) }
    const polite = await open(served, '/polite/ws')
    const hoarder = await open(served, '/attacked/ws')
    let isStopped = false
    const stopped = server.reports(/memory limit exceeded/).then(() => {
      isStopped = true
    })
    while (!isStopped) {
      hoarder.send('more')
      await Promise.race([stopped, hoarder.client.next(PATIENCE)])
      await echo(polite, 'still there?')
    }
    for (let i = 0; i < 20; i++) hoarder.send('more')
    await echo(polite, 'and now?')
    await echo(await open(served, '/polite/ws'), 'new here')
    folder.remove()
  })
})
