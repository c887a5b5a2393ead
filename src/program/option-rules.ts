/** How the API says what an option may be. A rule that is broken is a `LoadError` that names the option. */

import { closeName } from '../diagnostics/close-names.js'
import { LoadError } from './errors.js'

/** @param place the option as a person writes it: `limits.steps` */
export type Rule = (value: unknown, place: string) => void

/** A rule for each option of `T`: the compiler notices one that is forgotten. */
export type Shape<T> = { readonly [Name in keyof Required<T>]: Rule }

/** What a number must be. */
interface NumberRange {
  /** What the number counts, after `a number`: `of bytes`. Empty for a plain count. */
  readonly unit: string
  /** 1 where nothing is said. */
  readonly min?: number
  /** The largest value that can be honoured; with `isEndless`, `Infinity` stands for it. */
  readonly max?: number
  /** Whether `Infinity` may be given, for no limit. */
  readonly isEndless?: boolean
}

export function text(value: unknown, place: string): void {
  if (typeof value !== 'string') throw unfit(place, 'a string', value)
}

export function nonEmptyText(value: unknown, place: string): void {
  if (typeof value !== 'string' || value === '') throw unfit(place, 'a string that is not empty', value)
}

export function flag(value: unknown, place: string): void {
  if (typeof value !== 'boolean') throw unfit(place, 'true or false', value)
}

export function callback(value: unknown, place: string): void {
  if (typeof value !== 'function') throw unfit(place, 'a function', value)
}

/** PEM, mostly. */
export function textOrBytes(value: unknown, place: string): void {
  if (typeof value !== 'string' && !(value instanceof Uint8Array)) {
    throw unfit(place, 'a string or a Uint8Array', value)
  }
}

export function wholeNumber({ unit, min = 1, max, isEndless = false }: NumberRange): Rule {
  const kind = `a number${unit === '' ? '' : ` ${unit}`}`
  const range = max === undefined ? `of at least ${min}` : `from ${min} to ${max}`
  const expected = `a whole number${unit === '' ? '' : ` ${unit}`} ${range}${isEndless ? ', or Infinity for no limit' : ''}`
  return (value, place) => {
    if (typeof value !== 'number') throw unfit(place, kind, value)
    if (isEndless && value === Number.POSITIVE_INFINITY) return
    if (!Number.isSafeInteger(value) || value < min || value > (max ?? value)) {
      throw unfit(place, expected, value)
    }
  }
}

/** @param items what the list holds, in words: `strings` */
export function listOf(rule: Rule, items: string): Rule {
  return (value, place) => {
    if (!Array.isArray(value)) throw unfit(place, `an array of ${items}`, value)
    value.forEach((item, index) => {
      rule(item, `${place}[${index}]`)
    })
  }
}

/** @param example a valid one, for messages: `{ port: 9091 }` */
export function objectOf<T>(shape: Shape<T>, required: readonly (keyof T & string)[], example: string): Rule {
  return (value, place) => {
    if (!isObject(value)) throw unfit(place, `an object such as ${example}`, value)
    checkMembers(value, shape, `${place}.`)
    for (const name of required) {
      if (value[name] === undefined) throw new LoadError(`${place}.${name} is missing`, `${place}.${name}`)
    }
  }
}

/**
 * Checks the options that a function was called with.
 *
 * @param usage the function and an example of its options: `load takes { file: 'chat.bal' }`
 * @returns a copy without those that are undefined, for they mean the default
 * @throws LoadError
 */
export function readOptions<T extends object>(value: unknown, shape: Shape<T>, usage: string): T {
  if (!isObject(value)) throw new LoadError(`${usage}, not ${inWords(value)}`)
  try {
    checkMembers(value, shape, '')
    return withoutUndefined(value) as T
  } catch (error) {
    if (error instanceof LoadError) throw error
    // Getters and proxies run code of their own.
    throw new LoadError('the options cannot be read', undefined, error)
  }
}

/** A copy without the members that are undefined. */
function withoutUndefined<T extends object>(object: T): T {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined)) as T
}

function checkMembers<T>(value: Readonly<Record<string, unknown>>, shape: Shape<T>, prefix: string): void {
  const rules: Readonly<Record<string, Rule>> = shape
  for (const [name, member] of Object.entries(value)) {
    const rule = Object.hasOwn(rules, name) ? rules[name] : undefined
    if (!rule) throw new LoadError(unknown(name, Object.keys(rules), prefix), `${prefix}${name}`)
    if (member !== undefined) rule(member, `${prefix}${name}`)
  }
}

function unknown(name: string, known: readonly string[], prefix: string): string {
  const close = closeName(name, known)
  const advice = close === undefined ? `there are ${known.join(', ')}` : `did you mean '${close}'?`
  return `${prefix}${name} is unknown; ${advice}`
}

/** The error for an option whose value does not serve. */
export function unfit(place: string, expected: string, value: unknown): LoadError {
  return new LoadError(`${place} must be ${expected}, not ${inWords(value)}`, place)
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Characters of a string that a message repeats. */
const MAX_SHOWN = 40

/** A JavaScript value in a few words. */
export function inWords(value: unknown): string {
  switch (typeof value) {
    case 'string':
      return `the string '${value.length > MAX_SHOWN ? `${value.slice(0, MAX_SHOWN)}...` : value}'`
    case 'number':
    case 'boolean':
      return String(value)
    case 'bigint':
      return `the bigint ${value}n`
    case 'undefined':
      return 'undefined'
    case 'function':
    case 'symbol':
      return `a ${typeof value}`
    default:
      if (value === null) return 'null'
      return Array.isArray(value) ? 'an array' : 'an object'
  }
}
