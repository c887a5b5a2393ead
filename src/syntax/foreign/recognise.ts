/** Recognises what did not fit, and how to repair it. This is the entry point of the folder. */

import { EOF } from 'chevrotain'
import { missingBrace, surplusBrace } from './braces.js'
import { recogniseDefinition } from './definitions.js'
import { recogniseExpression } from './expressions.js'
import { recogniseAnything } from './general.js'
import { surroundingsOf } from './guess.js'
import { misspelt } from './misspelt.js'
import type { Place, Recognition } from './place.js'
import { recogniseStatement } from './statements.js'

/** Called only for errors, so valid programs do not pay for it. */
export function recognise(place: Place): Recognition | undefined {
  const brace = missingBrace(place) ?? surplusBrace(place)
  if (brace || place.typeOf(place.quoted) === EOF) return brace
  const where = surroundingsOf(place, place.first)
  const recognition =
    where === 'body' || where === 'fork'
      ? (recogniseStatement(place) ?? recogniseExpression(place))
      : (recogniseDefinition(place) ?? recogniseExpression(place) ?? recogniseStatement(place))
  return recognition ?? misspelt(place) ?? recogniseAnything(place)
}
