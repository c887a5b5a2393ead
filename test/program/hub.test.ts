import { expect } from 'chai'
import { createHub, LoadError, load, type ServeOptions, type Server } from '../../src/index.js'
import { ask, open } from '../support/client.js'

const ROOM = `
  @http:BasePath {value:"/room"}
  @ws:WebSocketUpgradePath {value:"/ws"}
  service room { @ws:OnOpen {} resource onOpen (message m) { ws:storeConnection("ann"); } }`

const DESK = `
  function tell (string who, string text) { ws:pushTextToConnection(who, text); }
  @http:BasePath {value:"/desk"}
  service desk {
    @http:POST {}
    resource post (message m) { tell("ann", messages:getStringPayload(m)); message r = {}; reply r; }
  }`

describe('the store of names', () => {
  const servers: Server[] = []
  const serve = async (source: string, options: ServeOptions = {}) => {
    const program = await load({ source, stderr: () => {} })
    servers.push(await program.serve({ port: 0, host: '127.0.0.1', ...options }))
    return { program, server: servers.at(-1)! }
  }
  afterEach(() => Promise.all(servers.splice(0).map((server) => server.close({ drainMs: 0 }))))

  it('is shared by the servers of a process, and by programs that serve nothing', async () => {
    const { server: room } = await serve(ROOM)
    const { server: desk } = await serve(DESK)
    const ann = await open(room, '/room/ws')
    expect((await ask(desk, '/desk', { method: 'POST', body: 'from the desk' })).status).to.equal(200)
    expect(await ann.next()).to.equal('from the desk')
    const alone = await load({ source: DESK })
    await alone.call('tell', ['ann', 'from nowhere'])
    expect(await ann.next()).to.equal('from nowhere')
  })

  it('is separate for servers with a store of their own', async () => {
    const { server: room } = await serve(ROOM, { hub: createHub() })
    const { server: desk } = await serve(DESK)
    await open(room, '/room/ws')
    expect((await ask(desk, '/desk', { method: 'POST', body: 'lost' })).status).to.equal(500)
  })

  it('lets the host close with a code and a reason', async () => {
    const hub = createHub()
    const { server } = await serve(
      ROOM.replace(
        'ws:storeConnection("ann");',
        'ws:storeConnection("ann"); ws:addConnectionToGroup("all");',
      ),
      { hub },
    )
    const ann = await open(server, '/room/ws')
    await ann.heardSoFar()
    expect(() => hub.closeConnection('ann', 1006, 'x')).to.throw(
      LoadError,
      'cannot close: the code 1006 cannot be sent',
    )
    expect(() => hub.closeConnectionGroup('all', 4000, 'x'.repeat(124))).to.throw(LoadError, '123 bytes')
    expect(() => hub.closeConnection('ann', '4000' as never)).to.throw(LoadError, 'code must be a number')
    expect(() => hub.closeConnection('ann', 4000, 5 as never)).to.throw(LoadError, 'reason must be a string')
    expect(hub.closeConnection('ben', 4000, 'nobody')).to.equal(false)
    expect(await ann.heardSoFar()).to.deep.equal([])
    expect(hub.closeConnection('ann', 4000, 'half a pair: \ud800')).to.equal(true)
    expect(await ann.closed()).to.equal('4000 half a pair: ?')
    const ben = await open(server, '/room/ws')
    await ben.heardSoFar()
    expect(hub.closeConnectionGroup('all', 4001)).to.equal(1)
    expect(await ben.closed()).to.equal('4001')
  })
})
