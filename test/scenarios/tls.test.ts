/** HTTPS and WSS: everything works as without encryption, and no TLS handshake breaks anything. */

import { createPrivateKey, generateKeyPairSync } from 'node:crypto'
import { once } from 'node:events'
import { connect as connectSocket } from 'node:net'
import { connect } from 'node:tls'
import { expect } from 'chai'
import { LoadError } from '../../src/program/errors.js'
import { load } from '../../src/program/load.js'
import { Message } from '../../src/values/message.js'
import type { TlsCredentials } from '../../src/wire/http/tls-credentials.js'
import { clientFrame, handshake, openRaw, RawClient, type Served } from '../support/client.js'
import {
  askSecure,
  CREDENTIALS,
  clientHello,
  EXPIRED,
  ISSUER,
  KEY,
  LOCALHOST,
  openRawSecure,
  openSecure,
  ROOT,
} from '../support/secure.js'
import { CHAT, closeServers, KeptLog, PlayedProgram, type ServeOptions, serve } from '../support/server.js'

/** Echoes; `flood N` sends the sender N texts of 64 KiB. */
function chat(limits: ServeOptions['limits'] = {}, tls: TlsCredentials = CREDENTIALS) {
  const program = new PlayedProgram(CHAT, {
    onText: ({ event, text }) => {
      const count = Number(/^flood (\d+)$/.exec(text)?.[1] ?? 0)
      for (let i = 0; i < count; i++) event.connection?.pushText('x'.repeat(64 * 1024))
      if (count === 0) event.connection?.pushText(text)
    },
    say: ({ event, text }) => {
      event.service?.broadcastText(text)
      const reply = new Message()
      reply.payload = { kind: 'text', text: text === 'much' ? 'x'.repeat(16 * 1024 * 1024) : 'said' }
      return { results: [], reply }
    },
    onClose: ({ event }) => event.service?.broadcastText('somebody left'),
  })
  return serve(program, { limits, tls })
}

const say = (server: Served, body: string) => askSecure(server, '/chat/say', { method: 'POST', body })

async function servesOthers(server: Served): Promise<void> {
  const ben = await openSecure(server, '/chat/ws')
  ben.send('unharmed')
  expect(await ben.next()).to.equal('unharmed')
  await ben.close()
}

/** The code of the error with which a client sees its TLS handshake fail. */
function failure(connecting: Promise<unknown>): Promise<string | undefined> {
  return connecting.then(
    () => 'none',
    (error: NodeJS.ErrnoException) => error.code,
  )
}

describe('with TLS', () => {
  afterEach(closeServers)

  it('HTTPS and WSS share the port', async () => {
    const server = await chat()
    const ann = await openSecure(server, '/chat/ws')
    ann.send('hello')
    expect(await ann.next()).to.equal('hello')
    expect(await say(server, 'from REST')).to.deep.equal({ status: 200, body: 'said' })
    expect(await ann.next()).to.equal('from REST')
    expect((await askSecure(server, '/nowhere')).status).to.equal(404)
    await ann.close(4000, 'bye')
    expect(server.stats()).to.include({ connections: 0, messagesIn: 1, requests: 2, errors: 0 })
  })

  it('addresses begin with https and wss', async () => {
    const server = await chat()
    expect(server.url).to.equal(`https://127.0.0.1:${server.port}`)
    expect(server.endpoints.map(({ url }) => url)).to.deep.equal([
      `wss://127.0.0.1:${server.port}/chat/ws`,
      `https://127.0.0.1:${server.port}/chat`,
    ])
  })

  it('clients receive the reason when they are refused or closed', async () => {
    const server = await chat({ messageBytes: 1000, bodyBytes: 100 })
    const refused = await openRawSecure(server)
    refused.write(handshake('/nowhere'))
    await refused.until(/^HTTP\/1\.1 404 .*received to \/nowhere$/s)
    await refused.ended()
    expect((await say(server, 'x'.repeat(101))).status).to.equal(413)
    const ann = await openSecure(server, '/chat/ws')
    ann.send('x'.repeat(1001))
    expect(await ann.closed()).to.equal('1009 Message too big')
  })

  it('an upgrade to another protocol is an ordinary request, again and again', async () => {
    const server = await chat()
    const raw = await openRawSecure(server)
    for (let i = 0; i < 20; i++) {
      raw.write('OPTIONS * HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: h2c\r\n\r\n')
      await raw.until(/^HTTP\/1\.1 204 .*?\r\n\r\n/s)
    }
    raw.vanish()
    await servesOthers(server)
  })

  it('the program can be reloaded', async () => {
    const echo = (text: string) =>
      load({
        source: CHAT.replace('onText (message m) { }', `onText (message m) { ws:pushText("${text}"); }`),
      })
    const server = await (await echo('old')).serve({ port: 0, host: '127.0.0.1', tls: CREDENTIALS })
    try {
      const ann = await openSecure(server, '/chat/ws')
      ann.send('?')
      expect(await ann.next()).to.equal('old')
      await server.reload(await echo('new'))
      ann.send('?')
      expect(await ann.next()).to.equal('new')
      expect(server.url).to.match(/^https:/)
    } finally {
      await server.close({ drainMs: 0 })
    }
  })

  it('a server that stops closes with 1001, and waits for no handshake', async () => {
    const server = await chat({ handshakeTimeout: 60_000 })
    const ann = await openSecure(server, '/chat/ws')
    const silent = await openRaw(server)
    const halfway = await openRaw(server)
    halfway.write((await clientHello()).subarray(0, 50))
    await server.close({ drainMs: 1000 })
    expect(await ann.closed()).to.match(/^1001/)
    await silent.ended()
    await halfway.ended()
  })
})

describe('two connections from one port of a client to two addresses', () => {
  afterEach(closeServers)
  // Other systems have no second address on the loopback.
  before(function () {
    if (process.platform !== 'linux') this.skip()
  })

  /** Connects twice, and shakes hands on the first connection only. */
  async function connectTwice(handshakeTimeout: number) {
    const server = await serve(new PlayedProgram(CHAT, {}), {
      host: '0.0.0.0',
      tls: CREDENTIALS,
      limits: { handshakeTimeout },
    })
    const network = connectSocket({ port: server.port, host: '127.0.0.1', localAddress: '127.0.0.1' })
    await once(network, 'connect')
    const { localPort } = network as { localPort: number }
    const silent = connectSocket({
      port: server.port,
      host: '127.0.0.2',
      localAddress: '127.0.0.1',
      localPort,
    })
    await once(silent, 'connect')
    const socket = connect({ socket: network, ca: ROOT, host: '127.0.0.1' })
    await once(socket, 'secureConnect')
    for (const each of [silent, socket]) each.on('error', () => {})
    return { server, network, silent, socket }
  }

  it('have separate times for the TLS handshake', async () => {
    const { network, silent, socket } = await connectTwice(300)
    await once(silent.resume(), 'close')
    const raw = new RawClient(socket)
    raw.write('OPTIONS * HTTP/1.1\r\nHost: x\r\n\r\n')
    await raw.until(/^HTTP\/1\.1 204 /)
    network.destroy()
  })

  it('end with the server, even without a completed handshake', async () => {
    const { server, silent, socket } = await connectTwice(60_000)
    // Either may be reset, which is an end as well.
    const ends = [silent, socket].map((each) => new Promise((resolve) => each.resume().on('close', resolve)))
    await server.close({ drainMs: 0 })
    await Promise.all(ends)
  })
})

describe('credentials', () => {
  afterEach(closeServers)

  const encrypted = createPrivateKey(KEY).export({
    type: 'pkcs8',
    format: 'pem',
    cipher: 'aes-256-cbc',
    passphrase: 'open sesame',
  })
  const stranger = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' })
  const short = generateKeyPairSync('rsa', { modulusLength: 512 }).privateKey.export({
    type: 'pkcs8',
    format: 'pem',
  })

  for (const [what, tls] of [
    ['bytes', { cert: Buffer.from(LOCALHOST), key: Buffer.from(KEY), ca: Buffer.from(ISSUER) }],
    ['a chain in one text', { cert: LOCALHOST + ISSUER, key: KEY }],
    ['a chain with its root', { cert: LOCALHOST, key: KEY, ca: ISSUER + ROOT }],
    ['texts without a last line break', { cert: LOCALHOST.trim(), key: KEY.trim(), ca: ISSUER.trim() }],
    ['an encrypted key', { ...CREDENTIALS, key: encrypted, passphrase: 'open sesame' }],
    ['a passphrase that nothing needs', { ...CREDENTIALS, passphrase: 'open sesame' }],
  ] as const) {
    it(`may be ${what}`, async () => {
      await servesOthers(await chat({}, tls))
    })
  }

  // biome-ignore format: table
  const USELESS: readonly (readonly [what: string, tls: TlsCredentials, message: string])[] = [
    ['no certificate', { cert: 'hello', key: KEY }, 'tls.cert holds no certificate in PEM form'],
    ['a key for a certificate', { cert: KEY, key: KEY }, 'tls.cert holds no certificate in PEM form, but a private key'],
    ['a damaged certificate', { cert: LOCALHOST.replace(/\n(....)/, '\n!!!!'), key: KEY }, 'tls.cert holds a damaged certificate'],
    ['no key', { cert: LOCALHOST, key: '' }, 'tls.key holds no private key in PEM form'],
    ['a certificate for a key', { cert: LOCALHOST, key: LOCALHOST }, 'tls.key holds no private key in PEM form, but a certificate'],
    ['a damaged key', { cert: LOCALHOST, key: KEY.replace(/\nM(...)/, '\nAAAA') }, 'tls.key holds a damaged private key'],
    ["somebody else's key", { cert: LOCALHOST, key: stranger }, 'tls.key is not the key of the certificate'],
    ['a key of another kind', { cert: LOCALHOST, key: short }, 'tls.key is not the key of the certificate'],
    ['an encrypted key alone', { cert: LOCALHOST, key: encrypted }, 'tls.key is encrypted, and no passphrase is given'],
    ['a wrong passphrase', { cert: LOCALHOST, key: encrypted, passphrase: 'x' }, 'tls.passphrase does not open the key'],
    ['no issuer', { ...CREDENTIALS, ca: 'hello' }, 'tls.ca holds no certificate in PEM form'],
  ]
  for (const [what, tls, message] of USELESS) {
    it(`are invalid: ${what}`, async () => {
      const program = await load({ source: CHAT })
      const refusal = await program.serve({ port: 0, tls }).catch((error: unknown) => error)
      expect(refusal).to.be.instanceOf(LoadError).with.property('message', message)
    })
  }

  it('that have expired cause a warning, but are used', async () => {
    const log = new KeptLog()
    const program = await load({ source: CHAT })
    const server = await program.serve({
      port: 0,
      host: '127.0.0.1',
      logger: log,
      tls: { ...CREDENTIALS, cert: EXPIRED },
    })
    expect(log.lines).to.deep.equal(['warn the certificate expired on 2020-02-01: clients will refuse it'])
    expect(await failure(openRawSecure(server))).to.equal('CERT_HAS_EXPIRED')
    await server.close()
  })
})

describe('a TLS handshake', () => {
  afterEach(closeServers)

  it('accepts version 1.2 and later', async () => {
    const server = await chat()
    const version = { ciphers: 'DEFAULT@SECLEVEL=0', minVersion: 'TLSv1' } as const
    for (const maxVersion of ['TLSv1', 'TLSv1.1'] as const) {
      expect(await failure(openRawSecure(server, { ...version, maxVersion }))).to.equal(
        'ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION',
      )
    }
    for (const maxVersion of ['TLSv1.2', 'TLSv1.3'] as const) {
      const raw = await openRawSecure(server, { maxVersion })
      expect(raw.socket.getProtocol()).to.equal(maxVersion)
      raw.vanish()
    }
  })

  it('offers HTTP/1.1 and nothing else', async () => {
    const server = await chat()
    const both = await openRawSecure(server, { ALPNProtocols: ['h2', 'http/1.1'] })
    expect(both.socket.alpnProtocol).to.equal('http/1.1')
    both.vanish()
    expect(await failure(openRawSecure(server, { ALPNProtocols: ['h2'] }))).to.equal(
      'ERR_SSL_TLSV1_ALERT_NO_APPLICATION_PROTOCOL',
    )
    await servesOthers(server)
  })

  it('cannot be renegotiated', async () => {
    const server = await chat()
    const raw = await openRawSecure(server, { maxVersion: 'TLSv1.2' })
    let isRenewed = false
    raw.socket.renegotiate({}, (error) => {
      isRenewed = error === null
    })
    await raw.ended()
    expect(isRenewed).to.equal(false)
    await servesOthers(server)
  })

  it('fails when plain HTTP arrives instead: the connection is dropped', async () => {
    const server = await chat()
    for (const request of [
      'GET /chat HTTP/1.1\r\nHost: x\r\n\r\n',
      handshake('/chat/ws'),
      '\0'.repeat(100),
    ]) {
      const raw = await openRaw(server)
      raw.write(request)
      await raw.ended()
      expect(raw.text).not.to.contain('HTTP')
    }
    await servesOthers(server)
  })

  it('may be reset anywhere', async () => {
    const server = await chat()
    const hello = await clientHello()
    for (const length of [0, 1, 5, 6, hello.length - 1, hello.length]) {
      const raw = await openRaw(server)
      raw.write(hello.subarray(0, length))
      // After the whole greeting the server is in the middle of its answer.
      if (length === hello.length) await raw.bytes(1)
      raw.vanish()
      await raw.ended()
    }
    for (const request of ['', 'GET', handshake('/chat/ws')]) {
      const raw = await openRawSecure(server)
      raw.write(request)
      raw.vanish()
      await raw.ended()
    }
    await servesOthers(server)
    expect(server.stats()).to.include({ connections: 0, errors: 0 })
  })

  it('must be completed in time, even if the client sends a byte now and then', async () => {
    const server = await chat({ handshakeTimeout: 100 })
    const silent = await openRaw(server)
    const trickling = await openRaw(server)
    const hello = (await clientHello()).values()
    const timer = setInterval(() => trickling.write(Uint8Array.of(hello.next().value ?? 0)), 10)
    try {
      await silent.ended()
      await trickling.ended()
    } finally {
      clearInterval(timer)
    }
    // Then the headers have their time.
    const quiet = await openRawSecure(server)
    quiet.write('GET /chat HTTP/1.1\r\n')
    await quiet.until(/^HTTP\/1\.1 408 /)
    expect(server.stats()).to.include({ requestsTimedOut: 3 })
    await servesOthers(server)
  })

  it('that is completed in time has no further effect', async () => {
    const server = await chat({ handshakeTimeout: 50 })
    const ann = await openSecure(server, '/chat/ws')
    const late = await openRaw(server)
    await late.ended()
    ann.send('still here')
    expect(await ann.next()).to.equal('still here')
    await ann.close()
  })
})

describe('a client with TLS that does not read', () => {
  afterEach(closeServers)

  it('is closed when too much waits for it; the others are not', async () => {
    const server = await chat({ unsentBytes: 256 * 1024, closeTimeout: 50 })
    const ann = await openSecure(server, '/chat/ws')
    const raw = await openRawSecure(server)
    raw.write(handshake('/chat/ws'))
    await raw.until(/^HTTP\/1\.1 101 .*?\r\n\r\n/s)
    raw.socket.pause()
    raw.write(clientFrame('flood 200'))
    expect(await ann.next()).to.equal('somebody left')
    expect(server.stats()).to.include({ slowClientsClosed: 1, connections: 1 })
    ann.send('unharmed')
    expect(await ann.next()).to.equal('unharmed')
  })

  it('is not one that reads, but sends even faster', async () => {
    const server = await chat({ unsentBytes: 512 * 1024 })
    const raw = await openRawSecure(server)
    raw.write(handshake('/chat/ws'))
    await raw.until(/^HTTP\/1\.1 101 .*?\r\n\r\n/s)
    const frame = clientFrame('x'.repeat(1000))
    raw.write(Buffer.concat(Array.from({ length: 5_000 }, () => frame)))
    expect((await raw.bytes(5_000 * 1004)).length).to.equal(5_000 * 1004)
    expect(server.stats()).to.include({ slowClientsClosed: 0, messagesOut: 5_000 })
    raw.vanish()
  })

  it('does not make the server wait for the end of a response', async () => {
    const server = await chat({ messageTimeout: 100 })
    const raw = await openRawSecure(server)
    raw.socket.pause()
    raw.write('POST /chat/say HTTP/1.1\r\nHost: x\r\nContent-Length: 4\r\n\r\nmuch')
    const ann = await openSecure(server, '/chat/ws')
    while (server.stats().requests === 0) await ann.heardSoFar()
    await ann.close()
    await server.close({ drainMs: 60_000 })
    raw.vanish()
  })
})
