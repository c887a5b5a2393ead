/**
 * Bundles src/ into a folder: the API, and the command line as one file, which for checks is a smaller one; beside them
 * the library declarations and the script of node constructors. Chevrotain goes into the bundles, because as a package
 * of many files it takes longer to load than everything else together.
 */

import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildSync } from 'esbuild'
import { plainFormScript } from './plain-form.mjs'
import { preparedDeclarations } from './prepare-declarations.mjs'
import { preparedGrammar } from './prepare-grammar.mjs'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const LIBRARY = join(ROOT, 'src/library')

/** What the command line needs at once: one file starts faster than many packages. */
const BUNDLED_IN_COMMAND = new Set(['commander', 'picocolors', 'fastest-levenshtein', 're2js'])

/** Other commands, and what runs programs. */
const NOT_FOR_CHECK = ['cli/run', 'cli/test', 'cli/doc', 'cli/explain', 'program/program'].map(
  (module) => `./src/${module}.ts`,
)

const COMMON = {
  absWorkingDir: ROOT,
  bundle: true,
  platform: 'node',
  target: 'node20',
  metafile: true,
  logLevel: 'warning',
  alias: { 'lodash-es': './.build/lodash.mjs' },
}

/** @returns paths of all files that went into the bundles, from the root of the project */
export function bundle(outdir) {
  const { dependencies } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'))
  const external = Object.keys(dependencies)
  const define = { 'globalThis.PREPARED_GRAMMAR': JSON.stringify(preparedGrammar()) }
  const api = buildSync({
    ...COMMON,
    entryPoints: { index: 'src/index.ts' },
    outdir,
    splitting: true,
    format: 'esm',
    external,
    define,
  })
  const commandLine = (name, leftOut = []) =>
    buildSync({
      ...COMMON,
      entryPoints: { [name]: 'src/cli/main.ts' },
      outdir,
      outExtension: { '.js': '.cjs' },
      format: 'cjs',
      external: [...external.filter((name) => !BUNDLED_IN_COMMAND.has(name)), ...leftOut],
      define: {
        ...define,
        'import.meta.url': 'urlOfThisFile',
        // So lodash does not know Node, nor asks it for something internal, which takes longer than all the rest of it.
        'module.nodeType': 'true',
      },
      // A script that is run from V8's cache cannot import; all that it loads later can be required.
      supported: { 'dynamic-import': false },
      alias: { ...COMMON.alias, 'node:child_process': './.build/child-process.mjs' },
      banner: {
        js: "'use strict';const urlOfThisFile = require('node:url').pathToFileURL(__filename).href;",
      },
      // Names stay, for stack traces. Less text is read and hashed sooner.
      minifyWhitespace: true,
      minifySyntax: true,
      charset: 'ascii',
    })
  const command = commandLine('cli')
  // The same for a check, which is done before the rest would be read.
  commandLine('check', NOT_FOR_CHECK)
  writeFileSync(join(outdir, 'plain-form.cjs'), plainFormScript())
  for (const file of readdirSync(LIBRARY).filter((name) => name.endsWith('.bal'))) {
    const text = readFileSync(join(LIBRARY, file), 'utf8')
    writeFileSync(join(outdir, file), text)
    writeFileSync(join(outdir, file.replace(/bal$/, 'json')), preparedDeclarations(file, text))
  }
  return Object.keys({ ...api.metafile.inputs, ...command.metafile.inputs })
}
