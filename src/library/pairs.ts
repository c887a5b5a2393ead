/** Pairs the native declarations of packages with their bindings. */

import { type Callable, signatureOf } from '../check/checked.js'
import { isValueType, typeName } from '../check/types.js'
import { refusingNull, refusingNullConnector } from './bind.js'
import type { LibrarySource } from './define.js'
import type { NativeBinding, NativeBindings } from './native.js'
import { utilsBindings } from './packages/ballerina-utils.js'
import { arraysBindings } from './packages/lang-arrays.js'
import { blobsBindings } from './packages/lang-blobs.js'
import { errorsBindings } from './packages/lang-errors.js'
import { jsonsBindings } from './packages/lang-jsons.js'
import { mapsBindings } from './packages/lang-maps.js'
import { messagesBindings } from './packages/lang-messages.js'
import { stringsBindings } from './packages/lang-strings.js'
import { systemBindings } from './packages/lang-system.js'
import { xmlsBindings } from './packages/lang-xmls.js'
import { httpBindings } from './packages/net-http.js'
import { uriBindings } from './packages/net-uri.js'
import { wsBindings } from './packages/net-ws.js'

/** Bindings by the path of a built-in package; the other packages have none. */
const builtIn: ReadonlyMap<string, NativeBindings> = new Map([
  ['ballerina.lang.arrays', arraysBindings],
  ['ballerina.lang.blobs', blobsBindings],
  ['ballerina.lang.errors', errorsBindings],
  ['ballerina.lang.jsons', jsonsBindings],
  ['ballerina.lang.maps', mapsBindings],
  ['ballerina.lang.messages', messagesBindings],
  ['ballerina.lang.strings', stringsBindings],
  ['ballerina.lang.system', systemBindings],
  ['ballerina.lang.xmls', xmlsBindings],
  ['ballerina.net.http', httpBindings],
  ['ballerina.net.uri', uriBindings],
  ['ballerina.net.ws', wsBindings],
  ['ballerina.utils', utilsBindings],
])

/** The bindings of a package, by name or signature. */
export function bindingsOf({ path, bindings }: LibrarySource): NativeBindings {
  return bindings ?? builtIn.get(path) ?? {}
}

/** The key of a native in the bindings of its package; for an action, it begins with the name of the connector. */
function nameOf(callable: Callable, name: string): string {
  return callable.connector ? `${callable.connector.type.name}.${name}` : name
}

/**
 * Returns the binding of a native declaration: by its signature, such as `valueOf(int)`, or by its name.
 *
 * @throws Error when there is none, which is a mistake in the package and not in the program
 */
export function bindingOf(library: LibrarySource, callable: Callable): NativeBinding {
  const signature = nameOf(callable, signatureOf(callable, typeName))
  const name = nameOf(callable, callable.name)
  const bindings = bindingsOf(library)
  const key = [signature, name].find((each) => Object.hasOwn(bindings, each))
  if (key === undefined) {
    throw new Error(`package ${library.path} declares native ${signature} but binds nothing to it`)
  }
  const places = callable.parameters.flatMap(({ type }, index) => (isValueType(type) ? [] : [index]))
  const arity = callable.parameters.length
  const bound = bindings[key]!
  const binding = typeof bound === 'function' ? bound(callable) : bound
  return callable.connector
    ? refusingNullConnector(refusingNull(binding, places.slice(1), arity))
    : refusingNull(binding, places, arity)
}

/**
 * Checks that the two halves of a package match: every native is bound, every bound function declared.
 *
 * @throws Error with the package and the function that has no counterpart
 */
export function pairUp(library: LibrarySource, natives: readonly Callable[]): void {
  const declared = new Set<string>()
  for (const callable of natives) {
    bindingOf(library, callable)
    declared.add(nameOf(callable, callable.name)).add(nameOf(callable, signatureOf(callable, typeName)))
  }
  const undeclared = Object.keys(bindingsOf(library)).find((key) => !declared.has(key))
  if (undeclared !== undefined) {
    throw new Error(`package ${library.path} binds ${undeclared}, which it does not declare as native`)
  }
}
