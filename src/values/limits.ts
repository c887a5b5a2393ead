/** Limits on what a value may grow to (design: limits). They are checked before the memory is taken. */
export interface ValueLimits {
  /** UTF-16 units of one string. */
  readonly stringLength: number
  /** Elements of one array. */
  readonly arrayLength: number
  /** Entries of one map or json object. */
  readonly mapEntries: number
  /** Nesting of one json value. */
  readonly jsonDepth: number
  /** UTF-8 bytes of a connection or group name. */
  readonly nameBytes: number
  /** Groups that one connection may be in. */
  readonly groupsPerConnection: number
  /** Milliseconds that an action of `http:ClientConnector` waits for its response. */
  readonly clientTimeout: number
}

export const DEFAULT_VALUE_LIMITS: ValueLimits = {
  stringLength: 16 * 1024 * 1024,
  arrayLength: 4 * 1024 * 1024,
  mapEntries: 4 * 1024 * 1024,
  jsonDepth: 512,
  nameBytes: 1024,
  groupsPerConnection: 1000,
  clientTimeout: 180_000,
}
