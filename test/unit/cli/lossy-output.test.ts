import { expect } from 'chai'
import picocolors from 'picocolors'
import { openLog } from '../../../src/cli/log.js'
import { LossyOutput, MAX_WAITING } from '../../../src/cli/lossy-output.js'
import { type Stream, WriteError } from '../../../src/cli/terminal.js'
import { PLAIN } from '../../../src/diagnostics/render.js'
import { logLosses } from '../../../src/runtime/log-losses.js'

/** A disk that can be full, or a reader that can be slow. */
class FakeStream implements Stream {
  written = ''
  waitingBytes = 0
  /** Units that still fit; the beginning of a longer text is written. */
  room = Number.POSITIVE_INFINITY
  #drained = (): void => {}
  readonly colors = picocolors.createColors(false)
  readonly palette = PLAIN

  write(text: string): void {
    const taken = text.slice(0, this.room)
    this.written += taken
    this.room -= taken.length
    if (taken.length < text.length) throw new WriteError(taken.length > 0)
  }

  onceDrained(callback: () => void): void {
    this.#drained = callback
  }

  drain(): void {
    this.waitingBytes = 0
    this.#drained()
  }
}

describe('the output of a server', () => {
  const stream = () => new FakeStream()

  it('drops what a full disk does not accept, and reports it when there is space again', async () => {
    const out = stream()
    const log = await openLog('text', false, { out, err: stream() })
    const before = logLosses.lines
    log.stdout('kept\n')
    out.room = 0
    log.stdout('lost\n')
    log.stdout('lost, too\nand more\n')
    expect(out.written).to.equal('kept\n')
    out.room = Number.POSITIVE_INFINITY
    log.stdout('kept again\n')
    expect(out.written).to.equal(
      'kept\nbalws: 24 characters could not be written and are missing here\nkept again\n',
    )
    expect(logLosses.lines - before).to.equal(3)
    log.stdout('and no more of it\n')
    expect(out.written).to.match(/kept again\nand no more of it\n$/)
  })

  it('reports it on a separate line once there is space', async () => {
    const out = stream()
    const log = await openLog('text', false, { out, err: stream() })
    out.room = 3
    log.stdout('abcdef\n')
    out.room = 10
    log.stdout('ghi\n')
    const partial = out.written
    expect(partial).to.match(/^abc\nbalws: /)
    out.room = Number.POSITIVE_INFINITY
    log.stdout('jkl\n')
    expect(out.written.slice(partial.length)).to.equal(
      '\nbalws: 11 characters could not be written and are missing here\njkl\n',
    )
  })

  it('keeps lines of JSON apart', async () => {
    const err = stream()
    const { logger } = await openLog('json', false, { out: stream(), err })
    err.room = 5
    logger.info('cut off')
    err.room = Number.POSITIVE_INFINITY
    logger.info('whole')
    const [, ...lines] = err.written.trimEnd().split('\n')
    expect(lines.map((line) => (JSON.parse(line) as { msg: string }).msg)).to.deep.equal([
      'log could not be written',
      'whole',
    ])
  })

  it('does the same for a reader that is slow', () => {
    const out = stream()
    const gaps: unknown[] = []
    const output = new LossyOutput(out, (gap) => gaps.push(gap))
    const before = logLosses.lines
    output.write('a')
    out.waitingBytes = MAX_WAITING + 1
    output.write('b\n')
    output.write('c\n')
    expect(gaps).to.deep.equal([])
    out.drain()
    expect(gaps).to.deep.equal([{ missing: 4, isInLine: true, isUnread: true }])
    output.write('d\n')
    expect(out.written).to.equal('ad\n')
    expect(logLosses.lines - before).to.equal(2)
  })

  it('does not hide its own faults', () => {
    const out = stream()
    out.write = () => {
      throw new TypeError('a bug')
    }
    expect(() => new LossyOutput(out, () => {}).write('x')).to.throw(TypeError)
  })
})
