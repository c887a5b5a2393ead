import { expect } from 'chai'
import * as fc from 'fast-check'
import { Failure } from '../../../src/values/failure.js'
import {
  copyJson,
  JsonArray,
  JsonDecimal,
  JsonObject,
  type JsonValue,
  jsonKind,
  jsonText,
  parseJson,
  printJson,
} from '../../../src/values/json.js'
import { DEFAULT_VALUE_LIMITS } from '../../../src/values/limits.js'
import { BalFloat } from '../../../src/values/value.js'

function failureText(run: () => unknown): string {
  try {
    run()
  } catch (error) {
    if (error instanceof Failure) return error.message
    throw error
  }
  throw new Error('expected a failure')
}

const anyJson: fc.Arbitrary<JsonValue> = fc.letrec<{ json: JsonValue }>((tie) => ({
  json: fc.oneof(
    { maxDepth: 4 },
    fc.constant(null),
    fc.boolean(),
    fc.string({ unit: fc.nat({ max: 0xffff }).map((unit) => String.fromCharCode(unit)) }),
    fc.maxSafeInteger().map((value) => value + 0),
    fc.bigInt().filter((value) => !Number.isSafeInteger(Number(value))),
    fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => new BalFloat(value)),
    fc
      .tuple(fc.constantFrom('', '-'), fc.nat({ max: 9 }), fc.integer({ min: 310, max: 99_999 }))
      .map(([sign, digit, exponent]) => new JsonDecimal(`${sign}1.${digit}0e${exponent}`)),
    fc.array(tie('json'), { maxLength: 5 }).map((items) => new JsonArray(items)),
    fc
      .array(fc.tuple(fc.oneof(fc.string(), fc.constantFrom('__proto__', 'constructor')), tie('json')), {
        maxLength: 5,
      })
      .map((entries) => {
        const object = new JsonObject()
        for (const [name, member] of entries) object.members.set(name, member)
        return object
      }),
  ),
})).json

describe('json text', () => {
  // biome-ignore format: table
  const table: [text: string, printed: string][] = [
    ['{ "a" : [ 1 , 2 ] }', '{"a":[1,2]}'],
    ['{}', '{}'],
    [' [ ] ', '[]'],
    ['null', 'null'],
    ['-0', '0'],
    ['-0.0', '-0.0'],
    ['1e2', '100.0'],
    ['1.10', '1.1'],
    ['1E+400', '1E+400'],
    ['[-1.50e999,1e400]', '[-1.50e999,1e400]'],
    ['1.7976931348623157e308', '1.7976931348623157E308'],
    ['1e-400', '0.0'],
    ['9007199254740993', '9007199254740993'],
    ['-123456789012345678901234567890', '-123456789012345678901234567890'],
    ["{'it\\'s' : 'a\"b'}", '{"it\'s":"a\\"b"}'],
    ['{"a":1,"b":2,"a":3}', '{"a":3,"b":2}'],
    ['{"__proto__":{"__proto__":1},"constructor":2}', '{"__proto__":{"__proto__":1},"constructor":2}'],
    ['"\\u0041\\/\\b\\f\\n\\r\\t\\"\\\\"', '"A/\\b\\f\\n\\r\\t\\"\\\\"'],
    ['"\\u0000\\u001f\u007f\u2028é\\ud800"', '"\\u0000\\u001F\u007f\u2028é\ud800"'],
    ['\t\r\n5 ', '5'],
  ]

  for (const [text, printed] of table) {
    it(`reads ${text.trim()} as ${printed}`, () => {
      expect(printJson(parseJson(text))).to.equal(printed)
    })
  }

  it('has no numbers that a program computes and json does not have', () => {
    for (const value of [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]) {
      const problem = `failed to convert json to string: ${value} is not a json number`
      const float = new BalFloat(value)
      expect(failureText(() => printJson(new JsonArray([float])))).to.equal(problem)
      expect(failureText(() => printJson(float))).to.equal(problem)
      expect(failureText(() => jsonText(float))).to.equal(problem)
    }
  })

  it('survives conversion to text and back', () => {
    fc.assert(
      fc.property(anyJson, (json) => {
        expect(parseJson(printJson(json))).to.deep.equal(json)
      }),
    )
  })

  it('reads what JSON.stringify writes', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        expect(JSON.parse(printJson(parseJson(text)))).to.deep.equal(JSON.parse(text))
      }),
    )
  })

  it('escapes in short and in long strings alike', () => {
    for (const before of ['', 'x'.repeat(22), 'x'.repeat(23), 'x'.repeat(24), 'x'.repeat(200)]) {
      for (const unit of ['"', '\\', '\u0000', '\u001f', ' ', '\u007f', 'é', '\ud800']) {
        const text = `${before}${unit}x`
        const printed = printJson(text)
        expect(printed).to.have.lengthOf(text.length + 2 + ('"\\'.includes(unit) ? 1 : unit < ' ' ? 5 : 0))
        expect(parseJson(printed)).to.equal(text)
      }
    }
  })

  it('fails with nothing but a failure on any text', () => {
    const noise = fc.array(fc.constantFrom(...'{}[]",:\'\\-+.eE019 \ntruefalsn'), { maxLength: 20 })
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          noise.map((marks) => marks.join('')),
        ),
        (text) => {
          try {
            parseJson(text)
          } catch (error) {
            expect(error).to.be.instanceOf(Failure)
          }
        },
      ),
    )
  })

  // biome-ignore format: table
  const wrong = [
    '{', '[', '[1', '[1,]', '[,1]', '{"a"}', '{"a":}', '{"a":1,}', '{a:1}', '{"a" 1}', '{1:2}', '01', '1.', '.5', '+1', '-', '1e', '1e+', '0x10', '1_000', 'NaN',
    'Infinity', 'nul', 'nullx', 'True', '"a', "'a", "'a\"", '"\\x"', '"\\u12"', '"\\u12g4"', '"\n"', '1 2', '{} {}', '[1]]', '--1', '1.5.2', '/**/1', '\u00a01', 'undefined',
  ]

  for (const text of wrong) {
    it(`refuses ${JSON.stringify(text)}`, () => {
      expect(failureText(() => parseJson(text))).to.match(
        /^failed to create json: .+\n at line \d+, column \d+$/,
      )
    })
  }

  it('reports the place of the mistake', () => {
    expect(failureText(() => parseJson('{"a": 1,\n "b" 2}'))).to.equal(
      "failed to create json: expected ':', found '2'\n at line 2, column 6",
    )
    expect(failureText(() => parseJson('[1'))).to.equal(
      "failed to create json: expected ',' or ']', found the end of the text\n at line 1, column 3",
    )
  })

  it('cannot read an empty text', () => {
    for (const text of ['', ' ', '\n\t']) {
      expect(failureText(() => parseJson(text))).to.equal('cannot parse an empty string to json')
    }
  })

  it('takes 512 levels and refuses more while it reads', () => {
    const nested = (levels: number) => '['.repeat(levels) + ']'.repeat(levels)
    expect(printJson(parseJson(nested(512)))).to.equal(nested(512))
    expect(failureText(() => parseJson(nested(513)))).to.match(/more than 512 levels/)
    expect(failureText(() => parseJson('{"a":'.repeat(1_000_000)))).to.match(/more than 512 levels/)
  })

  it('holds objects, arrays and numbers to their limits', () => {
    const limits = { ...DEFAULT_VALUE_LIMITS, arrayLength: 2, mapEntries: 2 }
    expect(printJson(parseJson('[1,2]', limits))).to.equal('[1,2]')
    expect(failureText(() => parseJson('[1,2,3]', limits))).to.match(/more than 2 elements/)
    expect(failureText(() => parseJson('{"a":1,"b":2,"c":3}', limits))).to.match(/more than 2 members/)
    expect(failureText(() => parseJson('9'.repeat(1_000_000)))).to.match(/more than 10000 digits/)
  })

  it('refuses to print a value that contains itself or would be too long', () => {
    const endless = new JsonObject()
    endless.members.set('a', endless)
    expect(failureText(() => printJson(endless))).to.equal('json is nested too deeply: more than 512 levels')
    let doubled: JsonValue = 'x'
    for (let i = 0; i < 100; i++) doubled = new JsonArray([doubled, doubled])
    const limits = { ...DEFAULT_VALUE_LIMITS, stringLength: 1_000 }
    expect(failureText(() => printJson(doubled, limits))).to.equal('string length exceeds limit: 1000')
  })
})

describe('a json value', () => {
  it('names its kind as the messages do', () => {
    const kinds = [
      '"x"',
      '1',
      '9223372036854775807',
      '9223372036854775808',
      '1.0',
      'true',
      'null',
      '{}',
      '[]',
    ].map((text) => jsonKind(parseJson(text)))
    expect(kinds).to.deep.equal([
      'string',
      'int',
      'int',
      'big_integer',
      'float',
      'boolean',
      'null',
      'json-object',
      'json-array',
    ])
  })

  it('is copied deeply', () => {
    const json = parseJson('{"a":[{"b":1}]}') as JsonObject
    const copy = copyJson(json) as JsonObject
    ;(json.members.get('a') as JsonArray).items.push(2)
    expect(printJson(copy)).to.equal('{"a":[{"b":1}]}')
  })

  it('is not copied for ever', () => {
    const endless = new JsonArray()
    endless.items.push(endless)
    expect(failureText(() => copyJson(endless))).to.match(/nested too deeply/)
    let doubled: JsonValue = 'x'
    for (let i = 0; i < 100; i++) doubled = new JsonArray([doubled, doubled])
    const limits = { ...DEFAULT_VALUE_LIMITS, arrayLength: 1_000, mapEntries: 1_000 }
    expect(failureText(() => copyJson(doubled, limits))).to.equal('json is too large to be copied')
  })
})
