import { join } from 'node:path'
import { expect } from 'chai'
import { type DiagnosticError, load } from '../../src/index.js'
import { withFiles } from '../support/files.js'

async function messagesOf(promise: Promise<unknown>): Promise<string[]> {
  return promise.then(
    () => expect.fail('it did not fail'),
    (error: DiagnosticError) =>
      error.diagnostics?.map(({ message }) => message) ?? [(error as Error).message],
  )
}

const counting = {
  'shop/stock/a.bal':
    'package shop.stock; int pieces = 3; function take () (int) { pieces = pieces - 1; return left(); }',
  'shop/stock/b.bal':
    'package shop.stock; const string NAME = "stock"; function left () (int) { return pieces; }',
}

describe('packages', () => {
  it(
    'are directories whose files belong together',
    withFiles(
      {
        ...counting,
        'main.bal': `import shop.stock as s;
          function f () (string) { int n = s:take(); return s:NAME + n + s:pieces; }`,
      },
      async (root) => {
        const program = await load({ file: join(root, 'main.bal') })
        expect(await program.call('f')).to.deep.equal(['stock22'])
      },
    ),
  )

  it(
    'can be loaded themselves, from a source root',
    withFiles(counting, async (root) => {
      const program = await load({ directory: join(root, 'shop/stock'), sourceRoot: root })
      expect(await program.call('take')).to.deep.equal([2])
    }),
  )

  it(
    'tell their source root by their package clause',
    withFiles(
      {
        ...counting,
        'shop/till/till.bal':
          'package shop.till; import shop.stock; function f () (int) { return stock:take(); }',
      },
      async (root) => {
        const program = await load({ directory: join(root, 'shop/till') })
        expect(await program.call('f')).to.deep.equal([2])
      },
    ),
  )

  it(
    'that are missing or empty are reported where they are imported',
    withFiles({ 'empty/note.txt': '' }, async (root) => {
      const source = 'import no.such; import empty; function f () { such:f(); empty:f(); }'
      expect((await messagesOf(load({ source, sourceRoot: root }))).slice(0, 2)).to.deep.equal([
        'cannot resolve package: no.such',
        'no bal files in the package: empty',
      ])
    }),
  )

  it(
    'cannot be reached outside the source root',
    withFiles({ 'inside/a.bal': '', 'secret/a.bal': 'package secret;' }, async (root) => {
      const source = 'import |..|.secret; function f () { secret:f(); }'
      const [first] = await messagesOf(load({ source, sourceRoot: join(root, 'inside') }))
      expect(first).to.include('cannot resolve package')
    }),
  )

  it(
    'must not import each other in a circle',
    withFiles(
      {
        'a/a.bal': 'package a; import b; function f () { b:f(); }',
        'b/b.bal': 'package b; import a; function f () { a:f(); }',
      },
      async (root) => {
        const [first] = await messagesOf(load({ directory: join(root, 'a'), sourceRoot: root }))
        expect(first).to.equal('dependency cycle detected: a->b->a')
      },
    ),
  )

  it(
    'must say in every file which package it is',
    withFiles({ 'a/b/f.bal': 'function f () {}' }, async (root) => {
      const [first] = await messagesOf(load({ directory: join(root, 'a/b'), sourceRoot: root }))
      expect(first).to.match(/^incorrect package in '.*f\.bal': expected 'a\.b', found ''$/)
    }),
  )

  it(
    'lend everything they define, by the alias of each file',
    withFiles(
      {
        'acme/people/types.bal': `package acme.people;
          import ballerina.doc;
          struct Person { string name = DEFAULT_NAME; Person friend; errors:Error last; }
          struct PersonError { string msg; errors:Error cause; int code; }
          annotation Tag attach function, struct { string name; Other other; }
          annotation Other { int[] numbers; }
          connector Register (string title) {
            int count = START;
            action add (Register r, Person p) (int) { count = count + 1; p.name = p.name + " of " + title; return count; }
            action both (Register r) (string, int) { return title, count; }
          }
          typemapper named (string s) (Person) { Person p = {name:s}; return p; }
        `.replace(' = DEFAULT_NAME', ' = "nobody"'),
        'acme/people/values.bal': `package acme.people;
          const int START = 10;
          const string GREETING = "hello ";
          Person first = {name:GREETING + "first"};
          int[] list = [START, 2];
          Register register = null;
          function greet (Person p) (string) { return GREETING + p.name; }
          function greet (string s) (string) { return GREETING + "text " + s; }
          function fail (int code) { PersonError e = {msg:"failed", code:code}; throw e; }
          function two () (int, Person) { return 1, first; }
        `,
        'main.bal': `
          import acme.people;
          import acme.people as p;
          import ballerina.lang.errors as err;

          struct Team { people:Person head; p:Person[] members; people:Register register; }
          int start = people:START + 1;
          p:Person shared = people:first;

          @p:Tag {name:"t", other:@people:Other {numbers:[1, 2]}}
          function f () (string) {
            people:Person ann = {name:"Ann"};
            p:Person none = {};
            Team t = {head:ann, members:[ann, none]};
            people:Register r = create p:Register("team");
            t.register = r;
            int n = people:Register.add(r, ann);
            string title;
            n = p:Register.add(t.register, t.members[1]);
            title, n = people:Register.both(r);
            return t.head.name + ", " + t.members[1].name + ", " + title + n;
          }
          function g () (string) {
            people:Person cast = (p:Person) "Cem";
            return p:greet(cast) + ", " + people:greet("x") + ", " + shared.name + ", " + start;
          }
          function h () (string) {
            people:list[3] = 7;
            p:first.name = "changed";
            people:register = create people:Register("r");
            int n = people:Register.add(p:register, people:first);
            return shared.name + people:list.length + people:list[2] + n;
          }
          function k () (string) {
            try { p:fail(3); } catch (err:Error e) { return "general"; } catch (people:PersonError e) { return e.msg + e.code; }
            return "";
          }
          function l () (int) {
            int n; p:Person q; any a;
            n, q = people:two();
            _, a = p:two();
            q = (people:Person) a;
            return n;
          }
          function m () (string) {
            try { string s = people:greet((p:Person) null2()); } catch (err:Error e) {
              err:StackTrace t = err:getStackTrace(e);
              return e.msg + " " + err:toString(t.items[0]);
            }
            return "";
          }
          function null2 () (any) { return null; }
        `,
      },
      async (root) => {
        const program = await load({ file: join(root, 'main.bal') })
        expect(await program.call('f')).to.deep.equal(['Ann of team, nobody of team, team12'])
        expect(await program.call('g')).to.deep.equal(['hello Cem, hello text x, hello first, 11'])
        expect(await program.call('h')).to.deep.equal(['changed of r4011'])
        expect(await program.call('k')).to.deep.equal(['failed3'])
        expect(await program.call('l')).to.deep.equal([1])
        expect(await program.call('m')).to.deep.equal(["field 'p' is null acme.people:greet(main.bal:46)"])
        expect(program.describe().functions[0]!.annotations).to.deep.equal([
          {
            name: 'Tag',
            package: 'acme.people',
            attributes: {
              name: { t: 'string', v: 't' },
              other: {
                annotation: {
                  name: 'Other',
                  package: 'acme.people',
                  attributes: {
                    numbers: {
                      array: [
                        { t: 'int', v: '1' },
                        { t: 'int', v: '2' },
                      ],
                    },
                  },
                },
              },
            },
          },
        ])
      },
    ),
  )
})
