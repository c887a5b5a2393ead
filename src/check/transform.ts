/** Checks `transform` blocks (docs/language.md, 6.5): a struct is either read or written. */

import type * as Ast from '../syntax/ast.js'
import { unwrapped } from '../syntax/walk.js'
import type { Body } from './body.js'
import type { Statement } from './checked.js'
import { written } from './file-names.js'
import { baseOf } from './references.js'
import { checkStatements } from './statements.js'

export function checkTransform(body: Body, node: Ast.TransformStatement): Statement {
  if (node.statements.length === 0) body.names.report(node.span, 'EmptyTransform', {})
  checkDirections(body, node)
  const block = body.inScope(() => checkStatements(body, node.statements))
  return { kind: 'TransformStatement', span: node.span, body: block }
}

function checkDirections(body: Body, node: Ast.TransformStatement): void {
  const inputs = new Set<string>()
  const outputs = new Set<string>()
  for (const statement of node.statements) {
    if (statement.kind !== 'AssignmentStatement') continue
    const written = statement.targets.flatMap(fieldBase)
    const read = statement.value.kind === 'CreateExpression' ? [] : fieldsReadBy(statement.value)
    if (written.some((name) => inputs.has(name)) || read.some((name) => outputs.has(name))) {
      body.names.report(statement.span, 'TransformInterchange', {})
    }
    for (const name of written) outputs.add(name)
    for (const name of read) inputs.add(name)
  }
}

/** Returns the variable whose field a reference is; nothing for a plain variable. */
function fieldBase(node: Ast.VariableReference): string[] {
  return node.kind === 'NameReference' ? [] : [written(baseOf(node).name)]
}

/** Returns the variables whose fields an expression reads. Not recursive, because chains are deep. */
function fieldsReadBy(value: Ast.Expression | Ast.ActionCall): string[] {
  const names: string[] = []
  const waiting: (Ast.Expression | Ast.ActionCall)[] = [value]
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    switch (node.kind) {
      case 'IndexExpression':
        names.push(written(baseOf(node).name))
        waiting.push(node.index)
        break
      case 'FieldExpression':
        names.push(written(baseOf(node).name))
        break
      case 'CallExpression':
      case 'ActionCall':
        for (const argument of node.args) waiting.push(argument)
        break
      case 'ParenthesizedExpression':
        waiting.push(unwrapped(node))
        break
      case 'CastExpression':
      case 'UnaryExpression':
        waiting.push(node.operand)
        break
      case 'BinaryExpression':
        waiting.push(node.left, node.right)
        break
      case 'ArrayLiteral':
        for (const element of node.elements) waiting.push(element)
        break
      case 'BraceLiteral':
        for (const entry of node.entries) waiting.push(entry.value)
        break
    }
  }
  return names
}
