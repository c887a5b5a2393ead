/**
 * ballerina.net.ws: pushing texts, the connection store, groups. What each function does where (in which
 * resource, or outside of any) is the table of the services reference, 6.8.
 */

import { Failure } from '../values/failure.js'
import type { Message } from '../values/message.js'
import { utf8BytesOf } from '../values/utf8.js'
import type { BalConnector } from '../values/value.js'
import { bind } from './bind.js'
import type { ConnectionHandle, NativeBindings, NativeCall, ServiceHandle } from './native.js'

/** Steps: a loop that connects costs others more than one that computes. */
const COST_OF_CONNECTING = 1_000

/** Steps for a name that is put into the store: those of a process are many, and each takes memory. */
const COST_OF_STORING = 16

const NO_SERVICE = 'This function is only working with services'

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
  storeConnection: (call, name: string) => {
    const connection = currentConnection(call, 'store the connection')
    refuseLongName(call, name)
    call.charge(COST_OF_STORING)
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
    const most = call.limits.groupsPerConnection
    if (!hub.isInGroup(group, connection) && hub.groupCountOf(connection) >= most) {
      throw new Failure(`Cannot add the connection to group. It is in ${most} groups already.`)
    }
    hub.addConnectionToGroup(group, connection)
  },
  removeConnectionFromGroup: (call, group: string) => {
    const { hub, service, connection } = call.event
    if (!service) throw new Failure(NO_SERVICE)
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
  closeConnection: (call) => {
    if (!call.event.service) throw new Failure(NO_SERVICE)
    if (!call.event.connection) throw new Failure('Error occurred in removing the connection')
    call.event.connection.close()
  },
  closeStoredConnection: (call, name: string) => {
    if (!call.event.service) throw new Failure(NO_SERVICE)
    const connection = call.event.hub.storedConnection(name)
    if (!connection) throw new Failure(`No connection found under connection name: ${name} to close`)
    connection.close()
  },
  closeConnectionGroup: (call, group: string) => {
    if (!call.event.service) throw new Failure(NO_SERVICE)
    chargeGroup(call, group)
    if (!call.event.hub.closeConnectionGroup(group)) {
      throw new Failure(`Connection group name ${group} not exists. Cannot close the connection group`)
    }
  },
  pushBinary: (call, bytes: Uint8Array) => pushBinary(call, receiver(call), bytes),
  broadcastBinary: (call, bytes: Uint8Array) => {
    const service = broadcaster(call)
    chargeBroadcast(call, service, bytes)
    service.broadcastBinary(bytes)
  },
  pushBinaryToConnection: (call, name: string, bytes: Uint8Array) => {
    pushBinary(call, storedConnection(call, name), bytes)
  },
  pushBinaryToGroup: (call, group: string, bytes: Uint8Array) => {
    chargeContent(call, bytes)
    chargeGroup(call, group)
    call.event.hub.pushBinaryToGroup(group, bytes)
  },
  getConnectionId: (call) => currentConnection(call, 'get the connection id').id,
  getNegotiatedSubProtocol: (call) =>
    (call.event.remote ?? currentConnection(call, 'get the negotiated sub-protocol')).subProtocol,
  getConnectionsInGroup: (call, group: string) => call.event.hub.groupSize(group),
  isConnectionStored: (call, name: string) => call.event.hub.storedConnection(name) !== undefined,
})

const actions: NativeBindings = {
  'ClientConnector.create': {
    suspends: true,
    run: async (call: NativeCall, connector: BalConnector) => {
      call.charge(COST_OF_CONNECTING)
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
  if (!remote) throw new Failure('Internal error occurred. Cannot find a connection')
  if (!remote.isOpen) throw new Failure('I/O exception occurred during sending the message')
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

/** Encoding and copying a long message takes its time. */
function chargeContent(call: NativeCall, { length }: string | Uint8Array): void {
  call.charge(length >> 6)
}

/** Steps for putting a frame into the queue of one connection: it takes about as long as so many calls. */
const COST_OF_DELIVERY = 4

function chargeBroadcast(call: NativeCall, service: ServiceHandle, content: string | Uint8Array): void {
  chargeContent(call, content)
  call.charge(service.connectionCount * COST_OF_DELIVERY)
}

function chargeGroup(call: NativeCall, group: string): void {
  call.charge(call.event.hub.groupSize(group) * COST_OF_DELIVERY)
}

/** The current connection, to send to it. */
function receiver({ event }: NativeCall): ConnectionHandle {
  if (!event.connection) throw new Failure('Cannot send the message. Error occurred.')
  return event.connection
}

/** The current service, to send to all of its clients. */
function broadcaster({ event: { service } }: NativeCall): ServiceHandle {
  if (!service) throw new Failure(NO_SERVICE)
  if (service.hasBroadcastList) return service
  throw new Failure(`Cannot find a broadcast list for the service: ${service.name}`)
}

/** The connection of a name, to send to it. */
function storedConnection({ event }: NativeCall, name: string): ConnectionHandle {
  const connection = event.hub.storedConnection(name)
  if (!connection) throw new Failure(`Cannot find a connection for the connection name: ${name}`)
  return connection
}

/** @param deed what cannot be done without a connection, as the failure says it */
function currentConnection({ event }: NativeCall, deed: string): ConnectionHandle {
  if (!event.service) throw new Failure(NO_SERVICE)
  if (!event.connection) throw new Failure(`Cannot ${deed}. No WebSocket connection found.`)
  return event.connection
}

/** Names are kept as long as their connection: they must not be a way to fill the memory. */
function refuseLongName({ limits }: NativeCall, name: string): void {
  // A unit is at least one byte and at most three.
  if (name.length * 3 <= limits.nameBytes) return
  if (name.length > limits.nameBytes || utf8BytesOf(name).length > limits.nameBytes) {
    throw new Failure(`name of a connection or group is longer than ${limits.nameBytes} bytes`)
  }
}
