/** Addresses of clients, in one form each. */

import type { Socket as NetworkSocket } from 'node:net'

/** An IPv4 client is known by its IPv4 address, on sockets for IPv6 too; empty once the client has gone. */
export function clientAddress({ remoteAddress = '' }: NetworkSocket): string {
  return remoteAddress.replace(/^::ffff:(?=\d+\.\d+\.\d+\.\d+$)/i, '')
}
