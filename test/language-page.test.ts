/** Every program of `docs/language.md` does what its comments, or the scenario after it, say. */

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'chai'
import { balws, Folder, ROOT } from './support/balws.js'
import { casesOf } from './support/cases.js'
import { expectedOutcome, expectedReport, outcomeOf, reportOf } from './support/expectations.js'
import { blocksOf, headingsOf } from './support/pages.js'

const PAGE = 'docs/language.md'
const blocks = blocksOf(PAGE)

async function passes(program: string, scenario: string): Promise<void> {
  const folder = new Folder()
  try {
    folder.write(/^run: (\S+)$/m.exec(scenario)![1]!, program)
    folder.write('page.scenario.yaml', scenario)
    const { code, stdout, stderr } = await balws(['test'], { cwd: folder.path })
    expect(code, stdout + stderr).to.equal(0)
  } finally {
    folder.remove()
  }
}

describe(PAGE, function () {
  this.timeout(60_000)

  blocks.forEach(({ language, text, line, heading }, index) => {
    if (language !== 'ballerina') return
    const next = blocks[index + 1]
    it(`line ${line}, ${heading}`, async () => {
      const [main = '', ...others] = text.split(/^(?=\/\/ package )/m)
      const packages = others.length === 0 ? {} : casesOf(`// ---\n${text}`)[0]!.packages
      const report = expectedReport({ 'main.bal': main })
      const outcome = expectedOutcome(text)
      const runs = outcome.lines.length > 0 || outcome.error !== undefined
      const scenario = next?.language === 'yaml' ? next.text : undefined
      expect(report.all.length > 0 || runs || scenario !== undefined, 'no expectation').to.equal(true)
      if (scenario !== undefined) await passes(text, scenario)
      else expect(reportOf(main, packages).all).to.deep.equal(report.all)
      if (runs && !report.all.some((each) => each.includes(' error: ')))
        expect(await outcomeOf('main.bal', text)).to.deep.equal(outcome)
    })
  })

  it('opens each of its sections with a program', () => {
    const sections = headingsOf(PAGE).filter((heading) => /^\d+ /.test(heading))
    expect(sections.map((heading) => Number.parseInt(heading, 10))).to.deep.equal(
      sections.map((_, index) => index + 1),
    )
    expect(blocks.map(({ heading }) => heading)).to.include.members(sections)
  })
})

/** The comments of a source file, each without its marks and line ends. */
function commentsOf(text: string): string[] {
  const comments = [...text.matchAll(/\/\*[\s\S]*?\*\/|(?:^ *\/\/.*\n)+|\/\/.*/gm)]
  return comments.map(([comment]) => comment.replace(/\s*\n\s*(\*|\/\/)?\s*/g, ' '))
}

describe('comments in src', () => {
  const comments = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(ts|bal)$/.test(file))
    .flatMap((file) =>
      commentsOf(readFileSync(join(ROOT, 'src', file), 'utf8')).map((comment) => ({ file, comment })),
    )

  it('cite sections of the page that exist', () => {
    const numbers = new Set(
      headingsOf(PAGE).flatMap((heading) => /^\d+(\.\d+)?(?= )/.exec(heading)?.[0] ?? []),
    )
    const cited = comments.flatMap(({ file, comment }) =>
      [...comment.matchAll(/docs\/language\.md,? *((?:\d+(?:\.\d+)?(?:, | and )?)*)/g)].map((match) => ({
        file,
        sections: match[1]!.match(/\d+(\.\d+)?/g) ?? ['none'],
      })),
    )
    expect(cited.length).to.be.greaterThan(20)
    for (const { file, sections } of cited)
      for (const section of sections) expect(numbers.has(section), `${section} in ${file}`).to.equal(true)
  })

  it('cite nothing that is not in the repository', () => {
    const found = comments.flatMap(({ file, comment }) => {
      const match =
        /\b(semantics|services|library|grammar|design) reference\b|\((reference|design)\b|\bthe original\b/i
      return match.test(comment) ? [`${file}: ${comment}`] : []
    })
    expect(found).to.deep.equal([])
  })
})
