/**
 * A WebSocket client that costs as little as possible, so that the server is what is measured: frames are built once,
 * and received bytes are counted, not parsed.
 */

import { once } from 'node:events'
import { connect, type Socket } from 'node:net'

const HANDSHAKE = [
  'Host: localhost',
  'Upgrade: websocket',
  'Connection: Upgrade',
  'Sec-WebSocket-Version: 13',
  'Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==',
].join('\r\n')

const END_OF_HEAD = Buffer.from('\r\n\r\n')

/** Returns a masked text frame of less than 126 bytes, with a mask of zeros. */
export function maskedFrame(text: string): Buffer {
  const payload = Buffer.from(text)
  return Buffer.concat([Buffer.from([0x81, 0x80 | payload.length, 0, 0, 0, 0]), payload])
}

/** Returns the length of a server's frame with this text. */
export function replyLength(text: string): number {
  return 2 + Buffer.byteLength(text)
}

export class RawClient {
  /** Bytes of frames received so far. */
  received = 0
  onReceived: () => void = () => {}

  private constructor(readonly socket: Socket) {}

  /** Resolves when the server has answered the handshake. */
  static async open(port: number, path: string): Promise<RawClient> {
    const socket = connect(port, '127.0.0.1')
    socket.setNoDelay(true)
    socket.write(`GET ${path} HTTP/1.1\r\n${HANDSHAKE}\r\n\r\n`)
    let head = Buffer.alloc(0)
    for (;;) {
      const [chunk] = (await once(socket, 'data')) as [Buffer]
      head = Buffer.concat([head, chunk])
      const end = head.indexOf(END_OF_HEAD)
      if (end < 0) continue
      if (!head.toString('latin1').startsWith('HTTP/1.1 101')) throw new Error(`refused: ${head}`)
      const client = new RawClient(socket)
      client.received = head.length - end - END_OF_HEAD.length
      socket.on('data', (each: Buffer) => {
        client.received += each.length
        client.onReceived()
      })
      return client
    }
  }

  /** Opens many at once, but few enough for the queue of the listening socket. */
  static async openAll(port: number, paths: readonly string[]): Promise<RawClient[]> {
    const clients: RawClient[] = []
    for (let i = 0; i < paths.length; i += 100) {
      clients.push(...(await Promise.all(paths.slice(i, i + 100).map((path) => RawClient.open(port, path)))))
    }
    return clients
  }

  close(): void {
    this.socket.destroy()
  }
}
