import { expect } from 'chai'
import picocolors from 'picocolors'
import { openLog } from '../../../src/cli/log.js'
import { PLAIN } from '../../../src/diagnostics/render.js'

function terminal() {
  const written = { out: '', err: '' }
  const stream = (name: 'out' | 'err') => ({
    write: (text: string) => {
      written[name] += text
    },
    waitingBytes: 0,
    onceDrained: () => {},
    colors: picocolors.createColors(false),
    palette: PLAIN,
  })
  return { written, out: stream('out'), err: stream('err') }
}

/** Text that could begin a line or steer a terminal. */
const HOSTILE = 'a\nbalws: forged\u001b[2J\u009b2J\u2028\u202e\ud800'

describe('the log for people', () => {
  it('keeps each message on its line, whatever it quotes', async () => {
    const { written, ...streams } = terminal()
    const { logger } = await openLog('text', true, streams)
    logger.info(HOSTILE, { path: HOSTILE, count: 3 })
    expect(written.err).to.match(/^balws: [^\p{Cc}\p{Cs}\u2028\u202e]*\n$/u)
    expect(written.err).to.contain(' count=3')
  })

  it('has informational messages only on request', async () => {
    const { written, ...streams } = terminal()
    const { logger } = await openLog('text', false, streams)
    logger.info('quiet')
    logger.warn('expires soon', { days: 3 })
    logger.error('cannot accept a connection')
    expect(written.err).to.equal('balws: expires soon days=3\nbalws: cannot accept a connection\n')
  })

  it('leaves the output of programs unchanged', async () => {
    const { written, ...streams } = terminal()
    const log = await openLog('text', false, streams)
    log.stdout(HOSTILE)
    log.stderr(HOSTILE)
    expect(written).to.deep.equal({ out: HOSTILE, err: HOSTILE })
  })
})

describe('the log as JSON', () => {
  it('writes a line for each message, its fields beside it, nothing but ASCII that could do harm', async () => {
    const { written, ...streams } = terminal()
    const { logger } = await openLog('json', false, streams)
    logger.warn(HOSTILE, { path: HOSTILE })
    expect(written.err).to.match(/^[\x20-\x7e]*\n$/)
    const { level, msg, path } = JSON.parse(written.err)
    expect(level).to.equal('warn')
    // A lone surrogate has no UTF-8 bytes, so it becomes a question mark.
    for (const text of [msg, path])
      expect(text.replaceAll('\ud800', '?')).to.equal(HOSTILE.replace('\ud800', '?'))
  })

  it('joins output that is printed piece by piece, up to a length', async () => {
    const { written, ...streams } = terminal()
    const log = await openLog('json', false, streams)
    log.stdout('a')
    log.stdout('b\n')
    log.stdout('c\nd\n')
    log.stdout('e'.repeat(70_000))
    log.stdout('f')
    const texts = () =>
      written.err
        .trimEnd()
        .split('\n')
        .map((line) => (JSON.parse(line) as { text: string }).text)
    expect(texts()).to.deep.equal(['ab', 'c\nd', 'e'.repeat(70_000)])
    log.flush()
    log.flush()
    expect(texts().slice(3)).to.deep.equal(['f'])
  })
})
