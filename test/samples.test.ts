/** Every sample behaves as its scenario says, and begins with what to try. */

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'chai'
import { balws, ROOT } from './support/balws.js'

const SAMPLES = join(ROOT, 'samples')
const names = readdirSync(SAMPLES).filter((name) => name !== 'README.md')

describe('the samples', function () {
  this.timeout(60_000)

  it('all have a program and a scenario', () => {
    expect(names).to.include.members(['echo', 'store', 'groups', 'room', 'hello'])
    for (const name of names) {
      const files = readdirSync(join(SAMPLES, name))
      expect(files, name).to.include(`${name}.scenario.yaml`)
      expect(files.filter((file) => file.endsWith('.bal')).length, name).to.be.greaterThan(0)
    }
  })

  it('are named after one convention', () => {
    const files = readdirSync(SAMPLES, { recursive: true, encoding: 'utf8' })
    for (const file of files.filter((each) => each.includes('/'))) {
      const [folder] = file.split('/')
      expect(file).to.match(/^[a-z]+(-[a-z]+)*\/([a-z]+([A-Z][a-z]*)*\.bal|[a-z-]+\.scenario\.yaml)$/)
      if (file.endsWith('.yaml')) expect(file).to.equal(`${folder}/${folder}.scenario.yaml`)
    }
  })

  it('are all in the README, which links to programs', () => {
    const readme = readFileSync(join(SAMPLES, 'README.md'), 'utf8')
    const linked = [...readme.matchAll(/^\| \[([a-z-]+)\]\((.+?)\) \|/gm)].map(([, name, path]) => {
      expect(path).to.match(new RegExp(`^${name}/`))
      expect(existsSync(join(SAMPLES, path!)), path).to.equal(true)
      return name
    })
    expect(linked).to.have.members(names)
  })

  it('begin with a comment that says what to try', () => {
    const files = readdirSync(SAMPLES, { recursive: true, encoding: 'utf8' })
    for (const file of files.filter((each) => each.endsWith('.bal'))) {
      const head = /^(?:\/\/.*\n)+/.exec(readFileSync(join(SAMPLES, file), 'utf8'))?.[0] ?? ''
      expect(head, file).to.match(/^\/\/ {3}(balws run|curl) /m)
    }
  })

  it('have no problems', async () => {
    const { code, stdout } = await balws(['check', ...names.map((name) => `samples/${name}`)])
    expect(stdout).to.equal(`${names.length} programs checked: no problems\n`)
    expect(code).to.equal(0)
  })

  for (const name of names) {
    it(`'${name}' does what its scenario says`, async () => {
      const { code, stdout, stderr } = await balws(['test', `samples/${name}`])
      expect(`${stdout}${stderr}`).to.match(/1 scenario, \d+ steps: all passed\n$/)
      expect(code).to.equal(0)
    })
  }
})
