/**
 * The script of node constructors that src/interpret/hot.ts evaluates afresh for hot code. Modules that
 * define classes or hold state are left outside, for there must be one of each.
 */

import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { buildSync } from 'esbuild'

const ROOT = fileURLToPath(new URL('..', import.meta.url))

/** Functions that make nodes, and functions that nodes call all the time. */
const INSIDE = new Set([
  'src/interpret/plain-form.ts',
  'src/interpret/statements.ts',
  'src/interpret/value-form.ts',
  'src/interpret/weight.ts',
  'src/interpret/expressions.ts',
  'src/interpret/chains.ts',
  'src/interpret/arithmetic.ts',
  'src/interpret/operations.ts',
  'src/interpret/calls.ts',
  'src/interpret/returns.ts',
  'src/interpret/references.ts',
  'src/interpret/elements.ts',
  'src/interpret/json-keys.ts',
  'src/interpret/literals.ts',
  'src/interpret/errors.ts',
  'src/interpret/executable.ts',
  'src/values/integer.ts',
])

/** @returns the text of a CommonJS module, to be evaluated with a `require` of its own */
export function plainFormScript() {
  const files = ['src/interpret', 'src/values'].flatMap((folder) =>
    readdirSync(`${ROOT}/${folder}`).map((name) => `${folder}/${name}`),
  )
  const { outputFiles } = buildSync({
    absWorkingDir: ROOT,
    entryPoints: ['src/interpret/plain-form.ts'],
    outdir: 'src/interpret',
    external: files.filter((file) => !INSIDE.has(file)).map((file) => `./${file}`),
    bundle: true,
    format: 'cjs',
    target: 'node20',
    write: false,
    logLevel: 'warning',
  })
  return outputFiles[0].text
}
