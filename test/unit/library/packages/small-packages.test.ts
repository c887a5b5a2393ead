import { expect } from 'chai'
import { arrayOf, INT, STRING, type StructType } from '../../../../src/check/types.js'
import { rememberOrigin } from '../../../../src/values/failure.js'
import { parseJson } from '../../../../src/values/json.js'
import { Message } from '../../../../src/values/message.js'
import { BalArray, BalMap, type BalStruct, newStruct } from '../../../../src/values/value.js'
import { failureText, fakeCall, native, packageOf } from '../natives.js'

const run = (signature: string, ...args: unknown[]) => {
  const result = native(`ballerina.${signature}`)(fakeCall(), ...args)
  return result instanceof BalArray ? result.items : result
}

const ints = (...items: number[]) => new BalArray(arrayOf(INT), items)
const strings = (...items: string[]) => new BalArray(arrayOf(STRING), items)

function request(url?: string): Message {
  const message = new Message()
  if (url !== undefined) message.properties.set('TO', url)
  return message
}

function map(...keys: string[]): BalMap {
  const result = new BalMap()
  for (const key of keys) result.entries.set(key, 1)
  return result
}

describe('arrays, maps, uri and utils', () => {
  // biome-ignore format: table
  const table: [signature: string, args: unknown[], result: unknown][] = [
    ['lang.arrays:length(int[])', [ints(1, 2)], 2],
    ['lang.arrays:copyOf(int[])', [ints(1, 2)], [1, 2]],
    ['lang.arrays:copyOfRange(int[],int,int)', [ints(1, 2, 3), 1, 3], [2, 3]],
    ['lang.arrays:copyOfRange(int[],int,int)', [ints(1, 2, 3), 2, 1], []],
    ['lang.arrays:copyOfRange(int[],int,int)', [ints(1, 2, 3), 1, -1], []],
    ['lang.arrays:sort', [strings('b', '\ud83d\ude00', 'a', '\uff5e', '', 'B')], ['', 'B', 'a', 'b', '\ud83d\ude00', '\uff5e']],
    ['lang.blobs:length', [Uint8Array.of(1, 2)], 2],
    ['lang.blobs:toString', [Uint8Array.of(0xc3, 0xa9), 'UTF-8'], 'é'],
    ['lang.strings:toBlob', ['é', 'ISO-8859-1'], Buffer.of(0xe9)],
    ['utils:base64encodeBlob', [Uint8Array.of(255)], '/w=='],
    ['utils:base64decodeToBlob', ['/w'], Buffer.of(255)],
    ['lang.maps:length', [map('a', 'b')], 2],
    ['lang.maps:keys', [map('b', '__proto__', 'a')], ['b', '__proto__', 'a']],
    ['net.uri:encode', ["aZ9-_.~ /?&=:+%!'()*é\ud800"], 'aZ9-_.~%20%2F%3F%26%3D%3A%2B%25%21%27%28%29%2A%C3%A9%3F'],
    ['net.uri:getQueryParam', [request('/p?a=1&b=2'), 'b'], '2'],
    ['net.uri:getQueryParam', [request('/p?a=1&a=2'), 'a'], '2'],
    ['net.uri:getQueryParam', [request('/p?A=1'), 'a'], ''],
    ['net.uri:getQueryParam', [request('/p?a%20b=x+y%2Bz%C3%A9'), 'a b'], 'x y+zé'],
    ['net.uri:getQueryParam', [request('/p?a=b=c#d&'), 'a'], 'b=c#d'],
    ['net.uri:getQueryParam', [request('/p?a&b=1&&c='), 'a'], ''],
    ['net.uri:getQueryParam', [request('/p?a&b=1&&c='), 'b'], '1'],
    ['net.uri:getQueryParam', [request('/p?a=%ff'), 'a'], 'ÿ'],
    ['net.uri:getQueryParam', [request('/p'), 'a'], ''],
    ['net.uri:getQueryParam', [request('/p?'), ''], ''],
    ['net.uri:getQueryParam', [request(), 'a'], ''],
    ['utils:base64encode', ['hé\ud800'], 'aMOpPw=='],
    ['utils:base64decode', ['aMOpPw=='], 'hé?'],
    ['utils:base64decode', ['aMOpPw'], 'hé?'],
    ['utils:base64decode', ['/w=='], '\ufffd'],
    ['utils:base64decode', [''], ''],
    ['utils:base64ToBase16Encode', ['aMOpPw=='], '68C3A93F'],
    ['utils:getHash', ['abc', 'MD5'], '900150983CD24FB0D6963F7D28E17F72'],
    ['utils:getHash', ['abc', 'SHA1'], 'A9993E364706816ABA3E25717850C26C9CD0D89D'],
    ['utils:getHash', ['abc', 'SHA256'], 'BA7816BF8F01CFEA414140DE5DAE2223B00361A396177A9CB410FF61F20015AD'],
    ['utils:getHmac', ['what do ya want for nothing?', 'Jefe', 'MD5'], 'dQx4PmqwtQPqqG4xCl23OA=='],
    ['utils:getHmacFromBase64', ['what do ya want for nothing?', 'SmVmZQ==', 'MD5'], 'dQx4PmqwtQPqqG4xCl23OA=='],
  ]

  for (const [signature, args, result] of table) {
    it(`returns ${JSON.stringify(result)} for ${signature}`, () => {
      expect(run(signature, ...args)).to.deep.equal(result)
    })
  }

  // biome-ignore format: table
  const failures: [signature: string, args: unknown[], text: string][] = [
    ['lang.arrays:copyOfRange(int[],int,int)', [ints(1, 2, 3), 1, 9], 'Array index out of range. Actual:3 requested: 1 to 9'],
    ['lang.arrays:copyOfRange(int[],int,int)', [ints(1, 2, 3), -1, 2], 'Array index out of range. Actual:3 requested: -1 to 2'],
    ['lang.arrays:copyOfRange(int[],int,int)', [ints(1), 0, 2147483648], 'index number too large: 2,147,483,648'],
    ['lang.arrays:length(int[])', [null], 'argument 0 is null'],
    ['lang.maps:keys', [null], 'argument 0 is null'],
    ['net.uri:getQueryParam', [request('/p?a=%zz'), 'a'], 'Cannot decode the query parameter. URLDecoder: Illegal hex characters in escape (%) pattern - For input string: "zz"'],
    ['net.uri:getQueryParam', [request('/p?b=%4'), 'b'], 'Cannot decode the query parameter. URLDecoder: Incomplete trailing escape (%) pattern'],
    ['utils:base64decode', ['A'], 'Input byte[] should at least have 2 bytes for base64 bytes'],
    ['utils:base64decode', ['AA=='.replace('A', '*')], 'Illegal base64 character 2a'],
    ['utils:base64decode', ['AAAA\n'], 'Illegal base64 character a'],
    ['utils:base64decode', ['AA_-'], 'Illegal base64 character 5f'],
    ['utils:base64decode', ['AAé'], 'Illegal base64 character -17'],
    ['utils:base64decode', ['AA='], 'Input byte array has wrong 4-byte ending unit'],
    ['utils:base64decode', ['AAAA='], 'Input byte array has wrong 4-byte ending unit'],
    ['utils:base64decode', ['AAA=='], 'Input byte array has incorrect ending byte at 4'],
    ['utils:base64decode', ['AAAAA'], 'Last unit does not have enough valid bits'],
    ['utils:base64decode', ['A='], 'Last unit does not have enough valid bits'],
    ['utils:getHash', ['x', 'sha1'], 'Unsupported algorithm sha1 for HMAC calculation'],
    ['utils:getHmac', ['x', 'k', '__proto__'], 'Unsupported algorithm __proto__ for HMAC calculation'],
    ['utils:getHmac', ['x', '', 'SHA1'], 'Error while calculating HMAC for HmacSHA1: Empty key'],
    ['utils:getHmacFromBase64', ['x', '*', 'SHA256'], 'Error while calculating HMAC for HmacSHA256: Input byte[] should at least have 2 bytes for base64 bytes'],
  ]

  for (const [signature, args, text] of failures) {
    it(`refuses ${signature} with ${JSON.stringify(text)}`, () => {
      expect(failureText(() => run(signature, ...args))).to.equal(text)
    })
  }

  it('copies arrays, and sorts a copy', () => {
    const array = strings('b', 'a')
    const copy = native('ballerina.lang.arrays:copyOf(string[])')(fakeCall(), array) as BalArray
    copy.items.push('c')
    run('lang.arrays:sort', array)
    expect(array.items).to.deep.equal(['b', 'a'])
    expect(copy.type).to.equal(array.type)
  })

  it('removes entries of a map, whether they are there or not', () => {
    const entries = map('a', 'b')
    run('lang.maps:remove', entries, 'a')
    run('lang.maps:remove', entries, 'x')
    expect([...entries.entries.keys()]).to.deep.equal(['b'])
  })

  it('makes random texts of 32 hexadecimal digits', () => {
    const first = run('utils:getRandomString')
    expect(first).to.match(/^[0-9a-f]{32}$/)
    expect(run('utils:getRandomString')).not.to.equal(first)
  })

  it('draws every int of a range, its bounds too, about equally often', () => {
    const counts = new Map<number, number>()
    for (let i = 0; i < 6_000; i++) {
      const drawn = run('utils:getRandomInt', -1, 4) as number
      counts.set(drawn, (counts.get(drawn) ?? 0) + 1)
    }
    expect([...counts.keys()].sort()).to.deep.equal([-1, 0, 1, 2, 3, 4])
    // Seven standard deviations of a fair die.
    for (const count of counts.values()) expect(count).to.be.within(800, 1_200)
  })

  it('draws from the whole range of 64 bits', () => {
    const [low, high] = [-(2n ** 63n), 2n ** 63n - 1n]
    const drawn = Array.from({ length: 100 }, () => BigInt(run('utils:getRandomInt', low, high) as bigint))
    expect(drawn.every((each) => each >= low && each <= high)).to.equal(true)
    expect(drawn.some((each) => each < -(2n ** 61n))).to.equal(true)
    expect(drawn.some((each) => each > 2n ** 61n)).to.equal(true)
    const half = 3n * 2n ** 62n
    // With a range of three quarters of all words, a quarter must be drawn again.
    for (let i = 0; i < 100; i++) {
      expect(BigInt(run('utils:getRandomInt', low, low + half - 1n) as bigint) < low + half).to.equal(true)
    }
  })

  it('appends to an array up to the limit', () => {
    const call = fakeCall({}, { arrayLength: 3 })
    const add = (array: BalArray) => native('ballerina.lang.arrays:add(int[],int)')(call, array, 7)
    const array = ints(1, 2)
    add(array)
    expect(array.items).to.deep.equal([1, 2, 7])
    expect(failureText(() => add(array))).to.equal('Requested array size 4 exceeds limit: 3')
    expect(array.items).to.have.length(3)
    expect(call.charged).to.equal(1)
  })

  it('charges for keys by their number and length', () => {
    const call = fakeCall()
    const many = new BalMap()
    for (let i = 0; i < 800; i++) many.entries.set(`${i}`, i)
    native('ballerina.lang.maps:hasKey')(call, many, 'x')
    expect(call.charged).to.equal(0)
    native('ballerina.lang.maps:hasKey')(call, many, 'x'.repeat(20_000))
    expect(call.charged).to.be.greaterThan(15_000)
    call.charged = 0
    const json = parseJson(`{${Array.from({ length: 800 }, (_, i) => `"${i}":0`).join()}}`)
    native('ballerina.lang.jsons:keys')(call, json)
    expect(call.charged).to.equal(100)
  })

  it('holds results to the length of a string', () => {
    const call = fakeCall({}, { stringLength: 100 })
    for (const [name, text] of [
      ['net.uri:encode', '=++'],
      ['utils:base64encode', 'A'],
      ['utils:base64ToBase16Encode', 'A'],
    ] as const) {
      expect(
        failureText(() => native(`ballerina.${name}`)(call, text.repeat(96))),
        name,
      ).to.match(/exceeds limit/)
    }
  })
})

describe('errors', () => {
  const [errorType] = packageOf('ballerina.lang.errors').structs.filter(({ name }) => name === 'Error') as [
    StructType,
  ]

  it('returns the trace of an error, innermost call first', () => {
    const error = newStruct(errorType, ['boom', null])
    rememberOrigin(error, {
      frames: [
        { package: 'ballerina.lang.strings', function: 'subString', file: 'f.bal', line: 4 },
        { package: '', function: 'main', file: 'f.bal', line: 3 },
      ],
    })
    const trace = run('lang.errors:getStackTrace', error) as BalStruct
    const items = (trace.get(0) as BalArray).items as BalStruct[]
    expect(items.map((item) => [0, 1, 2, 3].map((index) => item.get(index)))).to.deep.equal([
      ['subString', 'ballerina.lang.strings', 'f.bal', 4],
      ['main', '.', 'f.bal', 3],
    ])
    expect([trace.type.name, items[0]!.type.name]).to.deep.equal(['StackTrace', 'StackTraceItem'])
  })

  it('has no trace of an error that was never thrown', () => {
    expect(run('lang.errors:getStackTrace', newStruct(errorType, ['boom', null]))).to.equal(null)
    expect(failureText(() => run('lang.errors:getStackTrace', null))).to.equal('argument 0 is null')
  })
})
