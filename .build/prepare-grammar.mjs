/** Has the parser find out ahead of time what it would find out about its grammar whenever a command starts. */

import { evaluate } from './evaluate.mjs'

/** @returns JSON of a `PreparedGrammar`: see src/syntax/prepared-grammar.ts */
export function preparedGrammar() {
  const { Grammar } = evaluate('src/syntax/grammar.ts')
  return JSON.stringify(new Grammar().prepare())
}
