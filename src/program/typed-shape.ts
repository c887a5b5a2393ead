/** Checks that arguments from plain JavaScript have the shape of typed values. */

import { fail } from '../values/failures/failures.js'
import { inWords, isObject } from './option-rules.js'
import type { TypedValue } from './typed-value.js'

/** Levels of nesting: more could overflow the stack of JavaScript. */
const MAX_DEPTH = 512

/** @throws Failure that names the invalid part: `args[0].v` */
export function checkTypedArgs(args: unknown): asserts args is readonly TypedValue[] {
  if (!Array.isArray(args)) refuse('args', 'an array of typed values', args)
  args.forEach((arg, index) => {
    checkTyped(arg, `args[${index}]`, 0)
  })
}

/** Whether typed values contain an xml. */
export function mentionsXml(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false
  return ('t' in value && value.t === 'xml') || Object.values(value).some(mentionsXml)
}

function checkTyped(value: unknown, place: string, depth: number): void {
  if (depth > MAX_DEPTH) throw fail('ValueTooDeep', { limit: MAX_DEPTH })
  if (!isObject(value)) refuse(place, "a typed value such as { t: 'int', v: '1' }", value)
  const { t, v } = value
  const items = () => listAt(v, `${place}.v`)
  switch (t) {
    case 'null':
    case 'connector':
      return
    case 'int':
    case 'float':
    case 'json':
    case 'xml':
    case 'blob':
      if (typeof v !== 'string') refuse(`${place}.v`, 'a string', v)
      return
    case 'string':
      if (typeof v !== 'string' && v !== null) refuse(`${place}.v`, 'a string or null', v)
      return
    case 'boolean':
      if (typeof v !== 'boolean') refuse(`${place}.v`, 'true or false', v)
      return
    case 'map':
      checkEntries(items(), `${place}.v`, depth)
      return
    case 'struct':
      if (typeof value.name !== 'string') refuse(`${place}.name`, 'a string', value.name)
      checkEntries(items(), `${place}.v`, depth)
      return
    case 'array':
      if (typeof value.e !== 'string') refuse(`${place}.e`, 'the name of a type', value.e)
      items().forEach((item, index) => {
        checkTyped(item, `${place}.v[${index}]`, depth + 1)
      })
      return
    case 'headers':
      checkHeaders(items(), `${place}.v`)
      return
    case 'stringmap':
      if (!isObject(v)) refuse(`${place}.v`, 'an object of strings', v)
      for (const [name, text] of Object.entries(v)) {
        if (typeof text !== 'string') refuse(`${place}.v.${name}`, 'a string', text)
      }
      return
    case 'message':
      checkMessage(value, place, depth)
      return
    default:
      refuse(`${place}.t`, 'the kind of a typed value', t)
  }
}

function checkMessage(value: Readonly<Record<string, unknown>>, place: string, depth: number): void {
  const { headers, properties, payload } = value
  if (headers !== undefined) checkHeaders(listAt(headers, `${place}.headers`), `${place}.headers`)
  if (properties !== undefined) {
    if (!isObject(properties)) refuse(`${place}.properties`, 'an object of typed values', properties)
    for (const [name, property] of Object.entries(properties)) {
      checkTyped(property, `${place}.properties.${name}`, depth + 1)
    }
  }
  if (payload !== undefined) checkTyped(payload, `${place}.payload`, depth + 1)
}

function checkEntries(entries: readonly unknown[], place: string, depth: number): void {
  entries.forEach((entry, index) => {
    if (!Array.isArray(entry) || typeof entry[0] !== 'string') {
      refuse(`${place}[${index}]`, 'a pair of a name and a typed value', entry)
    }
    checkTyped(entry[1], `${place}[${index}][1]`, depth + 1)
  })
}

function checkHeaders(pairs: readonly unknown[], place: string): void {
  pairs.forEach((pair, index) => {
    if (!Array.isArray(pair) || typeof pair[0] !== 'string' || typeof pair[1] !== 'string') {
      refuse(`${place}[${index}]`, 'a pair of strings', pair)
    }
  })
}

function listAt(value: unknown, place: string): readonly unknown[] {
  if (!Array.isArray(value)) refuse(place, 'an array', value)
  return value
}

function refuse(place: string, expected: string, value: unknown): never {
  throw fail('TypedMalformed', { place, expected, found: inWords(value) })
}
