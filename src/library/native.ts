/**
 * What a native function is, and what it may ask of the server it runs in. The runtime supplies these
 * interfaces; natives never see a socket.
 */

import type { Callable } from '../check/checked.js'
import type { Allowance } from '../values/limits.js'
import type { BalConnector, Value } from '../values/value.js'

export { DEFAULT_VALUE_LIMITS, type ValueLimits } from '../values/limits.js'

/** A function bound to a declaration. Values come and go in the representation of values/value.ts. */
export type NativeFunction = (call: NativeCall, ...args: never[]) => Value

/**
 * How a declared native is bound. `suspends` says that it returns a promise: callables that reach it are
 * compiled so that they can wait. One that does not suspend must not return a promise.
 */
export interface NativeBinding {
  readonly run: NativeFunction
  readonly suspends: boolean
  /**
   * What stands before `argument N is null` when a null argument is refused; absent where the function
   * takes null. `bindingOf` adds the check, so callers need not care.
   */
  readonly nullFailure?: string
}

/**
 * The natives of one package by name; where overloads need different functions, by signature:
 * `valueOf(int)`. Several results are returned as an array. A native that must know its declared types
 * (to make a struct of them) is bound as a function of its declaration.
 */
export type NativeBindings = Readonly<
  Record<string, NativeBinding | ((declaration: Callable) => NativeBinding)>
>

/** Passed first to every native. One object per running instance: read `event` when called, do not keep it. */
export interface NativeCall {
  /** The event that is being handled: who is connected, which service runs. */
  readonly event: EventContext
  /** What `system:print` writes to. */
  readonly stdout: (text: string) => void
  /** What `system:log` and traces write to. */
  readonly stderr: (text: string) => void
  /** Charges `units` steps of the event's budget, for work that grows with its input. Throws when it is used up. */
  charge(units: number): void
  /** Work on values that is given these is paid for. */
  readonly limits: Allowance
  /** Connections to other servers. */
  readonly remotes: RemotesHandle
}

/** What the running code was started for. In `main` and in initialisers there is no service and no connection. */
export interface EventContext {
  readonly hub: HubHandle
  /**
   * Aborted when the server no longer waits for what it has begun. The event then ends at its next wait; a native that
   * waits should release what it holds.
   */
  readonly cancelled?: Cancellation
  /** Most bytes of a received body without its content codings; absent where nothing is served. */
  readonly bodyBytes?: number
  readonly service?: ServiceHandle
  readonly connection?: ConnectionHandle
  /** In the resources of a client service: the connection to another server whose event is being handled. */
  readonly remote?: ConnectionHandle
}

/** As much of an `AbortSignal` as natives need. */
export interface Cancellation {
  readonly aborted: boolean
  /** Why, in words, once it is aborted. */
  readonly reason: string
  addEventListener(type: 'abort', listener: () => void): void
  removeEventListener(type: 'abort', listener: () => void): void
}

/** The service whose resource is running. */
export interface ServiceHandle {
  readonly name: string
  /** False for a service without an endpoint: nobody can connect to it, so broadcasting there is a mistake. */
  readonly hasBroadcastList: boolean
  /** Open connections of the service. */
  readonly connectionCount: number
  /** One frame to every open connection of the service, in the order in which they connected. */
  broadcastText(text: string): void
  broadcastBinary(bytes: Uint8Array): void
  /** The same to all but one of them; to all if that one is not among them. */
  broadcastTextToOthers(text: string, except: ConnectionHandle | undefined): void
  broadcastBinaryToOthers(bytes: Uint8Array, except: ConnectionHandle | undefined): void
}

/** The names and groups of a connection, in the order in which it got each. */
export interface Memberships {
  readonly names: readonly string[]
  readonly groups: readonly string[]
}

/** How a connection has ended: the code and reason of the side that closed first. */
export interface CloseStatus {
  /** 1005 for a close frame without a code, 1006 where there was no close frame. */
  readonly code: number
  readonly reason: string
}

/** The connection whose event is being handled, or one found by its name. */
export interface ConnectionHandle {
  /** No other connection has it, in this process or any other. */
  readonly id: string
  /** The one selected at the handshake, empty for none. */
  readonly subProtocol: string
  /** False once the connection is in no list any more, as in `OnClose`. */
  readonly isOpen: boolean
  /** Queues a text frame; on a connection that is closed it does nothing. */
  pushText(text: string): void
  /** The same with a binary frame. */
  pushBinary(bytes: Uint8Array): void
  /** Names and groups; of a connection that is closed, those that it had last. */
  readonly memberships: Memberships
  /** Undefined while neither side has closed. */
  readonly closeStatus: CloseStatus | undefined
  /**
   * Leaves broadcast list, groups and store, then closes; a second time changes nothing.
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
   * @throws Failure (in the promise) when there is no such service or no connection
   */
  open(connector: BalConnector, event: EventContext): Promise<void>
  /** The connection that a connector stands for in an event; undefined where there is none. */
  connectionOf(connector: BalConnector, event: EventContext): ConnectionHandle | undefined
}

/** Store and groups: shared by every service of the process. */
export interface HubHandle {
  /** Stores the connection under the name, replacing another one. */
  storeConnection(name: string, connection: ConnectionHandle): void
  removeStoredConnection(name: string): void
  storedConnection(name: string): ConnectionHandle | undefined
  addConnectionToGroup(group: string, connection: ConnectionHandle): void
  removeConnectionFromGroup(group: string, connection: ConnectionHandle): void
  /** Number of groups the connection is in, to hold it to the limit. */
  groupCountOf(connection: ConnectionHandle): number
  isInGroup(group: string, connection: ConnectionHandle): boolean
  /** What the connection is known by now. */
  membershipsOf(connection: ConnectionHandle): Memberships
  /** In the order in which they were added; none for an unknown group. */
  membersOf(group: string): Iterable<ConnectionHandle>
  /** Number of members; 0 for an unknown group. */
  groupSize(group: string): number
  removeConnectionGroup(group: string): void
  /** One frame to every member, in the order in which they were added; an unknown group is silent. */
  pushTextToGroup(group: string, text: string): void
  pushBinaryToGroup(group: string, bytes: Uint8Array): void
  /** The same to every member but one; to all of them if that connection is not a member. */
  pushTextToOthersInGroup(group: string, text: string, except: ConnectionHandle | undefined): void
  pushBinaryToOthersInGroup(group: string, bytes: Uint8Array, except: ConnectionHandle | undefined): void
  /**
   * Closes every member and deletes the group; false for an unknown group.
   *
   * @param code as in `ConnectionHandle.close`
   */
  closeConnectionGroup(group: string, code?: number, reason?: string): boolean
}
