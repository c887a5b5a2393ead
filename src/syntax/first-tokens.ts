/**
 * Computes the tokens that a rule can begin with from the parser's own representation of the grammar, so that no such
 * list is maintained by hand.
 */

import {
  Alternation,
  type IProduction,
  NonTerminal,
  Option,
  Repetition,
  RepetitionWithSeparator,
  type Rule,
  Terminal,
} from 'chevrotain'
import { membersOf } from './tokens.js'

/**
 * Returns the indices of the tokens that a rule can begin with, in ascending order; categories are replaced by their
 * members.
 */
export function firstTokens(rule: Rule): number[] {
  return [...new Set(firstOfSequence(rule.definition))].sort((a, b) => a - b)
}

interface WithDefinition {
  readonly definition: IProduction[]
}

/** Returns the tokens that a sequence can begin with. */
export function firstOfSequence(sequence: readonly IProduction[]): number[] {
  const found: number[] = []
  for (const production of sequence) {
    found.push(...firstOf(production))
    if (!isOptional(production)) break
  }
  return found
}

/** Cache by rule. */
const firstByRule = new WeakMap<Rule, readonly number[]>()

function firstOf(production: IProduction): readonly number[] {
  if (production instanceof Terminal) {
    return membersOf(production.terminalType).map((type) => type.tokenTypeIdx!)
  }
  if (production instanceof Alternation) return alternativesOf(production).flatMap(firstOfSequence)
  if (!(production instanceof NonTerminal)) return firstOfSequence(definitionOf(production))
  const rule = production.referencedRule
  let first = firstByRule.get(rule)
  if (!first) {
    first = firstTokens(rule)
    firstByRule.set(rule, first)
  }
  return first
}

function isOptional(production: IProduction): boolean {
  if (production instanceof Terminal) return false
  if (
    production instanceof Option ||
    production instanceof Repetition ||
    production instanceof RepetitionWithSeparator
  ) {
    return true
  }
  if (production instanceof Alternation) {
    return alternativesOf(production).some((alternative) => alternative.every(isOptional))
  }
  return definitionOf(production).every(isOptional)
}

function definitionOf(production: IProduction): readonly IProduction[] {
  if (production instanceof NonTerminal) return production.referencedRule.definition
  return (production as unknown as WithDefinition).definition
}

export function alternativesOf(production: Alternation): IProduction[][] {
  return (production.definition as unknown as WithDefinition[]).map(({ definition }) => definition)
}

/** Yields everything in a rule, but does not enter other rules. */
export function* innerProductions(sequence: readonly IProduction[]): Generator<IProduction> {
  for (const production of sequence) {
    yield production
    if (production instanceof Alternation) {
      for (const alternative of alternativesOf(production)) yield* innerProductions(alternative)
    } else if (!(production instanceof Terminal || production instanceof NonTerminal)) {
      yield* innerProductions(definitionOf(production))
    }
  }
}
