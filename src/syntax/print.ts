/**
 * Prints a tree on one line, for tests and for inspecting what the parser understood:
 *
 *     a = 1 + 2 * f(b);   →   (assign a (+ 1 (* 2 (call f b))))
 */

import type { Annotation, Identifier, Literal, Node, QualifiedName, TypeNode } from './ast.js'
import { KEYWORDS } from './tokens.js'

/** Text is output; nodes and lists are still to be printed. */
type Part = string | Node | readonly Part[] | undefined

/** Uses a stack, because an expression of many terms is a deep tree. */
export function print(root: Node): string {
  const printed: string[] = []
  const waiting: Part[] = [root]
  let isAfterOpening = true
  while (waiting.length > 0) {
    const part = waiting.pop()
    if (part === undefined) continue
    if (typeof part === 'string') {
      printed.push(isAfterOpening || part === ')' ? part : ` ${part}`)
      isAfterOpening = part === '('
    } else {
      const parts = isList(part) ? part : partsOf(part)
      for (let index = parts.length - 1; index >= 0; index--) waiting.push(parts[index])
    }
  }
  return printed.join('')
}

function isList(part: Node | readonly Part[]): part is readonly Part[] {
  return Array.isArray(part)
}

const form = (word: string, ...parts: readonly Part[]): Part[] => ['(', word, ...parts, ')']

/** A group without a word at its head; omitted when it is empty. */
const group = (nodes: readonly Node[]): Part[] => (nodes.length > 0 ? ['(', nodes, ')'] : [])

function partsOf(node: Node): Part[] {
  switch (node.kind) {
    case 'CompilationUnit':
      return form('unit', node.packageDeclaration, node.imports, node.definitions)
    case 'Comment':
      return [node.text]
    case 'PackageDeclaration':
      return form('package', node.path)
    case 'ImportDeclaration':
      return form('import', node.path, node.hasAlias ? node.alias : undefined)
    case 'Identifier':
      return [nameText(node)]
    case 'QualifiedName':
      return [nameOf(node)]

    case 'ServiceDefinition': {
      const parts = [node.protocol, node.annotations, node.variables, node.resources]
      return form('service', node.name, parts)
    }
    case 'ResourceDefinition':
      return form('resource', node.name, node.annotations, group(node.parameters), node.body)
    case 'CallableBody':
      return form('body', node.statements, node.workers)
    case 'FunctionDefinition':
    case 'ActionDefinition': {
      const word = node.kind === 'FunctionDefinition' ? 'function' : 'action'
      const native = node.isNative ? 'native' : undefined
      const results = node.results.length > 0 ? ['->', node.results] : []
      return form(word, native, node.name, node.annotations, group(node.parameters), results, node.body)
    }
    case 'Parameter':
      return form('parameter', node.type, node.name, node.annotations)
    case 'Result':
      return node.name ? form('result', node.type, node.name) : [node.type]
    case 'ConstantDefinition':
      return form('const', node.type, node.name, node.value, node.annotations)
    case 'GlobalVariableDefinition':
      return form('global', node.type, node.name, node.initializer, node.annotations)
    case 'StructDefinition':
      return form('struct', node.name, node.annotations, node.fields)
    case 'FieldDefinition':
      return form('field', node.type, node.name, node.defaultValue)
    case 'ConnectorDefinition': {
      const parts = [group(node.parameters), node.variables, node.actions]
      return form('connector', node.name, node.annotations, parts)
    }
    case 'TypeMapperDefinition': {
      const native = node.isNative ? 'native' : undefined
      return form(
        'typemapper',
        native,
        node.name,
        node.annotations,
        node.parameter,
        '->',
        node.result,
        node.body,
      )
    }
    case 'AnnotationDefinition':
      return form('annotation', node.name, node.annotations, group(node.attachPoints), node.attributes)
    case 'AttachPoint':
      return [node.name]
    case 'WorkerDeclaration':
      return form('worker', node.name, node.body)

    case 'Annotation':
      return annotationParts(node)
    case 'AnnotationAttribute':
      return form(`${node.name.name}:`, node.value)
    case 'AnnotationArray':
      return form('array', node.elements)

    case 'SimpleType':
    case 'NamedType':
    case 'ArrayType':
      return [typeText(node)]

    case 'VariableDefinitionStatement':
      return form('define', node.type, node.name, node.initializer)
    case 'AssignmentStatement':
      return form('assign', node.targets, node.value)
    case 'Block':
      return form('block', node.statements)
    case 'IfStatement':
      return form('if', node.branches, node.elseBody ? form('else', node.elseBody) : [])
    case 'IfBranch':
      return form('when', node.condition, node.body)
    case 'WhileStatement':
      return form('while', node.condition, node.body)
    case 'IterateStatement':
      return form('iterate', node.type, node.name, node.collection, node.body)
    case 'BreakStatement':
      return ['(break)']
    case 'ContinueStatement':
      return ['(continue)']
    case 'TryStatement': {
      const last = node.finallyBody ? form('finally', node.finallyBody) : []
      return form('try', node.body, node.catchClauses, last)
    }
    case 'CatchClause':
      return form('catch', node.type, node.name, node.body)
    case 'ThrowStatement':
      return form('throw', node.value)
    case 'ReturnStatement':
      return form('return', node.values)
    case 'ReplyStatement':
      return form('reply', node.value)
    case 'CallStatement':
    case 'ActionStatement':
      return [node.call]
    case 'ForkStatement':
      return form('fork', node.workers, node.join, node.timeout)
    case 'JoinClause':
      return form('join', node.condition, node.type, node.name, node.body)
    case 'JoinCondition':
      return form(node.word, node.count, node.workers)
    case 'TimeoutClause':
      return form('timeout', node.seconds, node.type, node.name, node.body)
    case 'WorkerSendStatement':
      return form('send', node.values, '->', node.worker)
    case 'WorkerReceiveStatement':
      return form('receive', node.targets, '<-', node.worker)
    case 'TransformStatement':
      return form('transform', node.statements)
    case 'TransactionStatement':
      return ['(transaction)']
    case 'AbortStatement':
      return ['(abort)']

    case 'CreateExpression':
      return form('create', node.connector, node.args)
    case 'ActionCall':
      return form('act', node.connector, node.action, node.args)
    case 'IntLiteral':
    case 'FloatLiteral':
    case 'StringLiteral':
    case 'BooleanLiteral':
    case 'NullLiteral':
      return [literalText(node)]
    case 'ArrayLiteral':
      return form('array', node.elements)
    case 'BraceLiteral':
      return form('brace', node.entries)
    case 'BraceEntry':
      return form(':', node.key, node.value)
    case 'TemplateLiteral':
      return [`\`${node.text}\``]
    case 'NameReference':
      return [nameOf(node.name)]
    case 'IndexExpression':
      return form('index', node.target, node.index)
    case 'FieldExpression':
      return form('.', node.target, node.field)
    case 'CallExpression':
      return form('call', node.callee, node.args)
    case 'MethodCall':
      return form('method', node.target, node.method, node.args)
    case 'ResultStep':
      return form('step', node.target, node.step)
    case 'ParenthesizedExpression':
      return form('group', node.inner)
    case 'CastExpression':
      return form(node.form === 'angles' ? 'convert' : 'cast', node.type, node.operand)
    case 'UnaryExpression':
      return form(node.operator, node.operand)
    case 'BinaryExpression':
      return form(node.operator, node.left, node.right)
  }
}

function nameOf({ alias, name }: QualifiedName): string {
  return alias ? `${nameText(alias)}:${nameText(name)}` : nameText(name)
}

/** Returns a name, in bars if it needs them. */
function nameText({ name }: Identifier): string {
  return /^[A-Za-z_\u0080-\uffff][\w\u0080-\uffff]*$/.test(name) && !KEYWORDS.has(name) ? name : `|${name}|`
}

function annotationParts({ name, attributes, form: written }: Annotation): Part[] {
  const mark = { braces: '', parentheses: '()', bare: '!' }[written]
  return form(`@${nameOf(name)}${mark}`, attributes)
}

/** Returns a type as written, without the ignored parameters of `map`, `json` and `xml`. */
function typeText(type: TypeNode): string {
  let suffix = ''
  let base = type
  while (base.kind === 'ArrayType') {
    suffix += '[]'
    base = base.element
  }
  return (base.kind === 'SimpleType' ? base.name : nameOf(base.name)) + suffix
}

function literalText(literal: Literal): string {
  switch (literal.kind) {
    case 'StringLiteral':
      return JSON.stringify(literal.value)
    case 'NullLiteral':
      return 'null'
    case 'FloatLiteral':
      return Number.isInteger(literal.value) ? literal.value.toFixed(1) : String(literal.value)
    default:
      return String(literal.value)
  }
}
