/** Recognises `i++`, `i += 1` and similar statements. */

import { stepOf } from './loops.js'
import { oneLine } from './operands.js'
import type { Recogniser } from './place.js'

/** `i++`, `++i`, `i += 1` */
export const change: Recogniser = (place) => {
  const at = place.first
  if (place.isKeyword(at)) return undefined
  const end = place.statementEnd(at)
  const whole = stepOf(place, at, end)
  const close = place.is(end + 1, ';') ? [] : [place.insertAfter(end, ';')]
  const isAssignment = place.reads(at, '*', '=')
  if (whole !== undefined && whole !== '' && !isAssignment) {
    const sign = place.is(at, '+', '-') ? place.image(at) : place.image(at + 1)
    const operator = place.is(at + 2, '=') ? `${sign}=` : sign + sign
    const edit = place.replace(at, end, whole.slice(0, -1))
    return {
      hint: `there is no '${operator}': write ${oneLine(whole.slice(0, -1))}`,
      edits: [edit, ...close],
    }
  }
  for (let operator = at + 1; operator < end; operator++) {
    if (place.is(operator, '=')) return undefined
    const isCompound =
      place.is(operator, '+', '-', '*', '/', '%') &&
      place.is(operator + 1, '=') &&
      place.touches(operator + 1)
    if (isCompound) {
      const target = place.source(at, operator - 1)
      const [sign, value] = [place.image(operator), place.quote(operator + 2, end)]
      const needsGroup = sign !== '+' && value !== place.quote(end)
      const operand = needsGroup ? `(${value})` : value
      const group = needsGroup ? [place.insertBefore(operator + 2, '('), place.insertAfter(end, ')')] : []
      return {
        hint: `there is no '${sign}=': write ${oneLine(target)} = ${oneLine(target)} ${sign} ${operand}`,
        edits: [place.replace(operator, operator + 1, `= ${target} ${sign}`), ...group, ...close],
      }
    }
    if (
      place.is(operator, '+', '-') &&
      place.is(operator + 1, place.image(operator)) &&
      operator + 1 === end
    ) {
      const target = place.source(at, operator - 1)
      const [sign] = place.image(operator)
      return {
        hint: `there is no '${sign}${sign}': write ${oneLine(target)} = ${oneLine(target)} ${sign} 1`,
        edits: [place.replace(operator, end, `= ${target} ${sign} 1`), ...close],
      }
    }
  }
  return undefined
}
