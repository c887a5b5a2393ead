/**
 * The functions of lodash that Chevrotain calls most while it reads a grammar, said with the language's own means;
 * the rest is lodash itself. V8 takes the general ones for hot and spends 30 ms on optimising them, in a command
 * that is done after 100.
 */

export * from '../node_modules/lodash-es/lodash.js'

export const assign = Object.assign

/** Of one key, as Chevrotain asks it; lodash's takes paths too. */
export const has = (object, key) => object != null && Object.hasOwn(object, key)

export const keys = (object) => (object == null ? [] : Object.keys(object))

export const values = (object) => (object == null ? [] : Object.values(object))

/** Every key is looked at, inherited ones too, as lodash does. */
export function pickBy(object, isPicked) {
  const picked = {}
  for (const key in object) {
    if (isPicked(object[key], key)) picked[key] = object[key]
  }
  return picked
}

export function forEach(collection, visit) {
  if (Array.isArray(collection)) {
    for (let i = 0; i < collection.length; i++) if (visit(collection[i], i, collection) === false) break
  } else {
    for (const key of keys(collection)) if (visit(collection[key], key, collection) === false) break
  }
  return collection
}

export function map(collection, of) {
  if (Array.isArray(collection)) return collection.map(of)
  return keys(collection).map((key) => of(collection[key], key, collection))
}

export const isEmpty = (value) => (Array.isArray(value) ? value.length === 0 : keys(value).length === 0)

export const clone = (value) =>
  Array.isArray(value) ? value.slice() : Object.assign(Object.create(Object.getPrototypeOf(value)), value)

export const flatten = (array) => (array == null ? [] : array.flat())

export const compact = (array) => (array == null ? [] : array.filter(Boolean))

export function difference(array, ...others) {
  const left = new Set(others.flat())
  return array.filter((each) => !left.has(each))
}

export const includes = (collection, value) =>
  (Array.isArray(collection) || typeof collection === 'string' ? collection : values(collection)).includes(
    value,
  )
