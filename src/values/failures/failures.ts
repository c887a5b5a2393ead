/**
 * The one table of everything that can go wrong while a program runs, apart from the errors that the program throws
 * itself. Each entry has an example, which a test runs and which must fail with exactly this code. A published code
 * keeps its number and its meaning; the number of an entry that is removed is never used again.
 *
 * The first two digits are the subject, which docs/failures.md has a heading for. A library function can add words
 * before the text that say what it was doing; the code stays that of the cause.
 */

import { Failure } from '../failure.js'
import { CONNECTION_FAILURES } from './connection-failures.js'
import { CONVERSION_FAILURES } from './conversion-failures.js'
import { ELEMENT_FAILURES } from './element-failures.js'
import { EMBEDDING_FAILURES } from './embedding-failures.js'
import { EVENT_FAILURES } from './event-failures.js'
import type { FailureCode } from './failure-code.js'
import { JSON_FAILURES } from './json-failures.js'
import { JSON_PATH_FAILURES } from './json-path-failures.js'
import { MESSAGE_FAILURES } from './message-failures.js'
import { PATTERN_FAILURES } from './pattern-failures.js'
import { TEXT_FAILURES } from './text-failures.js'
import { WORKER_FAILURES } from './worker-failures.js'
import { XML_FAILURES } from './xml-failures.js'
import { XPATH_FAILURES } from './xpath-failures.js'

export const FAILURES = {
  ...ELEMENT_FAILURES,
  ...CONVERSION_FAILURES,
  ...JSON_FAILURES,
  ...JSON_PATH_FAILURES,
  ...XML_FAILURES,
  ...XPATH_FAILURES,
  ...TEXT_FAILURES,
  ...PATTERN_FAILURES,
  ...MESSAGE_FAILURES,
  ...CONNECTION_FAILURES,
  ...WORKER_FAILURES,
  ...EVENT_FAILURES,
  ...EMBEDDING_FAILURES,
} as const

/** Subjects by the beginning of their codes. */
export const FAILURE_SUBJECTS: Readonly<Record<string, string>> = {
  BAL60: 'Elements and null',
  BAL61: 'Numbers and conversions',
  BAL62: 'json and JSON paths',
  BAL63: 'xml and XPath',
  BAL64: 'Strings, patterns and encodings',
  BAL65: 'Messages and HTTP',
  BAL66: 'WebSocket connections',
  BAL67: 'Workers',
  BAL68: 'Limits and the end of an event',
  BAL69: 'Calls from JavaScript, and natives of the embedder',
}

export type FailureName = keyof typeof FAILURES
type Details<N extends FailureName> = (typeof FAILURES)[N] extends FailureCode<infer D> ? D : never
type Arguments<N extends FailureName> = keyof Details<N> extends never ? [] : [details: Details<N>]

/** Returns a failure of the table, to be thrown. */
export function fail<N extends FailureName>(name: N, ...[details]: Arguments<N>): Failure {
  const { code, message, isCatchable }: FailureCode<never> = FAILURES[name]
  return new Failure(message(details as never), code, isCatchable)
}

/** Whether what was thrown is a failure of one of these names. */
export function isFailure(error: unknown, ...names: readonly FailureName[]): error is Failure {
  return error instanceof Failure && names.some((name) => FAILURES[name].code === error.code)
}
