/**
 * Lists what this server uses of ws although ws does not document it. package.json pins ws to one version for this
 * reason. An update must keep these members, and this behaviour, which `test/unit/wire/peer-socket.test.ts` and
 * `test/protocol` check:
 *
 * - ws writes everything that arrives to `_receiver`, and ends it when the network socket ends and again when it closes;
 * - ws calls its own `close()` when the peer has closed, without arguments or with a code and a reason, and for a breach
 *   of the protocol, with a code only;
 * - ws uses 1008 for a message of too many fragments, and 1007 for data that it cannot inflate.
 */

import { Writable } from 'node:stream'
import { WebSocket } from 'ws'
import { StartError } from '../../runtime/server.js'

/** The members of a WebSocket. */
interface Internals {
  /** Parses frames. Null until the handshake is complete. */
  readonly _receiver: Writable | null
}

/** How a server of ws makes its sockets. */
type SocketClass = new (address: null, protocols: undefined, options: object) => object

/** @param Class the class of ws to check; a test passes others */
export function assertWsInternals(Class: SocketClass = WebSocket): void {
  const socket = new Class(null, undefined, {})
  if (!('_receiver' in socket)) throw lacks("property '_receiver' of WebSocket")
}

/** @returns the stream to which ws writes what arrives; call it once the handshake is complete */
export function receiverOf(socket: WebSocket): Writable {
  const { _receiver: receiver } = socket as unknown as Internals
  if (!(receiver instanceof Writable)) throw lacks("stream '_receiver' of WebSocket")
  return receiver
}

function lacks(member: string): StartError {
  return new StartError(
    `the installed version of the package ws has no ${member}; install the version that balws names`,
  )
}
