/** Finds the name that the author of an unknown name probably meant, for hints. */

import { distance } from 'fastest-levenshtein'

/** Candidates compared at most: bounds the time for programs with thousands of names and thousands of errors. */
const MAX_CANDIDATES = 1000

/** Returns the closest of the candidates if it is close enough to be a slip of the finger or of the memory. */
export function closeName(name: string, candidates: Iterable<string>): string | undefined {
  // A one-letter name is close to every other, so only its case can be wrong.
  const maxDistance = name.length < 2 ? 0 : name.length < 4 ? 1 : name.length < 8 ? 2 : 3
  let best: string | undefined
  let closest = maxDistance + 1
  let tried = 0
  for (const candidate of candidates) {
    if (++tried > MAX_CANDIDATES) break
    if (candidate === name || Math.abs(candidate.length - name.length) >= closest) continue
    const edits = distance(name.toLowerCase(), candidate.toLowerCase())
    if (edits < closest) {
      closest = edits
      best = candidate
    }
  }
  return best
}

/** Returns `did you mean 'x'?`, or undefined when no candidate is close. */
export function didYouMean(name: string, candidates: Iterable<string>, prefix = ''): string | undefined {
  const close = closeName(name, candidates)
  return close === undefined ? undefined : `did you mean '${prefix}${close}'?`
}

/**
 * Returns the candidates that may have been meant, the likeliest first: the closest by spelling, then those
 * made of related words (`OnMessage` and `OnTextMessage`, `sendText` and `pushText`).
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

/** Words that name the same thing in different libraries. */
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
 * Compares two names word by word. The distance is infinite when the names are unrelated. A synonym costs
 * more than an equal word; an extra or missing word costs more than a synonym.
 */
function wordDistance(name: readonly string[], candidate: readonly string[]): number {
  const [first] = name
  // It has no words when it is written in another script, for example.
  if (first === undefined) return Number.POSITIVE_INFINITY
  const remaining = [...candidate]
  let cost = 0
  let shared = 0
  let unmatched = 0
  for (const word of name) {
    const found = bestMatch(word, remaining)
    if (found) {
      remaining.splice(found.index, 1)
      cost += found.cost
      if (!SMALL_WORDS.has(word)) shared++
    } else if (!SMALL_WORDS.has(word)) {
      unmatched++
    }
  }
  const missing = remaining.filter((word) => !SMALL_WORDS.has(word)).length
  const isRelated = shared > 0 && (unmatched === 0 || (missing === 0 && unmatched === 1))
  // One word of a long name says too little: `get` does not suggest `getNegotiatedSubProtocol`.
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
