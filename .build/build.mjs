/**
 * Builds dist/ from src/: the bundles, the type declarations of the public API, and the licences of the bundled
 * packages.
 */

import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { bundle } from './bundle.mjs'

process.chdir(fileURLToPath(new URL('..', import.meta.url)))

rmSync('dist', { recursive: true, force: true })
const inputs = bundle('dist')
writeFileSync('dist/THIRD-PARTY-LICENSES.txt', licensesOf(inputs))

const tsc = spawnSync(
  process.execPath,
  ['node_modules/typescript/bin/tsc', '-p', '.build/tsconfig.types.json'],
  { stdio: 'inherit' },
)
if (tsc.status !== 0) process.exit(1)
prune('dist/types/index.d.ts')

// The first run saves the code cache of V8: see bin/balws.
spawnSync(process.execPath, ['bin/balws', 'check', 'samples/room/room.bal'])

/** Removes the declarations that the public API does not reference. */
function prune(entry) {
  const reached = new Set()
  const visit = (file) => {
    if (reached.has(file)) return
    reached.add(file)
    for (const [, path] of readFileSync(file, 'utf8').matchAll(
      /(?:from|import\(?) ?['"](\.[^'"]+)\.js['"]/g,
    )) {
      visit(join(dirname(file), `${path}.d.ts`))
    }
  }
  visit(entry)
  const folder = dirname(entry)
  for (const file of readdirSync(folder, { recursive: true }).map((name) => join(folder, name))) {
    if (file.endsWith('.d.ts') && !reached.has(file)) rmSync(file)
  }
}

/** Returns name, version and licence text of every package in the bundles. */
function licensesOf(inputs) {
  const folders = new Set(
    inputs.flatMap((input) => /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input) ?? []),
  )
  return [...folders]
    .sort()
    .map((folder) => {
      const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
      const file = readdirSync(folder).find((each) => /^licen[cs]e/i.test(each))
      const text = file ? readFileSync(join(folder, file), 'utf8') : ''
      return `${name} ${version} (${license})\n\n${text.trim()}\n`
    })
    .join(`\n${'-'.repeat(80)}\n\n`)
}
