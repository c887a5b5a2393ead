/**
 * Converts xml to json and json to xml, for the casts between them.
 *
 * From xml: the element's name is the one member; an attribute is a member named `@name`, text beside attributes or
 * elements is the member `$`, elements of one name are an array, and an element with neither is its text:
 *
 *   <order id="7"><item>tea</item><item>2</item><note/></order>
 *   {"order":{"@id":"7","item":["tea",2],"note":null}}
 *
 * Text that reads as a json number, `true`, `false` or `null` becomes that; attributes stay strings. Blank text
 * between elements, comments and processing instructions are dropped; where elements of different names
 * alternate, or text runs around them, their order is lost.
 *
 * From json: one element `root` always surrounds the content of the json, and the cast back to json keeps it.
 * A member is an element of its name, an array one element for each of its elements, and an array without a name, the
 * whole or in another array, elements named `item`. `@name` and `$` have the meaning above. Xml has no
 * types: every scalar is text, and null is an empty element.
 *
 *   {"id":7,"line":["tea",{"@n":"2","$":"milk"}],"note":null}
 *   <root><id>7</id><line>tea</line><line n="2">milk</line><note/></root>
 */

import type { Element } from 'slimdom'
import { STEPS } from './cost.js'
import { fail } from './failures/failures.js'
import { GrowingText } from './growing-text.js'
import { JsonArray, JsonObject, type JsonValue, jsonText, parseJson, tooDeep } from './json.js'
import { DEFAULT_VALUE_LIMITS, type WorkLimits } from './limits.js'
import { shortened } from './shortened.js'
import type { BalXml } from './xml.js'
import { MAX_XML_DEPTH } from './xml-guard.js'

const ELEMENT_NODE = 1
const TEXT_NODE = 3
const CDATA_NODE = 4

/** @throws Failure when the nesting exceeds the limit of json */
export function jsonOfXml({ element }: BalXml, limits: WorkLimits = DEFAULT_VALUE_LIMITS): JsonObject {
  const contentOf = (part: Element, depth: number): JsonValue => {
    if (depth > limits.jsonDepth) throw tooDeep(limits)
    const content = new JsonObject()
    for (const { name, value } of part.attributes) content.members.set(`@${name}`, value)
    let text = ''
    for (const node of part.childNodes) {
      if (node.nodeType === TEXT_NODE || node.nodeType === CDATA_NODE) text += node.nodeValue
      else if (node.nodeType === ELEMENT_NODE) {
        addMember(content, node.nodeName, contentOf(node as Element, depth + 1))
      }
    }
    limits.charge?.(STEPS.container + content.members.size * STEPS.element + STEPS.copyText(text.length))
    if (content.members.size === 0) return text === '' ? null : scalarOf(text, limits)
    if (text.trim() !== '') content.members.set('$', scalarOf(text, limits))
    return content
  }
  const result = new JsonObject()
  result.members.set(element.nodeName, contentOf(element, 1))
  return result
}

/** The content of an element is never an array by itself, so an array always collects elements of one name. */
function addMember({ members }: JsonObject, name: string, value: JsonValue): void {
  const earlier = members.get(name)
  if (earlier === undefined) members.set(name, value)
  else if (earlier instanceof JsonArray) earlier.items.push(value)
  else members.set(name, new JsonArray([earlier, value]))
}

function scalarOf(text: string, limits: WorkLimits): JsonValue {
  const isScalar = /^(?:true|false|null|-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?)$/.test(text)
  return isScalar ? parseJson(text, limits) : text
}

/**
 * Returns the markup of json, which is then parsed as xml.
 *
 * @throws Failure `failed to create xml: ...` when a name is invalid in xml, or the nesting is too deep
 */
export function markupOfJson(json: JsonValue, limits: WorkLimits = DEFAULT_VALUE_LIMITS): string {
  return new Markup(limits).of(json)
}

const ROOT = 'root'
/** The name of the elements of an array that is not the value of a member. */
const ITEM = 'item'

/** A name with at most one prefix; names of attributes follow an `@`. */
const NAME = () => /^[\p{L}_][\p{L}\p{M}\p{N}_.\u00B7-]*(?::[\p{L}_][\p{L}\p{M}\p{N}_.\u00B7-]*)?$/u

class Markup {
  readonly #text: GrowingText

  constructor(private readonly limits: WorkLimits) {
    this.#text = new GrowingText(limits)
  }

  of(json: JsonValue): string {
    this.#element(ROOT, json, 1)
    return this.#text.text
  }

  /** A member; an array becomes several elements. */
  #elements(name: string, value: JsonValue, depth: number): void {
    const items = value instanceof JsonArray ? value.items : [value]
    for (const item of items) this.#element(name, item, depth)
  }

  #element(name: string, value: JsonValue, depth: number): void {
    if (depth > MAX_XML_DEPTH) throw fail('XmlTextTooDeep', { limit: MAX_XML_DEPTH })
    refuseName(name, name)
    this.#text.append(`<${name}`)
    if (value instanceof JsonObject) this.#content(value, depth)
    else {
      this.#text.append('>')
      if (value instanceof JsonArray) this.#elements(ITEM, value, depth + 1)
      else this.#text.append(this.#scalar(value))
    }
    this.#text.append(`</${name}>`)
  }

  /** Attributes are part of the tag, so they come first wherever they are among the members. */
  #content({ members }: JsonObject, depth: number): void {
    for (const [name, value] of members) {
      if (!name.startsWith('@')) continue
      refuseName(name.slice(1), name)
      this.#text.append(` ${name.slice(1)}="${this.#scalar(value, name)}"`)
    }
    this.#text.append('>')
    for (const [name, value] of members) {
      if (name === '$') this.#text.append(this.#scalar(value, name))
      else if (!name.startsWith('@')) this.#elements(name, value, depth + 1)
    }
  }

  #scalar(value: JsonValue, name = ''): string {
    if (value instanceof JsonObject || value instanceof JsonArray) {
      throw fail('NotXmlText', { name: shortened(name) })
    }
    return value === null ? '' : escaped(jsonText(value, this.limits))
  }
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
}

/** White space other than spaces is written as references, because attributes would lose it. */
function escaped(text: string): string {
  return text.replace(/[&<>"\t\n\r]/g, (mark) => ESCAPES[mark]!)
}

function refuseName(name: string, written: string): void {
  if (!NAME().test(name)) throw fail('NotXmlName', { name: shortened(written) })
}
