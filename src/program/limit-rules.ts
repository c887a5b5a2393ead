/** The range of each limit, for the API and for the command line. */

import type { ServerLimits } from '../runtime/limits.js'
import { asOrigin } from '../runtime/origin.js'
import { MAX_INT32 } from '../values/integer.js'
import type { ProgramLimits } from './api.js'
import { type Rule, type Shape, unfit, wholeNumber } from './option-rules.js'

export interface LimitRule {
  readonly unit: 'count' | 'bytes' | 'time'
  /** The largest value that has an effect. */
  readonly max?: number
}

type ServerNumbers = Omit<ServerLimits, 'origins'>

// biome-ignore format: table
export const SERVER_LIMIT_RULES: Readonly<Record<keyof ServerNumbers, LimitRule>> = {
  messageBytes:                { unit: 'bytes' },
  unsentBytes:                 { unit: 'bytes' },
  totalUnsentBytes:            { unit: 'bytes' },
  waitingEvents:               { unit: 'count' },
  handshakeTimeout:            { unit: 'time' },
  keepAliveTimeout:            { unit: 'time' },
  pingInterval:                { unit: 'time' },
  missedPings:                 { unit: 'count' },
  messageTimeout:              { unit: 'time' },
  fragments:                   { unit: 'count' },
  closeTimeout:                { unit: 'time' },
  orphanTimeout:               { unit: 'time' },
  bodyBytes:                   { unit: 'bytes' },
  headerBytes:                 { unit: 'bytes', max: MAX_INT32 },
  headerCount:                 { unit: 'count' },
  maxConnections:              { unit: 'count' },
  connectionsPerAddress:       { unit: 'count' },
  messagesPerSecond:           { unit: 'count' },
  messagesPerSecondPerAddress: { unit: 'count' },
  messageBurst:                { unit: 'time', max: 596 * 3_600_000 },
}

// biome-ignore format: table
export const PROGRAM_LIMIT_RULES: Readonly<Record<keyof ProgramLimits, LimitRule>> = {
  steps:               { unit: 'count' },
  callDepth:           { unit: 'count', max: 1_000_000 },
  liveWorkers:         { unit: 'count' },
  memoryBytes:         { unit: 'bytes', max: 2 ** 48 },
  stringLength:        { unit: 'count', max: 512 * 1024 * 1024 },
  arrayLength:         { unit: 'count', max: MAX_INT32 },
  mapEntries:          { unit: 'count', max: 16_000_000 },
  jsonDepth:           { unit: 'count', max: 2048 },
  nameBytes:           { unit: 'bytes' },
  groupsPerConnection: { unit: 'count' },
  clientTimeout:       { unit: 'time' },
  sourceLength:        { unit: 'count', max: 256 * 1024 * 1024 },
  sourceDepth:         { unit: 'count', max: 1000 },
}

const UNITS: Readonly<Record<LimitRule['unit'], string>> = {
  count: '',
  bytes: 'of bytes',
  time: 'of milliseconds',
}

export const PROGRAM_LIMITS: Shape<ProgramLimits> = rulesFor(PROGRAM_LIMIT_RULES)

export const SERVER_LIMITS: Shape<ServerLimits> = { ...rulesFor(SERVER_LIMIT_RULES), origins }

function rulesFor<K extends string>(table: Readonly<Record<K, LimitRule>>): Readonly<Record<K, Rule>> {
  const rules = Object.entries<LimitRule>(table).map(([name, { unit, max }]) => [
    name,
    wholeNumber({ unit: UNITS[unit], isEndless: true, ...(max === undefined ? {} : { max }) }),
  ])
  return Object.fromEntries(rules)
}

function origins(value: unknown, place: string): void {
  if (value === 'any' || value === 'same') return
  if (!Array.isArray(value)) {
    throw unfit(place, "'any', 'same', or an array such as ['https://example.org']", value)
  }
  value.forEach((origin, index) => {
    if (typeof origin === 'string' && asOrigin(origin) !== undefined) return
    throw unfit(
      `${place}[${index}]`,
      'an origin, which is scheme and host such as https://example.org',
      origin,
    )
  })
}

/** Returns the given limits without undefined ones, each reduced to its maximum. */
export function givenProgramLimits(limits: Partial<ProgramLimits> = {}): Partial<ProgramLimits> {
  return honoured(limits, PROGRAM_LIMIT_RULES)
}

export function givenServerLimits({
  origins,
  ...numbers
}: Partial<ServerLimits> = {}): Partial<ServerLimits> {
  const given = honoured(numbers, SERVER_LIMIT_RULES)
  if (origins === undefined) return given
  return {
    ...given,
    origins: typeof origins === 'string' ? origins : origins.map((each) => asOrigin(each) ?? each),
  }
}

function honoured<T extends object>(limits: T, table: Readonly<Record<string, LimitRule>>): T {
  const given = Object.entries<number | undefined>(limits as Readonly<Record<string, number | undefined>>)
  return Object.fromEntries(
    given.flatMap(([name, value]) =>
      value === undefined ? [] : [[name, Math.min(value, table[name]?.max ?? value)]],
    ),
  ) as T
}
