/** The systemd unit and the Dockerfile start balws as they say. */

import { spawn, spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'chai'
import { parseQuantity } from '../src/cli/limit-options.js'
import { Folder, ROOT, type Running, start, stopAll } from './support/balws.js'
import { ISSUER, KEY, LOCALHOST } from './support/secure.js'

const read = (file: string): string => readFileSync(join(ROOT, file), 'utf8')
const UNIT = read('docs/balws.service')
const IMAGE = read('docs/Dockerfile')

/** The command of both, before its arguments. */
const COMMAND = '/opt/balws/bin/balws'
/** Where both expect the programs. */
const PROGRAMS = '/srv/balws'
const SAMPLE = join(ROOT, 'samples/echo')
/** Later options win: tests take free ports. */
const FREE_PORTS = ['--port', '0', '--metrics', '0', '--host', '127.0.0.1']

/** Returns the settings of a section of the unit; of several with one name, the last. */
function section(text: string, name: string): Map<string, string> {
  const [, rest = ''] = text.split(`[${name}]\n`)
  const [lines = ''] = rest.split(/^\[/m)
  return new Map([...lines.matchAll(/^(\w+)=(.*)$/gm)].map((match) => [match[1]!, match[2]!]))
}

/** Returns the arguments of balws in a line of the unit. */
function argumentsOf(line = ''): string[] {
  const [node, command, ...args] = line.split(' ')
  expect([node, command]).to.deep.equal(['/usr/bin/node', COMMAND])
  return args
}

/** Returns the metrics port of a server that logs JSON, once it is running. */
async function metricsPort(running: Running): Promise<string> {
  const [, port] = await running.reports(/"metrics":"http:\/\/127\.0\.0\.1:(\d+)\/metrics","msg":"listening"/)
  return port!
}

const onSample = (args: readonly string[]): string[] =>
  args.map((each) => (each === PROGRAMS ? SAMPLE : each))

describe('the unit of systemd', function () {
  this.timeout(30_000)

  let folder: Folder
  before(() => {
    folder = new Folder()
    folder.write('cert', LOCALHOST + ISSUER)
    folder.write('key', KEY)
  })
  afterEach(stopAll)
  after(() => folder.remove())

  const service = section(UNIT, 'Service')

  it('starts balws with valid arguments and stops it cleanly', async () => {
    const running = start([...onSample(argumentsOf(service.get('ExecStart'))), ...FREE_PORTS])
    await metricsPort(running)
    const signal = service.get('KillSignal') as NodeJS.Signals
    expect(await running.stop(signal)).to.include({ code: 0, stdout: '' })
  })

  it('starts it with TLS as docs/operations.md shows', async () => {
    const line = section(read('docs/operations.md'), 'Service').get('ExecStart')
    const args = argumentsOf(line).map((each) => each.replace(`\${CREDENTIALS_DIRECTORY}`, folder.path))
    const running = start([...onSample(args), ...FREE_PORTS])
    await running.reports(/"wss:\/\/.*"listening"/)
    expect((await running.stop()).code).to.equal(0)
  })

  it('limits what the process may do', () => {
    expect(Object.fromEntries(service)).to.include({
      DynamicUser: 'yes',
      NoNewPrivileges: 'yes',
      ProtectSystem: 'strict',
      PrivateTmp: 'yes',
      CapabilityBoundingSet: '',
      Restart: 'on-failure',
    })
    expect(service.get('RestrictAddressFamilies')).to.match(/^AF_INET AF_INET6\b/)
    // Otherwise V8 could not compile.
    expect(service.has('MemoryDenyWriteExecute')).to.equal(false)
    expect(section(UNIT, 'Install').get('WantedBy')).to.equal('multi-user.target')
  })

  it('leaves time to drain, and a descriptor for each connection', () => {
    const args = argumentsOf(service.get('ExecStart'))
    const argument = (name: string): string => args[args.indexOf(name) + 1]!
    const drain = parseQuantity(argument('--drain-time'), 'time')
    expect(parseQuantity(service.get('TimeoutStopSec')!, 'time')).to.be.greaterThan(drain)
    expect(Number(service.get('LimitNOFILE'))).to.be.greaterThan(Number(argument('--max-connections')) + 1000)
  })

  it('is accepted by systemd', function () {
    // The only change is the path of the command: Node and balws are elsewhere on this machine.
    const unit = UNIT.replace('/usr/bin/node', process.execPath).replace(COMMAND, join(ROOT, 'bin/balws'))
    const { status, error, stderr } = spawnSync(
      'systemd-analyze',
      ['verify', '--man=no', folder.write('balws.service', unit)],
      { encoding: 'utf8' },
    )
    if ((error as NodeJS.ErrnoException | undefined)?.code === 'ENOENT') {
      this.test!.title += ' (skipped: this machine has no systemd-analyze)'
      this.skip()
    }
    expect(stderr).not.to.match(/balws\.service/)
    expect(status).to.equal(0)
  })
})

describe('the Dockerfile', function () {
  this.timeout(30_000)
  afterEach(stopAll)

  const instructions = IMAGE.replace(/^#.*\n/gm, '')
    .replace(/\\\n\s*/g, '')
    .split('\n')
    .flatMap((line) => {
      const [, name = '', value = ''] = /^([A-Z]+) (.*)$/.exec(line) ?? []
      return name === '' ? [] : [{ name, value }]
    })
  const values = (name: string): string[] =>
    instructions.filter((each) => each.name === name).map(({ value }) => value)
  /** The exec form: without a shell in between. */
  const exec = (text = ''): string[] => JSON.parse(text) as string[]
  const environment = Object.fromEntries(
    values('ENV').flatMap((value) => value.split(' ').map((each) => each.split('=') as [string, string])),
  )

  const [check] = values('HEALTHCHECK').map((value) => exec(value.replace(/^.*?CMD /, '')))

  /** Runs the health check and resolves to its exit code. */
  const health = (port: string): Promise<number | null> =>
    new Promise((resolve, reject) => {
      const [node, ...args] = check!
      expect(node).to.equal('node')
      const env = { ...process.env, BALWS_METRICS: port }
      spawn(process.execPath, args, { env, stdio: 'ignore' }).on('error', reject).on('close', resolve)
    })

  it('copies files that exist into two stages, the last of them without root', () => {
    expect(values('FROM')).to.deep.equal(['node:20-slim AS build', 'node:20-slim'])
    for (const value of values('COPY').filter((each) => !each.startsWith('--from='))) {
      for (const path of value.split(' ').slice(0, -1)) {
        expect(existsSync(join(ROOT, path)), path).to.equal(true)
      }
    }
    expect(values('USER')).to.deep.equal(['node'])
    expect(values('RUN').at(-1)).to.match(/npm prune --omit=dev/)
  })

  it('starts balws with valid arguments, checks its health, and lets it drain', async () => {
    const [node, command, ...fixed] = exec(values('ENTRYPOINT')[0])
    expect([node, command]).to.deep.equal(['node', COMMAND])
    const env = { ...environment, BALWS_PORT: '0', BALWS_METRICS: '0' }
    const running = start([...fixed, ...onSample(exec(values('CMD')[0]))], { env })
    const port = await metricsPort(running)
    expect(await health(port)).to.equal(0)
    expect((await running.stop()).code).to.equal(0)
    expect(await health(port)).to.equal(1)
  })

  it('exposes the port that it serves', () => {
    expect(environment).to.include({ BALWS_PORT: values('EXPOSE')[0], BALWS_METRICS: '9091' })
  })
})
