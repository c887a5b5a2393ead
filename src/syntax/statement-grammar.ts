/**
 * Statements, workers and the bodies they stand in; the third part of the grammar.
 *
 * A statement that begins with a name can be one of seven things. What it is, is decided by looking
 * ahead where a few tokens show it, else by reading a list of expressions and then the sign behind it.
 */

import type { IToken, TokenType } from 'chevrotain'
import type {
  ActionCall,
  Block,
  CallableBody,
  CatchClause,
  CreateExpression,
  Expression,
  Identifier,
  IfBranch,
  IntLiteral,
  JoinClause,
  JoinCondition,
  RightHandSide,
  Statement,
  TimeoutClause,
  TypeNode,
  VariableDefinitionStatement,
  VariableReference,
  WorkerDeclaration,
} from './ast.js'
import { literal, tokenSpan } from './build-ast.js'
import { ExpressionGrammar } from './expression-grammar.js'
import type { Loop, Rule } from './recovering-parser.js'
import * as T from './tokens.js'

const BUILT_IN_TYPES: ReadonlySet<TokenType> = new Set(T.membersOf(T.BuiltInTypeName))
const AFTER_BUILT_IN_TYPE: ReadonlySet<TokenType> = new Set([T.Identifier, T.LeftBracket, T.Less])

export class StatementGrammar extends ExpressionGrammar {
  protected loops: Readonly<Record<'body' | 'block' | 'transform' | 'fork', Loop>> | undefined

  // ---------------------------------------------------------------- bodies

  /** Workers stand after the statements; the older order is taken too. */
  readonly callableBody: Rule<CallableBody> = this.rule('callableBody', () => {
    this.enter()
    const statements: Statement[] = []
    const workers: WorkerDeclaration[] = []
    const start = this.LA(1).startOffset
    this.CONSUME(T.LeftBrace)
    this.ACTION(() => this.synchronize(this.loops!.body, true))
    this.MANY(() => {
      this.OR([
        {
          ALT: () =>
            keep(
              statements,
              this.attempt(() => this.SUBRULE(this.statement)),
            ),
        },
        {
          ALT: () =>
            keep(
              workers,
              this.attempt(() => this.SUBRULE(this.workerDeclaration)),
            ),
        },
      ])
      this.ACTION(() => this.synchronize(this.loops!.body, false))
    })
    this.closeBrace()
    this.leave()
    return { kind: 'CallableBody', statements, workers, span: this.spanFrom(start) }
  })

  readonly workerDeclaration: Rule<WorkerDeclaration> = this.rule('workerDeclaration', () => {
    const start = this.CONSUME(T.Worker).startOffset
    const name = this.SUBRULE(this.name)
    const body = this.SUBRULE(this.callableBody)
    return { kind: 'WorkerDeclaration', name, body, span: this.spanFrom(start) }
  })

  readonly block: Rule<Block> = this.rule('block', () => {
    this.enter()
    const statements: Statement[] = []
    const start = this.LA(1).startOffset
    // Where the braces were forgotten the body is one statement.
    const isBraceless = this.CONSUME(T.LeftBrace).isInsertedInRecovery === true
    this.ACTION(() => this.synchronize(this.loops!.block, true))
    this.MANY({
      GATE: () => !isBraceless || statements.length === 0,
      DEF: () => {
        keep(
          statements,
          this.attempt(() => this.SUBRULE(this.statement)),
        )
        this.ACTION(() => isBraceless || this.synchronize(this.loops!.block, false))
      },
    })
    if (!isBraceless) this.closeBrace()
    this.leave()
    return { kind: 'Block', statements, span: this.spanFrom(start) }
  })

  // ---------------------------------------------------------------- statements

  #statements: { ALT: () => Statement }[] | undefined

  readonly statement: Rule<Statement> = this.rule('statement', () => {
    this.#statements ??= [
      { ALT: () => this.SUBRULE(this.openStatement) },
      { ALT: () => this.SUBRULE(this.ifStatement) },
      { ALT: () => this.SUBRULE(this.whileStatement) },
      { ALT: () => this.SUBRULE(this.iterateStatement) },
      { ALT: () => this.SUBRULE(this.breakStatement) },
      { ALT: () => this.SUBRULE(this.continueStatement) },
      { ALT: () => this.SUBRULE(this.tryStatement) },
      { ALT: () => this.SUBRULE(this.throwStatement) },
      { ALT: () => this.SUBRULE(this.returnStatement) },
      { ALT: () => this.SUBRULE(this.replyStatement) },
      { ALT: () => this.SUBRULE(this.forkStatement) },
      { ALT: () => this.SUBRULE(this.transformStatement) },
      { ALT: () => this.SUBRULE(this.transactionStatement) },
      { ALT: () => this.SUBRULE(this.abortStatement) },
    ]
    return this.OR(this.#statements)
  })

  /** A statement without a word of its own at the beginning. */
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

  /** Assignments, calls, and what is sent to or received from a worker. */
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
    const isCall = this.ACTION(() => list.length === 1 && list[0]!.kind === 'CallExpression')
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
          const call = list[0] as Expression & { kind: 'CallExpression' }
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

  /** `else` before `if` belongs to the chain; the chain is a list, however long. */
  readonly ifStatement: Rule<Statement> = this.rule('ifStatement', () => {
    const start = this.LA(1).startOffset
    const branches: IfBranch[] = []
    branches.push(this.SUBRULE(this.ifBranch))
    this.MANY({
      GATE: () => this.LA(2).tokenType === T.If,
      DEF: () => {
        this.CONSUME(T.Else)
        branches.push(this.SUBRULE2(this.ifBranch))
      },
    })
    const elseBody = this.OPTION(() => {
      this.CONSUME2(T.Else)
      return this.SUBRULE(this.block)
    })
    const node = { kind: 'IfStatement', branches, span: this.spanFrom(start) } as const
    return elseBody ? { ...node, elseBody } : node
  })

  readonly ifBranch: Rule<IfBranch> = this.rule('ifBranch', () => {
    const start = this.CONSUME(T.If).startOffset
    const condition = this.SUBRULE(this.condition)
    const body = this.SUBRULE(this.block)
    return { kind: 'IfBranch', condition, body, span: this.spanFrom(start) }
  })

  /** An expression in the parentheses that a statement demands. */
  readonly condition: Rule<Expression> = this.rule('condition', () => {
    this.CONSUME(T.LeftParenthesis)
    const condition = this.SUBRULE(this.expression)
    this.CONSUME(T.RightParenthesis)
    return condition
  })

  readonly whileStatement: Rule<Statement> = this.rule('whileStatement', () => {
    const start = this.CONSUME(T.While).startOffset
    const condition = this.SUBRULE(this.condition)
    const body = this.SUBRULE(this.block)
    return { kind: 'WhileStatement', condition, body, span: this.spanFrom(start) }
  })

  readonly iterateStatement: Rule<Statement> = this.rule('iterateStatement', () => {
    const start = this.CONSUME(T.Iterate).startOffset
    this.CONSUME(T.LeftParenthesis)
    const type = this.SUBRULE(this.typeName)
    const name = this.SUBRULE(this.name)
    this.CONSUME(T.Colon)
    const collection = this.SUBRULE(this.expression)
    this.CONSUME(T.RightParenthesis)
    const body = this.SUBRULE(this.block)
    return { kind: 'IterateStatement', type, name, collection, body, span: this.spanFrom(start) }
  })

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

  readonly tryStatement: Rule<Statement> = this.rule('tryStatement', () => {
    const start = this.CONSUME(T.Try).startOffset
    const body = this.SUBRULE(this.block)
    const catchClauses: CatchClause[] = []
    let finallyBody: Block | undefined
    this.OR([
      {
        ALT: () => {
          this.AT_LEAST_ONE(() => {
            catchClauses.push(this.SUBRULE(this.catchClause))
          })
          this.OPTION(() => {
            finallyBody = this.SUBRULE(this.finallyClause)
          })
        },
      },
      {
        ALT: () => {
          finallyBody = this.SUBRULE2(this.finallyClause)
        },
      },
    ])
    const node = { kind: 'TryStatement', body, catchClauses, span: this.spanFrom(start) } as const
    return finallyBody ? { ...node, finallyBody } : node
  })

  readonly catchClause: Rule<CatchClause> = this.rule('catchClause', () => {
    const start = this.CONSUME(T.Catch).startOffset
    const { type, name } = this.SUBRULE(this.binding)
    const body = this.SUBRULE(this.block)
    return { kind: 'CatchClause', type, name, body, span: this.spanFrom(start) }
  })

  readonly finallyClause: Rule<Block> = this.rule('finallyClause', () => {
    this.CONSUME(T.Finally)
    return this.SUBRULE(this.block)
  })

  /** `(T x)`: the variable that a clause introduces. */
  readonly binding: Rule<{ type: TypeNode; name: Identifier }> = this.rule('binding', () => {
    this.CONSUME(T.LeftParenthesis)
    const type = this.SUBRULE(this.typeName)
    const name = this.SUBRULE(this.name)
    this.CONSUME(T.RightParenthesis)
    return { type, name }
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

  // ---------------------------------------------------------------- workers at work

  readonly forkStatement: Rule<Statement> = this.rule('forkStatement', () => {
    const start = this.CONSUME(T.Fork).startOffset
    const workers: WorkerDeclaration[] = []
    this.enter()
    this.CONSUME(T.LeftBrace)
    this.ACTION(() => this.synchronize(this.loops!.fork, true))
    this.MANY(() => {
      keep(
        workers,
        this.attempt(() => this.SUBRULE(this.workerDeclaration)),
      )
      this.ACTION(() => this.synchronize(this.loops!.fork, false))
    })
    this.closeBrace()
    this.leave()
    const join = this.OPTION(() => this.SUBRULE(this.joinClause))
    const timeout = this.OPTION2(() => this.SUBRULE(this.timeoutClause))
    const node = { kind: 'ForkStatement', workers, span: this.spanFrom(start) } as const
    return { ...node, ...(join ? { join } : undefined), ...(timeout ? { timeout } : undefined) }
  })

  readonly joinClause: Rule<JoinClause> = this.rule('joinClause', () => {
    const start = this.CONSUME(T.Join).startOffset
    const condition = this.OPTION({
      // `any` is also a type: only a number behind it makes it the older word for `some`.
      GATE: () => this.LA(2).tokenType !== T.Any || this.LA(3).tokenType === T.IntegerLiteral,
      DEF: () => this.SUBRULE(this.joinCondition),
    })
    const { type, name } = this.SUBRULE(this.binding)
    const body = this.SUBRULE(this.block)
    const node = { kind: 'JoinClause', type, name, body, span: this.spanFrom(start) } as const
    return condition ? { ...node, condition } : node
  })

  readonly joinCondition: Rule<JoinCondition> = this.rule('joinCondition', () => {
    this.CONSUME(T.LeftParenthesis)
    const start = this.LA(1).startOffset
    let count: IToken | undefined
    this.OR([
      {
        ALT: () => {
          this.OR2([{ ALT: () => this.CONSUME(T.Some) }, { ALT: () => this.CONSUME(T.Any) }])
          count = this.CONSUME(T.IntegerLiteral)
        },
      },
      { ALT: () => this.CONSUME(T.All) },
    ])
    const workers = this.SUBRULE(this.workerNames)
    const span = this.spanFrom(start)
    this.CONSUME(T.RightParenthesis)
    if (!count) return { kind: 'JoinCondition', word: 'all', workers, span }
    const number = literal(count, tokenSpan(count)) as IntLiteral
    return { kind: 'JoinCondition', word: 'some', count: number, workers, span }
  })

  readonly workerNames: Rule<Identifier[]> = this.rule('workerNames', () => {
    const names: Identifier[] = []
    this.MANY_SEP({ SEP: T.Comma, DEF: () => names.push(this.SUBRULE(this.name)) })
    return names
  })

  readonly timeoutClause: Rule<TimeoutClause> = this.rule('timeoutClause', () => {
    const start = this.CONSUME(T.Timeout).startOffset
    const seconds = this.SUBRULE(this.condition)
    const { type, name } = this.SUBRULE(this.binding)
    const body = this.SUBRULE(this.block)
    return { kind: 'TimeoutClause', seconds, type, name, body, span: this.spanFrom(start) }
  })

  // ---------------------------------------------------------------- transform, transaction

  readonly transformStatement: Rule<Statement> = this.rule('transformStatement', () => {
    const start = this.CONSUME(T.Transform).startOffset
    const statements: Statement[] = []
    this.enter()
    this.CONSUME(T.LeftBrace)
    this.ACTION(() => this.synchronize(this.loops!.transform, true))
    this.MANY(() => {
      this.OR([
        {
          ALT: () =>
            keep(
              statements,
              this.attempt(() => this.SUBRULE(this.transformItem)),
            ),
        },
        {
          ALT: () =>
            keep(
              statements,
              this.attempt(() => this.SUBRULE(this.transformStatement)),
            ),
        },
      ])
      this.ACTION(() => this.synchronize(this.loops!.transform, false))
    })
    this.closeBrace()
    this.leave()
    return { kind: 'TransformStatement', statements, span: this.spanFrom(start) }
  })

  /** Nothing but assignments and definitions, of values that need no connector. */
  readonly transformItem: Rule<Statement> = this.rule('transformItem', () => {
    const first = this.LA(1)
    const statement = this.SUBRULE(this.openStatement)
    this.ACTION(() => {
      if (!isTransforming(statement)) this.failAt(first)
    })
    return statement
  })

  /** Read and forgotten, so that one message can say that transactions are not supported. */
  readonly transactionStatement: Rule<Statement> = this.rule('transactionStatement', () => {
    const start = this.CONSUME(T.Transaction).startOffset
    this.SUBRULE(this.block)
    this.MANY({
      GATE: () => this.LA(1).tokenType === T.Aborted || this.LA(1).image === 'committed',
      DEF: () => {
        // `committed` is a word of later releases, so here a name like any other.
        this.OR([{ ALT: () => this.CONSUME(T.Aborted) }, { ALT: () => this.CONSUME(T.Identifier) }])
        this.SUBRULE2(this.block)
      },
    })
    return { kind: 'TransactionStatement', span: this.spanFrom(start) }
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

  /** `alias:Connector.action(` */
  #isActionCall(): boolean {
    if (this.LA(1).tokenType !== T.Identifier) return false
    const after = this.afterName(1)
    return (
      this.LA(after).tokenType === T.Dot &&
      this.LA(after + 1).tokenType === T.Identifier &&
      this.LA(after + 2).tokenType === T.LeftParenthesis
    )
  }

  /** In a list of several, anything but references can only be sent to a worker. */
  #decideByItem(list: readonly Expression[]): void {
    if (!this.undecided) return
    const isName = this.LA(1).tokenType === T.Identifier
    const isCall = isName && this.LA(this.afterName(1)).tokenType === T.LeftParenthesis
    // The items before the last were looked at when they were the last.
    if (!isName || isCall || !isReference(list.at(-1)!)) this.undecided = undefined
  }

  /** The sign behind the list decides; where only an arrow could follow, anything else is a mismatch. */
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

const ONLY_ARROW: Loop = new Set([T.RightArrow.tokenTypeIdx!])

function isReference(node: Expression): node is VariableReference {
  return node.kind === 'NameReference' || node.kind === 'IndexExpression' || node.kind === 'FieldExpression'
}

function isTransforming(statement: Statement): boolean {
  if (statement.kind === 'AssignmentStatement') return isExpression(statement.value)
  if (statement.kind !== 'VariableDefinitionStatement') return false
  return statement.initializer !== undefined && isExpression(statement.initializer)
}

function isExpression(node: RightHandSide): node is Expression {
  return node.kind !== 'CreateExpression' && node.kind !== 'ActionCall'
}

/** Adds what was understood; a part that failed is left out. */
export function keep<N>(list: N[], node: N | undefined): void {
  if (node !== undefined) list.push(node)
}
