/**
 * Bundles src/ into a folder: two entry points that share their code, and beside them the library
 * declarations and the script of node constructors. Chevrotain goes into the bundle, because as a package of many files it takes longer to load than
 * everything else together.
 */

import { copyFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildSync } from 'esbuild'
import { plainFormScript } from './plain-form.mjs'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const LIBRARY = join(ROOT, 'src/library')

/** @returns paths of all files that went into the bundles, from the root of the project */
export function bundle(outdir) {
  const { dependencies } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'))
  const { metafile } = buildSync({
    absWorkingDir: ROOT,
    entryPoints: { index: 'src/index.ts', cli: 'src/cli/main.ts' },
    outdir,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    external: Object.keys(dependencies),
    metafile: true,
    logLevel: 'warning',
  })
  writeFileSync(join(outdir, 'plain-form.cjs'), plainFormScript())
  for (const file of readdirSync(LIBRARY).filter((name) => name.endsWith('.bal'))) {
    copyFileSync(join(LIBRARY, file), join(outdir, file))
  }
  return Object.keys(metafile.inputs)
}
