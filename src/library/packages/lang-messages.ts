/** ballerina.lang.messages: payloads, headers and properties of messages. */

import { arrayOf, STRING } from '../../check/types.js'
import { STEPS, stepsOfName } from '../../values/cost.js'
import { fail } from '../../values/failures/failures.js'
import { type JsonValue, parseJson } from '../../values/json.js'
import { cloneMessage, type Message, type Payload, payloadText, plainBytes } from '../../values/message.js'
import { BalArray, type BalMap } from '../../values/value.js'
import { type BalXml, parseXml } from '../../values/xml.js'
import { bind, failingWith } from '../bind.js'
import { addHeader, removeHeader, setHeader } from '../headers.js'
import type { NativeCall } from '../native.js'

const NO_STRING_PAYLOAD = 'Error while retrieving string payload from message: '
const NO_JSON_PAYLOAD = 'Failed to get json payload: '
const NO_XML_PAYLOAD = 'Failed to get xml payload: '
const NO_BINARY_PAYLOAD = 'Failed to get binary payload: '

export const messagesBindings = {
  ...bind({ getStringPayload }, NO_STRING_PAYLOAD),
  ...bind({ getJsonPayload }, NO_JSON_PAYLOAD),
  ...bind({ getXmlPayload }, NO_XML_PAYLOAD),
  ...bind({ getBinaryPayload }, NO_BINARY_PAYLOAD),
  ...bind({
    setStringPayload: (call, message: Message, text: string) => {
      setPayload(call, message, { kind: 'text', text }, 'text/plain')
    },
    setJsonPayload: (call, message: Message, json: JsonValue) => {
      setPayload(call, message, { kind: 'json', json }, 'application/json')
    },
    setXmlPayload: (call, message: Message, xml: BalXml) => {
      setPayload(call, message, { kind: 'xml', xml }, 'application/xml')
    },
    setBinaryPayload: (call, message: Message, bytes: Uint8Array) => {
      setPayload(call, message, { kind: 'blob', bytes }, 'application/octet-stream')
    },
    setMapPayload: (call, message: Message, map: BalMap) => {
      setPayload(call, message, { kind: 'map', map }, 'application/x-www-form-urlencoded')
    },
    getStringValue: (call, { payload }: Message, name: string) => {
      if (payload?.kind === 'map') call.charge(stepsOfName(name.length, payload.map.entries.size))
      const value = payload?.kind === 'map' ? payload.map.entries.get(name) : undefined
      if (typeof value === 'string') return value
      throw fail('NoMapValue', { name })
    },
    getHeader: (call, { headers }: Message, name: string) => {
      call.charge(STEPS.findHeader(headers.size))
      const value = headers.get(name)
      if (value === undefined) throw fail('NoHeader', { name })
      return value
    },
    getHeaders: (call, { headers }: Message, name: string) => {
      call.charge(STEPS.findHeader(headers.size))
      return new BalArray(arrayOf(STRING), headers.getAll(name))
    },
    setHeader: (call, message: Message, name: string, value: string) => {
      call.charge(
        STEPS.header + message.headers.size * STEPS.copyHeader + STEPS.copyText(name.length + value.length),
      )
      setHeader(message, name, value)
    },
    addHeader: (call, message: Message, name: string, value: string) => {
      call.charge(STEPS.header + STEPS.copyText(name.length + value.length))
      addHeader(message, name, value)
    },
    removeHeader: (call, message: Message, name: string) => {
      call.charge(message.headers.size * STEPS.copyHeader)
      removeHeader(message, name)
    },
    setProperty: (call, { properties }: Message, name: string, value: string) => {
      call.charge(STEPS.property + stepsOfName(name.length, properties.size))
      properties.set(name, value)
    },
    getProperty: (call, { properties }: Message, name: string) => {
      call.charge(stepsOfName(name.length, properties.size))
      const value = properties.get(name) ?? ''
      if (typeof value === 'string') return value
      const type = typeof value === 'number' ? 'java.lang.Integer' : 'java.lang.Object'
      throw fail('PropertyNotString', { type })
    },
    clone: (call, message: Message) => {
      call.charge((message.headers.size + message.properties.size) * STEPS.copyHeader)
      return cloneMessage(message, call.limits)
    },
  }),
}

function getStringPayload(call: NativeCall, message: Message): string {
  const text = failingWith(NO_STRING_PAYLOAD, () => payloadText(message, call.limits))
  // Existing text is not charged, and received text is decoded only once; a blob is decoded each time.
  if (message.payload?.kind === 'blob') call.charge(STEPS.readText(text.length))
  return text
}

/**
 * Parses the payload as json. A received body is replaced by the result; text that the program has set is
 * parsed each time.
 */
function getJsonPayload(call: NativeCall, message: Message): JsonValue {
  if (message.payload?.kind === 'json') return message.payload.json
  const text = failingWith(NO_JSON_PAYLOAD, () => payloadText(message, call.limits))
  const json = failingWith(NO_JSON_PAYLOAD, () => parseJson(text, call.limits))
  const payload = message.payload
  if (payload?.kind === 'text' && payload.received) replaceReceived(message, payload, { kind: 'json', json })
  return json
}

/** Parses the payload as xml. A received body is replaced by the result; any other text is parsed each time. */
function getXmlPayload(call: NativeCall, message: Message): BalXml {
  if (message.payload?.kind === 'xml') return message.payload.xml
  const text = failingWith(NO_XML_PAYLOAD, () => payloadText(message, call.limits))
  const xml = failingWith(NO_XML_PAYLOAD, () => parseXml(text, call.limits))
  const payload = message.payload
  if (payload?.kind === 'text' && payload.received) replaceReceived(message, payload, { kind: 'xml', xml })
  return xml
}

/** Sets a payload and removes Content-Encoding, which described the previous bytes. */
function setPayload(call: NativeCall, message: Message, payload: Payload, contentType: string): void {
  call.charge(message.headers.size * STEPS.copyHeader)
  message.payload = payload
  setHeader(message, 'Content-Type', contentType)
  if (message.headers.get('Content-Encoding') !== undefined) removeHeader(message, 'Content-Encoding')
}

function replaceReceived(message: Message, { coded }: Payload & { kind: 'text' }, parsed: Payload): void {
  message.payload = parsed
  if (coded) removeHeader(message, 'Content-Encoding')
}

function getBinaryPayload(call: NativeCall, message: Message): Uint8Array {
  const bytes = failingWith(NO_BINARY_PAYLOAD, () => plainBytes(message, call.limits))
  call.charge(STEPS.copyText(bytes.length))
  // Received bytes may be part of a much larger buffer of the network, which a blob must not keep in memory.
  return bytes.buffer.byteLength > 2 * bytes.length ? new Uint8Array(bytes) : bytes
}
