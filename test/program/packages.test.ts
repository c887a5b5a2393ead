import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect } from 'chai'
import { type DiagnosticError, load } from '../../src/index.js'

/** Lays files out below a directory of their own, which is removed afterwards. */
function withFiles(
  files: Record<string, string>,
  play: (root: string) => Promise<void>,
): () => Promise<void> {
  return async () => {
    const root = mkdtempSync(join(tmpdir(), 'balws-'))
    try {
      for (const [name, text] of Object.entries(files)) {
        mkdirSync(dirname(join(root, name)), { recursive: true })
        writeFileSync(join(root, name), text)
      }
      await play(root)
    } finally {
      rmSync(root, { recursive: true, force: true })
    }
  }
}

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
})
