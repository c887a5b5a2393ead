import { expect } from 'chai'
import { Service } from '../../../src/runtime/service.js'
import { endpointsAt } from '../../../src/wire/endpoints.js'
import { PlayedProgram } from '../../support/server.js'

const CHAT = '@http:BasePath {value:"/chat"} @ws:WebSocketUpgradePath {value:"/ws"}'
const OPEN = '@ws:OnOpen {} resource open (message m) { }'
const SAY = '@http:POST {} @http:Path {value:"/say"} resource say (message m) { }'

function endpoints(source: string, url: string): string[] {
  const deployment = new PlayedProgram(source, {})
  const services = deployment.instance.program.main.services.map((each) => new Service(each, deployment))
  return endpointsAt(services, url).map((each) => `${each.service}: ${each.kind} ${each.url}`)
}

describe('the addresses of services', () => {
  it('are those of WebSocket where clients connect, and those of HTTP where requests are answered', () => {
    expect(endpoints(`${CHAT} service chat { ${OPEN} ${SAY} }`, 'http://localhost:9090')).to.deep.equal([
      'chat: ws ws://localhost:9090/chat/ws',
      'chat: http http://localhost:9090/chat',
    ])
    expect(endpoints(`${CHAT} service chat { ${OPEN} }`, 'http://localhost:9090')).to.deep.equal([
      'chat: ws ws://localhost:9090/chat/ws',
    ])
    expect(endpoints(`service plain { ${SAY} }`, 'http://localhost:9090')).to.deep.equal([
      'plain: http http://localhost:9090/plain',
    ])
  })

  it('are encrypted if the server is, and paths where its address is not known', () => {
    const source = `${CHAT} service chat { ${OPEN} ${SAY} }`
    expect(endpoints(source, 'https://localhost:9090')).to.deep.equal([
      'chat: ws wss://localhost:9090/chat/ws',
      'chat: http https://localhost:9090/chat',
    ])
    expect(endpoints(source, '')).to.deep.equal(['chat: ws /chat/ws', 'chat: http /chat'])
  })

  it('are the root for a service there', () => {
    expect(endpoints(`@http:BasePath {value:"/"} service root { ${SAY} }`, 'http://localhost')).to.deep.equal(
      ['root: http http://localhost/'],
    )
  })
})
