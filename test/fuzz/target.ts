import type fc from 'fast-check'

/** Receives cases until one of them shows a fault. */
export interface Target<Case> {
  readonly cases: fc.Arbitrary<Case>
  /** Called before the first case. */
  open(): Promise<void>
  /** Throws when something is wrong. */
  run(each: Case): Promise<void>
  /** Called after the last case; throws when something was left behind. */
  close(): Promise<void>
}
