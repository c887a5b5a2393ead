/** `balws run` for those who operate it: metrics, health, the end. */

import { createServer } from 'node:net'
import { expect } from 'chai'
import { balws, Folder, start, stopAll } from '../support/balws.js'
import { ask, open } from '../support/client.js'

const ECHO = 'samples/echo/websocketEchoServer.bal'
const STUCK = `import ballerina.lang.system;
import ballerina.net.http;
import ballerina.net.ws;

@http:BasePath {value:"/stuck"}
@ws:WebSocketUpgradePath {value:"/ws"}
service stuck {
    @ws:OnTextMessage {}
    resource say (message m) {
        ws:pushText("at work");
        system:sleep(600000);
    }
}
`

describe('balws run for operators', function () {
  this.timeout(30_000)

  let folder: Folder
  before(() => {
    folder = new Folder()
    folder.write('stuck.bal', STUCK)
  })
  afterEach(stopAll)
  after(() => folder.remove())

  it('says where the metrics are', async () => {
    const running = start(['run', ECHO, '--port', '0', '--metrics', '0'])
    const [, port] = await running.prints(/ metrics +http:\/\/127\.0\.0\.1:(\d+)\/metrics\nReady/)
    const watch = { port: Number(port) }
    expect(await ask(watch, '/healthz')).to.include({ status: 200, body: 'ok' })
    expect((await ask(watch, '/metrics')).body).to.match(/^balws_connections 0$/m)
    expect(await running.stop()).to.include({ code: 0, stderr: '' })
  })

  it('finds port and address of the metrics in the environment', async () => {
    const env = { BALWS_PORT: '0', BALWS_METRICS: '0', BALWS_METRICS_HOST: '0.0.0.0' }
    await start(['run', ECHO], { env }).prints(/ metrics +http:\/\/localhost:\d+\/metrics\n/)
  })

  it('says which port is taken', async () => {
    const holder = createServer()
    await new Promise<void>((resolve) => holder.listen(0, '127.0.0.1', resolve))
    const { port } = holder.address() as { port: number }
    const { code, stderr } = await balws(['run', ECHO, '--port', '0', '--metrics', String(port)])
    holder.close()
    expect(stderr).to.equal(
      `balws: port ${port} is already in use; stop the other program, or choose one with --metrics\n`,
    )
    expect(code).to.equal(1)
  })

  it('ends in its time to drain, whatever a resource waits for', async () => {
    const running = start(['run', `${folder.path}/stuck.bal`, '--port', '0', '--drain-time', '50ms'])
    const [, port] = await running.prints(/ws:\/\/localhost:(\d+)\/stuck\/ws.*Ready/s)
    const ann = await open({ port: Number(port) }, '/stuck/ws')
    ann.send('x')
    expect(await ann.next()).to.equal('at work')
    const { code } = await running.stop()
    expect(code).to.equal(0)
  })
})
