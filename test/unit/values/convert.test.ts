import { expect } from 'chai'
import fc from 'fast-check'
import {
  ANY,
  arrayOf,
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
import { convert, converterOf } from '../../../src/values/convert.js'
import { Failure } from '../../../src/values/failure.js'
import { JsonArray, JsonObject, type JsonValue, parseJson, printJson } from '../../../src/values/json.js'
import { DEFAULT_VALUE_LIMITS } from '../../../src/values/limits.js'
import { Message } from '../../../src/values/message.js'
import { fromPlain, toPlain } from '../../../src/values/plain.js'
import { BalArray, BalFloat, BalJson, BalMap, newStruct, type Value } from '../../../src/values/value.js'

const cast = (value: Value, from: Type, to: Type): Value => convert(value, { mode: 'cast', from, to })

function failureOf(value: Value, from: Type, to: Type): string {
  try {
    cast(value, from, to)
  } catch (error) {
    expect(error).to.be.instanceOf(Failure)
    return (error as Failure).message
  }
  return expect.fail('it did not fail')
}

const POINT: StructType = { kind: 'struct', name: 'Point', packagePath: '', fields: [] }
POINT.fields.push({ name: 'x', index: 0, type: INT }, { name: 'w', index: 1, type: FLOAT })
const OTHER: StructType = { kind: 'struct', name: 'Other', packagePath: '', fields: [] }
const point = () => newStruct(POINT, [1, 2])
const mapOf = (entries: Record<string, Value>) => {
  const map = new BalMap()
  for (const [key, value] of Object.entries(entries)) map.entries.set(key, value)
  return map
}

/** value, from, to, result. */
const CASTS: readonly [Value, Type, Type, Value][] = [
  [7, INT, FLOAT, 7],
  [7, INT, STRING, '7'],
  [2n ** 63n - 1n, INT, STRING, '9223372036854775807'],
  [0, INT, BOOLEAN, false],
  [-1, INT, BOOLEAN, true],
  [7, INT, JSON_TYPE, 7],
  [-2.9, FLOAT, INT, -2],
  [1e19, FLOAT, INT, 2n ** 63n - 1n],
  [Number.NaN, FLOAT, INT, 0],
  [100, FLOAT, STRING, '100.0'],
  [1e7, FLOAT, STRING, '1.0E7'],
  [0, FLOAT, BOOLEAN, false],
  ['+12', STRING, INT, 12],
  ['-9223372036854775808', STRING, INT, -(2n ** 63n)],
  [' 1.5 ', STRING, FLOAT, 1.5],
  ['.5', STRING, FLOAT, 0.5],
  ['5.', STRING, FLOAT, 5],
  ['1e400', STRING, FLOAT, Number.POSITIVE_INFINITY],
  ['-Infinity', STRING, FLOAT, Number.NEGATIVE_INFINITY],
  ['5', STRING, JSON_TYPE, '5'],
  ['', STRING, JSON_TYPE, ''],
  ['{}x', STRING, JSON_TYPE, '{}x'],
  [true, BOOLEAN, INT, 1],
  [false, BOOLEAN, FLOAT, 0],
  [true, BOOLEAN, STRING, 'true'],
  [7, JSON_TYPE, INT, 7],
  [new BalFloat(1000), JSON_TYPE, FLOAT, 1000],
  [true, JSON_TYPE, BOOLEAN, true],
  ['a"b', JSON_TYPE, STRING, 'a"b'],
  [new BalFloat(1.5), ANY, FLOAT, 1.5],
  ['x', ANY, STRING, 'x'],
  [null, ANY, JSON_TYPE, null],
  [null, ANY, MAP, null],
]

/** value, from, to, text of the failure. */
const FAILURES: readonly [Value, Type, Type, string][] = [
  ['ABC', STRING, INT, 'input value ABC cannot be cast to integer'],
  [' 1', STRING, INT, 'input value  1 cannot be cast to integer'],
  ['9223372036854775808', STRING, INT, 'input value 9223372036854775808 cannot be cast to integer'],
  ['1.5f', STRING, FLOAT, 'input value 1.5f cannot be cast to float'],
  ['0x1p3', STRING, FLOAT, 'input value 0x1p3 cannot be cast to float'],
  [
    '5',
    JSON_TYPE,
    INT,
    "cannot cast 'json' to type 'int': incompatible types: expected 'int', found 'string' in json",
  ],
  [
    5,
    JSON_TYPE,
    FLOAT,
    "cannot cast 'json' to type 'float': incompatible types: expected 'float', found 'int' in json",
  ],
  [
    new JsonObject(),
    JSON_TYPE,
    BOOLEAN,
    "cannot cast 'json' to type 'boolean': incompatible types: expected 'boolean', found 'json-object' in json",
  ],
  [
    2n ** 64n,
    JSON_TYPE,
    INT,
    "cannot cast 'json' to type 'int': incompatible types: expected 'int', found 'big_integer' in json",
  ],
  [null, JSON_TYPE, INT, "cannot cast 'null' value to type 'int'"],
  [7, ANY, FLOAT, "cannot cast 'any' with type 'int' to type 'float'"],
  [new BalJson('x'), ANY, STRING, "cannot cast 'any' with type 'json' to type 'string'"],
  [null, ANY, STRING, "cannot cast 'null' value to type 'string'"],
  [mapOf({}), ANY, POINT, "cannot cast 'any' with type 'map' to type 'Point'"],
  [point(), ANY, OTHER, "cannot cast 'any' with type 'Point' to type 'Other'"],
  [new BalArray(arrayOf(INT), []), ANY, MAP, "cannot cast 'any' with type 'int[]' to type 'map'"],
  [
    mapOf({ info: new Message() }),
    ANY,
    JSON_TYPE,
    "cannot cast 'map' to type 'json': error while mapping 'info': incompatible types: expected 'json', found 'message'",
  ],
  [
    new BalArray(arrayOf(MESSAGE), [new Message()]),
    ANY,
    JSON_TYPE,
    "cannot cast 'message[]' to type 'json': incompatible types: expected 'json', found 'message'",
  ],
]

describe('casts', () => {
  for (const [value, from, to, result] of CASTS) {
    it(`${from.kind} ${String(value)} to ${to.kind}`, () => {
      expect(cast(value, from, to)).to.deep.equal(result)
    })
  }

  for (const [value, from, to, text] of FAILURES) {
    it(`fail: ${text}`, () => {
      expect(failureOf(value, from, to)).to.equal(text)
    })
  }

  it('turn maps, structs and arrays into json, deeply', () => {
    const value = mapOf({
      p: point(),
      list: new BalArray(arrayOf(STRING), ['{"a":1}', 'b']),
      none: null,
      f: new BalFloat(1),
    })
    expect(printJson(cast(value, ANY, JSON_TYPE) as JsonValue)).to.equal(
      '{"p":{"x":1,"w":2.0},"list":["{\\"a\\":1}","b"],"none":null,"f":1.0}',
    )
  })

  it('parse a string that looks like an object or array, and fail if it is invalid', () => {
    expect(cast(' {"a": [1, 2.0]} ', STRING, JSON_TYPE)).to.deep.equal(parseJson('{"a":[1,2.0]}'))
    expect(cast('[1]', ANY, JSON_TYPE)).to.deep.equal(new JsonArray([1]))
    expect(failureOf('{"a":}', STRING, JSON_TYPE)).to.match(/^failed to create json: /)
    expect(failureOf('{"a":1}{"b":2}', STRING, JSON_TYPE)).to.match(/^failed to create json: /)
  })

  it('to any and back keep float and int, json and string apart', () => {
    for (const [value, type] of [
      [1, FLOAT],
      [1, INT],
      ['x', JSON_TYPE],
      ['x', STRING],
    ] as const) {
      const boxed = cast(value, type, ANY)
      expect(cast(boxed, ANY, type)).to.deep.equal(value)
    }
  })

  it('to json preserve plain data, and cost steps for all of it', () => {
    const plainData = fc.letrec<{ data: unknown }>((tie) => ({
      data: fc.oneof(
        { maxDepth: 4 },
        fc.constant(null),
        fc.boolean(),
        fc.maxSafeInteger().map((value) => value + 0),
        fc.string(),
        fc.array(tie('data'), { maxLength: 5 }),
        fc.dictionary(fc.string(), tie('data'), { maxKeys: 5 }),
      ),
    })).data
    fc.assert(
      fc.property(fc.array(plainData), (list) => {
        let charged = 0
        const charge = (steps: number) => {
          charged += steps
        }
        const limits = { ...DEFAULT_VALUE_LIMITS, charge }
        const type = arrayOf(ANY)
        const json = converterOf({ mode: 'cast', from: type, to: JSON_TYPE }, limits)(fromPlain(list, type))
        expect(toPlain(json, JSON_TYPE)).to.deep.equal(list)
        expect(charged).to.be.at.least(JSON.stringify(list).match(/[[{,]/g)!.length)
      }),
    )
  })

  it('end for a value that contains itself', () => {
    const map = new BalMap()
    map.entries.set('self', map)
    map.entries.set('again', map)
    for (const type of [ANY, MAP]) {
      expect(failureOf(map, type, JSON_TYPE)).to.equal(
        "cannot cast 'map' to type 'json': the value contains itself",
      )
    }
  })

  it('between numbers and strings come back, and read a number in every form that Java does', () => {
    const blanks = fc.constantFrom('', ' ', '\t\n', '   ')
    fc.assert(
      fc.property(fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }), (big) => {
        expect(BigInt(cast(String(big), STRING, INT) as number | bigint)).to.equal(big)
      }),
    )
    fc.assert(
      fc.property(fc.double({ noNaN: true }), blanks, blanks, (float, before, after) => {
        const text = `${before}${cast(float, FLOAT, STRING)}${after}`
        expect(Object.is(cast(text, STRING, FLOAT), float), text).to.equal(true)
      }),
    )
  })

  it('from strings accept exactly the grammar of numbers', () => {
    const noise = fc
      .array(fc.constantFrom(...'0159+-.eExXpPfdLNa_ \t∞٣'), { maxLength: 8 })
      .map((all) => all.join(''))
    const isInt = (text: string) => /^[+-]?[0-9]+$/.test(text)
    const isFloat = (text: string) =>
      /^[\0- ]*[+-]?(([0-9]+\.?[0-9]*|\.[0-9]+)([eE][+-]?[0-9]+)?|NaN|Infinity)[\0- ]*$/.test(text)
    const isTaken = (text: string, type: Type) => {
      try {
        cast(text, STRING, type)
        return true
      } catch (error) {
        const kind = type === INT ? 'integer' : 'float'
        expect((error as Failure).message).to.equal(`input value ${text} cannot be cast to ${kind}`)
        return false
      }
    }
    fc.assert(
      fc.property(noise, (text) => {
        expect(isTaken(text, INT), text).to.equal(isInt(text))
        expect(isTaken(text, FLOAT), text).to.equal(isFloat(text))
      }),
      { numRuns: 2000 },
    )
  })
})
