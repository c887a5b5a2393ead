/** Something that went otherwise than a scenario says, and how expected and received differ. */

import { isDeepStrictEqual } from 'node:util'
import type { Content, Expected } from './scenario.js'

export interface Difference {
  readonly expected: string
  readonly received: string
}

export class Surprise extends Error {
  /**
   * @param message what happened, on one line
   * @param difference what was expected and what came instead, to be compared line by line
   */
  constructor(
    message: string,
    readonly difference?: Difference,
  ) {
    super(message)
  }
}

/** @throws Surprise when a text, or bytes, are not as expected; `what` says what it is */
export function compare(expected: Expected, received: Content, what: string): void {
  if (expected.kind === 'bytes' || typeof received === 'object') {
    const areBytes = expected.kind === 'bytes' && typeof received === 'object'
    if (areBytes && Buffer.compare(expected.bytes, received) === 0) return
    throw new Surprise(`${what} is another`, { expected: shown(expected), received: shownContent(received) })
  }
  switch (expected.kind) {
    case 'text':
      if (received !== expected.text) {
        throw new Surprise(`${what} is another`, { expected: expected.text, received })
      }
      return
    case 'contains':
      if (!received.includes(expected.text)) {
        throw new Surprise(`${what} does not contain the text`, { expected: expected.text, received })
      }
      return
    case 'json':
      compareJson(expected.value, received, what)
  }
}

function compareJson(expected: unknown, received: string, what: string): void {
  let value: unknown
  try {
    value = JSON.parse(received)
  } catch {
    throw new Surprise(`${what} is not json`, { expected: pretty(expected), received })
  }
  if (isDeepStrictEqual(value, expected)) return
  const difference = { expected: pretty(expected), received: pretty(value) }
  throw new Surprise(`${what} is another`, difference)
}

/** JSON with its members in alphabetical order: the order says nothing, so it must not show as a difference. */
function pretty(value: unknown): string {
  return JSON.stringify(sorted(value), null, 2)
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  const members = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return Object.fromEntries(members.map(([name, member]) => [name, sorted(member)]))
}

/** A response as it is compared with the status that was expected. */
export function shownAnswer(status: number, body: string): string {
  return body === '' ? String(status) : `${status}\nbody: ${body}`
}

/** An expectation as a text, to show. */
export function shown(expected: Expected): string {
  switch (expected.kind) {
    case 'json':
      return pretty(expected.value)
    case 'bytes':
      return shownContent(expected.bytes)
    default:
      return expected.text
  }
}

/** Bytes as scenarios write them: as text where they are text that can be read. */
export function shownContent(content: Content): string {
  if (typeof content === 'string') return content
  const bytes = Buffer.from(content)
  const text = bytes.toString('utf8')
  const isReadable = /^[\P{C}\n\t]*$/u.test(text) && Buffer.from(text, 'utf8').equals(bytes)
  return isReadable ? `binary: ${text}` : `base64: ${bytes.toString('base64')}`
}
