/** Finds the name that was probably meant, for hints. */

import { distance } from 'fastest-levenshtein'

/** A program with thousands of names and thousands of errors must still be told of them soon. */
const MAX_CANDIDATES = 1000

/** The closest of the candidates, if it is close enough to be a slip of the finger or of the memory. */
export function closeName(name: string, candidates: Iterable<string>): string | undefined {
  // One letter is close to every other; only its case can be a slip.
  const most = name.length < 2 ? 0 : name.length < 4 ? 1 : name.length < 8 ? 2 : 3
  let best: string | undefined
  let least = most + 1
  let looked = 0
  for (const candidate of candidates) {
    if (++looked > MAX_CANDIDATES) break
    if (candidate === name || Math.abs(candidate.length - name.length) >= least) continue
    const steps = distance(name.toLowerCase(), candidate.toLowerCase())
    if (steps < least) {
      least = steps
      best = candidate
    }
  }
  return best
}

/** `did you mean 'x'?`, or nothing when no candidate is close. */
export function didYouMean(name: string, candidates: Iterable<string>, prefix = ''): string | undefined {
  const close = closeName(name, candidates)
  return close === undefined ? undefined : `did you mean '${prefix}${close}'?`
}

/**
 * The candidates that may have been meant, the likeliest first: the closest by its letters, then those made of
 * the same words (`OnMessage` and `OnTextMessage`, `sendText` and `pushText`).
 */
export function nearNames(name: string, candidates: Iterable<string>): string[] {
  const all: string[] = []
  for (const candidate of candidates) {
    if (all.length === MAX_CANDIDATES) break
    if (candidate !== name) all.push(candidate)
  }
  const close = closeName(name, all)
  const words = wordsOf(name)
  const byWords = all
    .filter((candidate) => candidate !== close)
    .map((candidate) => ({ candidate, cost: wordDistance(words, wordsOf(candidate)) }))
    .filter(({ cost }) => cost !== Number.POSITIVE_INFINITY)
    .sort((a, b) => a.cost - b.cost)
    .map(({ candidate }) => candidate)
  return close === undefined ? byWords : [close, ...byWords]
}

/** Words that mean the same to people who come from other libraries. */
const SAME_MEANING = [
  ['push', 'send', 'emit', 'write', 'publish', 'post', 'broadcast'],
  ['text', 'string', 'message', 'str', 'msg'],
  ['binary', 'blob', 'bytes'],
  ['length', 'size', 'count', 'len'],
  ['remove', 'delete', 'del', 'unset', 'leave', 'drop'],
  ['add', 'join', 'put', 'append', 'subscribe'],
  ['close', 'disconnect', 'end', 'terminate'],
  ['group', 'room', 'channel', 'topic'],
  ['connection', 'client', 'socket', 'session', 'conn'],
  ['store', 'save', 'register'],
  ['get', 'fetch', 'read', 'find'],
  ['payload', 'body', 'content'],
  ['contains', 'includes'],
  ['time', 'now'],
  ['open', 'connect', 'connected', 'connection'],
].map((words) => new Set(words))

const SMALL_WORDS: ReadonlySet<string> = new Set(['to', 'from', 'in', 'of', 'the', 'a', 'by', 'with', 'for'])

function wordsOf(name: string): string[] {
  const words = name.match(/[A-Z]?[a-z]+|[A-Z]+(?![a-z])|[0-9]+/g) ?? []
  return words.map((word) => word.toLowerCase())
}

/**
 * How far two names are apart by their words; infinite where one has words of its own and the other too. A word
 * that only means the same costs more than the same word, a word too many or too few more than that.
 */
function wordDistance(name: readonly string[], candidate: readonly string[]): number {
  const [first] = name
  // A name without words, such as one in another script.
  if (first === undefined) return Number.POSITIVE_INFINITY
  const left = [...candidate]
  let cost = 0
  let shared = 0
  let unmatched = 0
  for (const word of name) {
    const found = bestMatch(word, left)
    if (found) {
      left.splice(found.index, 1)
      cost += found.cost
      if (!SMALL_WORDS.has(word)) shared++
    } else if (!SMALL_WORDS.has(word)) {
      unmatched++
    }
  }
  const missing = left.filter((word) => !SMALL_WORDS.has(word)).length
  const isRelated = shared > 0 && (unmatched === 0 || (missing === 0 && unmatched === 1))
  // Of a long name one word says too little: `get` and `getNegotiatedSubProtocol`.
  const isEnough = name.length > 1 || (first.length >= 4 && missing <= 2) || missing === 0
  return isRelated && isEnough ? cost + 2 * missing + 3 * unmatched : Number.POSITIVE_INFINITY
}

function bestMatch(word: string, candidates: readonly string[]): { index: number; cost: number } | undefined {
  let best: { index: number; cost: number } | undefined
  candidates.forEach((candidate, index) => {
    const cost = matchCost(word, candidate)
    if (cost !== undefined && (!best || cost < best.cost)) best = { index, cost }
  })
  return best
}

function matchCost(word: string, candidate: string): number | undefined {
  if (word === candidate) return 0
  if (
    Math.min(word.length, candidate.length) >= 3 &&
    (candidate.startsWith(word) || word.startsWith(candidate))
  )
    return 0.25
  if (SAME_MEANING.some((group) => group.has(word) && group.has(candidate))) return 0.5
  return word.length >= 5 && distance(word, candidate) <= 1 ? 0.5 : undefined
}
