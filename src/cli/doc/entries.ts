/** What can be looked up: a package's definitions, each with its signature and what its annotations say of it. */

import type { AnnotationDescription, CallableDescription, ProgramDescription } from '../../program/api.js'

export type EntryKind =
  | 'function'
  | 'struct'
  | 'annotation'
  | 'connector'
  | 'action'
  | 'constant'
  | 'service'
  | 'resource'
  | 'type mapper'

/** A parameter, a field or a result, as far as it is documented. */
export interface Part {
  readonly name: string
  readonly type: string
  readonly text: string
}

export interface Entry {
  readonly kind: EntryKind
  /** As it is written behind the package's alias: `subString`, `ClientConnector.get`. */
  readonly name: string
  /** How it is declared, without what is inside. */
  readonly signature: string
  readonly description: string
  /** Parameters, fields or attributes. */
  readonly parts: readonly Part[]
  readonly results: readonly Part[]
}

export interface DocumentedPackage {
  /** Empty for a program of its own. */
  readonly path: string
  /** The name that its definitions are written with. */
  readonly alias: string
  readonly summary: string
  readonly entries: readonly Entry[]
}

export function documented(path: string, summary: string, contents: ProgramDescription): DocumentedPackage {
  const alias = path.slice(path.lastIndexOf('.') + 1)
  const entries = [...entriesOf(contents)]
  return {
    path,
    alias,
    summary,
    entries: path === '' ? entries : entries.map((each) => atHome(each, `${path}:`)),
  }
}

/** Types of the package itself go by their bare names. */
function atHome(entry: Entry, prefix: string): Entry {
  const bare = (part: Part): Part => ({ ...part, type: part.type.replace(prefix, '') })
  return {
    ...entry,
    signature: entry.signature.replaceAll(prefix, ''),
    parts: entry.parts.map(bare),
    results: entry.results.map(bare),
  }
}

function* entriesOf(contents: ProgramDescription): Generator<Entry> {
  for (const service of contents.services) {
    const about = docOf(service.annotations, 'Description')
    yield entry('service', service.name, `service ${service.name}`, about)
    for (const resource of service.resources) yield callable('resource', resource, `${service.name}.`)
  }
  for (const each of contents.functions) yield callable('function', each)
  for (const { name, annotations, params, actions } of contents.connectors) {
    const types = params.map((each) => `${each.type} ${each.name}`).join(', ')
    yield {
      ...entry('connector', name, `connector ${name} (${types})`, docOf(annotations, 'Description')),
      parts: params.map((each) => ({ ...each, text: aboutPart(annotations, 'Param', each.name) })),
    }
    for (const action of actions) yield callable('action', action, `${name}.`)
  }
  for (const { name, annotations, fields } of contents.structs) {
    yield {
      ...entry('struct', name, `struct ${name}`, docOf(annotations, 'Description')),
      parts: fields.map((field) => ({ ...field, text: aboutPart(annotations, 'Field', field.name) })),
    }
  }
  for (const { name, annotations, attachPoints, attributes } of contents.annotationDefs) {
    const places = attachPoints.length > 0 ? ` attach ${attachPoints.join(', ')}` : ''
    yield {
      ...entry('annotation', `@${name}`, `annotation ${name}${places}`, docOf(annotations, 'Description')),
      parts: attributes.map((attribute) => ({ ...attribute, text: '' })),
    }
  }
  for (const { name, type, annotations } of contents.constants) {
    yield entry('constant', name, `const ${type} ${name}`, docOf(annotations, 'Description'))
  }
  for (const mapper of contents.typeMappers) yield callable('type mapper', mapper)
}

const WORDS: Readonly<Partial<Record<EntryKind, string>>> = { 'type mapper': 'typemapper' }

function callable(kind: EntryKind, described: CallableDescription, prefix = ''): Entry {
  const { name, annotations, params, results } = described
  const taken = params.map((each) => `${each.type} ${each.name}`).join(', ')
  const given = results.map((each) => [each.type, each.name].filter(Boolean).join(' ')).join(', ')
  const signature = `${WORDS[kind] ?? kind} ${name} (${taken})${given === '' ? '' : ` (${given})`}`
  const returns = docsOf(annotations, 'Return')
  return {
    ...entry(kind, prefix + name, signature, docOf(annotations, 'Description')),
    parts: params.map(({ name, type }) => ({ name, type, text: aboutPart(annotations, 'Param', name) })),
    results: results.map(({ name = '', type }, index) => ({
      name,
      type,
      text: (returns[index] ?? '').replace(/^[\w[\]]+:\s*/, ''),
    })),
  }
}

function entry(kind: EntryKind, name: string, signature: string, description: string): Entry {
  return { kind, name, signature, description, parts: [], results: [] }
}

/** The values of the annotations of one name of `ballerina.doc`. */
function docsOf(annotations: readonly AnnotationDescription[], name: string): string[] {
  return annotations
    .filter((each) => each.package === 'ballerina.doc' && each.name === name)
    .map(({ attributes }) => {
      const { value } = attributes
      return value && 't' in value && value.t === 'string' ? String(value.v) : ''
    })
}

function docOf(annotations: readonly AnnotationDescription[], name: string): string {
  return docsOf(annotations, name).join(' ')
}

/** Of `name: what it means`, what it means. */
function aboutPart(annotations: readonly AnnotationDescription[], kind: string, name: string): string {
  const about = docsOf(annotations, kind).find((text) => text.startsWith(`${name}:`))
  return about === undefined ? '' : about.slice(name.length + 1).trim()
}
