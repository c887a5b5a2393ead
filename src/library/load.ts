/**
 * The built-in packages: finds them. The declarations of a package are read from its `.bal` file, which lies beside
 * this one, when the package is first asked for. What is bound to them is in pairs.ts, which only running needs.
 */

import { existsSync, readFileSync } from 'node:fs'
import type { LibrarySource, PreparedDeclarations } from './define.js'

class BuiltInLibrary implements LibrarySource {
  #source: string | undefined

  constructor(readonly path: string) {}

  get source(): string {
    this.#source ??= readFileSync(this.#file('bal'), 'utf8')
    return this.#source
  }

  /** The bundles have it beside them; where the sources run as they are there is none. */
  get prepared(): PreparedDeclarations | undefined {
    const file = this.#file('json')
    return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined
  }

  /** `ballerina.net.ws` lies in net-ws, `ballerina.doc` in ballerina-doc. */
  #file(extension: string): URL {
    const name = this.path.replaceAll('.', '-').replace(/^ballerina-(?=lang-|net-)/, '')
    return new URL(`./${name}.${extension}`, import.meta.url)
  }
}

/** Paths of the built-in packages. */
export const libraryPaths: readonly string[] = [
  'ballerina.doc',
  'ballerina.lang.arrays',
  'ballerina.lang.blobs',
  'ballerina.lang.errors',
  'ballerina.lang.jsons',
  'ballerina.lang.maps',
  'ballerina.lang.messages',
  'ballerina.lang.strings',
  'ballerina.lang.system',
  'ballerina.lang.xmls',
  'ballerina.net.http',
  'ballerina.net.http.swagger',
  'ballerina.net.uri',
  'ballerina.net.ws',
  'ballerina.utils',
]

const librariesByPath = new Map(libraryPaths.map((path) => [path, new BuiltInLibrary(path)]))

/** Paths that may be imported although there is no such package: what they gave is part of the language. */
export const knownPaths: readonly string[] = ['ballerina.lang.type']

/** The last name of each package's path: programs may use it without an import. */
export const implicitAliases: ReadonlyMap<string, string> = new Map(
  libraryPaths.map((path) => [path.slice(path.lastIndexOf('.') + 1), path]),
)

/** The built-in package of a path. */
export function findLibrary(path: string): LibrarySource | undefined {
  return librariesByPath.get(path)
}
