/**
 * The types of the language. Every type is one object in the whole program, so two types are equal exactly if they
 * are the same object: built-in types are constants, there is one array type for each element type, and one struct or
 * connector type for each definition.
 */

export type Type = SimpleType | ArrayType | StructType | ConnectorType

export interface SimpleType {
  readonly kind:
    | 'int'
    | 'float'
    | 'string'
    | 'boolean'
    | 'json'
    | 'xml'
    | 'map'
    | 'message'
    | 'any'
    | 'blob'
    /** The type of the literal `null`. */
    | 'null'
    /** The type of an expression that was already reported: it fits everywhere, silently. */
    | 'wrong'
}

export const INT: SimpleType = { kind: 'int' }
export const FLOAT: SimpleType = { kind: 'float' }
export const STRING: SimpleType = { kind: 'string' }
export const BOOLEAN: SimpleType = { kind: 'boolean' }
export const JSON_TYPE: SimpleType = { kind: 'json' }
export const XML: SimpleType = { kind: 'xml' }
export const MAP: SimpleType = { kind: 'map' }
export const MESSAGE: SimpleType = { kind: 'message' }
export const ANY: SimpleType = { kind: 'any' }
export const BLOB: SimpleType = { kind: 'blob' }
export const NULL: SimpleType = { kind: 'null' }
export const WRONG: SimpleType = { kind: 'wrong' }

export interface ArrayType {
  readonly kind: 'array'
  readonly element: Type
}

const arrayTypes = new WeakMap<Type, ArrayType>()

/** Returns the array type of an element type. */
export function arrayOf(element: Type): ArrayType {
  let type = arrayTypes.get(element)
  if (!type) {
    type = { kind: 'array', element }
    arrayTypes.set(element, type)
  }
  return type
}

/** A field's index is its position in the struct: values of the struct keep their fields in this order. */
export interface StructField {
  readonly name: string
  readonly index: number
  readonly type: Type
  /** The default in the definition; otherwise the default of the type applies. */
  readonly defaultValue?: PlainLiteral
}

/** The run-time value of a literal: see `values/value.ts`. Its type distinguishes a float from an int. */
export type LiteralValue = number | bigint | string | boolean | null

/**
 * A literal that is evaluated by the checker, with its own type, which may widen to the type of what it initialises.
 */
export interface PlainLiteral {
  readonly type: Type
  readonly value: LiteralValue
}

/** `fields` is filled after all names are known, because structs may refer to each other and to themselves. */
export interface StructType {
  readonly kind: 'struct'
  readonly name: string
  /** `''` for the default package. */
  readonly packagePath: string
  readonly fields: StructField[]
}

export interface ConnectorType {
  readonly kind: 'connector'
  readonly name: string
  readonly packagePath: string
}

/** Returns the name of a type in messages: bare for the default package, else `full.path:Name`. */
export function typeName(type: Type): string {
  let inner = type
  let dimensions = 0
  for (; inner.kind === 'array'; inner = inner.element) dimensions++
  const name =
    inner.kind === 'struct' || inner.kind === 'connector'
      ? qualify(inner.packagePath, inner.name)
      : inner.kind
  return name + '[]'.repeat(dimensions)
}

/** `name` in the default package, `path:name` in another. */
export function qualify(packagePath: string, name: string): string {
  return packagePath === '' ? name : `${packagePath}:${name}`
}

/** Whether values are copied when assigned and never null (docs/language.md, 1.1). */
export function isValueType(type: Type): boolean {
  return hasLiterals(type) || type.kind === 'blob'
}

/** Whether constants and attributes of annotations may have the type. */
export function hasLiterals(type: Type): boolean {
  return type.kind === 'int' || type.kind === 'float' || type.kind === 'string' || type.kind === 'boolean'
}

/**
 * Whether a value of struct S may be used where T is expected, without a copy: S begins with T's fields, in order,
 * with the same names and types; an `any` field of T accepts every type (docs/language.md, 7.3).
 */
export function isAssignCompatible(source: StructType, target: StructType): boolean {
  return target.fields.every((field, index) => {
    const own = source.fields[index]
    if (own?.name !== field.name) return false
    return own.type === field.type || field.type === ANY || own.type === WRONG || field.type === WRONG
  })
}
