import { expect } from 'chai'
import { JsonArray, JsonObject, type JsonValue, parseJson, printJson } from '../../../../src/values/json.js'
import { BalFloat } from '../../../../src/values/value.js'
import { failureText, fakeCall, native } from '../natives.js'

const jsons = (signature: string) => native(`ballerina.lang.jsons:${signature}`)

const STORE = `{
  "book": [
    {"title": "A", "price": 8.5, "tags": ["x", "y"], "stock": 3},
    {"title": "B", "price": 12.25, "tags": []},
    {"title": "C", "price": 8, "isbn": "1", "stock": null}
  ],
  "owner": {"name": "Ann", "age": 41, "active": true, "a b": 1, "it's": 2, "__proto__": 3},
  "big": 5000000000, "bigger": 12345678901234567890, "rate": 1e3, "nothing": null, "text": "t"
}`

/** The result of reading from the store, as json text where it is json. */
function get(name: string, path: string, json: JsonValue = parseJson(STORE)): unknown {
  const result = jsons(name)(fakeCall(), json, path)
  return result instanceof JsonObject || result instanceof JsonArray ? printJson(result) : result
}

/** The text of a json after a change in place. */
function change(text: string, signature: string, ...args: unknown[]): string {
  const json = parseJson(text)
  jsons(signature)(fakeCall(), json, ...args)
  return printJson(json)
}

describe('jsons: reading', () => {
  // biome-ignore format: table
  const table: [name: string, path: string, result: unknown][] = [
    ['getString', '$.owner.name', 'Ann'],
    ['getString', 'owner.name', 'Ann'],
    ['getString', ' $.owner.name ', 'Ann'],
    ['getString', "$['owner']['name']", 'Ann'],
    ['getString', '$["owner"].name', 'Ann'],
    ['getString', "$.['owner'].['name']", 'Ann'],
    ['getString', '$.book[0].title', 'A'],
    ['getString', '$.book[-1].title', 'C'],
    ['getString', '$.book[(@.length-1)].title', 'C'],
    ['getString', '$.book[ 1 ].title', 'B'],
    ['getInt', '$.owner.age', 41],
    ['getInt', "$.owner['a b']", 1],
    ['getInt', "$.owner['it\\'s']", 2],
    ['getInt', '$.owner.__proto__', 3],
    ['getInt', '$.big', 5000000000],
    ['getInt', '$.book.length()', 3],
    ['getInt', '$.owner.length()', 6],
    ['getInt', '$..title.length()', 3],
    ['getFloat', '$.book[0].price', 8.5],
    ['getFloat', '$.rate', 1000],
    ['getFloat', '$..price.sum()', 28.75],
    ['getFloat', '$..price.max()', 12.25],
    ['getFloat', '$..price.min()', 8],
    ['getFloat', '$.book[0:2].price.avg()', 10.375],
    ['getFloat', '$.book[0:2].price.stddev()', 1.875],
    ['getBoolean', '$.owner.active', true],
    ['getJson', '$.book[0].tags', '["x","y"]'],
    ['getJson', "$.owner['name','age']", '{"name":"Ann","age":41}'],
    ['getJson', '$.book[*].title', '["A","B","C"]'],
    ['getJson', '$.book[0,2].title', '["A","C"]'],
    ['getJson', '$.book[1:].title', '["B","C"]'],
    ['getJson', '$.book[:1].title', '["A"]'],
    ['getJson', '$.book[-2:].title', '["B","C"]'],
    ['getJson', '$.book[:-1].title', '["A","B"]'],
    ['getJson', '$..title', '["A","B","C"]'],
    ['getJson', "$..['title']", '["A","B","C"]'],
    ['getJson', '$.book[*].isbn', '["1"]'],
    ['getJson', '$.book[*].missing', '[]'],
    ['getJson', '$..missing', '[]'],
    ['getJson', '$.book.*.title', '["A","B","C"]'],
    ['getJson', '$.book[?(@.price < 10)].title', '["A","C"]'],
    ['getJson', "$.book[?(@.price >= 8 && @.title != 'A')].title", '["B","C"]'],
    ['getJson', '$.book[?(@.isbn)].title', '["C"]'],
    ['getJson', '$.book[?(!@.isbn)].title', '["A","B"]'],
    ['getJson', '$.book[?(@.stock == null)].title', '["C"]'],
    ['getJson', "$.book[?(@.title == 'A' || (@.isbn == '1'))].title", '["A","C"]'],
    ['getJson', '$.book[?(@.tags.length() > 1)].title', '["A"]'],
    ['getJson', "$.book[?(@['title'] == \"B\")].title", '["B"]'],
    ['getJson', '$.book[?(@.price > $.book[0].price)].title', '["B"]'],
    ['getJson', "$.book[?(@.title > 'A')].title", '["B","C"]'],
    ['getJson', "$.book[?(@.title > 1)].title", '[]'],
  ]

  for (const [name, path, result] of table) {
    it(`returns ${result} for ${name} of ${path}`, () => {
      expect(get(name, path)).to.deep.equal(result)
    })
  }

  const executing = '. Error while executing jsonpath: '
  // biome-ignore format: table
  const failures: [name: string, path: string, text: string][] = [
    ['getInt', '$.owner.name', `Failed to get integer from json${executing}The element matching path: $.owner.name is not an Integer.`],
    ['getInt', '$.rate', `Failed to get integer from json${executing}The element matching path: $.rate is not an Integer.`],
    ['getInt', '$.bigger', `Failed to get integer from json${executing}The element matching path: $.bigger is not an Integer.`],
    ['getInt', '$.owner', `Failed to get integer from json${executing}The element matching path: $.owner is a JSON, not an Integer.`],
    ['getFloat', '$.owner.age', `Failed to get float from json${executing}The element matching path: $.owner.age is not a Float.`],
    ['getFloat', '$.book', `Failed to get float from json${executing}The element matching path: $.book is a JSON, not a Float.`],
    ['getFloat', '$.book.length()', `Failed to get float from json${executing}The element matching path: $.book.length() is not a Float.`],
    ['getBoolean', '$.text', `Failed to get boolean from json${executing}The element matching path: $.text is not a Boolean.`],
    ['getBoolean', '$..title', `Failed to get boolean from json${executing}The element matching path: $..title is a JSON, not a Boolean.`],
    ['getString', '$.owner', `Failed to get string from json${executing}The element matching path: $.owner is not a String.`],
    ['getString', '$.nothing', `Failed to get string from json${executing}The element matching path: $.nothing is not a String.`],
    ['getString', '$.book[5]', `Failed to get string from json${executing}The element matching path: $.book[5] is not a String.`],
    ['getJson', '$.text', `Failed to get json from json${executing}The element matching: $.text is a primitive, not a JSON.`],
    ['getJson', '$.nothing', `Failed to get json from json${executing}The element matching: $.nothing is a primitive, not a JSON.`],
    ['getInt', '$.text.length()', `Failed to get integer from json${executing}No matching element found for jsonpath: $.text.length()`],
    ['getString', '', `Failed to get string from json${executing}path can not be null or empty`],
    ['getString', '$.a.', "Failed to get string from json. Invalid jsonpath: Path must not end with a '.' or '..'"],
    ['getString', '$.a..', "Failed to get string from json. Invalid jsonpath: Path must not end with a '.' or '..'"],
    ['getString', '$.owner.age.x', "Failed to get string from json. Jsonpath $.owner.age.x does not match any element: Expected to find ['x'] in path $['owner']['age'] but found 'int'"],
    ['getString', '$.x', "Failed to get string from json. Jsonpath $.x does not match any element: No results for path: $['x']"],
    ['getString', '$.owner.x', "Failed to get string from json. Jsonpath $.owner.x does not match any element: No results for path: $['owner']['x']"],
    ['getString', '$.x.y', "Failed to get string from json. Jsonpath $.x.y does not match any element: Missing property in path $['x']"],
    ['getFloat', '$.owner.age.stddev()', `Failed to get float from json${executing}No matching element found for jsonpath: $.owner.age.stddev()`],
    ['getFloat', '$.book[1].tags.stddev()', `Failed to get float from json${executing}Aggregation function attempted to calculate value using empty array`],
    ['getInt', '$..price.stddev()', `Failed to get integer from json${executing}The element matching path: $..price.stddev() is not an Integer.`],
    ['getFloat', '$.book[1].tags.sum()', `Failed to get float from json${executing}Aggregation function attempted to calculate value using empty array`],
  ]

  for (const [name, path, text] of failures) {
    it(`refuses ${name} of '${path}'`, () => {
      expect(failureText(() => get(name, path))).to.equal(text)
    })
  }

  it('computes the standard deviation of a population, however large its numbers', () => {
    const deviation = (text: string) => get('getFloat', '$.n.stddev()', parseJson(`{"n":${text}}`))
    expect(deviation('[25, 28]')).to.equal(1.5)
    expect(deviation('[7]')).to.equal(0)
    expect(deviation('[2, 4.0, "skipped", 4, 4, 5, 5, 7, 9]')).to.equal(2)
    expect(deviation('[1700000000001, 1700000000003]')).to.equal(1)
  })

  it('calls malformed paths invalid', () => {
    const paths = [
      '$.a[',
      '$[',
      '$.a[]',
      '$.a[x]',
      '$.a[1',
      "$['a",
      "$['a'",
      '$a',
      '$.a b',
      '$.a[?(@.x > )]',
      '$.a[?(@.x',
      '$.a.b()',
      '$.length().a',
      '$..',
      '.',
      '$[1:2:3]',
      '$[?(@.a == b)]',
      '$[?((((((',
      '$.',
    ]
    for (const path of paths) {
      expect(
        failureText(() => get('getString', path)),
        path,
      ).to.match(/^Failed to get string from json\. Invalid jsonpath: /)
    }
    const deep = `$[?(${'('.repeat(100_000)})]`
    expect(failureText(() => get('getString', deep))).to.match(/Invalid jsonpath: path is longer than/)
  })

  it('refuses null with the prefix of the function', () => {
    expect(failureText(() => get('getInt', '$.a', null))).to.equal(
      'Failed to get integer from json. Error while executing jsonpath: argument 0 is null',
    )
  })

  it('returns a copy', () => {
    const json = parseJson('{"a":{"b":1}}') as JsonObject
    const copy = jsons('getJson')(fakeCall(), json, '$') as JsonObject
    ;(copy.members.get('a') as JsonObject).members.set('b', 2)
    expect(printJson(json)).to.equal('{"a":{"b":1}}')
  })

  it('ends on a json that contains itself', () => {
    const json = new JsonArray()
    json.items.push(json)
    for (const path of ['$..x', '$', '$..*', '$[0]']) {
      expect(
        failureText(() => get('getJson', path, json)),
        path,
      ).to.match(/nested too deeply/)
    }
    expect(failureText(() => jsons('toString')(fakeCall(), json))).to.match(
      /^Failed to convert json to string: json is nested too deeply/,
    )
  })

  it('charges for every element it looks at', () => {
    const call = fakeCall()
    jsons('getJson')(call, new JsonArray(Array.from({ length: 1000 }, (_, i) => i)), '$[?(@ > 5000)]')
    expect(call.charged).to.be.greaterThan(1000)
  })
})

describe('jsons: writing', () => {
  // biome-ignore format: table
  const table: [text: string, signature: string, args: unknown[], result: string][] = [
    ['{"a":1}', 'set(json,string,string)', ['$.a', 'x'], '{"a":"x"}'],
    ['{"a":1}', 'set(json,string,int)', ['$.a', 2], '{"a":2}'],
    ['{"a":1}', 'set(json,string,float)', ['$.a', 2], '{"a":2.0}'],
    ['{"a":1}', 'set(json,string,boolean)', ['$.a', false], '{"a":false}'],
    ['{"a":1}', 'set(json,string,json)', ['$.a', parseJson('[1]')], '{"a":[1]}'],
    ['{"a":1}', 'set(json,string,int)', ['$.b', 2], '{"a":1}'],
    ['{"a":[1,2]}', 'set(json,string,int)', ['$.a[2]', 3], '{"a":[1,2,3]}'],
    ['{"a":[1,2]}', 'set(json,string,int)', ['$.a[-1]', 3], '{"a":[1,3]}'],
    ['{"a":[1,2]}', 'set(json,string,int)', ['$.a[*]', 0], '{"a":[0,0]}'],
    ['{"a":[1,2]}', 'set(json,string,int)', ['$.a[5,6]', 0], '{"a":[1,2]}'],
    ['{"a":{"x":1},"b":{"x":2}}', 'set(json,string,int)', ['$..x', 0], '{"a":{"x":0},"b":{"x":0}}'],
    ['{"a":1,"b":2,"c":3}', 'set(json,string,int)', ["$['a','c','d']", 0], '{"a":0,"b":2,"c":0}'],
    ['[{"a":1},{"a":2}]', 'set(json,string,int)', ['$[?(@.a == 2)].a', 9], '[{"a":1},{"a":9}]'],
    ['{"a":[1]}', 'add(json,string,string)', ['$.a', 'x'], '{"a":[1,"x"]}'],
    ['{"a":[1]}', 'add(json,string,json)', ['$.a', parseJson('{"b":1}')], '{"a":[1,{"b":1}]}'],
    ['{"a":[1]}', 'add(json,string,int)', ['$.b', 1], '{"a":[1]}'],
    ['[1]', 'add(json,string,float)', ['$', 1], '[1,1.0]'],
    ['{"a":{}}', 'add(json,string,string,boolean)', ['$.a', '__proto__', true], '{"a":{"__proto__":true}}'],
    ['{"a":{"k":1}}', 'add(json,string,string,int)', ['$.a', 'k', 2], '{"a":{"k":2}}'],
    ['{"a":{"k":1}}', 'add(json,string,string,int)', ['$.b', 'k', 2], '{"a":{"k":1}}'],
    ['{"a":1,"b":2}', 'remove', ['$.a'], '{"b":2}'],
    ['{"a":1}', 'remove', ['$.b'], '{"a":1}'],
    ['[1,2,3]', 'remove', ['$[1]'], '[1,3]'],
    ['[1,2,3]', 'remove', ['$[9]'], '[1,2,3]'],
    ['[1,2,3]', 'remove', ['$[0,2]'], '[2]'],
    ['[1,2,3]', 'remove', ['$[*]'], '[]'],
    ['{"a":{"x":1},"b":[{"x":2,"y":3}]}', 'remove', ['$..x'], '{"a":{},"b":[{"y":3}]}'],
    ['{"o":{"a":1,"b":2}}', 'rename', ['$.o', 'a', 'c'], '{"o":{"b":2,"c":1}}'],
    ['{"o":{"a":1,"b":2}}', 'rename', ['$.o', 'a', 'b'], '{"o":{"b":1}}'],
    ['{"o":{"a":1,"b":2}}', 'rename', ['$.o', 'a', 'a'], '{"o":{"a":1,"b":2}}'],
    ['{"o":{"a":1}}', 'rename', ['$.p', 'a', 'b'], '{"o":{"a":1}}'],
  ]

  for (const [text, signature, args, result] of table) {
    it(`turns ${text} into ${result} by ${signature} at ${args[0]}`, () => {
      expect(change(text, signature, ...args)).to.equal(result)
    })
  }

  const executing = '. Error while executing jsonpath: '
  // biome-ignore format: table
  const failures: [text: string, signature: string, args: unknown[], failure: string][] = [
    ['{"a":1}', 'set(json,string,int)', ['$', 2], `Failed to set integer in json${executing}Invalid delete operation`],
    ['{"a":1}', 'remove', ['$'], `Failed to remove element from json${executing}Invalid delete operation`],
    ['[1,2,3]', 'set(json,string,string)', ['$[7]', 'x'], `Failed to set string in json${executing}Illegal index 7, array size 3`],
    ['{"a":1}', 'set(json,string,json)', ['$.a', null], `Failed to set element in json${executing}argument 2 is null`],
    ['{"a":1}', 'set(json,string,boolean)', ['$.x.y', true], "Failed to set boolean in json. Jsonpath $.x.y does not match any element: Missing property in path $['x']"],
    ['{"a":1}', 'set(json,string,float)', ['', 1], `Failed to set float in json${executing}path can not be null or empty`],
    ['{"a":1}', 'add(json,string,int)', ['$.a', 1], `Failed to add integer to json arrays${executing}Can only add to an array`],
    ['{"a":1}', 'add(json,string,json)', ['$', parseJson('{}')], `Failed to add element to json arrays${executing}Can only add to an array`],
    ['{"a":[]}', 'add(json,string,string,string)', ['$.a', 'k', 'v'], `Failed to add string to json object${executing}Can only add properties to a map`],
    ['{"a":[]}', 'rename', ['$.a', 'k', 'l'], `Failed to rename element in json${executing}Can only rename properties in a map`],
    ['{"a":{}}', 'rename', ['$.a', 'q', 'l'], 'Failed to rename element in json. Jsonpath $.a does not match any element: No results for Key q found in map!'],
  ]

  for (const [text, signature, args, failure] of failures) {
    it(`refuses ${signature} at '${args[0]}' of ${text}`, () => {
      expect(failureText(() => change(text, signature, ...args))).to.equal(failure)
    })
  }

  it('stores a copy', () => {
    const value = parseJson('{"n":1}') as JsonObject
    const json = parseJson('{"a":0}')
    jsons('set(json,string,json)')(fakeCall(), json, '$.a', value)
    value.members.set('n', 2)
    expect(printJson(json)).to.equal('{"a":{"n":1}}')
  })

  it('can add a json to itself, because it adds a copy', () => {
    const json = parseJson('[1]')
    jsons('add(json,string,json)')(fakeCall(), json, '$', json)
    expect(printJson(json)).to.equal('[1,[1]]')
  })

  it('holds arrays and objects to their limits', () => {
    const call = fakeCall({}, { arrayLength: 2, mapEntries: 2 })
    const array = new JsonArray([1, 2])
    expect(failureText(() => jsons('add(json,string,int)')(call, array, '$', 3))).to.match(
      /Requested array size 3 exceeds limit: 2$/,
    )
    expect(failureText(() => jsons('set(json,string,int)')(call, array, '$[2]', 3))).to.match(
      /Requested array size 3 exceeds limit: 2$/,
    )
    const object = parseJson('{"a":1,"b":2}')
    expect(failureText(() => jsons('add(json,string,string,float)')(call, object, '$', 'c', 3))).to.match(
      /exceeds limit: 2 members$/,
    )
    jsons('add(json,string,string,float)')(call, object, '$', 'b', 3)
    expect(printJson(object)).to.equal('{"a":1,"b":3.0}')
  })
})

describe('jsons: text', () => {
  it('prints compactly, a string without quotes', () => {
    expect(jsons('toString')(fakeCall(), parseJson('{"a": [1, 2.50]}'))).to.equal('{"a":[1,2.5]}')
    expect(jsons('toString')(fakeCall(), 'x')).to.equal('x')
    expect(jsons('toString')(fakeCall(), new BalFloat(1))).to.equal('1.0')
  })

  it('refuses null with its prefix', () => {
    expect(failureText(() => jsons('toString')(fakeCall(), null))).to.equal(
      'Failed to convert json to string: argument 0 is null',
    )
  })
})
