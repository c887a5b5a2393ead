import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect } from 'chai'
import { type WebSocket, WebSocketServer } from 'ws'
import { type Client, connect, HandshakeRefused, request } from '../../../../src/cli/scenario/client.js'

const PATIENCE = 5000

describe('the client of scenarios', () => {
  let http: Server
  let server: WebSocketServer
  let url: string
  const clients: Client[] = []

  async function pair(path = '/'): Promise<{ client: Client; peer: WebSocket }> {
    const connected = once(server, 'connection') as Promise<[WebSocket]>
    const client = await connect(`ws://${url}${path}`, { timeout: PATIENCE })
    clients.push(client)
    const [peer] = await connected
    return { client, peer }
  }

  beforeEach(async () => {
    http = createServer((incoming, response) => {
      const chunks: Buffer[] = []
      incoming.on('data', (chunk: Buffer) => chunks.push(chunk))
      incoming.on('end', () => {
        response.writeHead(201, { 'X-Method': incoming.method })
        response.end(`${incoming.url} ${Buffer.concat(chunks)}`)
      })
    })
    server = new WebSocketServer({ server: http, path: '/' })
    http.listen(0, '127.0.0.1')
    await once(http, 'listening')
    url = `127.0.0.1:${(http.address() as AddressInfo).port}`
  })

  afterEach(async () => {
    for (const client of clients.splice(0)) client.terminate()
    for (const peer of server.clients) peer.terminate()
    server.close()
    http.closeAllConnections()
    http.close()
    await once(http, 'close')
  })

  it('queues what it receives, in order', async () => {
    const { client, peer } = await pair()
    peer.send('one')
    peer.send('two')
    peer.send(Buffer.from('three'))
    expect(await client.next(PATIENCE)).to.deep.equal({ kind: 'text', text: 'one' })
    expect(await client.next(PATIENCE)).to.deep.equal({ kind: 'text', text: 'two' })
    expect(await client.next(PATIENCE)).to.deep.equal({
      kind: 'binary',
      bytes: new Uint8Array(Buffer.from('three')),
    })
    expect(client.waiting).to.deep.equal([])
  })

  it('gives up when nothing comes in time', async () => {
    const { client } = await pair()
    expect(await client.next(1)).to.equal(undefined)
  })

  it('has received everything that was sent before a round trip', async () => {
    const { client, peer } = await pair()
    peer.send('before')
    expect(await client.roundTrip(PATIENCE)).to.equal(true)
    expect(client.waiting).to.deep.equal([{ kind: 'text', text: 'before' }])
  })

  it('does not take the silence of the other side for a round trip', async () => {
    const { client, peer } = await pair()
    peer.pause()
    expect(await client.roundTrip(1)).to.equal(false)
  })

  it('receives the close status', async () => {
    const { client, peer } = await pair()
    peer.close(4001, 'go')
    expect(await client.next(PATIENCE)).to.deep.equal({ kind: 'closed', code: 4001, reason: 'go' })
    expect(client.isClosed).to.equal(true)
  })

  it('closes with a code and a reason, and can forget that it did', async () => {
    const { client, peer } = await pair()
    const closed = once(peer, 'close')
    expect(await client.close(PATIENCE, 4000, 'bye')).to.equal(true)
    const [code, reason] = await closed
    expect([code, String(reason)]).to.deep.equal([4000, 'bye'])
    client.forgetClose()
    expect(client.waiting).to.deep.equal([])
  })

  it('reports how a handshake was refused', async () => {
    const refusal = await connect(`ws://${url}/elsewhere`, { timeout: PATIENCE }).catch((error) => error)
    expect(refusal).to.be.instanceOf(HandshakeRefused)
    expect(refusal.answer.status).to.equal(400)
  })

  it('makes requests', async () => {
    const options = { method: 'PUT', headers: { 'X-A': 'b' }, body: 'hello', timeout: PATIENCE }
    const answer = await request(`http://${url}/path?x=1`, options)
    expect(answer.status).to.equal(201)
    expect(answer.headers).to.include({ 'x-method': 'PUT' })
    expect(answer.body).to.equal('/path?x=1 hello')
  })

  it('does not wait for ever for an answer', async () => {
    http.removeAllListeners('request')
    const options = { method: 'GET', headers: {}, timeout: 1 }
    const error = await request(`http://${url}/`, options).catch((reason) => reason)
    expect(error.message).to.equal('no answer within 1 ms')
  })
})
