/**
 * Sends HTTP requests with undici, which is loaded on the first request. Connections are kept alive and shared by the
 * whole process; an idle one does not keep the process running.
 */

import type { Dispatcher } from 'undici'
import type { HttpRequest, HttpResponse } from '../platform/platform.js'

type Transport = typeof import('./http-transport.js')

let loaded: Promise<{ readonly transport: Transport; readonly agent: Dispatcher }> | undefined

function load() {
  loaded ??= import('./http-transport.js').then((transport) => ({ transport, agent: new transport.Agent() }))
  return loaded
}

/** Implements `Platform.sendHttp`. The signal alone bounds how long it takes. */
export async function sendHttp({ url, method, headers, body, signal }: HttpRequest): Promise<HttpResponse> {
  const { transport, agent } = await load()
  const response = await transport.request(url, {
    dispatcher: agent,
    method: method as Dispatcher.HttpMethod,
    headers: headers as string[],
    body: body.length > 0 ? body : null,
    responseHeaders: 'raw',
    headersTimeout: 0,
    bodyTimeout: 0,
    signal,
  })
  return {
    status: response.statusCode,
    reason: response.statusText,
    headers: response.headers as unknown as readonly string[],
    body: response.body,
  }
}
