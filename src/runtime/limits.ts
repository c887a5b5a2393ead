/**
 * Limits on clients. Times are in milliseconds, sizes in bytes. Values are whole numbers from 1; `Infinity` removes a
 * limit. Each one is an option of the command line and of `serve`.
 */
export interface ServerLimits {
  /** Size of a received message. A larger one closes the connection with 1009. Default: 1 MiB. */
  readonly messageBytes: number
  /** Unsent bytes of one connection. More close it with 1013. Default: 4 MiB. */
  readonly unsentBytes: number
  /** Unsent bytes of all connections and responses together. More close the slowest with 1013. Default: 256 MiB. */
  readonly totalUnsentBytes: number
  /**
   * Waiting events of one connection. Beyond this number, or beyond `messageBytes` of waiting messages, the socket is not
   * read. Also the requests of one HTTP connection that run at the same time; further ones are answered with 503.
   * Default: 64.
   */
  readonly waitingEvents: number
  /** Time for the header section of a request or handshake to arrive; then the socket is dropped. Default: 10 s. */
  readonly handshakeTimeout: number
  /** Time between two pings. Default: 30 s. */
  readonly pingInterval: number
  /** Unanswered pings after which a connection is dropped. Default: 2. */
  readonly missedPings: number
  /** Time for a whole message to arrive; then the connection is closed with 1008. Default: 30 s. */
  readonly messageTimeout: number
  /** Fragments of one message. More close the connection with 1009. Default: 1,024. */
  readonly fragments: number
  /**
   * Time for the closing handshake, and for a client to end its side after a refusal; then the socket is dropped.
   * Default: 5 s.
   */
  readonly closeTimeout: number
  /** Time for which an HTTP connection stays open after a response. Default: 5 s. */
  readonly keepAliveTimeout: number
  /** Time for an event after its connection has gone; then the event ends at its next wait. Default: 30 s. */
  readonly orphanTimeout: number
  /** Size of a request's body. A larger one is answered with 413. Default: 1 MiB. */
  readonly bodyBytes: number
  /** Size of a request's header section. A larger one is answered with 431. Default: 64 KiB. */
  readonly headerBytes: number
  /** Header lines of a request. More are answered with 431. Default: 200. */
  readonly headerCount: number
  /** Open WebSocket connections. Further handshakes are answered with 503. Default: no limit. */
  readonly maxConnections: number
  /**
   * Open WebSocket connections of one client address. Further handshakes are answered with 429. Here and in
   * `messagesPerSecondPerAddress`, all IPv6 addresses of a /64 network count as one. Default: no limit.
   */
  readonly connectionsPerAddress: number
  /** Messages per second of one connection, above 0. Further messages are not read until later. Default: no limit. */
  readonly messagesPerSecond: number
  /** Messages per second of all connections of one client address together. Default: no limit. */
  readonly messagesPerSecondPerAddress: number
  /** Time for which a silent client saves up messages that it may then send at once. Default: 1 s. */
  readonly messageBurst: number
  /**
   * Origins that may connect; other handshakes are answered with 403. `same` requires the host of the request. Default:
   * `any`.
   */
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
