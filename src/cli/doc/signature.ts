/** Renders signatures as pieces, so that a page can link the types and a terminal can highlight the name. */

import type { Entry, PackageDocumentation, Part } from '../../program/documentation.js'

export interface Piece {
  readonly text: string
  readonly role: 'name' | 'type' | 'plain'
  /** For a struct or connector: the path of its package, and its name. */
  readonly target?: { readonly path: string; readonly name: string }
}

/** The word before the colon in programs; empty for the default package. */
export function aliasOf(path: string): string {
  return path.slice(path.lastIndexOf('.') + 1)
}

/** The name of a definition as programs write it: `@ws:OnOpen`, `http:ClientConnector.get`. */
export function qualifiedName({ path }: PackageDocumentation, entry: Entry, owner?: Entry): string {
  const name = owner ? `${owner.name}.${entry.name}` : entry.name
  const alias = aliasOf(path)
  return `${entry.kind === 'annotation' ? '@' : ''}${alias === '' ? '' : `${alias}:`}${name}`
}

/** Returns the signature of a definition on one line. */
export function signatureOf(documented: PackageDocumentation, entry: Entry, owner?: Entry): Piece[] {
  // Programs cannot refer to a resource, so it has no qualified name.
  const name = entry.kind === 'resource' ? entry.name : qualifiedName(documented, entry, owner)
  const named: Piece = { text: name, role: 'name' }
  switch (entry.kind) {
    case 'annotation':
      return [named, plain(` on ${wordList(entry.attachPoints ?? [])}`)]
    case 'constant':
      return [plain('const '), ...typePieces(entry.type ?? ''), plain(' '), named, plain(` = ${entry.value}`)]
    case 'struct':
    case 'service':
      return [plain(`${entry.kind} `), named]
    case 'function':
    case 'action':
      return [named, ...tail(entry)]
    default:
      return [plain(`${entry.kind} `), named, ...tail(entry)]
  }
}

export function signatureText(documented: PackageDocumentation, entry: Entry, owner?: Entry): string {
  return signatureOf(documented, entry, owner)
    .map(({ text }) => text)
    .join('')
}

function tail({ parameters, results }: Entry): Piece[] {
  const given = [plain(' ('), ...listed(parameters), plain(')')]
  return results.length === 0 ? given : [...given, plain(' ('), ...listed(results), plain(')')]
}

function listed(parts: readonly Part[]): Piece[] {
  return parts.flatMap(({ type, name }, index) => [
    ...(index === 0 ? [] : [plain(', ')]),
    ...typePieces(type),
    ...(name === undefined ? [] : [plain(` ${name}`)]),
  ])
}

/** Shows `ballerina.lang.errors:Error[]` as programs write it: `errors:Error[]`. */
export function typePieces(type: string): Piece[] {
  const [, path, name, brackets = ''] = /^([^:]+):([^:[]+)((?:\[\])*)$/.exec(type) ?? []
  if (path === undefined || name === undefined) return [{ text: type, role: 'type' }]
  return [
    { text: `${aliasOf(path)}:${name}`, role: 'type', target: { path, name } },
    ...(brackets === '' ? [] : [plain(brackets)]),
  ]
}

export function typeText(type: string): string {
  return typePieces(type)
    .map(({ text }) => text)
    .join('')
}

function plain(text: string): Piece {
  return { text, role: 'plain' }
}

function wordList(words: readonly string[]): string {
  if (words.length < 2) return words.join('')
  return `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`
}
