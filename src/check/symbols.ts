/**
 * The symbols of a package, during checking and afterwards. Packages are checked in the order of their imports, so
 * that imported ones are always complete.
 */

import type {
  Callable,
  CheckedAnnotationDefinition,
  CheckedConnector,
  CheckedPackage,
  CheckedService,
  GlobalVariable,
} from './checked.js'
import type { Gaps } from './gaps.js'
import type { PlainLiteral, SimpleType, StructType } from './types.js'

/** The same type while it is being filled. */
export type Building<T> = { -readonly [K in keyof T]: T[K] }

export class PackageSymbols {
  readonly structs = new Map<string, StructType>()
  readonly connectors = new Map<string, CheckedConnector>()
  /** Functions by name; overloads in source order. */
  readonly functions = new Map<string, Callable[]>()
  readonly typeMappers: Callable[] = []
  readonly variables = new Map<string, GlobalVariable>()
  readonly services = new Map<string, CheckedService>()
  readonly annotations = new Map<string, AnnotationSymbol>()
  /** Packages that a file of this one imports or uses. */
  readonly imported = new Set<PackageSymbols>()
  /** What is missing from the trees of its files because of syntax errors. */
  readonly gaps: Gaps[] = []

  constructor(
    readonly path: string,
    readonly isLibrary: boolean,
    readonly checked: CheckedPackage,
  ) {}

  /** Whether the package may define or use a name that is not in its trees. */
  isUncertain(name: string): boolean {
    return this.gaps.some((gaps) => gaps.isUncertain(name))
  }

  /** Whether a struct, connector, service, annotation, constant or global has the name. */
  declares(name: string): boolean {
    return (
      this.structs.has(name) ||
      this.connectors.has(name) ||
      this.services.has(name) ||
      this.annotations.has(name) ||
      this.variables.has(name)
    )
  }
}

/** The definition of an annotation, as its attachments need it. */
export interface AnnotationSymbol {
  readonly checked: CheckedAnnotationDefinition
  readonly attributes: Map<string, AttributeSymbol>
}

export interface AttributeSymbol {
  /** Undefined if the definition is wrong: then any value fits. */
  readonly type?: SimpleType | AnnotationSymbol
  readonly isArray: boolean
  readonly defaultValue?: PlainLiteral
}
