/** What `program.describe()` returns. */

import type { TypedValue } from './typed-value.js'

/** The definitions of the program's own package. Each list is in source order; of several files, file by file. */
export interface ProgramDescription {
  functions: CallableDescription[]
  services: ServiceDescription[]
  connectors: ConnectorDescription[]
  structs: StructDescription[]
  constants: ConstantDescription[]
  typeMappers: CallableDescription[]
  annotationDefinitions: AnnotationDefinitionDescription[]
}

/** A function, resource, action or type mapper. */
export interface CallableDescription {
  name: string
  annotations: AnnotationDescription[]
  parameters: ParameterDescription[]
  results: ResultDescription[]
}

export interface ParameterDescription {
  name: string
  /** As a program writes it: `int`, `string[]`, `model:User`. */
  type: string
  annotations: AnnotationDescription[]
}

export interface ResultDescription {
  /** Absent where the program gives the result no name. */
  name?: string
  type: string
}

export interface ServiceDescription {
  name: string
  annotations: AnnotationDescription[]
  resources: CallableDescription[]
}

export interface ConnectorDescription {
  name: string
  annotations: AnnotationDescription[]
  /** What `create` takes. */
  parameters: ParameterDescription[]
  actions: CallableDescription[]
}

export interface StructDescription {
  name: string
  annotations: AnnotationDescription[]
  fields: { name: string; type: string }[]
}

export interface ConstantDescription {
  name: string
  type: string
  annotations: AnnotationDescription[]
  value: TypedValue
}

/** The definition of an annotation, with `annotation` in the program. */
export interface AnnotationDefinitionDescription {
  name: string
  annotations: AnnotationDescription[]
  /** Where the annotation may be used: `service`, `resource`, `function` and so on. Empty means everywhere. */
  attachPoints: string[]
  attributes: { name: string; type: string }[]
}

/** An annotation that is attached to something, such as `@http:Path {value:"/users"}`. */
export interface AnnotationDescription {
  name: string
  /** The whole path of its package, `ballerina.net.http`; empty for the program's own. */
  package: string
  /** The attributes that are written, and the defaults of those that are not. */
  attributes: Record<string, AnnotationValueDescription>
}

/** The value of an attribute: a literal, an annotation or an array. */
export type AnnotationValueDescription =
  | TypedValue
  | { annotation: AnnotationDescription }
  | { array: AnnotationValueDescription[] }
