/**
 * What a native function is, and what it may ask of the server it runs in. The runtime supplies these
 * interfaces; natives never see a socket.
 */

import type { BalConnector, Value } from '../values/value.js'

/** A function bound to a declaration. Values come and go in the representation of values/value.ts. */
export type NativeFunction = (call: NativeCall, ...args: never[]) => Value

/**
 * How a declared native is bound. `suspends` says that it returns a promise: callables that reach it are
 * compiled so that they can wait. One that does not suspend must not return a promise.
 */
export interface NativeBinding {
  readonly run: NativeFunction
  readonly suspends: boolean
}

/**
 * The natives of one package by name; where overloads need different functions, by signature:
 * `valueOf(int)`. Several results are returned as an array.
 */
export type NativeBindings = Readonly<Record<string, NativeBinding>>

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
  readonly limits: ValueLimits
  /** Starts a callback service's or connector's own code; for native actions. */
  readonly connector?: BalConnector
}

/** Limits on what a value may grow to (design: limits). */
export interface ValueLimits {
  /** UTF-16 units of one string. */
  readonly stringLength: number
  /** Elements of one array. */
  readonly arrayLength: number
  /** Entries of one map or json object. */
  readonly mapEntries: number
  /** Nesting of one json value. */
  readonly jsonDepth: number
  /** UTF-8 bytes of a connection or group name. */
  readonly nameBytes: number
  /** Groups that one connection may be in. */
  readonly groupsPerConnection: number
}

export const DEFAULT_VALUE_LIMITS: ValueLimits = {
  stringLength: 16 * 1024 * 1024,
  arrayLength: 4 * 1024 * 1024,
  mapEntries: 4 * 1024 * 1024,
  jsonDepth: 512,
  nameBytes: 1024,
  groupsPerConnection: 1000,
}

/** What the running code was started for. In `main` and in initialisers there is no service and no connection. */
export interface EventContext {
  readonly hub: HubHandle
  readonly service?: ServiceHandle
  readonly connection?: ConnectionHandle
}

/** The service whose resource is running. */
export interface ServiceHandle {
  readonly name: string
  /** False until the first client connects: broadcasting is an error until then (services reference 9). */
  readonly hasBroadcastList: boolean
  /** One frame to every open connection of the service, in the order in which they connected. */
  broadcastText(text: string): void
}

/** The connection whose event is being handled, or one found by its name. */
export interface ConnectionHandle {
  /** False once the connection is in no list any more, as in `OnClose`. */
  readonly isOpen: boolean
  /** Queues a text frame; on a connection that is closed it does nothing. */
  pushText(text: string): void
  /** Leaves broadcast list, groups and store, then closes with 1000 `Normal closure`. */
  close(): void
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
  removeConnectionGroup(group: string): void
  /** One frame to every member, in the order in which they were added; an unknown group is silent. */
  pushTextToGroup(group: string, text: string): void
  /** Closes every member and deletes the group; false when there is no such group. */
  closeConnectionGroup(group: string): boolean
}
