/** Hints about annotations: their names, places, attributes and values. */

import { nearNames } from '../../diagnostics/close-names.js'
import type { Hint } from '../../diagnostics/edit.js'
import type * as Ast from '../../syntax/ast.js'
import type { FileNames } from '../file-names.js'
import type { AnnotationSymbol, PackageSymbols } from '../symbols.js'
import { removing, replacing } from './source-text.js'

/** Annotations of other frameworks and releases, and their equivalents. */
const FOREIGN_ANNOTATIONS: ReadonlyMap<string, string> = new Map([
  ['GetMapping', 'http:GET'],
  ['PostMapping', 'http:POST'],
  ['PutMapping', 'http:PUT'],
  ['DeleteMapping', 'http:DELETE'],
  ['PatchMapping', 'http:PATCH'],
  ['RequestMapping', 'http:Path'],
  ['Route', 'http:Path'],
  ['PathVariable', 'http:PathParam'],
  ['RequestParam', 'http:QueryParam'],
  ['ServiceConfig', 'http:configuration'],
  ['serviceConfig', 'http:configuration'],
  ['ResourceConfig', 'http:resourceConfig'],
  ['ServerEndpoint', 'ws:WebSocketUpgradePath'],
  ['OnConnect', 'ws:OnOpen'],
  ['OnMessage', 'ws:OnTextMessage'],
  ['OnDisconnect', 'ws:OnClose'],
])

const NOTES: ReadonlyMap<string, string> = new Map([
  ['Override', 'remove it: nothing is inherited here'],
  ['Deprecated', 'remove it, or say so in a comment'],
  ['OnError', 'remove the resource: errors in a resource are logged, and try can catch them'],
  ['OnPing', 'remove the resource: pings are answered automatically'],
  ['OnPong', 'remove the resource: pings are sent and answered automatically'],
  ['RequestBody', 'take the body from the message: messages:getJsonPayload(m)'],
])

/** An annotation that its package does not define. */
export function annotationNameHint(
  names: FileNames,
  node: Ast.Annotation,
  symbols: PackageSymbols,
): Hint | undefined {
  if (names.isQuiet) return undefined
  const { alias, name } = node.name
  const mean = (text: string): Hint => {
    names.countAsUsed(text)
    return replacing(node.name.span, text, `did you mean '@${text}'?`)
  }
  const prefix = alias ? `${alias.name}:` : ''
  if (alias) {
    if (alias.name === 'ws' && name.name === 'Path') return mean('ws:WebSocketUpgradePath')
    const foreign = FOREIGN_ANNOTATIONS.get(name.name)
    if (foreign?.startsWith(prefix)) return mean(foreign)
    const note = NOTES.get(name.name)
    if (note !== undefined) return note
  }
  const [near] = nearNames(name.name, symbols.annotations.keys())
  if (near !== undefined) return mean(prefix + near)
  for (const [other, { annotations }] of names.packages()) {
    if (annotations.has(name.name)) return mean(`${other}:${name.name}`)
  }
  const foreign = FOREIGN_ANNOTATIONS.get(name.name)
  if (foreign !== undefined) return verbAndPath(names, node, foreign) ?? mean(foreign)
  const note = NOTES.get(name.name)
  if (note?.startsWith('remove it')) return { text: note, edits: [removing(names.file, node.span)] }
  if (note !== undefined) return note
  for (const [other, { annotations }] of names.packages()) {
    const [like] = nearNames(name.name, annotations.keys())
    if (like !== undefined && !alias) return mean(`${other}:${like}`)
  }
  return alias && symbols.isLibrary ? `'balws doc ${alias.name}' lists what the package has` : undefined
}

/** Handles a method annotation that also has a path: here the path has its own annotation. */
function verbAndPath(names: FileNames, node: Ast.Annotation, foreign: string): Hint | undefined {
  const [path] = node.attributes
  if (!/^http:[A-Z]+$/.test(foreign) || !path) return undefined
  const { text } = names.file
  const indent = /[ \t]*$/.exec(text.slice(0, node.span.start))![0]
  const value = text.slice(path.value.span.start, path.value.span.end)
  names.countAsUsed(foreign)
  const written = `@${foreign} {}\n${indent}@http:Path {value:${value}}`
  return replacing(
    node.span,
    written,
    `write @${foreign} {}, and the path by itself: @http:Path {value:${value}}`,
  )
}

/** An annotation on a kind of definition that it cannot be attached to. */
export function annotationPlaceHint({ checked }: AnnotationSymbol, place: string): string {
  const places = checked.attachPoints.map((each) => (/^[aeiou]/.test(each) ? `an ${each}` : `a ${each}`))
  const isParameter = checked.attachPoints.includes('parameter')
  const where = isParameter ? 'before a parameter, within the parentheses' : `before ${places.join(' or ')}`
  return checked.packagePath.startsWith('ballerina.')
    ? `'${checked.name}' belongs ${where}`
    : `'${checked.name}' belongs ${where}; to allow it here, add ${place} to its 'attach' list`
}

/** An attribute that an annotation does not have. */
export function attributeHint(
  names: FileNames,
  node: Ast.AnnotationAttribute,
  annotation: Ast.Annotation,
  symbol: AnnotationSymbol,
): Hint | undefined {
  if (names.isQuiet) return undefined
  const known = [...symbol.attributes.keys()]
  const [near] = nearNames(node.name.name, known)
  const [only] = known
  const isFree = known.length === 1 && annotation.attributes.length === 1
  if (near !== undefined) return replacing(node.name.span, near, `did you mean '${near}'?`)
  if (isFree) return replacing(node.name.span, only!, `it has ${only}`)
  if (known.length > 0) return `it has ${known.join(', ')}`
  if (annotation.attributes.length > 1) return 'it has no attributes'
  return replacing(node.span, '', 'it has no attributes: write it with empty braces')
}

/** A value whose type is not that of the attribute. */
export function attributeValueHint(
  names: FileNames,
  node: Ast.AnnotationValue,
  expected: string,
): Hint | undefined {
  const text = names.file.text.slice(node.span.start, node.span.end)
  const hint = `the attribute takes a value of type ${expected}`
  const isArray = expected.endsWith('[]')
  if (isArray) return replacing(node.span, `[${text}]`, `${hint}: write [${text}]`)
  const literal =
    expected === 'string' &&
    (node.kind === 'IntLiteral' || node.kind === 'FloatLiteral' || node.kind === 'BooleanLiteral')
      ? `"${text}"`
      : node.kind === 'StringLiteral'
        ? unquoted(node.value, expected)
        : undefined
  return literal === undefined ? hint : replacing(node.span, literal, `${hint}: write ${literal}`)
}

function unquoted(value: string, expected: string): string | undefined {
  const pattern = { int: /^-?[0-9]{1,18}$/, float: /^-?[0-9]+\.[0-9]+$/, boolean: /^(true|false)$/ }[expected]
  return pattern?.test(value) ? value : undefined
}

/** Brackets around the value of an attribute that takes a single value. */
export function attributeArrayHint(
  names: FileNames,
  elements: readonly Ast.AnnotationValue[],
  node: Ast.AnnotationValue,
): Hint {
  const hint = 'give one value, without brackets'
  const [only, ...others] = elements
  if (!only || others.length > 0) return hint
  return replacing(node.span, names.file.text.slice(only.span.start, only.span.end), hint)
}

/** A default for an attribute that cannot have one. */
export function defaultHint({ name, defaultValue }: Ast.FieldDefinition): Hint {
  const place = { start: name.span.end, end: defaultValue!.span.end }
  return replacing(place, '', 'leave out the default')
}
