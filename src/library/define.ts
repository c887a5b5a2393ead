import type { NativeBindings } from './native.js'

/** A package in two halves: what it declares, in the language, and what it does. */
export interface LibrarySource {
  /** The package's path, such as `ballerina.net.ws`. */
  readonly path: string
  /** The declarations: a `.bal` text that begins with the package clause. */
  readonly source: string
  readonly bindings: NativeBindings
}
