/**
 * Values as plain JavaScript and back, for embedders: an int is a number (a bigint beyond ±(2^53-1)), maps,
 * structs and json objects are plain objects, a message is `{ headers, payload }`. Every name is an ordinary
 * own property, `__proto__` too.
 */

export { fromPlain } from './from-plain.js'
export { type PlainMessage, toPlain } from './to-plain.js'
