/** Finds the addresses of clients, each in one canonical form. */

import type { IncomingMessage } from 'node:http'
import { BlockList, isIP, type Socket as NetworkSocket } from 'node:net'
import { StartError } from '../../runtime/server.js'

/** The proxies whose `X-Forwarded-For` and `X-Forwarded-Proto` are believed. */
export class TrustedProxies {
  readonly #list = new BlockList()

  /**
   * @param ranges addresses, and networks such as `10.0.0.0/8` or `fd00::/8`
   * @throws StartError for any other text
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
    // Node matches an IPv4 address and its form on IPv6 sockets, `::ffff:10.0.0.1`.
    this.#list.addSubnet(address, length, version === 4 ? 'ipv4' : 'ipv6')
  }

  /**
   * Returns the client's address: the other end of the connection or, if that is a proxy in the list, the last address in
   * `X-Forwarded-For` that is not. Addresses before that one may be forged.
   */
  addressOf({ socket, headers }: IncomingMessage): string {
    let address = clientAddress(socket)
    if (this.ranges.length === 0) return address
    const forwarded = String(headers['x-forwarded-for'] ?? '').split(',')
    while (forwarded.length > 0 && this.#trusts(address)) {
      const before = plainAddress(withoutPort(forwarded.pop()!.trim()))
      // The proxy has sent no address: its own is the only one known.
      if (isIP(before) === 0) break
      address = before
    }
    return address
  }

  /** Whether the client uses `https`, directly or according to a proxy in the list. */
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

/** Returns an IPv4 address as such, also on IPv6 sockets; the empty string after the client has gone. */
export function clientAddress({ remoteAddress = '' }: NetworkSocket): string {
  return plainAddress(remoteAddress)
}

/** Returns what counts as one client: an IPv4 address, or the /64 network of an IPv6 address. */
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

/** Returns the eight groups of a valid IPv6 address in any form. */
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
