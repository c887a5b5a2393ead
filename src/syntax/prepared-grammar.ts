/**
 * Stores what the parser computes about its own grammar. The computation takes longer than checking a program of a
 * hundred lines, so the build does it once; sources that run unbundled do it at start.
 */

import type { TokenType } from 'chevrotain'
import { type Choice, choice, type Presence, presence } from './one-token-lookahead.js'
import { VOCABULARY } from './tokens.js'

/** Token types are represented by their index in the vocabulary. */
export interface PreparedGrammar {
  /** The tokens of each alternative, by Chevrotain's key of the decision. */
  readonly choices: readonly (readonly [key: number, firsts: readonly (readonly number[])[]])[]
  /** The first tokens of each optional part. */
  readonly presences: readonly (readonly [key: number, first: readonly number[]])[]
  /** The tokens that each rule can begin with, by its name. */
  readonly firstTokens: Readonly<Record<string, readonly number[]>>
}

declare global {
  /** The data as JSON; the build defines it. */
  var PREPARED_GRAMMAR: string | undefined
}

/** Returns what the build has prepared; `undefined` if there was no build. */
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

/** Converts positions in the vocabulary to indices of token types. */
export function typesAt(places: readonly number[]): number[] {
  return places.map((place) => indexOf(VOCABULARY[place]!))
}

function placesOf(types: readonly number[]): number[] {
  return types.map((index) => VOCABULARY.findIndex((type) => indexOf(type) === index))
}

const indexOf = (type: TokenType): number => type.tokenTypeIdx!
