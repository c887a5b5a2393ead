/** Finds the packages and definitions that a name stands for. */

import { closeName } from '../../diagnostics/close-names.js'
import type { Entry, PackageDocumentation } from '../../program/documentation.js'
import { aliasOf, qualifiedName } from './signature.js'

/** A whole package, or some of its definitions: all overloads of one name. */
export interface Found {
  readonly documented: PackageDocumentation
  readonly entries?: readonly OwnedEntry[]
  /** A program of the user: its definitions are shown in full, because they cannot be asked for by name. */
  readonly isOwn?: boolean
}

export interface OwnedEntry {
  readonly entry: Entry
  /** The connector or service that the entry belongs to. */
  readonly owner?: Entry
}

/** No documentation has the name asked for. The message suggests a close one. */
export class NothingFound extends Error {}

/**
 * Finds packages by path, by the last part of the path, or by alias. Finds definitions by name, either
 * qualified with an alias and a colon, or alone in all packages.
 *
 * @throws NothingFound
 */
export function find(asked: string, packages: readonly PackageDocumentation[]): Found[] {
  const colon = asked.indexOf(':')
  if (colon < 0) {
    const documented = asked.startsWith('@') ? undefined : packageNamed(asked, packages)
    if (documented) return [{ documented }]
    const found = inEach(packages, asked)
    if (found.length > 0) return found
    throw unknown(asked, [...packages.map(({ path }) => aliasOf(path)), ...packages.flatMap(shortNames)])
  }
  const mark = asked.startsWith('@') ? '@' : ''
  const alias = asked.slice(mark.length, colon)
  const name = mark + asked.slice(colon + 1)
  const documented = packageNamed(alias, packages)
  if (!documented) throw unknownPackage(alias, asked, packages)
  const [found] = inEach([documented], name)
  if (found) return [found]
  const elsewhere = inEach(packages, name)[0]
  const first = elsewhere?.entries?.[0]
  if (elsewhere && first)
    throw unknown(asked, [qualifiedName(elsewhere.documented, first.entry, first.owner)], true)
  throw unknown(
    asked,
    allEntries(documented).map(({ entry, owner }) => qualifiedName(documented, entry, owner)),
  )
}

export function packageNamed(
  name: string,
  packages: readonly PackageDocumentation[],
): PackageDocumentation | undefined {
  return packages.find(({ path }) => path === name) ?? packages.find(({ path }) => path.endsWith(`.${name}`))
}

/** The definitions of a package, and their members. */
function allEntries({ entries }: PackageDocumentation): OwnedEntry[] {
  return entries.flatMap((entry) => [
    { entry },
    ...entry.members.map((member) => ({ entry: member, owner: entry })),
  ])
}

function inEach(packages: readonly PackageDocumentation[], name: string): Found[] {
  return packages
    .map((documented) => ({
      documented,
      entries: allEntries(documented).filter(({ entry, owner }) => isNamed(entry, owner, name)),
    }))
    .filter(({ entries }) => entries.length > 0)
}

function isNamed(entry: Entry, owner: Entry | undefined, name: string): boolean {
  if (name.startsWith('@')) return entry.kind === 'annotation' && entry.name === name.slice(1)
  return entry.name === name || (owner !== undefined && `${owner.name}.${entry.name}` === name)
}

function shortNames(documented: PackageDocumentation): string[] {
  return allEntries(documented).map(({ entry, owner }) =>
    owner ? `${owner.name}.${entry.name}` : entry.name,
  )
}

function unknownPackage(
  alias: string,
  asked: string,
  packages: readonly PackageDocumentation[],
): NothingFound {
  const close = closeName(
    alias,
    packages.flatMap(({ path }) => [aliasOf(path), path]),
  )
  const meant = close === undefined ? undefined : asked.replace(alias, close)
  return unknown(asked, meant === undefined ? [] : [meant], true)
}

function unknown(asked: string, candidates: readonly string[], isMeant = false): NothingFound {
  const close = isMeant ? candidates[0] : closeName(asked, candidates)
  const hint = close === undefined ? "'balws doc' lists the packages" : `did you mean '${close}'?`
  return new NothingFound(`no documentation for '${asked}'; ${hint}`)
}
