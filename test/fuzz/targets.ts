/** The targets of fuzzing by name, and their results. */

import { inspect } from 'node:util'
import fc from 'fast-check'
import { FrameTarget } from './frames.js'
import { ProgramTarget } from './programs.js'
import { RequestTarget } from './requests.js'
import type { Target } from './target.js'

/** A target without the type of its cases. */
export interface AnyTarget {
  property(started: (text: string) => void): fc.IAsyncProperty<unknown>
  open(): Promise<void>
  close(): Promise<void>
}

function any<Case>(target: Target<Case>): AnyTarget {
  let latest: Promise<void> | undefined
  return {
    open: () => target.open(),
    close: async () => {
      // When the time is up, fast-check does not wait for the running case.
      await latest
      await target.close()
    },
    property: (started) =>
      fc.asyncProperty(target.cases, async (each) => {
        started(shown(each))
        latest = target.run(each)
        await latest
      }),
  }
}

/** Formats a case for people. */
export function shown(each: unknown): string {
  return typeof each === 'string'
    ? each
    : inspect(each, { depth: 8, maxArrayLength: 500, breakLength: 110, maxStringLength: 4000 })
}

export const targets: Readonly<Record<string, () => AnyTarget>> = {
  programs: () => any(new ProgramTarget()),
  requests: () => any(new RequestTarget()),
  frames: () => any(new FrameTarget()),
}

export interface Found {
  readonly problem: string
  /** The smallest case that shows the fault. */
  readonly text: string
  /** Together with the seed, reproduces the case. */
  readonly path?: string
}

export type Report =
  | { readonly kind: 'case'; readonly text: string }
  | { readonly kind: 'end'; readonly found: Found | undefined }

/** The task of the process that tries a target. */
export interface Task {
  readonly name: string
  readonly milliseconds: number
  readonly seed: number
  /** The path of a case that was found with this seed. */
  readonly path?: string | undefined
}
