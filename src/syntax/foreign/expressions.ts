/** Recognises what is wrong with an expression or a type by the words around the token that did not fit. */

import {
  arrayInBraces,
  assignmentInCondition,
  functionExpression,
  laterExpression,
  missingComma,
  namedArgument,
  singularPackage,
  trailingComma,
  unnamedAttribute,
} from './calls.js'
import type { Place, Recogniser, Recognition } from './place.js'
import { changeInside, signs } from './signs.js'
import { slices } from './slices.js'
import { strays } from './strays.js'
import { lookalike, sizedArray, typeParameters, values } from './values.js'
import { wordAfter, wordBefore, wordOperator } from './words.js'
import { xmlLiteral } from './xml-literals.js'

const EXPRESSIONS: readonly Recogniser[] = [
  strays,
  lookalike,
  laterExpression,
  singularPackage,
  slices,
  xmlLiteral,
  typeParameters,
  wordOperator,
  wordBefore,
  wordAfter,
  signs,
  changeInside,
  values,
  namedArgument,
  trailingComma,
  assignmentInCondition,
  sizedArray,
  functionExpression,
  arrayInBraces,
  unnamedAttribute,
  missingComma,
]

/** Recognises what is wrong with an expression or a type. */
export function recogniseExpression(place: Place): Recognition | undefined {
  for (const recogniser of EXPRESSIONS) {
    const recognition = recogniser(place)
    if (recognition) return recognition
  }
  return undefined
}
