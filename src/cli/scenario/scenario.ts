/** A scenario: a conversation between named clients and the programs it names. */

export interface Scenario {
  /** The file, as the user named it. */
  readonly file: string
  /** Paths of the programs: `.bal` files, or directories of them. */
  readonly programs: readonly string[]
  /** Paths of programs that have a server of their own, by the environment variable that tells its address. */
  readonly beside: ReadonlyMap<string, string>
  readonly steps: readonly Step[]
}

export interface Step {
  /** The step on one line, to show. */
  readonly title: string
  readonly action: Action
}

export type Action =
  | {
      readonly kind: 'connect'
      readonly clients: readonly string[]
      readonly path: string
      readonly headers: Readonly<Record<string, string>>
      readonly subprotocols: readonly string[]
      /** The sub-protocol that the server is expected to select; empty for none. */
      readonly selected?: string
      /** The HTTP status that is expected instead of a connection. */
      readonly refused?: number
    }
  | { readonly kind: 'send'; readonly clients: readonly string[]; readonly messages: readonly Content[] }
  | { readonly kind: 'receive'; readonly clients: readonly string[]; readonly expected: readonly Expected[] }
  | { readonly kind: 'receive nothing'; readonly clients: readonly string[] }
  | {
      readonly kind: 'close'
      readonly clients: readonly string[]
      readonly code?: number
      readonly reason?: string
    }
  | { readonly kind: 'drop'; readonly clients: readonly string[] }
  | {
      readonly kind: 'closed'
      readonly clients: readonly string[]
      readonly code?: number
      readonly reason?: string
    }
  | {
      readonly kind: 'request'
      readonly method: string
      readonly path: string
      readonly headers: Readonly<Record<string, string>>
      readonly body?: Content
      readonly answer?: ExpectedAnswer
    }
  | { readonly kind: 'print'; readonly expected: readonly Expected[] }
  | { readonly kind: 'print nothing' }
  | { readonly kind: 'stderr contains'; readonly text: string }

/** A text, or bytes. */
export type Content = string | Uint8Array

/** What a text should be: exactly this, json that is equal, or something that has this in it. Or which bytes. */
export type Expected =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'json'; readonly value: unknown }
  | { readonly kind: 'contains'; readonly text: string }
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }

export interface ExpectedAnswer {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body?: Expected
}
