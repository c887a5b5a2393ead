/** Hints about unknown names of types and connectors. */

import { nearNames } from '../../diagnostics/close-names.js'
import type { Hint } from '../../diagnostics/edit.js'
import { ownType, UNTYPED } from '../../diagnostics/foreign-words.js'
import type * as Ast from '../../syntax/ast.js'
import type { FileNames } from '../file-names.js'
import type { PackageSymbols } from '../symbols.js'
import { replacing } from './source-text.js'

const BUILT_IN = ['int', 'float', 'string', 'boolean', 'json', 'xml', 'map', 'message', 'any', 'blob']

/** Further names of types in other languages; these replace the name of the type. */
const FOREIGN_TYPES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    int: ['number', 'Number'],
    json: ['object'],
    message: [
      'Message',
      ...['Request', 'Response', 'InRequest', 'OutResponse', 'InResponse', 'OutRequest'].map(inHttp),
    ],
    'http:ClientConnector': ['Client', 'HttpClient', 'Connector', 'ClientEndpoint'].map(inHttp),
  }).flatMap(([type, names]) => names.map((name) => [name, type] as const)),
)

const ERROR = 'errors:Error'

function inHttp(name: string): string {
  return `http:${name}`
}

/** Translates the name of a type of other languages and releases; errors are found by their package. */
function foreignType(name: string): string | undefined {
  const type = FOREIGN_TYPES.get(name) ?? (UNTYPED.has(name) ? undefined : ownType(name))
  return type === ERROR ? undefined : type
}

const NOTES: ReadonlyMap<string, string> = new Map([
  ['List', 'an array is written with its element: string[] list = [];'],
  ['ArrayList', 'an array is written with its element: string[] list = [];'],
  ['Array', 'an array is written with its element: string[] list = [];'],
  ['array', 'an array is written with its element: string[] list = [];'],
  ['list', 'an array is written with its element: string[] list = [];'],
  ['Set', 'use a map as a set: its keys are strings'],
  ['void', 'leave it out: a callable without results has no result list'],
  ['goto', "there is no 'goto': write a function or a while loop"],
  ['global', 'a variable of the package is visible in all its functions: remove this'],
  ['using', 'an import names a package: write, for example, import ballerina.lang.system;'],
  ['packge', "did you mean 'package'?"],
  ['pacakge', "did you mean 'package'?"],
  ['Date', 'time is an int of milliseconds: system:currentTimeMillis()'],
  [
    'ws:Connection',
    'a resource works on the connection that its event came from: ws:pushText(text); others have a name: ws:pushTextToConnection(name, text)',
  ],
  ['ws:WebSocketEndpoint', 'a resource works on the connection that its event came from: ws:pushText(text)'],
  ['http:Connection', 'a resource answers with its message: reply m;'],
  ['http:Caller', 'a resource answers with its message: reply m;'],
])

/** @param symbols the package that was searched */
export function typeHint(
  names: FileNames,
  node: Ast.QualifiedName,
  symbols: PackageSymbols,
): Hint | undefined {
  if (names.isQuiet) return undefined
  const { alias, name } = node
  const whole = alias ? `${alias.name}:${name.name}` : name.name
  const prefix = alias ? `${alias.name}:` : ''
  const mean = (text: string): Hint => {
    names.countAsUsed(text)
    return replacing(node.span, text, `did you mean '${text}'?`)
  }
  const own = [...symbols.structs.keys(), ...symbols.connectors.keys()]
  const [near] = nearNames(name.name, own)
  const foreign = foreignType(whole)
  const isError = ownType(name.name) === ERROR
  if (foreign !== undefined && (near === undefined || alias)) return mean(foreign)
  if (!alias && UNTYPED.has(name.name) && near === undefined) {
    return `a variable begins with its type, not with '${name.name}': write, for example, int count = 0;`
  }
  const note = NOTES.get(whole)
  if (note !== undefined && (near === undefined || alias)) return note
  if (near !== undefined) return mean(prefix + near)
  for (const [other, { structs, connectors }] of names.packages()) {
    if (structs.has(name.name) || connectors.has(name.name)) {
      if (other !== alias?.name && !isError) return mean(`${other}:${name.name}`)
    }
  }
  if (!alias && isError) {
    const { packagePath, name: error } = names.program.errorType
    const text = `${names.aliasOf(packagePath) ?? 'errors'}:${error}`
    const isImported = [...names.imports.values()].some(({ node: { path } }) => path === packagePath)
    if (isImported) return mean(text)
    return replacing(node.span, text, `import ${packagePath} and use '${text}'`)
  }
  if (alias) return symbols.isLibrary ? `'balws doc ${alias.name}' lists what the package has` : undefined
  const [builtIn] = nearNames(name.name, BUILT_IN)
  return builtIn === undefined ? undefined : mean(builtIn)
}

/** An unknown connector. */
export function connectorHint(
  names: FileNames,
  node: Ast.QualifiedName,
  symbols: PackageSymbols,
): Hint | undefined {
  if (names.isQuiet) return undefined
  const { alias, name } = node
  const [near] = nearNames(name.name, symbols.connectors.keys())
  if (near !== undefined)
    return replacing(name.span, near, `did you mean '${alias ? `${alias.name}:` : ''}${near}'?`)
  for (const [other, { connectors }] of names.packages()) {
    if (!connectors.has(name.name)) continue
    const text = `${other}:${name.name}`
    names.countAsUsed(text)
    return replacing(node.span, text, `did you mean '${text}'?`)
  }
  return undefined
}
