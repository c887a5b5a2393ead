/** ballerina.net.uri: query parameters and percent-encoding. */

import { percentDecoded } from '../../values/byte-string.js'
import { STEPS } from '../../values/cost.js'
import { fail } from '../../values/failures/failures.js'
import { GrowingText } from '../../values/growing-text.js'
import type { Message } from '../../values/message.js'
import { utf8BytesOf } from '../../values/utf8.js'
import { bind } from '../bind.js'
import type { NativeCall } from '../native.js'

export const uriBindings = bind({
  getQueryParam: (call, message: Message, key: string) => {
    const url = message.properties.get('TO')
    return typeof url === 'string' ? queryParameter(call, url, key) : ''
  },
  encode: (call, text: string) => encode(call, text),
})

/** The query is everything after the first `?`; a value ends where the next parameter begins. */
function queryParameter(call: NativeCall, url: string, key: string): string {
  call.charge(STEPS.copyText(url.length))
  const start = url.indexOf('?')
  if (start < 0) return ''
  let value = ''
  for (const part of url.slice(start + 1).split('&')) {
    const equals = part.indexOf('=')
    const name = equals < 0 ? part : part.slice(0, equals)
    if (part !== '' && decode(name) === key) value = equals < 0 ? '' : decode(part.slice(equals + 1))
  }
  return value
}

/** Decodes `+` as a space and `%41` as `A`. */
function decode(text: string): string {
  const plain = text.replaceAll('+', ' ')
  if (!plain.includes('%')) return plain
  const broken = /%(?![0-9a-fA-F]{2})(.{0,2})/s.exec(plain)
  if (broken) {
    const digits = broken[1]!
    throw digits.length < 2 ? fail('UrlEscapeIncomplete') : fail('UrlEscapeInvalid', { digits })
  }
  return percentDecoded(plain)
}

function encode(call: NativeCall, text: string): string {
  call.charge(STEPS.copyText(text.length))
  const encoded = new GrowingText(call.limits)
  // Alternates between unreserved characters and the others.
  for (const [plain, other] of text.matchAll(/[A-Za-z0-9_.~-]+|([^A-Za-z0-9_.~-]+)/g)) {
    if (other === undefined) encoded.append(plain)
    else for (const byte of utf8BytesOf(other)) encoded.append(escapeOf(byte))
  }
  return encoded.text
}

function escapeOf(byte: number): string {
  return `%${byte.toString(16).toUpperCase().padStart(2, '0')}`
}
