/**
 * Functions, resources, actions and type mappers: the signature first, so that calls from anywhere can
 * be resolved, the body once every signature is known.
 */

import type { Span } from '../source/span.js'
import type * as Ast from '../syntax/ast.js'
import { checkAnnotations } from './annotations.js'
import { Body } from './body.js'
import type { Callable, CheckedParameter, CheckedResult, Variable } from './checked.js'
import type { FileNames } from './file-names.js'
import { missingReturnHint } from './hints/statement-hints.js'
import { Frame, Scope } from './scope.js'
import { blockReturns } from './statements.js'
import type { Building } from './symbols.js'
import { checkCallableBody } from './workers.js'

type CallableNode =
  | Ast.FunctionDefinition
  | Ast.ResourceDefinition
  | Ast.ActionDefinition
  | Ast.TypeMapperDefinition

/** A callable whose body is still to be checked. */
export interface OpenCallable {
  readonly callable: Building<Callable>
  readonly node: CallableNode
  readonly names: FileNames
  readonly frame: Frame
  /** Holds the parameters. */
  readonly scope: Scope
}

const KINDS = {
  FunctionDefinition: 'function',
  ResourceDefinition: 'resource',
  ActionDefinition: 'action',
  TypeMapperDefinition: 'typemapper',
} as const

/** Types and names of the parameters and results. */
export function declareCallable(names: FileNames, node: CallableNode): OpenCallable {
  const frame = new Frame()
  const scope = Scope.ofCallable(frame)
  const seen = new Set<string>()
  const parameterNodes = node.kind === 'TypeMapperDefinition' ? [node.parameter] : node.parameters
  const parameters = parameterNodes.map((parameter): CheckedParameter => {
    checkNewParameter(names, parameter.name, seen)
    const type = names.resolveType(parameter.type)
    const variable = scope.declare(parameter.name.name, type)
    return { variable, name: variable.name, type, annotations: [] }
  })
  const results = resultNodesOf(node).map(({ type }): CheckedResult => ({ type: names.resolveType(type) }))
  const callable: Building<Callable> = {
    kind: KINDS[node.kind],
    name: node.name.name,
    packagePath: names.own.path,
    annotations: [],
    parameters,
    results,
    frameSize: 0,
    workers: [],
    file: names.file,
    span: definitionSpan(names, node),
  }
  for (const { name } of resultNodesOf(node)) if (name) checkNewParameter(names, name, seen)
  return { callable, node, names, frame, scope }
}

function resultNodesOf(node: CallableNode): readonly Ast.Result[] {
  switch (node.kind) {
    case 'ResourceDefinition':
      return []
    case 'TypeMapperDefinition':
      return [node.result]
    default:
      return node.results
  }
}

/** Names of parameters and named results must differ; Ballerina 0.87 sees that while it reads the file. */
export function checkNewParameter(names: FileNames, { name, span }: Ast.Identifier, seen: Set<string>): void {
  if (name === '_') names.report(span, 'ReservedIdentifier', {})
  else if (seen.has(name) && name !== '') names.report(span, 'RedeclaredParameter', { name })
  seen.add(name)
}

/** @param members variables of the service or connector around it */
export function checkCallable(open: OpenCallable, members: ReadonlyMap<string, Variable>): void {
  const { callable, node, names, frame, scope } = open
  callable.annotations = checkAnnotations(names, node.annotations, callable.kind)
  const parameterNodes = node.kind === 'TypeMapperDefinition' ? [node.parameter] : node.parameters
  callable.parameters = callable.parameters.map((parameter, index) => ({
    ...parameter,
    annotations: checkAnnotations(names, parameterNodes[index]!.annotations, 'parameter'),
  }))
  const inner = scope.inner()
  callable.results = callable.results.map((result, index) => {
    const name = resultNodesOf(node)[index]!.name
    return name ? { ...result, variable: inner.declare(name.name, result.type) } : result
  })
  if (node.body) {
    const owner = { kind: callable.kind, results: callable.results, span: headOf(callable.span, node) }
    const body = new Body(names, owner, frame, inner, members)
    const { block, workers } = checkCallableBody(body, node.body, scope)
    body.talk.reportUnpaired(names)
    callable.body = block
    callable.workers = workers
    if (callable.results.length > 0 && !blockReturns(node.body.statements) && !body.hasMisspeltWord) {
      names.report(owner.span, 'MissingReturn', {}, missingReturnHint(body, node.body, callable.results))
    }
  }
  callable.frameSize = frame.size
}

/** From the keyword that begins the definition up to its name: where errors of the whole of it stand. */
export function headOf(span: Span, { name }: { readonly name: Ast.Identifier }): Span {
  return { start: span.start, end: Math.max(span.start, name.span.end) }
}

/** A definition without the annotations before it: its line is that of the keyword. */
export function definitionSpan(
  { file }: FileNames,
  node: { readonly span: Span; readonly annotations: readonly Ast.Annotation[] },
): Span {
  const last = node.annotations.at(-1)
  if (!last || last.span.end <= node.span.start) return node.span
  return { start: skipBlanks(file.text, last.span.end), end: node.span.end }
}

/** The offset of the next character that is neither blank nor in a comment. */
function skipBlanks(text: string, from: number): number {
  let offset = from
  while (offset < text.length) {
    if (text.startsWith('//', offset)) while (offset < text.length && !/[\r\n]/.test(text[offset]!)) offset++
    else if (/\s/.test(text[offset]!)) offset++
    else break
  }
  return offset
}
