/**
 * What a running program holds. The representation follows the *static* type, so that hot code works
 * on bare JavaScript numbers and strings; where the static type is `any` the value must tell its own
 * type, so floats and json scalars are boxed there, and only there.
 *
 *   static type      JavaScript
 *   int              number inside ±(2^53-1), bigint beyond it
 *   float            number
 *   string, boolean  the same
 *   json             JsonValue (see json.ts); JSON null is null
 *   map              BalMap, whose values are of static type any
 *   T[]              BalArray, whose elements are represented as T's
 *   struct           BalStruct
 *   message          Message (message.ts)
 *   connector        BalConnector
 *   any              null, string, boolean, number and bigint (an int), BalFloat (a float), BalJson (a json
 *                    string, number or boolean), JsonObject and JsonArray (a json), and the classes above
 */

import type { ArrayType, ConnectorType, StructType, Type } from '../check/types.js'

/** Any value in any representation: what it is, is known from the static type beside it. */
export type Value = unknown

/** A float where the static type is `any`, so that 1.0 does not turn into the int 1. */
export class BalFloat {
  constructor(readonly value: number) {}
}

/** A json scalar where the static type is `any`, so that the json "a" is not taken for the string "a". */
export class BalJson {
  constructor(readonly value: string | number | bigint | boolean | BalFloat) {}
}

/** Insertion-ordered; any string is a key, `__proto__` too. */
export class BalMap {
  readonly entries = new Map<string, Value>()
}

/** Elements that were skipped when the array grew hold the element type's default. */
export class BalArray {
  constructor(
    readonly type: ArrayType,
    readonly items: Value[],
  ) {}
}

/** Field i of the definition is `values[i]`. */
export class BalStruct {
  constructor(
    readonly type: StructType,
    readonly values: Value[],
  ) {}

  /** The value of the field with this index, for code that does not know the struct beforehand. */
  get(index: number): Value {
    return this.values[index]
  }
}

/** A struct of the type from all its field values, in the order of the definition. */
export function newStruct(type: StructType, values: readonly Value[]): BalStruct {
  return new BalStruct(type, [...values])
}

export class BalConnector {
  /** @param values parameters, then variables, by their index */
  constructor(
    readonly type: ConnectorType,
    readonly values: Value[],
  ) {}

  /** What a connector bound in TypeScript keeps for itself. */
  state: unknown
}

/** What a variable of a type holds before anything is assigned (semantics reference 1). */
export function defaultValue(type: Type): Value {
  switch (type.kind) {
    case 'int':
    case 'float':
      return 0
    case 'string':
      return ''
    case 'boolean':
      return false
    default:
      return null
  }
}
