import { expect } from 'chai'
import { NotedSocket, type Stage, stage } from './stage.js'

/** Connections to the service of a stage, its own first, and what each receives. */
function connected({ host, connection, socket }: Stage, count: number) {
  const sockets = [socket, ...Array.from({ length: count - 1 }, () => new NotedSocket())]
  const handshake = { method: 'GET', url: '/chat/ws', version: '1.1', headers: [] }
  const service = connection.audience.service
  const others = sockets.slice(1).map((each) => host.connect(service, handshake, each))
  return {
    connections: [connection, ...others],
    sent: () => sockets.map(({ calls }) => calls.splice(0).join(', ')),
  }
}

describe('the audience of a service', () => {
  it('contains all connected clients', async () => {
    const at = await stage()
    const { audience } = at.connection
    const { connections } = connected(at, 3)
    expect([audience.name, audience.hasBroadcastList, audience.connectionCount]).to.deep.equal([
      'chat',
      true,
      3,
    ])
    expect([...audience.connections]).to.deep.equal(connections)
    connections[1]!.close()
    expect(audience.connectionCount).to.equal(2)
  })

  it('receives a broadcast, with or without one connection', async () => {
    const at = await stage()
    const { audience } = at.connection
    const { connections, sent } = connected(at, 3)
    audience.broadcastText('a')
    expect(sent()).to.deep.equal(['frame a', 'frame a', 'frame a'])
    audience.broadcastBinary(Uint8Array.of(1, 2))
    expect(sent()).to.deep.equal(['frame 1,2', 'frame 1,2', 'frame 1,2'])
    audience.broadcastTextToOthers('b', connections[1])
    expect(sent()).to.deep.equal(['frame b', '', 'frame b'])
    audience.broadcastBinaryToOthers(Uint8Array.of(3), connections[0])
    expect(sent()).to.deep.equal(['', 'frame 3', 'frame 3'])
    audience.broadcastTextToOthers('c', undefined)
    expect(sent()).to.deep.equal(['frame c', 'frame c', 'frame c'])
  })

  it('has no broadcast list in a service without an endpoint', async () => {
    const source = 'service plain { @http:GET {} @http:Path {value:"/"} resource root (message m) { } }'
    const { host } = await stage({}, {}, source)
    expect(host.table.services[0]!.audience.hasBroadcastList).to.equal(false)
  })
})
