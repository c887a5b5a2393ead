/**
 * Parses the declarations of the library during the build: they are far longer than a short program, which would wait
 * for them. Documentation is left out, because only `balws doc` needs it, and reads the `.bal` files.
 */

import { evaluate } from './evaluate.mjs'

const DOCUMENTATION = { alias: 'doc', path: 'ballerina.doc' }

let front

/** @returns the tree of `text` as JSON: a `CompilationUnit` without its `file` */
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
    if (typeof value === 'bigint') throw new Error(`${name}: JSON cannot hold ${value}`)
    return key === 'annotations'
      ? value.filter(({ name }) => name.alias?.name !== DOCUMENTATION.alias)
      : value
  })
}
