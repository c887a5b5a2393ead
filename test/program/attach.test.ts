/** Services in an HTTP server of the embedder. */

import { once } from 'node:events'
import { createServer } from 'node:http'
import { expect } from 'chai'
import express from 'express'
import { WebSocketServer } from 'ws'
import { defineLibrary, LoadError, load } from '../../src/index.js'
import { ask, open, openRaw, refusal } from '../support/client.js'
import { CHAT, hostedChat, portOf } from '../support/hosted-chat.js'
import { refusalOf } from '../support/refusals.js'

const OTHER = `
  @http:BasePath {value:"/other"}
  @ws:WebSocketUpgradePath {value:"/ws"}
  service other {
    @ws:OnTextMessage {}
    resource say (message m) { ws:pushText("other: " + messages:getStringPayload(m)); }
  }`

describe('services in a server of the embedder', function () {
  this.timeout(60_000)

  const hosted = hostedChat()
  const { hosts, listening, plainHost, attach } = hosted

  describe('leave to their host', () => {
    it('requests on paths that no resource has, below their own base path too', async () => {
      const seen: string[] = []
      const host = await plainHost((request, response) => {
        seen.push(request.url!)
        response.end('host')
      })
      await attach(host)
      for (const path of ['/', '/chat', '/chat/nothing', '/chatter']) {
        expect((await ask({ port: portOf(host) }, path)).body, path).to.equal('host')
      }
      await ask({ port: portOf(host) }, '/chat/echo', { method: 'POST', body: 'x' })
      expect(seen).to.deep.equal(['/', '/chat', '/chat/nothing', '/chatter'])
    })

    it('nothing when it has no listener: then the answer is 404', async () => {
      const host = await listening(createServer())
      await attach(host)
      expect((await ask({ port: portOf(host) }, '/x')).status).to.equal(404)
      host.on('request', (_, response) => response.end('host'))
      expect((await ask({ port: portOf(host) }, '/x')).body).to.equal('host')
    })

    it('upgrades to other paths if it has a listener for them, and no others', async () => {
      const host = await plainHost()
      const others = new WebSocketServer({ server: host, path: '/theirs' })
      others.on('connection', (socket) => socket.on('message', (data) => socket.send(`theirs: ${data}`)))
      await attach(host)
      // A listener that is added later does not see ours either.
      host.on('upgrade', (request, socket) => {
        if (request.url !== '/theirs') socket.destroy()
      })
      const theirs = await open({ port: portOf(host) }, '/theirs')
      theirs.send('hi')
      expect(await theirs.next()).to.equal('theirs: hi')
      const ours = await open({ port: portOf(host) }, '/chat/ws')
      ours.send('hi')
      expect(await ours.next()).to.equal('hi')
      others.close()
      theirs.vanish()
    })

    it('an upgrade to another protocol that nobody listens for, which it answers like a plain request', async () => {
      const host = await plainHost((_, response) => response.end('host'))
      await attach(host)
      const client = await openRaw({ port: portOf(host) })
      client.write('GET /x HTTP/1.1\r\nHost: h\r\nConnection: Upgrade\r\nUpgrade: h2c\r\n\r\n')
      await client.until(/^HTTP\/1\.1 200[\s\S]*host$/)
      client.socket.destroy()
    })

    it('its other connections when they close', async () => {
      const host = await plainHost()
      const others = new WebSocketServer({ server: host, path: '/theirs' })
      others.on('connection', (socket) => socket.on('message', (data) => socket.send(String(data))))
      const services = await attach(host)
      const theirs = await open({ port: portOf(host) }, '/theirs')
      const ours = await open({ port: portOf(host) }, '/chat/ws')
      await services.close()
      expect(await ours.closed()).to.equal('1001 Going away')
      expect(hosted.printed).to.deep.equal(['left\n'])
      theirs.send('still here')
      expect(await theirs.next()).to.equal('still here')
      expect((await ask({ port: portOf(host) }, '/chat/echo')).body).to.equal('host')
      expect(host.listenerCount('upgrade')).to.equal(1)
      expect(Object.hasOwn(host, 'emit')).to.equal(false)
      others.close()
      theirs.vanish()
    })
  })

  it('finish what they have begun, and refuse new requests, before they are closed', async () => {
    let release = () => {}
    const released = new Promise<void>((resolve) => {
      release = resolve
    })
    const waiting = await load({
      source: `
        import acme.wait;
        @http:BasePath {value:"/waiting"}
        @ws:WebSocketUpgradePath {value:"/ws"}
        service waiting {
          @http:GET {} resource get (message m) { wait:released(); reply m; }
          @ws:OnOpen {} resource open (message m) {}
        }`,
      libraries: [
        defineLibrary({
          source: 'package acme.wait; native function released ();',
          bind: { released: async () => released },
        }),
      ],
    })
    const host = await plainHost()
    const services = await waiting.attach(host)
    const port = portOf(host)
    const begun = ask({ port }, '/waiting')
    while (services.stats().requests === 0) await new Promise((resolve) => setImmediate(resolve))
    const closed = services.close()
    expect((await ask({ port }, '/waiting')).status).to.equal(503)
    expect(await refusal(open({ port }, '/waiting/ws'))).to.match(/^503/)
    release()
    expect((await begun).status).to.equal(200)
    await closed
    await services.close()
  })

  it('cut off a request that does not end within the drain time', async () => {
    const never = await load({
      source: `
        import acme.wait;
        @http:BasePath {value:"/never"}
        service never { @http:GET {} resource get (message m) { wait:always(); reply m; } }`,
      libraries: [
        defineLibrary({
          source: 'package acme.wait; native function always ();',
          bind: { always: async () => new Promise(() => {}) },
        }),
      ],
    })
    const host = await plainHost()
    const services = await attach(host, {}, never)
    const request = ask({ port: portOf(host) }, '/never')
    while (services.stats().requests === 0) await new Promise((resolve) => setImmediate(resolve))
    await services.close({ drainMs: 10 })
    expect((await request).status).to.equal(500)
  })

  it('close with their host', async () => {
    const host = await plainHost()
    const services = await attach(host)
    hosts.length = 0
    await new Promise((resolve) => host.close(resolve))
    await services.close()
    const again = await services.reload(hosted.chat).catch((error: unknown) => error)
    expect(again).to.be.instanceOf(LoadError)
  })

  it('of several programs go together, the longest base path first', async () => {
    const root = await load({
      source: `
        @http:BasePath {value:"/"}
        service root {
          @http:GET {} @http:Path {value:"/{name}"}
          resource named (message m, @http:PathParam {value:"name"} string name) {
            message r = {}; messages:setStringPayload(r, "root " + name); reply r;
          }
        }`,
    })
    const other = await load({ source: OTHER })
    const host = await plainHost()
    await attach(host, {}, root)
    await attach(host)
    const third = await attach(host, {}, other)
    const port = portOf(host)
    expect((await ask({ port }, '/chat/echo', { method: 'POST', body: 'mine' })).body).to.equal('mine')
    expect((await ask({ port }, '/x')).body).to.equal('root x')
    const client = await open({ port }, '/other/ws')
    client.send('hi')
    expect(await client.next()).to.equal('other: hi')
    await third.close()
    expect(await client.closed()).to.equal('1001 Going away')
    await open({ port }, '/chat/ws')
  })

  it('refuse to be attached where a base path is taken, also by a reload', async () => {
    const host = await plainHost()
    await attach(host)
    const clash = /^service with base path :\/chat already exists in this server/
    const twice = await hosted.chat.attach(host).catch((error: unknown) => error)
    expect(twice).to.be.instanceOf(LoadError).with.property('message').that.matches(clash)
    const other = await attach(host, {}, await load({ source: OTHER }))
    const reloaded = await other.reload(hosted.chat).catch((error: unknown) => error)
    expect(reloaded).to.be.instanceOf(LoadError).with.property('message').that.matches(clash)
    await open({ port: portOf(host) }, '/other/ws')
    await other.reload(await load({ source: OTHER }))
  })

  it('keep connections through a reload', async () => {
    const host = await plainHost()
    const services = await attach(host)
    const ann = await open({ port: portOf(host) }, '/chat/ws')
    await services.reload(
      await load({
        source: CHAT.replace('messages:getStringPayload(m))', '"new: " + messages:getStringPayload(m))'),
        stdout: () => {},
      }),
    )
    ann.send('hi')
    expect(await ann.next()).to.equal('new: hi')
  })

  it('hold clients to their limits', async () => {
    const host = await plainHost()
    const logged: unknown[] = []
    const note = (message: string, fields: unknown) => void logged.push(message, fields)
    await attach(host, {
      limits: {
        messageBytes: 10,
        bodyBytes: 10,
        headerBytes: 2_000,
        headerCount: 20,
        maxConnections: 1,
        messageTimeout: 50,
      },
      trustProxy: ['127.0.0.1'],
      logger: { info: note, warn: note, error: note },
    })
    const port = portOf(host)
    const post = (body: string, headers = {}) =>
      ask({ port }, '/chat/echo', { method: 'POST', body, headers })
    expect((await post('x'.repeat(11))).status).to.equal(413)
    expect((await post('x', { long: 'x'.repeat(2_000) })).status).to.equal(431)
    const many = Object.fromEntries(Array.from({ length: 30 }, (_, index) => [`h${index}`, 'x']))
    expect((await post('x', many)).status).to.equal(431)
    const ann = await open({ port }, '/chat/ws')
    expect(await refusal(open({ port }, '/chat/ws', { 'x-forwarded-for': '192.0.2.7' }))).to.match(/^503/)
    expect(logged).to.deep.include({ status: 503, path: '/chat/ws', address: '192.0.2.7' })
    ann.send('x'.repeat(11))
    expect(await ann.closed()).to.match(/^1009/)
    const late = await openRaw({ port })
    late.write('POST /chat/echo HTTP/1.1\r\nHost: h\r\nContent-Length: 5\r\n\r\nx')
    await late.until(/^HTTP\/1\.1 408 /)
    await late.ended()
  })

  it('let a resource take its time, and do not change the timeouts of the host', async () => {
    const host = await plainHost((_, response) => setTimeout(() => response.end('host'), 150))
    await attach(host, { limits: { messageTimeout: 50 } })
    const client = await openRaw({ port: portOf(host) })
    client.write('GET /chat/slow HTTP/1.1\r\nHost: h\r\n\r\nGET /host HTTP/1.1\r\nHost: h\r\n\r\n')
    await client.until(/slow[\s\S]*host$/)
    client.socket.destroy()
  })

  it('drop a client that does not read its response', async () => {
    const big = await load({
      source: `
        @http:BasePath {value:"/big"}
        service big {
          @http:GET {} resource get (message m) {
            string s = "0123456789abcdef";
            int i = 0;
            while (i < 20) { s = s + s; i = i + 1; }
            message r = {}; messages:setStringPayload(r, s); reply r;
          }
        }`,
    })
    const host = await plainHost()
    const services = await attach(host, { limits: { messageTimeout: 100 } }, big)
    const client = await openRaw({ port: portOf(host) })
    client.socket.pause()
    client.write('GET /big HTTP/1.1\r\nHost: h\r\n\r\n')
    while (services.stats().slowClientsClosed === 0) await new Promise((resolve) => setTimeout(resolve, 10))
    client.socket.destroy()
  })

  describe('read', () => {
    const handshake =
      'GET /chat/ws HTTP/1.1\r\nHost: h\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n' +
      'Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n'
    const hello = Buffer.from([0x81, 0x82, 0, 0, 0, 0, 0x68, 0x69])

    it('frames that arrive together with the handshake', async () => {
      const host = await plainHost()
      await attach(host)
      const client = await openRaw({ port: portOf(host) })
      client.write(Buffer.concat([Buffer.from(handshake), hello]))
      await client.until(/101 Switching Protocols[\s\S]*\r\n\r\n/)
      expect([...(await client.bytes(4))]).to.deep.equal([0x81, 2, 0x68, 0x69])
      client.socket.destroy()
    })

    it('a handshake after a request that the host has not answered yet', async () => {
      let finish = () => {}
      const host = await plainHost((_, response) => {
        finish = () => response.end('host')
      })
      await attach(host)
      const client = await openRaw({ port: portOf(host) })
      client.write(`GET /x HTTP/1.1\r\nHost: h\r\n\r\n${handshake}`)
      await once(host, 'request').catch(() => {})
      setTimeout(() => finish(), 20)
      await client.until(/200 OK[\s\S]*host[\s\S]*101 Switching Protocols/)
      client.socket.destroy()
    })

    it('requests of one connection in order with those of the host', async () => {
      const host = await plainHost()
      await attach(host)
      const client = await openRaw({ port: portOf(host) })
      client.write(
        'GET /chat/slow HTTP/1.1\r\nHost: h\r\n\r\nGET /x HTTP/1.1\r\nHost: h\r\n\r\n' +
          'POST /chat/echo HTTP/1.1\r\nHost: h\r\nContent-Length: 2\r\nConnection: close\r\n\r\nhi',
      )
      await client.until(/slow[\s\S]*host[\s\S]*hi$/)
      await client.ended()
    })
  })

  it('survive a client that resets its connection while its handshake waits', async () => {
    const slow = await load({
      source: `
        @http:BasePath {value:"/door"}
        @ws:WebSocketUpgradePath {value:"/ws"}
        service door { @ws:OnHandshake {} resource ask (message m) { system:sleep(50); } }`,
    })
    const host = await plainHost()
    const services = await attach(host, {}, slow)
    const client = await openRaw({ port: portOf(host) })
    client.write(
      'GET /door/ws HTTP/1.1\r\nHost: h\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n' +
        'Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n',
    )
    await new Promise((resolve) => setTimeout(resolve, 20))
    client.vanish()
    await open({ port: portOf(host) }, '/door/ws')
    expect(services.stats().connections).to.equal(1)
  })

  it('have metrics on a port of their own', async () => {
    const host = await plainHost()
    const services = await attach(host, { metrics: { port: 0 } })
    await ask({ port: portOf(host) }, '/chat/echo', { method: 'POST', body: 'x' })
    const text = await (await fetch(services.metricsUrl!)).text()
    expect(text)
      .to.match(/^balws_received_bytes_total [1-9]/m)
      .and.match(/^balws_requests_total 1$/m)
  })

  describe('refuse', () => {
    it('what is not a server', async () => {
      const app = express()
      expect(await refusalOf(() => hosted.chat.attach(app as never))).to.match(
        /^attach takes a server of node:http .* not a function; Express/,
      )
      expect(await refusalOf(() => hosted.chat.attach(undefined as never))).to.contain('not undefined')
    })

    it('options that belong to the server, or that are unknown', async () => {
      const host = await plainHost()
      expect(await refusalOf(() => hosted.chat.attach(host, { port: 80 } as never))).to.equal(
        'port belongs to the server that the program is served in, not to its options',
      )
      expect(await refusalOf(() => hosted.chat.handlers({ limit: {} } as never))).to.equal(
        "limit is unknown; did you mean 'limits'?",
      )
      expect(Object.hasOwn(host, 'emit')).to.equal(false)
    })

    it('a program without services', async () => {
      const none = await load({ source: 'function f () {}' })
      expect(await refusalOf(async () => none.attach(await plainHost()))).to.equal(
        'no service(s) found in the program',
      )
    })
  })
})
