/** A program that fails everywhere: in each kind of resource, in catch and finally, in workers and connectors. */

import { expect } from 'chai'
import { load } from '../../src/index.js'
import { ask, open } from '../support/client.js'
import { closeServers, serveSources } from '../support/server.js'

const SOURCE = `
  import ballerina.lang.errors;
  import ballerina.lang.messages;
  import ballerina.net.http;
  import ballerina.net.ws;

  function fail (string where) (int) {
    errors:Error e = {msg:where};
    throw e;
  }

  connector Broken (string where) {
    int started = fail(where);
    action act (Broken b) { int n = fail("in the action"); }
  }

  @http:BasePath {value:"/f"}
  @ws:WebSocketUpgradePath {value:"/ws"}
  service failing {
    @ws:OnOpen {}
    resource onOpen (message m) { int n = fail("in OnOpen"); }

    @ws:OnTextMessage {}
    resource onText (message m) {
      string what = messages:getStringPayload(m);
      if (what == "echo") {
        ws:pushText("echo");
      } else if (what == "catch") {
        try { int n = fail("in the try"); } catch (errors:Error e) { int k = fail("in the catch"); }
      } else if (what == "finally") {
        try { int n = fail("in the try"); } finally { int k = fail("in the finally"); }
      } else if (what == "connector") {
        Broken b = create Broken("in the connector");
      } else if (what == "worker") {
        fork {
          worker w { int n = fail("in the worker"); reply m; }
        } join (all) (message[] answers) { int k = fail("after the worker"); }
      } else {
        int n = fail("in OnTextMessage");
      }
    }

    @ws:OnBinaryMessage {}
    resource onBinary (message m) { int n = fail("in OnBinaryMessage"); }

    @ws:OnClose {}
    resource onClose (message m) { int n = fail("in OnClose"); }

    @http:GET {}
    resource get (message m) { int n = fail("in the request"); }
  }

  @http:BasePath {value:"/closed"}
  @ws:WebSocketUpgradePath {value:"/ws"}
  service closed {
    @ws:OnHandshake {}
    resource onHandshake (message m) { int n = fail("in OnHandshake"); }
  }
`

describe('a program that fails everywhere', () => {
  afterEach(closeServers)

  it('is served on, and each failure is reported once', async () => {
    const server = await serveSources([SOURCE])
    const ann = await open(server, '/f/ws')
    ann.send('text', 'catch', 'finally', 'connector', 'worker', 'echo')
    expect(await ann.next()).to.equal('echo')
    ann.send(Uint8Array.of(1))
    ann.send('echo')
    expect(await ann.next()).to.equal('echo')
    expect((await ask(server, '/f')).status).to.equal(500)
    const refused = await open(server, '/closed/ws').then(
      () => 'accepted',
      (error: Error) => error.message,
    )
    expect(refused).to.match(/500/)
    await ann.close()

    const ben = await open(server, '/f/ws')
    ben.send('echo')
    expect(await ben.next()).to.equal('echo')
    const told = [...server.errors().matchAll(/msg : ([^}]*)/g)].map(([, where]) => where)
    expect(told).to.deep.equal([
      'in OnOpen',
      'in OnTextMessage',
      'in the catch',
      'in the finally',
      'in the connector',
      'in the worker',
      'after the worker',
      'in OnBinaryMessage',
      'in the request',
      'in OnHandshake',
      'in OnClose',
      'in OnOpen',
    ])
  })

  it('does not start when its initialisers fail', async () => {
    for (const source of [
      'function f () (int) { int[] a = []; return a[1]; } int g = f(); @http:BasePath ("/x") service s { @http:GET {} resource r (message m) { } }',
      'function f () (int) { int[] a = []; return a[1]; } @http:BasePath ("/x") service s { int g = f(); @http:GET {} resource r (message m) { } }',
    ]) {
      const program = await load({ source })
      const problem = await program.serve({ port: 0, host: '127.0.0.1' }).then(
        () => 'served',
        (error: Error) => error.message,
      )
      expect(problem).to.equal('array index out of range: index: 1, size: 0')
    }
  })

  it('may use times longer than Node timers allow', async () => {
    const program = await load({
      source: `
        import ballerina.lang.messages;
        function f () (string) {
          message m = {};
          messages:setStringPayload(m, "in time");
          fork {
            worker w { reply m; }
          } join (all) (message[] answers) {
            return messages:getStringPayload(answers[0]);
          } timeout (2147484) (message[] partial) {
            return "too late";
          }
        }`,
    })
    expect(await program.call('f', [])).to.deep.equal(['in time'])
  })
})
