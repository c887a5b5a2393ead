/**
 * Bundles src/ into a folder: the API, and the command line as one file, which for checks is a smaller one; beside them
 * the library declarations and the script of node constructors. The API has these inside, so that the program of an
 * embedder can be bundled whole. Chevrotain goes into the bundles, because as a package
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

/**
 * CommonJS packages that require modules of Node: a bundle of an embedder in ESM could not run them as they are. Each
 * is loaded when it is first needed.
 */
const BUNDLED_IN_API = new Set(['ws', 'undici', 'prom-client'])

/** Gives them a `require`, in whatever format the API is bundled again. */
const REQUIRE = `import { createRequire as createRequireOfBalws } from 'node:module';
const require = createRequireOfBalws(typeof __filename === 'string' ? __filename : import.meta.url);`

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
    external: external.filter((name) => !BUNDLED_IN_API.has(name)),
    define: {
      ...define,
      'globalThis.EMBEDDED_LIBRARY': JSON.stringify(JSON.stringify(declarations())),
      'globalThis.EMBEDDED_PLAIN_FORM': JSON.stringify(plainFormScript()),
    },
    banner: { js: REQUIRE },
  })
  const commandLine = (name, leftOut = []) => {
    const result = buildSync({
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
    const file = join(outdir, `${name}.cjs`)
    writeFileSync(file, asciiOnly(readFileSync(file, 'utf8')))
    return result
  }
  const command = commandLine('cli')
  // The same for a check, which is done before the rest would be read.
  commandLine('check', NOT_FOR_CHECK)
  writeFileSync(join(outdir, 'plain-form.cjs'), plainFormScript())
  for (const [name, { source, prepared }] of Object.entries(declarations())) {
    writeFileSync(join(outdir, `${name}.bal`), source)
    writeFileSync(join(outdir, `${name}.json`), prepared)
  }
  return Object.keys({ ...api.metafile.inputs, ...command.metafile.inputs })
}

/** `bin/balws` reads the command as Latin-1; esbuild leaves characters in regular expressions as they are. */
function asciiOnly(script) {
  return script.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

let allDeclarations

/** The declarations of each package of the library: their text, and JSON of their tree. */
function declarations() {
  allDeclarations ??= Object.fromEntries(
    readdirSync(LIBRARY)
      .filter((file) => file.endsWith('.bal'))
      .map((file) => {
        const source = readFileSync(join(LIBRARY, file), 'utf8')
        return [file.replace(/\.bal$/, ''), { source, prepared: preparedDeclarations(file, source) }]
      }),
  )
  return allDeclarations
}
