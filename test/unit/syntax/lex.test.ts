import { expect } from 'chai'
import { DiagnosticLog } from '../../../src/diagnostics/diagnostic.js'
import { SourceFile } from '../../../src/source/source-file.js'
import { lex } from '../../../src/syntax/lex.js'
import { KEYWORDS } from '../../../src/syntax/tokens.js'

interface Seen {
  /** Type, text and decoded value of each token but the last, the end of the text. */
  readonly tokens: readonly (readonly [string, string, unknown])[]
  readonly errors: readonly string[]
}

function seen(text: string): Seen {
  const log = new DiagnosticLog()
  const { tokens } = lex(new SourceFile('test.bal', text), log)
  expect(tokens.at(-1)?.tokenType.name).to.equal('EOF')
  return {
    tokens: tokens.slice(0, -1).map(({ tokenType, image, payload }) => [tokenType.name, image, payload]),
    errors: log.sorted().map(({ line, column, message }) => `${line}:${column} ${message}`),
  }
}

/** Types and texts of the tokens of a text without lexical errors. */
function split(text: string): string[] {
  const { tokens, errors } = seen(text)
  expect(errors).to.deep.equal([])
  return tokens.map(([, image]) => image)
}

/** Returns the only token of a text and its value. */
function value(text: string): unknown {
  const { tokens, errors } = seen(text)
  expect(errors).to.deep.equal([])
  expect(tokens).to.have.lengthOf(1)
  return tokens[0]![2]
}

describe('a token', () => {
  describe('that is an integer', () => {
    const table: readonly (readonly [string, number | bigint])[] = [
      ['0', 0],
      ['10', 10],
      ['1_000', 1000],
      ['10L', 10],
      ['10l', 10],
      ['0x1F', 31],
      ['0XffL', 255],
      ['0xF_F', 255],
      ['0b11', 3],
      ['0B1_0', 2],
      ['017', 15],
      ['0_17', 15],
      ['9007199254740991', Number.MAX_SAFE_INTEGER],
      ['9007199254740992', 9007199254740992n],
      ['9223372036854775807', 2n ** 63n - 1n],
      ['0x7fffffffffffffff', 2n ** 63n - 1n],
      [`0${'0'.repeat(100)}7`, 7],
    ]
    for (const [text, expected] of table) {
      it(`${text} is ${expected}`, () => {
        expect(value(text)).to.equal(expected)
      })
    }

    it('ends where its digits do', () => {
      expect(split('09 1_ 0x 12ab 0b2')).to.deep.equal(['0', '9', '1', '_', '0', 'x', '12', 'ab', '0', 'b2'])
    })

    it('fits into 64 bits', () => {
      const message = (text: string) => `1:1 invalid token '${text}'. the number does not fit into 64 bits`
      for (const text of [
        '9223372036854775809',
        '0x8000000000000001',
        '99999999999999999999',
        '1'.repeat(150),
      ]) {
        expect(seen(text).errors).to.deep.equal([message(text)])
      }
    })
  })

  describe('that is a float', () => {
    const table: readonly (readonly [string, number])[] = [
      ['1.5', 1.5],
      ['7.', 7],
      ['.5', 0.5],
      ['1e3', 1000],
      ['1.5E-3', 0.0015],
      ['1_0.2_5', 10.25],
      ['123d', 123],
      ['2f', 2],
      ['1.5F', 1.5],
      ['.5e1D', 5],
      ['09.5', 9.5],
      ['1e999', Number.POSITIVE_INFINITY],
      ['0x1p4', 16],
      ['0x1.8p1', 3],
      ['0x.8p0f', 0.5],
      ['0x1P-1074', Number.MIN_VALUE],
      ['0x10000p-1090', Number.MIN_VALUE],
    ]
    for (const [text, expected] of table) {
      it(`${text} is ${expected}`, () => {
        expect(seen(text).tokens[0]![0]).to.equal('FloatingPointLiteral')
        expect(value(text)).to.equal(expected)
      })
    }
  })

  describe('that is a string', () => {
    const table: readonly (readonly [string, string])[] = [
      ['""', ''],
      ['"a b"', 'a b'],
      ['"\\b\\t\\n\\f\\r\\"\\\'\\\\"', '\b\t\n\f\r"\'\\'],
      ['"\\101\\7\\08\\377\\400"', 'A\x07\x008ÿ 0'],
      ['"\\u0041\\u00e9"', 'Aé'],
      ['"a\nb\r\nc"', 'a\nb\r\nc'],
      ['"“a”"', '“a”'],
      ['“a”', 'a'],
      ['”a”', 'a'],
      ['“a“', 'a'],
      ['“a"', 'a'],
      ['"😀"', '😀'],
      ['"// no comment"', '// no comment'],
    ]
    for (const [text, expected] of table) {
      it(`${JSON.stringify(text)} is ${JSON.stringify(expected)}`, () => {
        expect(value(text)).to.equal(expected)
      })
    }

    it('with an unknown escape is reported at the escape', () => {
      expect(seen('"a\\qb\\u12"').errors).to.deep.equal([
        "1:3 invalid token '\\q'. unknown escape sequence",
        "1:6 invalid token '\\u'. unknown escape sequence",
      ])
    })

    it('without an end is reported at its beginning, and ends with its line', () => {
      const { tokens, errors } = seen('x = "abc;\ny = 1;')
      expect(errors).to.deep.equal(["1:5 invalid token '\"abc;'. the string is not closed"])
      expect(tokens.map(([, image]) => image)).to.deep.equal(['x', '=', '"abc"', ';', 'y', '=', '1', ';'])
    })
  })

  describe('that is a name', () => {
    const table: readonly (readonly [string, string])[] = [
      ['a', 'a'],
      ['_', '_'],
      ['_a1', '_a1'],
      ['Größe', 'Größe'],
      ['名前', '名前'],
      ['a😀b', 'a😀b'],
      ['😀', '😀'],
      ['|a b|', 'a b'],
      ['|int|', 'int'],
      ['|a\\|b|', 'a\\|b'],
      ['|\\\\n\\u0041\\/|', '\\\\n\\u0041\\/'],
      ['exception', 'exception'],
      ['toString', 'toString'],
      ['__proto__', '__proto__'],
      ['constructor', 'constructor'],
    ]
    for (const [text, expected] of table) {
      it(text, () => {
        expect(seen(text).tokens[0]![0]).to.equal('Identifier')
        expect(value(text)).to.equal(expected)
      })
    }

    it('in bars ends on its line', () => {
      const message = "invalid token '|a'. the quoted identifier is not closed"
      expect(seen('|a\n|').errors[0]).to.equal(`1:1 ${message}`)
      expect(seen('|a\\qb|').errors).to.have.lengthOf(1)
    })

    it('is not a reserved word', () => {
      const reserved =
        'package import as service resource function native connector action struct annotation attach parameter ' +
        'const typemapper worker any boolean int float string message map xml xmlDocument json datatable ' +
        'transform create if else iterate while continue break fork join some all timeout try catch finally ' +
        'throw return reply transaction aborted abort true false null'
      expect([...KEYWORDS.keys()]).to.have.members(reserved.split(' '))
      for (const word of reserved.split(' '))
        expect(seen(word).tokens[0]![0], word).to.not.equal('Identifier')
    })
  })

  it('is as long as it can be', () => {
    expect(split('a<=b<-c->d||e&&f!=g==h>=i<j>k')).to.deep.equal(
      'a <= b <- c -> d || e && f != g == h >= i < j > k'.split(' '),
    )
    expect(split('a||b|c|')).to.deep.equal(['a', '||', 'b', '|c|'])
    expect(split('; , . : ( ) { } [ ] @ = + - * / % ^ !')).to.have.lengthOf(19)
  })

  it('of backticks is taken literally', () => {
    // biome-ignore lint/suspicious/noTemplateCurlyInString: a placeholder of Ballerina
    expect(value('`<a>\\n${b}\n</a>`')).to.equal('<a>\\n${b}\n</a>')
    expect(seen('``').errors).to.deep.equal([
      "1:1 invalid token '``'. a template needs at least one character",
    ])
    expect(seen('a\n`b').errors).to.deep.equal(["2:1 invalid token '`b'. the template is not closed"])
  })
})

describe('a text', () => {
  it('may begin with a byte order mark', () => {
    expect(split('\ufeffa')).to.deep.equal(['a'])
  })

  it('is split at every kind of white space', () => {
    expect(split(' a\tb\rc\nd\fe ')).to.deep.equal(['a', 'b', 'c', 'd', 'e'])
  })

  it('keeps characters that begin no token for the parser, a run of them as one', () => {
    const { tokens, errors } = seen('a ?? b & \ud800\udc00 \udc00')
    expect(tokens.map(([type, image]) => [type, image])).to.deep.equal([
      ['Identifier', 'a'],
      ['Stray', '??'],
      ['Identifier', 'b'],
      ['Stray', '&'],
      ['Identifier', '\ud800\udc00'],
      ['Stray', '\udc00'],
    ])
    expect(errors).to.deep.equal([])
  })

  it('of nothing but mistakes is reported in part', () => {
    expect(seen('"\\q" '.repeat(1000)).errors).to.have.lengthOf(100)
  })
})

describe('a habit of other languages', () => {
  const table: readonly (readonly [text: string, images: readonly string[], errors: readonly string[]])[] = [
    [
      "f('a', 'b')",
      ['f', '(', "'a'", ',', "'b'", ')'],
      ["1:3 invalid token ''a''. strings need double quotes"],
    ],
    ["'it", ["'", 'it'], []],
    [
      'x = """ab"""',
      ['x', '=', '"""ab"""'],
      [`1:5 invalid token '"""ab"""'. a string has one quote at each end`],
    ],
    ['a # b\n# c\nd', ['a', 'd'], ["1:3 invalid token '# b'. a comment begins with two slashes"]],
    ['a /* b\n*/ c /* d */', ['a', 'c'], ["1:3 invalid token '/*'. there are no block comments"]],
    ['int\u00a0n', ['int', 'n'], ["1:4 invalid token 'U+00A0'. the character is invisible"]],
    ['in\u200bt n', ['int', 'n'], ["1:3 invalid token 'U+200B'. the character is invisible"]],
    ['a\ufeff b\u00ad', ['a', 'b'], ["1:2 invalid token 'U+FEFF'. the character is invisible"]],
    ['\u3000a', ['a'], ["1:1 invalid token 'U+3000'. the character is invisible"]],
  ]
  for (const [text, images, errors] of table) {
    it(JSON.stringify(text), () => {
      const found = seen(text)
      expect(found.tokens.map(([, image]) => image)).to.deep.equal(images)
      expect(found.errors).to.deep.equal(errors)
    })
  }

  it('leaves joiners in words and emoji that need them', () => {
    expect(split('\u0645\u06cc\u200c\u062e \ud83d\udc68\u200d\ud83d\udcbb')).to.have.lengthOf(2)
  })

  it('looks again at strings where a quote is missing', () => {
    const { errors } = seen('s = "abc;\nf("def");\ng("ghi");')
    expect(errors).to.deep.equal([`1:5 invalid token '"abc;'. the string is not closed`])
  })
})
