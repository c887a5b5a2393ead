/** The direct parts of expressions and statements, for the few questions asked of a whole body. */

import type { Block, CallExpression, Expression, Reference, Statement } from '../check/checked.js'

/** The expressions an expression is made of, in the order in which they are evaluated. */
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

/** Everything below an expression and itself, without recursion: chains of operators are long. */
export function* withinExpression(root: Expression): Generator<Expression> {
  const waiting: Expression[] = [root]
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    yield node
    for (const operand of operandsOf(node)) waiting.push(operand)
  }
}

/** The expressions and blocks that a statement holds directly. */
export function partsOf(node: Statement): { expressions: readonly Expression[]; blocks: readonly Block[] } {
  switch (node.kind) {
    case 'VariableDefinitionStatement':
      return { expressions: node.initializer ? [node.initializer] : [], blocks: [] }
    case 'AssignmentStatement':
      return { expressions: [node.value, node.target], blocks: [] }
    case 'MultipleAssignmentStatement':
      return {
        expressions: [node.call, ...targetsOf(node.targets.map((each) => each?.reference))],
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
      return { expressions: targetsOf(node.targets), blocks: [] }
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

function targetsOf(references: readonly (Reference | undefined)[]): Reference[] {
  return references.filter((reference) => reference !== undefined)
}

/** Every statement below a block. */
export function* withinBlock(root: Block): Generator<Statement> {
  for (const statement of root.statements) {
    yield statement
    for (const block of partsOf(statement).blocks) yield* withinBlock(block)
  }
}

/** Every call and `create` below an expression. */
export function callsIn(
  node: Expression,
): (CallExpression | Extract<Expression, { kind: 'CreateExpression' }>)[] {
  const calls = []
  for (const part of withinExpression(node)) {
    if (part.kind === 'CallExpression' || part.kind === 'CreateExpression') calls.push(part)
  }
  return calls
}

/** How deep expressions and blocks lie inside each other: about the JavaScript frames that running takes. */
export function nestingOf(root: Block): number {
  let deepest = 0
  const expressions: { readonly node: Expression; readonly depth: number }[] = []
  const blocks = [{ block: root, depth: 1 }]
  for (let next = blocks.pop(); next; next = blocks.pop()) {
    const depth = next.depth + 2
    for (const statement of next.block.statements) {
      const parts = partsOf(statement)
      for (const node of parts.expressions) expressions.push({ node, depth })
      for (const block of parts.blocks) blocks.push({ block, depth })
    }
  }
  for (let next = expressions.pop(); next; next = expressions.pop()) {
    deepest = Math.max(deepest, next.depth)
    for (const node of operandsOf(next.node)) expressions.push({ node, depth: next.depth + 1 })
  }
  return deepest
}

/**
 * How much work it is to run a block once, in expressions and statements. What blocks inside of it do is not counted:
 * they are run seldom or often, and each is weighed by itself.
 */
export function weightOf({ statements }: Block): number {
  let weight = 0
  for (const statement of statements) {
    weight++
    for (const expression of partsOf(statement).expressions) weight += weightOfExpression(expression)
  }
  return weight
}

export function weightOfExpression(root: Expression): number {
  let weight = 0
  for (const node of withinExpression(root)) {
    weight++
    // Their size is that of their type, however little of it is written.
    if (node.kind === 'StructLiteral') weight += 2 * node.type.fields.length
    else if (node.kind === 'CreateExpression') weight += 2 * node.connector.variables.length
  }
  return weight
}
