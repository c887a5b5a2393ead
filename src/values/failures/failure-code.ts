import type { FailureExample } from './example.js'

/** One way in which a running program can fail. */
export interface FailureCode<D> {
  readonly code: string
  /** The text of the error, which a program reads as `msg`. */
  readonly message: (details: D) => string
  /** One sentence: when it occurs. */
  readonly meaning: string
  /** What provokes it. It is made when it is shown: a program that starts must not wait for the examples. */
  readonly example: () => FailureExample
  /** `false` for what ends an event for good, or occurs outside the code of a program: no `catch` clause receives it. */
  readonly isCatchable?: false
}

export const define = <D = Record<never, never>>(code: FailureCode<D>): FailureCode<D> => code

/** The text with the names of its details in place of their values: `array index out of range: index: {index}`. */
export function patternOf(code: FailureCode<never>): string {
  const names = new Proxy({}, { get: (_target, name) => `{${String(name)}}` })
  return code.message(names as never)
}
