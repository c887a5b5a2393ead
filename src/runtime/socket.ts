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

/** A message for any number of sockets: the first one that sends it encodes it for all of them. */
export class Frame {
  /** As it goes over the wire, once a socket has encoded it. */
  bytes: Uint8Array | undefined

  /** @param content of a text frame or of a binary one */
  constructor(readonly content: string | Uint8Array) {}
}
