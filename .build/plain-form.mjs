/**
 * Builds the script of the plain form, which src/interpret/hot/ evaluates again for hot code: everything in
 * src/interpret/plain/ and src/interpret/shared/. All other modules stay external and are passed in, because each class
 * and each piece of state must exist only once.
 */

import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { buildSync } from 'esbuild'

const ROOT = fileURLToPath(new URL('..', import.meta.url))

const FOLDERS = ['src/interpret/plain/', 'src/interpret/shared/']

/**
 * Constants and pure functions that hot code reaches faster when they are bundled: the signals, integer
 * arithmetic, and steps.
 */
const MODULES = ['src/interpret/executable.ts', 'src/values/cost.ts', 'src/values/integer.ts']

/** @returns the text of a CommonJS module that requires paths relative to src/, such as `./values/text.ts` */
export function plainFormScript() {
  const outside = readdirSync(`${ROOT}/src`, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => `src/${name}`)
    .filter((file) => !MODULES.includes(file) && !FOLDERS.some((folder) => file.startsWith(folder)))
  const { outputFiles } = buildSync({
    absWorkingDir: ROOT,
    entryPoints: ['src/interpret/plain/index.ts'],
    outfile: 'src/plain-form.cjs',
    external: outside.map((file) => `./${file}`),
    bundle: true,
    format: 'cjs',
    target: 'node20',
    write: false,
    logLevel: 'warning',
  })
  return outputFiles[0].text
}
