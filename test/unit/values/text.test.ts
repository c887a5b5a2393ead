import { expect } from 'chai'
import * as fc from 'fast-check'
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
import { parseJson } from '../../../src/values/json.js'
import { Message } from '../../../src/values/message.js'
import { floatText, textOf, textOfAny } from '../../../src/values/text.js'
import {
  BalArray,
  BalConnector,
  BalFloat,
  BalJson,
  BalMap,
  newStruct,
  type Value,
} from '../../../src/values/value.js'

describe('the text of a float', () => {
  // As Java prints them: since release 19 with the fewest digits.
  // biome-ignore format: table
  const table: [value: number, text: string][] = [
    [0, '0.0'], [-0, '-0.0'], [1, '1.0'], [-1.5, '-1.5'], [100, '100.0'], [0.001, '0.001'], [0.1, '0.1'], [9999999, '9999999.0'], [9999999.999, '9999999.999'],
    [1e7, '1.0E7'], [12345678, '1.2345678E7'], [0.00099, '9.9E-4'], [1.2345e-5, '1.2345E-5'], [1e100, '1.0E100'], [-1e-7, '-1.0E-7'], [1e21, '1.0E21'], [123456789012345680000, '1.2345678901234568E20'],
    [2e23, '2.0E23'], [Number.MAX_VALUE, '1.7976931348623157E308'], [Number.MIN_VALUE, '4.9E-324'], [1e-323, '9.9E-324'], [1 / 3, '0.3333333333333333'],
    [Number.NaN, 'NaN'], [Number.POSITIVE_INFINITY, 'Infinity'], [Number.NEGATIVE_INFINITY, '-Infinity'],
  ]

  for (const [value, text] of table) {
    it(`is ${text} for ${Object.is(value, -0) ? '-0' : value}`, () => {
      expect(floatText(value)).to.equal(text)
    })
  }

  // Double.toString of Java 19 and later, specified in another way than the code does it.
  it('reads back to the same float, as shortly as can be, in the form of its size', () => {
    const float = fc.oneof(
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      // Near the two boundaries between the forms, and whole numbers.
      fc.double({ min: 0.0005, max: 0.002, noNaN: true }),
      fc.double({ min: 5e6, max: 2e7, noNaN: true }),
      fc.integer().map(Number),
    )
    fc.assert(
      fc.property(float, (value) => {
        const text = floatText(value)
        expect(Object.is(Number(text), value), text).to.equal(true)
        const size = Math.abs(value)
        const isPlain = value === 0 || (size >= 1e-3 && size < 1e7)
        expect(text).to.match(
          isPlain ? /^-?(0|[1-9]\d*)\.(0|\d*[1-9])$/ : /^-?[1-9]\.(0|\d*[1-9])E(-?[1-9]\d*)$/,
        )
        const digits = text
          .replace(/E.*/, '')
          .replace(/\D/g, '')
          .replace(/^0+|0+$/g, '')
        for (let fewer = 1; fewer < digits.length && size > 1e-300; fewer++) {
          expect(Number(value.toPrecision(fewer)), `${fewer} digits are enough`).to.not.equal(value)
        }
      }),
    )
  })
})

describe('the text of a value', () => {
  const map = new BalMap()
  map.entries
    .set('a', 'x')
    .set('b', new BalFloat(1))
    .set('c', null)
    .set('__proto__', new BalJson('y'))
    .set('d', true)
  const person: StructType = {
    kind: 'struct',
    name: 'Person',
    packagePath: '',
    fields: [
      { name: 'name', index: 0, type: STRING },
      { name: 'height', index: 1, type: FLOAT },
      { name: 'friends', index: 2, type: arrayOf(STRING) },
      { name: 'more', index: 3, type: JSON_TYPE },
    ],
  }
  const message = new Message()
  message.payload = { kind: 'json', json: parseJson('{"a": 1}') }

  // biome-ignore format: table
  const table: [type: Type, value: Value, text: string][] = [
    [INT, 5, '5'],
    [INT, -9223372036854775808n, '-9223372036854775808'],
    [FLOAT, 5, '5.0'],
    [STRING, 'x', 'x'],
    [BOOLEAN, false, 'false'],
    [JSON_TYPE, 'x', 'x'],
    [JSON_TYPE, new BalFloat(5), '5.0'],
    [JSON_TYPE, parseJson('1e400'), '1e400'],
    [JSON_TYPE, parseJson('{"a":["x",null]}'), '{"a":["x",null]}'],
    [MAP, map, '{"a":"x","b":1.0,"c":null,"__proto__":"y","d":true}'],
    [arrayOf(FLOAT), new BalArray(arrayOf(FLOAT), [1, 2.5]), '[1.0, 2.5]'],
    [arrayOf(arrayOf(STRING)), new BalArray(arrayOf(arrayOf(STRING)), [new BalArray(arrayOf(STRING), ['a', 'b']), null]), '[[a, b], null]'],
    [person, newStruct(person, ['Ann', 2, new BalArray(arrayOf(STRING), ['Ben']), 'j']), '{"name":"Ann","height":2.0,"friends":[Ben],"more":"j"}'],
    [MESSAGE, message, '{"a":1}'],
    [ANY, new BalFloat(5), '5.0'],
    [ANY, new BalJson('x'), 'x'],
    [ANY, 5, '5'],
    [ANY, 'x', 'x'],
    [{ kind: 'connector', name: 'Client', packagePath: 'a.b' }, new BalConnector({ kind: 'connector', name: 'Client', packagePath: 'a.b' }, []), 'Client'],
  ]

  for (const [type, value, text] of table) {
    it(`of type ${type.kind} is ${text}`, () => {
      expect(textOf(value, type)).to.equal(text)
      if (!['float', 'json'].includes(type.kind)) expect(textOfAny(value)).to.equal(text)
    })
  }
})
