/** Hints about names of variables that are not visible. */

import { nearNames } from '../../diagnostics/close-names.js'
import type { Hint } from '../../diagnostics/edit.js'
import type { Span } from '../../source/span.js'
import type { Body } from '../body.js'
import type { Type } from '../types.js'
import { type DefinitionPlace, placesOf } from './definition-places.js'
import { inserting, replacing, textOf, typeText } from './source-text.js'
import { typeOfTrial } from './trial.js'

/** Words for `true`, `false` and `null` in other languages. */
const FOREIGN_VALUES: ReadonlyMap<string, string> = new Map([
  ['True', 'true'],
  ['TRUE', 'true'],
  ['False', 'false'],
  ['FALSE', 'false'],
  ['None', 'null'],
  ['nil', 'null'],
  ['undefined', 'null'],
  ['NULL', 'null'],
  ['nullptr', 'null'],
])

/** @param visible the names that are visible there */
export function variableHint(
  body: Body,
  name: string,
  span: Span,
  visible: Iterable<string>,
): Hint | undefined {
  if (body.names.isQuiet) return undefined
  const quoted = /^[‘«„‚‹](.*)[’»“‘›]$/.exec(name)
  if (quoted) return replacing(span, `"${quoted[1]}"`, `write strings in double quotes: "${quoted[1]}"`)
  const value = FOREIGN_VALUES.get(name)
  if (value !== undefined) return replacing(span, value, `write ${value}`)
  return (
    ownMember(body, name, span) ??
    definedElsewhere(body, name, span) ??
    nearVariable(body, name, span, visible) ??
    failureHint(name) ??
    definition(body, name, span)
  )
}

/** Whether a name is a usual one for an error: all uses of one that is not caught are one problem. */
export function isFailureName(name: string): boolean {
  return /^(?:e|ex|err|error|exception)$/.test(name)
}

/** The failure of a call, as other releases and languages return it. */
function failureHint(name: string): Hint | undefined {
  if (!isFailureName(name)) return undefined
  return `a failure throws an error: it has a name in a catch alone, try { … } catch (errors:Error ${name}) { … }`
}

/** `this.x` and `self.x`: variables of a service have no prefix. */
function ownMember(body: Body, name: string, span: Span): Hint | undefined {
  if (name !== 'this' && name !== 'self') return undefined
  const hint = `there is no '${name}': a variable of the service is named as it is`
  const { text } = body.names.file
  const member = /^\.\s*(\w+)/.exec(text.slice(span.end, span.end + 100))
  if (!member || !body.members.has(member[1]!)) return hint
  // It is probably written everywhere in this way. Strings and comments are not changed.
  const uses = text.matchAll(new RegExp(`"(?:\\\\.|[^"\\\\])*"|//.*|\\b${name}\\s*\\.\\s*(\\w+)`, 'g'))
  const edits = [...uses].flatMap(({ 0: use, 1: field, index }) =>
    field !== undefined && body.members.has(field)
      ? [{ span: { start: index, end: index + use.length - field.length }, text: '' }]
      : [],
  )
  return { text: hint, edits }
}

/** A variable of that name exists, but is not visible here. */
function definedElsewhere(body: Body, name: string, { start }: Span): Hint | undefined {
  const places = placesOf(body.names.unit, name)
  const here = places.filter(({ owner }) => owner.span.start <= start && start < owner.span.end)
  const inCallable = here.filter(({ kind }) => kind !== 'member')
  const [place] = inCallable.length > 0 ? inCallable : here.length > 0 ? here : places
  return place && whereItIs(body, name, start, place, inCallable.length > 0)
}

function whereItIs(
  body: Body,
  name: string,
  start: number,
  { kind, span, owner, worker }: DefinitionPlace,
  isInSame: boolean,
): Hint | undefined {
  const line = body.names.file.lineAt(span.start)
  const belongs = `'${name}' belongs to ${owner.word} '${owner.name}'`
  if (kind === 'member') {
    if (body.owner.kind === 'initializer' && span.start > start) {
      return `'${name}' is defined further down, on line ${line}: move its definition up`
    }
    const who = owner.word === 'service' ? 'resources' : 'actions'
    return `${belongs}: only its ${who} see it; pass it as an argument`
  }
  if (!isInSame) {
    if (body.owner.kind === 'initializer') return undefined
    return `${belongs}: a function sees its own variables only; pass it as an argument, or return it`
  }
  if (body.owner.kind === 'worker' && worker !== body.talk.name) {
    return `a worker does not see the local variables around it: send it with '${name} -> ${body.talk.name};' and receive it with '${name} <- ${worker ?? 'default'};'`
  }
  if (worker !== undefined && worker !== body.talk.name)
    return `'${name}' belongs to worker '${worker}': receive it from there`
  if (span.start > start) return `'${name}' is defined further down, on line ${line}: move its definition up`
  return `'${name}' is defined inside a block, on line ${line}: define it before that block`
}

function nearVariable(body: Body, name: string, span: Span, visible: Iterable<string>): Hint | undefined {
  const [near] = nearNames(name, visible)
  if (near === undefined || typeOfTrial(body, near) === undefined) return undefined
  return replacing(span, near, `did you mean '${near}'?`)
}

/** A second definition of a name: if it has the same type, an assignment was meant. */
export function redeclaredHint(body: Body, name: string, type: Type | undefined): Hint | undefined {
  if (body.names.isQuiet) return undefined
  const { anchor } = body
  const written = textOf(body, anchor)
  const definition = /^([\w:]+(?:\s*\[\s*\])*)\s+(?=\w+\s*=)/.exec(written)
  if (type === undefined || body.scope.find(name)?.type !== type || !definition) return undefined
  const place = { start: anchor.start, end: anchor.start + definition[0].length }
  return replacing(place, '', `'${name}' is already defined: to give it another value, write '${name} = …;'`)
}

/** Whether the edits of a hint define the variable. */
export function definesName(hint: Hint | undefined): boolean {
  return typeof hint === 'object' && hint.edits.some(({ span }) => span.start === span.end)
}

/** `x = value;` for an undefined variable: it gets the type of the value. */
function definition(body: Body, name: string, { start, end }: Span): Hint | undefined {
  const { anchor } = body
  if (anchor.start !== start || body.owner.kind === 'initializer') return undefined
  const value = /^\s*=([^=].*);$/s.exec(textOf(body, { start: end, end: anchor.end }))?.[1]?.trim()
  const type = value === undefined ? undefined : typeOfTrial(body, value)
  const written = type && typeText(body, type)
  if (written === undefined) return `define it with its type: int ${name} = …;`
  return {
    text: `a variable is defined with its type: ${written} ${name} = …;`,
    edits: [inserting(start, `${written} `)],
  }
}
