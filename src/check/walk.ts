/** Walks checked expressions and statements, for questions about a whole body. */

import type { Block, CallExpression, CheckedWorker, Expression, Reference, Statement } from './checked.js'

/** Returns the direct operands of an expression, in the order of evaluation. */
export function operandsOf(node: Expression): readonly Expression[] {
  switch (node.kind) {
    case 'Literal':
    case 'VariableRead':
    case 'MessageLiteral':
      return []
    case 'ArrayElement':
      return [node.array, node.index]
    case 'MapElement':
      return [node.map, node.key]
    case 'JsonElement':
      return [node.json, node.key]
    case 'FieldRead':
      return [node.struct]
    case 'ArrayLength':
      return [node.array]
    case 'ArrayLiteral':
    case 'JsonArrayLiteral':
      return node.elements
    case 'MapLiteral':
    case 'JsonObjectLiteral':
      return node.entries.flatMap(({ key, value }) => [key, value])
    case 'StructLiteral':
      return node.entries.map(({ value }) => value)
    case 'XmlTemplate':
      return node.parts.filter((part) => typeof part !== 'string')
    case 'CallExpression':
    case 'CreateExpression':
      return node.args
    case 'ConvertExpression':
    case 'UnaryExpression':
    case 'NullTest':
      return [node.operand]
    case 'BinaryExpression':
    case 'LogicalExpression':
      return [node.left, node.right]
  }
}

/** Yields an expression and everything below it, without recursion, because chains of operators are long. */
export function* withinExpression(root: Expression): Generator<Expression> {
  const waiting: Expression[] = [root]
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    yield node
    for (const operand of operandsOf(node)) waiting.push(operand)
  }
}

/** Returns the direct expressions and blocks of a statement. */
export function partsOf(node: Statement): { expressions: readonly Expression[]; blocks: readonly Block[] } {
  switch (node.kind) {
    case 'VariableDefinitionStatement':
      return { expressions: node.initializer ? [node.initializer] : [], blocks: [] }
    case 'AssignmentStatement':
      return { expressions: [node.value, node.target], blocks: [] }
    case 'MultipleAssignmentStatement':
      return {
        expressions: [node.call, ...targetsOf(node)],
        blocks: [],
      }
    case 'IfStatement': {
      const blocks = node.branches.map(({ body }) => body)
      return {
        expressions: node.branches.map(({ condition }) => condition),
        blocks: node.elseBody ? [...blocks, node.elseBody] : blocks,
      }
    }
    case 'WhileStatement':
      return { expressions: [node.condition], blocks: [node.body] }
    case 'IterateStatement':
      return { expressions: [node.collection], blocks: [node.body] }
    case 'TryStatement': {
      const blocks = [node.body, ...node.catchClauses.map(({ body }) => body)]
      return { expressions: [], blocks: node.finallyBody ? [...blocks, node.finallyBody] : blocks }
    }
    case 'ThrowStatement':
    case 'ReplyStatement':
      return { expressions: [node.value], blocks: [] }
    case 'ReturnStatement':
      return { expressions: node.values, blocks: [] }
    case 'ReturnCallStatement':
    case 'CallStatement':
      return { expressions: [node.call], blocks: [] }
    case 'WorkerSendStatement':
      return { expressions: node.values, blocks: [] }
    case 'WorkerReceiveStatement':
      return { expressions: targetsOf(node), blocks: [] }
    case 'ForkStatement': {
      const timeout = node.timeout ? [node.timeout.body] : []
      return { expressions: node.timeout ? [node.timeout.seconds] : [], blocks: [node.join.body, ...timeout] }
    }
    case 'TransformStatement':
      return { expressions: [], blocks: [node.body] }
    case 'BreakStatement':
    case 'ContinueStatement':
      return { expressions: [], blocks: [] }
  }
}

function present(references: readonly (Reference | undefined)[]): Reference[] {
  return references.filter((reference) => reference !== undefined)
}

/** Yields every statement below a block. */
export function* withinBlock(root: Block): Generator<Statement> {
  for (const statement of root.statements) {
    yield statement
    for (const block of partsOf(statement).blocks) yield* withinBlock(block)
  }
}

/** Yields every call and `create` below an expression. */
export function callsIn(
  node: Expression,
): (CallExpression | Extract<Expression, { kind: 'CreateExpression' }>)[] {
  const calls = []
  for (const part of withinExpression(node)) {
    if (part.kind === 'CallExpression' || part.kind === 'CreateExpression') calls.push(part)
  }
  return calls
}

/** Returns what a statement assigns to; its other expressions are only read. */
export function targetsOf(node: Statement): readonly Reference[] {
  switch (node.kind) {
    case 'AssignmentStatement':
      return [node.target]
    case 'MultipleAssignmentStatement':
      return present(node.targets.map((each) => each?.reference))
    case 'WorkerReceiveStatement':
      return present(node.targets)
    default:
      return []
  }
}

/** Yields every block of a callable: its own, and those of all its workers. */
export function* blocksOf(of: {
  readonly body?: Block
  readonly workers: readonly CheckedWorker[]
}): Generator<Block> {
  if (!of.body) return
  yield of.body
  for (const statement of withinBlock(of.body)) {
    if (statement.kind === 'ForkStatement') for (const worker of statement.workers) yield* blocksOf(worker)
  }
  for (const worker of of.workers) yield* blocksOf(worker)
}
