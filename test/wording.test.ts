/** Checks the wording of `docs/style.md` as far as patterns can. */

import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'chai'
import { ROOT } from './support/balws.js'

/** Files and folders that comply with the list below. After rewriting a folder, add it here. */
const CLEAN = [
  'README.md',
  'ARCHITECTURE.md',
  'docs',
  'samples',
  'grammar',
  'src/index.ts',
  'src/node',
  'src/source',
  'src/diagnostics',
  'src/interpret',
  'src/platform',
  'src/program',
  'src/runtime',
  'src/wire',
  'src/cli',
  'src/syntax',
  'src/check',
  'src/library',
  'src/values',
  ...[
    'bench',
    'cli',
    'failing',
    'fuzz',
    'hostile',
    'language',
    'mutation',
    'program',
    'protocol',
    'scenarios',
    'slips',
    'soak',
    'support',
    'unit',
  ].map((folder) => `test/${folder}`),
  ...readdirSync(join(ROOT, 'test'))
    .filter((file) => file.endsWith('.test.ts') && file !== 'wording.test.ts')
    .map((file) => `test/${file}`),
  'bin',
  '.build',
  '.ci',
]

/** `[pattern, say instead]`. A pattern must match an entry in the left column of the table in `docs/style.md`. */
const WORDING: readonly (readonly [RegExp, string])[] = [
  [/\bbehind (?!a proxy|a load balancer|nginx|HAProxy|Caddy|one IPv4)/, 'after, past or following'],
  [/(?<!\bthere )\b(is|are|was|were) no (?!longer\b|more than\b|less than\b)/i, "'is not a', or 'invalid'"],
  [/(?<!\bthere )\b(is|are) none\b/i, "'is not one', or 'invalid'"],
  [/\bso (many|much) (?!as\b|that\b)/, 'that many'],
  [/^\W*Gives\b/m, 'Returns, or @returns'],
  [/\bstands? (before|after|above|below|there)\b/, 'precedes, follows, is'],
  [/\bof which (the|a|an)\b/, 'whose, or two sentences'],
  [/\bwhose end (did|does|has) not\b/, 'that is not complete'],
  [/\bwhom\b/i, 'name the receiver, or two sentences'],
  [/\b(is|are) to be had\b/, 'is available, is served'],
  [/\banew\b/, 'again'],
  [
    /\b(behavior|colou?rize|center|recogniz|initializ(e[sd]?|ing)\b(?! the connection)|canceled|canceling|organiz|optimiz)/,
    'British spelling',
  ],
]

/** The same for names in code. */
const NAMES: readonly (readonly [RegExp, string])[] = [
  [/\b(MOST|LEAST|LONGEST|LARGEST|SMALLEST)_[A-Z]/, 'MAX_ or MIN_'],
]

/** Files of text below a path. */
function filesOf(path: string): string[] {
  if (statSync(join(ROOT, path)).isFile())
    return /\.(md|ts|mjs|bal|ya?ml|ebnf)$|^bin\/balws$|^\.ci\/run$/.test(path) ? [path] : []
  return readdirSync(join(ROOT, path)).flatMap((name) => filesOf(`${path}/${name}`))
}

/** Replaces all characters except line ends with spaces. */
const blank = (text: string): string => text.replace(/[^\n]/g, ' ')

/** The text without code: of TypeScript and `.bal` the comments and strings, of pages what is outside backticks. */
function proseOf(file: string, text: string): string {
  if (file.endsWith('.bal'))
    return text.replace(/(\/\/.*|"(?:[^"\\\n]|\\.)*")|[^\n]/g, (_, prose) => prose ?? ' ')
  if (file.endsWith('.md')) return text.replace(/^```[\s\S]*?^```$|^ {4}.*$|`[^`\n]*`/gm, blank)
  if (!/\.m?ts$|\.mjs$|^bin\/balws$/.test(file)) return text
  const prose = /\/\*[\s\S]*?\*\/|\/\/.*|'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\.)*`/g
  let end = 0
  let result = ''
  for (const match of text.matchAll(prose)) {
    result += blank(text.slice(end, match.index)) + match[0]
    end = match.index + match[0].length
  }
  return result + blank(text.slice(end))
}

/** Returns the findings in a file as `file:line: 'text', say instead`. */
function findingsIn(file: string): string[] {
  let text = readFileSync(join(ROOT, file), 'utf8')
  // The left column of the table there shows what not to write.
  if (file === 'docs/style.md') text = text.replace(/^\|.*$/gm, blank)
  const find = (searched: string, list: typeof WORDING) =>
    list.flatMap(([pattern, instead]) =>
      [...searched.matchAll(new RegExp(pattern, `${pattern.flags.replace('g', '')}g`))].map((match) => {
        const line = searched.slice(0, match.index + match[0].length).split('\n').length
        return `${file}:${line}: '${match[0].trim()}', say instead: ${instead}`
      }),
    )
  return [...find(proseOf(file, text), WORDING), ...find(text, NAMES)]
}

describe('the wording', () => {
  it('sees the files it judges', () => {
    expect(CLEAN.flatMap(filesOf).length).to.be.greaterThan(20)
  })

  for (const path of CLEAN) {
    it(`of ${path} is that of docs/style.md`, () => {
      expect(filesOf(path).flatMap(findingsIn)).to.deep.equal([])
    })
  }

  it('is shown by docs/style.md, each pattern in the table', () => {
    const rows = readFileSync(join(ROOT, 'docs/style.md'), 'utf8').matchAll(/^\| (.*?) \|/gm)
    const wrong = [...rows].map((row) => row[1]!)
    for (const [pattern] of [...WORDING, ...NAMES]) {
      expect(
        wrong.some((phrase) => pattern.test(phrase)),
        String(pattern),
      ).to.equal(true)
    }
  })
})
