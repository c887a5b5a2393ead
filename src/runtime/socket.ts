import type { Cancellation } from '../library/native.js'
import type { RequestHead } from './http.js'

/** The socket that the wire provides. */
export interface Socket {
  /** The sub-protocol selected in the handshake; empty for none. */
  readonly subProtocol: string
  /** Queues one text frame. The frames of one turn of the event loop are sent with one write. */
  sendText(text: string): void
  /** Queues one binary frame. The bytes must not change after this call. */
  sendBinary(bytes: Uint8Array): void
  /** Queues a frame that many sockets share, so that it is encoded once. */
  sendFrame(frame: Frame): void
  /** Starts the closing handshake after the queued frames. Nothing more is queued. */
  close(code: number, reason: string): void
  /** Drops the connection immediately. */
  terminate(): void
  /** Stops reading: TCP then stops the peer. */
  pause(): void
  resume(): void
  /** Queued bytes that the operating system has not taken. */
  readonly bufferedBytes: number
}

/** Receives the events of a socket. */
export interface SocketEvents {
  /** Called once, before anything is received. */
  opened(): void
  /** @param content the text, or its bytes, which are UTF-8 */
  receivedText(content: string | Uint8Array): void
  receivedBinary(bytes: Uint8Array): void
  /**
   * The other end has closed, or the connection is lost. Later calls have no effect.
   *
   * @param code of the side that closed first; 1005 for a close frame without one, 1006 for a connection that is lost
   */
  disconnected(code: number, reason: string): void
  closeAsSlow(): void
  /** A message was not completed in time. */
  closeAsUnfinished(): void
  /** The other end does not answer pings. */
  dropAsSilent(): void
}

/** A server to connect to. */
export interface RemoteAddress {
  /** `ws://` or `wss://` */
  readonly url: string
  /** Offered in this order. */
  readonly subProtocols: readonly string[]
  /** Stops connecting when it is aborted. */
  readonly cancelled?: Cancellation
}

/** Connects to other WebSocket servers. The wire provides it. */
export interface RemoteNetwork {
  /**
   * Connects. Calls `accept` with the open socket, before anything is received on it, and with the header section of the
   * server's answer.
   *
   * @throws Error when the connection is not established in time, or for a URL that is not a WebSocket URL
   */
  connect(
    address: RemoteAddress,
    accept: (socket: Socket, answer: RequestHead) => SocketEvents,
  ): Promise<void>
}

/** A message for any number of sockets. The first socket that sends it encodes it for all. */
export class Frame {
  /** The encoded frame; undefined until a socket has sent it. */
  bytes: Uint8Array | undefined
  /** The encoded frame with a compressed payload, by window size in bits. */
  compressed: Map<number, Uint8Array> | undefined

  /** @param content of a text frame or of a binary one */
  constructor(readonly content: string | Uint8Array) {}
}
