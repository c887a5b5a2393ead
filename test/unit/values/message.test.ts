import { expect } from 'chai'
import { parseJson } from '../../../src/values/json.js'
import {
  cloneMessage,
  HeaderList,
  Message,
  type Payload,
  payloadBytes,
  payloadText,
} from '../../../src/values/message.js'
import { BalFloat, BalMap } from '../../../src/values/value.js'

function carrying(payload: Payload): Message {
  const message = new Message()
  message.payload = payload
  return message
}

const wire = (payload: Payload) => Buffer.from(payloadBytes(carrying(payload))).toString('latin1')

describe('headers', () => {
  it('keep order and spelling, and compare names without case', () => {
    const headers = new HeaderList()
    headers.add('B', '1')
    headers.add('a', '2')
    headers.add('b', '3')
    expect([...headers]).to.deep.equal([
      ['B', '1'],
      ['a', '2'],
      ['b', '3'],
    ])
    expect([headers.get('b'), headers.getAll('B'), headers.get('c'), headers.size]).to.deep.equal([
      '3',
      ['1', '3'],
      undefined,
      3,
    ])
    headers.set('A', '4')
    headers.remove('b')
    expect([...headers]).to.deep.equal([['A', '4']])
  })

  it('have names like __proto__ as any other', () => {
    const headers = new HeaderList()
    expect(headers.get('__proto__')).to.equal(undefined)
    headers.add('__proto__', 'x')
    expect(headers.get('__PROTO__')).to.equal('x')
  })
})

describe('a payload', () => {
  it('is an empty text when there is none', () => {
    expect(payloadText(new Message())).to.equal('')
    expect(wire(undefined)).to.equal('')
  })

  it('is decoded once and remembered as received', () => {
    const message = carrying({ kind: 'bytes', bytes: Uint8Array.of(0x68, 0xff) })
    expect(payloadText(message)).to.equal('h\ufffd')
    expect(message.payload).to.deep.equal({
      kind: 'text',
      text: 'h\ufffd',
      received: Uint8Array.of(0x68, 0xff),
    })
  })

  it('leaves as the bytes that came', () => {
    expect(wire({ kind: 'bytes', bytes: Uint8Array.of(0xff, 0) })).to.equal('\xff\0')
  })

  it('leaves as the bytes that came, also after its text was read', () => {
    const message = carrying({ kind: 'bytes', bytes: Uint8Array.of(0xff, 0) })
    payloadText(message)
    expect([...payloadBytes(message)]).to.deep.equal([0xff, 0])
  })

  it('of binary data stays binary when it is read as text', () => {
    const message = carrying({ kind: 'blob', bytes: Uint8Array.of(0x68, 0xff) })
    expect(payloadText(message)).to.equal('h\ufffd')
    expect([...payloadBytes(message)]).to.deep.equal([0x68, 0xff])
  })

  it('leaves as UTF-8, a lone surrogate as a question mark', () => {
    expect(wire({ kind: 'text', text: 'é\ud800😀' })).to.equal('\xc3\xa9?\xf0\x9f\x98\x80')
  })

  it('shows a json string without quotes and sends it with them', () => {
    expect(payloadText(carrying({ kind: 'json', json: 'x' }))).to.equal('x')
    expect(wire({ kind: 'json', json: 'x' })).to.equal('"x"')
    expect(wire({ kind: 'json', json: parseJson('{ "a" : 1.0 }') })).to.equal('{"a":1.0}')
  })

  it('writes a map as a form', () => {
    const map = new BalMap()
    map.entries.set('a b', 'é&').set('f', new BalFloat(1))
    expect(wire({ kind: 'map', map })).to.equal('a+b=%C3%A9%26&f=1.0')
  })
})

describe('a cloned message', () => {
  it('copies a map payload, too', () => {
    const map = new BalMap()
    map.entries.set('a', 1)
    const clone = cloneMessage(carrying({ kind: 'map', map }))
    map.entries.set('b', 2)
    expect(payloadText(clone)).to.equal('a=1')
  })

  it('is still a request from the same connection', () => {
    const message = new Message()
    message.isRequest = true
    message.connection = {}
    const clone = cloneMessage(message)
    expect([clone.isRequest, clone.connection]).to.deep.equal([true, message.connection])
  })
})
