import { expect } from 'chai'
import type { Palette, Problem } from '../../../src/diagnostics/render.js'
import { firstOf, renderDiagnostic, renderHeadline, renderPlace } from '../../../src/diagnostics/render.js'
import { SourceFile } from '../../../src/source/source-file.js'

/** The place is written into the source: `«` opens the marked stretch, `»` closes it. */
function picture(marked: string, more: Partial<Problem> = {}, palette?: Palette): string {
  const from = placeOf(marked.slice(0, marked.indexOf('«')))
  const to = placeOf(marked.slice(0, marked.indexOf('»')).replace('«', ''))
  const problem: Problem = {
    severity: 'error',
    code: 'BAL2001',
    message: "undefined symbol 'b'",
    file: 'echo.bal',
    line: from.line,
    column: from.column,
    endLine: to.line,
    endColumn: to.column,
    ...more,
  }
  return renderDiagnostic(problem, marked.replace(/[«»]/g, ''), palette)
}

function placeOf(before: string): { line: number; column: number } {
  const lines = before.split(/\r\n|\n|\r/)
  return { line: lines.length, column: lines.at(-1)!.length + 1 }
}

/** Returns the rendering below the headline. */
const frameOf = (marked: string): string => picture(marked).split('\n').slice(1).join('\n')

const lines = (...each: string[]): string => each.join('\n')

describe('a rendered diagnostic', () => {
  it('shows the place, the line, carets and a hint', () => {
    expect(
      picture('function f () {\n    int a = «b»;\n}', { hint: "declare 'b' before it is used" }),
    ).to.equal(
      lines(
        "echo.bal:2:13: error BAL2001: undefined symbol 'b'",
        '  |',
        '2 |     int a = b;',
        '  |             ^',
        "  = hint: declare 'b' before it is used",
      ),
    )
  })

  it('underlines the whole stretch', () => {
    expect(frameOf('int a = «other»;')).to.equal(lines('  |', '1 | int a = other;', '  |         ^^^^^'))
  })

  it('makes room for long line numbers', () => {
    expect(frameOf(`${'\n'.repeat(99)}«x»`)).to.equal(lines('    |', '100 | x', '    | ^'))
  })

  it('labels a warning as such', () => {
    expect(picture('«x»', { severity: 'warning' }).split('\n')[0]).to.equal(
      "echo.bal:1:1: warning BAL2001: undefined symbol 'b'",
    )
  })

  it('needs no code and no text', () => {
    const problem = { severity: 'error', message: 'm', file: 'a.yaml', line: 3, column: 5 } as const
    expect(renderDiagnostic({ ...problem, endLine: 3, endColumn: 6 }, undefined)).to.equal(
      'a.yaml:3:5: error: m',
    )
  })

  it('points past the last character at the end of the text', () => {
    expect(frameOf('int a«»')).to.equal(lines('  |', '1 | int a', '  |      ^'))
  })

  it('marks a stretch of several lines to the end of the first', () => {
    expect(frameOf('x = «"abc\ndef"»;')).to.equal(lines('  |', '1 | x = "abc', '  |     ^^^^'))
  })

  it('draws an empty file', () => {
    expect(frameOf('«»')).to.equal(lines('  |', '1 |', '  | ^'))
  })

  it('leaves the frame out when the line is beyond the text', () => {
    expect(picture('«x»', { line: 9 })).to.equal("echo.bal:9:1: error BAL2001: undefined symbol 'b'")
  })

  for (const [name, end] of [
    ['LF', '\n'],
    ['CRLF', '\r\n'],
    ['CR', '\r'],
  ] as const) {
    it(`counts lines that end with ${name}`, () => {
      expect(frameOf(`one${end}two «b»${end}three`)).to.equal(lines('  |', '2 | two b', '  |     ^'))
    })
  }

  describe('keeps the carets in place', () => {
    it('after tabs', () => {
      expect(frameOf('\tint\t«b»;')).to.equal(lines('  |', '1 |     int b;', '  |         ^'))
    })

    it('after wide characters', () => {
      expect(frameOf('"日本" «b»')).to.equal(lines('  |', '1 | "日本" b', '  |        ^'))
    })

    it('under wide characters', () => {
      expect(frameOf('a «日本» b')).to.equal(lines('  |', '1 | a 日本 b', '  |   ^^^^'))
    })

    it('after combining marks', () => {
      expect(frameOf('e\u0301e\u0301 «b»')).to.equal(lines('  |', '1 | e\u0301e\u0301 b', '  |    ^'))
    })

    it('after an emoji made of several', () => {
      expect(frameOf('👩‍👩‍👧 «b»')).to.equal(lines('  |', '1 | 👩‍👩‍👧 b', '  |    ^'))
    })
  })

  describe('of a long line', () => {
    it('shows the stretch around the carets', () => {
      const [, , source, carets] = picture(`${'a'.repeat(5000)}«b»${'c'.repeat(5000)}`).split('\n')
      expect(source).to.equal(`1 | …${'a'.repeat(50)}b${'c'.repeat(49)}…`)
      expect(carets).to.equal(`  | ${' '.repeat(51)}^`)
    })

    it('shows its beginning when the carets are there', () => {
      const [, , source, carets] = picture(`«b»${'c'.repeat(5000)}`).split('\n')
      expect(source).to.equal(`1 | b${'c'.repeat(99)}…`)
      expect(carets).to.equal('  | ^')
    })

    it('shows its end when the carets are there', () => {
      const [, , source, carets] = picture(`${'a'.repeat(5000)}«»`).split('\n')
      expect(source).to.equal(`1 | …${'a'.repeat(50)}`)
      expect(carets).to.equal(`  | ${' '.repeat(51)}^`)
    })

    it('keeps the carets of a long stretch inside', () => {
      const [, , , carets] = picture(`«${'b'.repeat(5000)}»`).split('\n')
      expect(carets).to.equal(`  | ${'^'.repeat(100)}`)
    })
  })

  describe('lets no text steer the terminal', () => {
    const steering = '\u001b[31m\u0007\u009b2J\u202e\u2028\u0000'

    it('in the source line, where each escape is as wide as it looks', () => {
      expect(frameOf('"\u001b[2J" «b»')).to.equal(lines('  |', '1 | "\\u001b[2J" b', '  |             ^'))
    })

    it('in message, hint and file name', () => {
      const drawn = picture(`"${steering}" «b»`, { message: steering, hint: steering, file: steering })
      // biome-ignore lint/suspicious/noControlCharactersInRegex: exactly these must not be there
      expect(drawn.replaceAll('\n', '')).not.to.match(/[\u0000-\u001f\u007f-\u009f\u2028\u202e]/)
      expect(drawn).to.contain('\\u001b[31m')
    })

    it('and no message start a line of its own', () => {
      expect(renderHeadline({ ...problemOf('a\nb\r\nc') })).to.equal('f:1:1: error X: a\\nb\\r\\nc')
    })
  })

  it('shows the other places that it is about, each with its line', () => {
    const related = [
      {
        message: 'first one here',
        file: 'a.bal',
        line: 12,
        column: 5,
        endLine: 12,
        endColumn: 8,
        text: 'int a12 = 1;',
      },
    ]
    expect(picture('int a = «b»;', { hint: 'h', related })).to.equal(
      lines(
        "echo.bal:1:9: error BAL2001: undefined symbol 'b'",
        '   |',
        ' 1 | int a = b;',
        '   |         ^',
        '   = a.bal:12:5: first one here',
        '   |',
        '12 | int a12 = 1;',
        '   |     ^^^',
        '   = hint: h',
      ),
    )
  })

  it('is coloured only by the palette it is given', () => {
    const tag = (name: string) => (text: string) => `<${name}>${text}</${name}>`
    const palette: Palette = {
      error: tag('e'),
      warning: tag('w'),
      strong: tag('s'),
      faint: tag('f'),
      hint: tag('h'),
    }
    expect(picture('int a = «b»;', { hint: 'h' }, palette)).to.equal(
      lines(
        "echo.bal:1:9: <e>error BAL2001:</e> <s>undefined symbol 'b'</s>",
        '<f>  |</f>',
        '<f>1 |</f> int a = b;',
        '<f>  |</f>         <e>^</e>',
        '<f>  =</f> <h>hint:</h> h',
      ),
    )
  })
})

function problemOf(message: string): Problem {
  return { severity: 'error', code: 'X', message, file: 'f', line: 1, column: 1, endLine: 1, endColumn: 1 }
}

describe('a place', () => {
  const at = (text: string, start: number, end: number): string =>
    renderPlace({ file: new SourceFile('f.bal', text), span: { start, end } })

  it('is drawn below its file, line and column', () => {
    expect(at('int a =\n  b / c;\n', 10, 15)).to.equal('f.bal:2:3:\n  |\n2 |   b / c;\n  |   ^^^^^')
  })

  it('is marked to the end of its first line', () => {
    expect(at('a /\r\n  c;', 0, 8)).to.equal('f.bal:1:1:\n  |\n1 | a /\n  | ^^^')
  })
})

describe('what is shown of diagnostics', () => {
  const problem: Problem = {
    severity: 'error',
    message: '',
    file: 'a.bal',
    line: 1,
    column: 1,
    endLine: 1,
    endColumn: 2,
  }
  const headline = (message: string): string => renderHeadline({ ...problem, message })

  it('leaves long lists of tokens to programs', () => {
    const list = "{Identifier, '(', '<EOF>', <EOF>, IntegerLiteral}"
    expect(headline(`mismatched input ';'. Expecting one of ${list}`)).to.equal(
      "a.bal:1:1: error: mismatched input ';'",
    )
    expect(headline("mismatched input 'f'. Expecting one of {'catch', 'finally'}")).to.contain('finally')
  })

  it('cuts names at 100 characters, in hints too', () => {
    const name = 'x'.repeat(1_000_000)
    const picture = renderDiagnostic(
      { ...problem, message: `undefined symbol '${name}'`, hint: name },
      undefined,
    )
    expect(picture).to.equal(
      `a.bal:1:1: error: undefined symbol '${'x'.repeat(100)}…'\n  = hint: ${'x'.repeat(100)}…`,
    )
  })

  it('is the first twenty and a count of the others', () => {
    const many = (errors: number, warnings: number) =>
      firstOf([
        ...new Array<Problem>(errors).fill(problem),
        ...new Array<Problem>(warnings).fill({ ...problem, severity: 'warning' }),
      ])
    expect(many(20, 0).rest).to.deep.equal([])
    expect(many(235, 0).rest).to.deep.equal(['and 215 more errors'])
    expect(many(21, 2).rest).to.deep.equal(['and 1 more error and 2 more warnings'])
    expect(many(15, 6).rest).to.deep.equal(['and 1 more warning'])
    expect(many(235, 3).shown).to.have.lengthOf(20)
  })
})
