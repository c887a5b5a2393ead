/** The host of a program pushes to its connections: by name, by group, or to all of a service. */

import { expect } from 'chai'
import { createHub, type Hub, LoadError, load, type Server } from '../../src/index.js'
import { open, openRawWebSocket } from '../support/client.js'

const SOURCE = `
  @http:BasePath {value:"/room"}
  @ws:WebSocketUpgradePath {value:"/ws"}
  service room {
    @ws:OnOpen {}
    resource opened (message m) {
      ws:storeConnection(uri:getQueryParam(m, "name"));
      ws:addConnectionToGroup("guests");
    }
    @ws:OnClose {}
    resource left (message m) { ws:broadcastText("somebody left"); }
  }
  @http:BasePath {value:"/quiet"}
  @ws:WebSocketUpgradePath {value:"/ws"}
  service quiet { @ws:OnOpen {} resource opened (message m) {} }`

describe('the host of a program', () => {
  let server: Server
  let hub: Hub
  const serve = async (limits = {}) => {
    hub = createHub()
    server = await (await load({ source: SOURCE })).serve({ port: 0, host: '127.0.0.1', hub, limits })
  }
  const join = async (name: string) => {
    const client = await open(server, `/room/ws?name=${name}`)
    await client.heardSoFar()
    return client
  }
  afterEach(() => server.close({ drainMs: 0 }))

  it('pushes to a connection by its name', async () => {
    await serve()
    const [ann, ben] = [await join('ann'), await join('ben')]
    expect(hub.isConnectionStored('ann')).to.equal(true)
    expect(hub.pushTextToConnection('ann', 'hello')).to.equal(true)
    expect(hub.pushBinaryToConnection('ann', Uint8Array.of(1, 2))).to.equal(true)
    expect(await ann.next()).to.equal('hello')
    expect(await ann.nextBinary()).to.deep.equal([1, 2])
    expect(await ben.heardSoFar()).to.deep.equal([])
  })

  it('pushes to a group', async () => {
    await serve()
    const [ann, ben] = [await join('ann'), await join('ben')]
    expect([hub.groupSize('guests'), hub.connectionCount]).to.deep.equal([2, 2])
    expect(hub.pushTextToGroup('guests', 'dinner')).to.equal(2)
    expect(hub.pushBinaryToGroup('guests', Uint8Array.of(3))).to.equal(2)
    for (const client of [ann, ben]) {
      expect(await client.next()).to.equal('dinner')
      expect(await client.nextBinary()).to.deep.equal([3])
    }
  })

  it('broadcasts to a service', async () => {
    await serve()
    const [ann, quiet] = [await join('ann'), await open(server, '/quiet/ws')]
    expect(server.broadcastText('room', 'to all')).to.equal(1)
    expect(server.broadcastBinary('quiet', Uint8Array.of(4))).to.equal(1)
    expect(await ann.next()).to.equal('to all')
    expect(await quiet.nextBinary()).to.deep.equal([4])
    expect(await ann.heardSoFar()).to.deep.equal([])
    expect(server.stats().messagesOut).to.equal(2)
  })

  it('closes connections, which leave every list at once', async () => {
    await serve()
    const [ann, ben, cleo] = [await join('ann'), await join('ben'), await join('cleo')]
    expect(hub.closeConnection('ann')).to.equal(true)
    expect([hub.isConnectionStored('ann'), hub.groupSize('guests')]).to.deep.equal([false, 2])
    expect(await ann.closed()).to.equal('1000 Normal closure')
    expect([await ben.next(), await cleo.next()]).to.deep.equal(['somebody left', 'somebody left'])
    expect(hub.closeConnectionGroup('guests')).to.equal(2)
    expect(await ben.closed()).to.equal('1000 Normal closure')
    expect(hub.connectionCount).to.equal(0)
  })

  it('reaches nobody by an unknown name, without an error', async () => {
    await serve()
    const bytes = Uint8Array.of(1)
    expect([hub.pushTextToConnection('x', 'a'), hub.pushBinaryToConnection('x', bytes)]).to.deep.equal([
      false,
      false,
    ])
    expect([hub.closeConnection('x'), hub.isConnectionStored('x')]).to.deep.equal([false, false])
    expect([hub.pushTextToGroup('x', 'a'), hub.pushBinaryToGroup('x', bytes)]).to.deep.equal([0, 0])
    expect([hub.closeConnectionGroup('x'), hub.groupSize('x')]).to.deep.equal([0, 0])
    expect(server.broadcastText('room', 'nobody there')).to.equal(0)
  })

  it('gets an error for an unknown service, and for something that cannot be sent', async () => {
    await serve()
    const wrong: [() => unknown, string][] = [
      [() => server.broadcastText('rom', 'x'), "there is no service 'rom'; did you mean 'room'?"],
      [
        () => server.broadcastText('elsewhere', 'x'),
        "there is no service 'elsewhere'; there are room, quiet",
      ],
      [() => server.broadcastText('room', 5 as never), 'text must be a string, not 5'],
      [() => server.broadcastBinary('room', [1] as never), 'bytes must be a Uint8Array, not an array'],
      [() => hub.pushTextToConnection('ann', null as never), 'text must be a string, not null'],
      [() => hub.pushTextToConnection(5 as never, 'x'), 'name must be a string, not 5'],
      [() => hub.pushBinaryToGroup('guests', 'x' as never), "bytes must be a Uint8Array, not the string 'x'"],
      [() => hub.groupSize(undefined as never), 'group must be a string, not undefined'],
    ]
    for (const [run, message] of wrong) expect(run).to.throw(LoadError, message)
  })

  it('cannot fill the memory: a client that does not read is closed with 1013', async () => {
    await serve({ unsentBytes: 64 * 1024, closeTimeout: 5_000 })
    const slow = await openRawWebSocket(server, '/room/ws?name=slow')
    slow.socket.pause()
    while (!hub.isConnectionStored('slow')) await new Promise((resolve) => setImmediate(resolve))
    while (hub.pushTextToConnection('slow', 'x'.repeat(64 * 1024))) {
      await new Promise((resolve) => setImmediate(resolve))
    }
    expect(server.stats().slowClientsClosed).to.equal(1)
    slow.socket.destroy()
  })

  it('may change its bytes afterwards', async () => {
    await serve()
    const ann = await join('ann')
    const bytes = Uint8Array.of(1)
    hub.pushBinaryToConnection('ann', bytes)
    hub.pushBinaryToGroup('guests', bytes)
    bytes[0] = 9
    expect([await ann.nextBinary(), await ann.nextBinary()]).to.deep.equal([[1], [1]])
  })

  it('uses the store of the process with a server that has no store of its own', async () => {
    server = await (await load({ source: SOURCE })).serve({ port: 0, host: '127.0.0.1' })
    const other = await (await load({ source: SOURCE })).serve({ port: 0, host: '127.0.0.1' })
    const ann = await join('only-here')
    expect(other.hub).to.equal(server.hub)
    expect(other.hub.pushTextToConnection('only-here', 'hi')).to.equal(true)
    expect(await ann.next()).to.equal('hi')
    await other.close()
    expect(hub).not.to.equal(server.hub)
  })

  it('reaches nobody after the server has closed', async () => {
    await serve()
    await join('ann')
    await server.close({ drainMs: 0 })
    expect(server.broadcastText('room', 'x')).to.equal(0)
    expect(hub.pushTextToGroup('guests', 'x')).to.equal(0)
  })
})
