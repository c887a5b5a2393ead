import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect } from 'chai'

const SRC = fileURLToPath(new URL('../src', import.meta.url))

/** Each folder may import the folders before it. */
const FOLDERS =
  'platform source diagnostics syntax check values library interpret runtime node wire program cli'.split(' ')

/** The same within a folder: its folders, and files that they import. All other files of the folder come last. */
const ROOMS: Readonly<Record<string, readonly string[]>> = {
  library: 'native bind index-number headers close-frame engines packages'.split(' '),
  wire: ['frames', 'limits', 'http', 'websocket'],
}

/** The folder that imports each package from outside. */
const DOORS: Readonly<Record<string, string>> = {
  chevrotain: 'syntax',
  ws: 'wire',
  'prom-client': 'wire',
  undici: 'node',
  re2js: 'library',
  fontoxpath: 'library',
  slimdom: 'values',
  commander: 'cli',
  pino: 'cli',
  picocolors: 'cli',
  yaml: 'cli',
  diff: 'cli',
  'fastest-levenshtein': 'diagnostics',
}

/** Imports past a door. The client of scenarios must not share code with the server that it tests. */
const EXCEPTIONS = ['cli/scenario/client.ts imports ws']

interface Import {
  readonly file: string
  readonly folder: string
  readonly specifier: string
}

const imports: Import[] = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .flatMap((file) => {
    const text = readFileSync(join(SRC, file), 'utf8')
    const specifiers = [
      ...text.matchAll(/^(?:import|export)\b[^'"`;]*?\bfrom '([^']+)'/gm),
      ...text.matchAll(/^import '([^']+)'/gm),
      ...text.matchAll(/\b(?:import|require)\('([^']+)'\)/g),
    ].map((match) => match[1]!)
    const folder = file.includes('/') ? file.split('/')[0]! : ''
    return specifiers.map((specifier) => ({ file, folder, specifier }))
  })

/** Folders whose files do not import each other in a circle, not even for types. Untangle a folder, add it here. */
const WITHOUT_CYCLES = 'source syntax values library interpret wire'.split(' ')

/** The imports of each file that lead to another one in `src/`. */
const imported = new Map<string, string[]>()
for (const { file, specifier } of imports) {
  if (!specifier.startsWith('.')) continue
  const target = relative(SRC, resolve(SRC, dirname(file), specifier)).replace(/\.js$/, '.ts')
  imported.set(file, [...(imported.get(file) ?? []), target])
}

/** A file of the folder that leads back to itself, with the files on the way; undefined if there is no such file. */
function cycleIn(graph: ReadonlyMap<string, readonly string[]>, folder: string): string[] | undefined {
  const done = new Set<string>()
  const path: string[] = []
  const visit = (file: string): string[] | undefined => {
    if (path.includes(file)) return [...path.slice(path.indexOf(file)), file]
    if (done.has(file) || !file.startsWith(`${folder}/`)) return undefined
    path.push(file)
    for (const target of graph.get(file) ?? []) {
      const cycle = visit(target)
      if (cycle) return cycle
    }
    path.pop()
    done.add(file)
    return undefined
  }
  for (const file of graph.keys()) {
    const cycle = visit(file)
    if (cycle) return cycle
  }
  return undefined
}

function folderOf({ file, specifier }: Import): string {
  return relative(SRC, resolve(SRC, dirname(file), specifier)).split('/')[0]!
}

/** The core, which runs wherever there is a `Platform`: the folders before `node`. */
const CORE = FOLDERS.slice(0, FOLDERS.indexOf('node'))

/**
 * The first name in a source text that only Node has; undefined if there is none. `npm run typecheck` compiles the core
 * without the types of Node as well, but would accept a name that a package declares.
 */
function nameOfNode(text: string): string | undefined {
  const code = text.replace(/\/\*[\s\S]*?\*\/|'(?:\\.|[^'\\\n])*'|\/\/.*/g, "''")
  return /(?<![.\w])(?:process|Buffer|NodeJS|setImmediate|__filename)\b(?! ?\\)/.exec(code)?.[0]
}

describe('the one-way architecture', () => {
  it('sees the imports that it checks', () => {
    expect(imports.length).to.be.greaterThan(100)
  })

  it('has no folder outside the list', () => {
    const folders = new Set(imports.map(({ folder }) => folder).filter((folder) => folder !== ''))
    expect([...folders].filter((folder) => !FOLDERS.includes(folder))).to.deep.equal([])
  })

  it('has no import to the right', () => {
    const backward = imports
      .filter(({ specifier, folder }) => specifier.startsWith('.') && folder !== '')
      .filter((each) => FOLDERS.indexOf(folderOf(each)) > FOLDERS.indexOf(each.folder))
      .map(({ file, specifier }) => `${file} imports ${specifier}`)
    expect(backward).to.deep.equal([])
  })

  for (const folder of WITHOUT_CYCLES) {
    it(`has no cycle of imports in ${folder}, types included`, () => {
      expect(cycleIn(imported, folder)?.join(' imports ')).to.equal(undefined)
    })
  }

  it('sees a cycle where there is one', () => {
    const graph = new Map([
      ['a/1', ['a/2', 'b/1']],
      ['a/2', ['a/3']],
      ['a/3', ['a/2']],
      ['b/1', ['a/1']],
    ])
    expect(cycleIn(graph, 'a')).to.deep.equal(['a/2', 'a/3', 'a/2'])
    expect(cycleIn(graph, 'b')).to.equal(undefined)
  })

  for (const [folder, rooms] of Object.entries(ROOMS)) {
    const roomOf = (path: string) => {
      const room = rooms.indexOf(path.split('/')[1]!.replace(/\.[jt]s$/, ''))
      return room < 0 ? rooms.length : room
    }

    it(`has no arrow that points backwards within ${folder}`, () => {
      const inside = imports.filter((each) => each.folder === folder && each.specifier.startsWith('.'))
      const backward = inside
        .map(({ file, specifier }) => ({
          file,
          target: relative(SRC, resolve(SRC, dirname(file), specifier)),
        }))
        .filter(({ target }) => target.startsWith(`${folder}/`))
        .filter(({ file, target }) => roomOf(target) > roomOf(file))
        .map(({ file, target }) => `${file} imports ${target}`)
      expect(backward).to.deep.equal([])
    })
  }

  it('lets no file import the entry point', () => {
    const offenders = imports.filter(
      (each) => each.specifier.startsWith('.') && folderOf(each) === 'index.js',
    )
    expect(offenders).to.deep.equal([])
  })

  it('uses nothing of Node in the core, except through the platform', () => {
    const modules = imports
      .filter(({ folder, specifier }) => CORE.includes(folder) && specifier.startsWith('node:'))
      .map(({ file, specifier }) => `${file} imports ${specifier}`)
    const names = [...new Set(imports.map(({ file }) => file))]
      .filter((file) => CORE.includes(file.split('/')[0]!))
      .flatMap((file) => {
        const name = nameOfNode(readFileSync(join(SRC, file), 'utf8'))
        return name === undefined ? [] : [`${file} uses ${name}`]
      })
    expect([...modules, ...names]).to.deep.equal([])
  })

  it('sees names of Node, those of types as well, but not in comments and strings', () => {
    const uses = ['Buffer.from(a)', 'x: Buffer[]', 'process.env', 'NodeJS.Timeout', 'setImmediate(f)']
    expect(uses.filter((code) => nameOfNode(code) === undefined)).to.deep.equal([])
    const others = ['// Buffer', '/** the process */ f()', "'require(a)'", 'a.process()', 'subprocess()']
    expect(others.filter((code) => nameOfNode(code) !== undefined)).to.deep.equal([])
  })

  it('imports each outside package in one folder only', () => {
    const strangers = imports
      .filter(({ specifier }) => !specifier.startsWith('.') && !specifier.startsWith('node:'))
      .filter(({ specifier, folder }) => DOORS[specifier] !== folder)
      .map(({ file, specifier }) => `${file} imports ${specifier}`)
    expect(strangers).to.have.members(EXCEPTIONS)
  })
})
