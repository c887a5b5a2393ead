/**
 * The built-in packages: finds them, and pairs what they declare with what is bound. The declarations of
 * a package are read from its `.bal` file, which lies beside this one, when the package is first asked for.
 */

import { existsSync, readFileSync } from 'node:fs'
import { type Callable, signatureOf } from '../check/checked.js'
import { isValueType, typeName } from '../check/types.js'
import { utilsBindings } from './ballerina-utils.js'
import { refusingNull, refusingNullConnector } from './bind.js'
import type { LibrarySource, PreparedDeclarations } from './define.js'
import { arraysBindings } from './lang-arrays.js'
import { blobsBindings } from './lang-blobs.js'
import { errorsBindings } from './lang-errors.js'
import { jsonsBindings } from './lang-jsons.js'
import { mapsBindings } from './lang-maps.js'
import { messagesBindings } from './lang-messages.js'
import { stringsBindings } from './lang-strings.js'
import { systemBindings } from './lang-system.js'
import { xmlsBindings } from './lang-xmls.js'
import type { NativeBinding, NativeBindings } from './native.js'
import { httpBindings } from './net-http.js'
import { uriBindings } from './net-uri.js'
import { wsBindings } from './net-ws.js'

class BuiltInLibrary implements LibrarySource {
  #source: string | undefined

  constructor(
    readonly path: string,
    readonly bindings: NativeBindings,
  ) {}

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

const libraries: readonly BuiltInLibrary[] = [
  new BuiltInLibrary('ballerina.doc', {}),
  new BuiltInLibrary('ballerina.lang.arrays', arraysBindings),
  new BuiltInLibrary('ballerina.lang.blobs', blobsBindings),
  new BuiltInLibrary('ballerina.lang.errors', errorsBindings),
  new BuiltInLibrary('ballerina.lang.jsons', jsonsBindings),
  new BuiltInLibrary('ballerina.lang.maps', mapsBindings),
  new BuiltInLibrary('ballerina.lang.messages', messagesBindings),
  new BuiltInLibrary('ballerina.lang.strings', stringsBindings),
  new BuiltInLibrary('ballerina.lang.system', systemBindings),
  new BuiltInLibrary('ballerina.lang.xmls', xmlsBindings),
  new BuiltInLibrary('ballerina.net.http', httpBindings),
  new BuiltInLibrary('ballerina.net.http.swagger', {}),
  new BuiltInLibrary('ballerina.net.uri', uriBindings),
  new BuiltInLibrary('ballerina.net.ws', wsBindings),
  new BuiltInLibrary('ballerina.utils', utilsBindings),
]

const librariesByPath = new Map(libraries.map((library) => [library.path, library]))

/** Paths of the built-in packages. */
export const libraryPaths: readonly string[] = libraries.map(({ path }) => path)

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

/** The key of a native in its package's bindings; an action is known by its connector, too. */
function nameOf(callable: Callable, name: string): string {
  return callable.connector ? `${callable.connector.type.name}.${name}` : name
}

/**
 * The function bound to a native declaration: by its signature, such as `valueOf(int)`, or by its name.
 *
 * @throws Error when the package has none: that is a mistake in the package, not in the program
 */
export function bindingOf(library: LibrarySource, callable: Callable): NativeBinding {
  const signature = nameOf(callable, signatureOf(callable, typeName))
  const name = nameOf(callable, callable.name)
  const key = [signature, name].find((each) => Object.hasOwn(library.bindings, each))
  if (key === undefined) {
    throw new Error(`package ${library.path} declares native ${signature} but binds nothing to it`)
  }
  const places = callable.parameters.flatMap(({ type }, index) => (isValueType(type) ? [] : [index]))
  const arity = callable.parameters.length
  const bound = library.bindings[key]!
  const binding = typeof bound === 'function' ? bound(callable) : bound
  return callable.connector
    ? refusingNullConnector(refusingNull(binding, places.slice(1), arity))
    : refusingNull(binding, places, arity)
}

/**
 * Makes sure that the two halves of a package fit: every native is bound, every bound function declared.
 *
 * @throws Error naming the package and the function that lacks its other half
 */
export function pairUp(library: LibrarySource, natives: readonly Callable[]): void {
  const declared = new Set<string>()
  for (const callable of natives) {
    bindingOf(library, callable)
    declared.add(nameOf(callable, callable.name)).add(nameOf(callable, signatureOf(callable, typeName)))
  }
  const stray = Object.keys(library.bindings).find((key) => !declared.has(key))
  if (stray !== undefined) {
    throw new Error(`package ${library.path} binds ${stray}, which it does not declare as native`)
  }
}
