/** `balws run` with certificate and key. */

import { createPrivateKey } from 'node:crypto'
import { expect } from 'chai'
import { balws, Folder, start, stopAll } from '../support/balws.js'
import { askSecure, EXPIRED, ISSUER, KEY, LOCALHOST, openSecure, ROOT } from '../support/secure.js'

const FILES = ['samples/store/websocketEndpoint.bal', 'samples/store/httpService.bal']

describe('balws run with TLS', function () {
  this.timeout(60_000)

  let folder: Folder
  before(() => {
    folder = new Folder()
    folder.write('idle.bal', 'service idle { }')
    folder.write('fullchain.pem', LOCALHOST + ISSUER)
    folder.write('expired.pem', EXPIRED)
    folder.write('key.pem', KEY)
    folder.write(
      'encrypted.pem',
      createPrivateKey(KEY).export({
        type: 'pkcs8',
        format: 'pem',
        cipher: 'aes-256-cbc',
        passphrase: 'sesame',
      }),
    )
    folder.write('root.pem', ROOT)
  })
  afterEach(stopAll)
  after(() => folder.remove())

  const path = (name: string) => `${folder.path}/${name}`

  it('serves https and wss on one port, and prints the addresses', async () => {
    const args = ['--port', '0', '--tls-cert', path('fullchain.pem'), '--tls-key', path('key.pem')]
    const running = start(['run', ...FILES, ...args])
    const [, port] = await running.prints(/ wss:\/\/localhost:(\d+)\/store\/ws\n/)
    await running.prints(new RegExp(` https://localhost:${port}/storeInfo\n`))
    const server = { port: Number(port) }
    const ann = await openSecure(server, '/store/ws')
    ann.send('hello')
    expect((await askSecure(server, '/nowhere')).status).to.equal(404)
    const { code, stderr } = await running.stop()
    expect([code, stderr]).to.deep.equal([0, ''])
    expect(await ann.closed()).to.match(/^1001/)
  })

  it('takes everything from the environment', async () => {
    const env = {
      BALWS_PORT: '0',
      BALWS_TLS_CERT: path('fullchain.pem'),
      BALWS_TLS_KEY: path('encrypted.pem'),
      BALWS_TLS_PASSPHRASE: 'sesame',
    }
    const running = start(['run', ...FILES], { env })
    await running.prints(/ wss:\/\/localhost:\d+\/store\/ws\n/)
    expect(await running.stop()).to.include({ code: 0, stderr: '' })
  })

  it('hides the passphrase from programs', async () => {
    folder.write(
      'curious.bal',
      `import ballerina.lang.system;
      function main (string[] args) {
        system:println(system:getEnv("BALWS_TLS_CERT") + ":" + system:getEnv("BALWS_TLS_PASSPHRASE"));
      }`,
    )
    const env = {
      BALWS_TLS_CERT: path('fullchain.pem'),
      BALWS_TLS_KEY: path('encrypted.pem'),
      BALWS_TLS_PASSPHRASE: 'sesame',
    }
    const { code, stdout } = await balws(['run', path('curious.bal')], { env })
    expect([code, stdout]).to.deep.equal([0, `${env.BALWS_TLS_CERT}:\n`])
  })

  it('warns about an expired certificate', async () => {
    const args = ['--port', '0', '--tls-cert', path('expired.pem'), '--tls-key', path('key.pem')]
    const running = start(['run', ...FILES, ...args])
    await running.prints(/Ready/)
    expect((await running.stop()).stderr).to.equal(
      'balws: the certificate expired on 2020-02-01: clients will refuse it\n',
    )
  })

  // biome-ignore format: table
  const REFUSALS: readonly (readonly [args: string, code: number, line: string])[] = [
    ['--tls-cert fullchain.pem', 2, '--tls-key is missing: TLS needs the key of the certificate'],
    ['--tls-key key.pem', 2, '--tls-cert is missing: TLS needs a certificate'],
    ['--tls-passphrase sesame', 2, '--tls-cert is missing: TLS needs a certificate'],
    ['--tls-cert nowhere.pem --tls-key key.pem', 2, 'cannot read nowhere.pem: there is no such file'],
    ['--tls-cert fullchain.pem --tls-key .', 2, 'cannot read .: it is a directory'],
    ['--tls-cert idle.bal --tls-key key.pem', 1, 'idle.bal holds no certificate in PEM form'],
    ['--tls-cert key.pem --tls-key fullchain.pem', 1, 'key.pem holds no certificate in PEM form, but a private key'],
    ['--tls-cert fullchain.pem --tls-key idle.bal', 1, 'idle.bal holds no private key in PEM form'],
    ['--tls-cert root.pem --tls-key key.pem', 1, 'key.pem is not the key of the certificate in root.pem'],
    ['--tls-cert fullchain.pem --tls-key encrypted.pem', 1, 'encrypted.pem is encrypted, and no passphrase is given; give it with --tls-passphrase or BALWS_TLS_PASSPHRASE'],
    ['--tls-cert fullchain.pem --tls-key encrypted.pem --tls-passphrase x', 1, 'the passphrase does not open the key in encrypted.pem'],
  ]
  for (const [args, code, line] of REFUSALS) {
    it(`answers '${args}' with one line`, async () => {
      expect(await balws(['run', 'idle.bal', ...args.split(' ')], { cwd: folder.path })).to.include({
        code,
        stdout: '',
        stderr: `balws: ${line}\n`,
      })
    })
  }
})
