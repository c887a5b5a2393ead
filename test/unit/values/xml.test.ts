import { expect } from 'chai'
import { ANY, arrayOf, JSON_TYPE, MESSAGE, STRING, type Type, XML } from '../../../src/check/types.js'
import { dynamicTypeName } from '../../../src/values/any.js'
import { convert } from '../../../src/values/convert.js'
import { Failure } from '../../../src/values/failure.js'
import { JsonArray, type JsonValue, parseJson, printJson } from '../../../src/values/json.js'
import { DEFAULT_VALUE_LIMITS } from '../../../src/values/limits.js'
import { cloneMessage, Message, payloadBytes, payloadText } from '../../../src/values/message.js'
import { fromPlain, toPlain } from '../../../src/values/plain.js'
import { textOf, textOfAny } from '../../../src/values/text.js'
import { BalArray, type Value } from '../../../src/values/value.js'
import { BalXml, copyXml, parseXml, xmlText } from '../../../src/values/xml.js'
import { jsonOfXml, markupOfJson } from '../../../src/values/xml-json.js'

function xmlOfJson(json: JsonValue, limits = DEFAULT_VALUE_LIMITS): BalXml {
  return parseXml(markupOfJson(json, limits))
}

/** Returns the failure of a step; anything but a Failure is a bug. */
function failureOf(step: () => unknown): string {
  try {
    step()
  } catch (error) {
    if (error instanceof Failure) return error.message
    throw error
  }
  return expect.fail('it did not fail')
}

describe('xml text', () => {
  // biome-ignore format: table
  const table: [written: string, text: string][] = [
    ['<a/>', '<a/>'],
    ['<a></a>', '<a/>'],
    ['<a b="1"\tc=\'x"y\'>\n  <d>e</d>\n</a>', '<a b="1" c="x&quot;y">\n  <d>e</d>\n</a>'],
    ['<a>&lt;&amp;&gt;&quot;&#65;\u{1F600}</a>', '<a>&lt;&amp;&gt;"A\u{1F600}</a>'],
    ['<a><![CDATA[<!DOCTYPE <x>]]></a>', '<a><![CDATA[<!DOCTYPE <x>]]></a>'],
    ['<a><!-- <!DOCTYPE --><?p <!DOCTYPE ?></a>', '<a><!-- <!DOCTYPE --><?p <!DOCTYPE ?></a>'],
    ['<?xml version="1.0" encoding="UTF-8"?>\n<!-- c -->\n<a/>\n', '<a/>'],
    ['\uFEFF<a/>', '<a/>'],
    ['<p:a xmlns:p="u" xmlns="v"><b p:c="1"/></p:a>', '<p:a xmlns:p="u" xmlns="v"><b p:c="1"/></p:a>'],
    ['<a b="x > y"/>', '<a b="x &gt; y"/>'],
    ['<__proto__ constructor="x"/>', '<__proto__ constructor="x"/>'],
  ]
  for (const [written, text] of table) {
    it(`of ${JSON.stringify(written)} is ${JSON.stringify(text)}`, () => {
      const xml = parseXml(written)
      expect(xmlText(xml)).to.equal(text)
      expect(xmlText(parseXml(xmlText(xml)))).to.equal(xmlText(xml))
    })
  }

  it('may be long', () => {
    const text = `<a>${'x'.repeat(1024 * 1024)}</a>`
    expect(xmlText(parseXml(text))).to.equal(text)
    const tags = `<a>${'<b c="1"/>'.repeat(100_000)}</a>`
    expect(xmlText(parseXml(tags))).to.equal(tags)
  })

  it('is held to the length of a string', () => {
    const limits = { ...DEFAULT_VALUE_LIMITS, stringLength: 10 }
    expect(xmlText(parseXml('<a>123</a>'), limits)).to.equal('<a>123</a>')
    expect(failureOf(() => xmlText(parseXml('<a>1234</a>'), limits))).to.equal(
      'string length exceeds limit: 10',
    )
  })
})

describe('text that is not xml', () => {
  const nested = (depth: number) => '<a>'.repeat(depth) + '</a>'.repeat(depth)
  const attributes = (count: number) =>
    `<a ${Array.from({ length: count }, (_, index) => `b${index}="=='"`).join(' ')}/>`

  // biome-ignore format: table
  const table: [why: string, text: string, problem: string | RegExp][] = [
    ['nothing', '', 'expected "<"\n at line 1, column 1'],
    ['blanks', ' \n ', 'expected "<"\n at line 2, column 2'],
    ['no markup', 'text', 'expected "<"\n at line 1, column 1'],
    ['a tag that is not closed', '<a>\n<b></a>', 'non-well-formed element: found end tag "a" but expected "b"\n at line 2, column 4'],
    ['a tag without an end', '<a', /at line 1, column 3$/],
    ['a quote without an end', '<a b="1', `expected '"'\n at line 1, column 8`],
    ['a comment without an end', '<a><!-- ', 'expected "-->"\n at line 1, column 9'],
    ['two roots', '<a/><b/>', 'document must contain a single root element, but found "a" and "b"\n at line 1, column 6'],
    ['a control character', '<a>\u0001</a>', 'the character U+0001 is not allowed in xml'],
    ['a control character by reference', '<a>&#1;</a>', /valid character/],
    ['half a surrogate pair', '<a>\uD83D</a>', 'the character U+D83D is not allowed in xml'],
    ['an attribute twice', '<a b="1" b="2"/>', /must not appear multiple times/],
    ['an unknown entity', '<a>&b;</a>', 'reference to unknown entity "b" in content\n at line 1, column 4'],
    ['a prefix without a namespace', '<a:b/>', /undeclared element prefix "a"/],
    ['a DOCTYPE', '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', 'DOCTYPE is not supported'],
    ['a DOCTYPE after a comment', '<!-- c --><!DOCTYPE a><a/>', 'DOCTYPE is not supported'],
    ['300 levels', nested(300), 'more than 256 levels'],
    ['100000 levels without an end', '<a>'.repeat(100_000), 'more than 256 levels'],
    ['levels after closing tags', '</a>'.repeat(300) + nested(300), 'more than 256 levels'],
    ['too many attributes', attributes(257), 'more than 256 attributes'],
    ['too many tags', `<a>${'<b/>'.repeat(262_144)}</a>`, 'more than 262144 tags, attributes and references'],
    ['too many references', `<a>${'&lt;'.repeat(262_144)}</a>`, 'more than 262144 tags, attributes and references'],
  ]
  for (const [why, text, problem] of table) {
    it(`is refused for ${why}`, () => {
      const message = failureOf(() => parseXml(text))
      expect(message).to.match(/^failed to create xml: /)
      const detail = message.slice('failed to create xml: '.length)
      if (typeof problem === 'string') expect(detail).to.equal(problem)
      else expect(detail).to.match(problem)
    })
  }

  it('passes just within the limits', () => {
    expect(xmlText(parseXml(nested(256)))).to.include('<a/>')
    expect(parseXml(attributes(256)).element.attributes).to.have.length(256)
  })

  it('is quoted only in part', () => {
    const message = failureOf(() => parseXml(`<${'\u{10400}'.repeat(10_000)}>`))
    expect(message.length).to.be.lessThan(300)
    expect(message).not.to.match(/[\uD800-\uDFFF](?![\uDC00-\uDFFF])(?<![\uD800-\uDBFF].)/)
  })
})

describe('xml as json', () => {
  // biome-ignore format: table
  const table: [xml: string, json: string, back: string][] = [
    ['<a/>', '{"a":null}', '<root><a/></root>'],
    ['<a>x</a>', '{"a":"x"}', '<root><a>x</a></root>'],
    ['<a> </a>', '{"a":" "}', '<root><a> </a></root>'],
    ['<a>-1.5e3</a>', '{"a":-1500.0}', '<root><a>-1500.0</a></root>'],
    ['<a>007</a>', '{"a":"007"}', '<root><a>007</a></root>'],
    ['<a>92233720368547758070</a>', '{"a":92233720368547758070}', '<root><a>92233720368547758070</a></root>'],
    ['<a>true</a>', '{"a":true}', '<root><a>true</a></root>'],
    ['<order id="7">\n<item>tea</item><item>2</item><note/></order>', '{"order":{"@id":"7","item":["tea",2],"note":null}}', '<root><order id="7"><item>tea</item><item>2</item><note/></order></root>'],
    ['<a b="1">x</a>', '{"a":{"@b":"1","$":"x"}}', '<root><a b="1">x</a></root>'],
    ['<a>x<b/>y</a>', '{"a":{"b":null,"$":"xy"}}', '<root><a><b/>xy</a></root>'],
    ['<a><![CDATA[<b>]]><!-- c --></a>', '{"a":"<b>"}', '<root><a>&lt;b&gt;</a></root>'],
    ['<p:a xmlns:p="u"/>', '{"p:a":{"@xmlns:p":"u"}}', '<root><p:a xmlns:p="u"/></root>'],
    ['<a __proto__="1"><__proto__/></a>', '{"a":{"@__proto__":"1","__proto__":null}}', '<root><a __proto__="1"><__proto__/></a></root>'],
  ]
  for (const [xml, json, back] of table) {
    it(`takes ${JSON.stringify(xml)} to ${json} and back into a root`, () => {
      expect(printJson(jsonOfXml(parseXml(xml)))).to.equal(json)
      expect(xmlText(xmlOfJson(parseJson(json)))).to.equal(back)
    })
  }

  it('keeps every character of an attribute', () => {
    const json = parseJson(String.raw`{"a":{"@b":"<&>\"'\t\n"}}`)
    expect(printJson(jsonOfXml(xmlOfJson(json)))).to.equal(`{"root":${printJson(json)}}`)
  })

  // biome-ignore format: table
  const rooted: [json: string, xml: string][] = [
    ['{"a":1,"b":"x"}', '<root><a>1</a><b>x</b></root>'],
    ['{"a":1}', '<root><a>1</a></root>'],
    ['{"root":{"a":1}}', '<root><root><a>1</a></root></root>'],
    ['{"k":[1,2]}', '<root><k>1</k><k>2</k></root>'],
    ['{"k":[]}', '<root/>'],
    ['{"k":{}}', '<root><k/></root>'],
    ['{}', '<root/>'],
    ['[]', '<root/>'],
    ['5', '<root>5</root>'],
    ['1.50', '<root>1.5</root>'],
    ['1e400', '<root>1e400</root>'],
    ['true', '<root>true</root>'],
    ['"s <t>"', '<root>s &lt;t&gt;</root>'],
    ['""', '<root/>'],
    ['[1,2]', '<root><item>1</item><item>2</item></root>'],
    ['[{"a":1},"x",null]', '<root><item><a>1</a></item><item>x</item><item/></root>'],
    ['[[1,2],[],3]', '<root><item><item>1</item><item>2</item></item><item/><item>3</item></root>'],
    ['{"k":[[1,2],3]}', '<root><k><item>1</item><item>2</item></k><k>3</k></root>'],
    ['{"k":[{"a":[1,2]},{}]}', '<root><k><a>1</a><a>2</a></k><k/></root>'],
    ['{"k":null,"l":[null,1]}', '<root><k/><l/><l>1</l></root>'],
    ['{"@id":"7","$":"x","a":1}', '<root id="7">x<a>1</a></root>'],
  ]
  for (const [json, xml] of rooted) {
    it(`converts ${json} to ${xml}`, () => {
      expect(xmlText(xmlOfJson(parseJson(json)))).to.equal(xml)
    })
  }

  // biome-ignore format: table
  const refused: [json: string, problem: RegExp][] = [
    ['{"a b":1}', /'a b' is not a name in xml/],
    ['{"a><b":1}', /'a><b' is not a name in xml/],
    ['{"":1}', /'' is not a name in xml/],
    ['{"1a":1}', /'1a' is not a name in xml/],
    ['[{"a":{"b c":1}}]', /'b c' is not a name in xml/],
    ['{"@a b":1}', /'@a b' is not a name in xml/],
    ['{"@a":[1]}', /the value of '@a' must be a string, number or boolean/],
    ['{"a":{"@b c":1}}', /'@b c' is not a name in xml/],
    ['{"a":{"@b":{}}}', /the value of '@b' must be a string, number or boolean/],
    ['{"a":{"$":[1]}}', /the value of '\$' must be a string, number or boolean/],
    ['{"p:a":1}', /undeclared element prefix "p"/],
    [String.raw`{"a":"\u0001"}`, /the character U\+0001 is not allowed in xml/],
  ]
  for (const [json, problem] of refused) {
    it(`does not make xml of ${json}`, () => {
      expect(failureOf(() => xmlOfJson(parseJson(json))))
        .to.match(/^failed to create xml: /)
        .and.match(problem)
    })
  }

  it('ends for json that contains itself', () => {
    const json = parseJson('{"a":{}}') as { members: Map<string, JsonValue> } & JsonValue
    json.members.set('a', json)
    expect(failureOf(() => xmlOfJson(json))).to.equal('failed to create xml: more than 256 levels')
    const list = new JsonArray()
    list.items.push(list)
    expect(failureOf(() => xmlOfJson(list))).to.equal('failed to create xml: more than 256 levels')
  })

  it('ends for json that shares its parts', () => {
    let json = parseJson('{"x":"y"}')
    for (let level = 0; level < 60; level++) {
      const pair = parseJson('{"a":null,"b":null}') as { members: Map<string, JsonValue> } & JsonValue
      pair.members.set('a', json).set('b', json)
      json = pair
    }
    const limits = { ...DEFAULT_VALUE_LIMITS, stringLength: 100_000 }
    expect(failureOf(() => xmlOfJson(json, limits))).to.equal('string length exceeds limit: 100000')
  })
})

describe('an xml value', () => {
  const cast = (value: Value, from: Type, to: Type) => convert(value, { mode: 'cast', from, to })

  it('is cast from and to string, json, any and message', () => {
    const xml = cast('<a>1</a>', STRING, XML) as BalXml
    expect(xml).to.be.instanceOf(BalXml)
    expect(cast(xml, XML, STRING)).to.equal('<a>1</a>')
    expect(printJson(cast(xml, XML, JSON_TYPE) as JsonValue)).to.equal('{"a":1}')
    expect(xmlText(cast(parseJson('{"a":1}'), JSON_TYPE, XML) as BalXml)).to.equal('<root><a>1</a></root>')
    expect(cast(cast(xml, XML, ANY), ANY, XML)).to.equal(xml)
    const message = cast(xml, XML, MESSAGE) as Message
    expect(message.payload).to.deep.equal({ kind: 'xml', xml })
    expect([...message.headers]).to.deep.equal([['Content-Type', 'application/xml']])
  })

  it('keeps null through casts to reference types, and has no text without a value', () => {
    expect(cast(null, XML, JSON_TYPE)).to.equal(null)
    expect(cast(null, JSON_TYPE, XML)).to.equal(null)
    expect(cast(null, ANY, XML)).to.equal(null)
    expect(failureOf(() => cast(null, XML, STRING))).to.equal("cannot cast 'null' value to type 'string'")
    expect(failureOf(() => cast(null, XML, MESSAGE))).to.equal("cannot cast 'null' value to type 'message'")
  })

  it('keeps its type as a value of type any', () => {
    const xml = parseXml('<a/>')
    expect(dynamicTypeName(xml)).to.equal('xml')
    expect(failureOf(() => cast(xml, ANY, JSON_TYPE))).to.equal(
      "cannot cast 'any' with type 'xml' to type 'json'",
    )
    expect(failureOf(() => cast(xml, ANY, STRING))).to.equal(
      "cannot cast 'any' with type 'xml' to type 'string'",
    )
    expect(failureOf(() => cast('<a/>', ANY, XML))).to.equal(
      "cannot cast 'any' with type 'string' to type 'xml'",
    )
    expect(failureOf(() => cast(new BalArray(arrayOf(XML), [xml]), ANY, JSON_TYPE))).to.equal(
      "cannot cast 'xml[]' to type 'json': incompatible types: expected 'json', found 'xml'",
    )
  })

  it('shows as its markup, in arrays too', () => {
    const xml = parseXml('<a b="1"></a>')
    expect(textOf(xml, XML)).to.equal('<a b="1"/>')
    expect(textOfAny(xml)).to.equal('<a b="1"/>')
    expect(textOf(new BalArray(arrayOf(XML), [xml, null]), arrayOf(XML))).to.equal('[<a b="1"/>, null]')
  })

  it('is a string for embedders', () => {
    const xml = fromPlain('<a></a>', XML) as BalXml
    expect(xml).to.be.instanceOf(BalXml)
    expect(fromPlain(xml, XML)).to.equal(xml)
    expect(fromPlain(null, XML)).to.equal(null)
    expect(toPlain(xml, XML)).to.equal('<a/>')
    expect(toPlain(new BalArray(arrayOf(XML), [xml, null]), arrayOf(XML))).to.deep.equal(['<a/>', null])
    expect(failureOf(() => fromPlain(1, XML))).to.equal("cannot use the number 1 as 'xml'")
    expect(failureOf(() => fromPlain(['<a/>', ''], arrayOf(XML)))).to.match(
      /^failed to create xml: expected "<"\n at line 1, column 1 at \[1\]$/,
    )
  })

  it('is copied without sharing anything', () => {
    const xml = parseXml('<a><b/></a>')
    const copy = copyXml(xml)
    xml.element.setAttribute('c', '1')
    xml.element.firstElementChild!.remove()
    expect(xmlText(copy)).to.equal('<a><b/></a>')
    expect(xmlText(xml)).to.equal('<a c="1"/>')
  })

  it('is the payload of a message, copied with it', () => {
    const message = new Message()
    const xml = parseXml('<a>é</a>')
    message.payload = { kind: 'xml', xml }
    expect(payloadText(message)).to.equal('<a>é</a>')
    expect(Buffer.from(payloadBytes(message)).toString()).to.equal('<a>é</a>')
    const clone = cloneMessage(message)
    xml.element.textContent = ''
    expect([payloadText(message), payloadText(clone)]).to.deep.equal(['<a/>', '<a>é</a>'])
    expect(toPlain(clone, MESSAGE)).to.deep.equal({ headers: {}, payload: '<a>é</a>' })
  })
})
