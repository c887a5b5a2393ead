/**
 * Statements that fit on a line; the third part of the grammar.
 *
 * A statement that begins with a name can be one of seven kinds. A few tokens of lookahead decide which; otherwise a
 * list of expressions is parsed first, and the token after it decides.
 */

import { EOF, type TokenType } from 'chevrotain'
import type {
  ActionCall,
  CallExpression,
  CreateExpression,
  Expression,
  MethodCall,
  RightHandSide,
  Statement,
  VariableDefinitionStatement,
} from './ast.js'
import { isReference } from './build-ast.js'
import { ExpressionGrammar } from './expression-grammar.js'
import type { Loop, Rule } from './prepared-parser.js'
import * as T from './tokens.js'

const BUILT_IN_TYPES: ReadonlySet<TokenType> = new Set(T.membersOf(T.BuiltInTypeName))
const AFTER_BUILT_IN_TYPE: ReadonlySet<TokenType> = new Set([T.Identifier, T.LeftBracket, T.Less])
const CALLS: ReadonlySet<Expression['kind']> = new Set(['CallExpression', 'MethodCall'] as const)
/** Tokens that continue an expression after what could be an action call. */
const AFTER_CALL: ReadonlySet<TokenType> = new Set([
  ...T.membersOf(T.InnerOperator),
  ...[T.Dot, T.LeftBracket],
])
const ONLY_ARROW: Loop = new Set([T.RightArrow.tokenTypeIdx!])

export class SimpleStatementGrammar extends ExpressionGrammar {
  /** A statement that does not begin with a keyword. */
  readonly openStatement: Rule<Statement> = this.rule('openStatement', () => {
    const form = this.ACTION(() => this.#formOfStatement())
    return this.OR<Statement>({
      DEF: [
        {
          GATE: () => form === 'definition',
          ALT: () => this.SUBRULE(this.variableDefinitionStatement),
          IGNORE_AMBIGUITIES: true,
        },
        {
          GATE: () => form === 'action',
          ALT: () => this.SUBRULE(this.actionStatement),
          IGNORE_AMBIGUITIES: true,
        },
        { ALT: () => this.SUBRULE(this.listStatement) },
      ],
    })
  })

  readonly variableDefinitionStatement: Rule<VariableDefinitionStatement> = this.rule(
    'variableDefinitionStatement',
    () => {
      const start = this.LA(1).startOffset
      const type = this.SUBRULE(this.typeName)
      const name = this.SUBRULE(this.name)
      const initializer = this.OPTION(() => {
        this.CONSUME(T.Assign)
        return this.SUBRULE(this.rightHandSide)
      })
      this.CONSUME(T.Semicolon)
      const span = this.spanFrom(start)
      const node = { kind: 'VariableDefinitionStatement', type, name, span } as const
      return initializer ? { ...node, initializer } : node
    },
  )

  readonly actionStatement: Rule<Statement> = this.rule('actionStatement', () => {
    const start = this.LA(1).startOffset
    const call = this.SUBRULE(this.actionCall)
    this.CONSUME(T.Semicolon)
    return { kind: 'ActionStatement', call, span: this.spanFrom(start) }
  })

  /** Assignments, calls, and statements that send to or receive from a worker. */
  readonly listStatement: Rule<Statement> = this.rule('listStatement', () => {
    const first = this.LA(1)
    this.ACTION(() => {
      if (first.tokenType === T.Identifier) this.undecided = first
    })
    const list: Expression[] = []
    list.push(this.SUBRULE(this.leadingExpression))
    this.MANY(() => {
      this.CONSUME(T.Comma)
      this.ACTION(() => this.#decideByItem(list))
      list.push(this.SUBRULE2(this.leadingExpression))
    })
    const targets = this.ACTION(() => (list.every(isReference) ? list : undefined))
    const isCall = this.ACTION(() => list.length === 1 && CALLS.has(list[0]!.kind))
    this.ACTION(() => this.#decideByEnd(targets !== undefined, isCall))
    return this.OR<Statement>([
      {
        GATE: () => targets !== undefined,
        ALT: () => {
          this.CONSUME(T.Assign)
          const value = this.SUBRULE(this.rightHandSide)
          this.CONSUME(T.Semicolon)
          const span = this.spanFrom(first.startOffset)
          return { kind: 'AssignmentStatement', targets: targets!, value, span }
        },
      },
      {
        GATE: () => targets !== undefined,
        ALT: () => {
          this.CONSUME(T.LeftArrow)
          const worker = this.SUBRULE(this.name)
          this.CONSUME2(T.Semicolon)
          const span = this.spanFrom(first.startOffset)
          return { kind: 'WorkerReceiveStatement', targets: targets!, worker, span }
        },
      },
      {
        ALT: () => {
          this.CONSUME(T.RightArrow)
          const worker = this.SUBRULE2(this.name)
          this.CONSUME3(T.Semicolon)
          return { kind: 'WorkerSendStatement', values: list, worker, span: this.spanFrom(first.startOffset) }
        },
      },
      {
        GATE: () => isCall,
        ALT: () => {
          this.CONSUME4(T.Semicolon)
          const call = list[0] as CallExpression | MethodCall
          return { kind: 'CallStatement', call, span: this.spanFrom(first.startOffset) }
        },
      },
    ])
  })

  readonly rightHandSide: Rule<RightHandSide> = this.rule('rightHandSide', () => {
    const isAction = this.ACTION(() => this.#isActionCall())
    return this.OR<RightHandSide>({
      DEF: [
        { ALT: () => this.SUBRULE(this.createExpression) },
        {
          GATE: () => isAction,
          ALT: () => this.SUBRULE(this.actionCall),
          IGNORE_AMBIGUITIES: true,
        },
        { ALT: () => this.SUBRULE(this.expression) },
      ],
    })
  })

  readonly createExpression: Rule<CreateExpression> = this.rule('createExpression', () => {
    const start = this.CONSUME(T.Create).startOffset
    const connector = this.SUBRULE(this.qualifiedName)
    const args = this.SUBRULE(this.argumentList)
    return { kind: 'CreateExpression', connector, args, span: this.spanFrom(start) }
  })

  readonly actionCall: Rule<ActionCall> = this.rule('actionCall', () => {
    const start = this.LA(1).startOffset
    const connector = this.SUBRULE(this.qualifiedName)
    this.CONSUME(T.Dot)
    const action = this.SUBRULE(this.name)
    const args = this.SUBRULE(this.argumentList)
    return { kind: 'ActionCall', connector, action, args, span: this.spanFrom(start) }
  })

  // ---------------------------------------------------------------- statements of a word

  readonly breakStatement: Rule<Statement> = this.rule('breakStatement', () => {
    const start = this.CONSUME(T.Break).startOffset
    this.CONSUME(T.Semicolon)
    return { kind: 'BreakStatement', span: this.spanFrom(start) }
  })

  readonly continueStatement: Rule<Statement> = this.rule('continueStatement', () => {
    const start = this.CONSUME(T.Continue).startOffset
    this.CONSUME(T.Semicolon)
    return { kind: 'ContinueStatement', span: this.spanFrom(start) }
  })

  readonly throwStatement: Rule<Statement> = this.rule('throwStatement', () => {
    const start = this.CONSUME(T.Throw).startOffset
    const value = this.SUBRULE(this.expression)
    this.CONSUME(T.Semicolon)
    return { kind: 'ThrowStatement', value, span: this.spanFrom(start) }
  })

  readonly returnStatement: Rule<Statement> = this.rule('returnStatement', () => {
    const start = this.CONSUME(T.Return).startOffset
    const values = this.OPTION(() => this.SUBRULE(this.expressionList)) ?? []
    this.CONSUME(T.Semicolon)
    return { kind: 'ReturnStatement', values, span: this.spanFrom(start) }
  })

  readonly replyStatement: Rule<Statement> = this.rule('replyStatement', () => {
    const start = this.CONSUME(T.Reply).startOffset
    const value = this.SUBRULE(this.expression)
    this.CONSUME(T.Semicolon)
    return { kind: 'ReplyStatement', value, span: this.spanFrom(start) }
  })

  readonly abortStatement: Rule<Statement> = this.rule('abortStatement', () => {
    const start = this.CONSUME(T.Abort).startOffset
    this.CONSUME(T.Semicolon)
    return { kind: 'AbortStatement', span: this.spanFrom(start) }
  })

  // ---------------------------------------------------------------- looking ahead

  #formOfStatement(): 'definition' | 'action' | 'list' {
    const first = this.LA(1)
    if (BUILT_IN_TYPES.has(first.tokenType)) {
      if (this.LA(2).tokenType === T.Dot) return 'list'
      if (!AFTER_BUILT_IN_TYPE.has(this.LA(2).tokenType)) this.undecided = first
      return 'definition'
    }
    if (first.tokenType !== T.Identifier) return 'list'
    const after = this.afterName(1)
    const next = this.LA(after).tokenType
    if (next === T.Identifier) return 'definition'
    if (next === T.LeftBracket && this.LA(after + 1).tokenType === T.RightBracket) return 'definition'
    return this.#isActionCall() ? 'action' : 'list'
  }

  /** `alias:Connector.action(...)`, if nothing after it makes it part of a larger expression. */
  #isActionCall(): boolean {
    if (this.LA(1).tokenType !== T.Identifier) return false
    const after = this.afterName(1)
    return (
      this.LA(after).tokenType === T.Dot &&
      this.LA(after + 1).tokenType === T.Identifier &&
      this.LA(after + 2).tokenType === T.LeftParenthesis &&
      !AFTER_CALL.has(this.#afterParentheses(after + 2))
    )
  }

  /**
   * Returns the token after the parenthesis that closes the one at a distance; the end of the file if there is none.
   */
  #afterParentheses(from: number): TokenType {
    let open = 0
    for (let at = from; ; at++) {
      const { tokenType } = this.LA(at)
      if (tokenType === T.LeftParenthesis) open++
      else if (tokenType === T.RightParenthesis) open--
      if (open === 0) return this.LA(at + 1).tokenType
      if (tokenType === T.Semicolon || tokenType === EOF) return EOF
    }
  }

  /** In a list of several items, anything but references can only be sent to a worker. */
  #decideByItem(list: readonly Expression[]): void {
    if (!this.undecided) return
    const isName = this.LA(1).tokenType === T.Identifier
    const isCall = isName && this.LA(this.afterName(1)).tokenType === T.LeftParenthesis
    // Earlier items were examined when they were the last.
    if (!isName || isCall || !isReference(list.at(-1)!)) this.undecided = undefined
  }

  /** The token after the list decides; if only an arrow could follow, any other token is a mismatch. */
  #decideByEnd(areTargets: boolean, isCall: boolean): void {
    const next = this.LA(1).tokenType
    const fits =
      next === T.RightArrow ||
      (areTargets && (next === T.Assign || next === T.LeftArrow)) ||
      (isCall && next === T.Semicolon)
    if (fits) {
      this.undecided = undefined
    } else if (this.undecided) {
      this.failAt(this.undecided)
    } else {
      this.expectOneOf(ONLY_ARROW)
    }
  }
}
