/** The typed JSON form of values: what `callTyped` takes and returns, and what `describe` shows of literals. */

/**
 * A value with its type, as plain JSON. Unlike plain JavaScript values it loses nothing: an `int` has 64 bits, a `float`
 * differs from an `int`, and a map keeps the order of its entries.
 *
 * `t` is the type. `v` is the value in the shape that is listed with each type.
 */
export type TypedValue =
  /** Decimal digits with an optional sign; as an argument the value wraps to 64 bits. */
  | { t: 'int'; v: string }
  /** A decimal number such as `1.5` or `1.0E10`, or `NaN`, `Infinity`, `-Infinity`. */
  | { t: 'float'; v: string }
  /** As an argument, null is the empty string where the parameter is a `string`. */
  | { t: 'string'; v: string | null }
  | { t: 'boolean'; v: boolean }
  | { t: 'null' }
  /** JSON text. */
  | { t: 'json'; v: string }
  /** XML text. */
  | { t: 'xml'; v: string }
  /** Base64 with padding. */
  | { t: 'blob'; v: string }
  /** Pairs of key and value, in the order of the map. */
  | { t: 'map'; v: [string, TypedValue][] }
  /** `e` is the name of the element type: `int`, `string[]`, `model:User`. */
  | { t: 'array'; e: string; v: TypedValue[] }
  /**
   * Pairs of field and value, in the order of the declaration. A field that an argument leaves out has its default
   * value. `name` is the name of the struct, with its package where it is not in the program's own.
   */
  | { t: 'struct'; name: string; v: [string, TypedValue][] }
  /**
   * `headers` has a pair of name and value for each header line. Among the properties, `HTTP_METHOD`, `TO`,
   * `HTTP_STATUS_CODE`, `HTTP_REASON_PHRASE` and `PROTOCOL` are those that the `http` functions read. Without `payload`
   * the message has no payload.
   */
  | {
      t: 'message'
      headers: [string, string][]
      properties: Record<string, TypedValue>
      payload?: TypedValue
    }
  /** Only the property `INTERMEDIATE_HEADERS` of a message: header lines that are kept for its response. */
  | { t: 'headers'; v: [string, string][] }
  /** Only the payload of a message, for `messages:getStringValue`. */
  | { t: 'stringmap'; v: Record<string, string> }
  /** Only a result: a connector has no JSON form. */
  | { t: 'connector'; name: string }

export interface TypedCallResult {
  /** One value for each result of the function. */
  results: TypedValue[]
  /** The arguments after the call: the function may have changed maps, arrays, structs and messages. */
  args: TypedValue[]
}
