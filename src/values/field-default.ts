/** Computes the default values of struct fields. */

import type { StructField } from '../check/types.js'
import { convert } from './convert.js'
import { defaultValue, type Value } from './value.js'

/** Returns the default in the definition, converted to the type of the field; otherwise, the default of the type. */
export function defaultOfField({ type, defaultValue: written }: StructField): Value {
  return written
    ? convert(written.value, { mode: 'widen', from: written.type, to: type })
    : defaultValue(type)
}

/** Whether each struct needs its own default value: text may become a json object, which is mutable. */
export function needsOwnDefault({ type, defaultValue: written }: StructField): boolean {
  return type.kind === 'json' && written?.type.kind === 'string'
}
