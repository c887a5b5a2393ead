/** Sends the HTTP requests of programs. */

import { isToken } from '../../check/token.js'
import { type HttpResponse, platform } from '../../platform/platform.js'
import { startTimer } from '../../platform/timer.js'
import { textOfByteString } from '../../values/byte-string.js'
import { STEPS } from '../../values/cost.js'
import { Failure } from '../../values/failure.js'
import { fail } from '../../values/failures/failures.js'
import { HeaderList, Message, payloadBytes, setReceivedBody } from '../../values/message.js'
import { wellFormed } from '../../values/utf8.js'
import type { NativeCall } from '../native.js'
import { outgoingHeaders } from './outgoing-headers.js'

/** Headers about the connection, the length of the body and the host, which the client itself writes. */
const OWN_HEADERS: ReadonlySet<string> = new Set([
  'connection',
  'content-length',
  'expect',
  'host',
  'http2-settings',
  'keep-alive',
  'proxy-connection',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
])

const USER_AGENT = 'ballerina'

/**
 * Sends a request and waits for the whole response. Sets the method and the request target of the message.
 *
 * @param verb any method, in any case
 * @param url absolute, `http` or `https`
 * @throws Failure for an invalid URL, a transport error, a response that does not arrive in time or is longer
 *   than the maximum length of a string
 */
export async function sendRequest(
  call: NativeCall,
  verb: string,
  url: string,
  message: Message,
): Promise<Message> {
  const { limits } = call
  call.charge(STEPS.request + STEPS.copyText(url.length))
  const { cancelled, bodyBytes = limits.stringLength } = call.event
  const target = parseUrl(url)
  const method = verb.toUpperCase()
  if (!isToken(method)) throw fail('MethodInvalid', { verb })
  const body = payloadBytes(message, limits)
  call.charge(STEPS.readText(body.length))
  const headers = requestHeaders(message)
  message.properties.set('HTTP_METHOD', method)
  message.properties.set('TO', `${target.pathname}${target.search}`)
  const ending = new AbortController()
  const end = () => ending.abort()
  let isLate = false
  const stopTimer = startTimer(
    limits.clientTimeout,
    () => {
      isLate = true
      end()
    },
    true,
  )
  cancelled?.addEventListener('abort', end)
  if (cancelled?.aborted) end()
  try {
    const response = await platform.sendHttp({ url: target, method, headers, body, signal: ending.signal })
    return await responseMessage(response, limits.stringLength, bodyBytes)
  } catch (error) {
    if (error instanceof Failure) throw error
    if (isLate) throw fail('ResponseLate', { seconds: limits.clientTimeout / 1000 })
    throw cancelled?.aborted
      ? fail('EventCancelled', { reason: cancelled.reason })
      : fail('RequestFailed', { reason: reasonOf(error) })
  } finally {
    stopTimer()
    cancelled?.removeEventListener('abort', end)
  }
}

function parseUrl(url: string): URL {
  // A lone surrogate becomes an escaped `?`, because a bare one would begin a query.
  const encodable = wellFormed(url, '%3F')
  const target = URL.canParse(encodable) ? new URL(encodable) : undefined
  if (target?.protocol === 'http:' || target?.protocol === 'https:') return target
  throw fail('UrlInvalid', { problem: target ? `unknown protocol: ${target.protocol.slice(0, -1)}` : url })
}

/** Returns names and values alternately. */
function requestHeaders({ headers }: Message): string[] {
  const lines = outgoingHeaders(headers, OWN_HEADERS)
  if (headers.get('User-Agent') === undefined) lines.push('User-Agent', USER_AGENT)
  return lines
}

async function responseMessage(
  { status, reason, headers, body }: HttpResponse,
  maxBytes: number,
  maxDecodedBytes: number,
): Promise<Message> {
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of body) {
    chunks.push(chunk)
    length += chunk.length
    if (length > maxBytes) throw fail('ResponseTooLarge', { limit: maxBytes })
  }
  const message = new Message()
  message.headers = headerList(headers)
  message.properties.set('HTTP_STATUS_CODE', status)
  if (reason !== '') message.properties.set('HTTP_REASON_PHRASE', reason)
  const codings = message.headers.getAll('Content-Encoding')
  setReceivedBody(message, joined(chunks, length), codings, maxDecodedBytes)
  return message
}

/** @param length the sum of the lengths of all chunks */
function joined(chunks: readonly Uint8Array[], length: number): Uint8Array {
  const [first] = chunks
  if (first && chunks.length === 1) return first
  const bytes = new Uint8Array(length)
  let end = 0
  for (const chunk of chunks) {
    bytes.set(chunk, end)
    end += chunk.length
  }
  return bytes
}

function headerList(raw: readonly string[]): HeaderList {
  const headers = new HeaderList()
  for (let i = 0; i + 1 < raw.length; i += 2) headers.add(raw[i]!, textOfByteString(raw[i + 1]!))
  return headers
}

/** Returns the message of a transport error; if several addresses were tried, that of the first. */
function reasonOf(error: unknown): string {
  const first = error instanceof AggregateError ? error.errors[0] : error
  return first instanceof Error && first.message !== '' ? first.message : 'the connection failed'
}
