/**
 * Which tokens a rule can begin with, read from the parser's own picture of its grammar, so that nobody
 * keeps such lists by hand.
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
  type TokenType,
} from 'chevrotain'
import { membersOf } from './tokens.js'

/** The tokens a rule can begin with, in their order; of a category its members. */
export function firstTokens(rule: Rule): TokenType[] {
  const found = new Set(firstOfSequence(rule.definition).flatMap(membersOf))
  return [...found].sort((a, b) => a.tokenTypeIdx! - b.tokenTypeIdx!)
}

interface WithDefinition {
  readonly definition: IProduction[]
}

function firstOfSequence(sequence: readonly IProduction[]): TokenType[] {
  const found: TokenType[] = []
  for (const production of sequence) {
    found.push(...firstOf(production))
    if (!isOptional(production)) break
  }
  return found
}

function firstOf(production: IProduction): TokenType[] {
  if (production instanceof Terminal) return [production.terminalType]
  if (production instanceof Alternation) {
    return alternativesOf(production).flatMap(firstOfSequence)
  }
  return firstOfSequence(definitionOf(production))
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

function alternativesOf(production: Alternation): IProduction[][] {
  return (production.definition as unknown as WithDefinition[]).map(({ definition }) => definition)
}
