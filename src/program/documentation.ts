/**
 * What a package offers, in words: its definitions with what their `@doc:` annotations say, as plain data.
 * The built-in packages and a user's own are documented in the same way, from their declarations.
 *
 * Within a description the sentence that begins with `Fails` says when a call fails and with which text; what
 * follows `Example:` is a piece of program and what comes of it. The comment at the top of a file says what its
 * package is for.
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
  /** What the package is for: the comment at its top, as it stands there. */
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

/** One definition. */
export interface Entry {
  readonly kind: EntryKind
  readonly name: string
  readonly description: string
  /** When it fails, and with which text: a sentence each. */
  readonly failures: readonly string[]
  readonly examples: readonly string[]
  /** The annotations it carries, as they are written; those that document are left out. */
  readonly annotations: readonly string[]
  readonly parameters: readonly Part[]
  readonly results: readonly Part[]
  /** Of a struct its fields, of an annotation its attributes. */
  readonly fields: readonly Part[]
  /** Of a connector its actions, of a service its resources. */
  readonly members: readonly Entry[]
  /** What an annotation may stand before. */
  readonly attachPoints?: readonly string[]
  /** Of a constant. */
  readonly type?: string
  readonly value?: string
}

/** A parameter, result, field or attribute. */
export interface Part {
  readonly name?: string
  /** Structs and connectors with the path of their package: `ballerina.lang.errors:Error`. */
  readonly type: string
  readonly description: string
}

/** The built-in packages. */
export function documentLibrary(): PackageDocumentation[] {
  const source = libraryPaths.map((path) => `import ${path};\n`).join('')
  const { checked, packages } = checkProgram({ source }, { verb: 'doc', areLibrariesDocumented: true })
  const byPath = new Map(checked.packages.map((each) => [each.path, each]))
  return libraryPaths.map((path) =>
    documentPackage(byPath.get(path)!, packages.find(path) as PackageSource, path),
  )
}

/**
 * The program's own package.
 *
 * @throws DiagnosticError when the program is wrong
 * @throws LoadError when a file or directory cannot be read
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

/** The first comment of a file, if nothing stands before it and it is no licence. */
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

/** The native action that creating a connector runs: programs do not call it. */
const CREATION = 'create'

function textsOf(annotations: readonly AnnotationDescription[], name: string): string[] {
  return annotations.flatMap(({ package: path, name: own, attributes: { value } }) =>
    path === DOC && own === name && value && 't' in value && value.t === 'string' ? [value.v ?? ''] : [],
  )
}

/** Gives each part the text that begins with its name and a colon. */
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

/** Results need no names: their texts stand in their order, and begin with the name or type. */
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

/** A value of an annotation or constant, as it is written in a program. */
function valueText(value: AnnotationValueDescription): string {
  if ('array' in value) return `[${value.array.map(valueText).join(', ')}]`
  if ('annotation' in value) return annotationText(value.annotation)
  if (value.t === 'string') return JSON.stringify(value.v)
  return 'v' in value ? String(value.v) : 'null'
}
