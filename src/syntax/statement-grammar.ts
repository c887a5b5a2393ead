/** Compound statements, workers, and bodies; the fourth part of the grammar. */

import type { IToken } from 'chevrotain'
import type {
  Block,
  CallableBody,
  CatchClause,
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
  WorkerDeclaration,
} from './ast.js'
import { literal, tokenSpan } from './build-ast.js'
import type { Loop, Rule } from './prepared-parser.js'
import { SimpleStatementGrammar } from './simple-statement-grammar.js'
import * as T from './tokens.js'

export class StatementGrammar extends SimpleStatementGrammar {
  #loops: Readonly<Record<'body' | 'block' | 'transform' | 'fork', Loop>> | undefined

  /** Computes the tokens that begin the items of each list, once the grammar is complete. */
  protected findLoops(): void {
    this.#loops = {
      body: this.loop(['statement', 'workerDeclaration'], T.RightBrace),
      block: this.loop(['statement'], T.RightBrace),
      transform: this.loop(['transformItem', 'transformStatement'], T.RightBrace),
      fork: this.loop(['workerDeclaration'], T.RightBrace),
    }
  }

  // ---------------------------------------------------------------- bodies

  /** Workers follow the statements; the older order is also accepted. */
  readonly callableBody: Rule<CallableBody> = this.rule('callableBody', () => {
    this.enter()
    const statements: Statement[] = []
    const workers: WorkerDeclaration[] = []
    const start = this.LA(1).startOffset
    this.CONSUME(T.LeftBrace)
    this.ACTION(() => this.synchronize(this.#loops!.body, true))
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
      this.ACTION(() => this.synchronize(this.#loops!.body, false))
    })
    this.closeBrace()
    this.leave()
    return { kind: 'CallableBody', statements, workers, span: this.spanFrom(start) }
  })

  readonly workerDeclaration: Rule<WorkerDeclaration> = this.rule('workerDeclaration', () => {
    const start = this.CONSUME(T.Worker).startOffset
    const name = this.SUBRULE(this.name)
    this.ACTION(() => {
      // The body itself is the worker `default`.
      if (name.name === 'default') this.failAtUnwanted(this.LA(0))
    })
    const body = this.SUBRULE(this.callableBody)
    return { kind: 'WorkerDeclaration', name, body, span: this.spanFrom(start) }
  })

  readonly block: Rule<Block> = this.rule('block', () => {
    this.enter()
    const statements: Statement[] = []
    const start = this.LA(1).startOffset
    // Without braces, the body is one statement.
    const isBraceless = this.CONSUME(T.LeftBrace).isInsertedInRecovery === true
    this.ACTION(() => this.synchronize(this.#loops!.block, true))
    this.MANY({
      GATE: () => !isBraceless || statements.length === 0,
      DEF: () => {
        keep(
          statements,
          this.attempt(() => this.SUBRULE(this.statement)),
        )
        this.ACTION(() => isBraceless || this.synchronize(this.#loops!.block, false))
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

  /** `else` before `if` belongs to the chain, which is a list of any length. */
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

  /** An expression in the parentheses that a statement requires. */
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

  // ---------------------------------------------------------------- workers at work

  readonly forkStatement: Rule<Statement> = this.rule('forkStatement', () => {
    const start = this.CONSUME(T.Fork).startOffset
    const workers: WorkerDeclaration[] = []
    this.enter()
    this.CONSUME(T.LeftBrace)
    this.ACTION(() => this.synchronize(this.#loops!.fork, true))
    this.MANY(() => {
      keep(
        workers,
        this.attempt(() => this.SUBRULE(this.workerDeclaration)),
      )
      this.ACTION(() => this.synchronize(this.#loops!.fork, false))
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
      // `message[]` begins the parameter. `any` is also a type: before a number it is the older word for `some`.
      GATE: () =>
        this.LA(2).tokenType !== T.Message &&
        (this.LA(2).tokenType !== T.Any || this.LA(3).tokenType === T.IntegerLiteral),
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
    this.ACTION(() => this.synchronize(this.#loops!.transform, true))
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
      this.ACTION(() => this.synchronize(this.#loops!.transform, false))
    })
    this.closeBrace()
    this.leave()
    return { kind: 'TransformStatement', statements, span: this.spanFrom(start) }
  })

  /** Only assignments and definitions whose values need no connector. */
  readonly transformItem: Rule<Statement> = this.rule('transformItem', () => {
    const first = this.LA(1)
    const statement = this.SUBRULE(this.openStatement)
    this.ACTION(() => {
      if (!isTransforming(statement)) this.failAt(first)
    })
    return statement
  })

  /** Parsed and dropped, to report that transactions are not supported. */
  readonly transactionStatement: Rule<Statement> = this.rule('transactionStatement', () => {
    const start = this.CONSUME(T.Transaction).startOffset
    this.SUBRULE(this.block)
    this.MANY({
      GATE: () => this.LA(1).tokenType === T.Aborted || this.LA(1).image === 'committed',
      DEF: () => {
        // `committed` is a word of later releases, so here it is an ordinary name.
        this.OR([{ ALT: () => this.CONSUME(T.Aborted) }, { ALT: () => this.CONSUME(T.Identifier) }])
        this.SUBRULE2(this.block)
      },
    })
    return { kind: 'TransactionStatement', span: this.spanFrom(start) }
  })
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
