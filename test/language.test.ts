import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect } from 'chai'
import { BalError, load } from '../src/index.js'
import { describeHot } from './support/hot.js'

const FOLDER = fileURLToPath(new URL('./language/', import.meta.url))

/** Programs with a `main`; the folder of rejected ones has a test of its own. */
const programs = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.bal') && !file.startsWith('rejected'))
  .sort()

/**
 * What a program says about itself: `// expect: TEXT` for each line it prints, in order, and
 * `// expect runtime error: TEXT` where it ends with one. Blanks behind the colon are one blank.
 */
function expectationsOf(source: string): { readonly lines: string[]; readonly error: string | undefined } {
  const lines = [...source.matchAll(/\/\/ expect: ?(.*)$/gm)].map((match) => match[1]!)
  const error = /\/\/ expect runtime error: ?(.*)$/m.exec(source)?.[1]
  return { lines, error }
}

async function outcomeOf(name: string, source: string): Promise<ReturnType<typeof expectationsOf>> {
  let text = ''
  const program = await load({
    name,
    source,
    stdout: (piece) => {
      text += piece
    },
    stderr: () => {},
  })
  const error = await program.runMain().then(
    () => undefined,
    (thrown: unknown) => {
      expect(thrown).to.be.instanceOf(BalError)
      return (thrown as BalError).message
    },
  )
  return { lines: text === '' ? [] : text.replace(/\n$/, '').split('\n'), error }
}

/** The programs of a file: lines that begin with `// ---` go between them and name the one that follows. */
function programsIn(text: string): { readonly title: string; readonly source: string }[] {
  const [first = '', ...others] = text.split(/^\/\/ --- ?/m)
  if (others.length === 0) return [{ title: '', source: first }]
  return others.map((part) => {
    const end = part.indexOf('\n')
    return { title: `: ${part.slice(0, end).trim()}`, source: part.slice(end + 1) }
  })
}

function testEach(): void {
  for (const file of programs) {
    const name = file
      .replace(/\.bal$/, '')
      .replaceAll('-', ' ')
      .replaceAll('/', ': ')
    for (const { title, source } of programsIn(readFileSync(FOLDER + file, 'utf8'))) {
      it(name + title, async () => {
        const expected = expectationsOf(source)
        const count = expected.lines.length + (expected.error === undefined ? 0 : 1)
        expect(count, 'no expectation').to.be.above(0)
        expect(await outcomeOf(file.slice(file.lastIndexOf('/') + 1), source)).to.deep.equal(expected)
      })
    }
  }
}

describe('the language', testEach)

describeHot('the language, everything hot from the first call', 0, testEach)
