// biome-ignore-all lint/suspicious/noTemplateCurlyInString: a replacement of Java has groups in braces

import { expect } from 'chai'
import { JsonArray, parseJson } from '../../../../src/values/json.js'
import { BalArray, BalFloat } from '../../../../src/values/value.js'
import { failureText, fakeCall, native } from '../natives.js'

const run = (signature: string, ...args: unknown[]) => {
  const result = native(`ballerina.lang.strings:${signature}`)(fakeCall(), ...args)
  return result instanceof BalArray ? result.items : result
}

const fails = (signature: string, ...args: unknown[]) => failureText(() => run(signature, ...args))

describe('strings', () => {
  // biome-ignore format: table
  const table: [signature: string, args: unknown[], result: unknown][] = [
    ['length', [''], 0],
    ['length', ['a😀'], 3],
    ['valueOf(int)', [-5], '-5'],
    ['valueOf(int)', [9223372036854775807n], '9223372036854775807'],
    ['valueOf(float)', [1e7], '1.0E7'],
    ['valueOf(boolean)', [true], 'true'],
    ['valueOf(string)', ['x'], 'x'],
    ['valueOf(json)', ['x'], 'x'],
    ['valueOf(json)', [new BalFloat(2)], '2.0'],
    ['valueOf(json)', [new JsonArray(['x', 1])], '["x",1]'],
    ['toUpperCase', ['straße'], 'STRASSE'],
    ['toLowerCase', ['ÄI'], 'äi'],
    ['trim', ['\u0000 \t a b\u001f\n'], 'a b'],
    ['trim', ['\u00a0a\u2003'], '\u00a0a\u2003'],
    ['contains', ['abc', 'bc'], true],
    ['contains', ['abc', ''], true],
    ['contains', ['abc', 'x'], false],
    ['hasPrefix', ['abc', 'ab'], true],
    ['hasSuffix', ['abc', 'ab'], false],
    ['indexOf', ['abcabc', 'c'], 2],
    ['indexOf', ['abc', ''], 0],
    ['indexOf', ['abc', 'x'], -1],
    ['lastIndexOf', ['abcabc', 'c'], 5],
    ['lastIndexOf', ['abc', ''], 3],
    ['lastIndexOf', [`é${'ab'.repeat(50)}é`, 'ab'.repeat(20)], 61],
    ['lastIndexOf', ['ab'.repeat(50), `${'ab'.repeat(20)}c`], -1],
    ['equalsIgnoreCase', ['HÄllo', 'hÄLLO'], true],
    ['equalsIgnoreCase', ['ß', 'SS'], false],
    ['equalsIgnoreCase', ['ß', 'ẞ'], true],
    ['equalsIgnoreCase', ['a', 'b'], false],
    ['equalsIgnoreCase', ['İ', 'i'], true],
    ['equalsIgnoreCase', ['a', 'aa'], false],
    ['subString', ['hello', 1, 3], 'el'],
    ['subString', ['hello', 5, 5], ''],
    ['subString', ['a😀', 1, 2], '\ud83d'],
    ['replace', ['a.b.c', '.', '$1'], 'a$1b$1c'],
    ['replace', ['abc', '', '-'], '-a-b-c-'],
    ['replace', ['', '', '-'], '-'],
    ['replaceAll', ['abcb', '(b)', '[$1]'], 'a[b]c[b]'],
    ['replaceAll', ['ab', '(?<x>a)', '${x}${x}'], 'aab'],
    ['replaceAll', ['ab', 'a', '\\$0\\\\'], '$0\\b'],
    ['replaceAll', ['ab', 'a', '<$0>'], '<a>b'],
    ['replaceAll', ['ab', '(a)|(x)', '$1$2'], 'ab'],
    ['replaceAll', ['ab', '(a)', '$12'], 'a2b'],
    ['replaceAll', ['abc', '', '-'], '-a-b-c-'],
    ['replaceAll', ['abc', 'x', '$9'], 'abc'],
    ['replaceFirst', ['abcb', 'b', 'x'], 'axcb'],
    ['split', ['a,b,,c,,', ','], ['a', 'b', '', 'c']],
    ['split', [',a', ','], ['', 'a']],
    ['split', ['a.b', '.'], []],
    ['split', [',,', ','], []],
    ['split', ['abc', 'x'], ['abc']],
    ['split', ['', ','], ['']],
    ['split', ['', ''], ['']],
    ['split', ['abc', ''], ['a', 'b', 'c']],
    ['split', ['a1b22c', '[0-9]+'], ['a', 'b', 'c']],
    ['unescape', ['a\\n\\\\b'], 'anb'],
  ]

  for (const [signature, args, result] of table) {
    it(`returns ${JSON.stringify(result)} for ${signature} of ${showArgs(args)}`, () => {
      expect(run(signature, ...args)).to.deep.equal(result)
    })
  }

  // biome-ignore format: table
  const failures: [signature: string, args: unknown[], text: string][] = [
    ['subString', ['hello', 2, 9], 'String index out of range. Actual:5 requested: 2 to 9'],
    ['subString', ['hello', -1, 9], 'String index out of range. Actual:5 requested: -1 to 9'],
    ['subString', ['hello', 3, 2], 'String index out of range: -1'],
    ['subString', ['hello', 1, -2], 'String index out of range: -3'],
    ['subString', ['hello', 4294967296, 2147483648], 'index number too large: 2,147,483,648'],
    ['subString', ['hello', -4294967296, 2], 'index number too large: -4,294,967,296'],
    ['replaceAll', ['a', '(', ''], 'Unclosed group near index 1\n('],
    ['replaceAll', ['a', 'a[b', ''], 'Unclosed character class near index 2\na[b'],
    ['replaceAll', ['a', '*a', ''], "Dangling meta character '*' near index 0\n*a"],
    ['replaceAll', ['a', 'a', '$1'], 'No group 1'],
    ['replaceAll', ['a', 'a', '${n}'], 'No group with name {n}'],
    ['replaceAll', ['a', 'a', '${__proto__}'], "named capturing group has 0 length name"],
    ['replaceAll', ['a', 'a', '${constructor}'], 'No group with name {constructor}'],
    ['replaceFirst', ['a', 'a', '$'], 'Illegal group reference: group index is missing'],
    ['replaceFirst', ['a', 'a', '\\'], 'character to be escaped is missing'],
    ['replaceFirst', ['a', 'a', '$a'], 'Illegal group reference'],
    ['split', ['a', '('], 'Unclosed group near index 1\n('],
    ['valueOf(json)', [null], 'argument 0 is null'],
  ]

  for (const [signature, args, text] of failures) {
    it(`refuses ${signature} of ${showArgs(args)}`, () => {
      expect(fails(signature, ...args)).to.equal(text)
    })
  }

  it('refuses a result that would be too long, before it takes the memory', () => {
    const call = fakeCall({}, { stringLength: 1_000_000 })
    const text = 'a'.repeat(1_000_000)
    for (const name of ['replace', 'replaceAll']) {
      const replace = native(`ballerina.lang.strings:${name}`)
      expect(failureText(() => replace(call, text, 'a', text))).to.equal(
        'string length exceeds limit: 1000000',
      )
    }
    const upper = native('ballerina.lang.strings:toUpperCase')
    expect(failureText(() => upper(call, 'ß'.repeat(1_000_000)))).to.equal(
      'string length exceeds limit: 1000000',
    )
  })

  it('refuses to split into more pieces than an array may have', () => {
    const split = native('ballerina.lang.strings:split')
    expect(failureText(() => split(fakeCall({}, { arrayLength: 10 }), 'a'.repeat(100), ''))).to.match(
      /^Requested array size/,
    )
  })

  it('matches in linear time where a backtracking engine takes exponential time', () => {
    expect(run('replaceAll', `${'a'.repeat(5_000)}b`, '(a*)*c', '')).to.have.length(5_001)
  })

  it('charges for searches that repeatedly scan the whole rest', () => {
    const call = fakeCall()
    const replace = native('ballerina.lang.strings:replaceAll')
    replace(call, 'a'.repeat(3_000), 'a.*b|a', '')
    expect(call.charged).to.be.greaterThan(5_000)
  })

  it('keeps halves of surrogate pairs', () => {
    expect(run('replaceAll', 'a\ud800b', 'b', 'c')).to.equal('a\ud800c')
    expect(parseJson('"\\ud800"')).to.equal('\ud800')
  })
})

function showArgs(args: readonly unknown[]): string {
  return args.map((arg) => (typeof arg === 'string' ? JSON.stringify(arg) : String(arg))).join(', ')
}
