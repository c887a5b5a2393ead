/** Services in servers of Node and of frameworks: attached, or called with requests and upgrades. */

import { createServer } from 'node:http'
import { createServer as createSecureServer } from 'node:https'
import { expect } from 'chai'
import express from 'express'
import fastify from 'fastify'
import Koa from 'koa'
import { ask } from '../support/client.js'
import { hostedChat, portOf } from '../support/hosted-chat.js'
import { CREDENTIALS, openSecure } from '../support/secure.js'

describe('services that are attached', function () {
  this.timeout(30_000)

  const { hosts, listening, plainHost, attach, tryAll } = hostedChat()

  it('to one of node:http', async () => {
    const host = await plainHost()
    const services = await attach(host)
    await tryAll(portOf(host))
    expect(services.endpoints).to.deep.equal([
      { kind: 'ws', url: `ws://127.0.0.1:${portOf(host)}/chat/ws`, service: 'chat' },
      { kind: 'http', url: `http://127.0.0.1:${portOf(host)}/chat`, service: 'chat' },
    ])
    expect(services.stats()).to.deep.include({ connections: 0, messagesIn: 1, requests: 2 })
  })

  it('to Express', async () => {
    const app = express()
    app.use(express.json())
    app.get('/host', (_, response) => void response.send('host'))
    const host = await listening(app.listen(0, '127.0.0.1'))
    await attach(host)
    await tryAll(portOf(host))
  })

  it('to Fastify', async () => {
    const app = fastify()
    app.get('/host', () => 'host')
    await attach(app.server)
    await app.listen({ port: 0, host: '127.0.0.1' })
    hosts.push(app.server)
    await tryAll(portOf(app.server))
  })

  it('to Koa', async () => {
    const app = new Koa()
    app.use((context) => {
      if (context.path === '/host') context.body = 'host'
    })
    const host = await listening(app.listen(0, '127.0.0.1'))
    await attach(host)
    await tryAll(portOf(host))
  })

  it('to one of node:https', async () => {
    const host = await listening(createSecureServer(CREDENTIALS, (_, response) => response.end('host')))
    const services = await attach(host)
    const ann = await openSecure({ port: portOf(host) }, '/chat/ws')
    ann.send('hello')
    expect(await ann.next()).to.equal('hello')
    expect(services.endpoints[0]!.url).to.equal(`wss://127.0.0.1:${portOf(host)}/chat/ws`)
  })

  it('before it listens, and to one that has been closed', async () => {
    const host = createServer((_, response) => response.end('host'))
    await new Promise((resolve) => host.close(resolve))
    const services = await attach(host)
    expect(services.endpoints.map(({ url }) => url)).to.deep.equal(['/chat/ws', '/chat'])
    await listening(host)
    await tryAll(portOf(host))
  })
})

describe('handlers of services', function () {
  this.timeout(30_000)

  const { hosts, listening, plainHost, handlersOf, tryAll } = hostedChat()

  it('for Express, before body parsers', async () => {
    const handlers = await handlersOf()
    const app = express()
    app.use(handlers.request)
    app.use(express.json())
    app.get('/host', (_, response) => void response.send('host'))
    const host = await listening(app.listen(0, '127.0.0.1'))
    host.on('upgrade', (request, socket, head) => {
      if (!handlers.upgrade(request, socket, head)) socket.end('HTTP/1.1 404 Not Found\r\n\r\n')
    })
    await tryAll(portOf(host))
    expect(handlers.endpoints.map(({ url }) => url)).to.deep.equal(['/chat/ws', '/chat'])
  })

  it('for Fastify, as a hook', async () => {
    const handlers = await handlersOf()
    const app = fastify()
    app.addHook('onRequest', (request, reply, next) => {
      if (handlers.request(request.raw, reply.raw, next)) reply.hijack()
    })
    app.get('/host', () => 'host')
    app.server.on('upgrade', (request, socket, head) => {
      if (!handlers.upgrade(request, socket, head)) socket.end('HTTP/1.1 404 Not Found\r\n\r\n')
    })
    await app.listen({ port: 0, host: '127.0.0.1' })
    hosts.push(app.server)
    await tryAll(portOf(app.server))
  })

  it('for Koa, as a middleware', async () => {
    const handlers = await handlersOf()
    const app = new Koa()
    app.use(async (context, next) => {
      if (handlers.request(context.req, context.res)) context.respond = false
      else await next()
    })
    app.use((context) => {
      if (context.path === '/host') context.body = 'host'
    })
    const host = await listening(app.listen(0, '127.0.0.1'))
    host.on('upgrade', (request, socket, head) => {
      if (!handlers.upgrade(request, socket, head)) socket.end('HTTP/1.1 404 Not Found\r\n\r\n')
    })
    await tryAll(portOf(host))
  })

  it('for Express, below a separate path', async () => {
    const handlers = await handlersOf()
    const app = express()
    app.use('/api', handlers.request)
    const host = await listening(app.listen(0, '127.0.0.1'))
    const post = { method: 'POST', body: 'x' }
    expect((await ask({ port: portOf(host) }, '/api/chat/echo', post)).body).to.equal('x')
    expect((await ask({ port: portOf(host) }, '/chat/echo', post)).status).to.equal(404)
  })

  it('accept a body that was already read as text or bytes, and report one that is lost', async () => {
    const logged: string[] = []
    const logger = { info() {}, warn() {}, error: (text: string) => void logged.push(text) }
    const handlers = await handlersOf({ logger })
    const app = express()
    app.use('/chat', express.json(), express.text())
    app.use(handlers.request)
    const host = await listening(app.listen(0, '127.0.0.1'))
    const post = (type: string, body: string) =>
      ask({ port: portOf(host) }, '/chat/echo', { method: 'POST', body, headers: { 'content-type': type } })
    expect((await post('text/plain', 'hi')).body).to.equal('hi')
    expect((await post('application/octet-stream', 'raw')).body).to.equal('raw')
    expect((await post('application/json', '{"a":1}')).status).to.equal(500)
    expect(logged[0]).to.match(/body of a request was read before/)
  })

  it('refuse everything after they have been closed', async () => {
    const handlers = await handlersOf()
    const host = await plainHost((request, response) => {
      if (!handlers.request(request, response)) response.end('host')
    })
    await handlers.close()
    expect((await ask({ port: portOf(host) }, '/chat/echo', { method: 'POST', body: 'x' })).body).to.equal(
      'host',
    )
  })
})
