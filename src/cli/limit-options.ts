/** Turns limits of the API into options of the command line. */

import { type Command, InvalidArgumentError, Option } from 'commander'
import type { ProgramLimits } from '../program/api.js'
import { type LimitRule, PROGRAM_LIMIT_RULES, SERVER_LIMIT_RULES } from '../program/limit-rules.js'
import type { ServerLimits } from '../runtime/limits.js'
import { asOrigin } from '../runtime/origin.js'
import { MAX_INT32 } from '../values/integer.js'

type Unit = LimitRule['unit']

// biome-ignore format: table
const SERVER_TEXTS: Readonly<Record<keyof typeof SERVER_LIMIT_RULES, string>> = {
  messageBytes:                'largest message received; close 1009 (1m)',
  unsentBytes:                 'unsent bytes of one connection; close 1013 (4m)',
  totalUnsentBytes:            'unsent bytes of all connections (256m)',
  waitingEvents:               'events that wait before a connection is no longer read (64)',
  handshakeTimeout:            'time for the headers of a request (10s)',
  pingInterval:                'time between pings (30s)',
  missedPings:                 'unanswered pings after which a connection is lost (2)',
  messageTimeout:              'time for all fragments of a message (30s)',
  fragments:                   'fragments of one message (1024)',
  closeTimeout:                'time for the closing handshake (5s)',
  keepAliveTimeout:            'time for a further request after an HTTP response (5s)',
  orphanTimeout:               'time for an event whose connection has ended (30s)',
  bodyBytes:                   'largest HTTP body received, also when decompressed; status 413 (1m)',
  headerBytes:                 'largest header section received; status 431 (64k)',
  headerCount:                 'header lines of a request; status 431 (200)',
  maxConnections:              'open connections; status 503 for further ones (none)',
  connectionsPerAddress:       'open connections of one address; status 429 for further ones (none)',
  messagesPerSecond:           'messages of one connection; further ones are read later (none)',
  messagesPerSecondPerAddress: 'messages of all connections of one address together (none)',
  messageBurst:                'time over which unused messages are saved up for a burst (1s)',
}

// biome-ignore format: table
const PROGRAM_TEXTS: Readonly<Record<keyof typeof PROGRAM_LIMIT_RULES, string>> = {
  steps:               'steps of one event (5000000)',
  callDepth:           'nested calls (2000)',
  liveWorkers:         'workers running at the same time (1000)',
  memoryBytes:         'memory of the process (3/4 of the heap)',
  stringLength:        'characters of a string (16777216)',
  arrayLength:         'elements of an array (4194304)',
  mapEntries:          'entries of a map or json object (4194304)',
  jsonDepth:           'nesting levels of a json value (512)',
  nameBytes:           'name of a connection or group (1k)',
  groupsPerConnection: 'groups of one connection (1000)',
  clientTimeout:       'time for the response to an HTTP request of a program (3m)',
  sourceLength:        'characters of a source file (4194304)',
  sourceDepth:         'nesting levels of a source file (256)',
}

const MAX_VALUE = { count: MAX_INT32, bytes: MAX_INT32, time: 596 * 3_600_000 }
/** More memory than any machine has. */
const MAX_SIZE = 2 ** 48
const UNITS: Readonly<Record<Unit, Readonly<Record<string, number>>>> = {
  count: { '': 1, k: 1000, m: 1_000_000 },
  bytes: { '': 1, b: 1, k: 1024, kib: 1024, m: 1024 ** 2, mib: 1024 ** 2, g: 1024 ** 3, gib: 1024 ** 3 },
  time: { ms: 1, s: 1000, m: 60_000, h: 3_600_000 },
}
const EXPECTED = { count: 'a number', bytes: 'a size such as 64k or 1m', time: 'a time such as 500ms or 10s' }

/**
 * Parses a whole number with a unit: `64k`, `10s`, `1000`, `none`. A k is 1,024 bytes, but 1,000 of anything
 * that is counted. A time needs a unit, because 5 could be seconds or milliseconds.
 *
 * @param more.isEndless whether `none` is allowed
 * @returns `Infinity` for `none`
 * @throws InvalidArgumentError
 */
export function parseQuantity(
  text: string,
  unit: Unit,
  max = MAX_VALUE[unit],
  { min = 1, isEndless = false }: { readonly min?: number; readonly isEndless?: boolean } = {},
): number {
  if (text === 'none') {
    if (isEndless) return Number.POSITIVE_INFINITY
    throw new InvalidArgumentError(`This limit cannot be switched off: expected ${EXPECTED[unit]}.`)
  }
  const [, digits, suffix = ''] = /^(\d{1,12})\s*([a-z]*)$/i.exec(text.trim()) ?? []
  if (digits !== undefined && suffix === '' && unit === 'time' && Number(digits) > 0) {
    throw new InvalidArgumentError(`A time needs a unit: ${Number(digits)}s or ${Number(digits)}ms?`)
  }
  // Zero needs no unit.
  const factor = Number(digits) === 0 ? 1 : new Map(Object.entries(UNITS[unit])).get(suffix.toLowerCase())
  if (digits === undefined || factor === undefined)
    throw new InvalidArgumentError(`Expected ${EXPECTED[unit]}.`)
  const value = Number(digits) * factor
  if (value < min || value > max) {
    const range = `from ${shown(min, unit)} to ${shown(max, unit)}`
    const advice = value === 0 && isEndless ? '; none switches the limit off' : ''
    throw new InvalidArgumentError(`Expected ${EXPECTED[unit]} ${range}${advice}.`)
  }
  return value
}

/** Formats a size or time in the largest unit that divides it, a count as it is. */
function shown(value: number, unit: Unit): string {
  if (unit === 'count') return String(value)
  const units = Object.entries(UNITS[unit]).filter(([name]) => name !== '' && !name.endsWith('ib'))
  const [name, factor] = units.reverse().find(([, each]) => value > 0 && value % each === 0) ?? ['', 1]
  return `${value / factor}${name}`
}

export function parsePort(text: string): number {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN
  if (!(port <= 65535)) throw new InvalidArgumentError('Expected a port from 0 to 65535.')
  return port
}

/** Creates an option that can also be set in the environment, as `BALWS_NAME`. */
export function option(flags: string, description: string): Option {
  const made = new Option(flags, description)
  const variable = `BALWS_${made.name().replaceAll('-', '_').toUpperCase()}`
  // Commander takes any text as true, so `BALWS_VERBOSE=0` would switch the option on.
  const isSwitch = !flags.includes('<')
  return isSwitch && /^(?:|0|no|off|false)$/i.test(process.env[variable] ?? '') ? made : made.env(variable)
}

export function addServerLimits(command: Command): Command {
  command.optionsGroup('Limits on clients:')
  addAll(command, SERVER_LIMIT_RULES, SERVER_TEXTS)
  return command.addOption(
    option(
      '--origin <list>',
      'origins whose pages may open a WebSocket: any, same, or a list with commas; HTTP is not affected (any)',
    ).argParser(parseOrigins),
  )
}

export function addProgramLimits(command: Command): Command {
  command.optionsGroup('Limits on programs:')
  addAll(command, PROGRAM_LIMIT_RULES, PROGRAM_TEXTS)
  return command
}

/** The limits that were given as options of a command. */
export function serverLimits(options: Readonly<Record<string, unknown>>): Partial<ServerLimits> {
  const limits = given<keyof typeof SERVER_LIMIT_RULES>(SERVER_LIMIT_RULES, options)
  const origins = options.origin as ServerLimits['origins'] | undefined
  return origins === undefined ? limits : { ...limits, origins }
}

export function programLimits(options: Readonly<Record<string, unknown>>): Partial<ProgramLimits> {
  return given<keyof ProgramLimits>(PROGRAM_LIMIT_RULES, options)
}

function given<K extends string>(
  rules: Readonly<Record<K, LimitRule>>,
  options: Readonly<Record<string, unknown>>,
): Partial<Record<K, number>> {
  const found: Partial<Record<K, number>> = {}
  for (const key of Object.keys(rules) as K[]) {
    const value = options[key]
    if (typeof value === 'number') found[key] = value
  }
  return found
}

/** Adds an option for each limit. A limit without a real maximum can be switched off with `none`. */
function addAll<K extends string>(
  command: Command,
  rules: Readonly<Record<K, LimitRule>>,
  texts: Readonly<Record<K, string>>,
): void {
  for (const [key, { unit, max }] of Object.entries(rules) as [K, LimitRule][]) {
    const flag = key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
    const value = { count: 'n', bytes: 'size', time: 'time' }[unit]
    const largest = max ?? (unit === 'time' ? MAX_VALUE.time : MAX_SIZE)
    command.addOption(
      option(`--${flag} <${value}>`, texts[key]).argParser((given) =>
        parseQuantity(given, unit, largest, { isEndless: max === undefined || max >= MAX_SIZE }),
      ),
    )
  }
}

function parseOrigins(text: string): ServerLimits['origins'] {
  if (text === 'any' || text === 'same') return text
  const list = parseList(text)
  if (list.length === 0)
    throw new InvalidArgumentError('Expected any, same, or a list such as https://example.org.')
  return list.map(parseOrigin)
}

/** Parses an origin in the form that browsers send. */
function parseOrigin(text: string): string {
  if (text === 'any' || text === 'same') throw new InvalidArgumentError(`'${text}' cannot be part of a list.`)
  const origin = asOrigin(text)
  if (origin !== undefined) return origin
  const advice = text === '*' ? '; to allow every origin write any' : ''
  throw new InvalidArgumentError(
    `'${text}' is not an origin: an origin is scheme and host, such as https://example.org${advice}.`,
  )
}

/** Splits a list at its commas. */
export function parseList(text: string): readonly string[] {
  return text
    .split(',')
    .map((each) => each.trim())
    .filter((each) => each !== '')
}
