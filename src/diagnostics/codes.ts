/**
 * Lists every diagnostic. Each entry carries a minimal wrong program, and a test checks that it yields exactly
 * that code. A published code keeps its number and its meaning; a retired one stays reserved.
 *
 * 1xxx syntax (11xx habits of other languages and releases), 2xxx names, 3xxx types, 4xxx services and
 * annotations (41xx what cannot be served, or never runs; 42xx timers), 5xxx structure of packages and callables.
 */

import type { Code } from './code.js'
import { DEPLOYMENT_CODES } from './deployment-codes.js'
import { FOREIGN_CODES } from './foreign-codes.js'
import { NAME_CODES } from './name-codes.js'
import { SERVICE_CODES } from './service-codes.js'
import { STRUCTURE_CODES } from './structure-codes.js'
import { SYNTAX_CODES } from './syntax-codes.js'
import { TYPE_CODES } from './type-codes.js'

export const CODES = {
  ...SYNTAX_CODES,
  ...FOREIGN_CODES,
  ...NAME_CODES,
  ...TYPE_CODES,
  ...SERVICE_CODES,
  ...DEPLOYMENT_CODES,
  ...STRUCTURE_CODES,
} as const

export type CodeName = keyof typeof CODES
export type Details<N extends CodeName> = (typeof CODES)[N] extends Code<infer D> ? D : never
