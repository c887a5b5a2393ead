/**
 * Extracts the documentation of a package as plain data: its definitions and their `@doc:` annotations. Built-in packages
 * and packages of users are documented in the same way, in their declarations.
 *
 * In a description, a sentence that starts with `Fails` describes a failure and its text, and `Example:` introduces a
 * piece of program and its result. The comment at the top of a file describes the package.
 */

import { basename, resolve } from 'node:path'
import type { PackageSource } from '../check/check.js'
import type { CheckedPackage } from '../check/checked.js'
import { libraryPaths } from '../library/load.js'
import type { CompilationUnit } from '../syntax/ast.js'
import type { LoadOptions } from './api.js'
import { describePackage } from './describe.js'
import type { AnnotationDescription, AnnotationValueDescription, CallableDescription } from './description.js'
import { checkProgram } from './load.js'

export interface PackageDocumentation {
  /** `''` for the default package. */
  readonly path: string
  /** The path, or the name of the file or directory that is the default package. */
  readonly title: string
  /** The comment at the top of the package, unchanged. */
  readonly overview: string
  /** In source order: annotations, structs, constants, connectors, functions, type mappers, services. */
  readonly entries: readonly Entry[]
}

export type EntryKind =
  | 'annotation'
  | 'struct'
  | 'constant'
  | 'connector'
  | 'action'
  | 'function'
  | 'typemapper'
  | 'service'
  | 'resource'

/** The documentation of one definition. */
export interface Entry {
  readonly kind: EntryKind
  readonly name: string
  readonly description: string
  /** A sentence for each failure, with its text. */
  readonly failures: readonly string[]
  readonly examples: readonly string[]
  /** The annotations as they are written, without those of `ballerina.doc`. */
  readonly annotations: readonly string[]
  readonly parameters: readonly Part[]
  readonly results: readonly Part[]
  /** The fields of a struct, or the attributes of an annotation. */
  readonly fields: readonly Part[]
  /** The actions of a connector, or the resources of a service. */
  readonly members: readonly Entry[]
  /** Where an annotation may be used. */
  readonly attachPoints?: readonly string[]
  /** The value of a constant. */
  readonly type?: string
  readonly value?: string
}

/** A parameter, result, field or attribute. */
export interface Part {
  readonly name?: string
  /** A struct or connector has the path of its package: `ballerina.lang.errors:Error`. */
  readonly type: string
  readonly description: string
}

/** Documents the built-in packages. */
export function documentLibrary(): PackageDocumentation[] {
  const source = libraryPaths.map((path) => `import ${path};\n`).join('')
  const { checked, packages } = checkProgram({ source }, { verb: 'doc', areLibrariesDocumented: true })
  const byPath = new Map(checked.packages.map((each) => [each.path, each]))
  return libraryPaths.map((path) =>
    documentPackage(byPath.get(path)!, packages.find(path) as PackageSource, path),
  )
}

/**
 * Documents the program's own package.
 *
 * @throws DiagnosticError if the program has errors
 * @throws LoadError if a file or directory cannot be read
 */
export function documentProgram(options: LoadOptions): PackageDocumentation {
  const { checked, main } = checkProgram(options, { verb: 'doc' })
  const title =
    main.path || basename(options.file ?? resolve(options.directory ?? options.name ?? 'main.bal'))
  return documentPackage(checked.main, main, title)
}

function documentPackage(
  definitions: CheckedPackage,
  { path, units }: PackageSource,
  title: string,
): PackageDocumentation {
  const { annotationDefinitions, structs, constants, connectors, functions, typeMappers, services } =
    describePackage(definitions)
  return {
    path,
    title,
    overview: units.map(topComment).find((text) => text !== '') ?? '',
    entries: [
      ...annotationDefinitions.map(({ name, annotations, attachPoints, attributes }) => ({
        ...entryOf('annotation', name, annotations),
        attachPoints,
        fields: attributes.map((attribute) => ({ ...attribute, description: '' })),
      })),
      ...structs.map(({ name, annotations, fields }) => ({
        ...entryOf('struct', name, annotations),
        fields: described(fields, textsOf(annotations, 'Field')),
      })),
      ...constants.map(({ name, annotations, type, value }) => ({
        ...entryOf('constant', name, annotations),
        type,
        value: valueText(value),
      })),
      ...connectors.map(({ name, annotations, parameters, actions }) => ({
        ...entryOf('connector', name, annotations),
        parameters: described(parameters, textsOf(annotations, 'Param')),
        members: actions
          .filter(({ name }) => !(definitions.isLibrary && name === CREATION))
          .map((action) => callableEntry('action', action)),
      })),
      ...functions.map((each) => callableEntry('function', each)),
      ...typeMappers.map((each) => callableEntry('typemapper', each)),
      ...services.map(({ name, annotations, resources }) => ({
        ...entryOf('service', name, annotations),
        members: resources.map((resource) => callableEntry('resource', resource)),
      })),
    ],
  }
}

/** Returns the comment at the top of a file, unless it is a licence. */
function topComment({ file, comments, packageDeclaration, imports, definitions }: CompilationUnit): string {
  const start = [packageDeclaration, ...imports, ...definitions].reduce(
    (least, node) => Math.min(least, node?.span.start ?? least),
    file.text.length,
  )
  const lines = comments
    .filter(({ span }) => span.end <= start)
    .map(({ text, span }) => ({ text: text.replace(/^\/\/+ ?/, ''), line: file.lineAt(span.start) }))
  const blocks: (typeof lines)[] = []
  for (const each of lines) {
    const block = blocks.at(-1)
    if (block?.at(-1)?.line === each.line - 1) block.push(each)
    else blocks.push([each])
  }
  const texts = blocks.map((block) =>
    block
      .map(({ text }) => text)
      .join('\n')
      .trim(),
  )
  return texts.find((text) => text !== '' && !/\b(copyright|licen[cs]ed?)\b/i.test(text)) ?? ''
}

function callableEntry(kind: EntryKind, callable: CallableDescription): Entry {
  const { name, annotations, results } = callable
  const ownTexts = callable.parameters.map((parameter) =>
    textsOf(parameter.annotations, 'Description').join(' '),
  )
  const parameters = described(callable.parameters, textsOf(annotations, 'Param')).map((part, index) =>
    part.description === '' ? { ...part, description: ownTexts[index]! } : part,
  )
  return {
    ...entryOf(kind, name, annotations),
    parameters,
    results: describedInOrder(results, textsOf(annotations, 'Return')),
  }
}

function entryOf(kind: EntryKind, name: string, annotations: readonly AnnotationDescription[]): Entry {
  const sentences = textsOf(annotations, 'Description').flatMap((text) =>
    text.split(/(?<=[.!?`]|^)\s*(?=(?:Fails|Example:)\s)/),
  )
  const isFailure = (text: string) => /^Fails\s/.test(text)
  const isExample = (text: string) => /^Example:\s/.test(text)
  return {
    kind,
    name,
    description: sentences.filter((text) => !isFailure(text) && !isExample(text)).join(' '),
    failures: sentences.filter(isFailure),
    examples: sentences.filter(isExample).map((text) => text.replace(/^Example:\s*/, '')),
    annotations: annotations.filter(({ package: path }) => path !== DOC).map(annotationText),
    parameters: [],
    results: [],
    fields: [],
    members: [],
  }
}

const DOC = 'ballerina.doc'

/** The native action that runs when a connector is created. Programs cannot call it. */
const CREATION = 'create'

function textsOf(annotations: readonly AnnotationDescription[], name: string): string[] {
  return annotations.flatMap(({ package: path, name: own, attributes: { value } }) =>
    path === DOC && own === name && value && 't' in value && value.t === 'string' ? [value.v ?? ''] : [],
  )
}

/** Assigns to each part the text that starts with its name and a colon. */
function described(
  parts: readonly { readonly name: string; readonly type: string }[],
  texts: readonly string[],
): Part[] {
  const byName = new Map(
    texts.map((text) => {
      const [, name = '', rest = text] = /^\s*([^\s:]+)\s*:\s*(.*)$/s.exec(text) ?? []
      return [name, rest] as const
    }),
  )
  return parts.map(({ name, type }) => ({ name, type, description: byName.get(name) ?? '' }))
}

/** Results may have no names: their texts are in the same order, and start with the name or the type. */
function describedInOrder(
  parts: readonly { readonly name?: string; readonly type: string }[],
  texts: readonly string[],
): Part[] {
  return parts.map((part, index) => ({
    ...part,
    description: (texts[index] ?? '').replace(/^\s*[\w.[\]:]*\w[[\]]*\s*:\s+/, ''),
  }))
}

function annotationText({ name, package: path, attributes }: AnnotationDescription): string {
  const texts = Object.entries(attributes).map(([key, value]) => `${key}:${valueText(value)}`)
  const alias = path.slice(path.lastIndexOf('.') + 1)
  return `@${alias === '' ? name : `${alias}:${name}`} {${texts.join(', ')}}`
}

/** Writes a value of an annotation or constant as in a program. */
function valueText(value: AnnotationValueDescription): string {
  if ('array' in value) return `[${value.array.map(valueText).join(', ')}]`
  if ('annotation' in value) return annotationText(value.annotation)
  if (value.t === 'string') return JSON.stringify(value.v)
  return 'v' in value ? String(value.v) : 'null'
}
