/** Analyses the grammar during the build, so that the parser does not do it whenever a command starts. */

import { evaluate } from './evaluate.mjs'

/** @returns a `PreparedGrammar` as JSON: see src/syntax/prepared-grammar.ts */
export function preparedGrammar() {
  const { Grammar } = evaluate('src/syntax/grammar.ts')
  return JSON.stringify(new Grammar().prepare())
}
