/**
 * Expressions; the second part of the grammar.
 *
 * Operators are parsed as a flat list and ordered by precedence afterwards: a rule for each level would cost ten
 * calls for each operand.
 */

import type { IToken, TokenType } from 'chevrotain'
import { ownValue } from '../diagnostics/foreign-words.js'
import type { BraceEntry, Expression, Literal as LiteralNode, UnaryOperator } from './ast.js'
import {
  dotted,
  indexed,
  isMinIntMagnitude,
  literal,
  minus,
  OperatorChain,
  qualifiedName,
  tokenSpan,
} from './build-ast.js'
import type { Rule } from './prepared-parser.js'
import * as T from './tokens.js'
import { TypeGrammar } from './type-grammar.js'

const BUILT_IN_TYPES: ReadonlySet<TokenType> = new Set(T.membersOf(T.BuiltInTypeName))

const CAST_OPERANDS: ReadonlySet<TokenType> = new Set([
  ...T.membersOf(T.Literal),
  ...[T.Identifier, T.LeftParenthesis, T.LeftBrace, T.LeftBracket, T.Not, T.BacktickString],
])

const AFTER_NAME_IN_PARENTHESIS: ReadonlySet<TokenType> = new Set([
  ...T.membersOf(T.InnerOperator),
  ...[T.RightParenthesis, T.LeftParenthesis, T.LeftBracket, T.Dot, T.Colon],
])

export class ExpressionGrammar extends TypeGrammar {
  // ---------------------------------------------------------------- expressions

  readonly expressionList: Rule<Expression[]> = this.rule('expressionList', () => {
    const expressions: Expression[] = []
    expressions.push(this.SUBRULE(this.expression))
    this.MANY(() => {
      this.CONSUME(T.Comma)
      expressions.push(this.SUBRULE2(this.expression))
    })
    return expressions
  })

  readonly expression: Rule<Expression> = this.rule('expression', () => {
    const first = this.SUBRULE(this.operand)
    let chain: OperatorChain | undefined
    this.MANY(() => {
      const operator = this.CONSUME(T.InnerOperator)
      const operand = this.SUBRULE2(this.operand)
      this.ACTION(() => {
        chain ??= new OperatorChain(first)
        chain.push(operator, operand)
      })
    })
    return chain === undefined ? first : this.ACTION(() => chain!.tree())
  })

  /**
   * An expression at the beginning of a statement, where `<-` is an arrow. An operator means that the statement sends
   * to a worker, because no other statement begins in this way.
   */
  readonly leadingExpression: Rule<Expression> = this.rule('leadingExpression', () => {
    const first = this.SUBRULE(this.operand)
    let chain: OperatorChain | undefined
    this.MANY(() => {
      const operator = this.CONSUME(T.BinaryOperator)
      this.undecided = undefined
      const operand = this.SUBRULE2(this.operand)
      this.ACTION(() => {
        chain ??= new OperatorChain(first)
        chain.push(operator, operand)
      })
    })
    return chain === undefined ? first : this.ACTION(() => chain!.tree())
  })

  #operands: { ALT: () => Expression }[] | undefined

  readonly operand: Rule<Expression> = this.rule('operand', () => {
    this.#operands ??= [
      { ALT: () => this.SUBRULE(this.nameExpression) },
      { ALT: () => this.SUBRULE(this.literalExpression) },
      { ALT: () => this.SUBRULE(this.parenthesized) },
      { ALT: () => this.SUBRULE(this.prefixExpression) },
      { ALT: () => this.SUBRULE(this.conversion) },
      { ALT: () => this.SUBRULE(this.arrayLiteral) },
      { ALT: () => this.SUBRULE(this.braceLiteral) },
      { ALT: () => this.SUBRULE(this.templateLiteral) },
      { ALT: () => this.SUBRULE(this.typeMember) },
    ]
    return this.OR(this.#operands)
  })

  /** A call, or a name with any mix of index and field steps. The checker rejects methods on results. */
  readonly nameExpression: Rule<Expression> = this.rule('nameExpression', () => {
    const start = this.LA(1).startOffset
    const name = this.SUBRULE(this.qualifiedName)
    const args = this.OPTION(() => this.SUBRULE(this.argumentList))
    let node: Expression =
      args && !this.RECORDING_PHASE
        ? { kind: 'CallExpression', callee: name, args, span: this.spanFrom(start) }
        : { kind: 'NameReference', name, span: name.span }
    this.MANY({
      GATE: () => node.kind !== 'CallExpression' || this.#isMethodCall(),
      DEF: () => {
        this.OR([
          {
            ALT: () => {
              this.enter()
              this.CONSUME(T.LeftBracket)
              const index = this.SUBRULE(this.expression)
              this.CONSUME(T.RightBracket)
              this.leave()
              node = indexed(node, index, this.spanFrom(start))
            },
          },
          {
            ALT: () => {
              this.CONSUME(T.Dot)
              const field = this.SUBRULE(this.name)
              const methodArgs = this.OPTION2(() => this.SUBRULE2(this.argumentList))
              node = this.ACTION(() => dotted(node, field, methodArgs, this.spanFrom(start)))
            },
          },
        ])
      },
    })
    return node
  })

  readonly argumentList: Rule<Expression[]> = this.rule('argumentList', () => {
    this.enter()
    this.CONSUME(T.LeftParenthesis)
    const args = this.OPTION(() => this.SUBRULE(this.expressionList)) ?? []
    this.CONSUME(T.RightParenthesis)
    this.leave()
    return args
  })

  /** The minus that belongs to the digits after it. */
  #unaryMinus: IToken | undefined

  readonly literalExpression: Rule<LiteralNode> = this.rule('literalExpression', () => {
    const before = this.LA(0)
    const token = this.CONSUME(T.Literal)
    return this.ACTION(() => {
      const node = literal(token, this.spanFrom(token.startOffset))
      const isNegated = before === this.#unaryMinus || before.tokenType === T.LeftArrow
      if (isMinIntMagnitude(node) && !isNegated) this.report(node.span, 'IntegerOutOfRange')
      return node
    })
  })

  /** `(T) e` is a cast, `(e)` a group; lookahead decides which. */
  readonly parenthesized: Rule<Expression> = this.rule('parenthesized', () => {
    this.enter()
    const start = this.LA(1).startOffset
    const node = this.OR<Expression>({
      DEF: [
        {
          GATE: () => this.#isCast(),
          ALT: () => {
            this.CONSUME(T.LeftParenthesis)
            const type = this.SUBRULE(this.typeName)
            this.CONSUME(T.RightParenthesis)
            const operand = this.SUBRULE(this.operand)
            return { kind: 'CastExpression', form: 'parentheses', type, operand, span: this.spanFrom(start) }
          },
          IGNORE_AMBIGUITIES: true,
        },
        {
          ALT: () => {
            this.ACTION(() => this.#rejectHalfParenthesis())
            this.CONSUME2(T.LeftParenthesis)
            const inner = this.SUBRULE(this.expression)
            this.CONSUME2(T.RightParenthesis)
            return { kind: 'ParenthesizedExpression', inner, span: this.spanFrom(start) }
          },
        },
      ],
    })
    this.leave()
    return node
  })

  readonly prefixExpression: Rule<Expression> = this.rule('prefixExpression', () => {
    this.enter()
    const sign = this.CONSUME(T.PrefixOperator)
    if (sign.tokenType === T.Minus) this.#unaryMinus = sign
    const operand = this.SUBRULE(this.operand)
    this.leave()
    return this.ACTION(() => {
      if (sign.tokenType === T.Minus) return minus(tokenSpan(sign), operand)
      const span = this.spanFrom(sign.startOffset)
      return { kind: 'UnaryExpression', operator: sign.image as UnaryOperator, operand, span }
    })
  })

  /** `<T> e`, the later spelling of a cast. */
  readonly conversion: Rule<Expression> = this.rule('conversion', () => {
    this.enter()
    const start = this.CONSUME(T.Less).startOffset
    const type = this.SUBRULE(this.typeName)
    this.CONSUME(T.Greater)
    const operand = this.SUBRULE(this.operand)
    this.leave()
    return { kind: 'CastExpression', form: 'angles', type, operand, span: this.spanFrom(start) }
  })

  readonly arrayLiteral: Rule<Expression> = this.rule('arrayLiteral', () => {
    this.enter()
    const start = this.CONSUME(T.LeftBracket).startOffset
    const elements = this.OPTION(() => this.SUBRULE(this.expressionList)) ?? []
    this.CONSUME(T.RightBracket)
    this.leave()
    return { kind: 'ArrayLiteral', elements, span: this.spanFrom(start) }
  })

  readonly braceLiteral: Rule<Expression> = this.rule('braceLiteral', () => {
    this.enter()
    const start = this.CONSUME(T.LeftBrace).startOffset
    const entries = this.OPTION(() => this.SUBRULE(this.braceEntryList)) ?? []
    this.CONSUME(T.RightBrace)
    this.leave()
    return { kind: 'BraceLiteral', entries, span: this.spanFrom(start) }
  })

  readonly braceEntryList: Rule<BraceEntry[]> = this.rule('braceEntryList', () => {
    const entries: BraceEntry[] = []
    entries.push(this.SUBRULE(this.braceEntry))
    this.MANY(() => {
      this.CONSUME(T.Comma)
      entries.push(this.SUBRULE2(this.braceEntry))
    })
    return entries
  })

  /** A name before the colon is the key and not a package: `{name : errors:TEXT}` has the key `name`. */
  readonly braceEntry: Rule<BraceEntry> = this.rule('braceEntry', () => {
    const start = this.LA(1).startOffset
    const key = this.OR<Expression>({
      DEF: [
        {
          GATE: () => this.#isPlainKey(),
          ALT: () => {
            const name = this.SUBRULE(this.name)
            const span = name.span
            return { kind: 'NameReference', name: { kind: 'QualifiedName', name, span }, span }
          },
          IGNORE_AMBIGUITIES: true,
        },
        { ALT: () => this.SUBRULE(this.expression) },
      ],
    })
    this.CONSUME(T.Colon)
    const value = this.SUBRULE2(this.expression)
    return { kind: 'BraceEntry', key, value, span: this.spanFrom(start) }
  })

  readonly templateLiteral: Rule<Expression> = this.rule('templateLiteral', () => {
    const token = this.CONSUME(T.BacktickString)
    return { kind: 'TemplateLiteral', text: String(token.payload), span: tokenSpan(token) }
  })

  /**
   * `int.max`: in the grammar of Ballerina 0.87, where it has no meaning. The checker rejects
   * `int.parse(s)`, a function of other languages, like every method.
   */
  readonly typeMember: Rule<Expression> = this.rule('typeMember', () => {
    const type = this.CONSUME(T.BuiltInTypeName)
    this.CONSUME(T.Dot)
    const name = this.SUBRULE(this.name)
    const args = this.OPTION(() => this.SUBRULE(this.argumentList))
    return this.ACTION(() => {
      const span = this.spanFrom(type.startOffset)
      if (args) {
        const typeSpan = tokenSpan(type)
        const receiver = qualifiedName(undefined, { kind: 'Identifier', name: type.image, span: typeSpan })
        return dotted({ kind: 'NameReference', name: receiver, span: typeSpan }, name, args, span)
      }
      const value = ownValue(type.image, name.name)
      const remedy =
        value === undefined ? undefined : { text: `write ${value}`, edits: [{ span, text: value }] }
      this.report(span, 'TypeMember', remedy)
      return { kind: 'NameReference', name: qualifiedName(undefined, name), span }
    })
  })

  // ---------------------------------------------------------------- looking ahead

  /** Returns the distance of the token after the (qualified) name that begins at a distance. */
  protected afterName(from: number): number {
    const isQualified =
      this.LA(from + 1).tokenType === T.Colon && this.LA(from + 2).tokenType === T.Identifier
    return isQualified ? from + 3 : from + 1
  }

  /** `.name(` after a call. */
  #isMethodCall(): boolean {
    return this.LA(1).tokenType === T.Dot && this.LA(3).tokenType === T.LeftParenthesis
  }

  /** `(int` and `(T[]` can only be casts; `(T)` is a cast before anything that can only begin an operand. */
  #isCast(): boolean {
    const inner = this.LA(2).tokenType
    if (BUILT_IN_TYPES.has(inner)) return this.LA(3).tokenType !== T.Dot
    if (inner !== T.Identifier) return false
    const after = this.afterName(2)
    if (this.LA(after).tokenType === T.LeftBracket) return this.LA(after + 1).tokenType === T.RightBracket
    return this.LA(after).tokenType === T.RightParenthesis && CAST_OPERANDS.has(this.LA(after + 1).tokenType)
  }

  /**
   * After `(name`, Ballerina 0.87 has not yet decided between cast and group; a token that fits neither makes it fail
   * at the parenthesis.
   */
  #rejectHalfParenthesis(): void {
    if (this.LA(2).tokenType !== T.Identifier) return
    if (!AFTER_NAME_IN_PARENTHESIS.has(this.LA(this.afterName(2)).tokenType)) this.failAt(this.LA(1))
  }

  #isPlainKey(): boolean {
    if (this.LA(1).tokenType !== T.Identifier || this.LA(2).tokenType !== T.Colon) return false
    const isQualified = this.LA(3).tokenType === T.Identifier && this.LA(4).tokenType === T.Colon
    return !isQualified || this.LA(5).tokenType === T.Identifier
  }
}
