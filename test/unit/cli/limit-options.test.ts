import { expect } from 'chai'
import { Command } from 'commander'
import {
  addProgramLimits,
  addServerLimits,
  option,
  parsePort,
  parseQuantity,
  programLimits,
  serverLimits,
} from '../../../src/cli/limit-options.js'
import { DEFAULT_SERVER_LIMITS } from '../../../src/runtime/limits.js'

function parsed(...args: string[]): Record<string, unknown> {
  const command = addProgramLimits(addServerLimits(new Command()))
  return command
    .exitOverride()
    .configureOutput({ writeErr: () => {} })
    .parse(args, { from: 'user' })
    .opts()
}

describe('a quantity', () => {
  it('may be a plain number', () => {
    expect(parseQuantity('1000', 'count')).to.equal(1000)
  })

  for (const [text, bytes] of [
    ['64k', 65536],
    ['64K', 65536],
    ['1 MiB', 1048576],
    ['1m', 1048576],
    ['1g', 1073741824],
    ['12b', 12],
  ] as const) {
    it(`of ${text} is ${bytes} bytes`, () => {
      expect(parseQuantity(text, 'bytes')).to.equal(bytes)
    })
  }

  for (const [text, number] of [
    ['10k', 10_000],
    ['5m', 5_000_000],
  ] as const) {
    it(`of ${text} is ${number} of anything that is not bytes`, () => {
      expect(parseQuantity(text, 'count')).to.equal(number)
    })
  }

  for (const [text, milliseconds] of [
    ['500ms', 500],
    ['10s', 10_000],
    ['2m', 120_000],
    ['1h', 3_600_000],
  ] as const) {
    it(`of ${text} is ${milliseconds} milliseconds`, () => {
      expect(parseQuantity(text, 'time')).to.equal(milliseconds)
    })
  }

  for (const text of ['', 'many', '-1', '1.5', '10x', '0', '1e9', '999999999999', '0x10', '10 constructor']) {
    it(`cannot be '${text}'`, () => {
      expect(() => parseQuantity(text, 'bytes')).to.throw('Expected a size such as 64k or 1m')
    })
  }

  it('has no size for a unit and no time for a size', () => {
    expect(() => parseQuantity('1k', 'time')).to.throw('Expected a time')
    expect(() => parseQuantity('1s', 'bytes')).to.throw('Expected a size')
  })

  it('of time names its unit, in the environment too', () => {
    expect(() => parseQuantity('5', 'time')).to.throw('A time needs a unit: 5s or 5ms?')
    expect(() => parseQuantity('010', 'time')).to.throw('10s or 10ms?')
    expect(() => parseQuantity('0', 'time')).to.throw(
      'Expected a time such as 500ms or 10s from 1ms to 596h.',
    )
    expect(parseQuantity('0', 'time', undefined, { min: 0 })).to.equal(0)
  })

  it('is not 0 for no limit', () => {
    expect(() => parseQuantity('0', 'bytes', 1024, { isEndless: true })).to.throw(
      'Expected a size such as 64k or 1m from 1b to 1k; none switches the limit off.',
    )
  })

  it('can be none where there need not be a limit', () => {
    expect(parseQuantity('none', 'time', undefined, { isEndless: true })).to.equal(Number.POSITIVE_INFINITY)
    expect(() => parseQuantity('none', 'time')).to.throw('This limit cannot be switched off: expected a time')
  })

  it('stays below the largest value that can be honoured', () => {
    expect(parseQuantity('1000', 'count', 1000)).to.equal(1000)
    expect(() => parseQuantity('1001', 'count', 1000)).to.throw('from 1 to 1000')
  })
})

describe('a port', () => {
  it('is 0 to 65535', () => {
    expect([parsePort('0'), parsePort('65535')]).to.deep.equal([0, 65535])
  })

  for (const text of ['65536', '-1', 'http', '', '80 ']) {
    it(`cannot be '${text}'`, () => {
      expect(() => parsePort(text)).to.throw('Expected a port from 0 to 65535.')
    })
  }
})

describe('the limit options', () => {
  it('include only the given ones', () => {
    expect(serverLimits(parsed())).to.deep.equal({})
    expect(programLimits(parsed())).to.deep.equal({})
  })

  it('are named after the limits', () => {
    const options = parsed('--message-bytes', '2m', '--ping-interval', '1s', '--steps', '100')
    expect(serverLimits(options)).to.deep.equal({ messageBytes: 2097152, pingInterval: 1000 })
    expect(programLimits(options)).to.deep.equal({ steps: 100 })
  })

  it('cover every limit of a server', () => {
    const keys = Object.keys(DEFAULT_SERVER_LIMITS).filter((key) => key !== 'origins')
    const flags = keys.map((key) => `--${key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`)
    const isTime = (flag: string) => /-(timeout|interval|burst)$/.test(flag)
    const limits = serverLimits(parsed(...flags.flatMap((flag) => [flag, isTime(flag) ? '7s' : '7'])))
    expect(Object.keys(limits)).to.have.members(keys)
    for (const flag of flags.filter(isTime)) expect(() => parsed(flag, '7'), flag).to.throw('7s or 7ms?')
  })

  it('can be switched off, but for those that there must be', () => {
    expect(serverLimits(parsed('--ping-interval', 'none', '--body-bytes', 'none'))).to.deep.equal({
      pingInterval: Number.POSITIVE_INFINITY,
      bodyBytes: Number.POSITIVE_INFINITY,
    })
    expect(programLimits(parsed('--steps', 'none'))).to.deep.equal({ steps: Number.POSITIVE_INFINITY })
    for (const flag of [
      '--header-bytes',
      '--message-burst',
      '--call-depth',
      '--json-depth',
      '--source-length',
    ]) {
      expect(() => parsed(flag, 'none'), flag).to.throw('This limit cannot be switched off')
    }
  })

  for (const [text, origins] of [
    ['any', 'any'],
    ['same', 'same'],
    ['https://a.example, https://b.example', ['https://a.example', 'https://b.example']],
  ] as const) {
    it(`take '${text}' as origins`, () => {
      expect(serverLimits(parsed('--origin', text))).to.deep.equal({ origins })
    })
  }

  for (const [text, origin] of [
    ['https://App.example/', 'https://app.example'],
    ['https://app.example:443', 'https://app.example'],
    ['HTTP://app.example:8080', 'http://app.example:8080'],
    ['https://m\u00fcnchen.example', 'https://xn--mnchen-3ya.example'],
    ['http://[::1]:3000', 'http://[::1]:3000'],
    ['capacitor://localhost', 'capacitor://localhost'],
    ['null', 'null'],
  ] as const) {
    it(`take '${text}' for the origin ${origin}`, () => {
      expect(serverLimits(parsed('--origin', text))).to.deep.equal({ origins: [origin] })
    })
  }

  for (const text of [
    'foo',
    'app.example',
    'app.example:8080',
    'https://app.example/chat',
    'https://app.example?x',
    'https://*.app.example',
    'wss://app.example',
    'https://app.example/#top',
    'https://user@app.example',
    'https://:secret@app.example',
    'file:///srv',
    'file://app.example',
    'https://',
    '*',
  ]) {
    it(`have no origin '${text}'`, () => {
      expect(() => parsed('--origin', `https://a.example,${text}`)).to.throw(
        `'${text}' is not an origin: an origin is scheme and host, such as https://example.org`,
      )
    })
  }

  it('keep any and same apart from lists', () => {
    expect(() => parsed('--origin', 'same,https://a.example')).to.throw("'same' cannot be part of a list")
  })

  it('refuse an empty list of origins', () => {
    expect(() => parsed('--origin', ' , ')).to.throw('Expected any, same, or a list')
  })

  it('can be given in the environment', () => {
    expect(option('--message-bytes <size>', '').envVar).to.equal('BALWS_MESSAGE_BYTES')
  })

  it('are switched off by a no in the environment', () => {
    for (const [text, variable] of [
      ['0', undefined],
      ['false', undefined],
      ['', undefined],
      ['1', 'BALWS_VERBOSE'],
      ['yes', 'BALWS_VERBOSE'],
    ] as const) {
      process.env.BALWS_VERBOSE = text
      expect(option('--verbose', '').envVar, text).to.equal(variable)
    }
    delete process.env.BALWS_VERBOSE
  })
})
