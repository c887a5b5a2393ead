/** Hints about arguments that do not fit the parameters of the functions with that name. */

import type { Hint, SpanEdit } from '../../diagnostics/edit.js'
import type * as Ast from '../../syntax/ast.js'
import type { Body } from '../body.js'
import { type Callable, type CheckedResult, signatureOf } from '../checked.js'
import { JSON_TYPE, STRING, type Type, typeName, WRONG, XML } from '../types.js'
import { widens } from '../widening.js'
import { foreignFunction } from './call-hints.js'
import { conversionHint } from './conversion-hints.js'
import {
  castText,
  freshName,
  lifting,
  lineBefore,
  operandText,
  replacing,
  textOf,
  typeText,
} from './source-text.js'
import { isRightCall, isRightStatement } from './trial.js'

/** Overloads that a hint lists at most. */
const MAX_OVERLOADS = 6

/** @param candidates the functions with that name, at least one */
export function argumentsHint(
  body: Body,
  node: Ast.CallExpression,
  candidates: readonly Callable[],
  types: readonly Type[],
): Hint {
  const there = candidates.slice(0, MAX_OVERLOADS).map((candidate) => signatureOf(candidate, typeName))
  const text = `there is ${there.join(', ')}, called here with (${types.map(typeName).join(',')})`
  if (body.names.isQuiet || types.includes(WRONG)) return text
  return (
    joined(body, node, candidates) ??
    elsewhere(body, node, types, text) ??
    swapped(body, node, text) ??
    converted(body, node, candidates, types, text) ??
    text
  )
}

/** Several values for a function that takes one of any type, such as println: they are joined to one text. */
function joined(
  body: Body,
  { callee, args }: Ast.CallExpression,
  candidates: readonly Callable[],
): Hint | undefined {
  const [only] = candidates
  const takesOne = candidates.length === 1 && only!.parameters.length === 1
  if (!takesOne || only!.parameters[0]!.type.kind !== 'any') return undefined
  const name = textOf(body, callee.span)
  const [first] = args
  if (!first) return `'${name}' takes one value: ${name}("") is an empty line`
  const text = args.map((argument) => operandText(body, argument)).join(' + " " + ')
  if (args.length < 2 || !isRightCall(body, `${name}(${text})`)) return undefined
  const place = { start: first.span.start, end: args.at(-1)!.span.end }
  return { text: `'${name}' takes one value: join them with '+'`, edits: [{ span: place, text }] }
}

/** Suggests the function with that name in another package, such as strings:length for arrays:length. */
function elsewhere(
  body: Body,
  node: Ast.CallExpression,
  types: readonly Type[],
  there: string,
): Hint | undefined {
  const { callee, args, span } = node
  const written = args.map((argument) => textOf(body, argument.span)).join(', ')
  for (const [alias, { functions }] of body.names.packages()) {
    const name = `${alias}:${callee.name.name}`
    if (!functions.has(callee.name.name) || !isRightCall(body, `${name}(${written})`)) continue
    return replacing(callee.span, name, `${there}: write '${name}'`)
  }
  const { name } = callee.name
  const site = { span, callee: callee.span, name, args, types }
  const foreign = foreignFunction(body, site, name)
  return typeof foreign === 'object' ? { text: `${there}: ${foreign.text}`, edits: foreign.edits } : undefined
}

function swapped(body: Body, { callee, args }: Ast.CallExpression, there: string): Hint | undefined {
  const [first, second] = args
  if (args.length !== 2 || !first || !second) return undefined
  const [a, b] = [textOf(body, first.span), textOf(body, second.span)]
  if (!isRightCall(body, `${textOf(body, callee.span)}(${b}, ${a})`)) return undefined
  return {
    text: `${there}: the other way round`,
    edits: [
      { span: first.span, text: b },
      { span: second.span, text: a },
    ],
  }
}

/** Converts each argument that does not fit, for the first function for which that is enough. */
function converted(
  body: Body,
  { callee, args }: Ast.CallExpression,
  candidates: readonly Callable[],
  types: readonly Type[],
  there: string,
): Hint | undefined {
  const fitting = candidates.filter(({ parameters }) => parameters.length === args.length)
  const misfits = (candidate: Callable) =>
    candidate.parameters.filter(({ type }, index) => !widens(types[index]!, type)).length
  for (const { parameters } of fitting.sort((a, b) => misfits(a) - misfits(b)).slice(0, MAX_OVERLOADS)) {
    const edits: SpanEdit[] = []
    const hints: string[] = []
    const written = args.map((argument, index) => {
      const { type } = parameters[index]!
      if (widens(types[index]!, type)) return textOf(body, argument.span)
      const hint = conversionHint(body, argument, types[index]!, type)
      if (hint === undefined) return undefined
      hints.push(typeof hint === 'string' ? hint : hint.text)
      if (typeof hint === 'string') return undefined
      edits.push(...hint.edits)
      return hint.edits[0]!.text
    })
    const isRight =
      !written.includes(undefined) && isRightCall(body, `${textOf(body, callee.span)}(${written.join(', ')})`)
    if (isRight) return { text: `${there}: ${hints.join('; ')}`, edits }
    if (hints.length > 0 && fitting.length === 1) return `${there}: ${hints.join('; ')}`
  }
  return undefined
}

/** A literal in brackets, braces or backticks among the arguments, which must be stored in a variable first. */
export function literalArgumentHint(
  body: Body,
  node: Ast.Expression,
  index: number,
  count: number,
  candidates: readonly Callable[],
): Hint | undefined {
  const types = candidates
    .filter(({ parameters }) => parameters.length === count)
    .map(({ parameters }) => parameters[index]!.type)
  return literalHintFor(body, node, types)
}

/** Converts json to text where a string is expected. */
function asText(body: Body, node: Ast.Expression, text: string): Hint | undefined {
  if (!isRightStatement(body, `json |balws trial| = ${text};`)) return undefined
  const lifted = lifting(
    body,
    node.span,
    JSON_TYPE,
    text,
    'put it into a variable of type json first, and pass its text',
  )
  if (!lifted) return undefined
  const [definition, name] = lifted.edits
  return { text: lifted.text, edits: [definition!, { ...name!, text: `jsons:toString(${name!.text})` }] }
}

/** @param types the possible expected types; if empty, the literal determines its own */
export function literalHintFor(body: Body, node: Ast.Expression, types: readonly Type[]): Hint | undefined {
  if (body.names.isQuiet) return undefined
  const text = textOf(body, node.span)
  const likely = types.map((type) => (type.kind === 'any' ? JSON_TYPE : type))
  for (const type of likely.length > 0 ? likely : [node.kind === 'TemplateLiteral' ? XML : JSON_TYPE]) {
    const written = typeText(body, type)
    if (written === undefined || !isRightStatement(body, `${written} |balws trial| = ${text};`)) continue
    return lifting(body, node.span, type, text, `put it into a variable of type ${written} first`)
  }
  return types.includes(STRING) && node.kind !== 'TemplateLiteral' ? asText(body, node, text) : undefined
}

/** A call that matches several functions: a cast of an argument selects one. */
export function ambiguousHint(
  body: Body,
  { callee, args }: Ast.CallExpression,
  candidate: Callable,
  types: readonly Type[],
): Hint | undefined {
  if (body.names.isQuiet) return undefined
  const hint = 'cast an argument to the type that is meant'
  for (const [index, argument] of args.entries()) {
    const { type } = candidate.parameters[index]!
    const written = typeText(body, type)
    if (type === types[index] || written === undefined) continue
    const text = castText(body, written, argument)
    const all = args.map((each, at) => (at === index ? text : textOf(body, each.span)))
    if (!isRightCall(body, `${textOf(body, callee.span)}(${all.join(', ')})`)) continue
    return { text: `${hint}, such as ${text}`, edits: [{ span: argument.span, text }] }
  }
  return hint
}

/** A call with several results where one is needed: they must be stored in variables first. */
export function multipleValueHint(
  body: Body,
  node: Ast.CallExpression,
  results: readonly CheckedResult[],
): Hint | undefined {
  const hint = 'assign the results to variables first'
  const { type } = results[0]!
  const written = typeText(body, type)
  const isAgain = textOf(body, body.anchor).startsWith('while')
  if (body.names.isQuiet || written === undefined || isAgain || body.owner.kind === 'initializer') return hint
  const name = freshName(body, type)
  const ignored = ', _'.repeat(results.length - 1)
  const definition = lineBefore(body, body.anchor, `${written} ${name};`)
  const call = lineBefore(body, body.anchor, `${name}${ignored} = ${textOf(body, node.span)};`)
  return {
    text: `${hint}: ${name}${ignored} = …;`,
    edits: [definition, call, { span: node.span, text: name }],
  }
}
