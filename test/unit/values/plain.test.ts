import { expect } from 'chai'
import * as fc from 'fast-check'
import {
  ANY,
  arrayOf,
  BLOB,
  BOOLEAN,
  FLOAT,
  INT,
  JSON_TYPE,
  MAP,
  MESSAGE,
  STRING,
  type StructType,
  type Type,
} from '../../../src/check/types.js'
import { Failure } from '../../../src/values/failure.js'
import { JsonArray, JsonObject, parseJson, printJson } from '../../../src/values/json.js'
import { Message } from '../../../src/values/message.js'
import { fromPlain, toPlain } from '../../../src/values/plain.js'
import { BalArray, BalFloat, BalJson, BalMap, type BalStruct, newStruct } from '../../../src/values/value.js'

const address: StructType = {
  kind: 'struct',
  name: 'Address',
  packagePath: 'acme.users',
  fields: [{ name: 'city', index: 0, type: STRING, defaultValue: { type: STRING, value: 'Bern' } }],
}
const person: StructType = {
  kind: 'struct',
  name: 'Person',
  packagePath: '',
  fields: [
    { name: 'name', index: 0, type: STRING },
    { name: 'age', index: 1, type: INT },
    { name: 'address', index: 2, type: address },
  ],
}

function failureText(run: () => unknown): string {
  try {
    run()
  } catch (error) {
    if (error instanceof Failure) return error.message
    throw error
  }
  throw new Error('expected a failure')
}

describe('plain values', () => {
  // biome-ignore format: table
  const table: [type: Type, plain: unknown][] = [
    [INT, 5], [INT, -9007199254740991], [INT, 9223372036854775807n], [FLOAT, 1.5], [FLOAT, 1], [FLOAT, Number.POSITIVE_INFINITY], [STRING, '\ud800'], [BOOLEAN, true],
    [JSON_TYPE, null], [JSON_TYPE, 'x'], [JSON_TYPE, 1], [JSON_TYPE, 1.5], [JSON_TYPE, { a: [1, { b: null }], c: 'x' }], [JSON_TYPE, 12345678901234567890n],
    [MAP, { a: 1, b: 1.5, c: 'x', d: null, e: { f: [true] } }], [MAP, null],
    [arrayOf(INT), [1, 2]], [arrayOf(arrayOf(STRING)), [['a'], [], null]], [arrayOf(INT), null],
    [person, { name: 'Ann', age: 41, address: { city: 'Thun' } }], [person, { name: 'Ann', age: 41, address: null }],
    [MESSAGE, { headers: { A: '1', B: ['2', '3'] }, payload: 'text' }], [MESSAGE, { headers: {} }], [MESSAGE, { headers: {}, payload: { a: 1 } }],
    [ANY, 5], [ANY, 'x'], [ANY, null],
    [BLOB, Uint8Array.of(0, 255)], [ANY, Uint8Array.of(1)], [arrayOf(BLOB), [Uint8Array.of()]], [MAP, { a: Uint8Array.of(1) }],
  ]

  for (const [type, plain] of table) {
    it(`go in as ${type.kind} and come out as they were: ${show(plain)}`, () => {
      expect(toPlain(fromPlain(plain, type), type)).to.deep.equal(plain)
    })
  }

  it('go in and out of json unchanged', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (plain) => {
        const json = fromPlain(plain, JSON_TYPE)
        expect(JSON.stringify(toPlain(json, JSON_TYPE))).to.equal(JSON.stringify(plain))
      }),
    )
  })

  it('become ints if they are integers, otherwise floats', () => {
    expect(fromPlain(1, ANY)).to.equal(1)
    expect(fromPlain(1.5, ANY)).to.deep.equal(new BalFloat(1.5))
    expect(printJson(fromPlain([1, 1.5, 1e21, -0], JSON_TYPE) as JsonArray)).to.equal('[1,1.5,1.0E21,0]')
    expect(fromPlain(5n, INT)).to.equal(5)
  })

  it('fill in the defaults of a struct', () => {
    const struct = fromPlain({ name: 'Ann', address: {} }, person) as BalStruct
    expect([struct.get(0), struct.get(1), (struct.get(2) as BalStruct).get(0)]).to.deep.equal([
      'Ann',
      0,
      'Bern',
    ])
  })

  it('have members of any name as own properties', () => {
    const json = parseJson('{"__proto__":{"polluted":true},"constructor":1,"toString":2}')
    const plain = toPlain(json, JSON_TYPE) as object
    expect(Object.keys(plain)).to.deep.equal(['__proto__', 'constructor', 'toString'])
    expect(Object.getPrototypeOf(plain)).to.equal(Object.prototype)
    expect('polluted' in plain).to.equal(false)
    expect(printJson(fromPlain(plain, JSON_TYPE) as JsonObject)).to.equal(printJson(json))
    const map = fromPlain(JSON.parse('{"__proto__":1}'), MAP) as BalMap
    expect([...map.entries]).to.deep.equal([['__proto__', 1]])
    const headers = { headers: JSON.parse('{"__proto__":"x"}') }
    expect([...(fromPlain(headers, MESSAGE) as Message).headers]).to.deep.equal([['__proto__', 'x']])
  })

  it('may come as a Map, without prototype, or with toJSON', () => {
    expect(printJson(fromPlain(new Map([['a', 1]]), JSON_TYPE) as JsonObject)).to.equal('{"a":1}')
    expect(
      printJson(
        fromPlain(Object.assign(Object.create(null), { a: undefined, b: 1 }), JSON_TYPE) as JsonObject,
      ),
    ).to.equal('{"b":1}')
    expect(fromPlain(new Date(0), JSON_TYPE)).to.equal('1970-01-01T00:00:00.000Z')
  })

  it('preserve shared and cyclic references', () => {
    const map = new BalMap()
    map.entries.set('self', map)
    const plain = toPlain(map, MAP) as { self: unknown }
    expect(plain.self).to.equal(plain)
  })

  it('show boxed floats and json scalars bare', () => {
    const map = new BalMap()
    map.entries
      .set('f', new BalFloat(1))
      .set('j', new BalJson('x'))
      .set('n', new BalJson(new BalFloat(2)))
    expect(toPlain(map, MAP)).to.deep.equal({ f: 1, j: 'x', n: 2 })
  })

  // biome-ignore format: table
  const unfit: [type: Type, plain: unknown, text: string][] = [
    [INT, 1.5, "cannot use the number 1.5 as 'int'"],
    [INT, '1', "cannot use a string as 'int'"],
    [INT, null, "cannot use null as 'int'"],
    [INT, undefined, "cannot use undefined as 'int'"],
    [INT, 9007199254740992, "cannot use the number 9007199254740992 as 'int'"],
    [INT, 9223372036854775808n, "cannot use the bigint 9223372036854775808 as 'int'"],
    [FLOAT, 1n, "cannot use the bigint 1 as 'float'"],
    [STRING, null, "cannot use null as 'string'"],
    [BOOLEAN, 1, "cannot use the number 1 as 'boolean'"],
    [JSON_TYPE, () => {}, "cannot use a function as 'json'"],
    [JSON_TYPE, { a: [Number.NaN] }, "cannot use the number NaN as 'json' at .a[0]"],
    [JSON_TYPE, /x/, "cannot use an object of class RegExp as 'json'"],
    [JSON_TYPE, Symbol('x'), "cannot use a symbol as 'json'"],
    [MAP, [1], "cannot use an array as 'map'"],
    [MAP, new Map([[1, 2]]), "cannot use an object of class Map as 'map'"],
    [ANY, /x/, "cannot use an object of class RegExp as 'any'"],
    [arrayOf(INT), { length: 1 }, "cannot use an object as 'int[]'"],
    [arrayOf(INT), new Array(1), "cannot use undefined as 'int' at [0]"],
    [person, { name: 1 }, "cannot use the number 1 as 'string' at .name"],
    [person, { nmae: 'x' }, "'Person' has no field 'nmae'"],
    [person, { address: { zip: 1 } }, "'acme.users:Address' has no field 'zip' at .address"],
    [person, 'Ann', "cannot use a string as 'Person'"],
    [BLOB, null, "cannot use null as 'blob'"],
    [BLOB, 'aGk=', "cannot use a string as 'blob'"],
    [BLOB, [1], "cannot use an array as 'blob'"],
    [MESSAGE, 'x', "cannot use a string as 'message'"],
    [MESSAGE, { headers: { a: 1 } }, "cannot use the number 1 as 'string' at .headers"],
    [MESSAGE, { payload: () => {} }, "cannot use a function as 'json' at .payload"],
  ]

  for (const [type, plain, text] of unfit) {
    it(`are refused: ${text}`, () => {
      expect(failureText(() => fromPlain(plain, type))).to.equal(text)
    })
  }

  it('are refused when they contain themselves or nest too deeply, either way', () => {
    const endless: unknown[] = []
    endless.push(endless)
    for (const type of [JSON_TYPE, ANY]) {
      expect(failureText(() => fromPlain(endless, type))).to.match(/nested too deeply/)
    }
    let deep = new JsonArray()
    for (let i = 0; i < 10_000; i++) deep = new JsonArray([deep])
    expect(failureText(() => toPlain(deep, JSON_TYPE))).to.match(/nested too deeply/)
  })

  it('of json are refused when they are out of the range of a number', () => {
    expect(failureText(() => toPlain(parseJson('{"n":[1e400]}'), JSON_TYPE))).to.equal(
      'the json number 1e400 is out of the range of a JavaScript number',
    )
  })

  it('share no bytes with the blob they become or came from', () => {
    const bytes = Uint8Array.of(1)
    const blob = fromPlain(bytes, BLOB) as Uint8Array
    const plain = toPlain(blob, BLOB) as Uint8Array
    bytes[0] = 2
    plain[0] = 3
    expect([...blob]).to.deep.equal([1])
    const list = new BalArray(arrayOf(BLOB), [blob, blob])
    const [first, second] = toPlain(list, list.type) as Uint8Array[]
    expect(first).to.equal(second)
  })

  it('show a binary payload as bytes', () => {
    const message = new Message()
    message.payload = { kind: 'blob', bytes: Uint8Array.of(255) }
    expect(toPlain(message, MESSAGE)).to.deep.equal({ headers: {}, payload: Uint8Array.of(255) })
  })

  it('pass values of the language through', () => {
    const struct = newStruct(address, ['Thun'])
    expect(fromPlain(struct, address)).to.equal(struct)
    expect(fromPlain(struct, ANY)).to.equal(struct)
    const message = new Message()
    expect(fromPlain(message, MESSAGE)).to.equal(message)
    expect(fromPlain(new BalArray(arrayOf(INT), []), ANY)).to.be.instanceOf(BalArray)
    expect(fromPlain(new JsonObject(), JSON_TYPE)).to.be.instanceOf(JsonObject)
  })
})

function show(plain: unknown): string {
  return (
    JSON.stringify(plain, (_key, value) => (typeof value === 'bigint' ? `${value}n` : value)) ?? String(plain)
  )
}
