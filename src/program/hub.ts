/** The connection store and the groups for embedders. */

import { closeFrameProblem } from '../library/close-frame.js'
import { CloseCode } from '../runtime/close-codes.js'
import { createHub as createInnerHub, type Hub as InnerHub, processHub } from '../runtime/hub.js'
import type { Hub } from './api.js'
import { LoadError } from './errors.js'
import { text, unfit } from './option-rules.js'

const inners = new WeakMap<object, InnerHub>()
const faces = new WeakMap<InnerHub, Hub>()

/** Makes a store and groups for servers that must not share those of the process. */
export function createHub(): Hub {
  return hubOf(createInnerHub())
}

export function isHub(value: unknown): value is Hub {
  return typeof value === 'object' && value !== null && inners.has(value)
}

/** @param hub made by `createHub`. Default: the hub of the process */
export function innerHubOf(hub: Hub | undefined): InnerHub {
  return (hub && inners.get(hub)) ?? processHub
}

/** Returns the same object each time for the same hub of the runtime. */
export function hubOf(inner: InnerHub): Hub {
  let face = faces.get(inner)
  if (!face) {
    face = new EmbeddedHub(inner)
    faces.set(inner, face)
    inners.set(face, inner)
  }
  return face
}

class EmbeddedHub implements Hub {
  readonly #inner: InnerHub

  constructor(inner: InnerHub) {
    this.#inner = inner
  }

  get connectionCount(): number {
    return this.#inner.connectionCount
  }

  isConnectionStored(name: string): boolean {
    text(name, 'name')
    return this.#inner.storedConnection(name) !== undefined
  }

  groupSize(group: string): number {
    text(group, 'group')
    return this.#inner.groupSize(group)
  }

  pushTextToConnection(name: string, content: string): boolean {
    text(name, 'name')
    text(content, 'text')
    const connection = this.#inner.storedConnection(name)
    connection?.pushText(content)
    return connection !== undefined
  }

  pushBinaryToConnection(name: string, content: Uint8Array): boolean {
    text(name, 'name')
    bytes(content)
    const connection = this.#inner.storedConnection(name)
    connection?.pushBinary(content)
    return connection !== undefined
  }

  closeConnection(name: string, code?: number, reason?: string): boolean {
    text(name, 'name')
    closeFrame(code, reason)
    const connection = this.#inner.storedConnection(name)
    connection?.close(code, reason)
    return connection !== undefined
  }

  pushTextToGroup(group: string, content: string): number {
    text(content, 'text')
    const members = this.groupSize(group)
    this.#inner.pushTextToGroup(group, content)
    return members
  }

  pushBinaryToGroup(group: string, content: Uint8Array): number {
    bytes(content)
    const members = this.groupSize(group)
    this.#inner.pushBinaryToGroup(group, content)
    return members
  }

  closeConnectionGroup(group: string, code?: number, reason?: string): number {
    closeFrame(code, reason)
    const members = this.groupSize(group)
    this.#inner.closeConnectionGroup(group, code, reason)
    return members
  }
}

/** @throws LoadError for a value that cannot be sent as a binary message */
export function bytes(value: unknown): asserts value is Uint8Array {
  if (!(value instanceof Uint8Array)) throw unfit('bytes', 'a Uint8Array', value)
}

/** @throws LoadError for a code or reason that a close frame cannot carry */
function closeFrame(code: unknown = CloseCode.Normal, reason: unknown = ''): void {
  if (typeof code !== 'number') throw unfit('code', 'a number', code)
  text(reason, 'reason')
  const problem = closeFrameProblem(code, reason as string)
  if (problem !== undefined) throw new LoadError(`cannot close: ${problem}`)
}
