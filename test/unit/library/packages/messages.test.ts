import { expect } from 'chai'
import { type JsonObject, parseJson, printJson } from '../../../../src/values/json.js'
import { Message } from '../../../../src/values/message.js'
import { type BalArray, BalMap } from '../../../../src/values/value.js'
import { failureText, fakeCall, native } from '../natives.js'

const messages = (name: string, ...args: unknown[]) =>
  native(`ballerina.lang.messages:${name}`)(fakeCall(), ...args)
const http = (name: string, ...args: unknown[]) => native(`ballerina.net.http:${name}`)(fakeCall(), ...args)

function received(text: string): Message {
  const message = new Message()
  message.payload = { kind: 'bytes', bytes: Buffer.from(text) }
  message.isRequest = true
  return message
}

describe('messages: payloads', () => {
  it('has an empty text without payload', () => {
    expect(messages('getStringPayload', new Message())).to.equal('')
  })

  it('returns a received text repeatedly, with its byte order mark', () => {
    const message = received('\ufeffhé')
    expect(messages('getStringPayload', message)).to.equal('\ufeffhé')
    expect(messages('getStringPayload', message)).to.equal('\ufeffhé')
  })

  it('returns the received bytes, before and after they were read as text', () => {
    const message = new Message()
    message.payload = { kind: 'bytes', bytes: Uint8Array.of(0xff, 0x61) }
    expect(messages('getBinaryPayload', message)).to.deep.equal(Uint8Array.of(0xff, 0x61))
    expect(messages('getStringPayload', message)).to.equal('\ufffda')
    expect(messages('getBinaryPayload', message)).to.deep.equal(Uint8Array.of(0xff, 0x61))
  })

  it('returns received bytes without the network buffer around them', () => {
    const piece = new Uint8Array(64 * 1024)
    const message = new Message()
    message.payload = { kind: 'bytes', bytes: piece.subarray(10, 20) }
    expect((messages('getBinaryPayload', message) as Uint8Array).buffer.byteLength).to.equal(10)
  })

  it('returns any other payload as the bytes that would be sent', () => {
    const message = new Message()
    expect(messages('getBinaryPayload', message)).to.deep.equal(new Uint8Array())
    messages('setStringPayload', message, 'é')
    expect(messages('getBinaryPayload', message)).to.deep.equal(Uint8Array.of(0xc3, 0xa9))
    expect(failureText(() => messages('getBinaryPayload', null))).to.equal(
      'Failed to get binary payload: argument 0 is null',
    )
  })

  it('keeps the bytes that were set, and reads them as text or json', () => {
    const message = new Message()
    const bytes = Buffer.from('[ 1 ]')
    messages('setBinaryPayload', message, bytes)
    expect(messages('getBinaryPayload', message)).to.deep.equal(new Uint8Array(bytes))
    expect(messages('getStringPayload', message)).to.equal('[ 1 ]')
    expect(printJson(messages('getJsonPayload', message) as JsonObject)).to.equal('[1]')
    expect(messages('getStringPayload', message)).to.equal('[ 1 ]')
    expect(message.headers.get('Content-Type')).to.equal('application/octet-stream')
  })

  it('replaces a received body by the json parsed from it', () => {
    const message = received("{'a' : 1, 'a':2 }")
    const json = messages('getJsonPayload', message)
    expect(messages('getJsonPayload', message)).to.equal(json)
    expect(messages('getStringPayload', message)).to.equal('{"a":2}')
  })

  it('replaces a received body also after its text was read', () => {
    const message = received('[ 1 ]')
    expect(messages('getStringPayload', message)).to.equal('[ 1 ]')
    messages('getJsonPayload', message)
    expect(messages('getStringPayload', message)).to.equal('[1]')
  })

  it('parses a text that the program has set each time', () => {
    const message = new Message()
    messages('setStringPayload', message, '[ 1 ]')
    expect(messages('getJsonPayload', message)).not.to.equal(messages('getJsonPayload', message))
    expect(messages('getStringPayload', message)).to.equal('[ 1 ]')
  })

  it('keeps the very json that was set', () => {
    const message = new Message()
    const json = parseJson('{"a":1}') as JsonObject
    messages('setJsonPayload', message, json)
    json.members.set('a', 2)
    expect(messages('getJsonPayload', message)).to.equal(json)
    expect(messages('getStringPayload', message)).to.equal('{"a":2}')
  })

  it('takes any json value, not only objects and arrays', () => {
    expect(messages('getJsonPayload', received(' 5 '))).to.equal(5)
    expect(messages('getJsonPayload', received('"x"'))).to.equal('x')
  })

  it('sets the content type and leaves other headers and properties alone', () => {
    const message = new Message()
    messages('addHeader', message, 'content-TYPE', 'a/b')
    messages('setHeader', message, 'X-A', '1')
    messages('setStringPayload', message, 'x')
    expect([...message.headers]).to.deep.equal([
      ['X-A', '1'],
      ['Content-Type', 'text/plain'],
    ])
    messages('setJsonPayload', message, parseJson('{}'))
    expect(messages('getHeader', message, 'content-type')).to.equal('application/json')
    messages('setMapPayload', message, new BalMap())
    expect(messages('getHeader', message, 'Content-Type')).to.equal('application/x-www-form-urlencoded')
  })

  it('reads values of a map payload', () => {
    const message = new Message()
    const map = new BalMap()
    map.entries.set('a', 'x').set('n', 1)
    messages('setMapPayload', message, map)
    expect(messages('getStringValue', message, 'a')).to.equal('x')
    for (const name of ['b', 'n', '__proto__']) {
      expect(failureText(() => messages('getStringValue', message, name))).to.equal(
        `Given property ${name} is not found in the Map message`,
      )
    }
    expect(messages('getStringPayload', message)).to.equal('a=x&n=1')
  })

  // biome-ignore format: table
  const failures: [name: string, args: unknown[], text: string | RegExp][] = [
    ['getStringPayload', [null], 'Error while retrieving string payload from message: argument 0 is null'],
    ['getJsonPayload', [null], 'Failed to get json payload: argument 0 is null'],
    ['getJsonPayload', [new Message()], 'Failed to get json payload: cannot parse an empty string to json'],
    ['getJsonPayload', [received(' \n')], 'Failed to get json payload: cannot parse an empty string to json'],
    ['getJsonPayload', [received('{} x')], /^Failed to get json payload: failed to create json: /],
    ['getJsonPayload', [received('['.repeat(100_000))], /^Failed to get json payload: failed to create json: more than 512 levels/],
    ['setJsonPayload', [new Message(), null], 'argument 1 is null'],
    ['setStringPayload', [null, ''], 'argument 0 is null'],
    ['getHeader', [new Message(), 'id'], "Header 'id' not present in the message"],
    ['getHeader', [new Message(), ''], "Header '' not present in the message"],
    ['setHeader', [new Message(), 'a b', 'x'], "invalid header name 'a b'"],
    ['setHeader', [new Message(), '', 'x'], "invalid header name ''"],
    ['addHeader', [new Message(), 'a', 'x\r\nset-cookie: y'], "invalid value of header 'a': it has a control character"],
    ['addHeader', [new Message(), 'a\n', 'x'], "invalid header name 'a\n'"],
    ['addHeader', [new Message(), 'a', '\u0000'], "invalid value of header 'a': it has a control character"],
  ]

  for (const [name, args, text] of failures) {
    it(`refuses ${name} of ${JSON.stringify(args.slice(1))} with ${text}`, () => {
      expect(failureText(() => messages(name, ...args))).to.match(
        text instanceof RegExp ? text : new RegExp(`^${text.replace(/[()[\]]/g, '\\$&')}$`),
      )
    })
  }
})

describe('messages: headers and properties', () => {
  it('compares names without case; the value added last wins', () => {
    const message = new Message()
    message.headers.add('X-A', 'received')
    messages('addHeader', message, 'x-a', 'one')
    messages('addHeader', message, 'X-A', 'two')
    expect(messages('getHeader', message, 'X-a')).to.equal('two')
    expect((messages('getHeaders', message, 'x-A') as BalArray).items).to.deep.equal([
      'received',
      'one',
      'two',
    ])
    messages('setHeader', message, 'x-A', 'three')
    expect([...message.headers]).to.deep.equal([['x-A', 'three']])
    messages('removeHeader', message, 'X-A')
    messages('removeHeader', message, 'X-A')
    expect((messages('getHeaders', message, 'x-a') as BalArray).items).to.deep.equal([])
  })

  it('keeps properties by exact name, and returns an empty string for one that is not set', () => {
    const message = new Message()
    messages('setProperty', message, '__proto__', 'p')
    expect(messages('getProperty', message, '__proto__')).to.equal('p')
    expect(messages('getProperty', message, '__PROTO__')).to.equal('')
    http('setStatusCode', message, 404)
    expect(failureText(() => messages('getProperty', message, 'HTTP_STATUS_CODE'))).to.equal(
      'Property value is of unknown type : java.lang.Integer',
    )
  })

  it('clones into a message that shares nothing', () => {
    const message = received('{"a":[1]}')
    messages('addHeader', message, 'A', '1')
    messages('setProperty', message, 'p', 'q')
    const json = messages('getJsonPayload', message) as JsonObject
    const clone = messages('clone', message) as Message
    expect([...clone.headers]).to.deep.equal([['A', '1']])
    expect(messages('getProperty', clone, 'p')).to.equal('q')
    json.members.set('b', 2)
    messages('setHeader', message, 'A', '2')
    messages('setHeader', clone, 'B', '3')
    messages('setProperty', clone, 'p', 'r')
    expect(printJson(messages('getJsonPayload', clone) as JsonObject)).to.equal('{"a":[1]}')
    expect([...clone.headers]).to.deep.equal([
      ['A', '1'],
      ['B', '3'],
    ])
    expect([...message.headers]).to.deep.equal([['A', '2']])
    expect([...message.keptHeaders]).to.deep.equal([['A', '2']])
    expect(messages('getProperty', message, 'p')).to.equal('q')
  })
})

describe('http', () => {
  it('returns the method and URL of a request, and empty strings for other messages', () => {
    const message = new Message()
    expect([http('getMethod', message), http('getRequestURL', message)]).to.deep.equal(['', ''])
    message.properties.set('HTTP_METHOD', 'POST').set('TO', '/a?b=c')
    expect([http('getMethod', message), http('getRequestURL', message)]).to.deep.equal(['POST', '/a?b=c'])
  })

  it('keeps status and reason', () => {
    const message = new Message()
    expect(failureText(() => http('getStatusCode', message))).to.equal('Invalid status code found')
    http('setStatusCode', message, -5)
    expect(http('getStatusCode', message)).to.equal(-5)
    expect(failureText(() => http('setStatusCode', message, 2147483648))).to.equal(
      'index number too large: 2,147,483,648',
    )
    http('setReasonPhrase', message, 'So be it')
    expect(message.properties.get('HTTP_REASON_PHRASE')).to.equal('So be it')
    expect(failureText(() => http('setReasonPhrase', message, 'a\r\nb'))).to.match(/control character/)
  })

  it('reads and writes the content length', () => {
    const message = new Message()
    expect(failureText(() => http('getContentLength', message))).to.equal('Invalid content length')
    http('setContentLength', message, 9223372036854775807n)
    expect(messages('getHeader', message, 'content-length')).to.equal('9223372036854775807')
    for (const text of ['9223372036854775807', 'x', ' 5', '5 ', '', '0x10', '1e3', '2147483648']) {
      messages('setHeader', message, 'Content-Length', text)
      expect(
        failureText(() => http('getContentLength', message)),
        text,
      ).to.equal('Invalid content length')
    }
    for (const length of [0, 17, -4, 2147483647]) {
      http('setContentLength', message, length)
      expect(http('getContentLength', message)).to.equal(length)
    }
  })

  it('makes a response of a request: its headers go, those of the program stay', () => {
    const message = received('hello')
    for (const [name, value] of [
      ['Host', 'h'],
      ['content-type', 'text/x'],
      ['X-In', '1'],
    ])
      message.headers.add(name!, value!)
    messages('setHeader', message, 'X-Out', '2')
    http('convertToResponse', message)
    expect([...message.headers]).to.deep.equal([
      ['Content-Type', 'text/x'],
      ['X-Out', '2'],
    ])
    expect(messages('getStringPayload', message)).to.equal('hello')
  })

  it('has the content type once if the program set it, and none otherwise', () => {
    const message = received('x')
    messages('setStringPayload', message, 'y')
    http('convertToResponse', message)
    expect([...message.headers]).to.deep.equal([['Content-Type', 'text/plain']])
    const bare = received('x')
    bare.headers.add('Host', 'h')
    http('convertToResponse', bare)
    expect([...bare.headers]).to.deep.equal([])
  })

  it('leaves a response unchanged', () => {
    const message = new Message()
    message.headers.add('X', '1')
    http('convertToResponse', message)
    expect([...message.headers]).to.deep.equal([['X', '1']])
  })
})
