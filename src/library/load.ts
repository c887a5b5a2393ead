/**
 * The built-in packages: finds them. The declarations of a package are read from its `.bal` file, which lies beside
 * this one, when the package is first asked for. The API has them inside its bundle, so that it can be bundled again.
 * What is bound to them is in pairs.ts, which only running needs.
 */

import { existsSync, readFileSync } from 'node:fs'
import type { LibrarySource, PreparedDeclarations } from './define.js'

declare global {
  /** JSON of an `EmbeddedDeclarations` stands here once the build has put it in. */
  var EMBEDDED_LIBRARY: string | undefined
}

/** By the name of a package's file, without its extension. `prepared` is JSON. */
type EmbeddedDeclarations = Readonly<Record<string, { readonly source: string; readonly prepared: string }>>

let embedded: EmbeddedDeclarations | undefined

function embeddedDeclarations(): EmbeddedDeclarations | undefined {
  const json = globalThis.EMBEDDED_LIBRARY
  if (json !== undefined) embedded ??= JSON.parse(json) as EmbeddedDeclarations
  return embedded
}

class BuiltInLibrary implements LibrarySource {
  #source: string | undefined

  constructor(readonly path: string) {}

  get source(): string {
    this.#source ??= embeddedDeclarations()?.[this.#name]?.source ?? readFileSync(this.#file('bal'), 'utf8')
    return this.#source
  }

  /** The command has it beside its bundle, the API inside; undefined where the sources run as they are. */
  get prepared(): PreparedDeclarations | undefined {
    const inside = embeddedDeclarations()
    if (inside) return JSON.parse(inside[this.#name]!.prepared)
    const file = this.#file('json')
    return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined
  }

  /** `ballerina.net.ws` lies in net-ws, `ballerina.doc` in ballerina-doc. */
  get #name(): string {
    return this.path.replaceAll('.', '-').replace(/^ballerina-(?=lang-|net-)/, '')
  }

  #file(extension: string): URL {
    return new URL(`./${this.#name}.${extension}`, import.meta.url)
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
