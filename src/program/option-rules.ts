/** Rules for options of the API. A violation is a `LoadError` that names the option. */

import { closeName } from '../diagnostics/close-names.js'
import { LoadError } from './errors.js'

/** @param place of the option, for example `limits.steps` */
export type Rule = (value: unknown, place: string) => void

/** A rule for each option of `T`. A missing rule does not compile. */
export type Shape<T> = { readonly [Name in keyof Required<T>]: Rule }

/** The range of a number. */
interface NumberRange {
  /** The unit as it follows `a number`: `of bytes`. Empty for a count. */
  readonly unit: string
  /** Default: 1. */
  readonly min?: number
  /** The largest value. With `isEndless`, `Infinity` means this value. */
  readonly max?: number
  /** Whether `Infinity` is allowed. */
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

/** For PEM texts. */
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

/** @param items in words: `strings` */
export function listOf(rule: Rule, items: string): Rule {
  return (value, place) => {
    if (!Array.isArray(value)) throw unfit(place, `an array of ${items}`, value)
    value.forEach((item, index) => {
      rule(item, `${place}[${index}]`)
    })
  }
}

/** @param example of a valid object, for messages: `{ port: 9091 }` */
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
 * Checks the options of a call.
 *
 * @param usage the function and an example of its options: `load takes { file: 'chat.bal' }`
 * @returns a copy without options that are undefined, which have their defaults
 * @throws LoadError for invalid options
 */
export function readOptions<T extends object>(value: unknown, shape: Shape<T>, usage: string): T {
  if (!isObject(value)) throw new LoadError(`${usage}, not ${inWords(value)}`)
  try {
    checkMembers(value, shape, '')
    return withoutUndefined(value) as T
  } catch (error) {
    if (error instanceof LoadError) throw error
    // A getter or proxy has thrown.
    throw new LoadError('the options cannot be read', undefined, error)
  }
}

/** Returns a copy without undefined members. */
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

/** Makes the error for an option with an invalid value. */
export function unfit(place: string, expected: string, value: unknown): LoadError {
  return new LoadError(`${place} must be ${expected}, not ${inWords(value)}`, place)
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** UTF-16 units of a string in a message. */
const MAX_SHOWN = 40

/** Describes a JavaScript value in a few words. */
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
