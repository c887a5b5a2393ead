/** Recognises `int n, error err = <int> s;` and other lists of results in the style of later releases and Go. */

import { translatedType, typeOfValue } from './guess.js'
import { oneLine } from './operands.js'
import { type Place, type Recogniser, type Recognition, UNKNOWN } from './place.js'

interface Target {
  readonly name: string
  /** The type as written; undefined if there is none. */
  readonly type: string | undefined
}

const FAILURE = /^(?:_|err\w*|error|ex|exception|e|\w+(?:Err|Error))$/

export const severalResults: Recogniser = (place) => {
  const at = place.first
  const assign = place.find(at, '=')
  const end = place.statementEnd(at)
  if (assign === undefined || assign > end) return undefined
  const targets = targetsOf(place, at, place.is(assign - 1, ':') ? assign - 2 : assign - 1)
  if (targets === undefined || targets.length < 2) return undefined
  const value = place.source(assign + 1, end)
  const close = place.is(end + 1, ';') ? end + 1 : end
  const [first, second] = targets
  const cast = typeOfCast(place, assign + 1)
  if (targets.length === 2 && cast !== undefined && FAILURE.test(second!.name)) {
    return castAlone(place, { first: first!, second: second!, cast, value, from: at, to: close })
  }
  if (!place.is(end, ')')) return undefined
  const names = targets.map(({ name }) => name).join(', ')
  const declared = (type: (target: Target) => string) =>
    `${targets
      .filter(({ name }) => name !== '_')
      .map((target) => `${type(target)} ${target.name};`)
      .join(' ')} ${names} = ${value};`
  const hint = `declare each variable with its type, then write ${names} = ${oneLine(value)};`
  const isTyped = targets.every(({ type, name }) => type !== undefined || name === '_')
  return isTyped
    ? {
        hint,
        edits: [
          place.replace(
            at,
            close,
            declared(({ type }) => type!),
          ),
        ],
      }
    : {
        hint,
        goOnAs: [
          place.replace(
            at,
            close,
            declared(({ type }) => type ?? UNKNOWN),
          ),
        ],
      }
}

/** Handles a cast: it has one value, and its failure is thrown. */
function castAlone(
  place: Place,
  given: { first: Target; second: Target; cast: string; value: string; from: number; to: number },
): Recognition {
  const { first, second, cast, value, from, to } = given
  const type = first.type === undefined || first.type === 'any' ? cast : first.type
  const definition = `${type} ${first.name} = ${value};`
  const hint = `a cast has one value: write ${oneLine(definition)} and catch its failure with try { … } catch (errors:Error e) { … }`
  const isUsed = second.name !== '_' && isUsedAfter(place, to, second.name)
  if (!isUsed) return { hint, edits: [place.replace(from, to, definition)] }
  return { hint, goOnAs: [place.replace(from, to, `${definition} ${UNKNOWN} ${second.name};`)] }
}

function targetsOf(place: Place, from: number, to: number): Target[] | undefined {
  const targets: Target[] = []
  let start = from
  while (start <= to) {
    const comma = place.find(start, ',')
    const end = comma !== undefined && comma <= to ? comma - 1 : to
    if (!place.isName(end)) return undefined
    const isUntyped = end === start || place.is(start, 'var', 'let', 'const', 'auto')
    const type = isUntyped ? undefined : translatedType(place, start, end - 1)
    if (!isUntyped && type === undefined) return undefined
    targets.push({ name: place.image(end), type })
    start = end + 2
  }
  return targets
}

/** Returns the type of a cast that begins at a token: `<int> s`, `(int) s`. */
function typeOfCast(place: Place, at: number): string | undefined {
  if (place.is(at, '(')) {
    const close = place.closing(at)
    const isCast = close !== undefined && typeOfValue(place, at + 1, close - 1) === undefined
    return isCast ? translatedType(place, at + 1, close - 1) : undefined
  }
  if (!place.is(at, '<')) return undefined
  let close = at + 1
  while (close < at + 8 && !place.is(close, '>')) close++
  return place.is(close, '>') ? translatedType(place, at + 1, close - 1) : undefined
}

/** Whether a name occurs again in the rest of the callable. */
function isUsedAfter(place: Place, from: number, name: string): boolean {
  for (let at = from + 1; !place.isEnd(at) && !place.is(at, 'function', 'resource', 'action'); at++) {
    if (place.image(at) === name) return true
  }
  return false
}
