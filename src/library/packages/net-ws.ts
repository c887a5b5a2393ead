/**
 * ballerina.net.ws: pushes messages, stores connections, and manages groups. docs/language.md, 13.8 has a table of what
 * each function does in each kind of resource.
 */

import { arrayOf, STRING } from '../../check/types.js'
import { STEPS } from '../../values/cost.js'
import { fail } from '../../values/failures/failures.js'
import type { Int } from '../../values/integer.js'
import type { Message } from '../../values/message.js'
import { utf8BytesOf } from '../../values/utf8.js'
import { BalArray, type BalConnector } from '../../values/value.js'
import { bind } from '../bind.js'
import { closeFrameProblem } from '../close-frame.js'
import type { CloseStatus, ConnectionHandle, NativeBindings, NativeCall, ServiceHandle } from '../native.js'

const functions = bind({
  'pushText(string)': (call, text: string) => pushText(call, receiver(call), text),
  'pushText(message,string)': (call, message: Message, text: string) => {
    if (message.connection) pushText(call, message.connection as ConnectionHandle, text)
  },
  broadcastText: (call, text: string) => {
    const service = broadcaster(call)
    chargeBroadcast(call, service, text)
    service.broadcastText(text)
  },
  broadcastTextToOthers: (call, text: string) => {
    const service = broadcaster(call)
    chargeBroadcast(call, service, text)
    service.broadcastTextToOthers(text, call.event.connection)
  },
  storeConnection: (call, name: string) => {
    const connection = currentConnection(call, 'store the connection')
    refuseLongName(call, name)
    call.charge(STEPS.storeName)
    if (connection.isOpen) call.event.hub.storeConnection(name, connection)
  },
  removeStoredConnection: (call, name: string) => call.event.hub.removeStoredConnection(name),
  pushTextToConnection: (call, name: string, text: string) => {
    pushText(call, storedConnection(call, name), text)
  },
  addConnectionToGroup: (call, group: string) => {
    const connection = currentConnection(call, 'add the connection to group')
    refuseLongName(call, group)
    if (!connection.isOpen) return
    const { hub } = call.event
    const max = call.limits.groupsPerConnection
    if (!hub.isInGroup(group, connection) && hub.groupCountOf(connection) >= max) {
      throw fail('TooManyGroups', { limit: max })
    }
    hub.addConnectionToGroup(group, connection)
  },
  removeConnectionFromGroup: (call, group: string) => {
    const { hub, service, connection } = call.event
    if (!service) throw fail('NotInService')
    if (connection) hub.removeConnectionFromGroup(group, connection)
  },
  removeConnectionGroup: (call, group: string) => {
    chargeGroup(call, group)
    call.event.hub.removeConnectionGroup(group)
  },
  pushTextToGroup: (call, group: string, text: string) => {
    chargeContent(call, text)
    chargeGroup(call, group)
    call.event.hub.pushTextToGroup(group, text)
  },
  pushTextToOthersInGroup: (call, group: string, text: string) => {
    chargeContent(call, text)
    chargeGroup(call, group)
    call.event.hub.pushTextToOthersInGroup(group, text, call.event.connection)
  },
  'closeConnection()': (call) => connectionToClose(call).close(),
  'closeConnection(int,string)': (call, code: Int, reason: string) => {
    const connection = connectionToClose(call)
    connection.close(closeCode('the connection', code, reason), reason)
  },
  'closeStoredConnection(string)': (call, name: string) => storedConnectionToClose(call, name).close(),
  'closeStoredConnection(string,int,string)': (call, name: string, code: Int, reason: string) => {
    const connection = storedConnectionToClose(call, name)
    connection.close(closeCode('the connection', code, reason), reason)
  },
  'closeConnectionGroup(string)': (call, group: string) => closeGroup(call, group),
  'closeConnectionGroup(string,int,string)': closeGroup,
  pushBinary: (call, bytes: Uint8Array) => pushBinary(call, receiver(call), bytes),
  broadcastBinary: (call, bytes: Uint8Array) => {
    const service = broadcaster(call)
    chargeBroadcast(call, service, bytes)
    service.broadcastBinary(bytes)
  },
  broadcastBinaryToOthers: (call, bytes: Uint8Array) => {
    const service = broadcaster(call)
    chargeBroadcast(call, service, bytes)
    service.broadcastBinaryToOthers(bytes, call.event.connection)
  },
  pushBinaryToConnection: (call, name: string, bytes: Uint8Array) => {
    pushBinary(call, storedConnection(call, name), bytes)
  },
  pushBinaryToGroup: (call, group: string, bytes: Uint8Array) => {
    chargeContent(call, bytes)
    chargeGroup(call, group)
    call.event.hub.pushBinaryToGroup(group, bytes)
  },
  pushBinaryToOthersInGroup: (call, group: string, bytes: Uint8Array) => {
    chargeContent(call, bytes)
    chargeGroup(call, group)
    call.event.hub.pushBinaryToOthersInGroup(group, bytes, call.event.connection)
  },
  getConnectionId: (call) => currentConnection(call, 'get the connection id').id,
  getNegotiatedSubProtocol: (call) =>
    (call.event.remote ?? currentConnection(call, 'get the negotiated sub-protocol')).subProtocol,
  getConnectionsInGroup: (call, group: string) => call.event.hub.groupSize(group),
  isConnectionStored: (call, name: string) => call.event.hub.storedConnection(name) !== undefined,
  isConnectionOpen: ({ event: { connection } }) => connection?.isOpen ?? false,
  getGroups: (call) => {
    const { memberships } = currentConnection(call, 'get the groups of the connection')
    return listOf(call, memberships.groups)
  },
  getStoredNames: (call) => {
    const { memberships } = currentConnection(call, 'get the names of the connection')
    return listOf(call, memberships.names)
  },
  getMembers: (call, group: string) => {
    call.charge(call.event.hub.groupSize(group) * STEPS.connectionId)
    return new BalArray(
      arrayOf(STRING),
      Array.from(call.event.hub.membersOf(group), ({ id }) => id),
    )
  },
  getCloseCode: (call) => closeStatusOf(call, 'get the close code')?.code ?? 0,
  getCloseReason: (call) => closeStatusOf(call, 'get the close reason')?.reason ?? '',
})

const actions: NativeBindings = {
  'ClientConnector.create': {
    suspends: true,
    run: async (call: NativeCall, connector: BalConnector) => {
      call.charge(STEPS.connect)
      await call.remotes.open(connector, call.event)
    },
  },
  ...bind({
    'ClientConnector.pushText': (call, connector: BalConnector, text: string) => {
      pushText(call, remoteReceiver(call, connector), text)
    },
    'ClientConnector.pushBinary': (call, connector: BalConnector, bytes: Uint8Array) => {
      pushBinary(call, remoteReceiver(call, connector), bytes)
    },
    'ClientConnector.close': (call, connector: BalConnector) => {
      call.remotes.connectionOf(connector, call.event)?.close()
    },
  }),
}

export const wsBindings: NativeBindings = { ...functions, ...actions }

function remoteReceiver(call: NativeCall, connector: BalConnector): ConnectionHandle {
  const remote = call.remotes.connectionOf(connector, call.event)
  if (!remote) throw fail('RemoteMissing')
  if (!remote.isOpen) throw fail('RemoteClosed')
  return remote
}

function pushText(call: NativeCall, connection: ConnectionHandle, text: string): void {
  chargeContent(call, text)
  connection.pushText(text)
}

function pushBinary(call: NativeCall, connection: ConnectionHandle, bytes: Uint8Array): void {
  chargeContent(call, bytes)
  connection.pushBinary(bytes)
}

/** Charges for encoding and copying a message. */
function chargeContent(call: NativeCall, { length }: string | Uint8Array): void {
  call.charge(STEPS.readText(length))
}

function chargeBroadcast(call: NativeCall, service: ServiceHandle, content: string | Uint8Array): void {
  chargeContent(call, content)
  call.charge(service.connectionCount * STEPS.delivery)
}

function chargeGroup(call: NativeCall, group: string): void {
  call.charge(call.event.hub.groupSize(group) * STEPS.delivery)
}

/** Returns the current connection, to send to it. */
function receiver({ event }: NativeCall): ConnectionHandle {
  if (!event.connection) throw fail('NoReceiver')
  return event.connection
}

/** Returns the current service, to broadcast to its clients. */
function broadcaster({ event: { service } }: NativeCall): ServiceHandle {
  if (!service) throw fail('NotInService')
  if (service.hasBroadcastList) return service
  throw fail('NoBroadcastList', { service: service.name })
}

/** Returns a stored connection, to send to it. */
function storedConnection({ event }: NativeCall, name: string): ConnectionHandle {
  const connection = event.hub.storedConnection(name)
  if (!connection) throw fail('NoStoredConnection', { name })
  return connection
}

/** Returns how the connection whose event is being handled has ended; undefined until one side has closed. */
function closeStatusOf(call: NativeCall, action: string): CloseStatus | undefined {
  return (call.event.remote ?? currentConnection(call, action)).closeStatus
}

function connectionToClose({ event }: NativeCall): ConnectionHandle {
  if (!event.service) throw fail('NotInService')
  if (!event.connection) throw fail('NoConnectionToClose')
  return event.connection
}

function storedConnectionToClose({ event }: NativeCall, name: string): ConnectionHandle {
  if (!event.service) throw fail('NotInService')
  const connection = event.hub.storedConnection(name)
  if (!connection) throw fail('NoStoredConnectionToClose', { name })
  return connection
}

function closeGroup(call: NativeCall, group: string, code?: Int, reason = ''): void {
  if (!call.event.service) throw fail('NotInService')
  chargeGroup(call, group)
  const { hub } = call.event
  const isThere =
    code === undefined
      ? hub.closeConnectionGroup(group)
      : hub.closeConnectionGroup(group, closeCode('the connection group', code, reason), reason)
  if (!isThere) {
    throw fail('NoGroupToClose', { group })
  }
}

/** Returns the code as a number after checking that a close frame can carry it and the reason. */
function closeCode(what: string, code: Int, reason: string): number {
  const problem = closeFrameProblem(code, reason)
  if (problem !== undefined) throw fail('CloseInvalid', { what, problem })
  return Number(code)
}

function listOf(call: NativeCall, texts: readonly string[]): BalArray {
  call.charge(texts.length * STEPS.element)
  return new BalArray(arrayOf(STRING), [...texts])
}

/** @param action what cannot be done without a connection, for the failure */
function currentConnection({ event }: NativeCall, action: string): ConnectionHandle {
  if (!event.service) throw fail('NotInService')
  if (!event.connection) throw fail('NoConnection', { action })
  return event.connection
}

/** Names are kept as long as their connection, so their length is limited. */
function refuseLongName({ limits }: NativeCall, name: string): void {
  // A code unit takes one to three bytes.
  if (name.length * 3 <= limits.nameBytes) return
  if (name.length > limits.nameBytes || utf8BytesOf(name).length > limits.nameBytes) {
    throw fail('NameTooLong', { limit: limits.nameBytes })
  }
}
