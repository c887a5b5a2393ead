/**
 * What the parser finds out about its own grammar. To find it out takes longer than to check a program of a hundred
 * lines, so the build does it once for all; where the sources run as they are it is done anew.
 */

import type { TokenType } from 'chevrotain'
import { type Choice, choice, type Presence, presence } from './one-token-lookahead.js'
import { VOCABULARY } from './tokens.js'

/** Token types are written as their places in the vocabulary. */
export interface PreparedGrammar {
  /** By Chevrotain's key of a decision: the tokens of each alternative. */
  readonly choices: readonly (readonly [key: number, firsts: readonly (readonly number[])[]])[]
  /** The same of what may be left out. */
  readonly presences: readonly (readonly [key: number, first: readonly number[]])[]
  /** By the name of a rule: the tokens it can begin with. */
  readonly firstTokens: Readonly<Record<string, readonly number[]>>
}

declare global {
  /** Its JSON stands here once the build has put it in. */
  var PREPARED_GRAMMAR: string | undefined
}

/** What the build has prepared; `undefined` where there was none. */
export function preparedGrammar(): PreparedGrammar | undefined {
  const json = globalThis.PREPARED_GRAMMAR
  return json === undefined ? undefined : JSON.parse(json)
}

export type Decision = Choice | Presence

export function prepare(
  decisions: ReadonlyMap<number, Decision>,
  firstTokens: ReadonlyMap<string, readonly number[]>,
): PreparedGrammar {
  const choices: [number, number[][]][] = []
  const presences: [number, number[]][] = []
  for (const [key, decision] of decisions) {
    if ('firsts' in decision) choices.push([key, decision.firsts.map(placesOf)])
    else presences.push([key, placesOf(decision.first)])
  }
  const byRule = [...firstTokens].map(([rule, types]) => [rule, placesOf(types)])
  return { choices, presences, firstTokens: Object.fromEntries(byRule) }
}

export function* decisionsOf({ choices, presences }: PreparedGrammar): Generator<[number, Decision]> {
  for (const [key, firsts] of choices) yield [key, choice(firsts.map(typesAt))]
  for (const [key, first] of presences) yield [key, presence(typesAt(first))]
}

/** The indices of the token types at these places. */
export function typesAt(places: readonly number[]): number[] {
  return places.map((place) => indexOf(VOCABULARY[place]!))
}

function placesOf(types: readonly number[]): number[] {
  return types.map((index) => VOCABULARY.findIndex((type) => indexOf(type) === index))
}

const indexOf = (type: TokenType): number => type.tokenTypeIdx!
