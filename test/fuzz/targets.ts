/** What can be fuzzed, by name, and what is told about it. */

import { inspect } from 'node:util'
import fc from 'fast-check'
import { FrameTarget } from './frames.js'
import { ProgramTarget } from './programs.js'
import { RequestTarget } from './requests.js'
import type { Target } from './target.js'

/** A target that is not told what its cases are. */
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
      // When the time is up fast-check does not wait for the case that is running.
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

/** A case for people. */
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
  /** The smallest case that shows it. */
  readonly text: string
  /** With the seed it leads there again. */
  readonly path?: string
}

export type Report =
  | { readonly kind: 'case'; readonly text: string }
  | { readonly kind: 'end'; readonly found: Found | undefined }

/** What the process that tries a target is told. */
export interface Task {
  readonly name: string
  readonly milliseconds: number
  readonly seed: number
  /** Of a case that was found with this seed. */
  readonly path?: string | undefined
}
