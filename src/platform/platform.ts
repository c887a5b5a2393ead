/**
 * Declares what the core needs of its surroundings and JavaScript itself does not have. The folders from `source` to
 * `runtime` use nothing else of Node, so that they run wherever somebody implements this interface. `src/node/`
 * implements it for Node.
 */

export interface Platform {
  // ---------------------------------------------------------------- text and bytes

  /** Whether bytes are valid UTF-8. Surrogates and overlong forms are not (RFC 3629, section 3). */
  isUtf8(bytes: Uint8Array): boolean

  /**
   * Encodes a short text as UTF-8.
   *
   * @param text without lone surrogates
   */
  encodeUtf8(text: string): Uint8Array

  /** Decodes UTF-8. A byte order mark is kept; invalid bytes become U+FFFD. */
  decodeUtf8(bytes: Uint8Array): string

  /** Decodes Latin-1: each byte becomes the character U+0000 to U+00FF of that number. */
  decodeLatin1(bytes: Uint8Array): string

  /** @param text characters U+0000 to U+00FF only, each of which becomes one byte */
  encodeLatin1(text: string): Uint8Array

  /** Encodes each UTF-16 code unit as two bytes. Lone surrogates are kept. */
  encodeUtf16(text: string, isLittleEndian: boolean): Uint8Array

  /** Encodes bytes as Base64 with padding (RFC 4648, section 4). */
  encodeBase64(bytes: Uint8Array): string

  /** @param digits valid Base64 without padding */
  decodeBase64(digits: string): Uint8Array

  /**
   * Returns where `part` begins in a text for the last time, or -1. It takes no longer if much of a text is alike, as
   * `lastIndexOf` of a string does in V8.
   */
  lastIndexOf(text: string, part: string): number

  /**
   * Decompresses data.
   *
   * @param maxBytes bounds the result
   * @returns undefined if the result would be longer than `maxBytes`
   * @throws Error for invalid data; its message names the problem
   */
  decompress(format: CompressionFormat, bytes: Uint8Array, maxBytes: number): Uint8Array | undefined

  // ---------------------------------------------------------------- digests and randomness

  /** @returns the digest in hexadecimal, in lower case */
  hash(algorithm: HashAlgorithm, bytes: Uint8Array): string

  /**
   * @param key at least one byte
   * @returns the authentication code (RFC 2104) in Base64 with padding
   */
  hmac(algorithm: HashAlgorithm, key: Uint8Array, bytes: Uint8Array): string

  /** @returns 64 bits that nobody can predict, as an integer of 0 to 2^64-1 */
  random64(): bigint

  /** @returns a random UUID in lower case (RFC 9562, version 4), which nobody can predict */
  randomUuid(): string

  // ---------------------------------------------------------------- time

  /**
   * Calls `callback` once after a time.
   *
   * @param milliseconds 0 to 2^31-1
   * @param keepsAlive whether the process stays alive until then, where a process ends by itself
   * @returns what `clearTimer` takes
   */
  setTimer(milliseconds: number, callback: () => void, keepsAlive: boolean): Timer

  /** Stops a timer. A second call, or one after the timer has fired, has no effect. */
  clearTimer(timer: Timer): void

  /** Calls `callback` once the events that are ready now have been handled. */
  nextTurn(callback: () => void): void

  // ---------------------------------------------------------------- the process and its files

  /** @returns the value of an environment variable; undefined if it is not set */
  environmentVariable(name: string): string | undefined

  /** @returns bytes of the heap and of buffers outside it, including what has not been collected yet */
  memoryInUse(): number

  /** @returns bytes at which the heap is full and the process ends; `Infinity` if that is not known */
  heapLimit(): number

  /** @returns the text of a file that belongs to the core; undefined if there is none */
  readText(file: URL): string | undefined

  /**
   * Loads an installed package at once. It is called only for a package that has not been imported ahead of time.
   *
   * @throws Error if the package is missing
   */
  requirePackage(name: string): unknown

  /**
   * Compiles a script, an expression in the global scope.
   *
   * @param name names the script in stack traces
   * @returns a function that evaluates the script each time it is called. The functions of two evaluations must share no
   *   type feedback: that is what hot code is for.
   */
  compileScript(script: string, name: string): () => unknown

  // ---------------------------------------------------------------- network

  /**
   * Sends an HTTP request and waits for the header of the response.
   *
   * @throws Error if the request cannot be sent, the response is not HTTP, or the signal aborts
   */
  sendHttp(request: HttpRequest): Promise<HttpResponse>
}

/** `deflate` has the header of zlib (RFC 1950), `deflate-raw` has none (RFC 1951). */
export type CompressionFormat = 'gzip' | 'deflate' | 'deflate-raw' | 'br'

export type HashAlgorithm = 'md5' | 'sha1' | 'sha256'

/** A timer that is running: an object or a number, as the platform likes. */
export type Timer = unknown

export interface HttpRequest {
  /** `http:` or `https:`. */
  readonly url: URL
  /** In upper case. */
  readonly method: string
  /** Names and values alternately, as byte strings. */
  readonly headers: readonly string[]
  /** Empty for a request without a body. */
  readonly body: Uint8Array
  /** Aborts the request and the reading of the response. */
  readonly signal: AbortSignal
}

export interface HttpResponse {
  /** 100 to 999. */
  readonly status: number
  /** Empty if the response has none. */
  readonly reason: string
  /** Names and values alternately, as byte strings. */
  readonly headers: readonly string[]
  /** The body without transfer codings. The loop over it may end early, which closes the connection. */
  readonly body: AsyncIterable<Uint8Array>
}

/** Whatever is called of it fails with an error that names the function. */
const NOTHING: Platform = new Proxy({} as Platform, {
  get: (_, name) => () => {
    throw new Error(`the platform has no '${String(name)}': pass one to installPlatform()`)
  },
})

/** The platform that the core runs on. Read it when a function is called, not when a module is loaded. */
export let platform: Platform = NOTHING

/**
 * Sets the platform, which must happen before a program is loaded.
 *
 * @param implementation what a program does not use can be left out: a call of it throws
 */
export function installPlatform(implementation: Partial<Platform>): void {
  platform = Object.assign(Object.create(NOTHING) as Platform, implementation)
}
