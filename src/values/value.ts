/**
 * Defines the values of a running program. The representation follows the *static* type, so that hot code works
 * on bare JavaScript numbers and strings; where the static type is `any`, the value itself must have a
 * type, so floats and json scalars are boxed there, and only there.
 *
 *   static type      JavaScript
 *   int              number inside ±(2^53-1), bigint beyond it
 *   float            number
 *   string, boolean  the same
 *   blob             Uint8Array, whose bytes are never changed
 *   json             JsonValue (see json-value.ts); JSON null is null
 *   map              BalMap, whose values are of static type any
 *   T[]              BalArray, whose elements are represented as T's
 *   struct           BalStruct
 *   message          Message (message.ts)
 *   xml              BalXml (xml.ts)
 *   connector        BalConnector
 *   any              null, string, boolean, number and bigint (an int), BalFloat (a float), BalJson (a json
 *                    string, number or boolean), JsonObject and JsonArray (a json), Uint8Array (a blob), and the
 *                    classes above
 */

import type { ArrayType, ConnectorType, StructType, Type } from '../check/types.js'

/** A value in any representation; the static type determines which one. */
export type Value =
  | null
  | boolean
  | number
  | bigint
  | string
  | Uint8Array
  | BalFloat
  | BalJson
  | JsonDecimal
  | BalMap
  | BalArray
  | BalStruct
  | BalConnector
  | OtherValue

/**
 * A value whose class is in another file of this folder: `Message`, `BalXml`, `JsonObject` or `JsonArray`. Those files
 * import this one, so this one cannot import them. The property is declared for the compiler only: no object has it.
 */
interface OtherValue {
  readonly isValue: true
}

/** A float where the static type is `any`, to distinguish 1.0 from the int 1. */
export class BalFloat {
  constructor(readonly value: number) {}
}

/** A json scalar where the static type is `any`, to distinguish the json "a" from the string "a". */
export class BalJson {
  constructor(readonly value: string | number | bigint | boolean | BalFloat | JsonDecimal) {}
}

/** A json number outside the range of a double, such as `1e400`: kept as written. */
export class JsonDecimal {
  constructor(readonly text: string) {}
}

/** Insertion-ordered; any string is a key, including `__proto__`. */
export class BalMap {
  readonly entries = new Map<string, Value>()
}

/** Elements that were skipped when the array grew have the default value of the element type. */
export class BalArray {
  constructor(
    readonly type: ArrayType,
    readonly items: Value[],
  ) {}
}

/**
 * The fields of a struct by index. The first eight are properties, so that all structs have the same shape and hot
 * code reads a field in one step; the others are in `rest`.
 */
export class BalStruct {
  f0: Value = null
  f1: Value = null
  f2: Value = null
  f3: Value = null
  f4: Value = null
  f5: Value = null
  f6: Value = null
  f7: Value = null
  readonly rest: Value[] | undefined

  /** All fields are null at first, even those that can never be null: initialise each one. */
  constructor(readonly type: StructType) {
    const more = type.fields.length - 8
    this.rest = more > 0 ? new Array<Value>(more).fill(null) : undefined
  }

  /** Returns the field with this index, for code that does not know the struct in advance. */
  get(index: number): Value {
    switch (index) {
      case 0:
        return this.f0
      case 1:
        return this.f1
      case 2:
        return this.f2
      case 3:
        return this.f3
      case 4:
        return this.f4
      case 5:
        return this.f5
      case 6:
        return this.f6
      case 7:
        return this.f7
      default:
        return this.rest![index - 8]!
    }
  }

  set(index: number, value: Value): void {
    switch (index) {
      case 0:
        this.f0 = value
        break
      case 1:
        this.f1 = value
        break
      case 2:
        this.f2 = value
        break
      case 3:
        this.f3 = value
        break
      case 4:
        this.f4 = value
        break
      case 5:
        this.f5 = value
        break
      case 6:
        this.f6 = value
        break
      case 7:
        this.f7 = value
        break
      default:
        this.rest![index - 8] = value
    }
  }
}

/** Creates a struct of the type from all its field values, in the order of the definition. */
export function newStruct(type: StructType, values: readonly Value[]): BalStruct {
  const struct = new BalStruct(type)
  for (let index = 0; index < type.fields.length; index++) struct.set(index, values[index]!)
  return struct
}

export class BalConnector {
  /** @param values parameters, then variables, by index */
  constructor(
    readonly type: ConnectorType,
    readonly values: Value[],
  ) {}

  /** The private state of a connector that is implemented in TypeScript. */
  state: unknown
}

const NO_BYTES = new Uint8Array()

/** Returns the value of a variable before anything is assigned to it (docs/language.md, 1). */
export function defaultValue(type: Type): Value {
  switch (type.kind) {
    case 'int':
    case 'float':
      return 0
    case 'string':
      return ''
    case 'boolean':
      return false
    case 'blob':
      return NO_BYTES
    default:
      return null
  }
}
