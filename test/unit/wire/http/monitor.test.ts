import { expect } from 'chai'
import { Monitor } from '../../../../src/wire/http/monitor.js'

describe('the port for those who watch', () => {
  let monitor: Monitor
  let stopped = 0

  beforeEach(async () => {
    stopped = 0
    const metrics = {
      contentType: 'text/plain; version=0.0.4',
      text: async () => 'numbers 1\n',
      stop: () => void stopped++,
    }
    monitor = new Monitor(metrics, '127.0.0.1')
    await monitor.open(0, '127.0.0.1')
  })
  afterEach(() => monitor.close())

  const ask = (path: string, method = 'GET') => fetch(new URL(path, monitor.url), { method })
  const said = async (path: string, method?: string) => {
    const response = await ask(path, method)
    return [response.status, await response.text()]
  }

  it('says where the metrics are, and shows them', async () => {
    expect(monitor.url).to.match(/^http:\/\/127\.0\.0\.1:[1-9]\d*\/metrics$/)
    const response = await ask('/metrics')
    expect(response.headers.get('content-type')).to.equal('text/plain; version=0.0.4')
    expect(response.headers.get('cache-control')).to.equal('no-store')
    expect([response.status, await response.text()]).to.deep.equal([200, 'numbers 1\n'])
    expect(await said('/metrics?names=all')).to.deep.equal([200, 'numbers 1\n'])
  })

  it('says whether the server takes clients', async () => {
    const response = await ask('/healthz')
    expect(response.headers.get('content-type')).to.equal('text/plain')
    expect([response.status, await response.text()]).to.deep.equal([200, 'ok'])
    monitor.isDraining = true
    expect(await said('/healthz')).to.deep.equal([503, 'draining'])
  })

  it('has nothing else, and takes nothing', async () => {
    expect(await said('/')).to.deep.equal([404, 'there are /healthz and /metrics\n'])
    const posted = await ask('/metrics', 'POST')
    expect([posted.status, posted.headers.get('allow')]).to.deep.equal([405, 'GET, HEAD'])
    expect(await said('/metrics', 'HEAD')).to.deep.equal([200, ''])
    expect(await said('/healthz', 'DELETE')).to.deep.equal([405, 'method not allowed\n'])
  })

  it('cannot be had twice', async () => {
    const other = new Monitor({ contentType: '', text: async () => '', stop() {} }, '127.0.0.1')
    const { port } = new URL(monitor.url)
    const outcome = await other.open(Number(port), '127.0.0.1').catch((error) => error.code)
    expect(outcome).to.equal('EADDRINUSE')
    await other.close()
  })

  it('is closed with its connections, and watches nothing any more', async () => {
    await said('/healthz')
    await monitor.close()
    expect(stopped).to.equal(1)
    expect(await ask('/healthz').catch(() => 'closed')).to.equal('closed')
  })
})
