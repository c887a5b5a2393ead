/** Signatures: parameters and results; the fifth part of the grammar. */

import type { Annotation, Identifier, Parameter, Result } from './ast.js'
import type { Loop, Rule } from './prepared-parser.js'
import { StatementGrammar } from './statement-grammar.js'
import * as T from './tokens.js'

export interface Signature {
  readonly name: Identifier
  readonly parameters: Parameter[]
  readonly results: Result[]
}

export interface TypeMapperSignature {
  readonly name: Identifier
  readonly parameter: Parameter
  readonly result: Result
}

export class SignatureGrammar extends StatementGrammar {
  #parameterStart: Loop | undefined

  protected override findLoops(): void {
    super.findLoops()
    this.#parameterStart = this.loop(['parameter'], T.At)
  }

  readonly signature: Rule<Signature> = this.rule('signature', () => {
    const name = this.SUBRULE(this.name)
    this.CONSUME(T.LeftParenthesis)
    const parameters = this.OPTION(() => this.SUBRULE(this.parameterList)) ?? []
    this.CONSUME(T.RightParenthesis)
    const results = this.OPTION2(() => this.SUBRULE(this.resultList)) ?? []
    return { name, parameters, results }
  })

  readonly parameterList: Rule<Parameter[]> = this.rule('parameterList', () => {
    const parameters: Parameter[] = []
    parameters.push(this.SUBRULE(this.parameter))
    this.MANY(() => {
      this.CONSUME(T.Comma)
      parameters.push(this.SUBRULE2(this.parameter))
    })
    return parameters
  })

  readonly parameter: Rule<Parameter> = this.rule('parameter', () => {
    const start = this.LA(1).startOffset
    const annotations: Annotation[] = []
    this.ACTION(() => this.expectOneOf(this.#parameterStart!))
    this.MANY(() => {
      annotations.push(this.SUBRULE(this.annotation))
    })
    const type = this.SUBRULE(this.typeName)
    const name = this.SUBRULE(this.name)
    return { kind: 'Parameter', annotations, type, name, span: this.spanFrom(start) }
  })

  /** All results are named or none is: the first one decides. */
  readonly resultList: Rule<Result[]> = this.rule('resultList', () => {
    const results: Result[] = []
    this.CONSUME(T.LeftParenthesis)
    this.ACTION(() => {
      this.undecided = this.undecided ?? this.LA(1)
    })
    results.push(this.SUBRULE(this.result))
    const isNamed = this.ACTION(() => results[0]!.name !== undefined)
    this.MANY(() => {
      this.CONSUME(T.Comma)
      results.push(this.SUBRULE2(this.result))
      this.ACTION(() => {
        if (isNamed !== (results.at(-1)!.name !== undefined)) this.failAt(this.LA(1))
      })
    })
    this.CONSUME(T.RightParenthesis)
    return results
  })

  readonly result: Rule<Result> = this.rule('result', () => {
    const start = this.LA(1).startOffset
    this.MANY(() => this.SUBRULE(this.annotation))
    const type = this.SUBRULE(this.typeName)
    const name = this.OPTION(() => this.SUBRULE(this.name))
    this.ACTION(() => this.#decideResults())
    const node = { kind: 'Result', type, span: this.spanFrom(start) } as const
    return name ? { ...node, name } : node
  })

  readonly typeMapperSignature: Rule<TypeMapperSignature> = this.rule('typeMapperSignature', () => {
    this.CONSUME(T.TypeMapper)
    const name = this.SUBRULE(this.name)
    this.CONSUME(T.LeftParenthesis)
    const parameter = this.SUBRULE(this.parameter)
    this.CONSUME(T.RightParenthesis)
    this.CONSUME2(T.LeftParenthesis)
    const type = this.SUBRULE(this.typeName)
    this.CONSUME2(T.RightParenthesis)
    return { name, parameter, result: { kind: 'Result', type, span: type.span } }
  })

  /** Ballerina 0.87 parses a return list as a whole before it decides whether the results have names. */
  #decideResults(): void {
    const next = this.LA(1).tokenType
    if (next === T.Comma || next === T.RightParenthesis) this.undecided = undefined
  }
}
