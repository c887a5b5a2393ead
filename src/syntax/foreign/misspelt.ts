/** Recognises misspelt keywords where a keyword is required. */

import { KEYWORDS } from '../tokens.js'
import { afterAnnotations, surroundingsOf } from './guess.js'
import { type Place, type Recogniser, UNKNOWN } from './place.js'

/** Words that begin a definition, and the sign after the name. */
const DEFINITIONS: Readonly<Record<string, readonly string[]>> = {
  service: ['{', '<'],
  struct: ['{'],
  annotation: ['{', 'attach'],
  function: ['('],
  resource: ['('],
  action: ['('],
  connector: ['('],
  typemapper: ['('],
  import: ['.', ';', 'as'],
  package: ['.', ';'],
}

/** Words that begin a statement, and what may follow them. */
const STATEMENTS: Readonly<Record<string, (place: Place, after: number) => boolean>> = {
  if: (place, after) => place.is(after, '('),
  while: (place, after) => place.is(after, '('),
  iterate: (place, after) => place.is(after, '('),
  catch: (place, after) => place.is(after, '('),
  else: (place, after) => place.is(after, '{', 'if'),
  try: (place, after) => place.is(after, '{'),
  finally: (place, after) => place.is(after, '{'),
  fork: (place, after) => place.is(after, '{'),
  transform: (place, after) => place.is(after, '{'),
  break: (place, after) => place.is(after, ';', '}'),
  continue: (place, after) => place.is(after, ';', '}'),
  return: (place, after) => !place.is(after, '=', '.', '(', ':', ','),
  reply: (place, after) => !place.is(after, '=', '.', '(', ':', ','),
  throw: (place, after) => !place.is(after, '=', '.', '(', ':', ','),
  worker: (place, after) => place.isName(after) && place.is(after + 1, '{'),
}

/** What the parser continues with after a misspelt `else`: the `if` before it has ended. */
const GO_ON: Readonly<Record<string, string>> = {
  else: `if (${UNKNOWN})`,
  catch: 'if',
  finally: `if (${UNKNOWN})`,
}

export const misspelt: Recogniser = (place) => {
  const at = afterAnnotations(place, place.first)
  return misspeltDefinition(place) ?? statement(place, at) ?? expectedWord(place) ?? creation(place)
}

/** `cretae C(…)` */
const creation = (place: Place) => {
  const at = place.failed - 1
  if (!place.isName(at) || !place.isName(at + 1) || !place.is(at - 1, '=')) return undefined
  return correction(place, at, closest(place.image(at), ['create']))
}

export const misspeltDefinition: Recogniser = (place) => {
  const at = afterAnnotations(place, place.first)
  return definition(place, at) ?? constantDefinition(place, at)
}

const definition = (place: Place, at: number) => {
  if (!place.isName(at) || !place.isWord(at + 1)) return undefined
  const where = surroundingsOf(place, at)
  if (where === 'body' || where === 'fields') return undefined
  const following = place.image(at + 2)
  const words = Object.keys(DEFINITIONS).filter(
    (word) =>
      DEFINITIONS[word]!.includes(following) ||
      ((word === 'import' || word === 'package') && place.beginsLine(at + 2)),
  )
  return correction(place, at, closest(place.image(at), words))
}

/** `cosnt int MAX = 1;` */
const constantDefinition = (place: Place, at: number) => {
  if (!place.isName(at) || !place.isKeyword(at + 1) || !place.isName(at + 2)) return undefined
  return correction(place, at, closest(place.image(at), ['const', 'native']))
}

const statement = (place: Place, at: number) => {
  if (!place.isName(at) || surroundingsOf(place, at) !== 'body') return undefined
  const words = Object.keys(STATEMENTS).filter((word) => STATEMENTS[word]!(place, at + 1))
  const word = closest(place.image(at), words)
  const goOn = word === undefined ? undefined : GO_ON[word]
  const isElseIf = word === 'else' && place.is(at + 1, 'if')
  if (word === undefined || goOn === undefined || place.first !== at) return correction(place, at, word)
  return {
    ...correction(place, at, word)!,
    ...(word === 'catch' ? {} : { goOnAs: [isElseIf ? place.remove(at) : place.replace(at, at, goOn)] }),
  }
}

/** Recognises a word close to one of those that were expected. */
const expectedWord = (place: Place) => {
  const at = place.failed
  if (!place.isName(at)) return undefined
  const words = place.expected.flatMap((type) => {
    const word = type.LABEL?.slice(1, -1) ?? ''
    return KEYWORDS.has(word) ? [word] : []
  })
  return correction(place, at, closest(place.image(at), words))
}

function correction(place: Place, at: number, word: string | undefined) {
  if (word === undefined) return undefined
  return { hint: `did you mean '${word}'?`, edits: [place.replace(at, at, word)] }
}

/** Returns the word that differs in one or two letters, ignoring case. */
function closest(written: string, words: readonly string[]): string | undefined {
  const name = written.toLowerCase()
  if (name.length < 2 || name.length > 20) return undefined
  let best: string | undefined
  let least = 3
  for (const word of words) {
    const most = word.length < 6 ? 1 : 2
    const steps = editDistance(name, word)
    if (steps <= most && steps < least) {
      least = steps
      best = word
    }
  }
  return best
}

/**
 * Returns how many letters must be added, removed, replaced or swapped with the next to turn one word into the other.
 */
function editDistance(a: string, b: string): number {
  let [older, old, current]: number[][] = [[], [...Array(b.length + 1).keys()], []]
  for (let i = 1; i <= a.length; i++) {
    current = [i]
    for (let j = 1; j <= b.length; j++) {
      const isSame = a[i - 1] === b[j - 1]
      let least = Math.min(old![j]! + 1, current[j - 1]! + 1, old![j - 1]! + (isSame ? 0 : 1))
      const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      if (isSwap) least = Math.min(least, older![j - 2]! + 1)
      current.push(least)
    }
    ;[older, old] = [old, current]
  }
  return old![b.length]!
}
