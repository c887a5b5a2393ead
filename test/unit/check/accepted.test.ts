import { expect } from 'chai'
import { checkTexts, problemsOf, problemsOfBody, type Texts } from './checking.js'

function accepts(main: Texts, packages: Readonly<Record<string, Texts>> = {}): void {
  expect(problemsOf(main, packages)).to.deep.equal([])
}

/** The body of a function with parameters of several types: see `problemsOfBody`. */
function acceptsBody(statements: string): void {
  expect(problemsOfBody(statements)).to.deep.equal([])
}

describe('the checker accepts', () => {
  it('the example of the guide as it is written there', () => {
    const { program, diagnostics } = checkTexts(`import ballerina.lang.messages;

@http:BasePath(“/test”)
@ws:WebSocketUpgradePath("/ws")
service websocketService {
    int count = 0;

    @ws:OnOpen
    resource onOpen (message m) {
        count = count + 1;
        ws:broadcastText("clients: " + count);
    }

    @ws:OnTextMessage {}
    resource onText (message m) {
        string text = messages:getStringPayload(m);
        ws:pushText(text);
    }

    @ws:OnClose {}
    resource onClose (message m) {
        count = count - 1;
    }
}`)
    expect(diagnostics).to.deep.equal([])
    expect(program?.main.services[0]?.resources.map(({ name }) => name)).to.deep.equal([
      'onOpen',
      'onText',
      'onClose',
    ])
  })

  it('an unused library import with a warning', () => {
    const { program, diagnostics } = checkTexts('import ballerina.net.ws; function main (string[] args) { }')
    expect(program).not.to.equal(undefined)
    expect(diagnostics.map(({ severity, message }) => `${severity}: ${message}`)).to.deep.equal([
      `warning: unused import package '"ballerina.net.ws"'`,
    ])
  })

  it('widening wherever a variable is set', () => {
    acceptsBody('float y = i; string t = x; json k = "a"; int n = b; any o = list; y = 1; j.a = 5; m.k = i;')
    acceptsBody('float[] fs = [1, 2.5, true]; json q = [1, "a", null, {a: [b]}]; any[] e = [1, "a", null];')
  })

  it('widening of a result that one variable takes', () => {
    accepts(
      'function f () (int) { return 1; } function g () { float x = f(); x = f(); any a = f(); a = f(); }',
    )
  })

  it('literals where their type is expected', () => {
    acceptsBody(
      'map n = {"a": 1, b: [1, 2], c: {d: null}}; message e = {}; any o = {}; any p = [1]; int[] q = {};',
    )
    acceptsBody(
      `json k = {"a": {b: [1, s, j, b]}, s: x}; int[][] d = [[1], [], null]; xml y = \`<a>\${s}\${list[0]}</a>\`;`,
    )
  })

  it('references of every kind', () => {
    accepts(`struct Address { string city; }
      struct Person { string name; Address[] homes; Person friend; map extras; json data; any other; }
      function f (Person p, Person[] ps, string k) {
        p.name = ps[0].friend.homes[1].city;
        p["name"] = ps[0]["friend"].name;
        any a = p.extras["x"];
        p.extras.x = 1;
        json j = p.data.a[0][k].b;
        ps[0].data.a = 9;
        int n = p.homes.length + ps["length"];
        p.homes[3] = {city: "here"};
        Address h = {city: k};
        Person q = {name: "a", homes: [h, {city: "x"}], friend: null, data: null, other: 1};
      }`)
  })

  it('operators with widening of one side', () => {
    acceptsBody('float y = i + 1.5; string t = s + i + x + b; boolean c = 1 == 1.0 && 1 == true || i < x;')
    acceptsBody(
      'int n = i + b; boolean c = j == null && null != m && !b; int o = -i % +2; string t = 1 + 2 + "a";',
    )
  })

  it('the smallest int', () => {
    acceptsBody('int n = -9223372036854775808; int o = 9223372036854775807;')
  })

  it('casts, type mappers included', () => {
    accepts(`struct Person { string name; int age; }
      struct Named { string name; }
      struct Employee { string id; }
      typemapper toEmployee (Person p) (Employee) { Employee e = {id: p.name}; return e; }
      function f (json j, any a, Person p, string s, map m) {
        int i = (int) j + (int) "5" + (int) 1.5;
        Employee e = (Employee) p;
        Named n = (Named) p;
        n = p;
        Person q = (Person) a;
        json k = (json) a;
        xml x = (xml) s;
        map o = (map) a;
        any b = (any) m;
      }`)
  })

  it('forward references to functions, structs, globals and constants', () => {
    accepts(
      'int a = MAX + f(); S s; function f () (int) { return b; } struct S { int a; } const int MAX = 1; int b = 2;',
    )
  })

  it('sibling blocks that declare one name, and locals that hide globals', () => {
    accepts(
      'int x = 1; function f () { if (true) { int a; } else { int a; } int x = 2; } function g (int x) { }',
    )
  })

  it('a function and a variable of one name', () => {
    accepts('int f = 1; function f () (int) { int f = 2; return f; } function g () { int f = f(); }')
  })

  it('named results with a bare return', () => {
    accepts('function f () (int a, string b) { a = 1; return; } function g () (int c) { return 2; }')
  })

  it('every way to return on each path', () => {
    accepts(`function a (boolean b) (int) { if (b) { return 1; } else if (!b) { return 2; } else { return 3; } }
      function c (errors:Error e) (int) { throw e; }
      function d (boolean b) (int) { try { return 1; } catch (errors:Error e) { return 2; } return 3; }
      function g () (int, any) { return h(); }
      function h () (int, int) { return 1, 2; }
      function i () (int) { fork { worker w { int x; } } join (all) (message[] r) { return 1; } timeout (1) (message[] r) { return 2; } }`)
  })

  it('multiple assignment with ignored results and any kind of target', () => {
    accepts(`function f () (int, string, json) { return 1, "a", null; }
      function g (map m, int[] l, any a) { int i; json j; i, _, j = f(); l[0], m["k"], a = f(); f(); }`)
  })

  it('loops with break and continue', () => {
    acceptsBody('while (b) { if (b) { break; } continue; } iterate (int n : list) { i = i + n; continue; }')
    acceptsBody(
      'iterate (json e : j) { j = e; } iterate (any v : m) { a = v; } iterate (float f : list) { x = f; }',
    )
  })

  it('try, catch, finally and throw', () => {
    accepts(`import ballerina.lang.errors;
      struct Mine { string msg; errors:Error cause; int code; }
      function make () (Mine) { Mine m = {msg: "a"}; return m; }
      function f () {
        try { throw make(); } catch (Mine e) { throw e; } catch (errors:Error e) { int x; } finally { int y; }
      }`)
  })

  it('services with variables, path parameters and replies', () => {
    accepts(`import ballerina.net.http;
      connector Mail (string host) { int sent = 0; action send (Mail m, string t) (boolean) { sent = sent + 1; return host == t; } }
      @http:BasePath {value:"/x"}
      service<http> s {
        Mail mail = create Mail("host");
        string[] names = [];
        @http:GET {}
        @http:Path {value:"/{id}"}
        resource r (message m, @http:PathParam {value:"id"} string id, @http:QueryParam("n") int n) {
          boolean b = Mail.send(mail, id);
          b = Mail.send(mail, id);
          Mail.send(mail, id);
          names[names.length] = id;
          message answer = {};
          if (b) { reply answer; }
          reply m;
        }
        @http:POST {}
        resource r (message m) { }
      }`)
  })

  it('annotation definitions and their attachments', () => {
    accepts(`annotation Inner { int depth = 1; }
      annotation Outer attach function, struct, const { string name = "a"; string[] names; Inner inner; Inner[] inners; boolean b; float f; }
      @Outer {names: ["a", "b"], inner: @Inner {depth: -2}, inners: [@Inner {}, @Inner {depth: 3}], b: true, f: 1.5}
      function f () { }
      @Outer struct S { int a; }
      @Outer {} const int A = 1;`)
  })

  it('qualified names of every kind', () => {
    accepts(
      `import acme.things as t;
      const int N = 1;
      function f () {
        t:Thing thing = {id: t:FIRST};
        t:count = t:count + 1;
        t:make(thing);
        t:Store s = create t:Store("a");
        t:Thing other = t:Store.get(s, 1);
        t:Thing[] both = [thing, other];
        string u = (string) ((t:Other) thing).length;
      }`.replace('string u = (string) ((t:Other) thing).length;', 't:Other o = (t:Other) thing;'),
      {
        'acme.things': {
          'a.bal': 'package acme.things; function make (Thing t) { count = count + FIRST; }',
          'b.bal': `package acme.things; import acme.base; const int FIRST = 1; int count = 0; struct Thing { int id; base:Base b; }
            struct Other { int id; } typemapper m (Thing t) (Other) { Other o = {id: t.id}; return o; }
            connector Store (string name) { action get (Store s, int id) (Thing) { Thing t = {id: id}; return t; } }`,
        },
        'acme.base': 'package acme.base; struct Base { int a; }',
      },
    )
  })

  it('workers that talk to each other, and forks that see locals', () => {
    accepts(
      `function f (int p) (int) {
        int a;
        string s;
        p, "x" -> w;
        a, s <- w;
        fork {
          worker one { int b = a + p; message m = {}; reply m; }
          worker two { a = 2; }
        } join (some 1 one, two) (message[] results) { a = results.length; } timeout (30) (message[] partial) { a = 0; }
        return a;
        worker w { int b = p; string t; b, t <- default; b, t -> default; b -> v; worker inner { int c = p; c -> w; } }
        worker v { int c; c <- w; }
      }`.replace('b -> v;', 'b -> v; b <- inner;'),
    )
  })

  it('transform', () => {
    accepts(`struct A { string x; string y; } struct B { string x; string y; }
      function f (A a, B b) { transform { a.x = b.x; string t = b.y; a.y = t + b.x; } }`)
  })

  it('a chain of a hundred thousand terms, and the tree of it leans to the left', () => {
    const sum = Array.from({ length: 100_000 }, () => '1').join(' + ')
    accepts(`function f () { int a = ${sum}; string s = "a" + ${sum}; }`)
  })

  it('the import of a package that is part of the language', () => {
    const { program } = checkTexts('import ballerina.lang.type; function f () { }')
    expect(program).not.to.equal(undefined)
  })
})
