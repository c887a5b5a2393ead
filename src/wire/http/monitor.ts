/** Serves `/healthz` and `/metrics` on a port of its own. */

import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { MetricsAddress } from '../../runtime/server.js'
import type { ServiceHost } from '../../runtime/service-host.js'
import { hostToShow } from './http-server.js'
import type { Metrics } from './metrics.js'
import type { Traffic } from './traffic.js'

const MAX_CONNECTIONS = 64
const TIMEOUT = 10_000

/**
 * Opens the port and starts to count.
 *
 * @throws the system's error when the port cannot be opened
 */
export async function openMonitor(
  { port, host = '127.0.0.1' }: MetricsAddress,
  services: ServiceHost,
  traffic: Traffic,
): Promise<Monitor> {
  // prom-client is loaded only for metrics.
  const { createMetrics } = await import('./metrics.js')
  const monitor = new Monitor(createMetrics(services, traffic), hostToShow(host))
  try {
    await monitor.open(port, host)
    return monitor
  } catch (error) {
    await monitor.close()
    throw error
  }
}

export class Monitor {
  /** True when the server stops: a load balancer should send no more clients. */
  isDraining = false
  readonly #server = createServer(
    { headersTimeout: TIMEOUT, requestTimeout: TIMEOUT, keepAliveTimeout: TIMEOUT },
    (request, response) => void this.#answer(request, response),
  )

  constructor(
    private readonly metrics: Metrics,
    private readonly host: string,
  ) {
    this.#server.maxConnections = MAX_CONNECTIONS
    this.#server.timeout = TIMEOUT
  }

  /** @throws the system's error when the port cannot be opened */
  open(port: number, host: string): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#server.once('error', reject)
      this.#server.listen({ port, host }, () => {
        this.#server.off('error', reject)
        // Too many open files, for example: that must not end the process.
        this.#server.on('error', () => {})
        resolve()
      })
    })
  }

  /** URL of the metrics. */
  get url(): string {
    const { port = 0 } = (this.#server.address() as AddressInfo | null) ?? {}
    return `http://${this.host}:${port}/metrics`
  }

  close(): Promise<void> {
    this.metrics.stop()
    return new Promise((resolve) => {
      this.#server.close(() => resolve())
      this.#server.closeAllConnections()
    })
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    // The body has to be read before the next request of the connection.
    request.resume()
    const path = (request.url ?? '/').replace(/\?.*$/s, '')
    if (path !== '/healthz' && path !== '/metrics') {
      end(response, 404, 'there are /healthz and /metrics\n')
    } else if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.setHeader('Allow', 'GET, HEAD')
      end(response, 405, 'method not allowed\n')
    } else if (path === '/healthz') {
      if (this.isDraining) end(response, 503, 'draining')
      else end(response, 200, 'ok')
    } else {
      end(response, 200, await this.metrics.text(), this.metrics.contentType)
    }
  }
}

function end(response: ServerResponse, status: number, text: string, type = 'text/plain'): void {
  response.writeHead(status, {
    'Content-Type': type,
    'Content-Length': Buffer.byteLength(text),
    'Cache-Control': 'no-store',
  })
  // Node leaves the body out of a response to HEAD.
  response.end(text)
}
