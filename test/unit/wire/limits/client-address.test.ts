import type { IncomingMessage } from 'node:http'
import { expect } from 'chai'
import { networkOf, TrustedProxies } from '../../../../src/wire/limits/client-address.js'

function from(remoteAddress: string, forwarded?: string): IncomingMessage {
  const headers = forwarded === undefined ? {} : { 'x-forwarded-for': forwarded }
  return { socket: { remoteAddress }, headers } as IncomingMessage
}

describe('what counts as one client', () => {
  // biome-ignore format: table
  const NETWORKS: readonly (readonly [address: string, network: string])[] = [
    ['192.0.2.1', '192.0.2.1'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:DB8:1:2::1', '2001:db8:1:2::/64'],
    ['2001:db8::1', '2001:db8:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
    ['::', '0:0:0:0::/64'],
    ['1:2:3:4:5:6:192.0.2.1', '1:2:3:4::/64'],
    ['1:2::192.0.2.10', '1:2:0:0::/64'],
    ['', ''],
  ]
  for (const [address, network] of NETWORKS) {
    it(`is ${network || 'nothing'} for ${address || 'one that has disconnected'}`, () => {
      expect(networkOf(address)).to.equal(network)
    })
  }
})

describe('the address of a client', () => {
  // biome-ignore format: table
  const ADDRESSES: readonly (readonly [string, trusted: readonly string[], peer: string, forwarded: string | undefined, address: string])[] = [
    ['is the other end', [], '192.0.2.1', undefined, '192.0.2.1'],
    ['is an IPv4 address on a socket for IPv6 too', [], '::ffff:192.0.2.1', undefined, '192.0.2.1'],
    ['is an IPv4 address however it is written', [], '0:0:0:0:0:FFFF:c000:0201', undefined, '192.0.2.1'],
    ['is an IPv4 address of any length', [], '::ffff:192.0.2.110', undefined, '192.0.2.110'],
    ['is an IPv6 address otherwise', [], '2001:db8::ffff:1', undefined, '2001:db8::ffff:1'],
    ['is an IPv6 address that only ends like a mapped one', [], '2001:db8::ffff:c000:201', undefined, '2001:db8::ffff:c000:201'],
    ['is an IPv6 address on the same machine', [], '::1', undefined, '::1'],
    ['is not what anybody claims', [], '192.0.2.1', '198.51.100.7', '192.0.2.1'],
    ['is not what somebody outside the list claims', ['10.0.0.1'], '10.0.0.2', '198.51.100.7', '10.0.0.2'],
    ['is what a trusted proxy says', ['10.0.0.1'], '10.0.0.1', '198.51.100.7', '198.51.100.7'],
    ['is what a proxy in a trusted network says', ['10.0.0.0/8'], '::ffff:10.9.9.9', '198.51.100.7', '198.51.100.7'],
    ['is what a trusted IPv6 proxy says', ['fd00::/8'], 'fd12::1', '2001:db8::1', '2001:db8::1'],
    ['is what a proxy in another network says: nothing', ['::ffff:10.0.0.0/104'], '11.1.1.1', '198.51.100.7', '11.1.1.1'],
    ['is what all of IPv4 says', ['::ffff:0.0.0.0/96'], '11.1.1.1', '198.51.100.7', '198.51.100.7'],
    ['is what the one proxy listed in mapped form says', ['::ffff:10.1.1.1'], '10.1.1.1', '198.51.100.7', '198.51.100.7'],
    ['is what a proxy listed in mapped form says', ['::ffff:10.0.0.0/104'], '10.1.1.1', '198.51.100.7', '198.51.100.7'],
    ['is the last one, whatever the client wrote before', ['10.0.0.1'], '10.0.0.1', '127.0.0.1, 10.0.0.1, 198.51.100.7', '198.51.100.7'],
    ['is the last one that is not a proxy', ['10.0.0.0/8'], '10.0.0.1', '203.0.113.9, 198.51.100.7, 10.0.0.3,10.0.0.2', '198.51.100.7'],
    ['is the first where all are proxies', ['10.0.0.0/8'], '10.0.0.1', '10.0.0.3, 10.0.0.2', '10.0.0.3'],
    ['is the proxy where that says nothing', ['10.0.0.1'], '10.0.0.1', undefined, '10.0.0.1'],
    ['is the proxy where that says nothing of use', ['10.0.0.1'], '10.0.0.1', '198.51.100.7, unknown', '10.0.0.1'],
    ['is the proxy where the list is empty', ['10.0.0.1'], '10.0.0.1', ',,', '10.0.0.1'],
    ['is the proxy where that writes no address', ['10.0.0.1'], '10.0.0.1', '1[::1]', '10.0.0.1'],
    ['is the proxy where that writes too much', ['10.0.0.1'], '10.0.0.1', '[2001:db8::]1', '10.0.0.1'],
    ['is the proxy where the port belongs to no IPv4 address', ['10.0.0.1'], '10.0.0.1', '::198.51.100.7:80', '10.0.0.1'],
    ['may come with a port', ['10.0.0.1'], '10.0.0.1', '198.51.100.77:4711', '198.51.100.77'],
    ['may come with brackets', ['10.0.0.1'], '10.0.0.1', '[2001:db8::1]', '2001:db8::1'],
    ['may come with brackets and a port', ['10.0.0.1'], '10.0.0.1', '[2001:db8::1]:4711', '2001:db8::1'],
    ['is a plain one in mapped form', ['10.0.0.1'], '10.0.0.1', '::ffff:198.51.100.7', '198.51.100.7'],
    ['trusts a proxy with a zone', ['fe80::/10'], 'fe80::1%eth0', '198.51.100.7', '198.51.100.7'],
    ['is nothing for one who has gone', ['0.0.0.0/0', '::/0'], '', '198.51.100.7', ''],
  ]
  for (const [claim, trusted, peer, forwarded, address] of ADDRESSES) {
    it(claim, () => {
      expect(new TrustedProxies(trusted).addressOf(from(peer, forwarded))).to.equal(address)
    })
  }

  for (const range of [
    '',
    'proxy.example',
    '10.0.0.0/33',
    '10.0.0/8',
    '::1/129',
    '10.0.0.1/',
    '10.0.0.1/8/8',
    'proxy/10.0.0.1',
    '10.0.0.1/1000',
    'fe80::1%eth0',
  ]) {
    it(`cannot come from '${range}'`, () => {
      expect(() => new TrustedProxies([range])).to.throw(
        `'${range}' is not an address of a proxy; expected one such as 10.0.0.1 or 10.0.0.0/8`,
      )
    })
  }
})

describe('whether a client speaks https', () => {
  const asked = (peer: string, protocol?: string, socket = {}) =>
    ({
      socket: { remoteAddress: peer, ...socket },
      headers: protocol === undefined ? {} : { 'x-forwarded-proto': protocol },
    }) as unknown as IncomingMessage

  it('shows on its own connection', () => {
    const proxies = new TrustedProxies([])
    expect(proxies.isSecure(asked('192.0.2.1', undefined, { encrypted: true }))).to.equal(true)
    expect(proxies.isSecure(asked('192.0.2.1'))).to.equal(false)
  })

  it('is taken from trusted proxies only', () => {
    const proxies = new TrustedProxies(['10.0.0.0/8'])
    expect(proxies.isSecure(asked('10.0.0.1', 'https'))).to.equal(true)
    expect(proxies.isSecure(asked('::ffff:10.0.0.1', 'https'))).to.equal(true)
    expect(proxies.isSecure(asked('10.0.0.1', 'http'))).to.equal(false)
    expect(proxies.isSecure(asked('10.0.0.1'))).to.equal(false)
    expect(proxies.isSecure(asked('192.0.2.1', 'https'))).to.equal(false)
    expect(new TrustedProxies([]).isSecure(asked('10.0.0.1', 'https'))).to.equal(false)
  })
})
