/**
 * The one table of everything that can be wrong with a program. Each entry carries a minimal wrong
 * program, which a test runs and which must yield exactly this code. A published code keeps its number
 * and its meaning; a retired one stays reserved.
 *
 * 1xxx syntax, 2xxx names, 3xxx types, 4xxx services and annotations, 5xxx structure of packages.
 */

import { type Code, define } from './code.js'
import { SYNTAX_CODES } from './syntax-codes.js'

export const CODES = {
  ...SYNTAX_CODES,
  UndefinedSymbol: define<{ name: string }>({
    code: 'BAL2001',
    severity: 'error',
    kind: 'semantic',
    phase: 'analysis',
    message: ({ name }) => `undefined symbol '${name}'`,
    hint: ({ name }) => `declare '${name}' before it is used`,
    meaning: 'A name is used that no parameter, variable, constant or global declares.',
    example: 'function main (string[] args) { int a = b; }',
  }),
} as const

export type CodeName = keyof typeof CODES
export type Details<N extends CodeName> = (typeof CODES)[N] extends Code<infer D> ? D : never
