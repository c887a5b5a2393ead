/**
 * Decides by the next token alone, which is enough for this grammar. Chevrotain's own strategy examines paths of any
 * length and builds them for every decision, which takes longer than parsing a short program.
 */

import {
  Alternation,
  type BaseParser,
  type ILookaheadStrategy,
  type IOrAlt,
  type IProduction,
  LLkLookaheadStrategy,
  Option,
  Repetition,
  RepetitionMandatory,
  RepetitionMandatoryWithSeparator,
  RepetitionWithSeparator,
  type Rule,
} from 'chevrotain'
import { alternativesOf, firstOfSequence, innerProductions } from './first-tokens.js'

const KINDS = {
  Option,
  Repetition,
  RepetitionMandatory,
  RepetitionMandatoryWithSeparator,
  RepetitionWithSeparator,
}

/** True at the index of each token type for which a decision is taken. */
type TokenSet = readonly boolean[]

/** Returns the alternative for the next token; `undefined` if there is none. */
export interface Choice {
  (this: BaseParser, alternatives?: IOrAlt<unknown>[]): number | undefined
  /** The indices of the token types that each alternative can begin with. */
  firsts: readonly (readonly number[])[]
}

/** Returns whether the next token begins an optional part. */
export interface Presence {
  (this: BaseParser): boolean
  first: readonly number[]
}

export class OneTokenLookahead implements ILookaheadStrategy {
  readonly #full = new LLkLookaheadStrategy({ maxLookahead: 1 })

  /** Done by a test: see `Grammar`. */
  validate(options: Parameters<ILookaheadStrategy['validate']>[0]) {
    return this.#full.validate(options)
  }

  buildLookaheadForAlternation({
    rule,
    prodOccurrence,
  }: Parameters<ILookaheadStrategy['buildLookaheadForAlternation']>[0]) {
    const alternation = find(rule, prodOccurrence, Alternation)
    return choice(alternativesOf(alternation).map(firstOfSequence))
  }

  buildLookaheadForOptional({
    rule,
    prodOccurrence,
    prodType,
  }: Parameters<ILookaheadStrategy['buildLookaheadForOptional']>[0]) {
    const { definition } = find(rule, prodOccurrence, KINDS[prodType])
    return presence(firstOfSequence(definition))
  }
}

export function choice(firsts: readonly (readonly number[])[]): Choice {
  const sets = firsts.map(tokenSet)
  return Object.assign(
    function chooseAlternative(this: BaseParser, alternatives?: IOrAlt<unknown>[]) {
      const token = this.LA(1).tokenTypeIdx
      for (let i = 0; i < sets.length; i++) {
        if (sets[i]![token] === true && alternatives?.[i]?.GATE?.call(this) !== false) return i
      }
      return undefined
    },
    { firsts },
  )
}

export function presence(first: readonly number[]): Presence {
  const set = tokenSet(first)
  return Object.assign(
    function isPresent(this: BaseParser) {
      return set[this.LA(1).tokenTypeIdx] === true
    },
    { first },
  )
}

function tokenSet(indices: readonly number[]): TokenSet {
  const set: boolean[] = new Array(Math.max(...indices) + 1).fill(false)
  for (const index of indices) set[index] = true
  return set
}

type Kind<P> = abstract new (...args: never[]) => P

/** Returns the production of a rule for a parser method such as `OPTION2`. */
function find<P extends IProduction & { readonly idx: number }>(
  rule: Rule,
  occurrence: number,
  kind: Kind<P>,
): P {
  for (const production of innerProductions(rule.definition)) {
    if (production instanceof kind && production.idx === occurrence) return production
  }
  throw new Error(`${rule.name} has no ${kind.name} ${occurrence}`)
}
