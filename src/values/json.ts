/**
 * json as it runs. JSON null is `null`; an integer of any size is a number (inside ±(2^53-1)) or bigint; a
 * number written with fraction or exponent is a `BalFloat`, so that the difference survives.
 */

import type { BalFloat } from './value.js'

export type JsonValue = null | boolean | string | number | bigint | BalFloat | JsonObject | JsonArray

/** Members in insertion order; any string is a name, `__proto__` too. */
export class JsonObject {
  readonly members = new Map<string, JsonValue>()
}

export class JsonArray {
  constructor(readonly items: JsonValue[] = []) {}
}
