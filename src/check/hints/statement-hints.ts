/** Hints about statements that are in the wrong place, or end wrongly. */

import { closeName } from '../../diagnostics/close-names.js'
import type { Hint } from '../../diagnostics/edit.js'
import type { Span } from '../../source/span.js'
import type * as Ast from '../../syntax/ast.js'
import type { Body } from '../body.js'
import type { CheckedResult } from '../checked.js'
import { INT, MESSAGE, STRING, type Type, typeName } from '../types.js'
import { articled, DEFAULTS } from './conversion-hints.js'
import { freshName, inserting, lineAfter, lineBefore, replacing, textOf, typeText } from './source-text.js'
import { typeOfTrial } from './trial.js'

/** `rply m;` is parsed as the definition of an existing variable: a keyword was meant, not a type. */
export function misspeltWord(
  body: Body,
  node: Ast.VariableDefinitionStatement,
): { readonly written: string; readonly hint: Hint } | undefined {
  if (node.type.kind !== 'NamedType' || node.type.name.alias || node.initializer) return undefined
  const written = node.type.name.name.name
  const { structs, connectors } = body.names.own
  const near = closeName(written, ['reply', 'return', 'throw'])
  if (near === undefined || structs.has(written) || connectors.has(written)) return undefined
  return { written, hint: replacing(node.type.span, near, `did you mean '${near}'?`) }
}

/** An `iterate` over something without elements. */
export function notIterableHint(body: Body, node: Ast.IterateStatement, type: Type): Hint | undefined {
  if (body.names.isQuiet) return undefined
  const value = textOf(body, node.collection.span)
  const { name } = node.name
  if (type === INT)
    return counting(body, node, `int ${name} = 0;`, `while (${name} < ${value})`, `${name} = ${name} + 1;`)
  if (type === STRING)
    return 'a string has no elements: strings:split splits it, strings:subString takes one character'
  return undefined
}

/** Suggests a loop with a counter; without edits if `continue` would skip the counting. */
function counting(body: Body, node: Ast.IterateStatement, start: string, head: string, step: string): Hint {
  const hint = `count with while: ${start} ${head} { … ${step} }`
  const text = textOf(body, node.body.span)
  if (/\bcontinue\b/.test(text) || !text.startsWith('{') || !text.endsWith('}')) return hint
  const definition = lineBefore(body, node.span, start)
  const last = node.body.statements.at(-1)
  const place = { start: node.span.start, end: node.body.span.start }
  return {
    text: hint,
    edits: [
      { span: place, text: `${definition.text}${head} ` },
      last ? lineAfter(body, last.span, step) : inserting(node.body.span.start + 1, ` ${step} `),
    ],
  }
}

/** An `iterate` whose variable has another type than the elements. */
export function elementTypeHint(body: Body, node: Ast.IterateStatement, element: Type): Hint | undefined {
  const type = typeText(body, element)
  if (body.names.isQuiet || type === undefined) return undefined
  return replacing(
    node.type.span,
    type,
    `the elements are of type ${type}: write '${type} ${node.name.name}' and cast inside the loop`,
  )
}

/** A callable that can end without a result. */
export function missingReturnHint(
  body: Body,
  node: Ast.CallableBody,
  results: readonly CheckedResult[],
): Hint {
  const hint = "end it with 'return'; a while or try statement never counts as returning"
  const isNamed = results.every(({ variable }) => variable !== undefined)
  const values = results.map(({ type }) => DEFAULTS.get(type) ?? 'null').join(', ')
  const statement = isNamed ? 'return;' : `return ${values};`
  const last = node.statements.at(-1)
  const at = node.span.end - 1
  const { text } = body.names.file
  if (text[at] !== '}') return hint
  const lineStart = text.lastIndexOf('\n', at) + 1
  const indent = /^\s*$/.test(text.slice(lineStart, at)) ? text.slice(lineStart, at) : undefined
  const edit =
    indent === undefined
      ? inserting(
          at,
          `${last || text[at - 1] === '{' ? (/\s/.test(text[at - 1]!) ? '' : ' ') : ''}${statement} `,
        )
      : inserting(lineStart, `${indent}    ${statement}\n`)
  return { text: `${hint}: ${statement}`, edits: [edit] }
}

/** Statements after one that leaves the block. */
export function unreachableHint(first: Span, last: Span): Hint {
  const hint = 'remove it, or what ends the block before it'
  return { text: hint, edits: [{ span: { start: first.start, end: last.end }, text: '' }] }
}

/** Fewer values than results: the missing ones get default values. */
export function notEnoughHint(body: Body, node: Ast.ReturnStatement): Hint | undefined {
  if (body.names.isQuiet) return undefined
  const { results } = body.owner
  const types = results.map(({ type }) => typeText(body, type) ?? typeName(type)).join(', ')
  const missing = results.slice(node.values.length).map(({ type }) => DEFAULTS.get(type) ?? 'null')
  const last = node.values.at(-1)
  const at = last ? last.span.end : node.span.start + 'return'.length
  return {
    text: `return one value for each type of the return list: (${types})`,
    edits: [inserting(at, `${last ? ', ' : ' '}${missing.join(', ')}`)],
  }
}

/** A value returned by a callable without results: its type is added to the head. */
export function tooManyHint(body: Body, node: Ast.ReturnStatement, types: readonly Type[]): Hint | undefined {
  if (body.names.isQuiet) return undefined
  const { results, kind } = body.owner
  const written = types.map((type) => typeText(body, type))
  if (kind === 'worker') return "a worker returns nothing: send the value with 'value -> default;'"
  if (results.length > 0)
    return `there ${results.length === 1 ? 'is 1 result' : `are ${results.length} results`} to return`
  const main = isMain(body)
  if (main) {
    const place = { start: node.span.start + 'return'.length, end: node.values.at(-1)!.span.end }
    return replacing(place, '', "main returns nothing: write 'return;'")
  }
  if (written.includes(undefined)) return undefined
  const list = `(${written.join(', ')})`
  const hint = `name the types after the parameters: ${list}`
  const definition = body.names.unit.definitions.find(
    ({ span }) => span.start <= node.span.start && node.span.end <= span.end,
  )
  if (definition?.kind !== 'FunctionDefinition' || definition.body?.statements.at(-1)?.span !== node.span)
    return hint
  const isOnly = textOf(body, definition.body.span).match(/\breturn\b/g)?.length === 1
  const close = body.names.file.text.indexOf(
    ')',
    definition.parameters.at(-1)?.span.end ?? definition.name.span.end,
  )
  return isOnly && close >= 0 ? { text: hint, edits: [inserting(close + 1, ` ${list}`)] } : hint
}

function isMain(body: Body): boolean {
  return /^function\s+main\s*$/.test(textOf(body, body.owner.span).trim())
}

/** `throw` of something other than an error. */
export function throwHint(body: Body, node: Ast.ThrowStatement): Hint | undefined {
  if (body.names.isQuiet) return undefined
  const text = textOf(body, node.value.span)
  const type = typeOfTrial(body, text)
  if (type !== STRING) return undefined
  const error = typeText(body, body.names.program.errorType)
  const name = freshName(body, body.names.program.errorType).replace(/^item/, 'failure')
  if (error === undefined) return undefined
  return {
    text: `throw an error that holds the text: ${error} ${name} = {msg: …}; throw ${name};`,
    edits: [
      lineBefore(body, node.span, `${error} ${name} = {msg: ${text}};`),
      { span: node.value.span, text: name },
    ],
  }
}

/** `reply` of something that is not a message. */
export function replyHint(body: Body, node: Ast.ReplyStatement): Hint | undefined {
  if (body.names.isQuiet) return undefined
  const text = textOf(body, node.value.span)
  const name = freshName(body, MESSAGE)
  const setters = [
    `messages:setStringPayload(${name}, ${text});`,
    `messages:setJsonPayload(${name}, ${text});`,
  ]
  const { value } = node
  if (value.kind === 'BraceLiteral' || value.kind === 'ArrayLiteral') {
    const content = freshName(body, { kind: 'json' })
    return replying(body, node, name, [
      `json ${content} = ${text};`,
      `message ${name} = {};`,
      `messages:setJsonPayload(${name}, ${content});`,
    ])
  }
  if (value.kind === 'MethodCall') {
    return replying(
      body,
      node,
      name,
      [`message ${name} = ${text};`],
      'put the message into a variable and reply that',
    )
  }
  const type = typeOfTrial(body, text)
  if (type === undefined) return undefined
  if (type === MESSAGE) {
    return replying(
      body,
      node,
      name,
      [`message ${name} = ${text};`],
      'put the message into a variable and reply that',
    )
  }
  const setter =
    type.kind === 'json' || type.kind === 'map' || type.kind === 'struct' || type.kind === 'array' ? 1 : 0
  const isMade = ['string', 'int', 'float', 'boolean', 'json'].includes(type.kind)
  if (!isMade) return `${articled(typeName(type))} cannot be replied: put what it holds into a message`
  return replying(body, node, name, [`message ${name} = {};`, setters[setter]!])
}

function replying(
  body: Body,
  node: Ast.ReplyStatement,
  name: string,
  statements: readonly string[],
  hint = `only a message can be replied: put the value into one, ${statements.at(-1)!.replace(/\(.*/s, '(…)')}`,
): Hint {
  return {
    text: hint,
    edits: [
      ...statements.map((statement) => lineBefore(body, node.span, statement)),
      { span: node.value.span, text: name },
    ],
  }
}

/** A `catch` of a type that is not an error. */
export function catchHint(body: Body, node: Ast.CatchClause, type: Type): Hint | undefined {
  if (body.names.isQuiet || type.kind === 'struct') return undefined
  const error = typeText(body, body.names.program.errorType)
  if (error === undefined) return undefined
  return replacing(
    node.type.span,
    error,
    `what fails is caught as '${error} ${node.name.name}'; its text is ${node.name.name}.msg`,
  )
}

/** A second `catch` of the same type. */
export function repeatedCatchHint(body: Body, node: Ast.CatchClause): Hint {
  const { text } = body.names.file
  let { start } = node.span
  while (/\s/.test(text[start - 1] ?? '')) start--
  return { text: 'remove one of the two clauses', edits: [{ span: { start, end: node.span.end }, text: '' }] }
}
