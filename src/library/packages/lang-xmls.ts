/**
 * ballerina.lang.xmls: reads and changes xml by XPath. Every failure begins with the operation that failed,
 * in the words of Ballerina 0.87.
 */

import { STEPS } from '../../values/cost.js'
import { Failure } from '../../values/failure.js'
import { fail, isFailure } from '../../values/failures/failures.js'
import { floatText } from '../../values/float-text.js'
import { shortened } from '../../values/shortened.js'
import type { BalMap } from '../../values/value.js'
import {
  type Attr,
  BalXml,
  type CharacterData,
  copyXml,
  type Element,
  type Node,
  nodeText,
  xmlText,
} from '../../values/xml.js'
import { MAX_ATTRIBUTES, MAX_MARKS, MAX_XML_DEPTH } from '../../values/xml-guard.js'
import { bind, failingWith, withPrefix } from '../bind.js'
import {
  ATTRIBUTE,
  CDATA,
  DOCUMENT,
  ELEMENT,
  INVALID_PATH,
  type Item,
  type Namespaces,
  select,
  TEXT,
} from '../engines/xpath.js'
import type { NativeBindings, NativeCall, NativeResult } from '../native.js'

const WHILE_EXECUTING = '. Error while executing xpath: '
const NONE: Namespaces = new Map()

/** What a path has selected, and what failures need to name it. */
interface Selection {
  readonly items: readonly Item[]
  readonly path: string
  /** The operation in words, with which failures begin. */
  readonly words: string
}

type Operation = (call: NativeCall, xml: BalXml, selection: Selection, ...args: never[]) => NativeResult

/**
 * Binds the two overloads of an operation; the second has a map of namespaces as its last parameter.
 *
 * @param types the types of the parameters between the path and the namespaces
 */
function operation(name: string, words: string, types: readonly string[], run: Operation): NativeBindings {
  const perform = (call: NativeCall, xml: BalXml, path: string, namespaces: Namespaces, args: never[]) => {
    try {
      return run(call, xml, { items: select(call, xml, path, namespaces), path, words }, ...args)
    } catch (error) {
      if (!(error instanceof Failure) || !error.isCatchable) throw error
      const kind = isFailure(error, ...INVALID_PATH) ? '. Invalid xpath: ' : WHILE_EXECUTING
      throw withPrefix(`Failed to ${words}${kind}`, error)
    }
  }
  const parameters = ['xml', 'string', ...types].join(',')
  const plain = (call: NativeCall, xml: BalXml, path: string, ...args: never[]) =>
    perform(call, xml, path, NONE, args)
  const withNamespaces = (call: NativeCall, xml: BalXml, path: string, ...args: never[]) =>
    perform(call, xml, path, namespacesIn(call, args.at(-1)!), args.slice(0, -1))
  return bind(
    {
      [`${name}(${parameters})`]: plain,
      [`${name}(${parameters},map)`]: withNamespaces,
    },
    `Failed to ${words}${WHILE_EXECUTING}`,
  )
}

function namespacesIn(call: NativeCall, { entries }: BalMap): Namespaces {
  call.charge(entries.size * STEPS.entry)
  const namespaces = new Map<string, string>()
  for (const [prefix, uri] of entries) if (typeof uri === 'string') namespaces.set(prefix, uri)
  return namespaces
}

// ---------------------------------------------------------------- reading

function getString(call: NativeCall, _xml: BalXml, { items, path, words }: Selection): string {
  if (items.length === 0) throw fail('XPathNoResult', { words, path })
  const pieces = items.map((item) => textOf(call, item))
  // Nodes are joined without a separator, as in the document; values are separated by spaces.
  const text = pieces.join(items.some((item) => typeof item === 'object') ? '' : ' ')
  if (text.length > call.limits.stringLength) {
    throw fail('StringTooLong', { limit: call.limits.stringLength })
  }
  return text
}

/** Returns the markup of an element, and the text of an attribute or text node. A whole number is printed as an int. */
function textOf(call: NativeCall, item: Item): string {
  if (typeof item === 'number') return Number.isInteger(item) ? String(item) : floatText(item)
  if (typeof item !== 'object') return String(item)
  if (item.nodeType === ELEMENT || item.nodeType === DOCUMENT) return nodeText(item, call.limits)
  const text = item.nodeValue ?? ''
  call.charge(STEPS.copyText(text.length))
  return text
}

function getXml(call: NativeCall, _xml: BalXml, { items, path, words }: Selection): BalXml {
  const [item] = items
  if (item === undefined) throw fail('XPathNoXml', { words, path })
  return copyOf(call, elementIn(item, path))
}

/** Returns the element itself, or the root element of a document. */
function elementIn(item: Item, path: string): Element {
  if (typeof item === 'object') {
    if (item.nodeType === ELEMENT) return item as Element
    if (item.nodeType === DOCUMENT) return item.firstChild as Element
    if (item.nodeType === ATTRIBUTE)
      throw fail('XPathNotElement', { path, found: 'an attribute, but not a XML element' })
    if (isText(item)) throw fail('XPathNotElement', { path, found: 'a text, but not a XML element' })
  }
  throw fail('XPathNotElement', { path, found: 'not a XML element' })
}

// ---------------------------------------------------------------- changing

function setString(_call: NativeCall, _xml: BalXml, selection: Selection, value: string): void {
  const { items, path, words } = selection
  // All are checked before the first is changed.
  const targets = items.map((item) => {
    if (typeof item === 'object') {
      if (item.nodeType === DOCUMENT) return item.firstChild as Element
      if (item.nodeType === ELEMENT || item.nodeType === ATTRIBUTE || isText(item)) return item
    }
    throw fail('XPathNotText', { words, path })
  })
  for (const target of targets) {
    if (target.nodeType === ATTRIBUTE) (target as Attr).value = value
    else target.textContent = value
  }
}

function setXml(call: NativeCall, xml: BalXml, { items, path }: Selection, value: BalXml): void {
  const targets = items.map((item) => elementIn(item, path))
  const copies = copiesFor(call, value, targets)
  targets.forEach((target, index) => {
    const copy = copies[index]!
    if (target === xml.element) xml.element = copy
    target.parentNode?.replaceChild(copy, target)
  })
}

function addElement(call: NativeCall, _xml: BalXml, selection: Selection, value: BalXml): void {
  const targets = targetsOf(selection)
  const copies = copiesFor(call, value, targets)
  targets.forEach((target, index) => {
    target.appendChild(copies[index]!)
  })
}

function addAttribute(
  call: NativeCall,
  _xml: BalXml,
  selection: Selection,
  name: string,
  value: string,
): void {
  for (const target of targetsOf(selection)) {
    if (target.attributes.length >= MAX_ATTRIBUTES && !target.hasAttribute(name)) {
      throw fail('XmlTooManyAttributes', { limit: MAX_ATTRIBUTES })
    }
    call.charge(STEPS.checkXmlName(name.length))
    try {
      target.setAttribute(name, value)
    } catch {
      throw fail('NotAttributeName', { name: shortened(name) })
    }
  }
}

/** Returns the elements to which something is added. As in Ballerina 0.87, the failure names the operation twice. */
function targetsOf({ items, path, words }: Selection): Element[] {
  const failed = (problem: string) => fail('XPathBadTarget', { words, path, problem })
  if (items.length === 0) throw fail('XPathNoTarget', { words, path })
  return items.map((item) => {
    if (typeof item === 'object') {
      if (item.nodeType === ELEMENT) return item as Element
      if (item.nodeType === DOCUMENT) return item.firstChild as Element
      if (isText(item)) throw failed('refers to the text value of an existing element')
      if (item.nodeType === ATTRIBUTE) throw failed('refers to an attribute')
    }
    throw failed('does not refer to an element')
  })
}

function remove(_call: NativeCall, xml: BalXml, { items, path }: Selection): void {
  for (const item of items) {
    if (typeof item !== 'object') throw fail('XPathNotElement', { path, found: 'not a XML element' })
    if (item === xml.element || item.nodeType === DOCUMENT) throw fail('XmlRootNotRemovable')
  }
  for (const item of items as Node[]) {
    if (item.nodeType === ATTRIBUTE) (item as Attr).ownerElement?.removeAttributeNode(item as Attr)
    else (item as Element | CharacterData).remove()
  }
}

function isText({ nodeType }: Node): boolean {
  return nodeType === TEXT || nodeType === CDATA
}

/**
 * Returns a copy of the value for each target. All copies are made before the first target is changed,
 * because the value may be part of the same xml. The limits, which are those for parsing xml, are checked
 * first.
 */
function copiesFor(call: NativeCall, value: BalXml, targets: readonly Element[]): Element[] {
  const { nodes, depth } = measured(call, value.element)
  const [first] = targets
  if (!first) return []
  makeRoom(call, first.ownerDocument!, nodes * targets.length)
  return targets.map((target) => {
    let levels = 0
    for (let node: Node | null = target; node; node = node.parentNode) levels++
    if (levels + depth > MAX_XML_DEPTH) {
      throw fail('XmlTooDeep', { limit: MAX_XML_DEPTH })
    }
    call.charge(nodes * STEPS.copyNode)
    return target.ownerDocument!.importNode(value.element, true)
  })
}

function makeRoom(call: NativeCall, document: Node, nodes: number): void {
  let size = (sizes.get(document) ?? measured(call, document).nodes) + nodes
  // The count does not subtract what has been removed since.
  if (size > MAX_MARKS) size = measured(call, document).nodes + nodes
  if (size > MAX_MARKS) throw fail('XmlTooLarge', { limit: MAX_MARKS })
  sizes.set(document, size)
}

/** The number of nodes, at most, of each document that has been added to. */
const sizes = new WeakMap<Node, number>()

function copyOf(call: NativeCall, element: Element): BalXml {
  measured(call, element)
  return copyXml(new BalXml(element))
}

/** Returns the size and depth of a tree and charges for each node, because the caller is about to copy it. */
function measured(call: NativeCall, root: Node): { readonly nodes: number; readonly depth: number } {
  let nodes = 0
  let deepest = 0
  const waiting: { readonly node: Node; readonly depth: number }[] = [{ node: root, depth: 1 }]
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    call.charge(STEPS.copyNode)
    nodes++
    deepest = Math.max(deepest, next.depth)
    for (const child of next.node.childNodes) waiting.push({ node: child, depth: next.depth + 1 })
  }
  return { nodes, depth: deepest }
}

// ----------------------------------------------------------------

const TO_STRING = 'Failed to convert xml to string: '

export const xmlsBindings: NativeBindings = {
  ...bind(
    {
      toString: (call: NativeCall, xml: BalXml) => {
        return failingWith(TO_STRING, () => xmlText(xml, call.limits))
      },
    },
    TO_STRING,
  ),
  ...operation('getString', 'get string from xml', [], getString),
  ...operation('getXml', 'get element from xml', [], getXml),
  ...operation('set', 'set string in xml', ['string'], setString),
  ...operation('set', 'set element in xml', ['xml'], setXml),
  ...operation('addElement', 'add element to xml', ['xml'], addElement),
  ...operation('addAttribute', 'add attribute to xml', ['string', 'string'], addAttribute),
  ...operation('remove', 'remove element from xml', [], remove),
}
