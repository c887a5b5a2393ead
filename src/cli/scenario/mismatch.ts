/** Compares what is received with what a scenario expects, and describes the difference. */

import { isDeepStrictEqual } from 'node:util'
import type { Content, Expected } from './scenario.js'

export interface Difference {
  readonly expected: string
  readonly received: string
}

/** Something in a scenario is not as expected. */
export class Mismatch extends Error {
  /**
   * @param message what happened, on one line
   * @param difference what was expected and what was received, to be compared line by line
   */
  constructor(
    message: string,
    readonly difference?: Difference,
  ) {
    super(message)
  }
}

/**
 * @param what names the thing compared, for the message
 * @throws Mismatch when the text or bytes are not as expected
 */
export function compare(expected: Expected, received: Content, what: string): void {
  if (expected.kind === 'bytes' || typeof received === 'object') {
    const areBytes = expected.kind === 'bytes' && typeof received === 'object'
    if (areBytes && Buffer.compare(expected.bytes, received) === 0) return
    throw new Mismatch(`${what} differs`, { expected: shown(expected), received: shownContent(received) })
  }
  switch (expected.kind) {
    case 'text':
      if (received !== expected.text) {
        throw new Mismatch(`${what} differs`, { expected: expected.text, received })
      }
      return
    case 'contains':
      if (!received.includes(expected.text)) {
        throw new Mismatch(`${what} does not contain the text`, { expected: expected.text, received })
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
    throw new Mismatch(`${what} is not json`, { expected: pretty(expected), received })
  }
  if (isDeepStrictEqual(value, expected)) return
  const difference = { expected: pretty(expected), received: pretty(value) }
  throw new Mismatch(`${what} differs`, difference)
}

/**
 * Returns JSON with its members in alphabetical order: their order has no meaning and must not show as a
 * difference.
 */
function pretty(value: unknown): string {
  return JSON.stringify(sorted(value), null, 2)
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  const members = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return Object.fromEntries(members.map(([name, member]) => [name, sorted(member)]))
}

/** A response in the form in which it is compared with an expected status code. */
export function shownAnswer(status: number, body: string): string {
  return body === '' ? String(status) : `${status}\nbody: ${body}`
}

/** An expectation as text, for display. */
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

/** Returns bytes as scenarios write them: as text if they are readable UTF-8, else as base64. */
export function shownContent(content: Content): string {
  if (typeof content === 'string') return content
  const bytes = Buffer.from(content)
  const text = bytes.toString('utf8')
  const isReadable = /^[\P{C}\n\t]*$/u.test(text) && Buffer.from(text, 'utf8').equals(bytes)
  return isReadable ? `binary: ${text}` : `base64: ${bytes.toString('base64')}`
}
