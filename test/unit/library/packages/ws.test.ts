import { expect } from 'chai'
import type { ConnectionHandle } from '../../../../src/library/native.js'
import { Message } from '../../../../src/values/message.js'
import { type BalArray, BalConnector } from '../../../../src/values/value.js'
import { FakeConnection, FakeHub, failureText, fakeCall, native } from '../natives.js'

/** The event of a resource of a WebSocket service, of an HTTP service, or of `main`. */
function scene(place: 'ws' | 'http' | 'main', hasBroadcastList = true) {
  const hub = new FakeHub()
  const connection = new FakeConnection()
  const broadcast: (string | Uint8Array)[] = []
  const service = {
    name: 'chat',
    hasBroadcastList,
    connectionCount: 1,
    broadcastText: (text: string) => void broadcast.push(text),
    broadcastBinary: (bytes: Uint8Array) => void broadcast.push(bytes),
    broadcastTextToOthers: (text: string, except?: ConnectionHandle) =>
      void broadcast.push(`${text} but to ${except?.id ?? 'all'}`),
    broadcastBinaryToOthers: (bytes: Uint8Array) => void broadcast.push(bytes),
  }
  const event = { hub, ...(place === 'main' ? {} : { service }), ...(place === 'ws' ? { connection } : {}) }
  const call = fakeCall({ event })
  const ws = (signature: string, ...args: unknown[]) => native(`ballerina.net.ws:${signature}`)(call, ...args)
  return { hub, connection, broadcast, ws, call }
}

const NO_SERVICE = 'This function is only working with services'

describe('ws in a WebSocket resource', () => {
  it('pushes to the current connection', () => {
    const { ws, connection } = scene('ws')
    ws('pushText(string)', 'hi')
    expect(connection.received).to.deep.equal(['hi'])
  })

  it('pushes to the connection a message came from, silently not where there is none', () => {
    const { ws } = scene('main')
    const message = new Message()
    ws('pushText(message,string)', message, 'nobody')
    const connection = new FakeConnection()
    message.connection = connection
    ws('pushText(message,string)', message, 'hi')
    expect(connection.received).to.deep.equal(['hi'])
    expect(failureText(() => ws('pushText(message,string)', null, 'x'))).to.equal('argument 0 is null')
  })

  it('broadcasts to its service', () => {
    const { ws, broadcast } = scene('ws')
    ws('broadcastText', 'all')
    expect(broadcast).to.deep.equal(['all'])
  })

  it('sends binary messages wherever it sends texts', () => {
    const { ws, connection, broadcast, call } = scene('ws')
    ws('storeConnection', 'n')
    ws('addConnectionToGroup', 'g')
    ws('pushBinary', Uint8Array.of(1))
    ws('pushBinaryToConnection', 'n', Uint8Array.of(2))
    ws('pushBinaryToGroup', 'g', Uint8Array.of(3))
    ws('broadcastBinary', Uint8Array.of(4))
    expect(connection.received).to.deep.equal([1, 2, 3].map((byte) => Uint8Array.of(byte)))
    expect(broadcast).to.deep.equal([Uint8Array.of(4)])
    call.charged = 0
    ws('pushBinary', new Uint8Array(64_000))
    expect(call.charged).to.equal(1_000)
    ws('broadcastBinary', Uint8Array.of(5))
    ws('pushTextToGroup', 'g', 'x')
    expect(call.charged).to.equal(1_008)
  })

  it('stores, finds, replaces and forgets names', () => {
    const { ws, hub, connection } = scene('ws')
    hub.storeConnection('', new FakeConnection())
    ws('storeConnection', '')
    ws('pushTextToConnection', '', 'x')
    expect(connection.received).to.deep.equal(['x'])
    ws('removeStoredConnection', '')
    ws('removeStoredConnection', '')
    expect(failureText(() => ws('pushTextToConnection', 'N', 'x'))).to.equal(
      'Cannot find a connection for the connection name: N',
    )
  })

  it('adds to groups, pushes to them, leaves and deletes them', () => {
    const { ws, connection } = scene('ws')
    ws('addConnectionToGroup', 'g')
    ws('addConnectionToGroup', 'g')
    ws('pushTextToGroup', 'g', 'one')
    ws('removeConnectionFromGroup', 'g')
    ws('pushTextToGroup', 'g', 'two')
    ws('addConnectionToGroup', 'g')
    ws('removeConnectionGroup', 'g')
    ws('pushTextToGroup', 'g', 'three')
    expect(connection.received).to.deep.equal(['one'])
  })

  it('stores and groups nothing once the connection is closed', () => {
    const { ws, connection, hub } = scene('ws')
    connection.isOpen = false
    ws('storeConnection', 'n')
    ws('addConnectionToGroup', 'g')
    ws('pushText(string)', 'late')
    expect([hub.stored.size, hub.groups.size, connection.received.length]).to.deep.equal([0, 0, 0])
  })

  it('closes connections', () => {
    for (const [name, ...args] of [
      ['closeConnection'],
      ['closeStoredConnection', 'n'],
      ['closeConnectionGroup', 'g'],
    ] as const) {
      const { ws, connection } = scene('ws')
      ws('storeConnection', 'n')
      ws('addConnectionToGroup', 'g')
      ws(name, ...args)
      expect(connection.isOpen, name).to.equal(false)
    }
  })

  it('returns identities, names and the size of a group', () => {
    const { ws, connection, hub } = scene('ws')
    expect(ws('getConnectionId')).to.equal(connection.id)
    expect(ws('getNegotiatedSubProtocol')).to.equal('json')
    expect([ws('isConnectionStored', 'n'), ws('getConnectionsInGroup', 'g')]).to.deep.equal([false, 0])
    ws('storeConnection', 'n')
    ws('addConnectionToGroup', 'g')
    hub.addConnectionToGroup('g', new FakeConnection())
    expect([ws('isConnectionStored', 'n'), ws('getConnectionsInGroup', 'g')]).to.deep.equal([true, 2])
  })

  it('sends to all but the current connection', () => {
    const { ws, connection, broadcast, hub, call } = scene('ws')
    const other = new FakeConnection()
    ws('addConnectionToGroup', 'g')
    hub.addConnectionToGroup('g', other)
    ws('pushTextToOthersInGroup', 'g', 'psst')
    ws('pushBinaryToOthersInGroup', 'g', Uint8Array.of(1))
    ws('pushTextToOthersInGroup', 'unknown', 'x')
    expect(other.received).to.deep.equal(['psst', Uint8Array.of(1)])
    expect(connection.received).to.deep.equal([])
    ws('broadcastTextToOthers', 'hi')
    ws('broadcastBinaryToOthers', Uint8Array.of(2))
    expect(broadcast).to.deep.equal(['hi but to some connection', Uint8Array.of(2)])
    call.charged = 0
    ws('broadcastTextToOthers', 'x'.repeat(640))
    ws('pushTextToOthersInGroup', 'g', 'x'.repeat(640))
    expect(call.charged).to.equal(10 + 4 + 10 + 8)
  })

  it('closes connections with a code and a reason', () => {
    for (const [name, ...args] of [
      ['closeConnection(int,string)'],
      ['closeStoredConnection(string,int,string)', 'n'],
      ['closeConnectionGroup(string,int,string)', 'g'],
    ] as const) {
      const { ws, connection } = scene('ws')
      ws('storeConnection', 'n')
      ws('addConnectionToGroup', 'g')
      ws(name, ...args, 4001, 'bye')
      expect(connection.closeStatus, name).to.deep.equal({ code: 4001, reason: 'bye' })
    }
  })

  for (const code of [1000, 1001, 1002, 1003, 1007, 1008, 1009, 1011, 1012, 1013, 1014, 3000, 4999]) {
    it(`may close with ${code}`, () => {
      const { ws, connection } = scene('ws')
      ws('closeConnection(int,string)', code, '')
      expect(connection.closeStatus).to.deep.equal({ code, reason: '' })
    })
  }

  for (const code of [0, -1000, 999, 1004, 1005, 1006, 1010, 1015, 2999, 5000, 2n ** 62n]) {
    it(`must not close with ${code}`, () => {
      const { ws, connection } = scene('ws')
      expect(failureText(() => ws('closeConnection(int,string)', code, ''))).to.equal(
        `Cannot close the connection: the code ${code} cannot be sent: use 1000 to 1003, 1007 to 1009, 1011 to 1014, or 3000 to 4999`,
      )
      ws('addConnectionToGroup', 'g')
      expect(failureText(() => ws('closeConnectionGroup(string,int,string)', 'g', code, ''))).to.match(
        /^Cannot close the connection group: the code /,
      )
      expect(connection.isOpen).to.equal(true)
    })
  }

  it('holds the reason of a close frame to 123 bytes of UTF-8', () => {
    for (const reason of ['x'.repeat(123), `${'é'.repeat(61)}x`, `${'\ud800'.repeat(123)}`]) {
      const { ws, connection } = scene('ws')
      ws('closeConnection(int,string)', 1000, reason)
      expect(connection.isOpen).to.equal(false)
    }
    for (const reason of ['x'.repeat(124), 'é'.repeat(62), '☃'.repeat(42), 'x'.repeat(10_000_000)]) {
      const { ws, connection } = scene('ws')
      expect(failureText(() => ws('closeConnection(int,string)', 1000, reason))).to.equal(
        'Cannot close the connection: the reason is longer than 123 bytes of UTF-8',
      )
      expect(connection.isOpen).to.equal(true)
    }
  })

  it('returns names and groups of the connection, the members of a group, and the close status', () => {
    const { ws, connection, hub, call } = scene('ws')
    const items = (name: string, ...args: unknown[]) => (ws(name, ...args) as BalArray).items
    connection.memberships = { names: ['ann', ''], groups: ['blue'] }
    expect(items('getStoredNames')).to.deep.equal(['ann', ''])
    expect(items('getGroups')).to.deep.equal(['blue'])
    expect(items('getMembers', 'unknown')).to.deep.equal([])
    hub.addConnectionToGroup('g', connection)
    hub.addConnectionToGroup('g', new FakeConnection())
    call.charged = 0
    expect(items('getMembers', 'g')).to.deep.equal(['some connection', 'some connection'])
    expect(call.charged).to.equal(8)
    expect([ws('isConnectionOpen'), ws('getCloseCode'), ws('getCloseReason')]).to.deep.equal([true, 0, ''])
    connection.close(4000, 'done')
    expect([ws('isConnectionOpen'), ws('getCloseCode'), ws('getCloseReason')]).to.deep.equal([
      false,
      4000,
      'done',
    ])
  })

  it('refuses names and group names beyond a kibibyte of UTF-8', () => {
    const { ws, hub } = scene('ws')
    ws('storeConnection', 'é'.repeat(512))
    for (const name of ['é'.repeat(513), 'x'.repeat(1_000_000)]) {
      expect(failureText(() => ws('storeConnection', name))).to.match(/longer than 1024 bytes/)
      expect(failureText(() => ws('addConnectionToGroup', name))).to.match(/longer than 1024 bytes/)
    }
    expect(hub.stored.size).to.equal(1)
  })

  it('refuses more groups for one connection than the limit, but not the same again', () => {
    const { ws } = scene('ws')
    for (let i = 0; i < 1000; i++) ws('addConnectionToGroup', `g${i}`)
    ws('addConnectionToGroup', 'g0')
    expect(failureText(() => ws('addConnectionToGroup', 'one more'))).to.match(/1000 groups/)
  })
})

describe('ws:ClientConnector', () => {
  const type = { kind: 'connector', name: 'ClientConnector', packagePath: 'ballerina.net.ws' } as const
  const connector = new BalConnector(type, ['ws://localhost', 'receiver'])
  const callWith = (remote: FakeConnection | undefined) =>
    fakeCall({ remotes: { open: async () => {}, connectionOf: () => remote } })
  const action = (name: string, remote: FakeConnection | undefined, ...args: unknown[]) =>
    native(`ballerina.net.ws:ClientConnector.${name}`)(callWith(remote), connector, ...args)

  it('sends texts and bytes, and closes', () => {
    const remote = new FakeConnection()
    action('pushText(ballerina.net.ws:ClientConnector,string)', remote, 'hi')
    action('pushBinary(ballerina.net.ws:ClientConnector,blob)', remote, Uint8Array.of(1))
    expect(remote.received).to.deep.equal(['hi', Uint8Array.of(1)])
    action('close(ballerina.net.ws:ClientConnector)', remote)
    expect(remote.isOpen).to.equal(false)
    action('close(ballerina.net.ws:ClientConnector)', undefined)
  })

  it('fails without a connection, and while it closes', () => {
    const push = (remote?: FakeConnection) =>
      failureText(() => action('pushText(ballerina.net.ws:ClientConnector,string)', remote, 'hi'))
    expect(push()).to.equal('Internal error occurred. Cannot find a connection')
    const closing = new FakeConnection()
    closing.close()
    expect(push(closing)).to.equal('I/O exception occurred during sending the message')
  })

  it('is connected for its event, at a price', async () => {
    const opened: unknown[] = []
    const call = fakeCall({
      remotes: {
        open: async (...args) => void opened.push(...args),
        connectionOf: () => undefined,
      },
    })
    await native('ballerina.net.ws:ClientConnector.create(ballerina.net.ws:ClientConnector)')(call, connector)
    expect(opened).to.deep.equal([connector, call.event])
    expect(call.charged).to.equal(1_000)
  })
})

describe('ws elsewhere', () => {
  // biome-ignore format: table
  const failures: [place: 'http' | 'main', name: string, args: string[], text: string][] = [
    ['http', 'pushText(string)', ['x'], 'Cannot send the message. Error occurred.'],
    ['main', 'pushText(string)', ['x'], 'Cannot send the message. Error occurred.'],
    ['main', 'pushBinary', [''], 'Cannot send the message. Error occurred.'],
    ['http', 'pushBinaryToConnection', ['n', ''], 'Cannot find a connection for the connection name: n'],
    ['main', 'broadcastBinary', [''], NO_SERVICE],
    ['main', 'broadcastText', ['x'], NO_SERVICE],
    ['http', 'storeConnection', ['n'], 'Cannot store the connection. No WebSocket connection found.'],
    ['main', 'storeConnection', ['n'], NO_SERVICE],
    ['http', 'addConnectionToGroup', ['g'], 'Cannot add the connection to group. No WebSocket connection found.'],
    ['main', 'addConnectionToGroup', ['g'], NO_SERVICE],
    ['main', 'removeConnectionFromGroup', ['g'], NO_SERVICE],
    ['http', 'pushTextToConnection', ['n', 'x'], 'Cannot find a connection for the connection name: n'],
    ['http', 'closeConnection', [], 'Error occurred in removing the connection'],
    ['main', 'closeConnection', [], NO_SERVICE],
    ['http', 'closeStoredConnection', ['n'], 'No connection found under connection name: n to close'],
    ['main', 'closeStoredConnection', ['n'], NO_SERVICE],
    ['http', 'getConnectionId', [], 'Cannot get the connection id. No WebSocket connection found.'],
    ['http', 'getNegotiatedSubProtocol', [], 'Cannot get the negotiated sub-protocol. No WebSocket connection found.'],
    ['main', 'getConnectionId', [], NO_SERVICE],
    ['main', 'closeConnectionGroup', ['g'], NO_SERVICE],
    ['main', 'broadcastTextToOthers', ['x'], NO_SERVICE],
    ['main', 'broadcastBinaryToOthers', [''], NO_SERVICE],
    ['http', 'getGroups', [], 'Cannot get the groups of the connection. No WebSocket connection found.'],
    ['main', 'getGroups', [], NO_SERVICE],
    ['http', 'getStoredNames', [], 'Cannot get the names of the connection. No WebSocket connection found.'],
    ['http', 'getCloseCode', [], 'Cannot get the close code. No WebSocket connection found.'],
    ['main', 'getCloseCode', [], NO_SERVICE],
    ['http', 'getCloseReason', [], 'Cannot get the close reason. No WebSocket connection found.'],
    ['http', 'closeConnectionGroup', ['g'], 'Connection group name g not exists. Cannot close the connection group'],
  ]

  for (const [place, name, args, text] of failures) {
    it(`refuses ${name} in ${place === 'main' ? 'main' : 'an HTTP resource'}`, () => {
      expect(failureText(() => scene(place).ws(name, ...args))).to.equal(text)
    })
  }

  it('cannot broadcast in a service without an endpoint', () => {
    for (const name of [
      'broadcastText',
      'broadcastTextToOthers',
      'broadcastBinary',
      'broadcastBinaryToOthers',
    ]) {
      expect(
        failureText(() => scene('http', false).ws(name, 'x')),
        name,
      ).to.equal('Cannot find a broadcast list for the service: chat')
    }
  })

  it('has no open connection, and sends a message without a sender to all others', () => {
    for (const place of ['http', 'main'] as const) {
      expect(scene(place).ws('isConnectionOpen')).to.equal(false)
    }
    const { ws, broadcast } = scene('http')
    ws('broadcastTextToOthers', 'hi')
    expect(broadcast).to.deep.equal(['hi but to all'])
  })

  it('lets HTTP resources broadcast and push, and leave groups without effect', () => {
    const { ws, hub, broadcast } = scene('http')
    const member = new FakeConnection()
    hub.addConnectionToGroup('g', member)
    hub.storeConnection('n', member)
    ws('broadcastText', 'all')
    ws('removeConnectionFromGroup', 'g')
    ws('pushTextToGroup', 'g', 'group')
    ws('pushTextToConnection', 'n', 'one')
    expect(broadcast).to.deep.equal(['all'])
    expect(member.received).to.deep.equal(['group', 'one'])
  })

  it('lets main push to names and groups', () => {
    const { ws, hub } = scene('main')
    const member = new FakeConnection()
    hub.storeConnection('n', member)
    ws('pushTextToConnection', 'n', 'one')
    ws('pushTextToGroup', 'unknown', 'x')
    ws('removeConnectionGroup', 'unknown')
    expect(ws('isConnectionStored', 'n')).to.equal(true)
    expect(member.received).to.deep.equal(['one'])
  })
})
