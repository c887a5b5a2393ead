import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect } from 'chai'

const FOLDER = fileURLToPath(new URL('../../../src/interpret', import.meta.url))

/** The statements of workers exist in the waiting form only, so nothing has to tell them apart. */
const ONLY_WAITING = ['execFork', 'execWorkerSend', 'execWorkerReceive', 'execWithWorkers']

interface Source {
  readonly file: string
  readonly code: string
}

/** The files below a folder of src/interpret/, without comments. */
function sourcesIn(folder: string): Source[] {
  return readdirSync(join(FOLDER, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => {
      const text = readFileSync(join(FOLDER, folder, name), 'utf8')
      return { file: join(folder, name), code: text.replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '') }
    })
}

/** What a pattern finds in the files below a folder: its first group, with the file. */
function found(folder: string, pattern: RegExp): { readonly name: string; readonly file: string }[] {
  return sourcesIn(folder).flatMap(({ file, code }) =>
    [...code.matchAll(pattern)].map((match) => ({ name: match[1]!, file })),
  )
}

/** Closures that constructors return. */
const RETURNED = /\breturn function\*? *(\w+)/g

// A profile shows the name of a function and nothing else: form.ts documents the convention.
describe('the names of closures', () => {
  it('occur once in the whole interpreter', () => {
    const filesByName = new Map<string, string[]>()
    for (const { name, file } of found('', /\bfunction\*? +(\w+)/g)) {
      filesByName.set(name, [...(filesByName.get(name) ?? []), file])
    }
    expect(filesByName.size).to.be.greaterThan(200)
    expect([...filesByName].filter(([, files]) => files.length > 1)).to.deep.equal([])
  })

  it('are never left out', () => {
    for (const folder of ['plain', 'waiting', 'shared']) {
      expect(found(folder, /(\breturn (?:function\*? *\(|(?:\w+|\([^()]*\)) =>).*)/g)).to.deep.equal(
        folder === 'shared' ? [{ name: 'return (context, node) => {', file: 'shared/by-kind.ts' }] : [],
      )
    }
  })

  it('begin with eval, exec, store or newFrame in the plain form', () => {
    const names = found('plain', RETURNED).map(({ name }) => name)
    expect(names.length).to.be.greaterThan(80)
    expect(names.filter((name) => !/^(eval|exec|store|newFrame)(?!Waiting)[A-Z\d]/.test(name))).to.deep.equal(
      [],
    )
  })

  it('continue with Waiting in the waiting form', () => {
    const names = found('waiting', RETURNED).map(({ name }) => name)
    const isWaiting = (name: string) => /^(eval|exec|store)Waiting[A-Z]/.test(name)
    expect(names.filter(isWaiting).length).to.be.greaterThan(20)
    const others = names.filter((name) => !isWaiting(name) && name !== 'mayWait')
    expect(others).to.have.members(ONLY_WAITING)
  })
})
