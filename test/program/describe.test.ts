import { expect } from 'chai'
import { load } from '../../src/index.js'

describe('describe', () => {
  it('lists what the program defines, in source order, with annotations and their values', async () => {
    const program = await load({
      source: `
        import ballerina.lang.messages;
        import ballerina.doc;
        const int MAX = 10;
        struct Person { string name; int[] marks; }
        @doc:Description {value:"adds"}
        function add (int a, int b) (int total) { total = a + b; return; }
        @http:BasePath ("/test")
        @ws:WebSocketUpgradePath("/websocket")
        service helloWorld {
          @ws:OnOpen
          resource onOpen (message m) {}
          @http:GET {}
          @http:Path {value:"/x/{id}"}
          resource get (message m, @http:PathParam {value:"id"} string id) { reply m; }
        }`,
    })
    const description = program.describe()
    expect(description.constants).to.deep.equal([
      { name: 'MAX', type: 'int', annotations: [], value: { t: 'int', v: '10' } },
    ])
    expect(description.structs).to.deep.equal([
      {
        name: 'Person',
        annotations: [],
        fields: [
          { name: 'name', type: 'string' },
          { name: 'marks', type: 'int[]' },
        ],
      },
    ])
    const [add] = description.functions
    expect(add).to.deep.include({
      name: 'add',
      parameters: [
        { name: 'a', type: 'int', annotations: [] },
        { name: 'b', type: 'int', annotations: [] },
      ],
      results: [{ name: 'total', type: 'int' }],
    })
    const [service] = description.services
    expect(
      service!.annotations.map(({ name, package: path, attributes }) => [name, path, { ...attributes }]),
    ).to.deep.equal([
      ['BasePath', 'ballerina.net.http', { value: { t: 'string', v: '/test' } }],
      ['WebSocketUpgradePath', 'ballerina.net.ws', { value: { t: 'string', v: '/websocket' } }],
    ])
    expect(
      service!.resources.map(({ name, annotations }) => [name, annotations.map((each) => each.name)]),
    ).to.deep.equal([
      ['onOpen', ['OnOpen']],
      ['get', ['GET', 'Path']],
    ])
    expect(service!.resources[1]!.parameters[1]!.annotations.map(({ name }) => name)).to.deep.equal([
      'PathParam',
    ])
  })
})
