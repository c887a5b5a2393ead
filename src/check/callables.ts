/**
 * Checks functions, resources, actions and type mappers: first the signatures, so that calls from anywhere can be
 * resolved, then the bodies.
 */

import type { Span } from '../source/span.js'
import type * as Ast from '../syntax/ast.js'
import { checkAnnotations } from './annotations.js'
import { Body } from './body.js'
import type { Callable, CheckedParameter, CheckedResult, Variable } from './checked.js'
import type { FileNames } from './file-names.js'
import { missingReturnHint } from './hints/statement-hints.js'
import { FrameSlots, Scope } from './scope.js'
import { blockReturns } from './statements.js'
import type { Building } from './symbols.js'
import { checkCallableBody } from './workers.js'

type CallableNode =
  | Ast.FunctionDefinition
  | Ast.ResourceDefinition
  | Ast.ActionDefinition
  | Ast.TypeMapperDefinition

/** A callable whose body has not been checked yet. */
export interface OpenCallable {
  readonly callable: Building<Callable>
  readonly node: CallableNode
  readonly names: FileNames
  readonly frame: FrameSlots
  /** Has the parameters. */
  readonly scope: Scope
}

const KINDS = {
  FunctionDefinition: 'function',
  ResourceDefinition: 'resource',
  ActionDefinition: 'action',
  TypeMapperDefinition: 'typemapper',
} as const

/** Declares the types and names of the parameters and results. */
export function declareCallable(names: FileNames, node: CallableNode): OpenCallable {
  const frame = new FrameSlots()
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

/** Reports equal names of parameters and named results, which Ballerina 0.87 notices while it reads the file. */
export function checkNewParameter(names: FileNames, { name, span }: Ast.Identifier, seen: Set<string>): void {
  if (name === '_') names.report(span, 'ReservedIdentifier', {})
  else if (seen.has(name) && name !== '') names.report(span, 'RedeclaredParameter', { name })
  seen.add(name)
}

/** @param members the variables of the service or connector around it */
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

/** Returns the place of errors of a whole definition: from its keyword up to its name. */
export function headOf(span: Span, { name }: { readonly name: Ast.Identifier }): Span {
  return { start: span.start, end: Math.max(span.start, name.span.end) }
}

/** Returns a definition without the annotations before it: its line is that of the keyword. */
export function definitionSpan(
  { file }: FileNames,
  node: { readonly span: Span; readonly annotations: readonly Ast.Annotation[] },
): Span {
  const last = node.annotations.at(-1)
  if (!last || last.span.end <= node.span.start) return node.span
  return { start: skipBlanks(file.text, last.span.end), end: node.span.end }
}

/** Returns the offset of the next character outside white space and comments. */
function skipBlanks(text: string, from: number): number {
  let offset = from
  while (offset < text.length) {
    if (text.startsWith('//', offset)) while (offset < text.length && !/[\r\n]/.test(text[offset]!)) offset++
    else if (/\s/.test(text[offset]!)) offset++
    else break
  }
  return offset
}
