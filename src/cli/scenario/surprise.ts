/** Something that went otherwise than a scenario says, and how expected and received differ. */

import { isDeepStrictEqual } from 'node:util'
import type { Expected } from './scenario.js'

export class Surprise extends Error {
  /**
   * @param message what happened, on one line
   * @param difference what was expected and what came instead, to be compared line by line
   */
  constructor(
    message: string,
    readonly difference?: { readonly expected: string; readonly received: string },
  ) {
    super(message)
  }
}

/** @throws Surprise when a text is not as expected; `what` says what it is */
export function compare(expected: Expected, received: string, what: string): void {
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
  throw new Surprise(`${what} is another`, { expected: pretty(expected), received: pretty(value) })
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

/** An expectation as a text, to show. */
export function shown(expected: Expected): string {
  return expected.kind === 'json' ? pretty(expected.value) : expected.text
}
