/**
 * Finds the built-in packages. The declarations of a package are read from its `.bal` file in packages/ when
 * the package is first needed. The bundle of the API embeds them, so that it can be bundled again. Their
 * bindings are in pairs.ts, which is loaded only to run programs.
 */

import { platform } from '../platform/platform.js'
import type { LibrarySource, PreparedDeclarations } from './define.js'

declare global {
  /** `EmbeddedDeclarations` as JSON; the build defines it. */
  var EMBEDDED_LIBRARY: string | undefined
}

/** By the file name of a package, without extension. `prepared` is JSON. */
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
    this.#source ??= embeddedDeclarations()?.[this.#name]?.source ?? this.#text('bal')
    if (this.#source === undefined) throw new Error(`the declarations of ${this.path} are missing`)
    return this.#source
  }

  /** A file that the build writes for the bundle of the command, embedded in the API; undefined when the sources run unbundled. */
  get prepared(): PreparedDeclarations | undefined {
    const inside = embeddedDeclarations()
    if (inside) return JSON.parse(inside[this.#name]!.prepared)
    const json = this.#text('json')
    return json === undefined ? undefined : JSON.parse(json)
  }

  /** `net-ws` for `ballerina.net.ws`, `ballerina-doc` for `ballerina.doc`. */
  get #name(): string {
    return this.path.replaceAll('.', '-').replace(/^ballerina-(?=lang-|net-)/, '')
  }

  #text(extension: string): string | undefined {
    return platform.readText(new URL(`./packages/${this.#name}.${extension}`, import.meta.url))
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

/** Paths that may be imported although the package does not exist: its content is part of the language. */
export const knownPaths: readonly string[] = ['ballerina.lang.type']

/** Maps the last name of each package's path to the path: programs may use it without an import. */
export const implicitAliases: ReadonlyMap<string, string> = new Map(
  libraryPaths.map((path) => [path.slice(path.lastIndexOf('.') + 1), path]),
)

/** Returns the built-in package with this path. */
export function findLibrary(path: string): LibrarySource | undefined {
  return librariesByPath.get(path)
}
