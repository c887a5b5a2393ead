/**
 * What work costs, in steps. An event may take a limited number of them, so whatever grows with its input charges steps
 * before it is done. No other file has a number of steps.
 *
 * A step is about 100 ns of work and at most 64 bytes that stay in memory: a call, or one turn of an empty loop, takes
 * one. `loop` and `fib` of `npm run bench -- programs` measure these.
 */

/** Returns a function for work of which this many units take one step. */
function per(unitsOfStep: number): (units: number) => number {
  return (units) => Math.floor(units / unitsOfStep)
}

// biome-ignore format: a table
export const STEPS = {
  // Texts and bytes, in UTF-16 code units and bytes
  flattenText:      per(1_024),  // copy what `+` has joined into one piece
  compareText:      per(1_024),  // with an equal text
  readText:         per(64),     // search, encode or send: V8 and Node handle many units at once
  digestText:       per(32),     // hash, or convert to Base64 and back
  copyText:         per(16),     // read or write each unit
  parseJson:        per(8),
  checkXmlName:     per(8),      // against the character classes of XML
  printText:        per(4),      // hold output for a slow reader, besides `print`
  foldCase:         1,           // compare a unit without regard to case
  parsePattern:     1,           // a unit of a regular expression, JSON path or date pattern
  match:            1,           // replace a match, or cut a text there
  joinPieces:       per(2),      // pieces of a text that grows
  searchStates:     per(4),      // units of a text, times states of a regular expression

  // Containers
  container:        4,           // a new array, map, json value or struct
  element:          1,           // an element that is created or copied with its container
  entry:            3,           // a new entry of a map or json object
  copyElements:     per(8),      // of an array, in one piece
  copyEntries:      per(8),      // the keys of a map or json object, as an array
  copyValues:       per(4),      // the values of a map, for `iterate`
  moveElements:     per(2),      // read, take out and put back
  sortElement:      16,          // stands for the logarithm of the size

  // Paths
  parsePath:        10,          // a JSON path, besides `parsePattern`
  followPath:       1,           // one step of a JSON path without wildcards and filters
  place:            4,           // an element or member that a JSON path visits
  child:            1,           // an element or member that `*` selects
  checkPlaces:      per(4),
  visitNode:        3,           // a node that an XPath visits
  copyNode:         8,           // a node of xml

  // Messages
  header:           8,           // the first one also creates the list
  copyHeader:       1,           // a header or property that is copied or moved
  findHeader:       per(2),      // of this many headers
  property:         8,           // the first one also creates the list

  // Connections
  connect:          1_000,       // takes time from other events
  request:          1_000,       // takes time from other events
  delivery:         4,           // a frame in the queue of a connection
  storeName:        16,          // a process can hold many
  connectionId:     4,           // created when it is first read

  // The machine
  error:            64,          // an error that reaches a `try`; due at the next call
  traceCall:        1,           // a call in a stack trace
  worker:           100,         // to start and to end
  sendToWorker:     12,          // what is sent is kept until the other worker receives it
  nodes:            per(16),     // statements and expressions of a block

  // Other
  random:           8,
  print:            12,          // a system call, or an entry that waits for a reader
  millisecond:      5_000,       // of work that is charged by the clock: 200 ns, so that an event has about a second
}

/** Up to this many UTF-16 code units, an operation on a text belongs to the call that makes it. */
export const MAX_FREE_LENGTH = 1_023

/** The same for a text that is read as another type, and for one that is sorted. */
export const MAX_FREE_SCALAR = 64

/** Up to this many statements and expressions, a block belongs to the iteration or call that runs it. */
export const MAX_FREE_NODES = 31

/** The longest name, in UTF-16 code units, that V8 hashes. All longer ones of one length have the same hash. */
const MAX_HASHED_LENGTH = 16_383

/**
 * Returns the steps for looking up a name in a map or json object with this many other names. Names of the same hash
 * are compared.
 */
export function stepsOfName(length: number, others: number): number {
  if (length <= MAX_FREE_LENGTH) return 0
  return STEPS.copyText(length) + (length > MAX_HASHED_LENGTH ? STEPS.compareText(length) * others : 0)
}
