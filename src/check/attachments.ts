/** The checked annotations of a definition, with their places and spelling. */

import type { Span } from '../source/span.js'
import type * as Ast from '../syntax/ast.js'
import type { CheckedAnnotation } from './checked.js'
import type { FileNames } from './file-names.js'
import { HTTP, type WrittenPath } from './service-annotations.js'

interface Attachment {
  readonly node: Ast.Annotation
  readonly checked: CheckedAnnotation
}

export class Attachments {
  readonly #all: readonly Attachment[]
  /** Whether every annotation was understood, with all its attributes. */
  readonly areRight: boolean

  constructor(
    private readonly names: FileNames,
    nodes: readonly Ast.Annotation[],
    checked: readonly CheckedAnnotation[],
  ) {
    this.areRight =
      nodes.length === checked.length &&
      nodes.every(({ attributes }, index) =>
        attributes.every(({ name }) => checked[index]!.attributes.has(name.name)),
      )
    this.#all = this.areRight ? nodes.map((node, index) => ({ node, checked: checked[index]! })) : []
  }

  get isEmpty(): boolean {
    return this.#all.length === 0
  }

  /** Returns the place of the first annotation of that name. */
  spanOf(packagePath: string, name: string): Span | undefined {
    return this.#find(packagePath, name)?.node.span
  }

  /** Returns the place of the value of an attribute. */
  valueSpanOf(packagePath: string, name: string, attribute: string): Span | undefined {
    return this.#valueOf(packagePath, name, attribute)?.span
  }

  /** Returns the place of an element of an array. */
  elementSpanOf(packagePath: string, name: string, index: number): Span | undefined {
    const value = this.#valueOf(packagePath, name, 'value')
    return value?.kind === 'AnnotationArray' ? value.elements[index]?.span : undefined
  }

  /** Returns the place of a part of a path; all of it if the text has escapes. */
  partOf({ annotation, attribute }: WrittenPath, part: Span, packagePath = HTTP): Span | undefined {
    const value = this.#valueOf(packagePath, annotation, attribute)
    if (value?.kind !== 'StringLiteral') return value?.span
    const start = value.span.start + 1
    const isPlain = this.names.file.text.startsWith(value.value, start)
    if (!isPlain) return value.span
    // Paths are used without the spaces around them.
    const blanks = value.value.length - value.value.trimStart().length
    return { start: start + blanks + part.start, end: start + blanks + part.end }
  }

  /** Returns annotations of one package that are attached a second time. */
  repeated(packagePath: string): { readonly name: string; readonly span: Span }[] {
    const seen = new Set<string>()
    return this.#all.flatMap(({ node, checked }) => {
      if (checked.packagePath !== packagePath) return []
      const isNew = !seen.has(checked.name)
      seen.add(checked.name)
      return isNew ? [] : [{ name: checked.name, span: node.span }]
    })
  }

  #find(packagePath: string, name: string): Attachment | undefined {
    return this.#all.find(({ checked }) => checked.packagePath === packagePath && checked.name === name)
  }

  #valueOf(packagePath: string, name: string, attribute: string): Ast.AnnotationValue | undefined {
    return this.#find(packagePath, name)?.node.attributes.find((each) => each.name.name === attribute)?.value
  }
}

/** Returns an annotation of a library as a program writes it: `@http:Path`, or `@h:Path` after an import as `h`. */
export function writtenAnnotation(names: FileNames, packagePath: string, name: string): string {
  const imported = [...names.imports].find(([, { node }]) => node.path === packagePath)
  const alias = imported?.[0] ?? packagePath.slice(packagePath.lastIndexOf('.') + 1)
  return `@${alias}:${name}`
}
