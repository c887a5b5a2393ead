/**
 * Lists the members of Chevrotain that the parser uses although its type declarations leave them out. package.json
 * therefore pins Chevrotain to one version. An update must keep these members.
 */

import { EmbeddedActionsParser } from 'chevrotain'
import type { Token } from './lex.js'
import type { Decision } from './prepared-grammar.js'

/** The properties of a parser. */
export interface ChevrotainInternals {
  /** Whether a failed rule tries to insert or delete a token. */
  recoveryEnabled: boolean
  /** A parser refuses to parse until this is true. */
  selfAnalysisDone: boolean
  /** The lookahead function of each alternation, option and repetition, by its key. */
  readonly lookAheadFuncsCache: Map<number, Decision>
  /** The tokens of the input. */
  tokVector: Token[]
  tokVectorLength: number
  /** The index of the token that was consumed last; -1 at the beginning. */
  currIdx: number
}

const PROPERTIES: readonly (keyof ChevrotainInternals)[] = [
  'recoveryEnabled',
  'selfAnalysisDone',
  'lookAheadFuncsCache',
  'tokVector',
  'tokVectorLength',
  'currIdx',
]

/** The methods that `RecoveringParser` overrides or calls. Chevrotain calls each by its name. */
const METHODS = [
  'enableRecording',
  'disableRecording',
  'attemptInRepetitionRecovery',
  'doSingleRepetition',
  'canTokenTypeBeInsertedInRecovery',
  'canTokenTypeBeDeletedInRecovery',
  'getTokenToInsert',
] as const

/**
 * Checks that all members exist.
 *
 * @param prototype has Chevrotain's own methods; tests pass another one
 * @throws Error with the missing member, when another version of Chevrotain is installed
 */
export function internalsOf(
  parser: EmbeddedActionsParser,
  prototype: object = EmbeddedActionsParser.prototype,
): ChevrotainInternals {
  const missing = PROPERTIES.find((name) => !(name in parser)) ?? METHODS.find((name) => !(name in prototype))
  if (missing === undefined) return parser as unknown as ChevrotainInternals
  throw new Error(
    `the installed version of the package chevrotain has no member '${missing}' in its parsers; install the version that balws names`,
  )
}

/** Replaces the parser's methods on the given object by those that record the rules. */
export function startRecording(recorder: object): void {
  const { enableRecording } = EmbeddedActionsParser.prototype as unknown as {
    enableRecording(this: object): void
  }
  enableRecording.call(recorder)
}
