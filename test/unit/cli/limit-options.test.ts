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
  it('give only what was asked for', () => {
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
    const limits = serverLimits(parsed(...flags.flatMap((flag) => [flag, '7'])))
    expect(Object.keys(limits)).to.have.members(keys)
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

  it('refuse an empty list of origins', () => {
    expect(() => parsed('--origin', ' , ')).to.throw('Expected any, same, or a list')
  })

  it('can be given in the environment', () => {
    expect(option('--message-bytes <size>', '').envVar).to.equal('BALWS_MESSAGE_BYTES')
  })
})
