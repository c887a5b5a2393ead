/** Addresses of clients, in one form each. */

import type { IncomingMessage } from 'node:http'
import { BlockList, isIP, type Socket as NetworkSocket } from 'node:net'
import { StartError } from '../../runtime/server.js'

/** Proxies whose word is taken for the address of a client. */
export class TrustedProxies {
  readonly #list = new BlockList()

  /**
   * @param ranges addresses, and networks such as `10.0.0.0/8` or `fd00::/8`
   * @throws StartError for what is neither
   */
  constructor(private readonly ranges: readonly string[]) {
    for (const range of ranges) this.#add(range)
  }

  #add(range: string): void {
    const [, address = '', prefix] = /^([^/]*)(?:\/(\d{1,3}))?$/.exec(range) ?? []
    const version = isIP(address)
    const bits = version === 4 ? 32 : 128
    const length = prefix === undefined ? bits : Number(prefix)
    if (version === 0 || address.includes('%') || length > bits) {
      throw new StartError(
        `'${range}' is not an address of a proxy; expected one such as 10.0.0.1 or 10.0.0.0/8`,
      )
    }
    // Node takes an IPv4 address and its form for IPv6 sockets, `::ffff:10.0.0.1`, for the same.
    this.#list.addSubnet(address, length, version === 4 ? 'ipv4' : 'ipv6')
  }

  /**
   * The address that a request comes from. That is the other end of its connection; if that is a proxy in the list,
   * then the last address in `X-Forwarded-For` that is none. What stands before it anybody may have written.
   */
  addressOf({ socket, headers }: IncomingMessage): string {
    let address = clientAddress(socket)
    if (this.ranges.length === 0) return address
    const forwarded = String(headers['x-forwarded-for'] ?? '').split(',')
    while (forwarded.length > 0 && this.#trusts(address)) {
      const before = plainAddress(withoutPort(forwarded.pop()!.trim()))
      // A proxy that does not say whom it speaks for is all that is known.
      if (isIP(before) === 0) break
      address = before
    }
    return address
  }

  /** Whether the client speaks `https`, to the server or to a proxy in the list, which says so. */
  isSecure({ socket, headers }: IncomingMessage): boolean {
    if ('encrypted' in socket) return true
    const protocol = this.ranges.length === 0 ? undefined : headers['x-forwarded-proto']
    return protocol === 'https' && this.#trusts(clientAddress(socket))
  }

  #trusts(address: string): boolean {
    const [plain = ''] = address.split('%', 1)
    return this.#list.check(plain, isIP(plain) === 4 ? 'ipv4' : 'ipv6')
  }
}

/** An IPv4 client is known by its IPv4 address, on sockets for IPv6 too; empty once the client has gone. */
export function clientAddress({ remoteAddress = '' }: NetworkSocket): string {
  return plainAddress(remoteAddress)
}

/** What counts as one client: an IPv4 address, or the network of 64 bits that one customer has in IPv6. */
export function networkOf(address: string): string {
  if (isIP(address) !== 6) return address
  return `${groupsOf(address)
    .slice(0, 4)
    .map((group) => group.toString(16))
    .join(':')}::/64`
}

function plainAddress(address: string): string {
  if (isIP(address) !== 6) return address
  const groups = groupsOf(address)
  const isMapped = groups[5] === 0xffff && groups.slice(0, 5).every((group) => group === 0)
  if (!isMapped) return address
  return groups
    .slice(6)
    .flatMap((group) => [group >> 8, group & 0xff])
    .join('.')
}

/** The eight groups of a valid IPv6 address, in any of its forms. */
function groupsOf(address: string): number[] {
  const [plain = ''] = address.split('%', 1)
  const hexadecimal = plain.replace(/(\d+)\.(\d+)\.(\d+)\.(\d+)$/, (_, ...bytes: string[]) => {
    const [a, b, c, d] = bytes.map(Number) as [number, number, number, number]
    return `${((a << 8) | b).toString(16)}:${((c << 8) | d).toString(16)}`
  })
  const [before = [], after = []] = hexadecimal
    .split('::')
    .map((part) => (part === '' ? [] : part.split(':').map((group) => Number.parseInt(group, 16))))
  const left = 8 - before.length - after.length
  return [...before, ...Array.from({ length: left }, () => 0), ...after]
}

/** Some proxies add the port: `192.0.2.1:4711`, `[2001:db8::1]:4711`. */
function withoutPort(address: string): string {
  return address.replace(/^\[(.*)\](?::\d+)?$/, '$1').replace(/^(\d+\.\d+\.\d+\.\d+):\d+$/, '$1')
}
