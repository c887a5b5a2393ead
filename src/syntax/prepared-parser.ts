/**
 * Defines the rules of a parser and analyses them, or uses what the build has prepared: analysing takes longer than
 * parsing most programs.
 */

import {
  EmbeddedActionsParser,
  type Rule as GrammarRule,
  type IParserErrorMessageProvider,
  type ParserMethod,
  type TokenType,
} from 'chevrotain'
import { type ChevrotainInternals, internalsOf, startRecording } from './chevrotain-internals.js'
import { firstTokens } from './first-tokens.js'
import { OneTokenLookahead } from './one-token-lookahead.js'
import { decisionsOf, type PreparedGrammar, prepare, typesAt } from './prepared-grammar.js'
import { VOCABULARY } from './tokens.js'

/** A repetition in braces: the tokens that begin its items, and the one that closes it. */
export type Loop = ReadonlySet<number>

/** A rule of the grammar and its result. */
export type Rule<R> = ParserMethod<[], R>

export class PreparedParser extends EmbeddedActionsParser {
  override RECORDING_PHASE = false
  #prepared: PreparedGrammar | undefined
  #productions: Record<string, GrammarRule> | undefined
  protected readonly internals: ChevrotainInternals

  constructor(errorMessageProvider: IParserErrorMessageProvider, skipValidations: boolean) {
    super([...VOCABULARY], {
      recoveryEnabled: true,
      maxLookahead: 1,
      lookaheadStrategy: new OneTokenLookahead(),
      skipValidations,
      errorMessageProvider,
    })
    this.internals = internalsOf(this)
  }

  /** Defines a rule. Only `attempt` and `synchronize` recover from errors, not Chevrotain's own rules. */
  protected rule<R>(name: string, implementation: () => R): Rule<R> {
    return this.RULE(name, implementation, { resyncEnabled: false })
  }

  /**
   * Analyses the rules after they have been defined, or uses what the build has prepared. It does not compute the
   * tokens that may follow each rule: they would take a third of the time, and only Chevrotain's own recovery uses
   * them.
   */
  protected analyse(prepared: PreparedGrammar | undefined): void {
    const parser = this.internals
    this.#prepared = prepared
    if (prepared) {
      for (const [key, decision] of decisionsOf(prepared)) parser.lookAheadFuncsCache.set(key, decision)
      parser.selfAnalysisDone = true
      return
    }
    parser.recoveryEnabled = false
    this.performSelfAnalysis()
    parser.recoveryEnabled = true
  }

  /** Returns what `analyse` accepts, for the build. */
  prepare(): PreparedGrammar {
    const rules = Object.values(this.getGAstProductions())
    const firsts = new Map(rules.map((rule) => [rule.name, firstTokens(rule)]))
    return prepare(this.internals.lookAheadFuncsCache, firsts)
  }

  /** A representation of the rules, from which Chevrotain derives the expected tokens; only errors need it. */
  override getGAstProductions(): Record<string, GrammarRule> {
    if (!this.#prepared) return super.getGAstProductions()
    const SameGrammar = this.constructor as new () => PreparedParser
    this.#productions ??= new SameGrammar().getGAstProductions()
    return this.#productions
  }

  /**
   * While it reads the rules, Chevrotain replaces ninety methods of the parser and then deletes each replacement,
   * which costs V8 as much time as all the rest. Here they are put on an object between the parser and its class.
   */
  protected enableRecording(): void {
    const recorder: object = Object.create(Object.getPrototypeOf(this))
    startRecording(recorder)
    Object.setPrototypeOf(this, recorder)
    this.RECORDING_PHASE = true
  }

  protected disableRecording(): void {
    Object.setPrototypeOf(this, Object.getPrototypeOf(Object.getPrototypeOf(this)))
    this.RECORDING_PHASE = false
  }

  /**
   * Chevrotain's own recovery after a repetition skips up to something that may come much later. It is called after
   * every repetition, so it must cost nothing.
   */
  protected readonly attemptInRepetitionRecovery = (): void => {}

  /** Returns the tokens with which a repetition can continue: those that begin these rules, or its closing token. */
  protected loop(rules: readonly string[], close: TokenType): Loop {
    const prepared = this.#prepared?.firstTokens
    const firstOf = (name: string) =>
      prepared ? typesAt(prepared[name]!) : firstTokens(this.getGAstProductions()[name]!)
    return new Set([close.tokenTypeIdx!, ...rules.flatMap(firstOf)])
  }
}
