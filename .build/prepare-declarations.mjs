/**
 * Parses the declarations of the library ahead of time: a short program would otherwise wait for far more text than
 * its own to be parsed. What documents a package is left out, since only `balws doc` asks for it; that reads the
 * `.bal` files themselves.
 */

import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { Script } from 'node:vm'
import { buildSync } from 'esbuild'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const DOCUMENTATION = { alias: 'doc', path: 'ballerina.doc' }

let front

/** @returns JSON of the tree of `text`: a `CompilationUnit` without its `file` */
export function preparedDeclarations(name, text) {
  front ??= evaluate('src/syntax/parse.ts', 'src/source/source-file.ts', 'src/diagnostics/diagnostic.ts')
  const log = new front.DiagnosticLog()
  const { file, comments, imports, ...unit } = front.parse(new front.SourceFile(name, text), log)
  const [problem] = log.sorted()
  if (problem) throw new Error(`${name}:${problem.line}: ${problem.message}`)
  const prepared = {
    ...unit,
    imports: imports.filter(({ path }) => path !== DOCUMENTATION.path),
    comments: [],
  }
  return JSON.stringify(prepared, (key, value) => {
    if (typeof value === 'bigint') throw new Error(`${name}: ${value} has no place in JSON`)
    return key === 'annotations'
      ? value.filter(({ name }) => name.alias?.name !== DOCUMENTATION.alias)
      : value
  })
}

/** What modules of src/ export, all together. */
function evaluate(...modules) {
  const { outputFiles } = buildSync({
    absWorkingDir: ROOT,
    stdin: { contents: modules.map((each) => `export * from './${each}'`).join('\n'), resolveDir: ROOT },
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    write: false,
    logLevel: 'warning',
  })
  const module = { exports: {} }
  new Script(`(function (module, exports, require) {${outputFiles[0].text}\n})`).runInThisContext()(
    module,
    module.exports,
    createRequire(import.meta.url),
  )
  return module.exports
}
