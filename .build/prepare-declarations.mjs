/**
 * Parses the declarations of the library ahead of time: a short program would otherwise wait for far more text than
 * its own to be parsed. What documents a package is left out, since only `balws doc` asks for it; that reads the
 * `.bal` files themselves.
 */

import { evaluate } from './evaluate.mjs'

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
