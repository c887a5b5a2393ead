/**
 * Hints about calls of something that does not exist: a function with another name here, a method instead of a
 * function, a dot instead of a colon. Suggestions have been checked with the actual arguments.
 */

import { nearNames } from '../../diagnostics/close-names.js'
import type { Hint } from '../../diagnostics/edit.js'
import type { Span } from '../../source/span.js'
import type * as Ast from '../../syntax/ast.js'
import type { Body } from '../body.js'
import { type Callable, signatureOf } from '../checked.js'
import type { PackageSymbols } from '../symbols.js'
import { type Type, typeName, WRONG } from '../types.js'
import { articled } from './conversion-hints.js'
import { FOREIGN_FUNCTIONS, FOREIGN_METHODS, PACKAGE_OF_KIND, type Replacement } from './foreign-calls.js'
import { formatted } from './format-call.js'
import { operandText, textOf, writing } from './source-text.js'
import { isRightStatement, typeOfTrial } from './trial.js'

export interface Receiver {
  readonly text: string
  /** The text as an operand. */
  readonly operand: string
  /** Undefined for something that is not a value, such as `console` or the alias of a package. */
  readonly type: Type | undefined
}

/** A call in any spelling. */
export interface CallSite {
  /** The whole call. */
  readonly span: Span
  /** The callee, without the arguments. */
  readonly callee: Span
  /** What precedes the dot of a method. */
  readonly receiver?: Receiver
  readonly name: string
  readonly args: readonly Ast.Expression[]
  readonly types: readonly Type[]
}

/** Close names that a hint shows at most. */
const MAX_NAMES = 3

/**
 * A call of a function that no package has under this name.
 *
 * @param alias the package in which it is looked up; undefined for the file's own
 * @param symbols undefined for an unknown alias
 */
export function unknownFunctionHint(
  body: Body,
  site: CallSite,
  alias: string | undefined,
  symbols: PackageSymbols | undefined,
): Hint | undefined {
  if (body.names.isQuiet) return undefined
  if (alias === undefined) {
    return (
      createdHere(body, site) ??
      nearFunction(body, site, alias, symbols, true) ??
      functionElsewhere(body, site, true) ??
      foreignFunction(body, site, site.name) ??
      functionElsewhere(body, site, false) ??
      nearFunction(body, site, alias, symbols, false)
    )
  }
  return (
    foreignFunction(body, site, `${alias}.${site.name}`) ??
    nearFunction(body, site, alias, symbols, true) ??
    functionElsewhere(body, site, false) ??
    nearFunction(body, site, alias, symbols, false) ??
    (symbols && whatPackageHas(alias, symbols))
  )
}

/** `http:ClientConnector c = new("…")`: `new` takes the type of the variable. */
function createdHere(body: Body, { name, callee }: CallSite): Hint | undefined {
  const before = textOf(body, { start: body.anchor.start, end: callee.start })
  const [, type] = /^([\w:]+)\s+\w+\s*=\s*$/.exec(before) ?? []
  if (name !== 'new' || type === undefined) return undefined
  const text = `create ${type}`
  return { text: `a connector is made with ${text}(…)`, edits: [{ span: callee, text }] }
}

/** `receiver.name(args)`, where the receiver is neither the name of a connector nor a variable of one. */
export function methodHint(body: Body, site: CallSite): Hint | undefined {
  if (body.names.isQuiet || !site.receiver) return undefined
  const { text, type } = site.receiver
  if (type !== undefined && type !== WRONG) return methodOfType(body, site, type)
  const written = text.replace(/\s/g, '')
  const symbols = body.names.packageFor(written)
  if (symbols) return unknownFunctionHint(body, site, written, symbols)
  return foreignFunction(body, site, `${written}.${site.name}`) ?? functionElsewhere(body, site, false)
}

/** Describes a package that has nothing similar. */
function whatPackageHas(alias: string, symbols: PackageSymbols): string {
  if (symbols.isLibrary) return `'balws doc ${alias}' lists what the package has`
  const names = [...symbols.functions.keys()]
  if (names.length === 0) return `'${alias}' has no functions`
  return `'${alias}' has the functions ${names.slice(0, 12).join(', ')}`
}

export function receiverOf(body: Body, node: Ast.Node, type: Type | undefined): Receiver {
  return { text: textOf(body, node.span), operand: operandText(body, node), type }
}

// ---------------------------------------------------------------- methods

function methodOfType(body: Body, site: CallSite, type: Type): Hint | undefined {
  const found = tried(body, site, FOREIGN_METHODS[type.kind]?.get(site.name))
  if (found) return found
  const receiver = site.receiver!.text
  const rest = site.args.map((argument) => textOf(body, argument.span))
  const inArguments = [receiver, ...rest].join(', ')
  for (const [alias, name] of functionsFor(body, type, site.name)) {
    const text = `${alias}${name}(${inArguments})`
    if (isRight(body, site, text)) return writing(site.span, text)
  }
  const what = type.kind === 'struct' ? `struct '${typeName(type)}' has` : `${articled(typeName(type))} has`
  const alias = PACKAGE_OF_KIND[type.kind]
  const where = alias ? `: its functions are in the package '${alias}'` : ': pass the value to a function'
  return `${what} no methods${where}`
}

/** Yields functions that a method may mean: of the type's package and the program itself, then of any package. */
function* functionsFor(
  body: Body,
  type: Type,
  name: string,
): Iterable<readonly [alias: string, name: string]> {
  const home = PACKAGE_OF_KIND[type.kind]
  const symbols = home === undefined ? undefined : body.names.packageFor(home)
  if (symbols?.functions.has(name)) yield [`${home}:`, name]
  if (body.names.own.functions.has(name)) yield ['', name]
  for (const [alias, other] of body.names.packages()) if (other.functions.has(name)) yield [`${alias}:`, name]
  if (symbols) for (const near of nearNames(name, symbols.functions.keys())) yield [`${home}:`, near]
  for (const near of nearNames(name, body.names.own.functions.keys()).slice(0, 1)) yield ['', near]
}

// ---------------------------------------------------------------- functions

/**
 * Suggests a close name in the package that was meant.
 *
 * @param mustFit only functions that accept the arguments; otherwise the existing ones are listed
 */
function nearFunction(
  body: Body,
  site: CallSite,
  alias: string | undefined,
  symbols: PackageSymbols | undefined,
  mustFit: boolean,
): Hint | undefined {
  if (!symbols) return undefined
  const prefix = alias === undefined ? '' : `${alias}:`
  const near = [
    ...(symbols.functions.has(site.name) ? [site.name] : []),
    ...nearNames(site.name, symbols.functions.keys()).filter((name) => !isOpposite(name, site.name)),
  ].slice(0, 2 * MAX_NAMES)
  const [first] = near
  if (first === undefined) return undefined
  if (mustFit) {
    const args = site.args.map((argument) => textOf(body, argument.span)).join(', ')
    for (const name of near) {
      const named = `${prefix}${name}`
      if (isRight(body, site, `${named}(${args})`)) {
        if (site.receiver) return writing(site.span, `${named}(${args})`)
        return { text: `did you mean '${named}'?`, edits: [{ span: site.callee, text: named }] }
      }
    }
    return undefined
  }
  const shown = near.slice(0, MAX_NAMES).flatMap((name) => signatures(symbols, name, prefix))
  if (site.types.includes(WRONG)) return `did you mean '${prefix}${first}'?`
  return `there is ${shown.slice(0, MAX_NAMES).join(', ')}, called here with (${site.types.map(typeName).join(',')})`
}

function signatures(symbols: PackageSymbols, name: string, prefix: string): string[] {
  return symbols.functions.get(name)!.map((callable: Callable) => prefix + signatureOf(callable, typeName))
}

/** `get...` and `set...` differ in one letter and never mean the same. */
function isOpposite(first: string, second: string): boolean {
  const [a, b] = [first.slice(0, 3).toLowerCase(), second.slice(0, 3).toLowerCase()]
  return (a === 'get' && b === 'set') || (a === 'set' && b === 'get')
}

/**
 * Suggests the same name in another package that the file can use.
 *
 * @param mustFit only if it accepts the arguments; otherwise the existing ones are listed
 */
function functionElsewhere(body: Body, site: CallSite, mustFit: boolean): Hint | undefined {
  const args = site.args.map((argument) => textOf(body, argument.span)).join(', ')
  let other: string | undefined
  for (const [alias, symbols] of body.names.packages()) {
    if (!symbols.functions.has(site.name)) continue
    const named = `${alias}:${site.name}`
    if (isRight(body, site, `${named}(${args})`)) {
      return { text: `did you mean '${named}'?`, edits: [{ span: site.callee, text: named }] }
    }
    if (!mustFit)
      other ??= `there is ${signatures(symbols, site.name, `${alias}:`).slice(0, MAX_NAMES).join(', ')}`
  }
  return other
}

/** Translates a name of another language, by all of it or by its last part. */
export function foreignFunction(body: Body, site: CallSite, dotted: string): Hint | undefined {
  const format = formatted(body, dotted, site.args)
  if (format !== undefined && isRight(body, site, format)) return writing(site.span, format)
  const replacement = FOREIGN_FUNCTIONS.get(dotted) ?? FOREIGN_FUNCTIONS.get(site.name)
  if (typeof replacement === 'object' && 'method' in replacement) {
    const [receiver, ...args] = site.args
    const [type, ...types] = site.types
    if (!receiver || !type || type === WRONG) return undefined
    const asMethod = {
      ...site,
      name: replacement.method,
      receiver: receiverOf(body, receiver, type),
      args,
      types,
    }
    return tried(body, asMethod, FOREIGN_METHODS[type.kind]?.get(replacement.method))
  }
  return tried(body, site, replacement)
}

// ---------------------------------------------------------------- replacements

/** Returns the first replacement that is valid here, or the note in the table. */
function tried(body: Body, site: CallSite, replacement: Replacement | undefined): Hint | undefined {
  if (replacement === undefined) return undefined
  if (typeof replacement === 'object' && 'note' in replacement) return replacement.note
  if (typeof replacement === 'object' && 'method' in replacement) return undefined
  const templates = typeof replacement === 'string' ? [replacement] : (replacement as readonly string[])
  for (const template of templates) {
    const isStatement = template.startsWith('!')
    const text = filled(body, site, isStatement ? template.slice(1) : template)
    if (text === undefined) continue
    const place = isStatement ? statementOf(body, site) : site.span
    if (!place) continue
    if (isStatement ? isRightStatement(body, `${text};`) : isRight(body, site, text))
      return writing(place, isStatement ? text : grouped(body, place, text))
  }
  return undefined
}

/** Adds parentheses to a chain of operators that becomes an operand. */
function grouped(body: Body, { start, end }: Span, text: string): string {
  const isChain = / (?:[-+*/%<>]|[=!<>]=|&&|\|\|) /.test(text.replace(/"(?:\\.|[^"\\])*"/g, '""'))
  const before = /(?:[-!+*/%<>&|)]|[=!<>]=)\s*$/.test(textOf(body, { start: body.anchor.start, end: start }))
  const after = /^\s*(?:[-+*/%<>&|]|[=!]=)/.test(textOf(body, { start: end, end: body.anchor.end }))
  return isChain && (before || after) ? `(${text})` : text
}

/** Fills a replacement with the parts of the call; returns undefined if their numbers differ. */
function filled(body: Body, { receiver, args }: CallSite, template: string): string | undefined {
  if (template.includes('$+')) {
    if (args.length < 2) return undefined
    return template.replace('$+', () => args.map((each) => operandText(body, each)).join(' + " " + '))
  }
  const places = [...template.matchAll(/[$#]([0-9])/g)].map(([, digit]) => Number(digit))
  if (Math.max(0, ...places) !== args.length && !(places.length === 0 && args.length <= 1)) return undefined
  if (places.includes(0) && !receiver) return undefined
  const text = template.replace(/([$#])([0-9])/g, (_, sign: string, digit: string) => {
    if (digit === '0') return sign === '#' ? receiver!.operand : receiver!.text
    const node = args[Number(digit) - 1]!
    return sign === '#' ? operandText(body, node) : textOf(body, node.span)
  })
  return text.replace(/\b([0-9]{1,9}) ([-+]) 1\)$/, (_, digits: string, sign: string) => {
    return `${Number(digits) + (sign === '+' ? 1 : -1)})`
  })
}

/** Returns the statement that consists of the call alone or of `x = append(x, ...)`, without its semicolon. */
function statementOf(body: Body, { span, receiver }: CallSite): Span | undefined {
  const { anchor } = body
  const before = textOf(body, { start: anchor.start, end: span.start })
  const after = textOf(body, { start: span.end, end: anchor.end })
  if (!/^\s*;?\s*$/.test(after)) return undefined
  if (before.trim() === '') return span
  const isSame = receiver !== undefined && before.replace(/\s/g, '') === `${receiver.text}=`
  return isSame ? { start: anchor.start, end: span.end } : undefined
}

/** Whether the text is valid in place of the call. Assumed to be if arguments were already reported. */
function isRight(body: Body, site: CallSite, text: string): boolean {
  if (site.types.includes(WRONG)) return true
  const isStatement = statementOf(body, site) === site.span
  return isStatement ? isRightStatement(body, `${text};`) : typeOfTrial(body, text) !== undefined
}
