/** Checks annotation definitions and their attachments (docs/language.md, 12). */

import type * as Ast from '../syntax/ast.js'
import type { CheckedAnnotation, CheckedAnnotationDefinition, CheckedAnnotationValue } from './checked.js'
import type { FileNames } from './file-names.js'
import {
  annotationNameHint,
  annotationPlaceHint,
  attributeArrayHint,
  attributeHint,
  attributeValueHint,
  defaultHint,
} from './hints/annotation-hints.js'
import { literalIn } from './plain-literals.js'
import type { AnnotationSymbol, AttributeSymbol, Building } from './symbols.js'
import { hasLiterals, NULL, qualify, type SimpleType, typeName } from './types.js'

type Place = Ast.AttachPoint['name']

/** Declares an annotation without its attributes, which may need other definitions. */
export function declareAnnotation(names: FileNames, node: Ast.AnnotationDefinition): AnnotationSymbol {
  const checked: CheckedAnnotationDefinition = {
    name: node.name.name,
    packagePath: names.own.path,
    attachPoints: node.attachPoints.map(({ name }) => name),
    attributes: [],
    annotations: [],
  }
  return { checked, attributes: new Map() }
}

export function checkAttributes(
  names: FileNames,
  node: Ast.AnnotationDefinition,
  symbol: AnnotationSymbol,
): void {
  const described: { name: string; type: string }[] = []
  for (const field of node.attributes) {
    const { name } = field.name
    if (symbol.attributes.has(name) && name !== '')
      names.report(field.name.span, 'RedeclaredParameter', { name })
    const attribute = attributeOf(names, field)
    symbol.attributes.set(name, attribute)
    if (attribute.type) described.push({ name, type: nameOfType(attribute) })
  }
  const building: Building<CheckedAnnotationDefinition> = symbol.checked
  building.attributes = described
}

function attributeOf(names: FileNames, field: Ast.FieldDefinition): AttributeSymbol {
  const isArray = field.type.kind === 'ArrayType'
  const element = field.type.kind === 'ArrayType' ? field.type.element : field.type
  const type = attributeType(names, element)
  if (!field.defaultValue || !type) return { isArray, ...(type ? { type } : {}) }
  if (isArray || !isSimple(type)) {
    names.report(field.defaultValue.span, 'AttributeDefault', {}, defaultHint(field))
    return { isArray, type }
  }
  const value = literalIn(field.defaultValue)
  if (value.type !== type) {
    const details = { expected: typeName(type), found: typeName(value.type) }
    names.report(
      field.defaultValue.span,
      'AttributeValueType',
      details,
      attributeValueHint(names, field.defaultValue, details.expected),
    )
    return { isArray, type }
  }
  return { isArray, type, defaultValue: value }
}

function attributeType(names: FileNames, node: Ast.TypeNode): AttributeSymbol['type'] | undefined {
  if (node.kind === 'NamedType') {
    const symbols = names.packageOf(node.name)
    const annotation = symbols?.annotations.get(node.name.name.name)
    if (annotation || !symbols) return annotation
  }
  const type = names.resolveType(node)
  if (type.kind === 'wrong') return undefined
  if (hasLiterals(type)) return type as SimpleType
  names.report(node.span, 'AttributeType', { type: typeName(type) })
  return undefined
}

/** Returns the annotations of one definition, except wrong ones. */
export function checkAnnotations(
  names: FileNames,
  nodes: readonly Ast.Annotation[],
  place: Place,
): CheckedAnnotation[] {
  return nodes.flatMap((node) => checkAnnotation(names, node, place) ?? [])
}

/** @param place undefined inside another annotation, where every annotation is allowed */
function checkAnnotation(
  names: FileNames,
  node: Ast.Annotation,
  place: Place | undefined,
): CheckedAnnotation | undefined {
  const symbols = names.packageOf(node.name)
  const plain = node.name.name.name
  if (!symbols || plain === '') return undefined
  const name = qualify(symbols.path, plain)
  const symbol = symbols.annotations.get(plain)
  if (!symbol) {
    const hint = annotationNameHint(names, node, symbols)
    names.report(names.onLineOf(node.span, node.name.span), 'UndefinedAnnotation', { name }, hint, symbols)
    return undefined
  }
  const { attachPoints } = symbol.checked
  if (place && attachPoints.length > 0 && !attachPoints.includes(place)) {
    names.report(
      names.onLineOf(node.span, node.name.span),
      'AnnotationPlace',
      { name, place },
      annotationPlaceHint(symbol, place),
    )
  }
  const attributes = new Map<string, CheckedAnnotationValue>()
  for (const attribute of node.attributes) {
    const value = checkAttribute(names, node, attribute, symbol)
    if (value) attributes.set(attribute.name.name, value)
  }
  for (const [key, { defaultValue }] of symbol.attributes) {
    if (defaultValue && !attributes.has(key)) attributes.set(key, { kind: 'literal', ...defaultValue })
  }
  return { name: plain, packagePath: symbols.path, attributes, span: node.span }
}

function checkAttribute(
  names: FileNames,
  annotation: Ast.Annotation,
  node: Ast.AnnotationAttribute,
  symbol: AnnotationSymbol,
): CheckedAnnotationValue | undefined {
  const attribute = symbol.attributes.get(node.name.name)
  if (!attribute) {
    const details = { attribute: node.name.name, annotation: symbol.checked.name }
    const hint = attributeHint(names, node, annotation, symbol)
    names.report(names.onLineOf(annotation.span, node.name.span), 'NoSuchAttribute', details, hint)
    return undefined
  }
  if (!attribute.type) return undefined
  const { value } = node
  if (!attribute.isArray) return checkValue(names, value, attribute)
  const { span } = value
  if (value.kind === 'AnnotationArray') {
    const elements = value.elements.flatMap((element) => checkValue(names, element, attribute) ?? [])
    return { kind: 'array', elements }
  }
  if (value.kind === 'NullLiteral') {
    names.report(span, 'AttributeNotLiteral', {})
    return undefined
  }
  const found = value.kind === 'Annotation' ? annotationName(names, value) : typeName(literalIn(value).type)
  if (found !== undefined) {
    const expected = nameOfType(attribute)
    const hint = attributeValueHint(names, value, expected)
    names.report(span, 'AttributeValueType', { expected, found }, hint)
  }
  return undefined
}

/** Checks one value: that of an attribute, or an element of its array. */
function checkValue(
  names: FileNames,
  value: Ast.AnnotationValue,
  attribute: AttributeSymbol,
): CheckedAnnotationValue | undefined {
  const type = attribute.type!
  const { span } = value
  const expected = nameOfType({ ...attribute, isArray: false })
  if (value.kind === 'AnnotationArray') {
    names.report(span, 'AnnotationArrayFound', { expected }, attributeArrayHint(names, value.elements, value))
    return undefined
  }
  if (value.kind === 'Annotation') {
    const found = annotationName(names, value)
    if (isSimple(type) || found !== expected) {
      if (found !== undefined)
        names.report(
          span,
          'AttributeValueType',
          { expected, found },
          attributeValueHint(names, value, expected),
        )
      return undefined
    }
    const inner = checkAnnotation(names, value, undefined)
    return inner && { kind: 'annotation', annotation: inner }
  }
  const literal = literalIn(value)
  if (literal.type === NULL) {
    names.report(span, 'AttributeNotLiteral', {})
    return undefined
  }
  if (literal.type !== type) {
    const hint = attributeValueHint(names, value, expected)
    names.report(span, 'AttributeValueType', { expected, found: typeName(literal.type) }, hint)
    return undefined
  }
  return { kind: 'literal', type: literal.type, value: literal.value }
}

/** Returns the full name of an annotation that is used as a value; undefined if its alias was reported. */
function annotationName(names: FileNames, node: Ast.Annotation): string | undefined {
  const symbols = names.packageOf(node.name)
  return symbols && qualify(symbols.path, node.name.name.name)
}

function isSimple(type: SimpleType | AnnotationSymbol): type is SimpleType {
  return 'kind' in type
}

function nameOfType({ type, isArray }: AttributeSymbol): string {
  if (!type) return ''
  const name = isSimple(type) ? typeName(type) : qualify(type.checked.packagePath, type.checked.name)
  return isArray ? `${name}[]` : name
}
