/** ballerina.net.http: properties of HTTP requests and responses, and the actions of the client connector. */

import { STEPS } from '../../values/cost.js'
import { Failure } from '../../values/failure.js'
import { fail } from '../../values/failures/failures.js'
import { MAX_INT32 } from '../../values/integer.js'
import { HeaderList, type Message } from '../../values/message.js'
import type { BalConnector } from '../../values/value.js'
import { bind, withPrefix } from '../bind.js'
import { sendRequest } from '../engines/http-client.js'
import { setHeader } from '../headers.js'
import { toIndex } from '../index-number.js'
import type { NativeBinding, NativeBindings, NativeCall } from '../native.js'

type WaitingFunction = (call: NativeCall, ...args: never[]) => Promise<Message>

const functions = bind({
  getMethod: (_call, message: Message) => property(message, 'HTTP_METHOD'),
  getRequestURL: (_call, message: Message) => property(message, 'TO'),
  getStatusCode: (_call, { properties }: Message) => {
    const status = properties.get('HTTP_STATUS_CODE')
    if (typeof status !== 'number') throw fail('StatusCodeMissing')
    return status
  },
  setStatusCode: (_call, { properties }: Message, status: number | bigint) => {
    properties.set('HTTP_STATUS_CODE', toIndex(status))
  },
  setReasonPhrase: (call, { properties }: Message, phrase: string) => {
    call.charge(STEPS.readText(phrase.length))
    // biome-ignore lint/suspicious/noControlCharactersInRegex: a line end would begin a header
    if (/[\u0000-\u0008\u000A-\u001F\u007F]/.test(phrase)) {
      throw fail('ReasonPhraseInvalid')
    }
    properties.set('HTTP_REASON_PHRASE', phrase)
  },
  getContentLength,
  setContentLength: (call, message: Message, length: number | bigint) => {
    call.charge(message.headers.size * STEPS.copyHeader)
    setHeader(message, 'Content-Length', String(length))
  },
  convertToResponse,
})

const VERBS = ['get', 'post', 'put', 'patch', 'delete', 'head'] as const

const actions: NativeBindings = Object.fromEntries([
  ...VERBS.map((verb) => [
    `ClientConnector.${verb}`,
    waiting(verb, (call, client: BalConnector, path: string, message: Message) =>
      sendRequest(call, verb, urlOf(client, path), message),
    ),
  ]),
  [
    'ClientConnector.execute',
    waiting('execute', (call, client: BalConnector, verb: string, path: string, message: Message) =>
      // Without a method, the method of the received request is used.
      sendRequest(call, verb.trim() || property(message, 'HTTP_METHOD'), urlOf(client, path), message),
    ),
  ],
])

export const httpBindings: NativeBindings = { ...functions, ...actions }

/** Binds an action that waits; its failures begin with the name of the action. */
function waiting(action: string, run: WaitingFunction): NativeBinding {
  const prefix = `Failed to invoke '${action}' action in ClientConnector. `
  return {
    suspends: true,
    nullFailure: prefix,
    run: async (call: NativeCall, ...args: never[]) => {
      try {
        return await run(call, ...args)
      } catch (error) {
        if (!(error instanceof Failure) || !error.isCatchable) throw error
        throw withPrefix(prefix, error)
      }
    },
  }
}

/**
 * Appends a path to the URI of a connector. Programs pass on paths that clients have sent, so a path must not
 * become part of the authority: `http://host` and `@other.example` would address another host.
 */
function urlOf({ values }: BalConnector, path: string): string {
  const uri = values[0] as string
  const isSeparated = /^$|^[/?#]/.test(path) || /^$|\/$|[?#]/.test(uri)
  return isSeparated ? uri + path : `${uri}/${path}`
}

function property({ properties }: Message, name: string): string {
  const value = properties.get(name)
  return typeof value === 'string' ? value : ''
}

function getContentLength(call: NativeCall, { headers }: Message): number {
  call.charge(STEPS.findHeader(headers.size))
  const text = headers.get('Content-Length') ?? ''
  // Reading a long text as a number takes time, so its length is checked first.
  const length = /^[+-]?\d{1,20}$/.test(text) ? Number(text) : Number.POSITIVE_INFINITY
  if (length > MAX_INT32 || length < -MAX_INT32 - 1) {
    throw fail('ContentLengthInvalid')
  }
  return length
}

/** Content-Type comes first, and only once, even if the program has set it. */
function convertToResponse(call: NativeCall, message: Message): void {
  if (!message.isRequest) return
  call.charge(message.headers.size * STEPS.copyHeader)
  const contentType = message.headers.get('Content-Type')
  const headers = new HeaderList()
  if (contentType !== undefined) headers.add('Content-Type', contentType)
  for (const [name, value] of message.keptHeaders) {
    if (name.toLowerCase() !== 'content-type') headers.add(name, value)
  }
  message.headers = headers
  message.isRequest = false
}
