/**
 * Converts values to plain JavaScript and back, for embedders: an int is a number (a bigint outside ±(2^53-1)), maps,
 * structs and json objects are plain objects, and a message is `{ headers, payload }`. Every name is an ordinary own
 * property, including `__proto__`.
 */

export { fromPlain } from './from-plain.js'
export { toPlain } from './to-plain.js'
