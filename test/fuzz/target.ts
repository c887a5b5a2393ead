import type fc from 'fast-check'

/** What is given cases until one of them shows a fault. */
export interface Target<Case> {
  readonly cases: fc.Arbitrary<Case>
  /** Before the first case. */
  open(): Promise<void>
  /** Throws when something is wrong. */
  run(each: Case): Promise<void>
  /** After the last; throws when something was left behind. */
  close(): Promise<void>
}
