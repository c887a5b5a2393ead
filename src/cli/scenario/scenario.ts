/** Defines a scenario: a conversation between named clients and programs. */

export interface Scenario {
  /** The scenario file, as the user named it. */
  readonly file: string
  /** Paths of the programs: `.bal` files, or directories of them. */
  readonly programs: readonly string[]
  /** Paths of programs with servers of their own, by the environment variable that holds the address. */
  readonly beside: ReadonlyMap<string, string>
  readonly steps: readonly Step[]
}

export interface Step {
  /** The step on one line, for display. */
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
      /** The subprotocol that the server should select; empty for none. */
      readonly selected?: string
      /** The HTTP status code that is expected instead of a connection. */
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

/** The content of a message or body: text, or bytes. */
export type Content = string | Uint8Array

/** What is expected: exactly this text, equal json, text that contains this, or these bytes. */
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
