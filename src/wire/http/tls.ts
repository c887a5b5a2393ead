/** TLS for `https://` and `wss://`: the server's certificate, and limits on clients during the TLS handshake. */

import { constants, createPrivateKey, type KeyObject, X509Certificate } from 'node:crypto'
import { createServer, type Server, type ServerOptions } from 'node:https'
import type { Socket as NetworkSocket } from 'node:net'
import { createSecureContext } from 'node:tls'
import { type StopTimer, startTimer } from '../../platform/timer.js'
import { StartError } from '../../runtime/server.js'
import { MAX_INT32 } from '../../values/integer.js'
import type { TlsCredentials } from './tls-credentials.js'

/** The credentials are invalid. */
export class TlsError extends StartError {
  constructor(
    /** The invalid part. */
    readonly part: keyof TlsCredentials,
    /** Continues the name of the part: `is not the key of the certificate`. */
    readonly problem: string,
  ) {
    super(`tls.${part} ${problem}`)
  }
}

/**
 * Checks the credentials of a server.
 *
 * @returns a warning if they are valid but clients do not trust them at this time
 * @throws TlsError if they are invalid
 */
export function examine(credentials: TlsCredentials): string | undefined {
  const certificate = certificateOf(credentials.cert, 'cert')
  if (credentials.ca !== undefined) certificateOf(credentials.ca, 'ca')
  if (!certificate.checkPrivateKey(privateKeyOf(credentials))) {
    throw new TlsError('key', 'is not the key of the certificate')
  }
  try {
    createSecureContext(contextOf(credentials))
  } catch (error) {
    // A key that is too short, for example.
    throw new TlsError('cert', `cannot be used: ${reasonOf(error)}`)
  }
  const [from, until] = [new Date(certificate.validFrom), new Date(certificate.validTo)]
  const now = new Date()
  if (now > until) return `the certificate expired on ${dayOf(until)}: clients will refuse it`
  if (now < from) return `the certificate does not hold before ${dayOf(from)}: clients will refuse it`
  return undefined
}

function dayOf(date: Date): string {
  return date.toISOString().slice(0, 10)
}

function certificateOf(pem: string | Uint8Array, part: 'cert' | 'ca'): X509Certificate {
  const text = Buffer.from(pem).toString('latin1')
  if (/-----BEGIN [A-Z ]*CERTIFICATE-----/.test(text)) {
    try {
      return new X509Certificate(text)
    } catch {
      throw new TlsError(part, 'holds a damaged certificate')
    }
  }
  const holds = /-----BEGIN [A-Z ]*PRIVATE KEY-----/.test(text) ? ', but a private key' : ''
  throw new TlsError(part, `holds no certificate in PEM form${holds}`)
}

function privateKeyOf({ key, passphrase }: TlsCredentials): KeyObject {
  const text = Buffer.from(key).toString('latin1')
  if (!/-----BEGIN [A-Z ]*PRIVATE KEY-----/.test(text)) {
    const holds = /-----BEGIN [A-Z ]*CERTIFICATE-----/.test(text) ? ', but a certificate' : ''
    throw new TlsError('key', `holds no private key in PEM form${holds}`)
  }
  const isEncrypted = /-----BEGIN ENCRYPTED |^Proc-Type:.*ENCRYPTED/m.test(text)
  if (isEncrypted && passphrase === undefined) {
    throw new TlsError('key', 'is encrypted, and no passphrase is given')
  }
  try {
    return createPrivateKey({ key: text, ...(passphrase === undefined ? {} : { passphrase }) })
  } catch {
    if (isEncrypted) throw new TlsError('passphrase', 'does not open the key')
    throw new TlsError('key', 'holds a damaged private key')
  }
}

function contextOf({ cert, key, ca, passphrase }: TlsCredentials) {
  return {
    // The certificates after the first are sent with it, whatever else this machine trusts.
    cert: Buffer.concat([Buffer.from(cert), Buffer.from('\n'), Buffer.from(ca ?? '')]),
    key: Buffer.from(key),
    ...(passphrase === undefined ? {} : { passphrase }),
    minVersion: 'TLSv1.2' as const,
    // Renegotiation costs the server far more than the client.
    secureOptions: constants.SSL_OP_NO_RENEGOTIATION,
  }
}

function reasonOf(error: unknown): string {
  const { reason, message } = error as Error & { readonly reason?: string }
  return reason ?? message
}

/** Makes an HTTP server whose connections are encrypted. */
export function createSecureServer(options: ServerOptions, credentials: TlsCredentials): Server {
  return createServer({
    ...options,
    ...contextOf(credentials),
    // WebSocket needs HTTP/1.1. TLS itself refuses clients that require another protocol.
    ALPNProtocols: ['http/1.1'],
    handshakeTimeout: MAX_INT32,
  })
}

/**
 * Limits the time of TLS handshakes. Node's own limit restarts with every byte, and its list of connections, which closing
 * a server uses, does not contain connections before the end of their handshake.
 */
export class TlsHandshakes {
  /** By both ends: an encrypted socket does not expose the socket below it. */
  readonly #pending = new Map<string, { readonly socket: NetworkSocket; readonly stop: StopTimer }>()

  /** @param late called with a connection that is about to be dropped as too slow */
  constructor(
    server: Server,
    timeout: number,
    private readonly late: (socket: NetworkSocket) => void,
  ) {
    server.on('connection', (socket: NetworkSocket) => this.#begin(socket, timeout))
    server.on('secureConnection', (socket) => this.#end(endsOf(socket)))
  }

  #begin(socket: NetworkSocket, timeout: number): void {
    socket.on('error', () => socket.destroy())
    // A socket that has closed has no address.
    if (socket.remoteAddress === undefined) {
      socket.destroy()
      return
    }
    const ends = endsOf(socket)
    const stop = startTimer(timeout, () => {
      this.late(socket)
      socket.destroy()
    })
    this.#pending.set(ends, { socket, stop })
    socket.once('close', () => {
      if (this.#pending.get(ends)?.socket === socket) this.#end(ends)
    })
  }

  #end(ends: string): void {
    this.#pending.get(ends)?.stop()
    this.#pending.delete(ends)
  }

  dropAll(): void {
    for (const { socket } of [...this.#pending.values()]) socket.destroy()
  }
}

/** Both ends identify a connection. One client port may be connected to several addresses of this machine. */
function endsOf({ remoteAddress, remotePort, localAddress, localPort }: NetworkSocket): string {
  return `${remoteAddress} ${remotePort} ${localAddress} ${localPort}`
}
