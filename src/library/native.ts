/**
 * Defines native functions, and the interfaces through which they use the server. The runtime implements
 * these interfaces; natives never access a socket.
 */

import type { Callable } from '../check/checked.js'
import type { WorkLimits } from '../values/limits.js'
import type { BalConnector, Value } from '../values/value.js'

export { DEFAULT_VALUE_LIMITS, type ValueLimits } from '../values/limits.js'

/** The results that a declaration lists: nothing, one value, or several as an array. */
// biome-ignore lint/suspicious/noConfusingVoidType: a function without a return statement returns void
export type ResultValues = Value | readonly Value[] | void

/** What a native returns: its results, or a promise of them if it suspends. */
export type NativeResult = ResultValues | Promise<ResultValues>

/** A function bound to a declaration. Values are represented as values/value.ts describes. */
export type NativeFunction = (call: NativeCall, ...args: never[]) => NativeResult

/**
 * The binding of a declared native. If `suspends` is true, it returns a promise, and callables that call it
 * are compiled so that they can wait. Otherwise it must not return a promise.
 */
export interface NativeBinding {
  /**
   * Callers have checked that the arguments have the declared types. This is a method because TypeScript then accepts a
   * `NativeFunction`, which names these types.
   */
  run(call: NativeCall, ...args: Value[]): NativeResult
  readonly suspends: boolean
  /**
   * The text before `argument N is null` when a null argument is refused; undefined if the function accepts
   * null. `bindingOf` adds the check.
   */
  readonly nullFailure?: string
}

/**
 * The natives of one package by name; by signature, such as `valueOf(int)`, where overloads need different
 * functions. Several results are returned as an array. A native that needs its declared types (to create a
 * struct of them) is bound as a function of its declaration.
 */
export type NativeBindings = Readonly<
  Record<string, NativeBinding | ((declaration: Callable) => NativeBinding)>
>

/**
 * The first argument of every native. There is one object for each running instance: read `event` during the
 * call and do not keep it.
 */
export interface NativeCall {
  /** The event that is being handled: the current service and connection. */
  readonly event: EventContext
  /** Receives what `system:print` prints. */
  readonly stdout: (text: string) => void
  /** Receives what `system:log` and stack traces print. */
  readonly stderr: (text: string) => void
  /**
   * Charges steps (values/cost.ts) to the event, for work that grows with its input. Throws when the event has
   * used up its steps.
   */
  charge(steps: number): void
  /** Limits for work on values, which charges steps as well. */
  readonly limits: WorkLimits
  /** Connections to other servers. */
  readonly remotes: RemotesHandle
}

/** The event for which code runs. In `main` and in initialisers there is no service and no connection. */
export interface EventContext {
  readonly hub: HubHandle
  /**
   * Aborted when the server no longer waits for the event, which then ends at its next wait. A native that
   * waits should release its resources.
   */
  readonly cancelled?: Cancellation | undefined
  /** Bytes that a received body may have after decoding its content codings; undefined when nothing is served. */
  readonly bodyBytes?: number | undefined
  readonly service?: ServiceHandle | undefined
  readonly connection?: ConnectionHandle | undefined
  /** In a resource of a client service: the connection to the other server. */
  readonly remote?: ConnectionHandle | undefined
}

/** The part of `AbortSignal` that natives need. */
export interface Cancellation {
  readonly aborted: boolean
  /** The reason in words, once it is aborted. */
  readonly reason: string
  addEventListener(type: 'abort', listener: () => void): void
  removeEventListener(type: 'abort', listener: () => void): void
}

/** The service whose resource is running. */
export interface ServiceHandle {
  readonly name: string
  /** False for a service without an endpoint: clients cannot connect, so broadcasting there is a mistake. */
  readonly hasBroadcastList: boolean
  /** The number of open connections of the service. */
  readonly connectionCount: number
  /** Sends one frame to every open connection of the service, in the order in which they connected. */
  broadcastText(text: string): void
  broadcastBinary(bytes: Uint8Array): void
  /** The same, except to one connection; to all if that one is not among them. */
  broadcastTextToOthers(text: string, except: ConnectionHandle | undefined): void
  broadcastBinaryToOthers(bytes: Uint8Array, except: ConnectionHandle | undefined): void
}

/** The names and groups of a connection, in the order in which they were added. */
export interface Memberships {
  readonly names: readonly string[]
  readonly groups: readonly string[]
}

/** How a connection has ended: the code and reason of the side that closed first. */
export interface CloseStatus {
  /** 1005 for a close frame without a code, 1006 if there was no close frame. */
  readonly code: number
  readonly reason: string
}

/** The connection whose event is being handled, or a stored one. */
export interface ConnectionHandle {
  /** Unique among all connections, in this process and any other. */
  readonly id: string
  /** The subprotocol selected in the opening handshake; empty for none. */
  readonly subProtocol: string
  /** False once the connection has left all lists, as in `OnClose`. */
  readonly isOpen: boolean
  /** Queues a text frame; does nothing on a closed connection. */
  pushText(text: string): void
  /** Queues a binary frame; does nothing on a closed connection. */
  pushBinary(bytes: Uint8Array): void
  /** Names and groups; after the connection has closed, its last ones. */
  readonly memberships: Memberships
  /** Undefined until one side has closed. */
  readonly closeStatus: CloseStatus | undefined
  /**
   * Removes the connection from broadcast list, groups and store, then closes it. A second call has no
   * effect.
   *
   * @param code default: 1000 `Normal closure`
   * @throws RangeError for a code or reason that a close frame cannot carry
   */
  close(code?: number, reason?: string): void
}

/** The connections of `ws:ClientConnector` to other servers. */
export interface RemotesHandle {
  /**
   * Connects a new connector, whose values are the URL and the name of the client service.
   *
   * @throws Failure (as a rejection) when there is no such service, or it cannot connect
   */
  open(connector: BalConnector, event: EventContext): Promise<void>
  /** Returns the connection of a connector in an event; undefined if there is none. */
  connectionOf(connector: BalConnector, event: EventContext): ConnectionHandle | undefined
}

/** The stored connections and the groups, shared by all services of the server. */
export interface HubHandle {
  /** Stores the connection under a name and replaces another one with the same name. */
  storeConnection(name: string, connection: ConnectionHandle): void
  removeStoredConnection(name: string): void
  storedConnection(name: string): ConnectionHandle | undefined
  addConnectionToGroup(group: string, connection: ConnectionHandle): void
  removeConnectionFromGroup(group: string, connection: ConnectionHandle): void
  /** The number of groups of a connection, for the limit. */
  groupCountOf(connection: ConnectionHandle): number
  isInGroup(group: string, connection: ConnectionHandle): boolean
  /** The current names and groups of a connection. */
  membershipsOf(connection: ConnectionHandle): Memberships
  /** Members in the order in which they joined; none for an unknown group. */
  membersOf(group: string): Iterable<ConnectionHandle>
  /** The number of members; 0 for an unknown group. */
  groupSize(group: string): number
  removeConnectionGroup(group: string): void
  /** Sends one frame to every member, in the order in which they joined; does nothing for an unknown group. */
  pushTextToGroup(group: string, text: string): void
  pushBinaryToGroup(group: string, bytes: Uint8Array): void
  /** The same, except to one connection; to all members if that one is not a member. */
  pushTextToOthersInGroup(group: string, text: string, except: ConnectionHandle | undefined): void
  pushBinaryToOthersInGroup(group: string, bytes: Uint8Array, except: ConnectionHandle | undefined): void
  /**
   * Closes every member and deletes the group. Returns false for an unknown group.
   *
   * @param code as in `ConnectionHandle.close`
   */
  closeConnectionGroup(group: string, code?: number, reason?: string): boolean
}
