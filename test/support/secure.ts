/** Test certificates, and clients that trust their root, for tests of TLS. */

import { readFileSync } from 'node:fs'
import { request } from 'node:https'
import { connect as connectSocket, createServer, type Socket } from 'node:net'
import { type ConnectionOptions, connect, type TLSSocket } from 'node:tls'
import { WebSocket } from 'ws'
import { Client } from '../../src/cli/scenario/client.js'
import { RawClient, type Served, TestClient } from './client.js'

const pem = (name: string): string => readFileSync(new URL(`tls/${name}`, import.meta.url), 'utf8')

/** Clients trust ROOT, which certifies ISSUER, which certifies LOCALHOST. */
export const ROOT = pem('root.pem')
export const ISSUER = pem('issuer.pem')
export const LOCALHOST = pem('localhost.pem')
export const EXPIRED = pem('expired.pem')
export const KEY = pem('localhost-key.pem')

export const CREDENTIALS = { cert: LOCALHOST, key: KEY, ca: ISSUER }

export async function openSecure({ port }: Served, path: string): Promise<TestClient> {
  const socket = new WebSocket(`wss://127.0.0.1:${port}${path}`, { ca: ROOT, perMessageDeflate: false })
  const client = new Client(socket)
  await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject))
  return new TestClient(client)
}

/** An encrypted network connection that follows no protocol. */
export class RawSecureClient extends RawClient {
  constructor(
    override readonly socket: TLSSocket,
    private readonly network: Socket,
  ) {
    super(socket)
  }

  override vanish(): void {
    this.network.resetAndDestroy()
  }
}

/** Opens an encrypted connection without sending anything. */
export async function openRawSecure(
  { port }: Served,
  options: ConnectionOptions = {},
): Promise<RawSecureClient> {
  const network = connectSocket(port, '127.0.0.1')
  const socket = connect({ socket: network, host: '127.0.0.1', ca: ROOT, ...options })
  await new Promise((resolve, reject) => socket.once('secureConnect', resolve).once('error', reject))
  return new RawSecureClient(socket, network)
}

export function askSecure(
  { port }: Served,
  path: string,
  { method = 'GET', body }: { readonly method?: string; readonly body?: string } = {},
): Promise<{ readonly status: number; readonly body: string }> {
  return new Promise((resolve, reject) => {
    request({ port, host: '127.0.0.1', ca: ROOT, path, method, agent: false }, async (response) => {
      const chunks: Buffer[] = []
      for await (const chunk of response) chunks.push(chunk)
      resolve({ status: response.statusCode ?? 0, body: String(Buffer.concat(chunks)) })
    })
      .on('error', reject)
      .end(body)
  })
}

/** Returns the bytes with which a client begins a TLS handshake. */
export function clientHello(): Promise<Buffer> {
  return new Promise((resolve) => {
    const listener = createServer((socket) => {
      socket.on('error', () => {})
      socket.once('data', (bytes) => {
        socket.destroy()
        listener.close()
        resolve(bytes)
      })
    })
    listener.listen(0, '127.0.0.1', () => {
      const { port } = listener.address() as { readonly port: number }
      connect({ port, host: '127.0.0.1' }).on('error', () => {})
    })
  })
}
