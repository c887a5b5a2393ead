/** Each step of `docs/tour.md` works, and together they form the program at its end. */

import { expect } from 'chai'
import { balws, Folder } from './support/balws.js'
import { expectedOutcome, outcomeOf, reportOf } from './support/expectations.js'
import { blocksOf } from './support/pages.js'

const blocks = blocksOf('docs/tour.md')

/** A resource of the service, or a function, with its comment and annotations. */
const ITEM = /^( *)(?:(?:@|\/\/).*\n\1)*(resource|function) (\w+) [\s\S]*?\n\1\}\n/gm

/**
 * The program with what a step shows: variables of the service, resources and functions, new or of a name that
 * exists.
 */
function merge(program: string, step: string): string {
  if (/^service/m.test(step)) return step
  let merged = program
  for (const [variable] of step.replace(ITEM, '').matchAll(/^ +\w+ \w+ = .*;\n/gm))
    merged = merged.replace(/^service .*\n/m, (head) => `${head}${variable}\n`)
  for (const [item, , kind, name] of step.matchAll(ITEM)) {
    const old = [...merged.matchAll(ITEM)].find((match) => match[2] === kind && match[3] === name)
    if (old) merged = merged.replace(old[0], () => item)
    else if (kind === 'resource') merged = merged.replace(/^\}\n/m, () => `\n${item}}\n`)
    else merged = `${merged}\n${item}`
  }
  return merged
}

describe('the tour', function () {
  this.timeout(60_000)

  const steps = blocks.filter(({ language, heading }) => language === 'ballerina' && /^\d/.test(heading))

  it('has ten steps', () => {
    expect(steps.map(({ heading }) => Number.parseInt(heading, 10))).to.deep.equal([
      1, 2, 3, 4, 5, 6, 7, 8, 9, 10,
    ])
  })

  let program = ''
  steps.forEach(({ text, heading }, index) => {
    if (index > 0) program = merge(program, text)
    const whole = index === 0 ? text : program
    const scenario = blocks.find((block) => block.language === 'yaml' && block.heading === heading)?.text
    it(heading, async () => {
      expect(reportOf(whole).all).to.deep.equal([])
      if (scenario === undefined) {
        expect(await outcomeOf('hello.bal', whole)).to.deep.equal(expectedOutcome(whole))
        return
      }
      const folder = new Folder()
      try {
        folder.write('chat.bal', whole)
        folder.write('chat.scenario.yaml', scenario)
        const { code, stdout, stderr } = await balws(['test'], { cwd: folder.path })
        expect(code, stdout + stderr).to.equal(0)
      } finally {
        folder.remove()
      }
    })
  })

  it('ends with the whole program', () => {
    expect(blocks.at(-1)).to.include({ language: 'ballerina', heading: 'The whole program', text: program })
  })
})
