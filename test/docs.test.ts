/** The pages for operators are true: options, defaults, metrics. So are the links of all pages. */

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect } from 'chai'
import { parseQuantity } from '../src/cli/limit-options.js'
import { MAX_WAITING } from '../src/cli/lossy-output.js'
import { DEFAULT_EXECUTION_LIMITS } from '../src/interpret/interpret.js'
import { defaultMemoryBytes } from '../src/interpret/machine/memory.js'
import { MAX_PATTERN_LENGTH, MAX_PATTERN_SIZE } from '../src/library/engines/regex.js'
import { MAX_HEADERS } from '../src/library/headers.js'
import { DEFAULT_SERVER_LIMITS } from '../src/runtime/limits.js'
import { DEFAULT_SOURCE_LIMITS } from '../src/syntax/parse.js'
import { MAX_CODINGS } from '../src/values/content-coding.js'
import { MAX_ATTRIBUTES, MAX_MARKS, MAX_XML_DEPTH } from '../src/values/xml-guard.js'
import { balws, ROOT } from './support/balws.js'
import { ask, open } from './support/client.js'
import { headingsOf } from './support/pages.js'
import { CHAT, closeServers, PlayedProgram, serve } from './support/server.js'

const PAGES = ['docs/security.md', 'docs/operations.md']
const FILES = [...PAGES, 'docs/balws.service', 'docs/Dockerfile']

const read = (file: string): string => readFileSync(join(ROOT, file), 'utf8')

/** The cells of each row of the tables below a heading. */
function rows(page: string, heading: string): string[][] {
  const [, rest = ''] = read(page).split(`${heading}\n`)
  const [section = ''] = rest.split(/^#/m)
  return [...section.matchAll(/^\| (.*) \|$/gm)].map((match) => match[1]!.split(' | '))
}

const unquoted = (cell: string): string => /^`(.*)`$/.exec(cell)?.[1] ?? ''

/** Options of docker, npm, systemctl and node that the pages show. */
const OPTIONS_OF_OTHERS = new Set(
  '--cap-drop --ignore-scripts --init --interval --max-old-space-size --memory --now --omit --read-only --from --retries --security-opt --start-period --stop-timeout --timeout --ulimit'.split(
    ' ',
  ),
)

describe('the pages for operators', function () {
  this.timeout(60_000)
  afterEach(closeServers)

  const documented = (heading: string): Record<string, unknown> => {
    const found: Record<string, unknown> = {}
    for (const [option = '', value = '', , name = ''] of rows('docs/security.md', heading)) {
      const key = unquoted(name)
      if (key === '') continue
      const flag =
        key === 'origins' ? 'origin' : key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
      expect(unquoted(option)).to.equal(`--${flag}`)
      found[key] = limitIn(key, value)
    }
    return found
  }

  it('list every limit on clients with its default', () => {
    expect(documented('### On clients')).to.deep.equal(DEFAULT_SERVER_LIMITS)
  })

  it('list every limit on programs with its default', () => {
    expect(documented('### On programs')).to.deep.equal({
      ...DEFAULT_EXECUTION_LIMITS,
      ...DEFAULT_SOURCE_LIMITS,
    })
  })

  it('list the limits that no option changes', () => {
    const values = rows('docs/security.md', '### Without an option').map(([, value]) => Number(value))
    expect(values.slice(1)).to.deep.equal([
      MAX_XML_DEPTH,
      MAX_ATTRIBUTES,
      MAX_MARKS,
      MAX_HEADERS,
      MAX_CODINGS,
      MAX_WAITING,
      MAX_PATTERN_LENGTH,
      MAX_PATTERN_SIZE,
    ])
  })

  it('list every metric with its type', async () => {
    const server = await serve(new PlayedProgram(CHAT, {}), { metrics: { port: 0 } })
    const watch = { port: Number(new URL(server.metricsUrl ?? '').port) }
    const ann = await open(server, '/chat/ws')
    ann.send('x')
    await ann.heardSoFar()
    const { body } = await ask(watch, '/metrics')
    const real = [...body.matchAll(/^# TYPE (\S+) (\S+)$/gm)].map(([, name, type]) => `${name} ${type}`)
    const listed = rows('docs/operations.md', '## Health and metrics').flatMap(([name = '', type]) =>
      /^`[a-z0-9_]+`$/.test(name) ? [`${unquoted(name)} ${type}`] : [],
    )
    expect(listed).to.have.members(real)
    expect(new Set(listed).size).to.equal(listed.length)
    for (const [name] of read('docs/operations.md').matchAll(/\b(balws|nodejs)_[a-z0-9_]+/g))
      expect(body, name).to.contain(name)
  })

  it('name options and variables that exist', async () => {
    const help = (await balws(['help', 'run'])).stdout + (await balws(['--help'])).stdout
    const real = new Set([...help.matchAll(/^ +(?:-\w, )?(--[a-z-]+)/gm)].map((match) => match[1]!))
    expect(real).to.include('--port')
    for (const option of OPTIONS_OF_OTHERS) {
      expect(real, option).not.to.include(option)
      expect(
        FILES.some((file) => read(file).includes(option)),
        option,
      ).to.equal(true)
    }
    for (const file of FILES) {
      for (const [option] of read(file).matchAll(/(?<![\w-])--[a-z][a-z-]*/g))
        expect(real.has(option) || OPTIONS_OF_OTHERS.has(option), `${option} in ${file}`).to.equal(true)
      for (const [variable, name] of read(file).matchAll(/\bBALWS_([A-Z_]+)/g)) {
        if (name === 'NAME') continue
        expect(real, `${variable} in ${file}`).to.include(`--${name!.toLowerCase().replaceAll('_', '-')}`)
      }
    }
  })

  it('name commands that exist', async () => {
    const help = (await balws(['--help'])).stdout
    for (const file of PAGES) {
      for (const [, command] of read(file).matchAll(/(?:^ {4}|`)balws ([a-z]+)/gm))
        expect(help, command).to.match(new RegExp(`^ {2}${command} `, 'm'))
    }
  })

  it('say of every dependency what data it processes', () => {
    const { dependencies } = JSON.parse(read('package.json')) as { dependencies: object }
    for (const name of Object.keys(dependencies)) expect(read('docs/security.md')).to.contain(`\`${name}\``)
  })

  it('let proxies wait longer than the ping interval', () => {
    const page = read('docs/operations.md')
    const times = [
      ...page.matchAll(/^ +(?:proxy_read_timeout|proxy_send_timeout|timeout tunnel) (\w+);?$/gm),
    ].map((match) => parseQuantity(match[1]!, 'time'))
    expect(times.length).to.equal(3)
    for (const time of times) expect(time).to.be.greaterThan(DEFAULT_SERVER_LIMITS.pingInterval)
  })
})

describe('the pages', () => {
  const pages = [
    ...[
      'README.md',
      'ARCHITECTURE.md',
      'CHANGELOG.md',
      'CONTRIBUTING.md',
      'SECURITY.md',
      'samples/README.md',
    ],
    ...readdirSync(join(ROOT, 'docs'))
      .filter((name) => name.endsWith('.md'))
      .map((name) => `docs/${name}`),
  ]

  for (const page of pages) {
    it(`link to files and headings that exist: ${page}`, () => {
      for (const [, path = '', anchor] of read(page).matchAll(/\]\(([^)#:]*)(?:#([^)]+))?\)/g)) {
        const target = path === '' ? page : join(dirname(page), path)
        expect(existsSync(join(ROOT, target)), path).to.equal(true)
        if (anchor !== undefined) expect(headingsOf(target).map(anchorOf)).to.include(anchor)
      }
    })
  }

  it('use visible ASCII characters', () => {
    for (const file of [...pages, ...FILES]) {
      // It has a diagram.
      if (file === 'ARCHITECTURE.md') continue
      expect(read(file), file).not.to.match(/[^\n\u0020-\u007e]/)
      expect(read(file), file).not.to.contain('<!--')
    }
  })
})

/** The anchor that hosts make of a heading. */
const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^\w -]/g, '')
    .replaceAll(' ', '-')

function limitIn(key: string, text: string): unknown {
  if (text === 'any') return text
  if (text === '3/4 of the heap') return defaultMemoryBytes()
  if (text === 'none') return Number.POSITIVE_INFINITY
  const unit = /(Timeout|Interval|Burst)$/.test(key) ? 'time' : key.endsWith('Bytes') ? 'bytes' : 'count'
  return parseQuantity(text, unit)
}
