import { expect } from 'chai'
import * as fc from 'fast-check'
import { ANY, arrayOf, type StructType, type Type } from '../../../src/check/types.js'
import { libraryPaths } from '../../../src/library/load.js'
import type { NativeCall } from '../../../src/library/native.js'
import { CancellationSource } from '../../../src/runtime/cancellation.js'
import { Failure } from '../../../src/values/failure.js'
import { fail } from '../../../src/values/failures/failures.js'
import { JsonArray, JsonObject, type JsonValue, parseJson } from '../../../src/values/json.js'
import { Message } from '../../../src/values/message.js'
import {
  BalArray,
  BalConnector,
  BalFloat,
  BalJson,
  BalMap,
  BalStruct,
  defaultValue,
  newStruct,
  type Value,
} from '../../../src/values/value.js'
import { FakeConnection, FakeHub, fakeCall, native, nativesOf, signatureText } from './natives.js'

const TEXTS = [
  '',
  ' ',
  'a',
  '__proto__',
  'constructor',
  '\ud800',
  '\udc00a',
  '\u0000',
  '\r\n',
  'é',
  '😀',
  '$',
  '$.',
  '$..*',
  '$[0]',
  '$[-1]',
  '$.a.b',
  '$.a',
  '$[?(@.a',
  '$[?(@.a == 1)]',
  '$.length()',
  '[',
  '(',
  ')',
  '*',
  '\\',
  '(a*)*',
  '[^a]',
  '.',
  '|',
  '^$',
  '${',
  '$1',
  '%',
  '%zz',
  '=',
  '====',
  'UTF-8',
  'utf-16',
  'yyyy',
  "'",
  'SHA1',
  'MD5',
  'Content-Length',
  '-1',
  '99999999999999999999',
  '{"a":1}',
  '[1,',
  'x'.repeat(100_000),
  '(('.repeat(5_000),
  '['.repeat(10_000),
  "'".repeat(9_999),
]
const INTS = [
  0,
  -0,
  1,
  -1,
  2,
  3,
  5,
  404,
  2147483647,
  2147483648,
  -2147483649,
  Number.MAX_SAFE_INTEGER,
  9223372036854775807n,
  -9223372036854775808n,
]
const FLOATS = [0, -0, 1, 1e300, -1.5, Number.NaN, Number.POSITIVE_INFINITY, 5e-324]

const BLOBS = [[], [0], [0xff, 0xfe], [0xff, 0xc3, 0x28], [0xd8, 0, 0xdc], [0xf0, 0x9f, 0x98, 0x80]].map(
  (bytes) => Uint8Array.from(bytes),
)

function endlessJson(): JsonValue {
  const json = new JsonObject()
  json.members.set('a', json).set('b', new JsonArray([json]))
  return json
}

function deepJson(): JsonValue {
  let json: JsonValue = null
  for (let i = 0; i < 20_000; i++) json = new JsonArray([json])
  return json
}

function jsons(): JsonValue[] {
  return [
    'text',
    5,
    12345678901234567890n,
    new BalFloat(1),
    true,
    endlessJson(),
    deepJson(),
    ...['{}', '[]', '{"a":{"b":[1,2.5,null,"x"]},"__proto__":1}', '[[1],[2],{"a":1}]'].map((text) =>
      parseJson(text),
    ),
  ]
}

function messages(): Message[] {
  const bytes = new Message()
  bytes.payload = { kind: 'bytes', bytes: Uint8Array.of(0xff, 0x7b, 0xc3) }
  bytes.isRequest = true
  bytes.properties.set('TO', '/a?%=&&b=%zz&c').set('HTTP_METHOD', 'GET').set('HTTP_STATUS_CODE', 200)
  const text = new Message()
  text.payload = { kind: 'text', text: '{"a":' }
  text.headers.add('Content-Length', 'NaN')
  const json = new Message()
  json.payload = { kind: 'json', json: endlessJson() }
  json.connection = new FakeConnection()
  const blob = new Message()
  blob.payload = { kind: 'blob', bytes: Uint8Array.of(0xff, 0x7b, 0xc3) }
  const map = new Message()
  map.payload = { kind: 'map', map: maps()[1]! }
  return [new Message(), bytes, text, json, blob, map]
}

function maps(): BalMap[] {
  const map = new BalMap()
  map.entries
    .set('__proto__', 1)
    .set('\ud800', null)
    .set('self', map)
    .set('f', new BalFloat(1))
    .set('j', new BalJson('x'))
  return [new BalMap(), map]
}

/** Created for every call, because natives change their arguments. */
function evilValues(type: Type): readonly Value[] {
  switch (type.kind) {
    case 'string':
      return TEXTS
    case 'int':
      return INTS
    case 'float':
      return FLOATS
    case 'boolean':
      return [true, false]
    case 'json':
      return [null, ...jsons()]
    case 'map':
      return [null, ...maps()]
    case 'message':
      return [null, ...messages()]
    case 'array':
      return [
        null,
        new BalArray(type, []),
        new BalArray(type, [defaultValue(type.element)]),
        new BalArray(type, [...evilValues(type.element)]),
      ]
    case 'struct':
      return [null, evilStruct(type)]
    case 'blob':
      return BLOBS
    case 'any':
      return [
        null,
        'x',
        1,
        new BalFloat(1),
        new BalJson(false),
        ...BLOBS,
        ...jsons(),
        ...maps(),
        ...messages(),
        new BalArray(arrayOf(ANY), [null, 1, 'x']),
      ]
    case 'connector':
      return [null, ...TEXTS.map((text) => new BalConnector(type, [text, text]))]
    default:
      return [null]
  }
}

function evilStruct(type: StructType): Value {
  return newStruct(
    type,
    type.fields.map((field) => defaultValue(field.type)),
  )
}

/** In `main`, in an HTTP resource, in a WebSocket resource; the last one with few steps left. */
function calls(cancelled: CancellationSource): NativeCall[] {
  const service = {
    name: 's',
    hasBroadcastList: true,
    connectionCount: 1,
    broadcastText: () => {},
    broadcastBinary: () => {},
    broadcastTextToOthers: () => {},
    broadcastBinaryToOthers: () => {},
  }
  const connection = new FakeConnection()
  let left = 1_000
  const charge = (steps: number) => {
    left -= steps
    if (left < 0) throw fail('ExecutionLimit')
  }
  return [
    fakeCall({ event: { hub: new FakeHub(), cancelled } }),
    fakeCall(
      { event: { hub: new FakeHub(), cancelled, service } },
      { stringLength: 10, arrayLength: 2, mapEntries: 1, nameBytes: 2 },
    ),
    fakeCall({ event: { hub: new FakeHub(), cancelled, service, connection }, charge }),
  ]
}

/** True if a native's result is represented as its declared type demands. */
function fits(result: unknown, type: Type | undefined): boolean {
  switch (type?.kind) {
    case undefined:
      return result === undefined
    case 'int':
      return typeof result === 'bigint' || Number.isSafeInteger(result)
    case 'float':
      return typeof result === 'number'
    case 'string':
    case 'boolean':
      return typeof result === type.kind
    case 'array':
      return result instanceof BalArray && result.type === type
    case 'message':
      return result instanceof Message
    case 'blob':
      return result instanceof Uint8Array
    case 'struct':
      return result === null || (result instanceof BalStruct && result.type === type)
    default:
      return !(result instanceof Promise) && result !== undefined
  }
}

describe('every native, whatever it is given', () => {
  for (const path of libraryPaths) {
    for (const callable of nativesOf(path)) {
      const types = callable.parameters.map(({ type }) => type)
      it(`${path}:${signatureText(callable)} fails with nothing but a failure`, async () => {
        const run = native(`${path}:${signatureText(callable)}`)
        const choices = types.map((type) => fc.nat({ max: evilValues(type).length - 1 }))
        await fc.assert(
          fc.asyncProperty(fc.tuple(...choices), fc.nat({ max: 2 }), async (choice, place) => {
            const args = types.map((type, index) => evilValues(type)[choice[index]!])
            const charges: number[] = []
            // Waits are cancelled immediately.
            const server = new CancellationSource()
            const call = calls(server)[place]!
            const { charge } = call
            call.charge = function noteCharge(steps) {
              charges.push(steps)
              charge.call(call, steps)
            }
            try {
              const outcome = run(call, ...args)
              server.abort()
              const result = await outcome
              expect(fits(result, callable.results[0]?.type), String(result)).to.equal(true)
            } catch (error) {
              if (!(error instanceof Failure)) throw error
              expect(error.message).to.be.a('string').and.not.to.equal('')
            }
            expect(charges.every((steps) => Number.isSafeInteger(steps) && steps >= 0)).to.equal(true)
          }),
          { numRuns: types.length === 0 ? 1 : 60 },
        )
      })
    }
  }
})
