/** What the fields of a struct hold when nothing is said about them. */

import type { StructField } from '../check/types.js'
import { convert } from './convert.js'
import { defaultValue, type Value } from './value.js'

/** The default written in the definition, widened to the field's type; otherwise the default of the type. */
export function defaultOfField({ type, defaultValue: written }: StructField): Value {
  return written
    ? convert(written.value, { mode: 'widen', from: written.type, to: type })
    : defaultValue(type)
}

/** True if each struct must have a default of its own: a text may become a json object, which can be changed. */
export function isDefaultMadeAnew({ type, defaultValue: written }: StructField): boolean {
  return type.kind === 'json' && written?.type.kind === 'string'
}
