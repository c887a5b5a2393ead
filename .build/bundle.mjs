/**
 * Bundles src/ into a folder: the API, the command line as one file, and a smaller one for `balws check`. Beside them
 * go the library declarations and the script of node constructors. The API embeds both, so that an embedder can
 * bundle a whole program. Chevrotain is bundled, because as a package of many files it takes longer to load than
 * everything else together.
 */

import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildSync } from 'esbuild'
import { plainFormScript } from './plain-form.mjs'
import { preparedDeclarations } from './prepare-declarations.mjs'
import { preparedGrammar } from './prepare-grammar.mjs'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const LIBRARY = join(ROOT, 'src/library/packages')

/** Packages that the command line needs at start: one file starts faster than many packages. */
const BUNDLED_IN_COMMAND = new Set(['commander', 'picocolors', 'fastest-levenshtein', 're2js'])

/**
 * CommonJS packages that require modules of Node: an ESM bundle of an embedder could not run them unchanged. Each is
 * loaded when it is first needed.
 */
const BUNDLED_IN_API = new Set(['ws', 'undici', 'prom-client'])

/** Defines `require` for them, whatever format an embedder bundles the API into. */
const REQUIRE = `import { createRequire as createRequireOfBalws } from 'node:module';
const require = createRequireOfBalws(typeof __filename === 'string' ? __filename : import.meta.url);`

/** The other commands, and the modules that run programs. */
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

/** @returns the paths of all bundled files, relative to the root of the project */
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
    define: { ...define, ...embedded() },
    banner: { js: REQUIRE },
  })
  const commandLine = (name, excluded = []) => {
    const result = buildSync({
      ...COMMON,
      entryPoints: { [name]: 'src/cli/main.ts' },
      outdir,
      outExtension: { '.js': '.cjs' },
      format: 'cjs',
      external: [...external.filter((name) => !BUNDLED_IN_COMMAND.has(name)), ...excluded],
      define: {
        ...define,
        'import.meta.url': 'urlOfThisFile',
        // Keeps lodash from asking Node for an internal module, which takes longer than all the rest of it.
        'module.nodeType': 'true',
      },
      // A script that runs from V8's cache cannot import; everything that it loads later can be required.
      supported: { 'dynamic-import': false },
      alias: { ...COMMON.alias, 'node:child_process': './.build/child-process.mjs' },
      banner: {
        js: "'use strict';const urlOfThisFile = require('node:url').pathToFileURL(__filename).href;",
      },
      // Names are kept for stack traces. A shorter text is read and hashed faster.
      minifyWhitespace: true,
      minifySyntax: true,
      charset: 'ascii',
    })
    const file = join(outdir, `${name}.cjs`)
    writeFileSync(file, asciiOnly(readFileSync(file, 'utf8')))
    return result
  }
  const command = commandLine('cli')
  // `balws check` loads a smaller bundle: it ends before the larger one would be read.
  commandLine('check', NOT_FOR_CHECK)
  writeFileSync(join(outdir, 'plain-form.cjs'), plainFormScript())
  const packages = join(outdir, 'packages')
  mkdirSync(packages, { recursive: true })
  for (const [name, { source, prepared }] of Object.entries(declarations())) {
    writeFileSync(join(packages, `${name}.bal`), source)
    writeFileSync(join(packages, `${name}.json`), prepared)
  }
  return Object.keys({ ...api.metafile.inputs, ...command.metafile.inputs })
}

/**
 * Bundles a module and what it imports of the core for browsers, without writing anything. Fails if a module of Node is
 * among the imports.
 *
 * @returns the text of an ES module, and the paths of all bundled files
 */
export function bundleForBrowser(entry) {
  const { outputFiles, metafile } = buildSync({
    ...COMMON,
    platform: 'browser',
    target: 'es2022',
    entryPoints: [entry],
    format: 'esm',
    minify: true,
    write: false,
    define: { 'globalThis.PREPARED_GRAMMAR': JSON.stringify(preparedGrammar()), ...embedded() },
  })
  return { text: outputFiles[0].text, inputs: Object.keys(metafile.inputs) }
}

/** Returns what a bundle that cannot read files beside it has inside. */
function embedded() {
  return {
    'globalThis.EMBEDDED_LIBRARY': JSON.stringify(JSON.stringify(declarations())),
    'globalThis.EMBEDDED_PLAIN_FORM': JSON.stringify(plainFormScript()),
  }
}

/**
 * Escapes non-ASCII characters, because `bin/balws` reads the bundle as Latin-1; esbuild leaves them in regular
 * expressions.
 */
function asciiOnly(script) {
  return script.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

let allDeclarations

/** Returns the declarations of each library package: their text, and their tree as JSON. */
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
