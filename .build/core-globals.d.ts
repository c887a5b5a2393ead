/** Declares what the core uses of the standards that Node and browsers share: the language alone has none of it. */

declare class TextEncoder {
  encode(text: string): Uint8Array<ArrayBuffer>
}

declare class TextDecoder {
  constructor(label?: string, options?: { readonly fatal?: boolean; readonly ignoreBOM?: boolean })
  decode(bytes: Uint8Array): string
}

declare class URL {
  static canParse(url: string): boolean
  constructor(url: string, base?: string)
  readonly protocol: string
  readonly username: string
  readonly password: string
  readonly host: string
  readonly pathname: string
  readonly search: string
  readonly hash: string
}

declare class AbortController {
  readonly signal: AbortSignal
  abort(): void
}

interface AbortSignal {
  readonly aborted: boolean
}

declare const performance: { now(): number }

interface ImportMeta {
  readonly url: string
}
