/** Runs modules of src/ during the build, to prepare data with them. */

import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { Script } from 'node:vm'
import { buildSync } from 'esbuild'

const ROOT = fileURLToPath(new URL('..', import.meta.url))

/** Returns everything that the modules export, in one object. */
export function evaluate(...modules) {
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
