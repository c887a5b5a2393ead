import { expect } from 'chai'
import { type BalError, load, type Program, type TypedValue } from '../../src/index.js'

const SOURCE = `
  import ballerina.lang.arrays;
  import ballerina.lang.messages;
  import ballerina.lang.strings;
  import ballerina.lang.system;
  import ballerina.lang.type;

  struct Order { xml body; string name; }

  function template (string s, int[] n, map m) (xml) { xml x = \`<a b="\${n[1]}">\${s}<c>\${m["k"]}</c></a>\`; return x; }
  function plain () (xml) { xml x = \`<a>
    \\n & $ {} \${ \${ }</a>\`; return x; }
  function nest (xml inner) (xml) { xml x = \`<outer>\${inner}</outer>\`; return x; }
  function print (xml x) { system:println(x); }
  function text (xml x) (string) { return strings:valueOf(x); }
  function texts (xml x) (string, string) { any a = x; xml y = (xml) a; return (string) x, (string) y; }
  function parse (string s) (xml) { return (xml) s; }
  function toJson (xml x) (json) { return (json) x; }
  function fromJson (json j) (xml) { return (xml) j; }
  function caught (string s) (string) { try { xml x = (xml) s; return "fine"; } catch (errors:Error e) { return e.msg; } return ""; }
  function wrongCast () (xml) { map m = {}; any a = m; return (xml) a; }
  function wrongJson (xml x) (json) { map m = {info: x}; any a = m; return (json) a; }
  function many (xml a, xml b) (int, xml[], xml[]) { xml[] both = [a, b]; return arrays:length(both), arrays:copyOf(both), arrays:copyOfRange(both, 1, 2); }
  function echo (Order o) (Order, xml, any) { xml none; any a = o.body; return o, none, a; }

  function get (message m) (xml) { return messages:getXmlPayload(m); }
  function getTwice (message m) (string) { xml x = messages:getXmlPayload(m); return messages:getStringPayload(m); }
  function set (xml x) (message, string) {
    message m = {};
    messages:setXmlPayload(m, x);
    message c = messages:clone(m);
    return c, messages:getHeader(m, "content-type") + " " + messages:getStringPayload(c);
  }
  function casts (string s, json j, xml x) (message, message, message) { return (message) s, (message) j, (message) x; }
  function echoMessage (message m) (message) { return m; }
  function loop () { string s = "x"; int i = 0; while (i < 16) { s = s + s; i = i + 1; }
    s = "<a>" + s + "</a>"; while (true) { xml x = (xml) s; } }`

let program: Program

async function failureOf(name: string, ...args: unknown[]): Promise<string> {
  return program.call(name, args).then(
    () => expect.fail('it did not fail'),
    (error: BalError) => error.message,
  )
}

describe('xml', () => {
  before(async () => {
    program = await load({ source: SOURCE, name: 'xml.bal' })
  })

  describe('xml in programs', () => {
    it('is created from a template, with values inserted unchanged', async () => {
      expect(await program.call('template', ['1 <d/> &amp;', [1, 2], { k: 1.5 }])).to.deep.equal([
        '<a b="2">1 <d/> &amp;<c>1.5</c></a>',
      ])
      expect(await program.call('nest', ['<a>&lt;</a>'])).to.deep.equal(['<outer><a>&lt;</a></outer>'])
      expect(await failureOf('template', '<', [1, 2], {})).to.match(/^failed to create xml: /)
      expect(await failureOf('plain')).to.match(/^failed to create xml: /)
    })

    it('is printed as markup', async () => {
      const lines: string[] = []
      const printing = await load({ source: SOURCE, stdout: (text) => lines.push(text) })
      await printing.call('print', ['<a><b></b></a>'])
      expect(lines.join('')).to.equal('<a><b/></a>\n')
      expect(await program.call('text', ['<a/>'])).to.deep.equal(['<a/>'])
      expect(await failureOf('text', null)).to.equal('argument 0 is null')
    })

    it('is cast from and to strings and json', async () => {
      expect(await program.call('texts', ['<a/>'])).to.deep.equal(['<a/>', '<a/>'])
      expect(await program.call('parse', [' <a></a>'])).to.deep.equal(['<a/>'])
      expect(await program.call('toJson', ['<a b="1">2</a>'])).to.deep.equal([{ a: { '@b': '1', $: 2 } }])
      expect(await program.call('fromJson', [{ a: [1, 2] }])).to.deep.equal(['<root><a>1</a><a>2</a></root>'])
      expect(await program.call('fromJson', [null])).to.deep.equal([null])
      expect(await failureOf('fromJson', { 'a b': 1 })).to.equal(
        "failed to create xml: 'a b' is not a name in xml",
      )
      expect(await program.call('fromJson', [{ a: { b: [1, 'x'] } }])).to.deep.equal([
        '<root><a><b>1</b><b>x</b></a></root>',
      ])
    })

    it('fails in a way that programs can catch', async () => {
      expect(await program.call('caught', ['<a>'])).to.deep.equal([
        'failed to create xml: element "a" is missing a closing tag\n at line 1, column 2',
      ])
      expect(await program.call('caught', ['<a/>'])).to.deep.equal(['fine'])
      expect(await failureOf('wrongCast')).to.equal("cannot cast 'any' with type 'map' to type 'xml'")
      expect(await failureOf('wrongJson', '<a/>')).to.equal(
        "cannot cast 'map' to type 'json': error while mapping 'info': incompatible types: expected 'json', found 'xml'",
      )
    })

    it('can be in arrays and structs, and can be null', async () => {
      expect(await program.call('many', ['<a/>', '<b/>'])).to.deep.equal([2, ['<a/>', '<b/>'], ['<b/>']])
      expect(await program.call('echo', [{ body: '<a/>', name: 'x' }])).to.deep.equal([
        { body: '<a/>', name: 'x' },
        null,
        '<a/>',
      ])
    })

    it('costs steps to create from long text', async () => {
      const limited = await load({ source: SOURCE, limits: { steps: 1_000_000 } })
      const error = await limited.call('loop').catch((reason: BalError) => reason)
      expect((error as BalError).message).to.equal('execution limit exceeded')
    })

    it('costs steps for the name of an attribute at each element that gets it', async () => {
      const program = await load({
        source: `
          function f (string name) {
            xml x = \`<a><b/><b/><b/><b/></a>\`;
            xmls:addAttribute(x, "/a/b", name, "v");
          }`,
        limits: { steps: 300_000 },
      })
      await program.call('f', ['n'.repeat(100_000)])
      const failed = await program.call('f', ['n'.repeat(1_000_000)]).catch((error: unknown) => error)
      expect(failed).to.have.property('message', 'execution limit exceeded')
    })
  })

  describe('xml in messages', () => {
    it('is parsed from the payload', async () => {
      expect(await program.call('get', [{ payload: '<?xml version="1.0"?><a></a>' }])).to.deep.equal(['<a/>'])
      expect(await program.call('getTwice', [{ payload: Buffer.from('<a></a>') }])).to.deep.equal(['<a/>'])
      expect(await program.call('getTwice', [{ payload: '<a></a>' }])).to.deep.equal(['<a></a>'])
      for (const payload of ['', 'text', undefined, '<!DOCTYPE a><a/>']) {
        expect(await failureOf('get', { payload })).to.match(
          /^Failed to get xml payload: failed to create xml: /,
        )
      }
      expect(await failureOf('get', null)).to.equal('Failed to get xml payload: argument 0 is null')
    })

    it('is set, typed and copied', async () => {
      expect(await program.call('set', ['<a></a>'])).to.deep.equal([
        { headers: { 'Content-Type': 'application/xml' }, payload: '<a/>' },
        'application/xml <a/>',
      ])
      expect(await failureOf('set', null)).to.equal('argument 1 is null')
    })

    it('is created by a cast from text and json, whose package may be imported', async () => {
      expect(program.diagnostics).to.deep.equal([])
      expect(await program.call('casts', ['é', { a: 1 }, '<a/>'])).to.deep.equal([
        { headers: { 'Content-Type': 'text/plain' }, payload: 'é' },
        { headers: { 'Content-Type': 'application/json' }, payload: { a: 1 } },
        { headers: { 'Content-Type': 'application/xml' }, payload: '<a/>' },
      ])
      expect(await failureOf('casts', '', null, '<a/>')).to.equal(
        "cannot cast 'null' value to type 'message'",
      )
    })

    it("is created by a program's own type mapper if it has one", async () => {
      const own = await load({
        source: `
        typemapper tell (string s) (message) { message m = {}; messages:setStringPayload(m, "own " + s); return m; }
        function f () (string) { message m = (message) "x"; return messages:getStringPayload(m); }`,
      })
      expect(await own.call('f')).to.deep.equal(['own x'])
    })
  })

  describe('xml as typed JSON', () => {
    it('is an argument and a result', async () => {
      const xml: TypedValue = { t: 'xml', v: '<a></a>' }
      const { results, args } = await program.callTyped('nest', [xml])
      expect(results).to.deep.equal([{ t: 'xml', v: '<outer><a/></outer>' }])
      expect(args).to.deep.equal([{ t: 'xml', v: '<a/>' }])
    })

    it('is a payload', async () => {
      const message: TypedValue = {
        t: 'message',
        headers: [],
        properties: {},
        payload: { t: 'xml', v: '<a>é</a>' },
      }
      const { results } = await program.callTyped('echoMessage', [message])
      expect(results).to.deep.equal([
        { t: 'message', headers: [], properties: {}, payload: { t: 'xml', v: '<a>é</a>' } },
      ])
    })
  })
})
