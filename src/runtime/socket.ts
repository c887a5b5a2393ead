import type { Cancellation } from '../library/native.js'
import type { RequestHead } from './http.js'

/** The tiny socket that the wire must provide; all that the runtime ever knows of the network. */
export interface Socket {
  /** The one selected at the handshake, empty for none. */
  readonly subProtocol: string
  /** Queues one text frame. The frames of one turn of the event loop leave in one write. */
  sendText(text: string): void
  /** Queues one binary frame. The bytes are not changed any more. */
  sendBinary(bytes: Uint8Array): void
  /** Queues a frame that is framed once for many sockets. */
  sendFrame(frame: Frame): void
  /** Starts the closing handshake: what was queued before goes out first, nothing is queued after. */
  close(code: number, reason: string): void
  /** Drops the connection at once. */
  terminate(): void
  /** Stops reading, so that the peer feels it through TCP. */
  pause(): void
  resume(): void
  /** Bytes queued and not yet taken by the operating system. */
  readonly bufferedBytes: number
}

/** What a socket reports to the connection it belongs to. */
export interface SocketEvents {
  /** To be called once, before anything is received. */
  opened(): void
  /** @param content the text, or its bytes, which are UTF-8 */
  receivedText(content: string | Uint8Array): void
  receivedBinary(bytes: Uint8Array): void
  /**
   * The other end has closed, or the connection is lost. Later calls change nothing.
   *
   * @param code of the side that closed first; 1005 for a close frame without one, 1006 for a connection that is lost
   */
  disconnected(code: number, reason: string): void
  closeAsSlow(): void
  /** A message has been on its way for too long. */
  closeAsUnfinished(): void
  /** The other end answers no pings: the connection is dropped. */
  dropAsSilent(): void
}

/** A server to connect to. */
export interface RemoteAddress {
  /** `ws://` or `wss://` */
  readonly url: string
  /** Offered in this order. */
  readonly subProtocols: readonly string[]
  /** Gives up connecting when it is aborted. */
  readonly cancelled?: Cancellation
}

/** The way to other WebSocket servers, which the wire provides. */
export interface RemoteNetwork {
  /**
   * Connects. `accept` is called with the open socket, before anything is received on it, and with the head of
   * what the server answered.
   *
   * @throws Error when there is no connection in time, or a URL is none of a WebSocket
   */
  connect(
    address: RemoteAddress,
    accept: (socket: Socket, answer: RequestHead) => SocketEvents,
  ): Promise<void>
}

/** A message for any number of sockets: the first one that sends it encodes it for all of them. */
export class Frame {
  /** As it goes over the wire, once a socket has encoded it. */
  bytes: Uint8Array | undefined
  /** The same compressed, for each window (in bits) that clients have agreed on. */
  compressed: Map<number, Uint8Array> | undefined

  /** @param content of a text frame or of a binary one */
  constructor(readonly content: string | Uint8Array) {}
}
