/** `balws run --compression`. */

import { expect } from 'chai'
import { start, stopAll } from '../support/balws.js'
import { handshake, openRaw } from '../support/client.js'

describe('balws run --compression', function () {
  this.timeout(60_000)

  afterEach(stopAll)

  /** Returns the extension that a server with these options negotiates. */
  async function agreed(args: readonly string[], env: Readonly<Record<string, string>> = {}) {
    const running = start(['run', 'samples/echo/websocketEchoServer.bal', '--port', '0', ...args], { env })
    const [, port, path] = await running.prints(/ ws:\/\/localhost:(\d+)(\/\S+)\n/)
    const raw = await openRaw({ port: Number(port) })
    raw.write(handshake(path!, ['Sec-WebSocket-Extensions: permessage-deflate; client_max_window_bits']))
    const [head] = await raw.until(/^HTTP\/1\.1 101 .*?\r\n\r\n/s)
    raw.vanish()
    expect(await running.stop()).to.include({ code: 0, stderr: '' })
    return /^Sec-WebSocket-Extensions: (\S+?);/im.exec(head)?.[1]
  }

  it('accepts the offers of clients', async () => {
    expect(await agreed(['--compression'])).to.equal('permessage-deflate')
  })

  it('can be set in the environment', async () => {
    expect(await agreed([], { BALWS_COMPRESSION: '1' })).to.equal('permessage-deflate')
  })

  it('is off by default', async () => {
    expect(await agreed([])).to.equal(undefined)
  })
})
