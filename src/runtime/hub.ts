/**
 * The connection store and the connection groups of a process (docs/language.md, 13.9). A name or a
 * group exists as long as it has a connection, so that unused names take no memory.
 */

import type { ConnectionHandle, HubHandle, Memberships } from '../library/native.js'
import { assertSendable } from './close-codes.js'
import { Frame } from './socket.js'

/** Connection store and groups. Servers with the same hub share them. */
export interface Hub extends HubHandle {
  /** Connections that have a name or are in a group. */
  readonly connectionCount: number
  /** Removes a connection that has gone from the store and its groups. */
  forget(connection: ConnectionHandle): void
}

/** Only the runtime creates handles, so every handle is one of its connections. */
interface Member extends ConnectionHandle {
  pushFrame(frame: Frame): void
}

export const NO_MEMBERSHIPS: Memberships = { names: [], groups: [] }

export function createHub(): Hub {
  return new LocalHub()
}

class LocalHub implements Hub {
  readonly #connectionsByName = new Map<string, ConnectionHandle>()
  readonly #membersByGroup = new Map<string, Set<Member>>()
  /** The names and groups of each connection, so that leaving takes time only for what it has joined. */
  readonly #joined = new Map<ConnectionHandle, { names: Set<string>; groups: Set<string> }>()

  get connectionCount(): number {
    return this.#joined.size
  }

  storeConnection(name: string, connection: ConnectionHandle): void {
    this.removeStoredConnection(name)
    this.#connectionsByName.set(name, connection)
    this.#joinedBy(connection).names.add(name)
  }

  removeStoredConnection(name: string): void {
    const connection = this.#connectionsByName.get(name)
    if (!connection) return
    this.#connectionsByName.delete(name)
    this.#joined.get(connection)?.names.delete(name)
    this.#dropIfIdle(connection)
  }

  storedConnection(name: string): ConnectionHandle | undefined {
    return this.#connectionsByName.get(name)
  }

  addConnectionToGroup(group: string, connection: ConnectionHandle): void {
    let members = this.#membersByGroup.get(group)
    if (!members) {
      members = new Set()
      this.#membersByGroup.set(group, members)
    }
    members.add(connection as Member)
    this.#joinedBy(connection).groups.add(group)
  }

  removeConnectionFromGroup(group: string, connection: ConnectionHandle): void {
    const members = this.#membersByGroup.get(group)
    if (!members?.delete(connection as Member)) return
    if (members.size === 0) this.#membersByGroup.delete(group)
    this.#joined.get(connection)?.groups.delete(group)
    this.#dropIfIdle(connection)
  }

  groupCountOf(connection: ConnectionHandle): number {
    return this.#joined.get(connection)?.groups.size ?? 0
  }

  isInGroup(group: string, connection: ConnectionHandle): boolean {
    return this.#joined.get(connection)?.groups.has(group) ?? false
  }

  membershipsOf(connection: ConnectionHandle): Memberships {
    const joined = this.#joined.get(connection)
    return joined ? { names: [...joined.names], groups: [...joined.groups] } : NO_MEMBERSHIPS
  }

  membersOf(group: string): Iterable<ConnectionHandle> {
    return this.#membersByGroup.get(group) ?? []
  }

  groupSize(group: string): number {
    return this.#membersByGroup.get(group)?.size ?? 0
  }

  removeConnectionGroup(group: string): void {
    const members = this.#membersByGroup.get(group)
    if (!members) return
    this.#membersByGroup.delete(group)
    for (const member of members) {
      this.#joined.get(member)?.groups.delete(group)
      this.#dropIfIdle(member)
    }
  }

  pushTextToGroup(group: string, text: string): void {
    this.#pushToGroup(group, new Frame(text))
  }

  pushBinaryToGroup(group: string, bytes: Uint8Array): void {
    this.#pushToGroup(group, new Frame(bytes))
  }

  #pushToGroup(group: string, frame: Frame): void {
    // A member that is closed as slow leaves during this loop, which a set allows.
    for (const member of this.#membersByGroup.get(group) ?? []) member.pushFrame(frame)
  }

  pushTextToOthersInGroup(group: string, text: string, except: ConnectionHandle | undefined): void {
    this.#pushToOthers(group, new Frame(text), except)
  }

  pushBinaryToOthersInGroup(group: string, bytes: Uint8Array, except: ConnectionHandle | undefined): void {
    this.#pushToOthers(group, new Frame(bytes), except)
  }

  #pushToOthers(group: string, frame: Frame, except: ConnectionHandle | undefined): void {
    for (const member of this.#membersByGroup.get(group) ?? []) {
      if (member !== except) member.pushFrame(frame)
    }
  }

  closeConnectionGroup(group: string, code?: number, reason?: string): boolean {
    if (code !== undefined) assertSendable(code, reason ?? '')
    const members = this.#membersByGroup.get(group)
    if (!members) return false
    this.removeConnectionGroup(group)
    for (const member of members) member.close(code, reason)
    return true
  }

  forget(connection: ConnectionHandle): void {
    const joined = this.#joined.get(connection)
    if (!joined) return
    for (const name of [...joined.names]) this.removeStoredConnection(name)
    for (const group of [...joined.groups]) this.removeConnectionFromGroup(group, connection)
  }

  #joinedBy(connection: ConnectionHandle): { names: Set<string>; groups: Set<string> } {
    let joined = this.#joined.get(connection)
    if (!joined) {
      joined = { names: new Set(), groups: new Set() }
      this.#joined.set(connection, joined)
    }
    return joined
  }

  #dropIfIdle(connection: ConnectionHandle): void {
    const joined = this.#joined.get(connection)
    if (joined && joined.names.size === 0 && joined.groups.size === 0) this.#joined.delete(connection)
  }
}

/** The default hub: all programs and servers without a hub of their own share it. */
export const processHub: Hub = createHub()
