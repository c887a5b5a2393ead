/** Says what to do when no habit of another language is recognised, by the tokens that were expected. */

import { EOF } from 'chevrotain'
import { shown } from '../lex.js'
import { Comma, If, IntegerLiteral, KEYWORDS, Minus, Service } from '../tokens.js'
import { surroundingsOf } from './guess.js'
import { misplacedWorker, modifier, outOfPlace, reservedWord } from './misplaced-words.js'
import { missing, missingEquals, nameOf } from './missing-signs.js'
import type { Place, Recogniser, Recognition } from './place.js'
import { afterStatement } from './skips.js'
import { surplusClosing, unfinishedStatement } from './unfinished.js'

/** Returns a hint for any error, with an edit if a sign is superfluous or missing. */
export function recogniseAnything(place: Place): Recognition | undefined {
  for (const recogniser of [
    modifier,
    reservedWord,
    misplacedWorker,
    unfinishedStatement,
    missing,
    unwanted,
    belongsHere,
  ]) {
    const recognition = recogniser(place)
    if (recognition) return recognition
  }
  return undefined
}

const unwanted: Recogniser = (place) => {
  const at = place.quoted
  const word = place.image(at)
  if (place.is(at, 'import')) return { hint: 'imports belong at the top of the file, after the package' }
  if (place.kind !== 'UnwantedToken' && place.kind !== 'StrayCharacter') return undefined
  if (place.typeOf(at) === EOF) return undefined
  const assignment = missingEquals(place, at)
  if (assignment) return assignment
  if (word === '<-' && place.is(at - 1, '=') && place.isName(at + 1)) {
    const received = `${place.quote(place.first, at - 2)} <- ${place.image(at + 1)};`
    return { hint: `write ${received}`, edits: [place.remove(at - 1)] }
  }
  if (word === ';' && place.is(at - 1, ')') && place.is(at + 1, '{')) {
    return { hint: "remove ';'", edits: [place.remove(at)] }
  }
  if (word === ';' && place.is(place.first, '@')) {
    return { hint: "remove ';': an annotation belongs to what follows it", edits: [place.remove(at)] }
  }
  if (word === ';' && !place.is(at - 1, ';', '{', '}')) return { hint: "a value is missing before ';'" }
  if (word === ';') return { hint: "remove ';': there is no empty statement", edits: [place.remove(at)] }
  if (word === '}') return { hint: "remove '}', or look for a missing '{'", edits: [place.remove(at)] }
  if (word === 'then' || (word === 'do' && place.is(at + 1, '{')))
    return { hint: `remove '${word}'`, edits: [place.remove(at)] }
  if (KEYWORDS.has(word)) {
    const skipTo = word === 'create' ? { skipTo: afterStatement(place, at) } : {}
    return { hint: outOfPlace(place, at), ...skipTo }
  }
  if (word === ')' && surroundingsOf(place, at) === 'body') return surplusClosing(place, at)
  return { hint: `remove '${shown(word)}'`, ...(place.isWord(at) ? {} : { edits: [place.remove(at)] }) }
}

const belongsHere: Recogniser = (place) => {
  const { expected } = place
  if (expected.length === 0) return undefined
  if (expected.length < 5) return { hint: `write ${expected.map(nameOf).join(' or ')} here` }
  if (expected.includes(If)) return { hint: "a statement belongs here, or '}' to end the block" }
  if (expected.includes(Service))
    return { hint: 'a definition belongs here: a service, function, constant or struct' }
  if (expected.includes(IntegerLiteral)) return { hint: 'an expression belongs here' }
  if (expected.includes(Comma) || expected.includes(Minus))
    return { hint: `'${shown(place.image(place.quoted))}' does not fit here` }
  return { hint: 'a type belongs here' }
}
