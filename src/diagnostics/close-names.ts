/** Finds the name that was probably meant, for hints. */

import { distance } from 'fastest-levenshtein'

/** A program with thousands of names and thousands of errors must still be told of them soon. */
const MOST_CANDIDATES = 1000

/** The closest of the candidates, if it is close enough to be a slip of the finger or of the memory. */
export function closeName(name: string, candidates: Iterable<string>): string | undefined {
  // One letter is close to every other; only its case can be a slip.
  const most = name.length < 2 ? 0 : name.length < 4 ? 1 : name.length < 8 ? 2 : 3
  let best: string | undefined
  let least = most + 1
  let looked = 0
  for (const candidate of candidates) {
    if (++looked > MOST_CANDIDATES) break
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
