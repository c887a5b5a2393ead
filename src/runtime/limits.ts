/**
 * Limits on what strangers may cost the server. Times are in milliseconds, sizes in bytes; every one can
 * be set on the command line and in `serve`. They are whole numbers from 1; `Infinity` switches a limit off.
 */
export interface ServerLimits {
  /** Largest message in; beyond it the connection is closed with 1009. */
  readonly messageBytes: number
  /** Unsent bytes of one connection; beyond it 1013. */
  readonly unsentBytes: number
  /** Unsent bytes of all connections and responses together; the slowest are closed first (1013). */
  readonly totalUnsentBytes: number
  /**
   * Waiting events of one connection before its socket is paused; `messageBytes` of texts are enough as well. Requests
   * of one connection that are at work; beyond it 503.
   */
  readonly waitingEvents: number
  /** Time for the headers of a request, handshakes included; then the socket is dropped. */
  readonly handshakeTimeout: number
  readonly pingInterval: number
  /** Pings without an answer before a connection counts as lost. */
  readonly missedPings: number
  /** Time for all fragments of a message; 1008. */
  readonly messageTimeout: number
  /** Fragments of one message; 1009. */
  readonly fragments: number
  /** Time for the closing handshake, and for a client whose request was refused to end its side; then the socket is dropped. */
  readonly closeTimeout: number
  /** Time for which an HTTP connection is kept after a response, for a further request; then it is closed. */
  readonly keepAliveTimeout: number
  /** Time for an event whose connection has gone; then it ends at its next wait. */
  readonly orphanTimeout: number
  /** HTTP body in; 413. */
  readonly bodyBytes: number
  /** Bytes of a request's headers; 431. */
  readonly headerBytes: number
  /** Header lines of a request; 431. */
  readonly headerCount: number
  /** Open connections; beyond it 503 at the handshake. */
  readonly maxConnections: number
  /**
   * Open connections of one address; beyond it 429 at the handshake. Here and below an IPv6 address stands for its
   * network of 64 bits.
   */
  readonly connectionsPerAddress: number
  /** Messages of one connection in a second; beyond it they are not read until their time comes. Above zero. */
  readonly messagesPerSecond: number
  /** The same for all connections of one address together. */
  readonly messagesPerSecondPerAddress: number
  /** Time of silence for which messages are saved up: at first, and after it, so many may come at once. */
  readonly messageBurst: number
  /** Origins allowed at the handshake, otherwise 403. `same` compares with the request's Host. */
  readonly origins: 'any' | 'same' | readonly string[]
}

export const DEFAULT_SERVER_LIMITS: ServerLimits = {
  messageBytes: 1024 * 1024,
  unsentBytes: 4 * 1024 * 1024,
  totalUnsentBytes: 256 * 1024 * 1024,
  waitingEvents: 64,
  handshakeTimeout: 10_000,
  pingInterval: 30_000,
  missedPings: 2,
  messageTimeout: 30_000,
  fragments: 1024,
  closeTimeout: 5_000,
  keepAliveTimeout: 5_000,
  orphanTimeout: 30_000,
  bodyBytes: 1024 * 1024,
  headerBytes: 64 * 1024,
  headerCount: 200,
  maxConnections: Number.POSITIVE_INFINITY,
  connectionsPerAddress: Number.POSITIVE_INFINITY,
  messagesPerSecond: Number.POSITIVE_INFINITY,
  messagesPerSecondPerAddress: Number.POSITIVE_INFINITY,
  messageBurst: 1_000,
  origins: 'any',
}
